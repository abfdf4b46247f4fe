"""The words and marks between spans, as rules compare them with their tables."""

import re

# one class per alternative and no repetition of repetitions: linear on any input
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+|[^\w\s]")
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x301))


def words(text: str) -> list[str]:
    """Words in lower case, runs of digits and single marks; soft hyphens and accents left out."""
    if not text.isascii():
        text = text.translate(_INVISIBLE).replace("ё", "е").replace("Ё", "Е")
    return _TOKEN.findall(text.lower())


def has_phrase(tokens: list[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of `phrases`, tuples of at most four tokens, stands in `tokens`."""
    return any(
        tuple(tokens[at : at + length]) in phrases
        for at in range(len(tokens))
        for length in range(1, 5)
    )


def phrases(table: str) -> frozenset[tuple[str, ...]]:
    """A table of phrases, one per line or separated by `|`, as tuples of tokens."""
    each = (line for row in table.splitlines() for line in row.split("|"))
    return frozenset(tuple(words(phrase)) for phrase in each if phrase.strip())
