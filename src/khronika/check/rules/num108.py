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
from khronika.check.joints import Joint, joint, population_after
from khronika.check.parts import Link, counts_the_same, is_of_people, link
from khronika.check.printed import number, reach
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind, Span

RULE = Rule("NUM108", "subset-above-total", Severity.WARNING, over=frozenset({"NUM111"}))

_NEAR = 100  # code points before a figure that say what it is
_APART = 5  # words between a whole and "21 of whom"
_NOT_A_PART = frozenset(
    {"from", "in", "per", "every", "on", "/", "for", "от", "ад", "від", "od", "auf"}
)
_DEFINITE = frozenset(
    """the these those all out among всех этих тех общего числа среди усіх гэтых сярод ліку
    всіх цих серед wszystkich tych spośród wśród den der allen diesen unter""".split()  # noqa: SIM905 - a table
)


def find(subject: Subject) -> Iterator[Finding]:
    """Compare each part with what it is a part of."""
    text = subject.document.text
    for sentence, figures in subject.by_sentence():
        for at in range(1, len(figures)):
            first, second = figures[at - 1], figures[at]
            if not first.kind is second.kind is FigureKind.COUNT:
                continue
            part, whole = _related(first, second, sentence, text)
            if part is None or whole is None or reach(part).low <= reach(whole).high:
                continue
            yield RULE.finding(
                whole,
                f"{number(part.value)} cannot be some of {number(whole.value)}",
                f"{part.text!r} is given as part of {whole.text!r}, and "
                f"{number(part.value)} is more than {number(whole.value)}",
            )


def _related(
    first: Figure, second: Figure, sentence: Span, text: str
) -> tuple[Figure, Figure] | tuple[None, None]:
    """The part and the whole, if the sentence makes one of two neighbours a part of the other."""
    between = text[first.number_end : second.start]
    before = text[max(sentence.start, first.start - _NEAR) : first.start]
    if link(before, between) in {Link.OF, Link.INCLUDING}:
        return (second, first) if counts_the_same(second, first) else (None, None)
    after = text[second.number_end : min(sentence.end, second.number_end + _NEAR)]
    if words(between)[-1:] in ([","], ["("], ["–"], ["—"]) and _says_of_whom(after):
        return (second, first) if len(words(between)) <= _APART else (None, None)
    if joint(between) is Joint.OF and not _NOT_A_PART.intersection(words(between)):
        definite = _DEFINITE.intersection(words(between)) or is_of_people(second)
        if definite and counts_the_same(first, second) and second.value > 1:
            return first, second
    return None, None


def _says_of_whom(after: str) -> bool:
    """Whether a number is said to be some of those before: `of whom`, and not `in all`."""
    return population_after(after)[1] and not _NOT_A_PART.intersection(words(after)[:1])
