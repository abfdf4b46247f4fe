"""A quotation whose words are not the source's.

## What it does

Compares every quotation under a citation with the captures that are cited over it, word for word.
The typography does not matter: quotation marks, dashes, spaces, case at the start, ё and е. Words
may be left out with [...] or …, and [added] in brackets; either end may be shortened.

A translated quotation is proved by its pinned original, `[@key "words as they stand in the
source"]`, and pinned words must themselves stand in the capture.

A season, a span of time or a relative in the translation that is another one in its original is a
changed word, too.

Where the text names who said it and the source gives the same words to another person, beside them
or as the "she" of "she said", the words are found and the speaker is wrong.

Titles, names and words held at arm's length are no quotations: one to three words, or up to two
where the sentence says who spoke, need no proof.

## Why it matters

Quotation marks promise that somebody said just this.

## Example

    She called it "a deliberate effort to empty the public square" [@amber-union-2026-11-13].

The source has “a deliberate attempt to empty the public square”.

## How to fix

Restore the source's words, or take the marks away and report what was said. For a translation, pin
the original to the citation.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.excerpt import excerpt
from khronika.check.ground.grounded import Grounded, How
from khronika.check.ground.quotations import pinned
from khronika.check.ground.sources import open_source
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Citation, Quotation

RULE = Rule("SRC604", "quotation-not-verbatim", Severity.ERROR, needs=Need.SOURCES)


def find(subject: Subject) -> Iterator[Finding]:
    """Report quotations with changed words, without a source, and pins that do not hold."""
    for each in subject.grounded:
        # a pin that does not hold is told at the pin
        if isinstance(each.span, Quotation) and each.how is not How.UNPINNED:
            yield from _quotation(each, subject)
    for citation in subject.document.citations:
        if citation.pinned:
            yield from _pin(citation, subject)


def _quotation(each: Grounded, subject: Subject) -> Iterator[Finding]:
    keys = ", ".join(dict.fromkeys(citation.key for citation in each.citations))
    if each.how is How.SPEAKER:
        passage = each.fact.evidence[0]
        yield RULE.finding(
            each.span,
            f"{passage.source} gives these words to another speaker",
            f"{each.why}: {excerpt(passage, subject.evidence)}",
        )
    elif each.fact.state is State.CONTRADICTED:
        passage = each.fact.evidence[0]
        yield RULE.finding(
            each.span,
            f"the words are not those of {passage.source}",
            f"{each.why}; the source has: “{passage.text}”",
        )
    elif each.fact.state is State.NOT_FOUND and each.how is How.TRANSLATED:
        yield RULE.finding(
            each.span,
            "a translated quotation has no pinned original",
            f'{keys} is in another language; pin its words: [@{keys} "..."]',
        )
    elif each.fact.state is State.NOT_FOUND and each.how is How.ABSENT:
        yield RULE.finding(
            each.span,
            "the quotation is in none of the sources cited for it",
            f"looked for in {keys}, word for word and with a few words changed",
        )


def _pin(citation: Citation, subject: Subject) -> Iterator[Finding]:
    held = subject.evidence.source(citation.key)
    if held is None or not held.text.strip():
        return
    source = open_source(held, subject.document.date)
    if pinned(citation, source) is not None:
        return
    near = next(
        (
            excerpt(passage, subject.evidence)
            for each in subject.grounded
            if each.how is How.UNPINNED and citation in each.citations
            for passage in each.near
        ),
        "",
    )
    yield RULE.finding(
        citation,
        f"the pinned words are not in {citation.key}",
        f"“{citation.pinned}” does not stand there word for word"
        + (f"; nearest: {near}" if near else ""),
    )
