"""An old figure under a new date.

## What it does

Looks for a telling figure that the text gives for one day and an earlier issue gave for an earlier
day, of the same thing and in much the same words: "As of 15 March there are 246 political
prisoners", where the issue of February has 246 as of 15 February.

It keeps silent where the text says that the number has not changed ("still", "remains",
«по-прежнему»), where other places or counters are named, and about figures that come again by
chance: small and round ones.

## Why it matters

A sentence is copied from the last issue and its date brought up to date, but not its number.

## Example

The issue of February: "As of 15 February, there are 246 political prisoners." The one of March:

    As of 15 March, there are 246 political prisoners.

## How to fix

Look the number up. If it is the same, say so: "still 246".
"""

from collections.abc import Iterator

from khronika.check.earlier.alike import (
    counts_one_thing,
    in_words,
    is_by_another,
    likeness,
    says_the_same,
)
from khronika.check.earlier.past import mentions, past
from khronika.check.finding import Finding, Severity
from khronika.check.measure.mentions import Mention
from khronika.check.measure.slips import is_telling
from khronika.check.printed import number
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Precision

RULE = Rule("SER803", "same-figure-new-date", Severity.WARNING, needs=Need.EARLIER)

_COMPARED = 50  # figures of one value in one issue
_ALIKE = 0.6  # of the words of the shorter sentence
_UNCHANGED = frozenset(
    """
    still remains remain unchanged same again constant stable already yet
    по-прежнему прежнему остается остаются неизменным неизменно снова опять столько
    па-ранейшаму застаецца застаюцца зноў столькі
    залишається залишаються незмінно знову стільки
    nadal wciąż pozostaje bez zmian znów tyle
    weiterhin unverändert bleibt bleiben wieder immer
    """.split()  # noqa: SIM905 - a table
)


def find(subject: Subject) -> Iterator[Finding]:
    """Report figures that an earlier issue gave for an earlier day."""
    mine = [each for each in mentions(subject) if _is_dated(each) and is_telling(each.figure)]
    if not mine:
        return
    for now in mine:
        if not _UNCHANGED.isdisjoint((*now.before, *now.behind)):
            continue
        for issue in map(past, reversed(subject.earlier)):
            if issue.subject.document.language != subject.document.language:
                continue
            alike = issue.by_value.get(now.figure.value, [])[:_COMPARED]
            then = next((each for each in alike if _is_it(now, each)), None)
            if then is not None:
                yield _finding(now, then, f"{issue.key} of {issue.date}")
                break


def _is_dated(mention: Mention) -> bool:
    """Whether the sentence has one day, and the value is that day's."""
    days = [each.value for each in mention.dates if each.value is not None]
    return len(days) == len(mention.dates) == 1 and days[0].precision is Precision.DAY


def _is_it(now: Mention, then: Mention) -> bool:
    if now.figure.value != then.figure.value or not _is_dated(then):
        return False
    (mine,), (theirs,) = now.dates, then.dates
    if mine.value is None or theirs.value is None or not theirs.value.low < mine.value.low:
        return False
    return (
        counts_one_thing(now, then)
        and not is_by_another(now, then)
        and likeness(now, then) >= _ALIKE
        and says_the_same(now, then)
    )


def _finding(now: Mention, then: Mention, where: str) -> Finding:
    return RULE.finding(
        now.figure,
        f"{number(now.figure.value)} was given for {then.dates[0].text} before",
        f"{where} has: “{in_words(then)}”",
    )
