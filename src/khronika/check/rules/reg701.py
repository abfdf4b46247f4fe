"""A spelling that is not the house's.

## What it does

Finds persons and bodies that the register knows, in any spelling it has for them, and asks for the
house spelling of the language of the text. In English and German, which do not inflect names, it
also finds spellings of persons that nobody has listed, and the surname alone. Words inside a
quotation keep their own spelling.

## Why it matters

A reader who searches for a person finds only one of two spellings, and takes one person for two.

## Example

With the house spelling "Uladzislau Bahrym" in the register:

    Vladislav Bagrim was finance minister until 2019.

## How to fix

Apply the fix. It is safe where the register lists the spelling that was printed.
"""

from collections.abc import Iterator

from khronika.check.evidence import KnownEntity
from khronika.check.finding import Finding, Fix, Severity
from khronika.check.known.who import PERSON, entity_named
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Name

RULE = Rule("REG701", "house-spelling", Severity.WARNING, needs=Need.REGISTER)

_UNINFLECTED = frozenset({"en", "de"})
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´", "'"))  # typography is no other spelling


def find(subject: Subject) -> Iterator[Finding]:
    """Report spellings for which the register has another house spelling."""
    language = subject.document.language
    quoted = [(each.start, each.end) for each in subject.document.quotations]
    houses = [
        (entity, house)
        for entity in subject.evidence.register.entities
        if (house := _house(entity, language)) is not None
    ]
    surnames = _surnames(houses) if language in _UNINFLECTED else {}
    for name in subject.document.names:
        if any(start <= name.start and name.end <= end for start, end in quoted):
            continue
        printed = _plain(name.text)
        known = entity_named(name.text, subject.evidence.register)
        house = _house(known, language) if known is not None else None
        if known is not None and house is not None:
            if subject.document.text.startswith(house, name.start):
                continue  # the reader saw only the beginning of the name
            listed = printed in {_plain(each.text) for each in known.names}
            unlisted = language in _UNINFLECTED and known.kind == PERSON
            if printed == _plain(house) or not (listed or unlisted):
                continue
            yield _finding(name, house, safe=listed)
        elif known is None and (surname := surnames.get(printed)):
            yield _finding(name, surname, safe=True)


def _finding(name: Name, house: str, *, safe: bool) -> Finding:
    return RULE.finding(
        name,
        f"the house spelling is {house}, not {name.text}",
        f"the register has {house} as the house spelling"
        + (f" and lists {name.text} as another" if safe else ""),
        Fix(start=name.start, end=name.end, replacement=house, safe=safe),
    )


def _house(entity: KnownEntity, language: str) -> str | None:
    return next(
        (each.text for each in entity.names if each.house and each.language == language), None
    )


def _surnames(houses: list[tuple[KnownEntity, str]]) -> dict[str, str]:
    """Surnames that are not the house's, where they can only mean one person."""
    right = {_plain(house.split()[-1]) for _, house in houses}
    found: dict[str, set[str]] = {}
    for entity, house in houses:
        if entity.kind != "person":
            continue
        for each in entity.names:
            if " " in each.text.strip():
                found.setdefault(_plain(each.text.split()[-1]), set()).add(house.split()[-1])
    return {
        surname: next(iter(meant))
        for surname, meant in found.items()
        if len(meant) == 1 and surname not in right
    }


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold().translate(_APOSTROPHES)
