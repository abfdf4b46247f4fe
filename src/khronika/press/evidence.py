"""The evidence of an issue as one page: each verified fact with the passages that prove it."""

from dataclasses import dataclass

import msgspec
from django.template.loader import render_to_string
from msgspec import structs

from khronika.archive.models import Capture
from khronika.check.finding import State
from khronika.issue.kept import KeptEvidence
from khronika.press.notes import Note
from khronika.press.render import Parsed, context_of
from khronika.register.gate import Gate

CONTEXT = 120  # code points of the source before and behind a passage


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage with what stands around it. Protected names are withheld."""

    before: str
    passage: str
    after: str
    note: Note


@dataclass(frozen=True, slots=True)
class Row:
    """A fact and its passages."""

    number: int
    text: str
    proofs: tuple[Shown, ...]


def evidence_page(parsed: Parsed) -> str:
    """A page that stands alone as a file beside the issue's own."""
    texts = dict(Capture.objects.filter(key__in=parsed.notes).values_list("key", "text"))
    gate = Gate()
    rows = [
        Row(
            number,
            fact.text,
            tuple(
                _shown(each, texts.get(each.source, ""), parsed.notes[each.source], gate)
                for each in fact.evidence
                if each.source in parsed.notes
            ),
        )
        for number, fact in enumerate(parsed.proof.facts)
        if fact.state is State.VERIFIED and fact.evidence
    ]
    return render_to_string("press/evidence.html", {**context_of(parsed), "evidence": rows})


def public_proof(parsed: Parsed) -> str:
    """The facts of an issue and their evidence as DESIGN.md's JSON contract.

    Findings are the editors' and stay with them; protected names are withheld.
    """
    gate = Gate()
    proof = structs.replace(
        parsed.proof,
        findings=(),
        facts=tuple(
            structs.replace(
                fact,
                evidence=tuple(
                    structs.replace(each, text=gate.withhold(each.text)) for each in fact.evidence
                ),
            )
            for fact in parsed.proof.facts
        ),
    )
    path = parsed.issue.path
    files = [{"path": path, **structs.asdict(proof)}]
    return msgspec.json.encode({"version": 1, "files": files}).decode()


def _shown(evidence: KeptEvidence, text: str, note: Note, gate: Gate) -> Shown:
    if text[evidence.start : evidence.end] != evidence.text:
        return Shown("", gate.withhold(evidence.text), "", note)
    start, end = _words_around(text, evidence.start, evidence.end)
    # what is withheld keeps its length, so the passage stays where it is
    around = gate.withhold(text[start:end])
    at, until = evidence.start - start, evidence.end - start
    before = ("…" if start else "") + around[:at]
    after = around[until:] + ("…" if end < len(text) else "")
    return Shown(before, around[at:until], after, note)


def _words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """About CONTEXT code points more on either side, in whole words."""
    left, right = max(0, start - CONTEXT), min(len(text), end + CONTEXT)
    while 0 < left < start and not text[left - 1].isspace():
        left += 1
    while end < right < len(text) and not text[right].isspace():
        right -= 1
    return left, right
