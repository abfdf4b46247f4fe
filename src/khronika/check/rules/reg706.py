"""A person whom the register does not have.

## What it does

Tells, at the first mention, of a person with given name and surname of whom the register has
neither the name nor another spelling of it. Where somebody in the register has nearly that name,
the working shows it: the new name may be a misspelt old one. Of a text most of whose persons are
unknown it tells once, at the first of them. It runs only where the register knows persons at all.

## Why it matters

A name that nobody has checked before is worth a second look: how it is spelt, who it is, and
whether it may be printed.

## Example

    The verdict was read by Judge Marhareta Kulyk.

## How to fix

Enter the person into the register, or correct the spelling.
"""

from collections.abc import Iterator

from khronika.check.evidence import KnownEntity, Register
from khronika.check.finding import Finding, Severity
from khronika.check.ground.names import is_person, known_as, name_parts
from khronika.check.ground.skeleton import near_bones, same_part, skeletons
from khronika.check.known.who import PERSON
from khronika.check.names.bearers import people
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Name

RULE = Rule("REG706", "unknown-name", Severity.INFO, needs=Need.REGISTER)

_FULL = 2  # parts: a given name and a surname
_LONGEST = 4
_MOST = 3  # unknown persons of whom each is told
_SHOWN = 10


def find(subject: Subject) -> Iterator[Finding]:
    """Report the first mention of every person who is in no way known."""
    persons = [each for each in subject.evidence.register.entities if each.kind == PERSON]
    if not persons:
        return
    unknown, told = _unknown(subject)
    if len(unknown) > _MOST and len(unknown) > told:
        listed = ", ".join(each.text for each in unknown[:_SHOWN])
        yield RULE.finding(
            unknown[0],
            f"the register does not have {unknown[0].text} and {len(unknown) - 1} others",
            f"of {len(unknown) + told} persons of the text it has {told}; not {listed}"
            + (" ..." if len(unknown) > _SHOWN else ""),
        )
        return
    for first in unknown:
        near = next((each for each in persons if _is_near(first.text, each)), None)
        shown = next((each.text for each in near.names), "") if near else ""
        yield RULE.finding(
            first,
            f"the register does not have {first.text}",
            f"nearest: {shown}" if shown else "nobody there has a name like it",
        )


def _unknown(subject: Subject) -> tuple[list[Name], int]:
    """The first full mention of each unknown person, and how many are known."""
    register = subject.evidence.register
    known = {each.name.start for each in subject.bearers}
    unknown: list[Name] = []
    told = 0
    for person in people(subject.document):
        first = next((each for each in person.mentions if _is_full(each)), None)
        if any(each.start in known for each in person.mentions):
            told += 1
        elif first is not None and not subject.is_quoted(first):
            if _is_known(first, register):
                told += 1
            else:
                unknown.append(first)
    return unknown, told


def _is_full(name: Name) -> bool:
    parts = name_parts(name.text)
    return is_person(name) and _FULL <= len(parts) <= _LONGEST


def _is_known(name: Name, register: Register) -> bool:
    """Whether the register has the name, or has it without a word on either side."""
    parts = name_parts(name.text)
    spelt = [name.text]
    if len(parts) > _FULL:
        spelt += [" ".join(parts[1:]), " ".join(parts[:-1]), f"{parts[0]} {parts[-1]}"]
    return any(known_as(each, register) for each in spelt)


def _is_near(name: str, entity: KnownEntity) -> bool:
    """Whether given names and surnames are nearly the same."""
    mine = name_parts(name)
    for spelt in entity.names:
        theirs = name_parts(spelt.text)
        if len(theirs) < _FULL:
            continue
        given, surname = same_part(mine[0], theirs[0]), same_part(mine[-1], theirs[-1])
        if (given and _are_near(mine[-1], theirs[-1])) or (
            surname and _are_near(mine[0], theirs[0])
        ):
            return True
    return False


def _are_near(one: str, other: str) -> bool:
    return any(near_bones(mine, theirs) for mine in skeletons(one) for theirs in skeletons(other))
