"""Which of the sources that a text cites are one text."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from khronika.check.copies.furniture import Line, furniture, lines, site_of
from khronika.check.copies.likeness import Likeness, copied
from khronika.check.copies.runs import MOST_READ, Runs, Stretch, runs
from khronika.check.evidence import SourceText

_MOST_HOLDERS = 50  # sources; a run that more of them have is a phrase


@dataclass(frozen=True, slots=True)
class Copied:
    """A source whose text is that of one cited before it."""

    source: SourceText
    before: SourceText
    likeness: Likeness  # its `share` and `passage` are those of `source`


@lru_cache(maxsize=16)
def copies(sources: tuple[SourceText, ...]) -> tuple[Copied, ...]:
    """Each of `sources`, in the order in which they are cited, that is a copy of an earlier one."""
    apart = [_runs(each, stretches) for each, stretches in _furnished(sources)]
    found: list[Copied] = []
    for at, shared in enumerate(_together(apart)):
        best: Copied | None = None
        for other in shared:
            one, before = sources[at], sources[other]
            same_site = bool(_site(one)) and _site(one) == _site(before)
            if one.url and one.url == before.url:
                same_site = False  # two versions of one page
            hit = copied(apart[at], apart[other], same_site=same_site)
            if hit is not None and (best is None or hit.shared > best.likeness.shared):
                best = Copied(one, before, hit)
        if best is not None:
            found.append(best)
    return tuple(found)


def _together(apart: Sequence[Runs]) -> Iterator[tuple[int, ...]]:
    """For each text the earlier ones that have runs of it."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(apart):
        met: Counter[int] = Counter()
        for run in each.distinct:
            held = holders[run]
            met.update(held)
            if len(held) < _MOST_HOLDERS:
                held.append(at)
        yield tuple(sorted(met))


def _furnished(
    sources: Sequence[SourceText],
) -> Iterator[tuple[SourceText, tuple[Stretch, ...]]]:
    """Each source with its furniture: what the archive knows of it, and what the others show."""
    sites: defaultdict[str, list[SourceText]] = defaultdict(list)
    for each in sources:
        sites[_site(each)].append(each)
    for each in sources:
        others = [
            frozenset(line.mark for line in _lines(other))
            for other in (sites[_site(each)] if _site(each) else ())
            if other.url != each.url
        ]
        seen = furniture(_lines(each), others) if others else ()
        yield each, tuple(sorted({*each.furniture, *seen}))


def _site(source: SourceText) -> str:
    return site_of(source.url)


@lru_cache(maxsize=400)
def _runs(source: SourceText, stretches: tuple[Stretch, ...]) -> Runs:
    return runs(source.text, stretches)


@lru_cache(maxsize=400)
def _lines(source: SourceText) -> tuple[Line, ...]:
    return tuple(lines(source.text[:MOST_READ]))
