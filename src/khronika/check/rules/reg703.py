"""A count that is not the register's for that day.

## What it does

Holds two kinds of figures against the measures of the register. A linked figure,
`[246](figure:political-prisoners@2021-02-15)`, has to be what the register has for that measure and
day. And where the text itself gives the whole of a measure, by its title or its status ("there are
246 political prisoners in the country", "the number of political prisoners reached 246", "as of 15
February, 246 ..."), the value has to be one of the register's for the day of the sentence, else of
the issue.

Rival counters are normal: a counter that the sentence names decides, and without one any of them
proves the figure. The register's own count is a pair, those who surely had the status on that day
and those who possibly had it: a text that says fewer than surely is wrong. Bounds and roundings are
heeded. Of parts ("246 political prisoners from the north"), of changes ("rose by 12"), and of
values far from the register's, which may count something else, nothing is said.

## Why it matters

The count is the line that everybody quotes.

## Example

With 256 political prisoners as of 15 February in the register:

    As of 15 February, there are 246 political prisoners in the country.

## How to fix

Print the register's figure, say by whose count yours is, or enter it with its passage.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from khronika.check.evidence import KnownFigure, Register
from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.grounded import Grounded
from khronika.check.known.totals import Total, Totals
from khronika.check.known.values import agrees, counted, of_whom, told
from khronika.check.measure.slips import are_near, patterns
from khronika.check.printed import number, reach
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Bound, Figure

RULE = Rule(
    "REG703",
    "count-differs-as-of",
    Severity.ERROR,
    needs=Need.REGISTER,
    over=frozenset({"SRC601", "NUM111"}),
)

_RECENT = dt.timedelta(days=7)  # an older value may have changed since
_SHOWN = 3


def find(subject: Subject) -> Iterator[Finding]:
    """Report linked figures and totals that the register does not have."""
    yield from _linked(subject)
    register = subject.evidence.register
    for total in Totals(subject):
        days = total.days or ((subject.document.date, subject.document.date),)
        if days[0][0] is None:
            continue
        against = _against(total, register, subject.document.date)
        if against:
            yield _finding(total.figure, against, register)
        elif short := _short(total, register, subject.document.date):
            yield short


def _linked(subject: Subject) -> Iterator[Finding]:
    links = {each.start: each for each in subject.document.links}
    for each in subject.grounded:
        if not isinstance(each.span, Figure) or each.citations:
            continue
        link = links.get(each.span.number_start - 1)
        if link is not None and each.fact.state in {State.CONTRADICTED, State.NOT_FOUND}:
            yield _of_link(each, each.span)


def _of_link(each: Grounded, figure: Figure) -> Finding:
    if each.fact.state is State.NOT_FOUND:
        return RULE.finding(figure, "the register has no such figure", each.why)
    passages = "; ".join(f"{proven.text} {proven.why}" for proven in each.fact.evidence)
    return RULE.finding(
        figure,
        f"the register has {each.fact.evidence[0].text} for that day, not {number(figure.value)}",
        f"{each.why}: {passages}",
    )


def _against(total: Total, register: Register, today: dt.date | None) -> list[KnownFigure]:
    """The values of the register that contradict the total; none where one may agree."""
    keys = {each.key for each in total.measures}
    known = [each for each in register.figures if each.measure in keys]
    if total.days:
        exact = [each for each in known if any(a <= each.as_of <= b for a, b in total.days)]
        if any(agrees(total.figure, each) for each in exact):
            return []
        return [each for each in exact if _may_be(total.figure, each)]
    if today is None or any(agrees(total.figure, each) for each in known if each.as_of <= today):
        return []
    return [
        each
        for each in _latest(known, today)
        if today - each.as_of <= _RECENT and _may_be(total.figure, each, sure=each.as_of != today)
    ]


def _latest(known: Sequence[KnownFigure], today: dt.date) -> Iterator[KnownFigure]:
    for measure in {each.measure for each in known}:
        past = [each for each in known if each.measure == measure and each.as_of <= today]
        if past:
            yield max(past, key=lambda each: each.as_of)


def _may_be(figure: Figure, known: KnownFigure, *, sure: bool = False) -> bool:
    """Whether the figure is meant to be the known one: a slip for it, or unless `sure` near it."""
    other = replace(figure, value=known.value, high=None, bound=Bound.EXACT)
    slip = bool(set(patterns(figure)) & set(patterns(other)))
    return slip or (not sure and are_near(figure, other))


def _short(total: Total, register: Register, today: dt.date | None) -> Finding | None:
    """Where the register itself counts more than the text, and nobody is quoted with less."""
    last = max((high for _, high in total.days), default=today)
    if last is None:
        return None
    top = reach(total.figure).high
    for measure in total.measures:
        if not measure.status:
            continue
        quoted = [
            each
            for each in register.figures
            if each.measure == measure.key and agrees(total.figure, each)
        ]
        count = counted(register, measure.status, last)
        if not quoted and top < Decimal(count.surely):
            return RULE.finding(
                total.figure,
                f"the register has at least {count.surely} for that day, "
                f"not {number(total.figure.value)}",
                f"{count.surely} surely and {count.possibly} possibly had the status on {last}",
            )
    return None


def _finding(figure: Figure, against: Sequence[KnownFigure], register: Register) -> Finding:
    first = against[0]
    shown = "; ".join(f"{told(each)} {of_whom(each, register)}" for each in against[:_SHOWN])
    return RULE.finding(
        figure,
        f"the register has {told(first)} for that day, not {number(figure.value)}",
        f"the text says {number(figure.value)}, the register {shown}",
    )
