"""The author's words within the marks, as Slavic languages print them: «Да, — сказал А. — Нет».

Two dashes hold them, and the word behind the first is a verb of saying; the second may be missing.
"""

from bisect import bisect_left
from collections.abc import Callable

from khronika.text.spans import Quotation
from khronika.text.tokens import Token

_LANGUAGES = frozenset(("ru", "be", "uk", "pl"))
_DASHES = frozenset("—–-")
_MARKS = frozenset(",.!?…")
_LONGEST = 14  # tokens of one interruption


def interruptions(
    quotation: Quotation, tokens: list[Token], is_speech: Callable[[int], bool], code: str
) -> tuple[tuple[int, int], ...]:
    """The stretches inside the quotation that are not its words, from dash to dash (offsets)."""
    if code not in _LANGUAGES:
        return ()
    first = bisect_left(tokens, quotation.inner_start, key=lambda t: t.start)
    last = bisect_left(tokens, quotation.inner_end, key=lambda t: t.start)
    found: list[tuple[int, int]] = []
    k = first + 1
    while k < last - 1:
        if not (_is_dash(tokens[k]) and is_speech(k + 1) and _parts(tokens[k - 1], code)):
            k += 1
            continue
        end = next((j for j in range(k + 2, min(last, k + _LONGEST)) if _is_dash(tokens[j])), last)
        if end == last and last - k > _LONGEST:
            k += 1
            continue
        found.append((tokens[k].start, tokens[end - 1].end if end == last else tokens[end].end))
        k = end + 1
    return tuple(found)


def _is_dash(token: Token) -> bool:
    return token.low in _DASHES and token.spaced


def _parts(before: Token, code: str) -> bool:
    """Whether the words of the quotation may end here; Polish puts no comma before the dash."""
    return before.low in _MARKS or code == "pl"
