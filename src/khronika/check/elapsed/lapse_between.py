"""The dates between which a span of time lies, where both are printed.

the ban lasted 53 days, from ... to ...          beside a range
53 days passed between ... and ...               what parts two dates
opened on ..., lasted 53 days, closed on ...     what lasted between them
taken on ... and freed on ...: 53 days           set behind them
opened on ... and closed on .... It had served for seven years.   in the sentence before
"""

from khronika.check.elapsed import lapse_words as lw
from khronika.check.elapsed.counting import in_days
from khronika.check.elapsed.lapse import Pair, Place, ends_of, on_day
from khronika.check.elapsed.row import Row
from khronika.check.elapsed.tense import tense_at
from khronika.text.spans import DateMention, PartialDate, Precision

_REACH = 14  # items between the dates of a span
_BESIDE = 4
_PAIR = 2
_OPENED = 3  # words of a bracket before the range in it
_LEAP_DAY = (2, 29)
_ALIKE = 3  # a span and a range beside it are no further apart than this


def beside_range(place: Place) -> list[Pair]:
    """`53 days, from 25 July to 16 September`, `25 July to 16 September (53 days)`."""
    row = place.row
    behind = row.on(place.at, lw.BESIDE | lw.BEHIND)
    if _lasted(place) and not _range(row, behind):  # she spent 38 days in jail, from ...
        far = next((at for at in range(place.at, place.at + _REACH) if _range(row, at)), None)
        if far is not None and row.word(row.back(far, lw.OPENING)) in lw.MARKS:
            behind = far
    ahead = row.back(place.at, lw.BESIDE | lw.FILL | lw.NOW)
    if (found := _range(row, behind)) and behind - place.at <= 2 * _BESIDE:
        between = row.said(place.at + 1, behind)
        if _lasted(place) or lw.DASHES.intersection(between) or {"from", "с", "со"} & set(between):
            return [found]
    follows = row.word(place.right) in lw.MARKS | {"", ".", ";", ")"}
    if (found := _range(row, ahead)) and follows and place.at - ahead <= 2 * _BESIDE:
        between = row.said(ahead + 1, place.at)
        if between and (between[0] in lw.DASHES or {"that", "то", "or"} & set(between)):
            return [found]
    return []


def _lasted(place: Place) -> bool:
    row = place.row
    return any(row.word(k) in lw.LASTED for k in range(place.left - 3, place.left + 1))


def _range(row: Row, at: int) -> Pair | None:
    item = row.items[at] if 0 <= at < len(row.items) else None
    ends = ends_of(item) if isinstance(item, DateMention) else ()
    return (ends[0], ends[1]) if len(ends) == _PAIR else None


def apart(place: Place) -> list[Pair]:
    """`53 days passed between the arrest on ... and the release on ...`."""
    row = place.row
    today = place.today
    if len(place.dates) != _PAIR:
        return []
    (first, one), (last, other) = ((at, place.value(at)) for at, _ in place.dates)
    if one is None or other is None:
        return []
    if one.low > other.high:  # "by 1 March it was 53 days since 6 January"
        (first, one), (last, other) = (last, other), (first, one)
    spoken = row.said(0, len(row.items))
    passed = lw.HAS_PASSED.intersection(row.said(place.at - _BESIDE, place.at + _BESIDE))
    if passed and one.precision == other.precision:
        parted = lw.BETWEEN.intersection(spoken)
        until_now = [] if parted or today is None else [(one, today), (other, today)]
        return [(one, other), *until_now]
    came = lw.CAME_TO.intersection(row.said(place.left - 2, place.left + 1))
    named = came and lw.SPAN_NOUN.intersection(spoken)
    parts = named or (
        lw.SEPARATE.intersection(spoken) and lw.BETWEEN.intersection(row.said(0, first))
    )
    low, high = sorted((first, last))
    joined = lw.JOINING | {"to", "до", "да", "do", "bis"} if named else lw.JOINING
    joined = joined.intersection(row.said(low + 1, high))
    apart_of = lw.APART.intersection(spoken) and joined
    by = row.word(last - 1) in lw.BY and lw.HAS_PASSED.intersection(spoken)
    if (parts and joined) or apart_of or by:
        return [(one, other)]
    return []


