"""As what a person stands in a text: the captain, a photographer, the bishop.

The words beside a name say it: before it, or between commas behind it.
"""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from khronika.check.ground.meanings import all_meanings
from khronika.check.ground.sources import Text
from khronika.text.spans import Name

_BEFORE = 4  # words
_BEHIND = 6
_ROLE = "role "


@lru_cache(maxsize=20_000)
def roles(name: Name, text: Text) -> frozenset[str]:
    """The roles that the words beside a name give it."""
    number = text.sentence_of(name.start)
    if number < 0:
        return frozenset()
    sentence, spoken = text.sentences[number], text.words
    first = bisect_left(spoken.starts, max(sentence.start, _closes(text, name, sentence.start)))
    at, behind = bisect_left(spoken.starts, name.start), bisect_left(spoken.starts, name.end)
    words = list(spoken.folded[max(first, at - _BEFORE) : behind])
    if text.document.text[name.end : name.end + 1] == ",":
        comma = text.document.text.find(",", name.end + 1, sentence.end)
        end = bisect_left(spoken.starts, comma if comma >= 0 else sentence.end)
        words += spoken.folded[behind : min(behind + _BEHIND, end)]
    return _roles(words, text.document.language)


def _closes(text: Text, name: Name, start: int) -> int:
    """Where the last other name or clause before a name ends: its role is not this one's."""
    held = text.document
    ends = [each.end for each in held.names if start <= each.start and each.end <= name.start]
    cut = max(held.text.rfind(mark, start, name.start) for mark in ";:—.")
    return max((*ends, cut + 1, start))


def _roles(words: Iterable[str], language: str) -> frozenset[str]:
    found = all_meanings(words, language)
    return frozenset(each for each in found if each.startswith(_ROLE))
