"""What the checker may ask of the workspace: captures by their keys, and the register."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property, lru_cache

from django.utils import timezone

from khronika.archive.models import Capture
from khronika.check.evidence import Register, SourceText
from khronika.register.known import known_register

CACHED_CAPTURES = 2_000  # of some 10 KB each; captures never change, so nothing goes stale


class ArchiveEvidence:
    """Captures and register as evidence (check.evidence.Evidence).

    `on` is the day of the issue: the register answers as of that day.
    """

    def __init__(self, on: dt.date | None = None) -> None:
        self.on = on
        self._found: dict[str, SourceText | None] = {}

    def source(self, key: str) -> SourceText | None:
        """The capture cited as `key`, or None where there is none."""
        if key not in self._found:
            pk = Capture.objects.filter(key=key).values_list("pk", flat=True).first()
            self._found[key] = None if pk is None else source_text(pk, key)
        return self._found[key]

    def keys(self) -> Sequence[str]:
        """The keys of all captures."""
        return tuple(Capture.objects.values_list("key", flat=True))

    @cached_property
    def register(self) -> Register:
        """What the register knows."""
        return known_register(self.on)


@lru_cache(maxsize=CACHED_CAPTURES)
def source_text(pk: int, key: str) -> SourceText:
    """A capture's text, read from the database once in this process.

    The key is part of what is remembered: until something cites it, an editor may still rename it.
    """
    capture = Capture.objects.defer("headers").get(pk=pk)
    published = capture.published_at
    return SourceText(
        key=key,
        text=capture.text,
        url=capture.url,
        title=capture.title,
        publisher=capture.publisher,
        published=timezone.localdate(published) if published else None,
        captured=timezone.localdate(capture.captured_at),
        language=capture.language or None,
        problem=capture.problem or None,
    )
