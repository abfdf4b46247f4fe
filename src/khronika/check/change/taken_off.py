"""Whether a fraction is what was taken off or put on: by a third, a decline of a third."""

from decimal import Decimal

from khronika.check.change.words import BY, DOWN_WORDS, NOUNS, UP_WORDS
from khronika.check.words import first_words, words
from khronika.text.spans import Figure

_HALF = Decimal("0.5")
_BEFORE = 30  # code points
_OPENING = frozenset(
    """from to in of over on since compared this last a the and between within during year than
    after at by with against because for as while when but so which who or na w i do od z von auf
    im in gegenüber und""".split()  # noqa: SIM905 - a table
)


def is_taken_off(said: Figure, text: str) -> bool:
    """Whether the fraction is of the change; false where it may be what is left of it."""
    if said.value == _HALF:  # halved is a multiple
        return False
    behind = first_words(text[said.end : said.end + _BEFORE], 1)
    if behind and behind[0].isascii() and behind[0].isalpha() and behind[0] not in _OPENING:
        return False  # by half a point, by a half yen
    *_, ahead, last = "", "", *words(text[max(0, said.start - _BEFORE) : said.start])
    if last in BY or ahead in BY:  # by about a third
        return True
    return last in {"of", "von"} and (
        ahead.startswith(NOUNS) or ahead in UP_WORDS or ahead in DOWN_WORDS
    )
