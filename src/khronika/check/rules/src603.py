"""A person whom the cited sources do not name.

## What it does

Looks for every person named under a citation in the captures that are cited over the sentence, in
any script and spelling: Tsikhanouskaya is found as Тихановская or Ціханоўскай. The spellings that
the register knows count as well. The surname alone is enough where the source has nobody else of
that surname.

Organisations and places are translated more often than they are spelled; they are looked for, too,
but nothing is said where they are missing.

## Why it matters

A sentence that names the wrong person harms two people.

## Example

    Siarhei Sakalou was sentenced to three years [@court-2021-02-15].

The source says: “Андрея Соколова приговорили к трём годам”.

## How to fix

Compare the name with the passage that is shown; correct it, cite the source that has it, or add the
spelling to the register.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.excerpt import excerpt
from khronika.check.ground.grounded import How
from khronika.check.ground.names import is_person
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Name

RULE = Rule("SRC603", "name-not-in-source", Severity.WARNING, needs=Need.SOURCES)


def find(subject: Subject) -> Iterator[Finding]:
    """Report persons whom no cited source names."""
    for each in subject.grounded:
        name = each.span
        if not isinstance(name, Name) or not is_person(name):
            continue
        if each.fact.state is not State.NOT_FOUND or each.how is not How.ABSENT:
            continue
        keys = ", ".join(dict.fromkeys(citation.key for citation in each.citations))
        if each.near:
            passage = each.near[0]
            message = f"the source names {passage.text}, not {name.text}"
            working = f"{passage.why}: {excerpt(passage, subject.evidence)}"
        else:
            message = f"{name.text} is named in none of the sources cited for it"
            working = f"looked for in {keys}, in all scripts and spellings"
        yield RULE.finding(name, message, working)
