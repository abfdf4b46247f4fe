"""Names that a later number takes up again: "A, B and C were nominated; the five nominees".

Only a definite number ("the five", "all five", «всех четырёх») with its noun takes up names, and
only those of the clause or sentence right before it, where they are the one series of two or more
full names.
"""

import re

from khronika.text.announced import number_of
from khronika.text.lexicon.listing import AND, THESE
from khronika.text.members import Place
from khronika.text.spans import Figure, Span

_LONGEST = 400  # characters of the clause with the names
_LIKELY = 1  # by which the number may differ; further off it counts others
_CAP = r"[^\W\d_a-zа-яёіїєґўąćęłńóśźżäöüß][^\W\d_]+(?:-[^\W\d_]+)?"
_NAME = rf"{_CAP} {_CAP}(?: {_CAP})?"
_SERIES = re.compile(rf"{_NAME}(?:, {_NAME}){{1,20}},? {AND} {_NAME}")
_FULL = re.compile(_NAME)
_LAST_WORD = re.compile(r"([^\W\d_]+)\s*$")
_SEMICOLON = re.compile(r"[;.]\s")


def recalled(
    masked: str, figure: Figure, sentence: Span, before: Span | None
) -> tuple[int, list[Place]] | None:
    """Where the number stands, and the names of the clause before it."""
    value = number_of(figure)
    word = _LAST_WORD.search(masked, max(sentence.start, figure.start - 12), figure.start)
    if value is None or figure.noun is None or word is None or word[1].lower() not in THESE:
        return None
    start, end = sentence.start, figure.start
    if not _SEMICOLON.search(masked, max(start, end - _LONGEST), end):
        if before is None:
            return None
        start, end = before.start, before.end
    start = max(start, end - _LONGEST)
    series = list(_SERIES.finditer(masked, start, end))
    if len(series) != 1:
        return None
    places = [each.span() for each in _FULL.finditer(masked, *series[0].span())]
    return (figure.start, places) if abs(len(places) - value) <= _LIKELY else None
