"""The shares told in counts that a percentage says again, the surest reading first.

20 of the 80 mayors (25%)                 before it
25% of mayors, or 20 of 80                behind it
20 (25%) of the 80 mayors                 around it
checked 80 wells and found 20 (25%) dry   the only counts about
"""

from collections.abc import Iterator

from khronika.check.share.joint_words import THE_SAME, WITH_THE_SECOND
from khronika.check.share.joints import (
    Joint,
    governed_by_of,
    introduces_part,
    is_turnout,
    opens_with_part,
    population_after,
    says_so,
)
from khronika.check.share.only_pair import only_pair
from khronika.check.share.parts import Link, is_of, link
from khronika.check.share.rates import is_rate
from khronika.check.share.telling import Share, Telling, counts_share, spoken_share
from khronika.check.words import words
from khronika.text.spans import FigureKind

_ENDS = frozenset({"", *",.;:)]–—-!?"})
_OF_THEM = frozenset("them these them which whom них которых их якіх їх яких nich których".split())  # noqa: SIM905 - a table
_BARE = 5  # words and marks before a bare comma: "9 bills of 45 were debated, 20 per cent."
_BACK = 8  # figures back, to look for the whole
_OF = frozenset("of out from among из от з із ад від z spośród von der aus".split())  # noqa: SIM905 - a table
_ENDING = frozenset(".!?")


def shares(sentence: Telling, at: int) -> Iterator[Share]:
    """What the counts around the percentage `at` come to, the surest reading first."""
    figures = sentence.figures
    said, of_same = _population(sentence, at)
    of_next = (
        at + 1 < len(figures) and sentence.joint(at, at + 1) is Joint.OF and _governs(sentence, at)
    )
    if at > 0 and _leads_to(sentence, at, closed=of_next or of_same):
        if of_next:
            yield from counts_share(figures[at - 1], figures[at + 1])
        elif not said or of_same or _in_words(sentence, at):
            yield from _before(sentence, at, of_same=of_same)
    if at + 1 < len(figures):
        yield from _behind(sentence, at, of_next=of_next, of_same=of_same)
    if not said or of_same:
        yield from only_pair(sentence, at)


def _before(sentence: Telling, at: int, *, of_same: bool) -> Iterator[Share]:
    """The share that stands before the percentage `at`."""
    before = sentence.figures[at - 1]
    if before.kind is FigureKind.FRACTION:
        if not (_is_by(sentence.before(at - 1)) and not any(c.isdecimal() for c in before.text)):
            yield spoken_share(before)
    elif at > 1 and _is_part(sentence, at - 2):
        yield from counts_share(sentence.figures[at - 2], before)
    else:
        yield from _of_whole(sentence, at - 1, of_same=of_same)


def _behind(sentence: Telling, at: int, *, of_next: bool, of_same: bool) -> Iterator[Share]:
    """The share that stands behind the percentage `at`."""
    after, *further = sentence.figures[at + 1 : at + 3]
    equals = sentence.joint(at, at + 1) is Joint.EQUALS
    told = _told_with(sentence, at)
    if after.kind is FigureKind.FRACTION:
        if _is_by(sentence.before(at + 1)) and not any(c.isdecimal() for c in after.text):
            return
        if equals or told or _apposed(sentence, at) or _after_colon(sentence, at):
            yield spoken_share(after)
        return
    if further and (equals or told) and sentence.joint(at + 1, at + 2) is Joint.OF:
        yield from counts_share(after, further[0])
    elif equals:
        yield from _of_whole(sentence, at + 1, of_same=of_same)
    if further and of_next and sentence.joint(at + 1, at + 2) is Joint.EQUALS:
        yield from counts_share(further[0], after)
    if further and governed_by_of(sentence.before(at + 1)) and _explains(sentence, at):
        yield from counts_share(further[0], after)


def _is_by(before: str) -> bool:
    """Whether a fraction is what something changed by: `it fell by a fifth, to 56%`."""
    return words(before)[-1:] in (["by"], ["um"])


def _explains(sentence: Telling, at: int) -> bool:
    """Whether the counts behind the percentage `at` explain it: `51%: of 101 members, 62 voted`."""
    between = words(sentence.between(at, at + 1))
    between = between[between[:1] == ["%"] :]
    return between[:1] in ([":"], ["("])


def _apposed(sentence: Telling, at: int) -> bool:
    """Whether a share between commas says the percentage again: `30% of letters, three in ten,`."""
    share, following = sentence.figures[at], sentence.figures[at + 1]
    between = words(sentence.between(at, at + 1))
    same = following.population is None or following.population == share.population
    marked = between[-1:] == [","] and sentence.after(at + 1).lstrip()[:1] in {",", "."}
    return following.kind is FigureKind.FRACTION and same and marked and len(between) <= _BARE + 1


