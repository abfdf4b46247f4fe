"""An office that the person did not hold then.

## What it does

Holds the office that a text gives to a person, before the name or behind it ("Interior Minister
A", "A, the interior minister,", "A is the interior minister"), against the statuses of the
register. It speaks where the person held the office once, and on none of the days of which the
paragraph tells, nor on the day of the issue. "The minister" alone is the one office of that kind
that the register has for the person.

It keeps silent about a "former", "then" or "deputy" minister, an office "until 2019", a sentence
that tells of an appointment or a dismissal, another body's office, and inside quotations.

## Why it matters

A title outlives the office in the memory of those who write. The reader takes a dismissed minister
for the one who gives the orders.

## Example

With the status "interior minister" of Ryhor Vialichka in the register, ended on 2 November:

    On 12 November Interior Minister Ryhor Vialichka reported 163 detentions.

## How to fix

Print "former", or name who holds the office now. If the person does hold it, correct the register.
"""

from collections.abc import Iterator
from itertools import starmap

from khronika.check.evidence import KnownStatus
from khronika.check.finding import Finding, Severity
from khronika.check.known.days import days_about
from khronika.check.known.states import is_state
from khronika.check.known.term import lasted
from khronika.check.known.titles import Title, titles
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject

RULE = Rule("REG702", "role-not-valid-on-date", Severity.ERROR, needs=Need.REGISTER)


def find(subject: Subject) -> Iterator[Finding]:
    """Report offices that the register has for other days only."""
    for title in titles(subject):
        if any(map(is_state, title.statuses)):
            continue
        days = days_about(subject, title.place)
        if days and not any(any(starmap(each.may_hold, days)) for each in title.statuses):
            yield _finding(title, subject.document.language)


def _finding(title: Title, language: str) -> Finding:
    status: KnownStatus = title.statuses[-1]
    name = title.bearer.name.text
    label = next(
        (each.text for each in status.labels if each.language == language), title.place.text
    )
    return RULE.finding(
        title.place,
        f"{name} did not hold this office then",
        f"the register has {name} as “{label}” {lasted(status)}",
    )
