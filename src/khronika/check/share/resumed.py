"""Wholes of the sentences before, with the parts that a sentence divides them into.

Nineteen buses left. Eleven headed for the border and eight for the port.
The budget has $8.4 million for roads. Of this, $5.1 million ...
He counted 61 detentions. 24 of those held were fined, 18 jailed; the other 19 wait.
Killed – 12, wounded – 30. Total – 42.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from khronika.check.measure.wholes import whole_of
from khronika.check.printed import added, reach
from khronika.check.share.adding import (
    ADDABLE,
    MOST,
    TWO,
    Tie,
    are_apart,
    are_plain,
    is_alike,
    is_met,
    nearly,
    row,
    scaled,
)
from khronika.check.share.breakdown import Breakdown, Counts
from khronika.check.share.joint_words import REST, THE_OTHER, WITH_THE_SECOND
from khronika.check.share.joints import Joint, joint, opens_with_part
from khronika.check.share.parts import counts_the_same
from khronika.check.share.sums import opens_total
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

_SHARES = frozenset({FigureKind.PERCENT, FigureKind.FRACTION})
_ADJECTIVES = ("ых", "их", "іх", "ych", "ich")


def resumed(counts: Counts, before: Sequence[Figure]) -> Iterator[Breakdown]:
    """The breakdowns whose whole is one of `before`, the figures of the sentences before."""
    here = [each for figure in counts.all for each in _spread(figure)]
    earlier = [each for figure in before for each in _spread(figure)]
    figures = [each for each in here if each.kind in ADDABLE]
    if not figures or any(each.kind in _SHARES for each in (*earlier, *here)):
        return
    wholes = [each for each in earlier if each.kind in ADDABLE][-MOST:]
    found = _taken_up(counts, figures, wholes) or _summed_up(counts, figures, wholes)
    if found is not None:
        yield found
    yield from _remaining(counts, figures, wholes)


def _spread(figure: Figure) -> Sequence[Figure]:
    """The part and the whole of `seven of the 20 accused`, which is read as a share."""
    plain = None if figure.population else replace(figure, population=figure.text)
    whole, part = whole_of(plain or figure), figure.parts
    if whole is None or part is None:
        return (figure,)
    end = figure.start + len(figure.text.split(maxsplit=1)[0])
    own = replace(whole, start=figure.start, number_start=figure.start, end=end, number_end=end)
    return replace(own, value=part, noun=None), whole


def _taken_up(
    counts: Counts, figures: Sequence[Figure], wholes: Sequence[Figure]
) -> Breakdown | None:
    """A row of parts that `of these` or their want of a noun makes parts of a whole before."""
    last = row(counts.text, figures, 0)
    parts = scaled(figures[:last])
    near = [each for each in wholes if are_plain([each, *parts]) and nearly(each, parts)]
    if not near or any(is_met(each, parts) for each in wholes):
        return None
    told = opens_with_part(counts.text[counts.span.start : parts[0].start])
    bare = len(wholes) == 1 and near[0].noun and all(_is_bare(each) for each in parts)
    if not (told or bare) or not are_apart(counts, figures, 0, last, Tie.OF):
        return None
    return Breakdown(near[-1], parts, complete=False)


def _is_bare(part: Figure) -> bool:
    """Whether a count names nothing of its own: `eleven`, `the last three`."""
    return part.noun is None or part.noun.endswith(_ADJECTIVES)


def _summed_up(
    counts: Counts, figures: Sequence[Figure], parts: Sequence[Figure]
) -> Breakdown | None:
    """The parts of the sentence before, of which this one draws the sum: `Total – 42`."""
    total = figures[0]
    if len(figures) > 1 or not are_plain([total, *parts]) or not nearly(total, parts):
        return None
    opening = counts.text[counts.span.start : total.start]
    if not opens_total(opening) or row(counts.text, parts, 0) < len(parts):
        return None
    return None if is_met(total, parts) else Breakdown(total, parts, complete=True)


def _remaining(
    counts: Counts, figures: Sequence[Figure], before: Sequence[Figure]
) -> Iterator[Breakdown]:
    """The whole of which `the other 19` are what is left."""
    told = [*before, *figures]
    for at, rest in enumerate(figures):
        place = len(before) + at
        start = figures[at - 1].number_end if at else counts.span.start
        if not place or not _is_rest(counts.text[start : rest.start]):
            continue
        readings = [*_readings(counts, told[max(0, place - MOST) : place + 1])]
        if any(is_met(whole, parts) or _leaves(whole, parts) for whole, parts in readings):
            continue
        near = [each for each in readings if nearly(*each)]
        if near:
            yield Breakdown(*min(near, key=lambda each: _miss(*each)), complete=True)


def _miss(whole: Figure, parts: Sequence[Figure]) -> Decimal:
    """By what part of itself the parts miss their whole."""
    comes_to = sum((each.value for each in parts), Decimal(0))
    return abs(comes_to - whole.value) / whole.value


def _readings(counts: Counts, told: Sequence[Figure]) -> Iterator[tuple[Figure, Sequence[Figure]]]:
    """Each figure as the whole of those up to the rest, the last of `told`, the nearest first."""
    for at in range(len(told) - TWO, -1, -1):
        whole = told[at]
        parts = [each for each in told[at + 1 :] if _counts_some(each, whole)]
        if at and joint(counts.text[told[at - 1].number_end : whole.start]) is Joint.OF:
            parts.insert(0, told[at - 1])  # seven of the 20
        if len(parts) >= TWO and parts[-1] is told[-1]:
            yield whole, parts


def _leaves(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the rest is what any one of the parts leaves of the whole."""
    *others, rest = parts
    said = reach(whole)
    return any(added([reach(each), reach(rest)]).meets(said) for each in others)


def _counts_some(part: Figure, whole: Figure) -> bool:
    """Whether a figure may be a part of `whole` by what it counts."""
    if whole.kind is FigureKind.COUNT and not whole.noun:
        return False
    counted = part.kind is not FigureKind.COUNT or counts_the_same(part, whole)
    return counted and is_alike(whole, part)


def _is_rest(before: str) -> bool:
    """Whether the words before a count make it what is left: `for the remaining`, `the other`."""
    tokens = words(before)
    if tuple(tokens[-2:]) in THE_OTHER:
        return True
    while tokens and tokens[-1] in WITH_THE_SECOND:
        tokens.pop()
    return bool(tokens) and tokens[-1] in REST
