"""One pass over the tokens of a sentence: dates first, then figures, then what ties them."""

from khronika.text import elapsed
from khronika.text.dates import read_date
from khronika.text.figures import read_figure
from khronika.text.lexicon.vocabulary import words
from khronika.text.sentence import Sentence
from khronika.text.spans import DateMention, Elapsed, Figure
from khronika.text.tokens import Kind
from khronika.text.units import CODES, SYMBOLS

# words and marks without a sense that begin a figure or a date all the same
_STARTERS = CODES | frozenset(SYMBOLS) | words("q1 q2 q3 q4 i ii iii iv ½ ⅓ ⅔ ¼ ¾ us u.s.")


def read_facts(s: Sentence) -> tuple[list[Figure], list[DateMention], list[Elapsed]]:
    """The figures, dates and spans of time of the sentence, in its order."""
    figures: list[Figure] = []
    dates: list[DateMention] = []
    i = floor = 0
    tokens = s.tokens
    while i < len(tokens):
        token = tokens[i]
        kind = token.kind
        if kind is Kind.SKIP or (
            token.sense is None
            and kind is not Kind.NUMBER
            and kind is not Kind.STAMP
            and token.low not in _STARTERS
        ):
            i += 1
            continue
        dated = read_date(s, i)
        if dated is not None:
            dates += dated[0]
            i = floor = dated[1]
            continue
        read = read_figure(s, i, floor)
        if read is None:
            i += 1
            continue
        if read.figure is not None:
            figures.append(read.figure)
            floor = read.end
        i = max(read.end, i + 1)
    return figures, dates, elapsed.tie(s, figures, dates) if figures and dates else []
