"""The furniture of a site: the lines that stand on page after page and say nothing of any.

"Subscribe to our channel", "Read also", the disclaimer that a law demands. Two pages of one site
share them without sharing a word of what they tell.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit
from zlib import crc32

from khronika.check.copies.runs import MOST_READ, Stretch

LOOKED_AT = 12  # other pages of the site, the latest
_LEAST = 3  # of them that have a line ...
_PART = 3  # ... and one in so many
_DIGITS = re.compile(r"\d+")
_UNTOLD = re.compile(r"[\W_]+")
# many speak under one of these addresses, each under a name of its own
_SHARED_HOSTS = frozenset(
    {
        *("t.me", "telegram.me", "vk.com", "ok.ru", "facebook.com", "m.facebook.com", "x.com"),
        *("twitter.com", "instagram.com", "youtube.com", "tiktok.com", "threads.net", "medium.com"),
    }
)
_IN_BETWEEN = frozenset({"s", "c", "channel", "user"})  # t.me/s/NAME


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text; `mark` is a number that all lines of the same words have."""

    mark: int
    stretch: Stretch


def lines(text: str) -> Iterator[Line]:
    """The lines of a text that have words. Numbers in them do not matter: "Views: 112"."""
    at = 0
    for line in text[:MOST_READ].splitlines(keepends=True):
        told = _UNTOLD.sub(" ", _DIGITS.sub("0", line)).strip().casefold()
        if told:
            yield Line(crc32(told.encode("utf-8", "replace")), (at, at + len(line)))
        at += len(line)


def furniture(page: Sequence[Line], others: Sequence[Collection[int]]) -> tuple[Stretch, ...]:
    """The stretches of a page that its site prints again and again.

    Args:
        page: its lines.
        others: the marks of the lines of other pages of the site, not of the same address.
    """
    held = Counter(mark for other in others for mark in set(other))
    least = max(_LEAST, -(-len(others) // _PART))
    return tuple(line.stretch for line in page if held[line.mark] >= least)


def site_of(url: str) -> str:
    """The site of an address: its host, and the name where many share a host; empty for none."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if host not in _SHARED_HOSTS:
        return host
    names = [part for part in parts.path.split("/") if part and part not in _IN_BETWEEN]
    return f"{host}/{names[0].lower()}" if names else host
