"""A figure that was corrected since.

## What it does

Knows two ways in which a periodical takes a figure back. An issue was published again with another
text: what the first text had and the second has with another value was wrong. And a correction note
in an earlier issue: "not 264 but 246", "264 should read 246", «вместо 264 следует читать 246».
Where the text gives the wrong value of the same thing, it speaks.

It keeps silent in a correction note, where the sentence names another day, place or counter than
the wrong one did, and where a later issue has the value too: by then it may have become right.

## Why it matters

A mistake that was corrected and comes back is worse than the first: the desk knew.

## Example

The last issue: "Correction: there were 246 political prisoners, not 264." This one:

    The families of the 264 political prisoners get no letters.

## How to fix

Print the corrected figure.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from khronika.check.earlier.alike import (
    counts_one_thing,
    in_words,
    is_by_another,
    likeness,
    shares_a_word,
)
from khronika.check.earlier.corrected import (
    OF_NOTES,
    Corrected,
    by_notes,
    by_texts,
    current,
    is_note,
)
from khronika.check.earlier.past import Past, past, retracted
from khronika.check.finding import Finding, Severity
from khronika.check.measure.measures import is_stock
from khronika.check.measure.mentions import Mention
from khronika.check.measure.slips import is_telling
from khronika.check.printed import number
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import FigureKind

RULE = Rule(
    "SER804",
    "retracted-figure-reused",
    Severity.ERROR,
    needs=Need.EARLIER,
    over=frozenset({"SER801", "SER803", "REG703", "NUM111"}),
)

_COMPARED = 50  # figures of one value
_ALIKE = 0.4  # of the words of the shorter sentence
_SOON = dt.timedelta(days=31)
_LATER = dt.timedelta(days=60)  # by then an undated count may have come to that value


def find(subject: Subject) -> Iterator[Finding]:
    """Report figures that an earlier issue took back."""
    issues = [
        (each, past(each))
        for each in subject.earlier
        if past(each).subject.document.language == subject.document.language
    ]
    wrong: defaultdict[Decimal, list[Corrected]] = defaultdict(list)
    for each, held in issues:
        taken = [one for old in retracted(each) for one in by_texts(old, held)]
        for one in (*taken, *by_notes(held)):
            wrong[one.wrong.figure.value].append(one)
    if not wrong:
        return
    later = [held for _, held in issues]
    for now in current(subject):
        for taken_back in reversed(wrong.get(now.figure.value, [])[-_COMPARED:]):
            if _is_it(now, taken_back, subject) and not _came_true(taken_back, later):
                yield _finding(now, taken_back)
                break


def _is_it(now: Mention, each: Corrected, subject: Subject) -> bool:
    wrong = each.wrong
    return (
        now.figure.value == wrong.figure.value
        and counts_one_thing(now, wrong)
        and not _is_of_another_day(now, each, subject)
        and not (now.counters and wrong.counters and not now.counters & wrong.counters)
        and (_is_known(now) or shares_a_word(now, wrong, OF_NOTES))
        and _is_tied(now, each, subject)
    )


def _is_known(now: Mention) -> bool:
    """Whether it is taken up as told before, the 57 miners, or has one value at a time."""
    return is_stock(now.figure) or (now.figure.kind is FigureKind.COUNT and now.is_known)


def _is_of_another_day(now: Mention, each: Corrected, subject: Subject) -> bool:
    if now.days and each.wrong.days:
        return not now.days & each.wrong.days
    return _apart(now, each, subject) > _LATER


def _is_tied(now: Mention, each: Corrected, subject: Subject) -> bool:
    """Whether the value tells by itself, or is taken up soon, or the sentences are alike."""
    wrong = each.wrong
    if is_telling(now.figure) or (now.is_known and _apart(now, each, subject) <= _SOON):
        return not now.places or not wrong.places or bool(now.places & wrong.places)
    return likeness(now, wrong) >= _ALIKE and not is_by_another(now, wrong)


def _apart(now: Mention, each: Corrected, subject: Subject) -> dt.timedelta:
    """How far the day that the sentence names, or that of the text, is from the wrong one's."""
    days = [found.value.low for found in now.dates if found.value is not None]
    day = max(days, default=subject.document.date)
    return abs(day - each.date) if day is not None else dt.timedelta(0)


def _came_true(each: Corrected, issues: list[Past]) -> bool:
    """Whether an issue that went out after the correction gives the value again."""
    return any(
        counts_one_thing(then, each.wrong)
        for issue in issues
        if issue.date > each.date
        for then in issue.by_value.get(each.wrong.figure.value, [])[:_COMPARED]
        if not is_note(issue.subject, then)
    )


def _finding(now: Mention, each: Corrected) -> Finding:
    right = f"it is {number(each.right)}" if each.right is not None else "it was taken out"
    return RULE.finding(
        now.figure,
        f"{number(now.figure.value)} was corrected: {right}",
        f"{each.where} of {each.date} had: “{in_words(each.wrong)}”",
    )
