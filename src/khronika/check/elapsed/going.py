"""The start of what has gone on until now, for a span that says how long.

closed since 1994, for 26 years · 26 years, since 1994 · since 1994 (26 years)   beside its start
closed since 1994, the mine has now been idle for 26 years                       in its sentence
the mine closed in 1994. It has now been idle for 26 years.                      in the one before
"""

from itertools import pairwise

from khronika.check.elapsed import lapse_words as lw
from khronika.check.elapsed.lapse import Place
from khronika.check.elapsed.tense import tense_at
from khronika.check.words import has_phrase
from khronika.text.spans import PartialDate

_BESIDE = 5
_REACH = 16  # items between a start and what is counted from it
_LEADS = 10  # words between "since" or "began" and the date
_MEASURE = 10
_BEEN = 5
_GOES_ON = lw.RELATIVE | lw.PRONOUNS | lw.SINCE | lw.EVER | lw.NOW  # behind a comma
_HOLDING = 5
_ENDS = frozenset(".,;:!?)–—|")
_SAME = frozenset(");") | lw.FILL | lw.NOW | lw.PASSED | lw.MARKS | lw.YEAR_REST | lw.SAME
_CLOSED = lw.MARKS | lw.YEAR_REST | lw.SINCE | lw.EVER | lw.ON | lw.FILL


def start_of(place: Place) -> PartialDate | None:
    """The date on which the span at `place` began that lasts until today; None without one."""
    today = place.today
    if today is None or tense_at(place.row, place.at) in {"past", "future"}:
        return None
    past = [
        (at, each.value)
        for at, each in place.dates
        if each.value is not None and each.value.high < today.low and each.how != "relative"
    ]
    for at, value in past:
        if _beside(place, at) and not _ended(place, value):
            return value
    told = _holds(place) or _in_a_row(place)
    if len(past) == 1 and told and _since(place, past[0][0]):
        return past[0][1]
    then = has_phrase(place.row.said(place.at - _BESIDE, place.at), lw.THEN)
    if then and len(past) == 1 and has_passed(place):
        return past[0][1]
    goes_on = _continues(place)
    near = [value for at, value in past if _in_reach(place, at)]
    if goes_on and len(near) == 1 and len(past) == 1:
        return near[0]
    return _told_before(place, today, goes_on=goes_on)


def _told_before(place: Place, today: PartialDate, *, goes_on: bool) -> PartialDate | None:
    """The one date of the sentence before, where this one goes on about it."""
    other = any(each.value != today for _, each in place.dates)
    if other or len(place.prior) != 1 or place.prior[0].high >= today.low:
        return None
    then = has_phrase(place.row.said(0, 6), lw.THEN)
    opens = then or lw.PRONOUNS.intersection(place.row.said(0, 5))
    that = lw.THAT.intersection(place.row.said(0, 1)) and place.at <= _BESIDE
    if that and lw.SINCE.intersection(place.prior_words):
        return place.prior[0]
    these = lw.THESE.intersection(place.row.said(place.left, place.at))
    if these and lw.SINCE.intersection(place.prior_words):
        return place.prior[0]
    said = lw.SINCE.intersection(place.prior_words)
    if (said and (_holds(place) or _on_still(place))) or has_been(place):
        return place.prior[0]
    since = place.at <= 1 and lw.SINCE.intersection(place.prior_words)
    anew = lw.AFTER.intersection(place.row.said(place.right, place.right + 2))
    told = since and not anew and tense_at(place.row, place.at) is not None
    return place.prior[0] if told or (then and has_passed(place)) or (goes_on and opens) else None


def _holds(place: Place) -> bool:
    """Whether the span is one of holding an office or being held: `28 years in the post`."""
    row = place.row
    behind = row.said(place.at + 1, place.at + _HOLDING)
    if not behind or behind[0] not in lw.IN_OFFICE or not lw.NOT_GOING.isdisjoint(behind):
        return False
    held = not lw.HELD.isdisjoint(behind)
    again = not lw.HELD.isdisjoint((*place.prior_words, *row.said(0, place.at)))
    return (held and again) or not lw.OFFICE.isdisjoint(behind)


