"""A protected person is named.

## What it does

Looks for the names of protected entities of the register in the whole text, its head, quotations
and addresses included: in any script and spelling that keeps the sound, inflected, turned round
("Kalusha Daryna"), with an initial, and by the surname alone where nobody else of the register
bears it.

A waiver in the text does not silence it, and a text that it speaks of cannot be signed off by
anybody. What lifts the protection is the register, where the change is kept with its reason.

## Why it matters

The person was promised not to be named. What is printed cannot be taken back.

## Example

With Daryna Kalusha protected in the register:

    The protocol was photographed by D. Kalusha, who counted in Lozna.

## How to fix

Take the name out, and what gives the person away with it: "an observer who counted in the north".
"""

import re
from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.known.naming import Naming, protected_finder
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Span

RULE = Rule(
    "REG705",
    "protected-name",
    Severity.ERROR,
    needs=Need.REGISTER,
    waivable=False,
    over=frozenset({"REG701", "REG702", "REG704", "REG706", "NAM401", "NAM403", "SRC603"}),
)

_STOP = re.compile(r"\w{3}[.!?]\s")  # D. Kalusha is one name, Kalusha. Daryna none
_HANDLE = frozenset("@#_/=")


def find(subject: Subject) -> Iterator[Finding]:
    """Report every naming of a protected entity."""
    text = subject.document.text
    for naming in protected_finder(subject.evidence.register).find(text):
        if not _is_name(naming, text):
            continue
        yield RULE.finding(
            Span(start=naming.start, end=naming.end, text=text[naming.start : naming.end]),
            "the register protects this person: take the name out",
            "no waiver lifts this; the text cannot be signed off with it",
        )


def _is_name(naming: Naming, text: str) -> bool:
    """Whether it is written as a name or an account, not as ordinary words of two sentences."""
    named = text[naming.start : naming.end]
    if text[naming.start - 1 : naming.start] in _HANDLE:
        return True
    capital = all(word[:1] != word[:1].lower() or not word[:1].isalpha() for word in named.split())
    return capital and not _STOP.search(named)
