"""What a source shows, before it is known whether it is new."""

import hashlib
import html
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime

import nh3
from django.utils import timezone

MOST_TITLE = 500  # characters, as the table holds
MOST_GUID = 500
MOST_URL = 2000
MOST_SUMMARY = 20_000
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=2)  # clocks and time zones go wrong by so much; more is no date of an entry
_BLOCK = re.compile(r"<(?=/?(?:p|br|div|li|h[1-6]|tr|blockquote)\b)", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n\s*")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing a source shows. `url` is empty where it has no page of its own."""

    guid: str  # the same for the same thing at the next visit
    url: str
    title: str
    summary: str  # plain text
    published_at: datetime | None


def make_entry(
    *, guid: str, url: str, title: str, summary: str, published_at: datetime | None
) -> Entry:
    """Make an entry that the table can hold, of whatever a source says."""
    title = " ".join(_CONTROLS.sub(" ", title).split())
    if not title:
        title = " ".join(summary.split())[:80].rstrip() or url or "…"
    return Entry(
        guid=guid if 0 < len(guid) <= MOST_GUID and guid.isprintable() else digest(guid),
        url=url if len(url) <= MOST_URL and url.isprintable() else "",
        title=title if len(title) <= MOST_TITLE else f"{title[: MOST_TITLE - 1]}…",
        summary=_CONTROLS.sub(" ", summary[:MOST_SUMMARY]),
        published_at=published_at,
    )


def digest(*parts: str) -> str:
    """A short name for a text: its SHA-256."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def plain(markup: str) -> str:
    """The words of a piece of HTML, a line for each block."""
    lines = _BLOCK.sub("\n<", markup)
    text = html.unescape(nh3.clean(lines, tags=set()))
    return _LINES.sub("\n", _SPACES.sub(" ", _CONTROLS.sub(" ", text))).strip()


def read_moment(written: str, parsed: tuple[int, ...] | None = None) -> datetime | None:
    """The moment an entry was published.

    Args:
        written: RFC 822 or ISO 8601; without a time zone it is read in the workspace's.
        parsed: what the feed's reader made of it, in UTC, for all other forms.

    Returns:
        None where there is no date, or none in this world: before 1990, or days ahead.
    """
    moment: datetime | None = None
    for reader in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = reader(written.strip())
            break
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    try:
        if moment is None and parsed is not None:
            year, month, day, hour, minute, second = parsed[:6]
            moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        if moment is None:
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=timezone.get_default_timezone())
        moment = moment.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
    return moment if _EARLIEST <= moment <= timezone.now() + _AHEAD else None


def noon(day: date | None) -> datetime | None:
    """A moment where only the day is known: noon UTC, which is the same day nearly everywhere.

    Returns:
        None where there is no day, or it lies ahead.
    """
    if day is None:
        return None
    moment = datetime.combine(day, time(12), tzinfo=UTC)
    return moment if _EARLIEST <= moment <= timezone.now() + _AHEAD else None
