"""The words and marks between spans, as rules compare them with their tables."""

import re
from functools import cache

from khronika.text.letters import LETTERS, is_usual

# one class per alternative and no repetition of repetitions: linear on any input
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+|[^\w\s]")
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x301))
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\u0301]")
_TOKEN_OF_USUAL = re.compile(rf"[{LETTERS}]+(?:['’\-][{LETTERS}]+)*|[0-9]+|[^{LETTERS}0-9_\s]")


def words(text: str) -> list[str]:
    """Words in lower case, runs of digits and single marks; soft hyphens and accents left out."""
    if not text.isascii():
        if _UNSEEN.search(text):
            text = text.translate(_INVISIBLE)
        text = text.replace("ё", "е").replace("Ё", "Е")
    text = text.lower()
    return (_TOKEN_OF_USUAL if is_usual(text) else _TOKEN).findall(text)


def words_at(text: str) -> list[tuple[str, int, int]] | None:
    """As `words`, with where each starts and ends; None where a letter is more or less than one."""
    low = text.replace("ё", "е").replace("Ё", "Е").lower()
    if len(low) != len(text) or not is_usual(low):
        return None
    return [(each[0], each.start(), each.end()) for each in _TOKEN_OF_USUAL.finditer(low)]


def first_words(text: str, count: int) -> list[str]:
    """The first words of `words(text)`, without a look at what is far behind them."""
    # no word holds white space, and a run of letters is one word at least
    said = words(" ".join(text[: 100 * count].split()[: count + 1][:-1]))
    return said[:count] if len(said) >= count else words(text)[:count]


def last_words(text: str, count: int) -> list[str]:
    """The last words of `words(text)`, without a look at what is far before them."""
    said = words(" ".join(text[-100 * count :].split()[1:][-count:]))
    return said[-count:] if len(said) >= count else words(text)[-count:]


def has_phrase(tokens: list[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of `phrases`, tuples of at most four tokens, stands in `tokens`."""
    return not _first_words(phrases).isdisjoint(tokens) and any(
        tuple(tokens[at : at + length]) in phrases
        for at in range(len(tokens))
        for length in range(1, 5)
    )


@cache
def _first_words(phrases: frozenset[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in phrases)


def phrases(table: str) -> frozenset[tuple[str, ...]]:
    """A table of phrases, one per line or separated by `|`, as tuples of tokens."""
    each = (line for row in table.splitlines() for line in row.split("|"))
    return frozenset(tuple(words(phrase)) for phrase in each if phrase.strip())
