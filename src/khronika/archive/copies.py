"""Copies: captures that are one text, found when the second of them is archived.

    text ── lines ──> furniture of its site is left out
         ── runs ───> traces ── table ──> captures that share some ── held together ──> copies

What a capture costs does not depend on how many there are: a trace is kept for the first captures
that have it, so that no look-up brings more rows than a fixed number for each trace.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import batched

from django.db import transaction

from khronika.archive.models import Capture, Copy, Fingerprint, Trace
from khronika.archive.pages import Pages, packed
from khronika.check.copies.furniture import furniture, lines, site_of
from khronika.check.copies.likeness import Likeness, copied
from khronika.check.copies.runs import Runs, Stretch, runs
from khronika.check.copies.traces import suspect, traces

_MOST_HOLDERS = 32  # captures; a trace that more of them have is looked up for these
_MOST_SUSPECTS = 12  # captures that one is held against
_MOST_ORIGINALS = 3  # copies that are written down for one capture
_AT_ONCE = 100  # captures in one transaction


def compare(capture: Capture) -> list[Copy]:
    """Hold a capture against those compared before; write down of which it is a copy, or they.

    A capture is compared once; another time nothing is done.
    """
    with transaction.atomic():
        if Fingerprint.objects.filter(pk=capture.pk).exists():
            return []
        return _compare([capture], Pages())


def compare_rest(progress: Callable[[int, int], None] | None = None) -> int:
    """Compare all captures that were not compared yet; say how many.

    Args:
        progress: told how many of how many are done.
    """
    waiting = Capture.objects.filter(fingerprint=None).order_by("pk")
    keys = list(waiting.values_list("pk", flat=True))
    done, pages = 0, Pages()
    for some in batched(keys, _AT_ONCE):
        with transaction.atomic():
            left = Capture.objects.filter(pk__in=some, fingerprint=None).order_by("pk")
            _compare(list(left.defer("headers")), pages)
        done += len(some)
        if progress is not None:
            progress(done, len(keys))
    return done


def originals(captures: Iterable[int]) -> dict[int, Copy]:
    """Of which capture each is a copy, the earliest where there are several.

    Args:
        captures: their primary keys.
    """
    known = Copy.objects.filter(capture__in=captures).select_related("original")
    known = known.defer("original__text", "original__headers")
    first = sorted(known, key=lambda each: _came(each.original), reverse=True)
    return {each.capture_id: each for each in first}


@dataclass(frozen=True, slots=True)
class _Apart:
    """A capture taken apart."""

    capture: Capture
    site: str
    runs: Runs
    traces: frozenset[int]


def _compare(captures: Sequence[Capture], pages: Pages) -> list[Copy]:
    """Compare captures that were not compared yet, with the others and with each other."""
    taken = [_take_apart(capture, pages) for capture in captures]
    Fingerprint.objects.bulk_create(made for _, made in taken)
    new = {each.capture.pk: each for each, _ in taken}
    suspects = _suspects(list(new.values()))
    wanted = {pk for some in suspects.values() for pk in some} - new.keys()
    there = Capture.objects.select_related("fingerprint").defer("headers").in_bulk(list(wanted))
    known = {pk: _again(capture) for pk, capture in there.items()} | new
    return Copy.objects.bulk_create(
        _copy(each.capture, other, likeness)
        for each in new.values()
        for other, likeness in _originals(each, [known[pk] for pk in suspects[each.capture.pk]])
    )


def _take_apart(capture: Capture, pages: Pages) -> tuple[_Apart, Fingerprint]:
    """A capture taken apart, and what others will be compared with."""
    page, site = list(lines(capture.text)), site_of(capture.url)[:300]
    stretches = furniture(page, pages.others(site, capture.url)) if site else ()
    own = runs(capture.text, stretches)
    apart = _Apart(capture, site, own, traces(own))
    marks = packed(page)
    pages.add(site, capture.url, marks)
    return apart, Fingerprint(
        capture=capture,
        site=site,
        lines=marks,
        furniture=stretches,
        traces=len(apart.traces),
    )


def _again(capture: Capture) -> _Apart:
    """A capture that was compared before; its traces are in the table."""
    stretches: list[Stretch] = [(start, end) for start, end in capture.fingerprint.furniture]
    apart = runs(capture.text, stretches)
    return _Apart(capture, capture.fingerprint.site, apart, frozenset())


def _suspects(new: Sequence[_Apart]) -> dict[int, list[int]]:
    """For each capture those before it that share most traces, as far as that may be a copy's."""
    asked = {trace for each in new for trace in each.traces}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for trace, pk in Trace.objects.filter(trace__in=asked).values_list("trace", "capture_id"):
        holders[trace].append(pk)
    left: list[Trace] = []
    met: dict[int, Counter[int]] = {}
    for each in new:
        met[each.capture.pk] = Counter(pk for trace in each.traces for pk in holders[trace])
        for trace in each.traces:
            if len(holders[trace]) < _MOST_HOLDERS:
                holders[trace].append(each.capture.pk)
                left.append(Trace(trace=trace, capture=each.capture))
    Trace.objects.bulk_create(left)
    everybody = {pk for some in met.values() for pk in some}
    counts = dict(Fingerprint.objects.filter(pk__in=everybody).values_list("pk", "traces"))
    return {each.capture.pk: _likely(met[each.capture.pk], each, counts) for each in new}


def _likely(met: Counter[int], each: _Apart, counts: dict[int, int]) -> list[int]:
    own = len(each.traces)
    shares = {
        pk: shared / min(own, counts[pk])
        for pk, shared in met.items()
        if suspect(shared, min(own, counts[pk]))
    }
    return sorted(shares, key=lambda pk: (-shares[pk], pk))[:_MOST_SUSPECTS]


def _originals(each: _Apart, suspects: Sequence[_Apart]) -> Iterator[tuple[Capture, Likeness]]:
    """The suspects that are one text with the capture, the most alike first."""
    found = 0
    for other in suspects:
        if each.capture.url and each.capture.url == other.capture.url:
            continue  # another version of the page
        same_site = bool(each.site) and each.site == other.site
        likeness = copied(each.runs, other.runs, same_site=same_site)
        if likeness is not None:
            yield other.capture, likeness
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
