"""The proof that was kept when a revision was signed off, typed (DESIGN.md, the JSON contract)."""

import msgspec
from msgspec import Struct

from khronika.check.finding import FactKind, Severity, State
from khronika.issue.models import Revision


class KeptEvidence(Struct, frozen=True):
    """A passage that proves a fact: code points in the text of the capture cited as `source`."""

    source: str
    text: str
    start: int
    end: int


class KeptFact(Struct, frozen=True):
    """A fact of the signed text; its place in `KeptProof.facts` is its number in addresses."""

    kind: FactKind
    text: str
    start: int
    end: int
    state: State
    evidence: tuple[KeptEvidence, ...] = ()


class KeptFinding(Struct, frozen=True):
    """What a rule had to say of the signed text."""

    code: str
    name: str
    severity: Severity
    message: str
    working: str
    start: int
    end: int
    line: int
    column: int


class KeptProof(Struct, frozen=True):
    """All facts and findings of the signed text."""

    language: str
    date: str | None = None
    facts: tuple[KeptFact, ...] = ()
    findings: tuple[KeptFinding, ...] = ()

    def count(self, state: State) -> int:
        """How many facts are in this state."""
        return sum(fact.state is state for fact in self.facts)


class _Contract(Struct, frozen=True):
    version: int
    files: tuple[KeptProof, ...]


def kept_proof(revision: Revision) -> KeptProof | None:
    """The proof of a signed revision; None where it was never signed."""
    if revision.proof is None:
        return None
    return msgspec.convert(revision.proof, type=_Contract).files[0]
