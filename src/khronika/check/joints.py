"""How two figures of a sentence hang together: the words between them.

    106 of the 200 people     OF        the first is a part of the second
    106 people, or 53%        EQUALS    both say the same
    106 people and 53%        None      nothing that a rule may rely on

The words themselves are in `joint_words`.
"""

from enum import StrEnum

from khronika.check.joint_words import (
    COMPARING,
    EQUALS,
    INCLUDING,
    OF,
    OTHERS,
    PEOPLE,
    PER_CENT,
    REST,
    THE_OTHER,
    THE_SAME,
    TURNOUT,
    WITH_THE_SECOND,
)
from khronika.check.words import words


class Joint(StrEnum):
    """What the words between two figures make of them."""

    OF = "of"
    EQUALS = "equals"


_GENITIVE_ARTICLES = frozenset({"der", "des"})
_BREAKS = frozenset(".;!?…")
_LONGEST = 5  # tokens of the longest phrase of the tables
_STRONG = frozenset("([=")
_FAR = 9  # words that may stand before a strong joint: "106 of 200 people held on Sunday (53%)"
_NEAR = 4
_INTRODUCING = 5  # words between "of which" and the part
_TURNOUT_REACH = 6  # words between a turnout and its share
_EXPLAINING = 2  # words between a colon and the counts that explain a share


def joint(between: str) -> Joint | None:
    """What the words `between` two figures make of them; None where they leave it open."""
    tokens = words(between)
    _drop_what_belongs_to_the_second(tokens)
    if tokens[-1:] == [","] and _ending(tokens[:-1], EQUALS):
        tokens.pop()  # "that is, 53%"
    of, equals = _ending(tokens, OF), _ending(tokens, EQUALS)
    if not (of or equals):
        return Joint.EQUALS if _explains(tokens) else None
    before = tokens[: len(tokens) - max(of, equals)]
    strong = tokens[-1] in _STRONG or before[-1:] in ([","], [";"])
    if not _goes_together(before[:-1] if strong else before, _FAR if strong else _NEAR):
        return None
    return Joint.OF if of >= equals else Joint.EQUALS


def _explains(tokens: list[str]) -> bool:
    """`53%: voted 106 of 200`, `53% (voted 106 of 200)`."""
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 2 - _EXPLAINING), -1):
        if tokens[at] in {":", "("}:
            return _goes_together(tokens[:at], _NEAR) and _goes_together(
                tokens[at + 1 :], _EXPLAINING
            )
    return False


def _drop_what_belongs_to_the_second(tokens: list[str]) -> None:
    while tokens and (tokens[-1] in WITH_THE_SECOND or tokens[-1].endswith(("'s", "’s"))):
        tokens.pop()


def _ending(tokens: list[str], table: frozenset[tuple[str, ...]]) -> int:
    """The length of the longest phrase of `table` that ends `tokens`; 0 where none does."""
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        if tuple(tokens[-length:]) in table:
            return length
    return 0


def _goes_together(before: list[str], most: int) -> bool:
    spoken = [each for each in before if each[0].isalpha()]
    return (
        len(spoken) <= most and not OTHERS.intersection(before) and not _BREAKS.intersection(before)
    )


def introduces_part(between: str) -> bool:
    """Whether the words between two counts make the second a part of the first: `including`."""
    tokens = words(between)
    _drop_what_belongs_to_the_second(tokens)
    for last in range(len(tokens), max(-1, len(tokens) - _INTRODUCING), -1):
        if _ending(tokens[:last], INCLUDING):
            return _goes_together(tokens[last:], _INTRODUCING)
    return False


def says_again(sentence_start: str) -> bool:
    """Whether a sentence that begins so repeats the one before: `That is 53%`."""
    tokens = words(sentence_start)
    _drop_what_belongs_to_the_second(tokens)
    return tuple(tokens) in EQUALS and bool(tokens) and tokens[0].isalpha()


def governed_by_of(before: str) -> bool:
    """Whether a count whose sentence so far is `before` is what the next ones are parts of."""
    tokens = words(before)
    _drop_what_belongs_to_the_second(tokens)
    length = _ending(tokens, OF)
    return length > 0 and (len(tokens) == length or tokens[-length - 1] in ",;:(–—.")


def population_after(after: str) -> tuple[bool, bool]:
    """Of whom a share is, by the words `after` it: (whether it says so, whether of the same)."""
    tokens = words(after)[:6]
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        if tuple(tokens[:length]) in OF:
            rest = [each for each in tokens[length:] if each not in {"the", "der", "den"}]
            return True, bool(rest) and rest[0] in THE_SAME
    return False, False


def shared_among(after: str) -> bool:
    """Whether a share is one of people, by the words `after` it: `% of all registered voters`.

    Slavic languages need no `of`: `107% школьников`.
    """
    tokens = words(after)
    if tokens[:1] == ["%"]:
        tokens = tokens[1:]
    elif tokens and tokens[0].startswith(PER_CENT):
        tokens = tokens[2:] if tokens[:2] == ["per", "cent"] else tokens[1:]
    if not tokens:
        return False
    if (tokens[0],) in OF or tokens[0] in _GENITIVE_ARTICLES:
        return any(token.startswith(PEOPLE) for token in _one_group(tokens[1:5]))
    # an English noun right behind belongs to a compound: "a 120% voter increase"
    return not tokens[0].isascii() and any(
        token.startswith(PEOPLE) for token in _one_group(tokens[:2])
    )


def _one_group(tokens: list[str]) -> list[str]:
    """`tokens` up to where another noun begins: `the wages` of `the wages of workers`."""
    for at, token in enumerate(tokens):
        if (token,) in OF or not token[0].isalpha():
            return tokens[:at]
    return tokens


def counts_people(noun: str) -> bool:
    """Whether a counted noun is one of people: `judges of the court`."""
    return any(token.startswith(PEOPLE) for token in _one_group(words(noun)))


def is_turnout(before: str, after: str) -> bool:
    """Whether a share is a turnout, which is one of people: `the turnout was 62%`."""
    near, following = words(before)[-_TURNOUT_REACH:], words(after)[:2]
    if following[:1] == ["%"]:
        following = following[1:]
    elsewhere = bool(following) and (following[0],) in OF
    return not elsewhere and any(token.startswith(TURNOUT) for token in near)


def is_remainder(before: str, after: str) -> bool:
    """Whether the words around a share call it what remains: `the remaining 45%`."""
    near = words(before)[-4:]
    if tuple(near[-2:]) in THE_OTHER:
        return True
    return bool(REST.intersection(near)) or bool(REST.intersection(words(after)[:1]))


def compares(between: str) -> bool:
    """Whether a multiple is one of the figure behind these words: `twice as many as the`."""
    return all(token in COMPARING or token in WITH_THE_SECOND for token in words(between))
