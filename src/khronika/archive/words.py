"""What a person types into the search field, as terms.

    212 задержаны      both words, or their beginnings, in any order
    "free and fair"    these words in this order
    -court             not this word

Nothing that is typed is an error: what is no word is left out.
"""

import re
from dataclasses import dataclass
from unicodedata import normalize

MOST_TERMS = 16
_MOST_TYPED = 1000  # characters
_LEAST_BEGINNING = 3  # letters; fewer match only themselves
_LEAST_INFLECTED = 6  # letters of a Cyrillic word whose ending is cut off for a second try
_LONG = 10  # letters of a word that may well have three in its ending
_TYPED = re.compile(r'(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))')
_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+\Z")


@dataclass(frozen=True, slots=True)
class Term:
    """Words to be found next to each other."""

    words: tuple[str, ...]
    exact: bool = False  # or else the last word is a beginning
    unwanted: bool = False

    @property
    def stem(self) -> str:
        """The word without its Slavic ending, where it is one long enough; else empty."""
        if self.exact or len(self.words) > 1 or len(self.words[0]) < _LEAST_INFLECTED:
            return ""
        word = self.words[0]
        return word[: -3 if len(word) >= _LONG else -2] if _CYRILLIC.match(word) else ""


def read_words(typed: str) -> tuple[Term, ...]:
    """The terms in what was typed, at most 16; none where nothing is wanted."""
    terms: list[Term] = []
    for minus, phrase, piece in _TYPED.findall(normalize("NFC", typed[:_MOST_TYPED])):
        words = tuple(_WORD.findall(phrase or piece))
        if not words or len(terms) == MOST_TERMS:
            continue
        exact = bool(phrase) or len(words[-1]) < _LEAST_BEGINNING
        terms.append(Term(words, exact=exact, unwanted=bool(minus)))
    return tuple(terms) if any(not term.unwanted for term in terms) else ()