def _in_a_row(place: Place) -> bool:
    return has_phrase(place.row.said(place.at + 1, place.at + _HOLDING), lw.IN_A_ROW)


def _on_still(place: Place) -> bool:
    """Whether the span leads from what was told to what still is: `58 years on it is still lit`."""
    row = place.row
    on = row.word(place.right) == "on" or row.word(place.right) in lw.LATER
    told = on and row.word(place.right + 1) not in lw.AFTER
    behind = row.said(place.at, len(row.items))
    return told and has_phrase(behind, lw.STILL) and {"was", "were"}.isdisjoint(behind)


def has_been(place: Place) -> bool:
    """Whether a sentence opens with how long it has been: `It has been 80 days`."""
    return place.at <= _BEEN and has_phrase(place.row.said(0, place.at), lw.HAS_BEEN)


def _ended(place: Place, start: PartialDate) -> bool:
    """Whether another date before the span ends it: "by 1 March, 53 days since 6 January"."""
    return any(
        at < place.at and each.value is not None and each.value.low > start.high
        for at, each in place.dates
    )


def has_passed(place: Place) -> bool:
    """Whether a word beside the span says that so much time went by."""
    near = place.row.said(place.left - 1, place.right + 3)
    return bool(lw.HAS_PASSED.intersection(near))


def _beside(place: Place, at: int) -> bool:
    """Whether the start at `at` stands next to the span: `since 1994, for 26 years`."""
    row = place.row
    since = _since(place, at)
    if at < place.at:
        gap = row.said(at + 1, place.at)
        if since and has_passed(place) and len(gap) <= _MEASURE and "," in gap:
            gap = gap[len(gap) - gap[::-1].index(",") - 1 :]  # since the theatre shut in 2000 ...,
        since = since or (has_passed(place) and _since(place, at, lw.AFTER))
        if not since or not _says_again(gap, closed=_at_end(place)):
            return False
        passing = lw.PASSING.intersection(gap) or lw.HAS_PASSED.intersection(
            row.said(place.at + 1, place.at + 4)
        )
        # "since 1994, two years before the vote" counts from the start to something else
        end = row.word(place.right)
        closed = not end or end in _ENDS or (end, row.word(place.right + 1)) == lw.COUNTING
        closed = closed or ":" in gap or _at_end(place)
        return bool(passing) or (bool(gap) and closed) or _now_said(place)
    gap = row.said(place.at + 1, at)
    apart = bool(gap) and (gap[0] in lw.DASHES or gap[0] in lw.NOW)
    if since and gap[:1] and gap[0] in lw.IN_OFFICE and not lw.MARKS.intersection(gap):
        return len(gap) <= _BESIDE and gap[-1] in {"since", "с", "seit"} and _continues_in(place)
    return since and apart and all(each in _CLOSED | lw.NOW for each in gap)


def _at_end(place: Place) -> bool:
    """Whether the sentence ends with the span: `since 2025, ten years.`, `..., zehn Jahre also`."""
    row = place.row
    at = row.on(place.at, lw.BEHIND | lw.EQUALS | lw.SAME)
    return at >= len(row.items) or row.word(at) in {".", "!", "?", ";"}


def _says_again(gap: list[str], *, closed: bool) -> bool:
    """Whether the words between a start and a span only say the one by the other.

    `closed`: the sentence ends with the span.
    """
    marks = [k for k, each in enumerate(gap) if each in lw.MARKS or each == ";"]
    if marks and any(each not in _SAME for each in gap[: marks[-1]]):
        # "since 2008 the bridge is shut, that is 8 years"
        last = gap[marks[-1] :]
        return (
            marks[-1] <= 2 * _BESIDE
            and _SAME.issuperset(last)
            and (closed or not lw.EQUALS.isdisjoint(last))
        )
    spoken = [each for each in gap if each.isalpha()]
    return len(spoken) <= _BESIDE and _SAME.issuperset(gap)


