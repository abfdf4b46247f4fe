"""The numbered notes of an issue: one for each cited capture, in the order of first citation."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from markdown_it.token import Token

from khronika.archive.models import Capture
from khronika.register.gate import Gate


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A source as readers see it. Protected names are withheld from what others wrote."""

    number: int
    key: str
    title: str = ""
    publisher: str = ""
    published: dt.date | None = None
    url: str = ""
    sha256: str = ""

    @property
    def label(self) -> str:
        """Title and publisher, as far as they are known; else the address or the key."""
        known = ", ".join(part for part in (self.title, self.publisher) if part)
        return known or self.url or self.key


def number_notes(tokens: Iterable[Token]) -> dict[str, Note]:
    """The notes for all citations in `tokens`, by their keys; two queries at most."""
    keys = dict.fromkeys(
        cited.key
        for token in tokens
        for child in token.children or ()
        if child.type == "citation"
        for cited in child.meta["keys"]
    )
    captures = {
        capture.key: capture
        for capture in Capture.objects.filter(key__in=keys).defer("text", "headers")
    }
    gate = Gate()
    return {
        key: _note(number, key, captures.get(key), gate) for number, key in enumerate(keys, start=1)
    }


def _note(number: int, key: str, capture: Capture | None, gate: Gate) -> Note:
    if capture is None:
        return Note(number=number, key=key)
    published = capture.published_at
    return Note(
        number=number,
        key=key,
        title=gate.withhold(capture.title),
        publisher=gate.withhold(capture.publisher),
        published=timezone.localdate(published) if published else None,
        url=capture.url if capture.url.startswith(("http://", "https://")) else "",
        sha256=capture.sha256,
    )
