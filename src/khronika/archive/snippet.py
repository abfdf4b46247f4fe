"""Where the words that were searched for stand in a text, and the best piece of it to show.

The search engines' own (snippet of FTS5, ts_headline) take quadratic time where a word stands in a
text a hundred thousand times; this looks at the first few hundred places.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from unicodedata import normalize

from khronika.archive.words import Term

LENGTH = 280  # characters of a snippet, about
_BEFORE = 60  # of these, before the first word that was found
_MOST_PLACES = 300
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text; `found` where it is what was searched for."""

    text: str
    found: bool = False


def pattern(terms: Iterable[Term]) -> re.Pattern[str]:
    """A pattern of the wanted terms as the search engines match them: any case, any accent.

    It takes linear time: every repetition in it is bounded and none can trade with another.
    """
    ways = [way for term in terms if not term.unwanted for way in _ways(term)]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(ways)})", re.IGNORECASE)


def mark(text: str, wanted: re.Pattern[str]) -> tuple[Piece, ...]:
    """The whole of a short text, with what was found marked."""
    places = [match.span() for match in islice(wanted.finditer(text), _MOST_PLACES)]
    return _cut(text, places, 0, len(text))


def snippet(text: str, wanted: re.Pattern[str]) -> tuple[Piece, ...]:
    """The piece of a text in which most different words were found; else its beginning."""
    matches = list(islice(wanted.finditer(text), _MOST_PLACES))
    places = [match.span() for match in matches]
    start = 0
    if places:
        words = [match[0].casefold() for match in matches]
        best = max(range(len(places)), key=lambda at: (_variety(places, words, at), -at))
        first = places[best][0]
        start = _word_start(text, first - _BEFORE) if first > LENGTH // 2 else 0
    end = _word_end(text, min(len(text), start + LENGTH))
    pieces = _cut(text, places, start, end)
    before = (Piece(f"{_MORE} "),) if start else ()
    return (*before, *pieces, *((Piece(f" {_MORE}"),) if end < len(text) else ()))


def _ways(term: Term) -> list[str]:
    end = r"(?![^\W_])" if term.exact else r"[^\W_]{0,40}"
    phrase = r"[\W_]{1,8}".join(_any_accent(word) for word in term.words) + end
    return [phrase, _any_accent(term.stem) + end] if term.stem else [phrase]


def _any_accent(word: str) -> str:
    return "".join(_letters().get(_bare(letter), re.escape(letter)) for letter in word)


@cache
def _letters() -> dict[str, str]:
    """For each letter that can have an accent, a class of it with and without."""
    variants: dict[str, str] = {}
    for code in range(0xC0, 0x2000):
        letter = chr(code)
        bare = _bare(letter)
        if bare != letter and letter.isalpha() and letter.islower():
            variants[bare] = variants.get(bare, bare) + letter
    return {bare: f"[{letters}]" for bare, letters in variants.items()}


def _bare(letter: str) -> str:
    return normalize("NFD", letter.lower())[0]


def _variety(places: Sequence[tuple[int, int]], words: Sequence[str], at: int) -> int:
    """How many different words stand in the snippet that begins at a place."""
    until = places[at][0] + LENGTH - _BEFORE
    seen = set()
    for place, word in zip(places[at:], words[at:], strict=True):
        if place[1] > until:
            break
        seen.add(word)
    return len(seen)


def _cut(text: str, places: Iterable[tuple[int, int]], start: int, end: int) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = start
    for low, high in places:
        if low < at or high > end:
            continue
        pieces += [Piece(text[at:low]), Piece(text[low:high], found=True)]
        at = high
    pieces.append(Piece(text[at:end]))
    return tuple(piece for piece in pieces if piece.text)


def _word_start(text: str, at: int) -> int:
    space = text.find(" ", at, at + _BEFORE)
    return at if space < 0 else space + 1


def _word_end(text: str, at: int) -> int:
    if at == len(text):
        return at
    space = text.rfind(" ", at - _BEFORE, at)
    return at if space < 0 else space
