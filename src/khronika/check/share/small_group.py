"""The count of which a percentage is a share, where the words say that it is one.

33% of 10 people              Of the 11 players, 33% ...
7 people, 68% of whom ...     16 volunteers ...; 35% of the volunteers
"""

from collections.abc import Sequence

from khronika.check.share.joint_words import OF, THE_SAME, WITH_THE_SECOND
from khronika.check.share.joints import governed_by_of, introduces_part
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind, Span

_NEAR = 100  # code points
_BETWEEN = 4  # words between a share and its whole: "20% of all the 11 judges"
_BESIDE = 8  # words between "Of the 11 players" and the share
_APART = 14  # words between a count and the share of whom
_OF = frozenset({"of", "из", "від", "із", "з", "z", "ze", "spośród", "von", "der"})
_POLLS = ("poll", "survey", "sample", "panel", "опрос", "апытанн", "опитуван", "sondaż", "umfrag")
_CLASSES = ("class", "group", "team", "jury", "crew", "panel", "squad", "choir", "staff")
_PRONOUNS = frozenset(
    """them whom these those which them них которых этих тех їх яких іх якіх nich których czego
    ihnen denen davon""".split()  # noqa: SIM905 - a table
)
_OWNERS = frozenset("our my your its наших своих моих naszych unserer".split())  # noqa: SIM905 - as above
_LEAST = 4  # of which a share may be told in per cent
_STEM = 5  # letters that the forms of a word have in common


def group_of(
    text: str, sentence: Span, figures: Sequence[Figure], at: int, earlier: Sequence[Figure]
) -> Figure | None:
    """The count that the percentage `at` is a share of; `earlier` are those of the sentence before.

    None where the words do not say so, or could mean another.
    """
    share = figures[at]
    if at + 1 < len(figures):
        behind = words(text[share.end : figures[at + 1].start])
        of = behind[:1] and behind[0] in _OF and all(_is_owner(each) for each in behind[1:])
        if of and len(behind) <= _BETWEEN:
            return figures[at + 1] if figures[at + 1].noun else None
    whole = figures[at - 1] if at else _only(earlier)
    if whole is None or whole.kind is not FigureKind.COUNT or whole.value < _LEAST:
        return None
    after = words(text[share.end : min(sentence.end, share.end + _NEAR)])
    if at == 0:
        broken = text.count("\n", whole.end, sentence.start) > 1
        opening = [*words(text[sentence.start : share.start]), ","]
        told = _of_those(after, share, whole) or _of_those(opening, share, whole)
        return whole if told and not broken else None
    between = text[whole.number_end : share.start]
    tokens = words(between)
    if {".", "!", "?"}.intersection(tokens) or len(tokens) > _APART:
        return None
    said = text[max(sentence.start, whole.start - _NEAR) : whole.start]
    group = _polled(said)
    elsewhere = bool(after) and (after[0],) in OF and not (group and whole.noun is None)
    near = len(tokens) <= _BESIDE and ";" not in tokens
    opens = (group or (governed_by_of(said) and whole.noun is not None)) and near and bool(after)
    told = not elsewhere and (opens or introduces_part(between))
    alone = sum(each.kind is FigureKind.COUNT for each in figures[:at]) == 1
    return whole if told or (alone and _of_those(after, share, whole)) else None


def _is_owner(word: str) -> bool:
    """Whether the word may stand between `of` and a count: `all`, `the`, `our`, `the city's`."""
    return word in WITH_THE_SECOND or word in _OWNERS or word.endswith(("'s", "’s"))


def _only(figures: Sequence[Figure]) -> Figure | None:
    return figures[0] if len(figures) == 1 else None


def _of_those(tokens: list[str], share: Figure, whole: Figure) -> bool:
    """Whether the words say `of them`, `of whom` or `of the volunteers`, who were counted."""
    length = next((n for n in (4, 3, 2, 1) if tuple(tokens[:n]) in OF), 0)
    rest = [each for each in tokens[length:] if each not in {"the", "der", "den", "die"}]
    if length and rest and rest[0] in _PRONOUNS:
        rest = rest[1:]
        if not whole.noun:
            return False
        if not rest or not rest[0].isalpha():
            return True
        named = words(whole.noun)[-1][:_STEM]
        return rest[0].startswith(named) or (rest[0],) not in OF
    if not whole.noun:
        return False
    named = words(whole.noun)[-1][:_STEM]
    if length and rest and rest[0] in THE_SAME:
        return False
    group = words(share.population or "")[:1] or (rest[:1] if length else [])
    return bool(group) and len(named) > 2 and group[0].startswith(named)  # noqa: PLR2004 - a stem


def _polled(before: str) -> bool:
    """Whether the words before a count make it those asked, or a class: `a poll of`."""
    tokens = words(before)[-4:]
    of = bool(_OF.intersection(tokens[-2:]))
    return of and any(each.startswith((*_POLLS, *_CLASSES)) for each in tokens)
