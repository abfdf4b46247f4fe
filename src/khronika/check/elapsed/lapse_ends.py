"""The dates between which a span of time lies, as far as the text ties them to it.

290 days after the vote of 9 August            counted from a date, to a date beside it or to now
290 days before the vote of 9 August           counted to a date
on 23 May ...; 60 days later, on 22 July       laid between two dates
290 days ago, on 9 August                      counted back from now

A span may have several pairs of dates: where the text leaves open which are meant, it is held to be
right if one pair bears it out.
"""

from collections.abc import Callable
from itertools import pairwise

from khronika.check.elapsed import lapse_words as lw
from khronika.check.elapsed.lapse import Pair, Place
from khronika.check.elapsed.lapse_between import apart, apposed, beside_range, lasting, told_before
from khronika.check.elapsed.row import Row
from khronika.check.elapsed.tense import tense_at
from khronika.check.words import has_phrase
from khronika.text.spans import DateMention, Figure, FigureKind, PartialDate

_REACH = 14  # items from a span to the date it is counted from
_BESIDE = 4
_PAIR = 2
_STEM = 5  # letters that two forms of a word share
_LONG = 5  # letters of a participle
_ALIKE = 3  # a span and a range beside it are no further apart than this


def pairs(place: Place) -> list[Pair]:
    """The dates between which a span may lie; none where the text ties it to no two."""
    return next((found for way in _WAYS if (found := way(place))), [])


def _ago_beside(place: Place) -> list[Pair]:
    """`290 days ago, on 9 August`, `on 9 August, 290 days ago`; the day may be told before."""
    row, today = place.row, place.today
    read = not isinstance(row.items[place.at], Figure)
    ago = (
        read
        or row.word(place.right) in lw.AGO
        or (place.language == "de" and row.word(place.left) == "vor")
    )
    if not ago or today is None or row.word(place.right) == "earlier":
        return []
    past = [
        (at, each.value)
        for at, each in place.dates
        if each.how != "relative" and each.value is not None and each.value.high < today.low
    ]
    for at, value in past:
        if _set_off(place, at) if at < place.at else _follows(place, at):
            return [(value, today)]
    told = row.word(0) in lw.PRONOUNS and place.at <= 2 * _BESIDE and not place.dates
    if told and len(place.prior) == 1 and place.prior[0].high < today.low:
        return [(place.prior[0], today)]
    return []


def _set_off(place: Place, at: int) -> bool:
    """Whether the span stands behind a mark that closes the clause with the date at `at`."""
    row = place.row
    ahead = row.back(place.at, lw.BESIDE | lw.FILL | lw.NOW | lw.WAS)
    if row.word(ahead) == "vor":
        ahead = row.back(ahead, lw.BESIDE | lw.FILL | lw.NOW | lw.WAS)
    run = row.said(ahead + 1, place.at)
    between = row.said(at + 1, ahead + 1)
    if not lw.DASHES.intersection(run) and "." not in run:
        return run[:1] in (["was"], ["is"]) and not between
    return len(between) <= _REACH and not lw.DASHES.intersection(between)


def _follows(place: Place, at: int) -> bool:
    """Whether the date at `at` says again, behind a mark, when the span began."""
    between = place.row.said(place.right, at)
    mark = next((k for k, each in enumerate(between) if each in lw.DASHES), None)
    if mark is None:
        return False
    return mark <= _PAIR and all(each in lw.ON | lw.MARKS for each in between[mark:])


def _after(place: Place) -> list[Pair]:
    """`290 days after the vote of 9 August`."""
    row = place.row
    comma = row.word(place.at + 1) == "," and row.word(place.at + 2) in lw.PASSED
    link = row.on(place.at + comma, lw.PASSED | lw.BEHIND | lw.LATER | lw.ONWARD)
    if row.said(link, link + 3) == ["to", "the", "day"]:
        link += 3
    if row.word(link) not in lw.AFTER:
        link = place.right
    at = _anchor(place, link) if row.word(link) in lw.AFTER else None
    anchor = None if at is None else place.value(at)
    if at is None or anchor is None:
        return _after_what_was_told(place, link)
    end = _other_end(place, at, lambda other: other.high >= anchor.low)
    if end is not None:
        return [(anchor, end)]
    today = place.today
    counts = today is not None and anchor.high < today.low and _until_now(place, link, at)
    return [(anchor, today)] if counts and today is not None else []


