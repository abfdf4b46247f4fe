"""A date that the cited sources do not have, or have of something else.

## What it does

Looks for every day, weekday, month and year printed under a citation in the captures that are cited
over it. Weekdays and "yesterday" in a source are resolved by the day on which it was published; a
month is proved by one of its days; the day on which the source itself was published counts, too.

A date that is in the source may be the date of another event there. Where what stands beside the
date in the text points to a sentence of the source that has another one, and this one stands
elsewhere, that is said as well.

## Why it matters

Events are filed, counted and searched by their day.

## Example

    He was detained on 12 February [@viasna-2021-02-15].

The source, published on Monday, 15 February, says: “Его задержали в воскресенье”, which is the
14th.

## How to fix

Open the passage that is shown, and correct the date, or cite the source that has it.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.excerpt import excerpt
from khronika.check.ground.grounded import How
from khronika.check.rule import Need, Rule
from khronika.check.saying import day
from khronika.check.subject import Subject
from khronika.text.spans import DateMention, Precision

RULE = Rule("SRC602", "date-not-in-source", Severity.ERROR, needs=Need.SOURCES)

_TELLING = frozenset({Precision.DAY, Precision.RANGE, Precision.MONTH, Precision.YEAR})


def find(subject: Subject) -> Iterator[Finding]:
    """Report dates that no cited source has, and those that it has of something else."""
    for each in subject.grounded:
        mention = each.span
        if isinstance(mention, DateMention) and each.fact.state is State.CONTRADICTED:
            passage = each.fact.evidence[0]
            yield RULE.finding(
                mention,
                f"the source says it of {passage.text}, not of {mention.text}",
                f"what stands beside the date points to: {excerpt(passage, subject.evidence)}",
            )
        if each.fact.state is not State.NOT_FOUND or each.how is not How.ABSENT:
            continue
        if not isinstance(mention, DateMention) or not _printed_rightly(mention):
            continue
        value = mention.value
        if value is None or value.precision not in _TELLING:
            continue
        looked_for = day(value.low) if value.low == value.high else value.edtf
        shown = "; ".join(
            excerpt(near, subject.evidence) + (f" ({near.why})" if near.why else "")
            for near in each.near[:2]
        )
        keys = ", ".join(dict.fromkeys(citation.key for citation in each.citations))
        yield RULE.finding(
            mention,
            f"{mention.text} is in none of the sources cited for it",
            f"looked for {looked_for} in {keys}; "
            + (f"nearest: {shown}" if shown else "they have no date"),
        )


def _printed_rightly(mention: DateMention) -> bool:
    """Whether it is a date of the calendar, and not one resolved from "on Monday".

    A weekday that does not belong to its date is for TIM201 to tell.
    """
    if mention.problem or mention.value is None or mention.how == "relative":
        return False
    if mention.value.precision is not Precision.DAY or mention.weekday is None:
        return True
    return mention.value.low.weekday() == mention.weekday
