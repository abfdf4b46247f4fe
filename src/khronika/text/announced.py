"""What a figure announces: the number of the things that a list names."""

import re
from decimal import Decimal

from khronika.text.lexicon.listing import THESE
from khronika.text.spans import Figure, FigureKind, Span
from khronika.text.words import Lexicon

_OF_THEM = re.compile(r"\s+(?:of (?:them|whom|those)|из них|з іх|з них|z nich|von ihnen|davon)\b")
MOST = 40
LEAST = 2
_ALL = 12  # code points before a number, where "all" stands
_OPENING = 3  # characters of marks before the first word


def number_of(figure: Figure) -> Decimal | None:
    """The whole number of things from 2 to 40 that a figure counts, None where it counts none.

    Of a share of things, `four of the 12 clubs`, it is the four.
    """
    value = figure.value
    if figure.kind is FigureKind.FRACTION:
        if figure.noun is None or figure.parts is None:
            return None
        value = figure.parts
    elif figure.kind is not FigureKind.COUNT:
        return None
    if figure.high is not None or not LEAST <= value <= MOST or value % 1:
        return None
    return value


def is_abstract(figure: Figure, lex: Lexicon) -> bool:
    """Whether the noun is one that a list is made of, and not of people: reasons, demands."""
    noun = (figure.noun or "").lower().split()
    return bool(noun) and lex.has("announced", noun[-1]) and not lex.has("people", noun[-1])


def counts_people(figure: Figure, lex: Lexicon) -> bool:
    """Whether the noun is one of people: `three nurses of the clinic`."""
    return any(lex.has("people", word) for word in (figure.noun or "").lower().split())


def is_part(text: str, figure: Figure) -> bool:
    """Whether it counts some of those counted before: `three of them`."""
    before = text[max(0, figure.start - _ALL) : figure.start].lower().split()[-1:]
    return not THESE.intersection(before) and bool(_OF_THEM.match(text, figure.number_end))


def is_name(figure: Figure, sentence: Span) -> bool:
    """Whether the number is part of a name: `the factory Precious Six Garments`."""
    return figure.text[:1].isupper() and figure.start > sentence.start + _OPENING
