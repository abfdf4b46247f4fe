"""How much of one text stands in another, and whether that makes the two one source.

What counts is containment: an agency's text with a paragraph added is still the agency's. Not a
copy is what shares its words for another reason: two reports that quote the same statement, and two
bulletins that one body writes by one pattern, with other figures and names in it.
"""

from dataclasses import dataclass

from khronika.check.copies.runs import RUN, Runs, Stretch

_COPIED = 0.5  # of the words of the text that is more contained
_SAME_SITE = 0.8  # one site tells of one thing in the same words more often
_LEAST = 12  # shared words; fewer are a phrase
_MANY = 40  # shared words that are a copy in a text of any length
_FEW = 3  # numbers, or capitalised words; fewer say little
_AGREEING = 0.5  # of the numbers, and of the capitalised words
_GAP = 8  # words that may be changed within one passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two texts share.

    `shared` counts the words of the one that stand in the other in runs of four; `share` and
    `other_share` (0 to 1) what that is of each; `passage` and `other_passage` where the longest
    shared passage stands.
    """

    shared: int = 0
    share: float = 0.0
    other_share: float = 0.0
    passage: Stretch = (0, 0)
    other_passage: Stretch = (0, 0)


def likeness(one: Runs, other: Runs) -> Likeness:
    """Hold two texts against each other."""
    covered, others = _covered(one, other), _covered(other, one)
    if not any(covered):
        return Likeness()
    passage, other_passage = _longest(one, other)
    return Likeness(
        shared=max(sum(covered), sum(others)),
        share=sum(covered) / len(one),
        other_share=sum(others) / len(other),
        passage=passage,
        other_passage=other_passage,
    )


def copied(one: Runs, other: Runs, *, same_site: bool = False) -> Likeness | None:
    """What two texts share where they are one source; None where they are two.

    `same_site`: they come from one site, whose reports are alike anyway.
    """
    if not one.distinct.keys() & other.distinct.keys():
        return None
    found = likeness(one, other)
    least = _SAME_SITE if same_site else _COPIED
    if found.shared < _LEAST or max(found.share, found.other_share) < least:
        return None
    if found.shared < _MANY and min(found.share, found.other_share) < _COPIED:
        return None
    smaller, larger = (one, other) if found.share >= found.other_share else (other, one)
    if _by_pattern(smaller, larger) or _by_quotation(smaller, larger):
        return None
    return found


def _covered(one: Runs, other: Runs) -> list[bool]:
    """Of each word of `one`, whether it stands in a run that `other` has, too."""
    covered = [False] * len(one)
    known = other.distinct
    for at, run in enumerate(one.all):
        if run in known:
            covered[at : at + RUN] = [True] * RUN
    return covered


def _by_pattern(smaller: Runs, larger: Runs) -> bool:
    """Whether what a pattern leaves open was filled in otherwise: numbers, names."""
    return any(
        len(mine) >= _FEW and len(mine & theirs) < _AGREEING * len(mine)
        for mine, theirs in (
            (smaller.numbers, larger.numbers),
            (smaller.capitals, larger.capitals),
        )
    )


def _by_quotation(smaller: Runs, larger: Runs) -> bool:
    """Whether it is the words of a third that they share, quoted by both."""
    own = [
        hit for hit, quoted in zip(_covered(smaller, larger), smaller.quoted, strict=True)
        if not quoted
    ]  # fmt: skip
    return len(own) >= _LEAST and sum(own) < _COPIED * len(own)


def _longest(one: Runs, other: Runs) -> tuple[Stretch, Stretch]:
    """The longest passage of shared runs, with a few words changed here and there."""
    best = (0, 0, 0, 0)
    begun = last = (-1, -1)
    for at, run in enumerate(one.all):
        there = other.distinct.get(run)
        if there is None:
            continue
        if begun[0] < 0 or not (at - last[0] <= RUN + _GAP and 0 < there - last[1] <= RUN + _GAP):
            begun = (at, there)
        last = (at, there)
        if at - begun[0] >= best[1] - best[0]:
            best = (begun[0], at, begun[1], there)
    first, end, there, there_end = best
    return _stretch(one, first, end), _stretch(other, there, there_end)


def _stretch(of: Runs, first: int, last: int) -> Stretch:
    return of.words.starts[first], of.words.ends[last + RUN - 1]
