"""What every report is made from: the proofs of a run, each with the text it is of."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from khronika.check.finding import Proof, Severity, State
from khronika.check.report.place import Lines

_SAID = {
    State.VERIFIED: "verified",
    State.CONTRADICTED: "contradicted",
    State.NOT_FOUND: "not found",
    State.UNSOURCED: "unsourced",
    State.WAIVED: "waived",
    State.UNREAD: "unread",
}


@dataclass(frozen=True)
class Proved:
    """A text and its proof."""

    text: str
    proof: Proof

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    @property
    def has_to_be_mended(self) -> bool:
        """Whether there is a finding that makes the command exit 1."""
        return any(each.severity is not Severity.INFO for each in self.proof.findings)


def summary(proofs: list[Proof]) -> str:
    """One line: `112 facts: 97 verified, 3 contradicted, 12 unsourced. 2 errors, 1 warning.`.

    Without sources: `112 facts: 97 read and consistent, 3 contradicted, 12 unread. ...`.
    """
    states = Counter(fact.state for proof in proofs for fact in proof.facts)
    weights = Counter(each.severity for proof in proofs for each in proof.findings)
    said = _SAID
    if all(proof.alone for proof in proofs):
        said = {State.UNSOURCED: "read and consistent"} | {
            state: words for state, words in _SAID.items() if state is not State.UNSOURCED
        }
    facts = ", ".join(f"{states[state]} {words}" for state, words in said.items() if states[state])
    findings = ", ".join(
        _counted(weights[severity], noun)
        for severity, noun in (
            (Severity.ERROR, "error"),
            (Severity.WARNING, "warning"),
            (Severity.INFO, "note"),
        )
        if weights[severity]
    )
    total = _counted(states.total(), "fact")
    return f"{total}{': ' if facts else ''}{facts}. {(findings or 'Nothing to mend').capitalize()}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
