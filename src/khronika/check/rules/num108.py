"""A part that is greater than its whole.

## What it does

Looks for a number of people or things that are some of a number of others ("264 journalists among
246 prisoners", "264 of the 246 prisoners", "246 prisoners, including 264 women") and compares the
two.

## Why it matters

Either two digits changed places, or the two numbers are of different days and the text does not say
so.

## Example

    There are 264 journalists among the 246 prisoners.

264 cannot be some of 246.

## How to fix

Look both up. If they are of different days or by different counts, say which.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.printed import number
from khronika.check.rule import Rule
from khronika.check.share.lately import Lately
from khronika.check.share.subsets import Amount, of_those_before, related
from khronika.check.subject import Subject

RULE = Rule("NUM108", "subset-above-total", Severity.WARNING, over=frozenset({"NUM111"}))

_MUCH = 20  # times the whole that a part comes to by a slip; what is more is of another thing


def find(subject: Subject) -> Iterator[Finding]:
    """Compare each part with what it is a part of."""
    text = subject.document.text
    lately = Lately()
    for sentence, figures in subject.by_sentence():
        earlier = lately.before(sentence)
        for at, figure in enumerate(figures):
            pair = related(figures[at - 1], figure, sentence, text) if at else None
            pair = pair or of_those_before(figures, at, earlier, sentence, text)
            if pair is not None and _is_slip(*pair):
                yield _say(*pair)
        lately.add(sentence, figures)


def _is_slip(part: Amount, whole: Amount) -> bool:
    """Whether the part is greater than its whole, and not by so much that it is none."""
    return whole.most < part.least <= _MUCH * whole.value and whole.value > 1


def _say(part: Amount, whole: Amount) -> Finding:
    less, more = number(whole.value), number(part.value)
    return RULE.finding(
        whole.figure,
        f"{more} cannot be some of {less}",
        f"{part.figure.text!r} is given as part of {whole.figure.text!r}, and "
        f"{more} is more than {less}",
    )
