"""Dates: the same day by its value, however either side wrote it."""

import datetime as dt
from collections.abc import Sequence

from khronika.check.finding import Proven
from khronika.check.ground.context import NOTHING, anchors
from khronika.check.ground.grounded import How
from khronika.check.ground.sources import Source, Text
from khronika.text.spans import DateMention, PartialDate, Precision

_NEAR = dt.timedelta(days=31)  # a review and its source may mean two weeks by one weekday
_YEAR = "period year"
_ENDS_OF_YEAR = {
    1: frozenset({"act start", "act begin_", "idea beginning"}),
    12: frozenset({"act end", "act finish_", "idea end_"}),
}
_DAYS = frozenset({Precision.DAY, Precision.RANGE})


def proving_date(said: DateMention, sources: Sequence[Source]) -> tuple[Proven, How] | None:
    """Find the mention that proves `said`: the same day or span, else a finer one within it."""
    if said.value is None:
        return None
    for how in (How.EXACT, How.WITHIN):
        for source in sources:
            for mention in source.document.dates:
                why = _agrees(said, said.value, mention, how)
                if why is not None:
                    return _proven(source, mention, why), how
            if how is How.WITHIN and (proof := _ends_or_publication(said.value, source)):
                return proof, how
    return None


def put_otherwise(said: DateMention, sources: Sequence[Source]) -> bool:
    """Whether a source may have the date without printing it: 1995 in a name, "since New Year"."""
    value = said.value
    if value is None:
        return True
    if value.precision is Precision.YEAR:
        return any(str(value.low.year) in source.numbers for source in sources)
    if value.precision is Precision.MONTH and value.low.month in _ENDS_OF_YEAR:
        meant = _ENDS_OF_YEAR[value.low.month]
        return any(
            _YEAR in held.meanings and meant & held.meanings
            for source in sources
            for held in source.contexts
        )
    return False


def agreeing(said: DateMention, source: Source) -> list[DateMention]:
    """The mentions of a source that prove `said`, or that it proves: June by 4 June, and back."""
    if said.value is None:
        return []
    return [
        mention
        for mention in source.document.dates
        if mention.value is not None
        and (
            any(
                _agrees(said, said.value, mention, how) is not None
                for how in (How.EXACT, How.WITHIN)
            )
            or (mention.value.low <= said.value.high and said.value.low <= mention.value.high)
        )
    ]


def nearest_dates(said: DateMention, text: Text, sources: Sequence[Source]) -> list[Proven]:
    """The sources' dates in the contexts most like that of `said`, best first, at most three."""
    number = text.sentence_of(said.start)
    here = text.contexts[number] if number >= 0 else NOTHING
    rated: list[tuple[float, Proven]] = []
    for source in sources:
        same_language = source.document.language == text.document.language
        for mention in source.document.dates:
            at = source.sentence_of(mention.start)
            if mention.value is None or mention.value.precision not in _DAYS or at < 0:
                continue
            tie = anchors(here, source.contexts[at], same_language=same_language)
            rated.append((tie, _proven(source, mention, _resolved(mention))))
    return [proven for _, proven in sorted(rated, key=lambda pair: -pair[0])[:3]]


def _agrees(said: DateMention, value: PartialDate, mention: DateMention, how: How) -> str | None:
    """Say why `mention` proves `said` in this way, or None where it does not."""
    other = mention.value
    if other is None:
        return None
    if how is How.EXACT:
        return _resolved(mention) if _same(said, value, mention, other) else None
    return _within(said, value, mention, other)


def _same(said: DateMention, value: PartialDate, mention: DateMention, other: PartialDate) -> bool:
    if (value.low, value.high) == (other.low, other.high):
        return True
    # a year that one side did not print was only guessed
    guessed = not (said.year_printed and mention.year_printed)
    days = value.precision in _DAYS and other.precision in _DAYS
    return guessed and days and _ends(value) == _ends(other)


def _within(
    said: DateMention, value: PartialDate, mention: DateMention, other: PartialDate
) -> str | None:
    # a span of days is one thing; a month or a year is met by any day of it
    if value.precision not in _DAYS and value.low <= other.low and other.high <= value.high:
        return f"{other.edtf} lies in {value.edtf}"
    if value.low == value.high and value.low in {other.low, other.high}:
        return "an end of the span" if other.precision is Precision.RANGE else None
    guessed = not (said.year_printed or mention.year_printed)
    if value.precision is Precision.MONTH and guessed and _months(value) == _months(other):
        return "the month"
    near = said.how == "weekday" and abs(value.low - other.low) <= _NEAR
    return "the weekday" if near and _one_weekday(value, other) else None


def _months(value: PartialDate) -> tuple[int, int]:
    return value.low.month, value.high.month


def _one_weekday(one: PartialDate, other: PartialDate) -> bool:
    single = one.low == one.high and other.low == other.high
    return single and one.low.weekday() == other.low.weekday()


def _ends_or_publication(value: PartialDate, source: Source) -> Proven | None:
    """A range by both of its ends, or the day the source itself appeared."""
    if value.precision is Precision.RANGE and value.low in source.dates:
        ends = [
            mention
            for mention in source.document.dates
            if mention.value is not None and mention.value.high == value.high
        ]
        if ends:
            first = source.dates[value.low][0]
            return _proven(source, first, f"and {ends[0].text}")
    published = source.source.published
    spans = value.precision is Precision.RANGE
    if published is not None and not spans and value.low <= published <= value.high:
        return source.opening(f"published on {published}")
    return None


def _proven(source: Source, mention: DateMention, why: str) -> Proven:
    return Proven(
        source=source.source.key, text=mention.text, start=mention.start, end=mention.end, why=why
    )


def _resolved(mention: DateMention) -> str:
    if mention.value is None or mention.how == "printed":
        return ""
    return f"{mention.value.edtf}, by the day the source was published"


def _ends(value: PartialDate) -> tuple[int, int, int, int]:
    """First and last day without their years."""
    return value.low.month, value.low.day, value.high.month, value.high.day
