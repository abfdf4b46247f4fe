"""A figure that the cited sources do not have.

## What it does

Holds every figure under a citation against the captures that are cited over it, by its value and by
what it counts, across languages. It speaks where a source gives another value for the same thing,
and where a figure of 13 or more, a percentage, a sum of money or a measure stands in none of them
in any form: not as digits, not in words, not rounded, not as a sum over the sources.

A smaller number is everywhere; of one that is merely missing nothing is said.

A value that is there, but of something else, is told as well: killed where the source has wounded,
trains where it has buses. The words beside both figures are compared by what they mean, in six
languages; words that the program does not know say nothing.

## Why it matters

A figure is what readers carry away and quote. One wrong digit in a count of prisoners is found by
those who wish the whole review to be wrong.

## Example

    There are 264 political prisoners in the country [@viasna-2021-02-15].

The source says: “В стране 246 политических заключённых”.

## How to fix

Open the passage that is shown, and correct the figure. If the figure stands in another source, cite
that source, too.
"""

from collections.abc import Iterator
from decimal import Decimal

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.excerpt import excerpt
from khronika.check.ground.grounded import Grounded, How
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Figure, FigureKind

RULE = Rule("SRC601", "figure-not-in-source", Severity.ERROR, needs=Need.SOURCES)

_TELLING = Decimal(13)
_ALWAYS = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MONEY, FigureKind.MEASURE})
_SPOKEN = _ALWAYS | {FigureKind.COUNT, FigureKind.DURATION}


def find(subject: Subject) -> Iterator[Finding]:
    """Report figures that are contradicted, and telling ones that are nowhere."""
    for each in subject.grounded:
        figure = each.span
        if not isinstance(figure, Figure) or not each.citations:
            continue
        printed = _printed(figure, subject)
        keys = ", ".join(dict.fromkeys(citation.key for citation in each.citations))
        shown = "; ".join(excerpt(near, subject.evidence) for near in each.near[:2])
        if each.fact.state is State.CONTRADICTED and each.how is How.VALUE:
            passage = each.fact.evidence[0]
            yield RULE.finding(
                figure,
                f"the source has {passage.text}, not {printed}",
                f"{each.why}: {excerpt(passage, subject.evidence)}",
            )
        elif each.fact.state is State.CONTRADICTED and each.how is How.NOUN:
            yield RULE.finding(
                figure,
                f"{printed} is there, but of something else",
                f"{each.why}: {excerpt(each.fact.evidence[0], subject.evidence)}",
            )
        elif each.fact.state is State.CONTRADICTED:
            passage = each.fact.evidence[0]
            yield RULE.finding(
                figure,
                f"the source has {passage.text}, not {figure.text}",
                f"{each.why}: {excerpt(passage, subject.evidence)}",
            )
        elif each.fact.state is State.NOT_FOUND and _absence_tells(each, figure):
            nearest = f"; nearest: {shown}" if shown else "; it has nothing of the kind"
            yield RULE.finding(
                figure,
                f"{printed} is in none of the sources cited for it",
                f"looked for in {keys}{nearest}",
            )


def _printed(figure: Figure, subject: Subject) -> str:
    """The number, with its unit where it has one: 28 may be there, 28 per cent not."""
    end = figure.end if figure.kind in _ALWAYS else figure.number_end
    return subject.document.text[figure.number_start : end]


def _absence_tells(each: Grounded, figure: Figure) -> bool:
    if each.how is not How.ABSENT:
        return False
    if figure.kind is FigureKind.FRACTION:
        return figure.whole is not None and figure.whole >= _TELLING
    if figure.kind not in _SPOKEN:
        return False
    return figure.kind in _ALWAYS or figure.value >= _TELLING or figure.decimals > 0