def _continues_in(place: Place) -> bool:
    """Whether `16 years in office since 2014` are said of now."""
    near = place.row.said(place.at - _MEASURE, place.at)
    measured = any(each.startswith(lw.MEASURED) for each in near)
    return not measured and tense_at(place.row, place.at) == "now"


def _since(place: Place, at: int, leads: frozenset[str] = lw.SINCE) -> bool:
    """Whether a word such as `since` leads to the date at `at`."""
    row = place.row
    for back in range(at - 1, max(at - _LEADS, -1), -1):
        word = row.word(back)
        if word in leads:
            return True
        if word in {",", "("} and back == at - 1:  # "со дня ареста, 7 сентября,"
            continue
        if not word or word in lw.STOPS or word == ",":
            return False
    return False


def _began(place: Place, at: int) -> bool:
    """Whether the words around the date at `at` say that something began on it."""
    row = place.row
    being = any(each.startswith(lw.BEING) for each in row.said(place.at - _BESIDE, place.at))
    stems = lw.BEGAN if being else lw.STARTED
    strong = lw.NOW.intersection(row.said(place.at - _BESIDE, place.at))
    if at < place.at and has_phrase(row.said(at + 1, place.at), lw.THEN):
        stems, strong = lw.BEGAN, frozenset({"since"})
    for back in range(at - 1, max(at - _LEADS, -1), -1):
        if row.word(back).startswith(stems) or (strong and _participle(place, back)):
            return True
        if row.word(back) == ";" or not row.word(back):
            break
    return any(row.word(k).startswith(stems) for k in range(at + 1, at + _BESIDE))


def _participle(place: Place, at: int) -> bool:
    """Whether a participle at `at` opens a clause: `Exiled in 1994, ...`, `, высланный в ...`."""
    word = place.row.word(at)
    opens = at == 0 or place.row.word(at - 1) == ","
    return opens and word.endswith(lw.PARTICIPLES) and not word.startswith(lw.EXIST)


def _in_reach(place: Place, at: int) -> bool:
    if not (_since(place, at) or _began(place, at)):
        return False
    first, last = sorted((at, place.at))
    behind = place.row.said(place.at + 1, at)
    # "rearing takes five years, the park was closed on 7 November" is of two things
    told = [one in lw.AND or (one == "," and two not in _GOES_ON) for one, two in pairwise(behind)]
    apart = any(told) or ";" in behind
    return last - first <= _REACH and not apart


def _now_said(place: Place) -> bool:
    row = place.row
    around = [*row.said(place.left + 1, place.at), *row.said(place.at + 1, place.right)]
    return bool(lw.NOW.intersection(around))


def _continues(place: Place) -> bool:
    """Whether the span is one of what still goes on: `has been closed for 26 years`."""
    row = place.row
    near = row.said(place.at - _MEASURE, place.at)
    if any(each.startswith(lw.MEASURED) for each in near):
        return False
    tense = tense_at(row, place.at)
    if place.numbered:
        return tense != "past"
    behind = row.said(place.at + 1, place.at + _HOLDING)
    if row.word(place.right) in lw.NOT_GOING or not lw.EARLIER.isdisjoint(behind):
        return False
    goes = lw.GOES_ON.intersection(row.said(place.at - 4, place.at + 4))
    if _now_said(place) or goes:
        return tense == "now" or place.language != "en"
    if place.language == "de" and row.word(place.left) == "seit":
        return True
    old = place.duration.text.lower().endswith("old")
    told = row.word(place.left) in lw.FOR or row.word(place.right) == "old" or old
    starts = any(row.word(k) in lw.WHICH for k in range(place.at + 1, place.at + _BESIDE + 2))
    return (told or starts) and tense == "now"
