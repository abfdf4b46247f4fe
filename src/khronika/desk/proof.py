"""The proof as pages show it: counted by state, and its findings with their places."""

from collections import Counter
from dataclasses import dataclass

from khronika.check.finding import Fix, Proof, Severity, State
from khronika.check.report.place import Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A finding as a page lists it. `line` counts from 1."""

    code: str
    name: str
    severity: Severity
    message: str
    working: str
    line: int
    fix: Fix | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How many facts there are in each state, and what the rules found."""

    facts: int
    states: tuple[tuple[State, int], ...]
    findings: tuple[Shown, ...]
    severities: Counter[str]


def summarise(text: str, proof: Proof) -> Summary:
    """Count the proof of `text`, states without facts left out."""
    counted = Counter(fact.state for fact in proof.facts)
    lines = Lines(text)
    return Summary(
        facts=len(proof.facts),
        states=tuple((state, counted[state]) for state in State if counted[state]),
        findings=tuple(
            Shown(
                code=each.code,
                name=each.name,
                severity=each.severity,
                message=each.message,
                working=each.working,
                line=lines.place(each.start).line,
                fix=each.fix,
            )
            for each in proof.findings
        ),
        severities=Counter(each.severity.value for each in proof.findings),
    )
