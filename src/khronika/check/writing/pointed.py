"""Digits with a point inside that are no decimals: versions, times of day, dates, frequencies."""

import re

from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

_TWO = re.compile(r"(\d{1,2})\.(\d{1,2})")
_NEAR = 24  # code points on either side that are looked at
_HOURS, _MINUTES, _DAYS, _MONTHS = 24, 60, 31, 12
_VERSION = (
    "version", "release", "kernel", "firmware", "верси", "версі", "версы", "wersj", "wydani",
    "ядро", "ядра",
)  # fmt: skip
_FREQUENCY = frozenset("mhz khz ghz hz fm мгц кгц ггц гц мгерц".split())  # noqa: SIM905 - a table
_CLOCK = frozenset("uhr gmt utc cet cest mez mesz am pm o'clock godz h".split())  # noqa: SIM905


def is_pointed_name(text: str, figure: Figure) -> bool:
    """Whether `Android 6.0`, `17.34 Uhr`, `(5.3.)` or `88.6 MHz` is what is printed."""
    printed = text[figure.number_start : figure.number_end]
    behind = text[figure.number_end : figure.number_end + _NEAR]
    tokens = words(behind)
    if tokens and tokens[0] in _FREQUENCY:
        return True
    pairs = [each.groups() for each in _TWO.finditer(printed)]
    if not pairs or figure.kind not in {FigureKind.COUNT, FigureKind.UNREAD}:
        return False
    if figure.scale != 1 or "," in printed:
        return False
    return (
        _is_version(text[max(0, figure.number_start - _NEAR) : figure.number_start])
        or all(_is_time(*each) for each in pairs)
        or (tokens[:1] != [] and tokens[0] in _CLOCK)
        or (behind.startswith(".") and behind[1:2] != "" and all(_is_day(*each) for each in pairs))
    )


def _is_version(before: str) -> bool:
    """Whether the word right before names what has versions: a name in Latin capitals."""
    if not before.endswith((" ", "\u00a0", "-")):
        return False
    last = re.findall(r"[^\W_]+", before.rsplit("\n", 1)[-1])[-1:]
    if not last or not before.rstrip(" \u00a0-").endswith(last[0]):
        return False
    word = last[0]
    named = word[:1].isupper() and word.isascii() and not _opens(before, word)
    return word.lower().startswith(_VERSION) or named


def _opens(before: str, word: str) -> bool:
    """Whether the word may have its capital from the beginning of a sentence alone."""
    ahead = before.rstrip(" \u00a0-")[: -len(word)].rstrip()
    return not any(each.isupper() for each in word[1:]) and (not ahead or ahead[-1] in ".!?")


def _is_time(hour: str, minute: str) -> bool:
    """`17.34` and `06.35` in two digits each; `11.11` may be a day as well."""
    return len(hour) == len(minute) == 2 and int(hour) < _HOURS and int(minute) < _MINUTES  # noqa: PLR2004


def _is_day(day: str, month: str) -> bool:
    return 0 < int(day) <= _DAYS and 0 < int(month) <= _MONTHS
