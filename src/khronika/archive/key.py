"""Citation keys: short, readable, one per capture: `viarta-2026-11-14`, `viarta-2026-11-14-2`."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from urllib.parse import urlsplit

from django.utils.text import slugify
from django.utils.translation import gettext as _

from khronika.archive.models import Capture
from khronika.base.trouble import Trouble

MOST = 100  # characters
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}\Z")
_GENERIC = frozenset({"www", "com", "org", "net", "info", "gov", "co", "news", "m"})
_DATE = 11  # characters of -2026-11-14


class KeyTrouble(Trouble):
    """A key that cannot be used."""


def check_key(key: str) -> str:
    """Return `key` as it will be cited.

    Raises:
        KeyTrouble: it has other characters than a citation may have.
    """
    if not _KEY.match(key):
        raise KeyTrouble(
            _(
                "“%(key)s” cannot be a citation key: use up to 100 Latin letters, digits, "
                "hyphens and underscores, a letter or digit first."
            )
            % {"key": key[:MOST]}
        )
    return key


def free_keys(stem: str, day: date) -> Iterator[str]:
    """Keys that no capture has now, the shortest first."""
    first = f"{stem[: MOST - _DATE - 5]}-{day:%Y-%m-%d}"
    taken = set(Capture.objects.filter(key__startswith=first).values_list("key", flat=True))
    for number in count(1):
        key = first if number == 1 else f"{first}-{number}"
        if key not in taken:
            yield key


def stem_of_address(url: str) -> str:
    """A stem for the captures of a host: `https://www.viarta.example/a` gives `viarta`."""
    labels = [
        label for label in (urlsplit(url).hostname or "").split(".")[:-1] if label not in _GENERIC
    ]
    return stem_of_name(max(labels, key=len, default=""))


def stem_of_name(name: str) -> str:
    """A stem of any name; `capture` where it has no Latin letters."""
    return slugify(name)[: MOST - _DATE - 5].strip("-_") or "capture"
