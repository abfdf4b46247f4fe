"""How two figures of a sentence hang together: the words between them.

    106 of the 200 people     OF        the first is a part of the second
    106 people, or 53%        EQUALS    both say the same
    106 people and 53%        None      nothing that a rule may rely on

The words themselves are in `joint_words`.
"""

from enum import StrEnum

from khronika.check.share.joint_words import (
    EQUALS,
    INCLUDING,
    OF,
    OF_THIS,
    OR,
    OTHERS,
    PEOPLE,
    THE_SAME,
    TURNOUT,
    WITH_THE_SECOND,
)
from khronika.check.share.rates import names_rate
from khronika.check.words import words


class Joint(StrEnum):
    """What the words between two figures make of them."""

    OF = "of"
    EQUALS = "equals"


_BREAKS = frozenset(".;!?…")
_LONGEST = 5  # tokens of the longest phrase of the tables
_STRONG = frozenset("([=")
_OPENING = frozenset("([–—-,;")
_PARTICIPLES = ("ed", "al", "ых", "их", "іх", "ыя", "ych", "ich", "nen", "ten", "ible", "able")
_REPEATED = frozenset("in by at for with на по в у ў w bei zu mit".split())  # noqa: SIM905 - a table
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
    if tokens[-1:] and tokens[-1] in _REPEATED and _ending(tokens[:-1], OR):
        tokens.pop()  # "or in 53% of them"
    if (rate := names_rate(tokens)) is not None:
        return Joint.EQUALS if _goes_together(tokens[:rate], _FAR) else None
    if len(tokens) > 1 and tokens[-1].endswith(_PARTICIPLES) and _ending(tokens[:-1], OF):
        tokens.pop()  # "of the planned 80"
    of, equals = _ending(tokens, OF), _ending(tokens, EQUALS)
    if equals and dates_second(tokens):
        return None
    if not (of or equals):
        return Joint.EQUALS if _explains(tokens) else None
    before = tokens[: len(tokens) - max(of, equals)]
    strong = tokens[-1] in _STRONG or before[-1:] in ([","], [";"])
    if not _goes_together(before[:-1] if strong else before, _FAR if strong else _NEAR):
        return None
    return Joint.OF if of >= equals else Joint.EQUALS


def dates_second(tokens: list[str]) -> bool:
    """`(2010: 15%)`, `– in 2010 it was 15%`: a number stands with the second figure."""
    for token in reversed(tokens):
        if token[0].isdigit():
            return True
        if token in _OPENING:
            return False
    return False


def _explains(tokens: list[str]) -> bool:
    """`53%: voted 106 of 200`, `53% (voted 106 of 200)`."""
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 2 - _EXPLAINING), -1):
        if tokens[at] in {":", "("}:
            return _goes_together(tokens[:at], _FAR) and _goes_together(
                tokens[at + 1 :], _EXPLAINING
            )
    return False


def _drop_what_belongs_to_the_second(tokens: list[str]) -> None:
    while tokens and (
        tokens[-1] in WITH_THE_SECOND
        or (tokens[-1].endswith(("'s", "’s")) and (tokens[-1],) not in EQUALS)
    ):
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
        if last < len(tokens) and tokens[last - 1] == "with":
            continue  # 50 have been diagnosed with it and 85 treated
        if length := _ending(tokens[:last], INCLUDING):
            if length == last and ((tokens[0],) in OF or tokens[0] in {"with", "davon"}):
                return False  # 30 of them in Ardova and 50 in Belisk: "of them" is of the first
            if tokens[last : last + 1] in (["–"], ["—"], [","]) and "and" in tokens[last:]:
                return False  # 30 novels among them – and 60 essays
            return _goes_together(tokens[last:], _INTRODUCING)
    return False


def says_so(between: str) -> bool:
    """Whether the words end with `or` or `that is`, so that what follows is the same."""
    tokens = words(between)
    _drop_what_belongs_to_the_second(tokens)
    return _ending(tokens, OR) > 0


def opens_with_part(before: str) -> bool:
    """Whether a sentence so far makes the next count one of those before it: `Of these,`."""
    tokens = [each for each in words(before) if each != ","]
    return any(
        tuple(tokens[:n]) in INCLUDING | OF_THIS and len(tokens) <= n + _INTRODUCING
        for n in range(1, _LONGEST)
    )


def governed_by_of(before: str) -> bool:
    """Whether a count whose sentence so far is `before` is what the next ones are parts of."""
    tokens = words(before)
    _drop_what_belongs_to_the_second(tokens)
    adjective = tokens[-1:] and tokens[-1].endswith(_PARTICIPLES) and not _ending(tokens, INCLUDING)
    if adjective and _ending(tokens[:-1], OF):
        tokens.pop()  # из выделенных 600 тысяч
    length = _ending(tokens, OF)
    return length > 0 and (len(tokens) == length or tokens[-length - 1] in ",;:(–—.")


def population_after(after: str) -> tuple[bool, bool]:
    """Of whom a share is, by the words `after` it: (whether it says so, whether of the same)."""
    tokens = words(after)[:6]
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        if tuple(tokens[:length]) in OF:
            rest = [each for each in tokens[length:] if each not in {"the", "der", "den"}]
            said = not THE_SAME.isdisjoint(tokens[:length])
            return True, said or (bool(rest) and rest[0] in THE_SAME)
    return False, False


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
