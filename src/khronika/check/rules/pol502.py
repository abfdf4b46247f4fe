"""A lead that is smaller than the margin of error printed.

## What it does

Looks for one share said to be ahead of another ("Bilko leads, 26% to 24%", "ahead by two points")
and compares the difference with the margin of error that the same text prints nearby. A lead that
the text itself calls a tie or within the margin is left alone.

The margin printed is that of one share: z·√(p(1−p)/n), most often with z = 1.96. The difference of
two shares of one sample varies as z·√((p₁ + p₂ − (p₁ − p₂)²)/n), which is up to twice as much
(Franklin, "The Margin of Error for Differences in Polls", 2007). The rule speaks only where the
lead is not larger than the single margin: then nothing is known of who is ahead, whichever formula
is used.

## Why it matters

Of two candidates at 26% and 24% with a margin of 3.2 points, either may lead.

## Example

    Bilko is ahead, 26% to 24%. The margin of error is 3.2 percentage points.

## How to fix

Say that the two are level within the margin of error.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.poll.poll_words import LEADS, MARGIN, TIED, WITHIN
from khronika.check.poll.polls import window
from khronika.check.printed import number
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind, Span

RULE = Rule("POL502", "inside-margin", Severity.WARNING)

_POINTS = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
_BESIDE = 70  # code points between the word for the margin and its figure
_MARKS = frozenset(",;:.")
_WIDEST = 10  # points; no poll has a larger margin
_LONG = 600  # code points of a sentence that are looked through
_NEAR = 4  # words
_PAIR = 2


def find(subject: Subject) -> Iterator[Finding]:
    """Compare each lead with the margin printed near it."""
    margins = [
        figure
        for sentence, figures in subject.by_sentence()
        for figure in figures
        if _is_margin(figure, sentence, subject)
    ]
    if not margins:
        return
    known = {id(each) for each in margins}
    for sentence, figures in subject.by_sentence():
        spoken = words(sentence.text[:_LONG])
        if not LEADS.any(spoken):
            continue
        near = window(sentence, subject)
        at = bisect_left(margins, near[0].start, key=lambda each: each.start)
        margin = margins[at] if at < len(margins) and margins[at].start < near[-1].end else None
        if margin is None or _is_tie(sentence, subject):
            continue
        own = [each for each in figures if id(each) not in known]
        if len(own) == 1 and own[0].kind is FigureKind.PERCENT:
            own += [each for each in _next(sentence, subject) if id(each) not in known]
        lead = _lead(own, sentence, subject)
        if lead is not None and 0 < lead[0] <= margin.value:
            yield RULE.finding(
                lead[1],
                f"a lead of {number(lead[0])} points is inside the margin of error",
                f"{lead[2]}, and the margin printed is {number(margin.value)}",
            )


def _next(sentence: Span, subject: Subject) -> Sequence[Figure]:
    """The share of the rival, where the next sentence of the paragraph has it alone."""
    text, block = subject.document.text, subject.block_at(sentence)
    if block is None:
        return ()
    at = bisect_left(subject.sentences, sentence.end, key=lambda each: each.start)
    following = subject.sentences[at] if at < len(subject.sentences) else sentence
    if not sentence.start < following.start < block.end or LEADS.any(
        words(text[following.start : following.end][:_LONG])
    ):
        return ()
    figures = subject.figures_in(following)
    return figures if len(figures) == 1 else ()


def _is_margin(figure: Figure, sentence: Span, subject: Subject) -> bool:
    """Whether a figure is the margin of error: a word for it or ± stands near it."""
    points = figure.kind in _POINTS or _counts_points(figure)
    if not points or figure.value > _WIDEST or figure.high is not None:
        return False
    text = subject.document.text
    before = text[max(sentence.start, figure.start - _BESIDE) : figure.number_start]
    behind = words(text[figure.end : min(sentence.end, figure.end + _BESIDE)])[:_NEAR]
    if _MARKS.intersection(behind):
        behind = []
    last = before.rstrip()[-3:]
    if last.endswith(("±", "+/-", "+-", "+/−")):
        return True
    spoken = words(before)
    return MARGIN.any(spoken) or spoken[-3:] == ["plus", "or", "minus"] or MARGIN.any(behind)


def _counts_points(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and (figure.noun or "").lower().startswith(
        ("point", "пункт", "punkt", "пункц")
    )


def _is_tie(sentence: Span, subject: Subject) -> bool:
    """Whether this sentence or the next says that the two are level."""
    text = subject.document.text
    told = words(text[sentence.start : min(sentence.end, sentence.start + _LONG) + _LONG // 4])
    return TIED.any(told) or any(
        word in WITHIN and MARGIN.any(told[at : at + _NEAR]) for at, word in enumerate(told)
    )


def _lead(
    figures: Sequence[Figure], sentence: Span, subject: Subject
) -> tuple[Decimal, Figure, str] | None:
    """The lead of a sentence in points, where it stands, and how it was found."""
    text = subject.document.text
    shares = [each for each in figures if each.kind is FigureKind.PERCENT and each.high is None]
    if len(shares) == _PAIR:
        one, other = shares
        apart = abs(one.value - other.value)
        told = f"{number(one.value)} and {number(other.value)} are {number(apart)} points apart"
        return apart, one, told
    for each in figures:
        if each.kind is FigureKind.POINTS or _counts_points(each):
            near = words(text[max(sentence.start, each.start - _BESIDE) : each.start])
            behind = words(text[each.end : each.end + _BESIDE // 2])
            if LEADS.any(near) or LEADS.any(behind[:4]):
                return each.value, each, f"the text gives a lead of {number(each.value)} points"
    return None
