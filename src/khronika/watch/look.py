"""A look at a source over the network. It touches no database, so many may look at once."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from khronika.base.http import Fetched, Known, Refused, fetch
from khronika.base.trouble import Trouble
from khronika.watch.entry import Entry
from khronika.watch.feed import read_feed
from khronika.watch.models import Source
from khronika.watch.page import Read, read_page

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """How an address answered last."""

    known: Known
    sha256: str  # of the body, for servers that send no validators


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What there was to see: entries (perhaps not new), nothing changed, or trouble."""

    fetched: Fetched | None = None
    sha256: str = ""
    entries: tuple[Entry, ...] = ()
    trouble: str = ""
    status: int | None = None
    retry_after: int | None = None


Memory = Callable[[str], Remembered | None]


def remember(source: Source) -> Memory:
    """What is known of the addresses of a source."""
    rows = source.validators.values_list("url", "etag", "last_modified", "sha256")
    notes = {
        url: Remembered(known=Known(etag, last_modified), sha256=sha256)
        for url, etag, last_modified, sha256 in rows
    }
    return notes.get


def look(source: Source, memory: Memory, read: Read) -> Look:
    """Look at a source. Never raises for what a server says: `Look.trouble` is a sentence."""
    try:
        return _look(source, memory, read)
    except Refused as trouble:
        return Look(trouble=str(trouble), status=trouble.status, retry_after=trouble.retry_after)
    except Trouble as trouble:
        return Look(trouble=str(trouble))
    except Exception as error:  # a feed that breaks its reader must not stop the others
        log.exception("%s could not be read", source.url)
        return Look(
            trouble=_("%(url)s: what came could not be read (%(why)s).")
            % {"url": source.url, "why": type(error).__name__}
        )


def _look(source: Source, memory: Memory, read: Read) -> Look:
    def known(url: str) -> Known:
        note = memory(url)
        return note.known if note else Known()

    fetched = fetch(source.url, known=known)
    before = memory(fetched.final_url)
    sha256 = hashlib.sha256(fetched.body).hexdigest()
    seen = Look(fetched=fetched, sha256=sha256, status=fetched.status)
    if fetched.not_modified or (before and before.sha256 == sha256):
        return seen
    return replace(seen, entries=_entries(source, fetched, read))


def _entries(source: Source, fetched: Fetched, read: Read) -> tuple[Entry, ...]:
    if source.kind == Source.Kind.PAGE:
        return (read_page(fetched, read),)
    return read_feed(fetched)