def _after_what_was_told(place: Place, link: int) -> list[Pair]:
    """`The depot burned on 2 April. On 2 May, 30 days after it burned, a tram left`."""
    row = place.row
    if row.word(link) not in lw.AFTER or len(place.prior) != 1 or len(place.dates) != 1:
        return []
    at, end = place.dates[0][0], place.dates[0][1].value
    set_off = at < place.at and "," in row.said(at + 1, place.at) and place.at - at <= _BESIDE
    told = {each[:_STEM] for each in place.prior_words if len(each) >= _STEM}
    said = [each for each in row.said(link + 1, link + _BESIDE) if len(each) >= _STEM]
    again = any(each[:_STEM] in told for each in said)
    if end is None or not set_off or not again or place.prior[0].low > end.high:
        return []
    return [(place.prior[0], end)]


def _until_now(place: Place, link: int, anchor: int) -> bool:
    """Whether a span that is counted from `anchor` ends on the day of writing."""
    row = place.row
    since = row.word(link) in lw.SINCE or row.word(link + 1) in lw.SINCE
    tense = tense_at(row, place.at, anchor)
    if tense == "future":
        return False
    if {"has", "have"}.intersection(row.said(place.at + 1, link)):
        return True
    return tense == "now" or (tense is None and (since or _is_still(place)))


def _anchor(place: Place, link: int) -> int | None:
    """The date that a word such as `after` at `link` leads to."""
    row = place.row
    for at in range(link + 1, min(link + _REACH, len(row.items))):
        item = row.items[at]
        if isinstance(item, DateMention):
            return at if place.value(at) is not None else None
        if isinstance(item, Figure):
            if item.kind is FigureKind.DURATION:
                return None
            continue
        if item == "(" and isinstance(_item(row, row.on(at, lw.ON)), DateMention):
            continue
        if item == "," and _leads_on(place, at):
            continue
        if item in lw.STOPS or item == ",":
            return None
    return None


def _item(row: Row, at: int) -> object:
    return row.items[at] if 0 <= at < len(row.items) else None


def _leads_on(place: Place, comma: int) -> bool:
    """Whether the words behind a comma still say what the span is counted from."""
    row = place.row
    if row.word(comma - 1) in lw.AFTER_NOUN or row.word(comma + 1) in lw.RELATIVE:
        return True
    if row.word(comma + 1) in lw.IRREGULAR:
        return True
    if len(row.word(comma + 1)) > _LONG and row.word(comma + 1).endswith(lw.PARTICIPLES):
        return True
    at = row.on(comma, lw.ON)
    value = place.value(at)
    if value is None:
        return False
    closed = row.word(at + 1) in {",", ".", "", ")", ";"}
    only = len(place.dates) == 1
    ahead = any(
        k < place.at and each.value and each.value.low > value.low for k, each in place.dates
    )
    since = any(row.word(k) in lw.SINCE for k in range(place.at + 1, comma))
    return ahead or (closed and only and since)


def _other_end(
    place: Place, anchor: int, may_be: Callable[[PartialDate], bool]
) -> PartialDate | None:
    """The other date of a span that is counted from the date at `anchor`."""
    row = place.row
    others = [
        (at, each.value)
        for at, each in place.dates
        if at != anchor and each.value is not None and may_be(each.value)
    ]
    for at, value in others:
        if at < place.at and place.at - at <= _BESIDE + 1:
            return value
        if at > anchor and len(row.said(anchor + 1, at)) <= _BESIDE:
            return value
    if len(others) != 1:
        return None
    at, value = others[0]
    first, last = sorted((at, place.at if at < place.at else anchor))
    between = row.said(first + 1, last)
    if ";" in between or lw.RELATIVE.intersection(between):
        return None
    if at < place.at:
        return value
    opened = row.word(at - 1) in lw.ON_DAY and len(between) <= _REACH
    return value if opened and tense_at(row, at) != "future" else None


