"""Abbreviations whose long form the text gives, either way round: the CSTO (Collective ...)."""

from dataclasses import replace
from itertools import pairwise

from khronika.text.lexicon.vocabulary import words
from khronika.text.spans import Name, NameKind

_SMALL = words("of for and the in on to und für der die das i w z na do по и в на о при а та і")
_GAP = 3  # characters between the two forms: a space and a bracket, or a mark


def expand(text: str, names: list[Name]) -> list[Name]:
    """The names, each abbreviation with its expansion where the text has it anywhere."""
    known: dict[str, str] = {}
    for before, after in pairwise(names):
        gap = text[before.end : after.start]
        if "(" not in gap or len(gap.strip('«»“”" ')) > _GAP:
            continue
        for short, long in ((before, after), (after, before)):
            if short.kind is NameKind.ABBREVIATION and fits(short.text, long.text):
                known.setdefault(short.text, long.text)
    if not known:
        return names
    return [
        replace(n, expansion=known[n.text])
        if n.kind is NameKind.ABBREVIATION and n.text in known
        else n
        for n in names
    ]


def fits(short: str, long: str) -> bool:
    """Whether the letters of the short form begin the words of the long one, in order."""
    letters = [c.lower() for c in short if c.isupper()]
    parts = [w.lower() for w in long.replace("-", " ").split()]
    starts = [w[0] for w in parts if w not in _SMALL]
    every = [w[0] for w in parts]
    return len(parts) > 1 and (_in_order(letters, starts) or _in_order(letters, every))


def _in_order(letters: list[str], starts: list[str]) -> bool:
    """Whether the letters occur in the row of first letters in order, nearly all of it used."""
    at = 0
    for letter in letters:
        try:
            at = starts.index(letter, at) + 1
        except ValueError:
            return False
    return len(letters) >= len(starts) - 1
