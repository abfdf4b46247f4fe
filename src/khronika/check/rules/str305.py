"""A reference to something that is not there.

## What it does

Looks for citations of a key that no source has, and says which key may have been meant. It speaks
only where sources were given (`--sources`, or the archive).

## Why it matters

Every fact under such a citation stands on nothing, though it looks as if it stood on a source.

## Example

    At least 106 people were detained [@viasna-2021-02-41].

The archive has `viasna-2021-02-14`.

## How to fix

Correct the key, or capture the source first and cite the capture.
"""

import difflib
from collections.abc import Iterator

from khronika.check.finding import Finding, Fix, Severity
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject

RULE = Rule("STR305", "dangling-reference", Severity.WARNING, needs=Need.SOURCES)


def find(subject: Subject) -> Iterator[Finding]:
    """Report every citation whose key has no source."""
    keys = subject.evidence.keys()
    known = set(keys)
    for citation in subject.document.citations:
        if citation.key in known or subject.evidence.source(citation.key) is not None:
            continue
        near = difflib.get_close_matches(citation.key, keys, n=1, cutoff=0.6)
        hint = f"did you mean {near[0]}?" if near else "no source has a key like it."
        fix = None
        if near and (at := citation.text.find(citation.key)) >= 0:
            start = citation.start + at
            fix = Fix(start=start, end=start + len(citation.key), replacement=near[0])
        yield RULE.finding(
            citation,
            f"there is no source {citation.key}",
            f"{len(known)} sources were given; {hint}",
            fix,
        )
