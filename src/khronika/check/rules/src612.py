"""A superlative that no cited source has.

## What it does

Looks for claims that something is the first, the largest since, a record, unprecedented, unseen in
40 years, in all six languages. It speaks where no citation covers the claim, or where no cited
source makes one of the same thing, and where the source gives it another span of time: "in 30
years". What stands within a quotation is its speaker's.

## Why it matters

Nobody can prove a "never before" by one document, and everybody can disprove it by one. It is the
word that a reader with a longer memory writes letters about.

## Example

    For the first time in 40 years the court sat behind closed doors [@court-2021-02-15].

The source says only that the court sat behind closed doors.

## How to fix

Cite who says so, or say how far back somebody looked; or take the word out.
"""

from collections.abc import Iterator, Sequence

from khronika.check.finding import Finding, Proven, Severity
from khronika.check.ground.context import anchors
from khronika.check.ground.cover import Covers
from khronika.check.ground.excerpt import excerpt
from khronika.check.ground.sources import Source, Text
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.check.wording.superlatives import Claim, claims, claims_of

RULE = Rule(
    "SRC612", "unsourced-superlative", Severity.INFO, needs=Need.SOURCES, preview=True
)  # fmt: skip

_TIED = 1.0  # by what else the two sentences share


def find(subject: Subject) -> Iterator[Finding]:
    """Report superlatives without a source, and those whose source says less."""
    document = subject.document
    if not document.citations:
        return
    covers, text = Covers(document, subject.evidence), Text(document=document)
    for claim in claims(document):
        cover = covers.over(claim.span.start, claim.span.end)
        if subject.is_quoted(claim.span):
            continue
        if not cover.citations:
            yield RULE.finding(
                claim.span,
                f"no citation covers “{claim.span.text}”",
                "no [@key] stands in the sentence or after it in its paragraph",
            )
        elif cover.sources and not cover.unreadable:
            yield from _held(claim, text, cover.sources, subject)


def _held(
    claim: Claim, text: Text, sources: Sequence[Source], subject: Subject
) -> Iterator[Finding]:
    found = [
        (source, each)
        for source in sources
        for each in claims_of(source)
        if _of_one_thing(claim, text, each, source)
    ]
    if any(not claim.values or not each.values or claim.values & each.values for _, each in found):
        return
    keys = ", ".join(source.source.key for source in sources)
    if not found:
        yield RULE.finding(
            claim.span,
            f"no cited source says “{claim.span.text}”",
            f"looked in {keys} for a superlative of the same thing, in any of six languages",
        )
        return
    source, other = found[0]
    place = Proven(source=source.source.key, text="", start=other.span.start, end=other.span.end)
    yield RULE.finding(
        claim.span,
        f"{source.source.key} says “{other.span.text}”, not “{claim.span.text}”",
        excerpt(place, subject.evidence),
    )


def _of_one_thing(claim: Claim, text: Text, other: Claim, source: Source) -> bool:
    """Whether a year or span of both, or enough else, ties two claims together."""
    if claim.values & other.values:
        return True
    here, there = text.sentence_of(claim.span.start), source.sentence_of(other.span.start)
    if here < 0 or there < 0:
        return False
    same_language = source.document.language == text.document.language
    mine = text.contexts[here]
    return anchors(mine, source.wider(there), same_language=same_language) >= _TIED
