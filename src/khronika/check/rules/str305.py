"""A reference to something that is not there.

## What it does

Looks for references to parts of the text that it does not have: "listed below" with no list below,
"see the table above" with no table above, "as noted above" in its first sentence, "as follows:" and
nothing that follows, "see Table 6" where there is Table 3 and no other, the third table of two, a
section under a title that no heading has, a footnote without its note. Where sources were given
(`--sources`, or the archive), it also looks for citations of a key that no source has, and says
which key may have been meant.

## Why it matters

Every fact under such a citation stands on nothing, though it looks as if it stood on a source; and
a reader who looks below for the list that was cut will not find it.

## Example

    At least 106 people were detained [@viasna-2021-02-41].

The archive has `viasna-2021-02-14`.

## How to fix

Correct the key or the number, restore what was cut, or capture the source first and cite the
capture.
"""

import difflib
from collections.abc import Iterator

from khronika.check.finding import Finding, Fix, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.writing.shown import SHORT, Shown
from khronika.text.spans import ReferenceKind

RULE = Rule("STR305", "dangling-reference", Severity.WARNING)

_OWN = frozenset({"table", "figure", "chart", "map", "box", "footnote"})  # never of a law
_BY_NUMBER = frozenset({ReferenceKind.NUMBERED, ReferenceKind.FOOTNOTE})
_BY_PLACE = frozenset(
    {ReferenceKind.ABOVE, ReferenceKind.BELOW, ReferenceKind.TITLED, ReferenceKind.ORDINAL}
)


def find(subject: Subject) -> Iterator[Finding]:
    """Report citations whose key has no source, and references to parts that are not there."""
    if subject.has_sources:
        yield from _citations(subject)
    yield from _numbered(subject)
    yield from _pointing(subject)


def _citations(subject: Subject) -> Iterator[Finding]:
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
            f"sources given: {len(known)}; {hint}",
            fix,
        )


def _numbered(subject: Subject) -> Iterator[Finding]:
    """`Table 6` where the text has Table 3, `[^4]` without its note."""
    references = [
        each for each in subject.document.references if each.number and each.kind in _BY_NUMBER
    ]
    labels: dict[str | None, list[str]] = {}
    mentioned: dict[str | None, set[str]] = {}
    for each in references:
        if each.label:
            labels.setdefault(each.part, []).append(str(each.number))
        else:
            mentioned.setdefault(each.part, set()).add(str(each.number))
    for each in references:
        there = labels.get(each.part, [])
        if each.label or str(each.number) in there:
            continue
        lone = len(mentioned[each.part]) == 1 and each.seen and each.part in _OWN
        lone = lone and len(subject.document.text) <= SHORT
        if not there and not lone and each.kind is not ReferenceKind.FOOTNOTE:
            continue
        has = f"the text has {', '.join(there[:5])}" if there else "the text has none"
        yield RULE.finding(
            each, f"there is no {each.text}", f"{each.text} is not in the text; {has}"
        )


def _pointing(subject: Subject) -> Iterator[Finding]:
    """`Listed below` at the end of the text, `as noted above` at its beginning."""
    pointed = [each for each in subject.document.references if each.kind in _BY_PLACE]
    shown = Shown(subject) if pointed else None
    for each in pointed if shown else ():
        missing = shown.missing(each) if shown else None
        if missing:
            yield RULE.finding(each, *missing)