def _after_colon(sentence: Telling, at: int) -> bool:
    """Whether a colon leads from the percentage to its counts: `8% have been used: 39 of 50`."""
    between = words(sentence.between(at, at + 1))
    fraction = sentence.figures[at + 1].kind is FigureKind.FRACTION
    return fraction and between[-1:] == [":"] and _ENDING.isdisjoint(between)


def _in_words(sentence: Telling, at: int) -> bool:
    """Whether the percentage prints the share just said in words: `every third, that is 33%`."""
    before = sentence.figures[at - 1]
    spoken = before.kind is FigureKind.FRACTION and not any(c.isdecimal() for c in before.text)
    return spoken and says_so(sentence.between(at - 1, at))


def _told_with(sentence: Telling, at: int) -> bool:
    """Whether the next figures tell the rate `at` in counts: `51%, with 62 of 101 voting`."""
    between = words(sentence.between(at, at + 1))
    before = sentence.before(at)
    rate = is_turnout(before, sentence.after(at)) or is_rate(words(before))
    return between[-1:] == ["with"] and rate


def _governs(sentence: Telling, at: int) -> bool:
    """Whether `of` stands right behind the bracket of a percentage: `20 (25%) of the 80`."""
    tokens = words(sentence.between(at, at + 1))
    closing = next((k for k, each in enumerate(tokens) if each in {")", "]"}), None)
    return closing is None or not _OF.isdisjoint(tokens[closing + 1 : closing + 2])


def _is_part(sentence: Telling, at: int) -> bool:
    """Whether the count `at` is a part of the next one: `20 of 80`; not `60 cases; in 45`."""
    part, whole = sentence.figures[at], sentence.figures[at + 1]
    return sentence.joint(at, at + 1) is Joint.OF and part.value <= whole.value


def _population(sentence: Telling, at: int) -> tuple[bool, bool]:
    """Of whom the percentage `at` is: (whether the text says, whether of those counted before)."""
    after = sentence.after(at).removeprefix(",")  # 27 million, or 50%, of the country
    said, of_same = population_after(after)
    if of_same and _OF_THEM.intersection(words(after)[1:2]) and not _closed(after):
        of_same = False  # 120 trucks (40% of them electric)
    population = sentence.figures[at].population
    if population and at > 0:
        before = sentence.figures[at - 1]
        counted = before.population or before.noun or ""
        last = population.split()[-1].lower()
        return True, of_same or last in THE_SAME or last in counted.split()
    return said, of_same


def _closed(after: str) -> bool:
    """Whether a mark closes `of them` or `of whom`, so that they are all that were counted."""
    return words(after)[2:3] in ([], *([each] for each in ",.;:)]–—-"))


def _leads_to(sentence: Telling, at: int, *, closed: bool) -> bool:
    """Whether the percentage `at` says again what stands before it.

    Behind a comma, a dash or a bracket it has to stand alone, or say of what it is (`closed`):
    "106 of 200 (53%)", not "12 of 30 stations opened (41% turnout)".
    """
    before = sentence.figures[at - 1]
    tokens = words(sentence.text[before.end : sentence.figures[at].start])
    while tokens and tokens[-1] in WITH_THE_SECOND:
        tokens.pop()
    equal = sentence.joint(at - 1, at) is Joint.EQUALS
    if tokens[-1:] not in ([","], ["("], ["["], ["–"], ["—"], ["-"], [":"]):
        return equal
    follows = sentence.after(at).lstrip()[:1]
    alone = closed or follows in _ENDS
    item = tokens[-1] in {",", ":"} and follows in {"–", "—", "-"}  # a half by bus, 30% – on foot
    return alone and not item and (equal or (tokens[-1] == "," and len(tokens) <= _BARE))


def _of_whole(sentence: Telling, part: int, *, of_same: bool) -> Iterator[Share]:
    """The count `part` against the whole that the sentence, or the one before, has set."""
    figures = sentence.figures
    lately = range(max(0, part - _BACK), part)
    counts = [at for at in lately if figures[at].kind is figures[part].kind]
    for at in reversed(counts):
        if (
            governed_by_of(sentence.before(at))
            or introduces_part(sentence.between(at, part))
            or _lists(sentence, at, part)
        ):
            yield from counts_share(figures[part], figures[at])
            return
    _, same = population_after(sentence.after(part))
    if of_same or same or (part == 0 and opens_with_part(sentence.before(part))):
        whole = figures[counts[-1]] if counts else sentence.only_earlier
        if whole is not None:
            yield from counts_share(figures[part], whole)


def _lists(sentence: Telling, whole: int, part: int) -> bool:
    """Whether the whole is broken down behind a mark: `60 respondents – 45 women (75%)`."""
    between = words(sentence.between(whole, whole + 1))
    marked = between[-1:] and between[-1] in {":", "–", "—"}
    how = link(sentence.before(whole), sentence.between(whole, whole + 1)) if marked else None
    return how is Link.LIST and is_of(sentence.figures[part], sentence.figures[whole])
