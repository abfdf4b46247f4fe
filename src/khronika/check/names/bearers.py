"""Who bears the names of a text: the mentions of one person put together.

This stands in check/ and not in text/ because it compares spellings (`check.spelling`), which
reading does not; it is a pure function of the document all the same.

    Henadz Kireikau ... H. Kireikau ... Kireikau's ... KIREIKAU Henadz      one person
    Геннадий Кирейков ... Кирейкову ... Кирейков Геннадий Петрович          one person
    Anna Kireikava ... Kireikau                                            two persons
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from khronika.check.ground.names import is_person
from khronika.check.names.spelling import Likeness, bucket, compare
from khronika.text.kinds import PATRONYMIC, is_given
from khronika.text.spans import Document, Name, NameKind

_LETTERS = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_MOST = 5  # words of a person's name


@dataclass(frozen=True, slots=True)
class Parts:
    """One mention taken apart. `given` is None for a surname alone, "h." for an initial."""

    given: str | None
    surname: str
    name: Name


@dataclass(slots=True)
class Person:
    """A person of the text; `mentions` in the order of the text, the first one first."""

    given: str | None
    surname: str
    mentions: list[Name] = field(default_factory=list)


def parts(name: Name) -> Parts | None:
    """The given name (or its initial) and the surname, in whichever order; None: no such name."""
    words = [word.strip("*_,’'") for word in name.text.replace(".", ". ").split()]
    initials = [word for word in words if word.endswith(".") or len(word) == 1]
    full = [word for word in words if word not in initials and word[:1].isupper()]
    if not 0 < len(full) <= _MOST or not all(_LETTERS.fullmatch(word) for word in full):
        return None
    if len(full) == 1:
        return Parts(initials[0].lower() if initials else None, full[0], name)
    first, last = full[0], full[-1]
    if last.lower().endswith(PATRONYMIC) and len(full) > 2 and not is_given(first.lower()):  # noqa: PLR2004
        return Parts(full[1], first, name)
    if is_given(last.lower()) and not is_given(first.lower()):
        return Parts(last, first, name)
    return Parts(first, last, name)


def people(document: Document) -> tuple[Person, ...]:
    """The persons of the text, in the order of their first mentions."""
    found: list[Person] = []
    by_surname: dict[str, list[Person]] = {}
    for each in _persons(document.names):
        known = by_surname.setdefault(bucket(each.surname, document.language), [])
        same = next(
            (person for person in reversed(known[-_MOST:]) if _is(person, each, document.language)),
            None,
        )
        if same is None:
            same = Person(each.given, each.surname)
            known.append(same)
            found.append(same)
        elif each.given and (same.given is None or same.given.endswith(".")):
            same.given = each.given
        same.mentions.append(each.name)
    return tuple(found)


def _persons(names: Sequence[Name]) -> Iterator[Parts]:
    for name in names:
        alone = name.kind is NameKind.OTHER and " " not in name.text
        if (is_person(name) or alone) and (taken := parts(name)):
            yield taken


def _is(person: Person, each: Parts, language: str) -> bool:
    """Whether a mention may be of the person: one surname, no other given name."""
    if compare(person.surname, each.surname, language) > Likeness.RESPELLED:
        return False
    if person.given is None or each.given is None:
        return True
    if person.given.endswith(".") or each.given.endswith("."):
        return person.given[0].lower() == each.given[0].lower()
    return compare(person.given, each.given, language) <= Likeness.RESPELLED
