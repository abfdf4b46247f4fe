"""What an author's waivers do to the findings of a text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from khronika.check.finding import Finding
from khronika.text.spans import Waiver


@dataclass(frozen=True, slots=True)
class Waived:
    """The findings that stay, those that were waived, and the waivers that met none."""

    kept: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    unused: tuple[Waiver, ...]


def waive(
    findings: Iterable[Finding], waivers: Sequence[Waiver], *, unwaivable: frozenset[str]
) -> Waived:
    """Take out the findings that a waiver with a reason concerns: same code, same block.

    `unwaivable` codes stay whatever the text says.
    """
    places = _by_place(waivers)
    kept: list[Finding] = []
    waived: list[Finding] = []
    met: set[int] = set()
    for finding in findings:
        over = [
            at
            for name in (finding.code, finding.name.upper())
            for at in places.get(name, _Places()).at(finding.start, waivers)
        ]
        met.update(over)
        excused = finding.code not in unwaivable and any(waivers[at].reason for at in over)
        (waived if excused else kept).append(finding)
    unused = tuple(waiver for at, waiver in enumerate(waivers) if at not in met)
    return Waived(tuple(kept), tuple(waived), unused)


@dataclass(slots=True)
class _Places:
    """The waivers of one code, by the start of the block they concern."""

    starts: list[int] = field(default_factory=list)
    numbers: list[list[int]] = field(default_factory=list)

    def at(self, offset: int, waivers: Sequence[Waiver]) -> Iterator[int]:
        """Which waivers concern the block at `offset`; blocks do not overlap."""
        place = bisect_right(self.starts, offset) - 1
        if place >= 0:
            yield from (at for at in self.numbers[place] if offset < waivers[at].block_end)


def _by_place(waivers: Sequence[Waiver]) -> dict[str, _Places]:
    """The waivers by code or name, in the order of their blocks."""
    places: dict[str, _Places] = {}
    for at, waiver in sorted(enumerate(waivers), key=lambda each: each[1].block_start):
        of_code = places.setdefault(waiver.code.upper(), _Places())
        if of_code.starts[-1:] != [waiver.block_start]:
            of_code.starts.append(waiver.block_start)
            of_code.numbers.append([])
        of_code.numbers[-1].append(at)
    return places
