"""A text as it was checked, with what an editor may ask of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from khronika.check.evidence import Evidence
from khronika.check.finding import Fact, Finding, Proof
from khronika.check.prove import examine
from khronika.cli.house import House
from khronika.cli.lsp.positions import Positions
from khronika.text.read import read
from khronika.text.spans import Document


@dataclass(frozen=True, slots=True)
class Checked:
    """A text, its proof and what that stands on, with the positions of the editor that asked."""

    document: Document
    proof: Proof
    evidence: Evidence
    positions: Positions

    def findings_in(self, start: int, end: int) -> Iterator[Finding]:
        """The findings that share a code point with [start, end), or hold the place `start`."""
        return (each for each in self.proof.findings if _touches(each, start, end))

    def facts_at(self, place: int) -> Iterator[Fact]:
        """The facts that hold a place."""
        return (each for each in self.proof.facts if _touches(each, place, place))


def check(text: str, path: str, evidence: Evidence, house: House, positions: Positions) -> Checked:
    """Prove a text with the rules and the words of a house.

    Raises:
        UnknownRuleError: the house names a rule that does not exist.
    """
    document = read(text)
    proof = examine(
        document, path=path, evidence=evidence, rules=house.rules(), glossary=house.glossary
    )
    return Checked(document, proof, evidence, positions)


def _touches(span: Fact | Finding, start: int, end: int) -> bool:
    return span.start < max(end, start + 1) and start < max(span.end, span.start + 1)
