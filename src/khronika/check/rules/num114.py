"""A multiple without the two figures it compares.

## What it does

Looks for a multiple ("nearly three times as many", "doubled", "вдвое больше") in a sentence that
prints neither of the two figures, nor does the sentence before or behind it.

## Why it matters

Nobody can check it, neither the reader nor the next editor; and "three times as many" as one is
three.

## Example

    Nearly three times as many doctors left the country last year.

## How to fix

Print the two figures, or at least the one that was compared with.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import BlockKind, Figure, FigureKind

RULE = Rule("NUM114", "multiple-without-figures", Severity.INFO, preview=True)

_PRINTED = frozenset({FigureKind.COUNT, FigureKind.PERCENT, FigureKind.MONEY, FigureKind.MEASURE})
_NEEDED = 2  # figures that a multiple compares


def find(subject: Subject) -> Iterator[Finding]:
    """Look around each multiple for what it compares."""
    sentences = subject.sentences
    for at, sentence in enumerate(sentences):
        figures = subject.figures_in(sentence)
        multiples = [each for each in figures if each.kind is FigureKind.MULTIPLE]
        if not multiples:
            continue
        near = [
            each
            for other in sentences[max(0, at - 1) : at + 2]
            for each in subject.figures_in(other)
            if each.kind in _PRINTED
        ]
        block = subject.block_at(sentence)
        if len(near) >= _NEEDED or block is None or block.kind is BlockKind.TABLE:
            continue
        for multiple in multiples:
            yield _say(multiple, near)


def _say(multiple: Figure, near: list[Figure]) -> Finding:
    one = f"only {near[0].text!r} stands near it" if near else "no figure stands near it"
    return RULE.finding(
        multiple,
        f"{multiple.text!r} of what?",
        f"a multiple compares two figures, and {one}",
    )
