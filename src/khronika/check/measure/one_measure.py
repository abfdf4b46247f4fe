"""Whether two mentions of a text are of one measure, so that their values have to be the same.

A later mention is of an earlier measure where it counts the same noun and either takes the number
up as known ("the 264 prisoners", "all 264", "of the 264") or says much the same of it as the first.
What may explain a difference is in `differences`. The nearer two values look, the less has to tie
them: two digits that changed places are hardly chance.
"""

from khronika.check.measure.differences import (
    is_explained,
    is_of_other_times,
    is_of_others,
    of_another_place,
)
from khronika.check.measure.headline import is_headline
from khronika.check.measure.mention_words import GENERIC, POSSESSIVE
from khronika.check.measure.mentions import Mention
from khronika.check.measure.named_values import one_name
from khronika.check.measure.taken_up import is_told_in, is_topic, takes_up
from khronika.check.stems import same_root
from khronika.check.words import words
from khronika.text.spans import FigureKind

_ALIKE = 0.4  # of the words of the shorter sentence that both share
_SAME = 0.75
_NEARLY_ALL = 0.8
_SHARED = 2  # words
_RESTATED = 3  # words
_NEXT = 600  # code points to a sum that is taken up without its noun


def counts_the_same(first: Mention, second: Mention) -> bool:
    """Whether both are in one unit, or count one noun as far as they name it."""
    if (first.figure.kind, first.figure.unit) != (second.figure.kind, second.figure.unit):
        return False
    if first.figure.kind is not FigureKind.COUNT:
        return True
    if first.heads and second.heads:
        same = any(same_root(one, other) for one in first.heads for other in second.heads)
        return same or _are_people(first, second)
    if first.heads or second.heads:
        named, bare = (first, second) if first.heads else (second, first)
        return is_headline(bare) or second.is_elliptic or bare.speaks_of(named.heads)
    return True


def is_slip(first: Mention, second: Mention, *, sure: bool) -> bool:
    """Whether the second takes up the first, where one value may be misread for the other.

    What is not `sure`, two values that may look alike by chance, needs more.
    """
    if not is_explained(first, second) and _is_tied(first, second, sure=sure):
        return True
    other_days = first.days and second.days and not first.days & second.days
    if not sure or other_days or is_of_others(first, second) or of_another_place(first, second):
        return False
    if one_name(first, second, loosely=True):
        return True
    headed = bool(first.heads and second.heads)
    return is_topic(second) and headed and first.qualities >= second.qualities


def is_taken_up(first: Mention, second: Mention, *, stock: bool) -> bool:
    """Whether the second, near in value, is of the same count: one noun, known or a `stock`."""
    return (
        first.figure.kind is FigureKind.COUNT
        and bool(first.heads and second.heads)
        and (second.is_known or (stock and bool(first.said & second.said)))
        and first.sentence != second.sentence
        and first.qualities >= second.qualities
        and not is_explained(first, second)
        and not is_of_other_times(first, second)
    )


def is_restated(first: Mention, second: Mention) -> bool:
    """Whether both sentences say the same of one figure, so that no two values can be true."""
    shared = len(first.said & second.said)
    return (
        bool(first.heads or first.figure.kind is not FigureKind.COUNT)
        and first.is_alone
        and second.is_alone
        and shared >= _RESTATED
        and shared >= _NEARLY_ALL * max(len(first.said), len(second.said))
        and not is_explained(first, second)
    )


def is_named_again(first: Mention, second: Mention) -> bool:
    """Whether one of them takes up by its name the value that the other states."""
    named = one_name(first, second) or _is_its_share(first, second)
    return named and not is_explained(first, second)


def _is_its_share(first: Mention, second: Mention) -> bool:
    """Whether a lone share is taken up by its owner: the party won 37%; its 36% is a record."""
    return (
        first.figure.kind is FigureKind.PERCENT
        and bool(second.before)
        and second.before[-1] in POSSESSIVE
        and first.is_alone
        and second.is_alone
        and not second.tells(second.behind[second.length : second.length + 1])
        and len(first.said & second.said) >= _SHARED
    )


def _is_tied(first: Mention, second: Mention, *, sure: bool) -> bool:
    shared = len(first.said & second.said) + len(first.days & second.days)
    least = min(len(first.said), len(second.said))
    count = first.figure.kind is FigureKind.COUNT
    headed = not count or bool(first.heads and second.heads)
    known = takes_up(first, second)
    if not sure:
        return count and headed and (known or shared >= max(_SHARED, _SAME * least))
    if is_headline(first) or is_headline(second):
        return shared >= 1 and (headed or shared >= _ALIKE * least)
    if known:
        named = bool(first.heads or second.heads)
        return named if count else bool(shared) or _is_next(first, second)
    announced = not second.figure.noun and bool(second.heads)  # the number of tractors sold is
    again = bool(shared and (second.recalls or announced)) or (
        count and bool(second.qualities) and second.qualities == first.qualities
    )
    wanted = _ALIKE if headed and first.figure.kind is not FigureKind.MONEY else _SAME
    return (headed and again) or shared >= max(_SHARED, wanted * least)


def _is_next(first: Mention, second: Mention) -> bool:
    """Whether the second is a bare sum or length soon after the first: paid the 2,540 crowns."""
    following = second.behind[second.length : second.length + 1]
    near = second.figure.start - first.figure.end < _NEXT
    return near and first.sentence != second.sentence and not second.tells(following)


def _are_people(first: Mention, second: Mention) -> bool:
    """Whether one counts people and the other, taking them up, says who they are."""
    rows = [words(each.figure.noun or "")[-1:] for each in (first, second)]
    generic = [bool(row) and row[0] in GENERIC for row in rows]
    if not second.is_known or not any(generic):
        return False
    lex = first.lex
    return all(
        generic[at]
        or lex.has("people", row[0])
        or lex.has("nominal", row[0])
        or (at == 1 and is_told_in(second.tells(row), first))
        for at, row in enumerate(rows)
        if row
    )
