"""The steps of a text that its number announces: "three reasons. First, ... Second, ...".

They begin sentences or clauses, in the paragraph of the number or in those behind it. Where the
last of them has no number ("finally", "another"), only a number that is exceeded is told. Marks in
the running text, "(1) ... (2) ...", are steps as well.
"""

import re

from khronika.text.announced import is_abstract, number_of
from khronika.text.lexicon.listing import LAST_STEP, STEPS
from khronika.text.members import Place, numbered
from khronika.text.spans import Figure
from khronika.text.words import Lexicon

_LONGEST = 4_000  # characters
_NEAR = 250  # characters to the first step
_CLAUSE_START = re.compile(
    r"(?:[.;:!?,–—…]|\n|\b(?:and|и|і|й|та|i|oraz|und|а|a))[\s«“„\"(*_–—-]*"
    r"(?:(?:the|der|die|das|zum|an|in)\s)?((?:po )?[^\W\d_][^\W\d_’'-]*(?:[-’'][^\W\d_]+)?)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…](?:\s|$)|\n")
_TWO = 2


def steps(
    masked: str, figure: Figure, ends: tuple[int, int], lex: Lexicon
) -> tuple[int, list[Place]] | None:
    """Where the announcement ends and the steps behind it, None where they prove nothing.

    `ends` are those of the block and of all that stands under its heading.
    """
    limit = min(ends[1], figure.end + _LONGEST)
    value = number_of(figure)
    if value is None or not is_abstract(figure, lex):
        return None  # four plants. First, it must pay
    begins, open_ended = _begins(masked, figure.end, limit)
    if not begins:
        marked = numbered(masked, figure.end, min(ends[0], figure.end + _NEAR * _TWO))
        near = bool(marked) and marked[0][0] - figure.end <= _NEAR
        return (marked[0][0], marked) if near and len(marked) >= value - 1 else None
    count = len(begins)
    if count < _TWO or (open_ended and count < value):
        return None
    stops = [*begins[1:], _last_end(masked, begins[-1], limit)]
    return begins[0], list(zip(begins, stops, strict=True))


def _begins(masked: str, start: int, limit: int) -> tuple[list[int], bool]:
    """The offsets of first, second ... in their order, and whether another one follows."""
    begins: list[int] = []
    for clause in _CLAUSE_START.finditer(masked, start, limit):
        if not begins and clause.start() - start > _NEAR:
            break
        word = clause[1].lower().replace("ё", "е").replace("’", "'").replace("po ", "po-")
        place = STEPS.get(word)
        if place == len(begins) + 1:
            begins.append(clause.start(1))
        elif place == 1:
            break  # another series
        elif begins and word in LAST_STEP:
            return begins, True
    return begins, False


def _last_end(masked: str, start: int, limit: int) -> int:
    stop = _STOP.search(masked, start, limit)
    return stop.end() if stop else limit
