"""A visit: a look at a source, and what is kept of it, in one transaction.

Items, validators and the next visit become known together or not at all, so a crash means that the
same things are seen again, never that they are missed.
"""

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from khronika.base.http import Fetched
from khronika.watch.entry import MOST_URL, Entry
from khronika.watch.look import Look, look, remember
from khronika.watch.models import Item, Source, Visit
from khronika.watch.page import Read
from khronika.watch.schedule import CLAIM, next_visit

_MOST_ETAG = 500  # characters, as the table holds
_MOST_DATE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """A visit and what was new. `document` is the page itself where a page is what was watched."""

    visit: Visit
    items: tuple[Item, ...] = ()
    document: Fetched | None = None


def visit(source: Source, read: Read) -> Visited:
    """Visit a source now, due or not.

    Args:
        source: as it stands in the database.
        read: reads the text of a document, for sources that are pages.
    """
    return record(source, look(source, remember(source), read))


def record(source: Source, seen: Look) -> Visited:
    """Keep what a look brought: new items, the validators, the visit and when to come again."""
    with transaction.atomic():
        if seen.trouble or seen.fetched is None:
            return Visited(visit=_failed(source, seen))
        items = _new_items(source, seen.entries)
        _remember(source, seen.fetched, seen.sha256)
        made = Visit.objects.create(
            source=source,
            outcome=Visit.Outcome.NEW if items else Visit.Outcome.UNCHANGED,
            http_status=seen.status,
            items=len(items),
        )
        _set_next(source, failures=0, trouble="")
    document = seen.fetched if items and source.kind == Source.Kind.PAGE else None
    return Visited(visit=made, items=items, document=document)


def _failed(source: Source, seen: Look) -> Visit:
    _set_next(source, source.failures + 1, seen.trouble, seen.retry_after)
    return Visit.objects.create(
        source=source,
        outcome=Visit.Outcome.FAILED,
        http_status=seen.status,
        trouble=seen.trouble,
    )


def _set_next(source: Source, failures: int, trouble: str, retry_after: int | None = None) -> None:
    source.failures = failures
    source.trouble = trouble
    source.next_visit_at = next_visit(source.every_minutes, failures, retry_after)
    source.save(update_fields=["failures", "trouble", "next_visit_at"])


def _new_items(source: Source, entries: tuple[Entry, ...]) -> tuple[Item, ...]:
    if source.kind == Source.Kind.PAGE:
        entries = tuple(_as_it_reads_now(source, entry) for entry in entries)
    guids = [entry.guid for entry in entries]
    known = set(source.items.filter(guid__in=guids).values_list("guid", flat=True))
    now = timezone.now()
    # the oldest gets the lowest number, so that a list by number is one by time
    new = [entry for entry in reversed(entries) if entry.guid not in known]
    Item.objects.bulk_create(
        (
            Item(
                source=source,
                guid=entry.guid,
                url=entry.url,
                title=entry.title,
                summary=entry.summary,
                published_at=entry.published_at,
                seen_at=now,
                capture_at=now + CLAIM,  # whoever visits captures next; this is if they die
            )
            for entry in new
        ),
        ignore_conflicts=True,  # another visit at the same moment
    )
    return tuple(source.items.filter(guid__in=[entry.guid for entry in new]).order_by("pk"))


def _as_it_reads_now(source: Source, entry: Entry) -> Entry:
    """A page that reads again as it did once, after it read otherwise, is new again."""
    latest = source.items.order_by("-pk").values_list("guid", flat=True).first()
    if latest and latest.partition(":")[0] == entry.guid:
        return replace(entry, guid=latest)
    before = source.items.filter(guid__startswith=entry.guid).count()
    return replace(entry, guid=f"{entry.guid}:{before + 1}") if before else entry


def _remember(source: Source, fetched: Fetched, sha256: str) -> None:
    if fetched.not_modified:
        source.validators.filter(url=fetched.final_url).update(seen_at=timezone.now())
    elif len(fetched.final_url) <= MOST_URL:
        etag, last_modified = fetched.header("etag"), fetched.header("last-modified")
        # a validator cut short would be a wrong one
        source.validators.update_or_create(
            url=fetched.final_url,
            defaults={
                "etag": etag if len(etag) <= _MOST_ETAG else "",
                "last_modified": last_modified if len(last_modified) <= _MOST_DATE else "",
                "sha256": sha256,
                "seen_at": timezone.now(),
            },
        )
