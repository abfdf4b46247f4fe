"""What an earlier issue announced has come due, and nothing was said of it.

## What it does

Looks in the earlier issues for what was to come on a day or in a month ("talks are planned for May
2021", «переговоры запланированы на май 2021 года»). Where that time has passed since the last
issue, and neither an issue after the announcement nor this text has a sentence about it, the text's
first sentence gets a reminder that lists them.

An announcement is told of once: the issue after the next keeps silent about it. A sentence that has
two fifths of its telling words, or its date and one of them, has said something of it.

## Why it matters

Readers were told that something would happen. They want to know whether it did.

## Example

The issue of 4 May: "Talks between the union and the government are planned for 10 May." The next
one, of 15 May, does not speak of them.

## How to fix

Say what became of it, if only that nothing is known.
"""

from collections.abc import Iterator

from khronika.check.earlier.due import Announcement, newly_due
from khronika.check.earlier.past import past
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject

RULE = Rule("SER802", "forecast-due", Severity.WARNING, needs=Need.EARLIER)

_SHOWN = 5
_LONG = 160  # code points of a sentence that is shown


def find(subject: Subject) -> Iterator[Finding]:
    """Report what has come due since the last issue, in one finding."""
    issues = [
        held
        for held in map(past, subject.earlier)
        if held.subject.document.language == subject.document.language
    ]
    due = list(newly_due(subject, issues))
    if not due or not subject.sentences:
        return
    first = due[0].day.text if len(due) == 1 else f"{len(due)} announcements"
    yield RULE.finding(
        subject.sentences[0],
        f"{first} of an earlier issue came due, and nothing was said since"
        if len(due) > 1
        else f"an earlier issue announced something for {first}, and nothing was said since",
        "; ".join(map(_told, due[:_SHOWN])),
    )


def _told(each: Announcement) -> str:
    said = " ".join(each.sentence.text.split())
    shown = said if len(said) <= _LONG else f"{said[:_LONG]}…"
    return f"{each.issue.key} of {each.issue.date}: “{shown}”"
