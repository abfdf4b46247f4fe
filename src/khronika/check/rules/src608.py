"""Two cited sources that are one text.

## What it does

Holds the captures that the text cites against each other, in any language and script, and says
where one is a copy of another: the same text, the same text with paragraphs added or left out, the
same text with words changed here and there. What a site prints on all its pages is left aside. Two
reports that only quote the same statement, and two bulletins written by one pattern with other
figures, are two sources.

It shows how much the two share, the longest passage of it, and which of them was published first.

## Why it matters

Three papers that printed one agency's text are one witness. Readers, and editors, count three.

## Example

    Forty people were detained in Harvat on Sunday [@harvat-today; @vesnia-post].

Both carry the same report word for word.

## How to fix

Cite the one that was published first, or say whose text it is; look for a source that saw it for
itself.
"""

from collections.abc import Iterator

from khronika.check.copies.cited import Copied, copies
from khronika.check.copies.runs import Stretch
from khronika.check.evidence import SourceText
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Need, Rule
from khronika.check.saying import day
from khronika.check.subject import Subject
from khronika.text.spans import Citation

RULE = Rule("SRC608", "copied-sources", Severity.WARNING, needs=Need.SOURCES)

_SHOWN = 160  # characters of the shared passage


def find(subject: Subject) -> Iterator[Finding]:
    """Report each cited source once that has the text of one cited before it."""
    first_cited: dict[str, Citation] = {}
    for citation in subject.document.citations:
        first_cited.setdefault(citation.key, citation)
    held = [subject.evidence.source(key) for key in first_cited]
    sources = tuple(each for each in held if each is not None and each.text.strip())
    for each in copies(sources):
        yield RULE.finding(
            first_cited[each.source.key],
            f"{each.source.key} and {each.before.key} are one text: one source, not two",
            _working(each),
        )


def _working(each: Copied) -> str:
    found = each.likeness
    return (
        f"{found.share:.0%} of {each.source.key} stands in {each.before.key}, "
        f"{found.other_share:.0%} the other way round; {_first(each.source, each.before)}; "
        f"both have: “{_passage(each.source.text, found.passage)}”"
    )


def _first(one: SourceText, other: SourceText) -> str:
    if one.published is None or other.published is None:
        return "which was first is not known"
    if one.published == other.published:
        return f"both were published on {day(one.published)}"
    first = min(one, other, key=lambda each: (each.published is None, each.published))
    return f"{first.key} was first, on {day(first.published)}" if first.published else ""


def _passage(text: str, passage: Stretch) -> str:
    words = " ".join(text[passage[0] : passage[1]].split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} …"
