"""What an author's waivers do to the findings of a text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    kept: list[Finding] = []
    waived: list[Finding] = []
    met: set[int] = set()
    for finding in findings:
        over = [at for at, waiver in enumerate(waivers) if _concerns(waiver, finding)]
        met.update(over)
        excused = finding.code not in unwaivable and any(waivers[at].reason for at in over)
        (waived if excused else kept).append(finding)
    unused = tuple(waiver for at, waiver in enumerate(waivers) if at not in met)
    return Waived(tuple(kept), tuple(waived), unused)


def _concerns(waiver: Waiver, finding: Finding) -> bool:
    return (
        waiver.code.upper() in {finding.code, finding.name.upper()}
        and waiver.block_start <= finding.start < waiver.block_end
    )
