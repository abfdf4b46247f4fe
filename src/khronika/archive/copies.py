"""Copies: captures that are one text, found when the second of them is archived.

    text ── lines ──> furniture of its site is left out
         ── runs ───> traces ── table ──> captures that share some ── held together ──> copies

What a capture costs does not depend on how many there are: a trace is kept for the first captures
that have it, so that no look-up brings more rows than a fixed number for each trace.
"""

from array import array
from collections import Counter
from collections.abc import Buffer, Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import batched

from django.db import transaction

from khronika.archive.models import Capture, Copy, Fingerprint, Trace
from khronika.check.copies.furniture import LOOKED_AT, Line, furniture, lines, site_of
from khronika.check.copies.likeness import Likeness, copied
from khronika.check.copies.runs import Runs, Stretch, runs
from khronika.check.copies.traces import suspect, traces

_MOST_HOLDERS = 32  # captures; a trace that more of them have is looked up for these
_MOST_SUSPECTS = 12  # captures that one is held against
_MOST_ORIGINALS = 3  # copies that are written down for one capture
_MOST_LINES = 2_000  # of a page that are remembered
_AT_ONCE = 100  # captures in one transaction


def compare(capture: Capture) -> list[Copy]:
    """Hold a capture against those compared before; write down of which it is a copy, or they.

    A capture is compared once; another time nothing is done.
    """
    with transaction.atomic():
        if Fingerprint.objects.filter(pk=capture.pk).exists():
            return []
        return _compare(capture)


def compare_rest(progress: Callable[[int, int], None] | None = None) -> int:
    """Compare all captures that were not compared yet; say how many.

    Args:
        progress: told how many of how many are done.
    """
    waiting = Capture.objects.filter(fingerprint=None).order_by("pk")
    keys = list(waiting.values_list("pk", flat=True))
    done = 0
    for some in batched(keys, _AT_ONCE):
        with transaction.atomic():
            left = Capture.objects.filter(pk__in=some, fingerprint=None)
            for capture in left.defer("headers").order_by("pk"):
                _compare(capture)
        done += len(some)
        if progress is not None:
            progress(done, len(keys))
    return done


def _compare(capture: Capture) -> list[Copy]:
    apart, found = _fingerprint(capture)
    rows = list(Trace.objects.filter(trace__in=found).values_list("trace", "capture_id"))
    held = Counter(trace for trace, _ in rows)
    Trace.objects.bulk_create(
        Trace(trace=trace, capture=capture) for trace in found if held[trace] < _MOST_HOLDERS
    )
    met = Counter(pk for _, pk in rows)
    copies = [
        _copy(capture, other, likeness)
        for other, likeness in _originals(capture, apart, _suspects(met, len(found)))
    ]
    return Copy.objects.bulk_create(copies)


def _fingerprint(capture: Capture) -> tuple[Runs, frozenset[int]]:
    """Take a capture apart and write down what others will be compared with."""
    page = list(lines(capture.text))
    site = _site(capture)
    stretches = furniture(page, _other_pages(site, capture)) if site else ()
    apart = runs(capture.text, stretches)
    found = traces(apart)
    Fingerprint.objects.create(
        capture=capture,
        site=site,
        lines=_packed(page),
        furniture=stretches,
        traces=len(found),
    )
    return apart, found


def _other_pages(site: str, capture: Capture) -> list[array[int]]:
    """The lines of the latest other pages of a site."""
    latest = Fingerprint.objects.filter(site=site).order_by("-capture_id")
    if capture.url:
        latest = latest.exclude(capture__url=capture.url)
    return [_unpacked(each) for each in latest.values_list("lines", flat=True)[:LOOKED_AT]]


def _suspects(met: Counter[int], own: int) -> Sequence[int]:
    """The captures that share most traces, given how many of them each shares."""
    counts = Fingerprint.objects.filter(pk__in=met).values_list("pk", "traces")
    shares = {
        pk: met[pk] / min(own, count)
        for pk, count in counts
        if suspect(met[pk], min(own, count))
    }  # fmt: skip
    return sorted(shares, key=lambda pk: (-shares[pk], pk))[:_MOST_SUSPECTS]


def _originals(
    capture: Capture, apart: Runs, suspects: Sequence[int]
) -> Iterator[tuple[Capture, Likeness]]:
    """The suspects that are one text with the capture, the most alike first."""
    there = Capture.objects.select_related("fingerprint").defer("headers").in_bulk(suspects)
    found = 0
    for pk in suspects:
        other = there[pk]
        if capture.url and capture.url == other.url:
            continue  # another version of the page
        theirs: list[Stretch] = [(start, end) for start, end in other.fingerprint.furniture]
        same_site = bool(other.fingerprint.site) and other.fingerprint.site == _site(capture)
        likeness = copied(apart, runs(other.text, theirs), same_site=same_site)
        if likeness is not None:
            yield other, likeness
            found += 1
        if found == _MOST_ORIGINALS:
            return


def _copy(capture: Capture, other: Capture, found: Likeness) -> Copy:
    """The one of two captures that came later as a copy of the other."""
    mine, theirs = (found.share, *found.passage), (found.other_share, *found.other_passage)
    original = other
    if _came(capture) < _came(other):
        capture, original, mine, theirs = other, capture, theirs, mine
    return Copy(
        capture=capture,
        original=original,
        share=mine[0],
        start=mine[1],
        end=mine[2],
        original_share=theirs[0],
        original_start=theirs[1],
        original_end=theirs[2],
    )


def _came(capture: Capture) -> tuple[datetime, int]:
    return capture.published_at or capture.captured_at, capture.pk


def _site(capture: Capture) -> str:
    return site_of(capture.url)[:300]


def _packed(page: Sequence[Line]) -> bytes:
    return array("I", (line.mark for line in page[:_MOST_LINES])).tobytes()


def _unpacked(marks: Buffer) -> array[int]:
    return array("I", bytes(marks))


def originals(captures: Iterable[int]) -> dict[int, Copy]:
    """Of which capture each is a copy, the earliest where there are several.

    Args:
        captures: their primary keys.
    """
    known = Copy.objects.filter(capture__in=captures).select_related("original")
    known = known.defer("original__text", "original__headers")
    first = sorted(known, key=lambda each: _came(each.original), reverse=True)
    return {each.capture_id: each for each in first}
