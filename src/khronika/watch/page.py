"""Watched pages: what a page says now, as one entry that is new when its words are."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from django.utils.translation import gettext as _

from khronika.base.http import Fetched
from khronika.base.trouble import Trouble
from khronika.watch.entry import MOST_URL, Entry, digest, make_entry, noon


class NothingToRead(Trouble):
    """The page has no text; its text begins with the address."""


class Readable(Protocol):
    """What the room above reads out of a document, of all kinds."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def title(self) -> str:
        """Its title, or empty."""

    @property
    def published(self) -> date | None:
        """When it says it was published."""

    @property
    def problem(self) -> str | None:
        """One sentence where not all could be read."""


Read = Callable[[bytes, str, str], Readable]  # of a document, its media type and its address


def read_page(fetched: Fetched, read: Read) -> Entry:
    """The page as an entry whose guid is a hash of its words: advertisements may come and go.

    Raises:
        NothingToRead: it is empty or no text can be had from it.
    """
    found = read(fetched.body, fetched.header("content-type"), fetched.final_url)
    words = " ".join(found.text.split())
    if not words:
        raise NothingToRead(f"{fetched.final_url}: {found.problem or _('The page holds no text.')}")
    return make_entry(
        guid=digest(words),
        url=fetched.final_url if len(fetched.final_url) <= MOST_URL else fetched.url,
        title=found.title,
        summary=found.text,
        published_at=noon(found.published),
    )
