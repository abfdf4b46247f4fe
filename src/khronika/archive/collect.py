"""Collecting: visit the sources that are due and capture at once whatever is new in them.

    due source ──look──> new items ──fetch, keep bytes, read──> captures
                 │                          │
                 └─ trouble: the source     └─ trouble: the item is tried again,
                    is visited later           later each time, at last given up

Looking and fetching happen in threads that touch no database; all rows are written by the thread
that collects, each source and each item in a transaction of its own. So a process that is killed
loses nothing: what was seen and not captured is in the table of items and is captured next time.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Literal
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.archive.capture import Kept, keep_bytes, make_capture
from khronika.archive.document import Document, of_answer
from khronika.archive.extract.safely import extract_safely
from khronika.archive.lanes import Lanes
from khronika.archive.models import Capture
from khronika.base.http import Refused, fetch
from khronika.base.trouble import Trouble
from khronika.watch.look import Look, look, remember
from khronika.watch.models import Item, Source, Visit
from khronika.watch.schedule import CLAIM, claim, due_sources
from khronika.watch.visit import record

log = logging.getLogger(__name__)

MOST_TRIES = 8  # over some four days
_FIRST_WAIT = timedelta(minutes=5)
_LONGEST_WAIT = timedelta(days=1)
_GONE = frozenset({410, 451})  # HTTP: for good; trying again is of no use


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing done: a source visited, or an item captured. `trouble` is a sentence, or empty."""

    kind: Literal["source", "item"]
    name: str
    items: int = 0  # new ones, of a source
    key: str = ""  # of the capture, of an item
    trouble: str = ""
    done: int  # of `total` steps known of by now
    total: int


@dataclass(slots=True, kw_only=True)
class Collected:
    """What a collection brought."""

    sources: int = 0  # visited, well or not
    failed: int = 0  # of these
    items: int = 0  # new
    captures: int = 0
    waiting: int = 0  # items that could not be captured now
    troubles: list[str] = field(default_factory=list)  # sentences


Progress = Callable[[Step], None]
Outcome = Look | Kept | Trouble


def collect(sources: Iterable[Source] | None = None, progress: Progress | None = None) -> Collected:
    """Visit sources and capture their new items, and those that could not be captured before.

    Args:
        sources: to visit now, due or not; None for those that are due.
        progress: told of each step, in the calling thread.
    """
    named = list(sources) if sources is not None else None
    visits = claim(due_sources()) if named is None else named
    with Lanes[Source | Item, Outcome]() as lanes:
        work = _Work(lanes, progress)
        for source in visits:
            work.visit(source)
        for item in _left_behind(named):
            work.capture(item)
        for subject, outcome in lanes.results():
            work.take(subject, outcome)
    return work.collected


def _left_behind(sources: list[Source] | None) -> QuerySet[Item]:
    """Items that were seen and not captured, since that failed or the process died."""
    if sources is None:
        which = Q(capture_at__lte=timezone.now())
    else:
        which = Q(capture_at__isnull=False, source__in=sources)
    return Item.objects.filter(which).select_related("source").order_by("capture_at", "pk")


class _Work:
    """The jobs of one collection and what came of them."""

    def __init__(self, lanes: Lanes[Source | Item, Outcome], progress: Progress | None) -> None:
        self.collected = Collected()
        self._lanes = lanes
        self._progress = progress
        self._total = 0
        self._done = 0

    def visit(self, source: Source) -> None:
        self._add(source, partial(look, source, remember(source), extract_safely))

    def capture(self, item: Item, document: Document | None = None) -> None:
        Item.objects.filter(pk=item.pk).update(capture_at=timezone.now() + CLAIM)
        self._add(item, partial(_bring, item.url, item.summary, document))

    def take(self, subject: Source | Item, outcome: Outcome) -> None:
        """Write down what came of a job."""
        if isinstance(subject, Source) and isinstance(outcome, Look):
            self._seen(subject, outcome)
        elif isinstance(subject, Item) and isinstance(outcome, Kept):
            self._captured(subject, outcome)
        elif isinstance(subject, Item) and isinstance(outcome, Trouble):
            self._missed(subject, outcome)

    def _add(self, subject: Source | Item, job: Callable[[], Outcome]) -> None:
        self._total += 1
        self._lanes.add(urlsplit(subject.url).netloc, subject, job)

    def _seen(self, source: Source, seen: Look) -> None:
        visited = record(source, seen)
        self.collected.sources += 1
        self.collected.items += len(visited.items)
        if visited.visit.outcome == Visit.Outcome.FAILED:
            self.collected.failed += 1
        document = of_answer(visited.document) if visited.document is not None else None
        for item in visited.items:
            self.capture(item, document)
        self._tell("source", source.name, items=len(visited.items), trouble=visited.visit.trouble)

    def _captured(self, item: Item, kept: Kept) -> None:
        try:
            capture = _settle(item, kept)
        except Trouble as trouble:
            self._missed(item, trouble)
            return
        self.collected.captures += 1
        self._tell("item", item.title, key=capture.key)

    def _missed(self, item: Item, trouble: Trouble) -> None:
        _put_off(item, trouble)
        self.collected.waiting += 1
        self._tell("item", item.title, trouble=str(trouble))

    def _tell(
        self,
        kind: Literal["source", "item"],
        name: str,
        *,
        items: int = 0,
        key: str = "",
        trouble: str = "",
    ) -> None:
        self._done += 1
        if trouble:
            self.collected.troubles.append(trouble)
        if self._progress is not None:
            self._progress(
                Step(
                    kind=kind,
                    name=name,
                    items=items,
                    key=key,
                    trouble=trouble,
                    done=self._done,
                    total=self._total,
                )
            )


def _bring(url: str, summary: str, document: Document | None) -> Kept | Trouble:
    """Get an item's document and keep its bytes. An entry without a page is its own document."""
    try:
        if document is None and url:
            document = of_answer(fetch(url))
        if document is None:
            document = Document(data=summary.encode(), media_type="text/plain; charset=utf-8")
        return keep_bytes(document)
    except Trouble as trouble:
        return trouble
    except Exception as error:  # one document must not stop the others
        log.exception("%s could not be captured", url)
        return Trouble(
            _("%(url)s: it could not be captured (%(why)s).")
            % {"url": url, "why": type(error).__name__}
        )


def _settle(item: Item, kept: Kept) -> Capture:
    with transaction.atomic():
        capture = make_capture(kept, item=item)
        Item.objects.filter(pk=item.pk).update(capture_at=None, tries=0, trouble="")
    return capture


def _put_off(item: Item, trouble: Trouble) -> None:
    tries = item.tries + 1
    gone = isinstance(trouble, Refused) and trouble.status in _GONE
    again = None if gone or tries >= MOST_TRIES else _next_try(tries)
    Item.objects.filter(pk=item.pk).update(capture_at=again, tries=tries, trouble=str(trouble))


def _next_try(tries: int) -> datetime:
    times: int = 4 ** (tries - 1)
    return timezone.now() + min(_FIRST_WAIT * times, _LONGEST_WAIT)
