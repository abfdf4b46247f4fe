"""What a word by itself tells of time, looked up in the tables once for each word."""

from dataclasses import dataclass
from functools import lru_cache

from khronika.check.change.moment_words import (
    BACK_THEN,
    BEFORE,
    EARLIER,
    LAST,
    LATER,
    ON,
    ORDER,
    PERIODS,
    THIS,
)
from khronika.check.change.words import SEASONS

_ENDS = ("start", "beginning", "opening", "outset", "начал", "пачат", "почат", "końc", "początk",
         "beginn", "anfang", "ende|", "end|", "конц", "канц", "кінц", "конец",
         "launch")  # fmt: skip
_RANKING = frozenset({"having", "had"}) | LAST | BEFORE | THIS | ON | {one for one, _ in BACK_THEN}


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word tells of time.

    `ranks`: it may tell of now or before, with the words beside it. `period`: a year, a half or the
    like; `ends`: the beginning or end of one. `order` is 1 for "first" to 4 for "fourth", `season`
    1 for spring to 4 for winter, 0 for none.
    """

    ranks: bool
    period: bool
    ends: bool
    order: int
    season: int


@lru_cache(maxsize=20_000)
def sense(word: str) -> Sense:
    """What `word`, in lower case, tells of time."""
    marked = f"{word}|"
    return Sense(
        ranks=word in _RANKING or marked.startswith((*EARLIER, *LATER)),
        period=marked.startswith(PERIODS),
        ends=marked.startswith(_ENDS),
        order=max((n for n, stems in enumerate(ORDER, 1) if marked.startswith(stems)), default=0),
        season=next((n for n, stems in enumerate(SEASONS, 1) if word.startswith(stems)), 0),
    )
