"""A wording that is surer than its source.

## What it does

Compares how sure the text is with how sure its source is, across languages, by a lexicon of
certainty: "confirmed", "proved" above a plain statement, "allegedly", "probably", "may", "does not
rule out" below it. It speaks where the text says "confirmed" over a source that holds the same
thing possible or supposed, and where the text states a fact flatly that the source puts in doubt in
the same clause.

## Why it matters

On the way from a guess through an agency to a review, "it cannot be ruled out" becomes "it was
confirmed" without anybody having confirmed anything.

## Example

    The ministry confirmed that 12 people had been deported [@ministry-2021-02-15].

The source says: “В министерстве не исключили, что 12 человек могли быть депортированы”.

## How to fix

Say it as the source does: who holds it possible, and that nobody knows.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Proven, Severity
from khronika.check.ground.excerpt import excerpt
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.check.wording.raised import raised

RULE = Rule("SRC611", "wording-raised", Severity.INFO, needs=Need.SOURCES, preview=True)


def find(subject: Subject) -> Iterator[Finding]:
    """Report what the text is surer of than its sources, once in a sentence."""
    for each in raised(subject):
        place = Proven(source=each.source, text="", start=each.doubt.start, end=each.doubt.end)
        yield RULE.finding(
            each.place,
            f"{each.source} says “{each.doubt.text}”, the text {each.said}",
            excerpt(place, subject.evidence),
        )