def lasting(place: Place) -> list[Pair]:
    """`the trial opened on ..., lasted 53 days and closed on ...`; `the 53-day strike ...`."""
    row = place.row
    if not place.dates:
        return _lasted_over(place)
    found = _in_order(place)
    if found is None:
        return []
    first, one, other = found
    lasted = _lasted(place)
    named = place.duration.text.replace("‑", "-").count("-") > 0 and place.at < first
    began = _begins(row, 0, first + _BESIDE, lw.BEGAN)
    closed = _begins(row, first, len(row.items), lw.ENDED)
    before = row.word(place.left)
    gerund = before.startswith(lw.GERUND) and before.endswith(("в", "я", "ши", "шись"))
    told = lasted and (began or ":" in row.said(place.at, first))
    told = told or (gerund and place.at > first)
    if told or (closed and (lasted or (began and named))):
        return [(one, other)]
    return []


def _in_order(place: Place) -> tuple[int, PartialDate, PartialDate] | None:
    """The only two dates, the earlier first; one without a year may be of the year of the other."""
    if len(place.dates) != _PAIR:
        return None
    (first, said), (_, last) = place.dates
    one, other = said.value, last.value
    if one is None or other is None or one.precision != other.precision:
        return None
    if one.low > other.high and last.year_printed and not said.year_printed:
        one = on_day(one.low.replace(year=other.low.year)) if _has_day(one) else one
    return (first, one, other) if one.low <= other.high else None


def _has_day(date: PartialDate) -> bool:
    return date.precision is Precision.DAY and (date.low.month, date.low.day) != _LEAP_DAY


def _lasted_over(place: Place) -> list[Pair]:
    """`the curfew (14 July to 11 August 2023) was in force for 58 days`."""
    row = place.row
    ranges = [
        (at, found)
        for at in range(place.at)
        if "(" in row.said(at - _OPENED, at) and row.word(at + 1) == ")"
        if (found := _range(row, at))
    ]
    lasts = _lasted(place) or row.word(place.left) in lw.LASTED
    if len(ranges) != 1 or not lasts:
        return []
    first, last = ranges[0][1]
    return [(first, last)] if _alike(place, first, last) else []


def apposed(place: Place) -> list[Pair]:
    """`taken on ... and freed on ...: a span of 53 days`, `the 53-day strike (... to ...)`."""
    row = place.row
    days = [(at, each.value) for at, each in place.dates if each.value]
    named = place.duration.text.replace("‑", "-").count("-") > 0
    for at in range(place.at + 1, place.at + _BESIDE + 2 if named else 0):
        if row.word(at) in {"(", ","} and (found := _range(row, row.on(at, lw.OPENING))):
            return [found]
    ahead = row.back(place.at, lw.BESIDE | lw.FILL | lw.NOW | lw.SPAN_NOUN)
    between = row.said(ahead + 1, place.at)
    if len(days) != _PAIR or not between or between[0] not in lw.MARKS:
        return []
    (first, one), (last, other) = days
    close = row.word(place.right) in {"", ".", ";", ")", "|", ","}
    joined = between[0] in {":", "–", "—", "|"} or lw.SPAN_NOUN.intersection(between)
    alike = one.precision == other.precision and one.low <= other.high
    near = last < place.at and last - first <= _REACH + _BESIDE and ahead - last <= _BESIDE
    return [(one, other)] if near and alike and (close or joined) else []


def told_before(place: Place) -> list[Pair]:
    """`She fell ill on ... and died on ... She had been ill for 63 days`."""
    row, prior = place.row, place.prior
    if place.dates or len(prior) != _PAIR or prior[0].low > prior[1].high:
        return []
    opening = row.said(0, 2)
    that = bool(lw.THAT.intersection(opening[:1])) and place.at <= _BESIDE
    past = tense_at(row, place.at) == "past" and lw.PRONOUNS.intersection(opening)
    lasted = row.word(place.left) == "for" or _lasted(place)
    told = that or (past and lasted and _alike(place, prior[0], prior[1]))
    return [(prior[0], prior[1])] if told else []


def _alike(place: Place, first: PartialDate, last: PartialDate) -> bool:
    """Whether a span is about as long as the time between two dates."""
    days, said = (last.high - first.low).days, in_days(place.duration).high
    return said <= days * _ALIKE and days <= said * _ALIKE


def _begins(row: Row, first: int, last: int, stems: tuple[str, ...]) -> bool:
    return any(isinstance(each, str) and each.startswith(stems) for each in row.items[first:last])