def _is_still(place: Place) -> bool:
    return has_phrase(place.row.said(0, len(place.row.items)), lw.STILL)


def _before(place: Place) -> list[Pair]:
    """`290 days before the vote of 9 August`; `290 days remain until the vote of 9 August`."""
    row, today = place.row, place.today
    link = row.on(place.at, lw.REMAIN | lw.BEHIND)
    if row.word(link) not in lw.BEFORE:
        return []
    at = _anchor(place, link)
    anchor = None if at is None else place.value(at)
    if at is None or anchor is None:
        return []
    start = _other_end(place, at, lambda other: other.low <= anchor.high)
    if start is not None:
        return [(start, anchor)]
    remain = any(row.word(k) in lw.REMAIN for k in range(place.at - _BESIDE, link))
    if remain and today is not None and anchor.low > today.low:
        return [(today, anchor)]
    return []


def _later(place: Place) -> list[Pair]:
    """`on 23 May it was announced; 60 days later, on 22 July, it was cancelled`."""
    row = place.row
    on = row.word(place.right) == "on" and row.word(place.right + 1) in {",", ".", "", "–", "—"}
    on = on or (row.word(place.right) == "into" and row.word(place.right + 1) in lw.OWNING)
    later = (on or row.word(place.right) in lw.LATER) and row.word(place.right + 1) not in lw.THAN
    after = row.word(place.left) in lw.AFTER_SPAN and row.word(place.right) not in lw.BEFORE
    if not later and not after and not place.numbered:
        return []
    ahead = [(at, each.value) for at, each in place.dates if at < place.at and each.value]
    behind = next(((at, each.value) for at, each in place.dates if at > place.at), None)
    end = None
    if behind is not None and behind[1] is not None and _closes_in(place, behind[0], later=later):
        end = behind[1]
        starts = [value for _, value in ahead] or list(place.prior)
    elif len(ahead) >= _PAIR and place.left - ahead[-1][0] <= _BESIDE and behind is None:
        end = ahead[-1][1]
        starts = [value for _, value in ahead[:-1]]
    elif len(ahead) == len(place.prior) == 1 and _closes(place, ahead[0][0]) and behind is None:
        end = ahead[0][1]
        starts = list(place.prior)
    elif later and not behind and place.today is not None and _is_still(place):
        starts = [value for _, value in ahead] or list(place.prior)
        end = place.today
        if tense_at(row, place.at) == "future":
            return []
    else:
        return []
    if not starts:
        return []
    fitting = [(start, end) for start in starts if start.low <= end.high]
    return fitting if len(fitting) == len(starts) else []


def _closes(place: Place, at: int) -> bool:
    """Whether the span stands right behind the date at `at`, and the sentence ends with it."""
    row = place.row
    gap = row.said(at + 1, place.left + 1)
    later = row.word(place.right) in lw.LATER | {"into"}
    ends = later or row.word(place.right) in lw.STOPS | {".", "!", "?"}
    return ends and len(gap) <= _BESIDE and not lw.DASHES.isdisjoint(gap)


def _closes_in(place: Place, at: int, *, later: bool) -> bool:
    """Whether the date at `at` is the one on which a span ends that stands before it."""
    between = place.row.said(place.at + 1, at)
    if len(between) > (2 * _BESIDE if later else 3 * _BESIDE) or ";" in between:
        return False
    if any(one == "," and two in lw.AND for one, two in pairwise(between)):
        return False
    return later or "," in between or len(between) <= 1


_WAYS = (
    *(beside_range, _ago_beside, _after, _before, _later, apart, lasting, apposed, told_before),
)
