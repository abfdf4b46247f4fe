"""The spans of time of a text, each in its place among the words and dates of its sentence."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from khronika.check.elapsed import lapse_words as lw
from khronika.check.elapsed.counting import COUNTED_FROM, UNITS
from khronika.check.elapsed.row import Row, row_of
from khronika.check.subject import Subject
from khronika.text.spans import DateMention, Figure, FigureKind, PartialDate, Precision, Span

_WINDOW = 45  # items of a sentence to either side of a span
_DAY = 10  # code points of `Monat `
_DATES = 12  # of the sentence before that are looked at
_LENGTHS = {10: Precision.DAY, 7: Precision.MONTH, 4: Precision.YEAR}
_BY_NAME = frozenset({"weekday", "relative"})
_ORDERED = frozenset({FigureKind.COUNT, FigureKind.ORDINAL})
_UNIT_OF = {Precision.DAY: "day", Precision.MONTH: "month", Precision.YEAR: "year"}

type Pair = tuple[PartialDate, PartialDate]


@dataclass(frozen=True, slots=True)
class Place:
    """A span of time at the item `at` of its row, with what stands around it."""

    duration: Figure
    row: Row
    at: int
    language: str
    today: PartialDate | None
    dates: tuple[tuple[int, DateMention], ...]  # of the row, with their places
    prior: tuple[PartialDate, ...]  # of the sentence before
    prior_words: tuple[str, ...] = ()
    numbered: bool = False  # "day 38", and not "38 days"

    @property
    def left(self) -> int:
        """The place before the span and what belongs to it."""
        return self.row.back(self.at, lw.FILL | lw.NOW)

    @property
    def right(self) -> int:
        """The place behind the span and what belongs to it."""
        return self.row.on(self.at, lw.BEHIND)

    def value(self, at: int) -> PartialDate | None:
        """The date at a place of the row, if it is one that spans are counted from."""
        item = self.row.items[at] if 0 <= at < len(self.row.items) else None
        if isinstance(item, DateMention) and item.value is not None:
            return item.value if item.value.precision in COUNTED_FROM else None
        return None


def places(subject: Subject) -> Iterator[Place]:
    """Every span of days, weeks, months or years of the text, in its place."""
    issued = subject.document.date
    today = None if issued is None else on_day(issued)
    before: Span | None = None
    for sentence in subject.sentences:
        figures = subject.figures_in(sentence)
        dates = subject.dates_in(sentence)
        told = any(_spans(each) or _ordered(each, subject.document.text) for each in figures)
        if told or any(_was_ago(each) for each in dates):
            same = before is not None and subject.block_at(before) == subject.block_at(sentence)
            last = before if same else None
            yield from _places_of(subject, sentence, last, today)
        before = sentence


def on_day(day: dt.date) -> PartialDate:
    """The day as a date that is known."""
    return PartialDate(edtf=day.isoformat(), low=day, high=day, precision=Precision.DAY)


def ends_of(mention: DateMention) -> Sequence[PartialDate]:
    """The date that spans are counted from, the two of a range, or none."""
    value = mention.value
    if value is None:
        return ()
    if value.precision in COUNTED_FROM:
        return (value,)
    first, _, last = value.edtf.partition("/")
    precision = _LENGTHS.get(len(first))
    if value.precision is not Precision.RANGE or len(first) != len(last) or precision is None:
        return ()
    low, high = value.low, value.high
    if precision is Precision.YEAR:
        ends = low.replace(month=12, day=31), high.replace(month=1, day=1)
    elif precision is Precision.MONTH:
        month = (low.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
        ends = month - dt.timedelta(days=1), high.replace(day=1)
    else:
        ends = low, high
    return (
        PartialDate(edtf=first, low=low, high=ends[0], precision=precision),
        PartialDate(edtf=last, low=ends[1], high=high, precision=precision),
    )


def _spans(figure: Figure) -> bool:
    return figure.kind is FigureKind.DURATION and figure.unit in UNITS


def _ordered(figure: Figure, text: str) -> bool:
    """Whether a figure may be the number of a day: `day 38`, `the 38th day`."""
    if figure.kind not in _ORDERED:
        return False
    near = text[max(0, figure.start - _DAY) : figure.start].lower().split()
    noun = (figure.noun or "").lower()
    return noun in lw.DAY_WORDS or (near[-1:] != [] and near[-1] in lw.DAY_WORDS)


def _was_ago(mention: DateMention) -> bool:
    return mention.how == "relative" and mention.text[:1].isalnum() and " " in mention.text


def _places_of(
    subject: Subject,
    sentence: Span,
    before: Span | None,
    today: PartialDate | None,
) -> Iterator[Place]:
    figures, dates = subject.figures_in(sentence), subject.dates_in(sentence)
    # "today" is a word of the clause rather than another date in it
    other = [each for each in dates if each.how != "relative" or each.value != today]
    if any(each.how not in _BY_NAME for each in other):  # "21 March (it was a Friday)"
        other = [each for each in other if each.how != "weekday"]
    row = row_of(sentence, figures, other)
    prior: tuple[PartialDate, ...] = ()
    prior_words: tuple[str, ...] = ()
    if before is not None:
        known = subject.dates_in(before)[:_DATES]
        prior = tuple(end for each in known for end in ends_of(each))
        prior_words = tuple(before.text.lower().split()[-3 * _WINDOW :])
    last: Figure | None = None
    for at, item in enumerate(row.items):
        numbered = _numbered(row, at)
        duration = numbered or (item if isinstance(item, Figure) else _ago(item, today))
        if duration is None or not _spans(duration):
            continue
        if last is not None and _goes_on(row, at, last):
            last = duration
            continue
        last = duration
        first = max(0, at - _WINDOW)
        near = Row(row.items[first : at + _WINDOW])
        near, duration = _joined(near, at - first, duration, subject.document.text)
        found = tuple(
            (k, each)
            for k, each in enumerate(near.items)
            if isinstance(each, DateMention)
            and each.value is not None
            and each.value.precision in COUNTED_FROM
            and k != at - first
        )
        language = subject.document.language
        yield Place(
            duration,
            near,
            at - first,
            language,
            today,
            found,
            prior,
            prior_words,
            numbered=numbered is not None,
        )


def _numbered(row: Row, at: int) -> Figure | None:
    """`day 38`, `the 38th day`: so many days and perhaps the one that runs."""
    item = row.items[at]
    if not isinstance(item, Figure) or item.kind not in _ORDERED:
        return None
    noun = (item.noun or "").lower()
    word = row.word(at - 1) if item.kind is FigureKind.COUNT and not noun else noun
    if item.kind is FigureKind.COUNT and (noun or row.word(at + 1) not in {":", "of", ","}):
        return None
    unit = next((unit for unit, names in lw.DAYS.items() if word in names), None)
    return None if unit is None else replace(item, kind=FigureKind.DURATION, unit=unit)


def _ago(item: object, today: PartialDate | None) -> Figure | None:
    """`290 days ago`, which is read as a date, as the span that it tells."""
    if not isinstance(item, DateMention) or not _was_ago(item) or today is None:
        return None
    value = item.value
    spoken = item.text.lower().split()
    if value is None or not (spoken[-1] in lw.AGO or spoken[0] == "vor"):
        return None
    day = today.low
    days = (day - value.low).days
    months = (day.year - value.low.year) * 12 + day.month - value.low.month
    counts = {"day": days, "month": months, "year": day.year - value.low.year}
    counts["week"] = (day - value.low).days // 7
    unit = "week" if value.precision is Precision.RANGE else _UNIT_OF.get(value.precision)
    if unit is None or counts[unit] <= 0:
        return None
    return Figure(
        start=item.start,
        end=item.end,
        text=item.text,
        kind=FigureKind.DURATION,
        value=Decimal(counts[unit]),
        unit=unit,
        number_start=item.start,
        number_end=item.end,
    )


def _goes_on(row: Row, at: int, last: Figure) -> bool:
    """Whether a span at `at` ends one begun by `last`: `two years and three months`."""
    link = at - 1
    if row.word(link) in {"and", "и", "і", "i", "und", ","}:
        link -= 1
    return 0 <= link < at and row.items[link] is last


def _joined(row: Row, at: int, duration: Figure, text: str) -> tuple[Row, Figure]:
    """The span with the lesser units that it goes on with, in these units."""
    behind = at + 1 + (row.word(at + 1) in {"and", "и", "і", "i", "und"})
    item = row.items[behind] if behind < len(row.items) else None
    if not isinstance(item, Figure) or not _spans(item) or duration.unit is None:
        return row, duration
    great, small = UNITS[duration.unit], UNITS[item.unit or "day"]
    if small >= great:
        return row, duration
    value = (duration.value * great / small + item.value).quantize(Decimal(1))
    whole = replace(
        duration,
        end=item.end,
        text=text[duration.start : item.end],
        value=value,
        unit=item.unit,
        number_end=item.number_end,
    )
    return Row((*row.items[:at], whole, *row.items[behind + 1 :])), whole
