"""A person, place or body whom the cited sources do not name, or name for something else.

## What it does

Looks for every name under a citation in the captures that are cited over the sentence, in any
script and spelling: Tsikhanouskaya is found as Тихановская or Ціханоўскай, the Luzhki district as
Лужковский район. The spellings that the register knows count as well. A surname alone is enough
where the source has nobody else of that surname.

Places and bodies are sometimes translated. Where the words of a name have a meaning of their own
that the source may put in other words, in another language or as an abbreviation, nothing is said.
Nor is it of countries and capitals, nor of what the text names in three sentences or more.

A name that is in the source is held against its place there, too. The figures, names, days and
words beside it in the text point to a sentence of the source; where that sentence has another
person or place and this one stands far from it, or where the source gives this person another
office, the two have been confused.

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
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Name

RULE = Rule(
    "SRC603",
    "name-not-in-source",
    Severity.WARNING,
    needs=Need.SOURCES,
    over=frozenset({"REG706"}),
)


def find(subject: Subject) -> Iterator[Finding]:
    """Report names that no cited source has, and those that it has of something else."""
    for each in subject.grounded:
        name = each.span
        if not isinstance(name, Name):
            continue
        if each.fact.state is State.CONTRADICTED:
            passage = each.fact.evidence[0]
            yield RULE.finding(
                name,
                f"the source says it of {passage.text}, not of {name.text}",
                f"what stands beside the name points to: {excerpt(passage, subject.evidence)}",
            )
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
