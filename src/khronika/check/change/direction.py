"""Where words of change point: up, down, or nowhere that can be told."""

from collections.abc import Sequence
from functools import lru_cache

from khronika.check.change.words import (
    AGAINST,
    AND,
    DOWN,
    DOWN_WORDS,
    FROM,
    GLUE,
    LESS,
    MORE,
    NOT,
    THAN,
    TO,
    UP,
    UP_WORDS,
)

MORE_ONLY = MORE - {"up", "over", "above", "über", "powyżej", "выше", "вышэй", "вище"} | {
    *("longer", "dearer", "длиннее", "länger", "teurer", "чаще")
}
LESS_ONLY = LESS - {"down", "under", "below", "unter", "poniżej", "ниже", "ніжэй", "нижче"} | {
    *("shorter", "cheaper", "короче", "kürzer", "billiger", "реже")
}
_THAN = 8  # words between "more" and its "than"
_ENDS = frozenset(":,;.)(–—")

_ONLY = frozenset({("nur", "mehr"), ("bloß", "mehr"), ("kaum", "mehr")})  # only, no more than

_PARTICLES = frozenset({"up", "down"})
_IDIOMS = frozenset("short behind ill into under victim asleep foul apart out".split())  # noqa: SIM905
_BEFORE_FALL = frozenset(
    """a the to would will could may might should this that sharp steep further slight and can did
    of no , : – —""".split()  # noqa: SIM905 - a table
)
_PARTED = {
    "zurück": (-1, frozenset({"ging", "gingen", "geht", "gehen"})),
    "ab": (-1, frozenset({"nahm", "nahmen", "nimmt", "nehmen"})),
    "zu": (1, frozenset({"nahm", "nahmen", "nimmt", "nehmen", "legte", "legten"})),
    "an": (1, frozenset({"stieg", "stiegen", "steigt", "steigen"})),
}
_AFTER = frozenset({"from", "to", "by", "on"})
_BROKEN = frozenset("shot broke shut struck gunned cut made set burned knocked".split())  # noqa: SIM905
_MOTION = frozenset(
    """went go goes going gone came come coming edged inched moved ticked crept pushed drove
    driven brought scaled is was were are be been much far sharply slightly slowly well further
    steadily way revised bumped pared nudged trended drifted""".split()  # noqa: SIM905 - a table
)


def direction(said: Sequence[str]) -> tuple[int, str]:
    """Where the last word of change among `said` points (1 up, -1 down, 0 none), and that word.

    Looks back no further than the last "and", "while" or the like, unless nothing but the figure's
    own verb stands behind it ("was raised and reached"). Where words of both directions stand there
    ("the fall in prices raised", "a rise in cuts"), which one governs the figures is not known.
    """
    found, verb = 0, ""
    for place in range(len(said) - 1, -1, -1):
        word = said[place]
        way = pointing(word)
        way = way or _parted(said, word)
        if way and _says_other(said, place):
            continue
        if not way:
            if word in AND and not all(is_link(each) for each in said[place + 1 :]):
                break
            if word == "," and found:
                break
            if found and word in NOT:
                return 0, ""
            continue
        if not found:
            found, verb = way, word
        elif way != found:
            return 0, ""
    return found, verb


def degree(said: Sequence[str]) -> tuple[int, str]:
    """Where "more", "fewer" and the like point, said of the figures behind or before them.

    They are where "than" follows, where their clause ends with them ("enrolment is higher"), or
    where they begin the sentence ("Fewer observers came this time: ").
    """
    for place, word in enumerate(said):
        way = 1 if word in MORE_ONLY else -1 if word in LESS_ONLY else 0
        if not way:
            continue
        behind = said[place + 1 : place + 1 + _THAN]
        ends = not behind or behind[0] in _ENDS
        if place and (said[place - 1] in NOT or (said[place - 1], word) in _ONLY):
            continue
        told = said[-1] == ":"  # fewer tourists came: 900 against 700
        if ends or told or not place or any((each,) in THAN for each in behind):
            return way, word
    return 0, ""


def is_link(word: str) -> bool:
    """Whether a word may stand between a verb of change and its figure and name nothing."""
    return (
        word in GLUE or (word,) in TO or (word,) in AGAINST or (word,) in FROM or not word.isalpha()
    )


def _parted(said: Sequence[str], word: str) -> int:
    """Where a German verb in two parts points: `ging zurück`, `nahm ab`, `legte zu`."""
    way, verbs = _PARTED.get(word, (0, frozenset()))
    return way if way and not verbs.isdisjoint(said) else 0


def _says_other(said: Sequence[str], place: int) -> bool:
    """Whether a word of change says another thing here: `shot down`, `fell short`, `im Fall`."""
    word = said[place]
    ahead = said[place - 1] if place else ","
    behind = said[place + 1] if place + 1 < len(said) else ""
    if word in _PARTICLES:
        free = behind in _AFTER or (behind == ":" and ahead not in _BROKEN)
        return not (free or ahead in _MOTION or not ahead[-1:].isalpha())
    if word == "fall":
        return ahead not in _BEFORE_FALL
    return behind in _IDIOMS and word.startswith(("fell", "fall"))


@lru_cache(maxsize=20_000)
def pointing(word: str) -> int:
    """1 for a word of rising, -1 for one of falling, 0 for any other."""
    if word in UP_WORDS:
        return 1
    if word in DOWN_WORDS:
        return -1
    if word.startswith(UP):
        return 1
    return -1 if word.startswith(DOWN) else 0
