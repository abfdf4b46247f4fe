"""A status that has ended.

## What it does

Looks for what a text says of how a person is now, "is in custody", "has been held since
September", "остаётся под стражей", "political prisoner A", and holds it against the register. It
speaks where the register has that status for the person and has its end before the day of the
issue. Being held goes by many names: as long as one status of that kind may go on, nothing is said.

It keeps silent about what was or was not so, about the husband or the lawyer of the person, and
inside quotations.

## Why it matters

Who was released and reads that they are in prison no longer trusts the list; nor does anybody who
knows them.

## Example

With the status "in custody" of Tsimafei Rahoz in the register, ended on 10 November:

    Tsimafei Rahoz, a student of history, is still in custody.

## How to fix

Say when it ended. If it has not, correct the register.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from khronika.check.evidence import KnownStatus
from khronika.check.finding import Finding, Severity
from khronika.check.known.claims import Claim, claims
from khronika.check.known.term import lasted
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Span
from khronika.text.words import lexicon

RULE = Rule("REG704", "status-outdated", Severity.WARNING, needs=Need.REGISTER)

_BEFORE = 16  # code points before a date


def find(subject: Subject) -> Iterator[Finding]:
    """Report states that the register knows to be over."""
    day = subject.document.date
    if day is None:
        return
    for claim in claims(subject):
        if not claim.statuses or any(each.may_hold(day, day) for each in claim.statuses):
            continue
        if not _is_of_then(subject, claim.place, claim.statuses):
            yield _finding(claim)


def _is_of_then(subject: Subject, place: Span, statuses: Sequence[KnownStatus]) -> bool:
    """Whether the sentence names a day on which it was so, other than the first."""
    sentence = subject.sentence_at(place)
    lex = lexicon(subject.document.language)
    for mention in subject.dates_in(sentence) if sentence else ():
        before = subject.spoken.between(max(0, mention.start - _BEFORE), mention.start)
        since = any(lex.has("since_words", word) for word in before[-2:])
        value = mention.value
        if value is not None and not since:
            return any(each.may_hold(value.low, value.high) for each in statuses)
    return False


def _finding(claim: Claim) -> Finding:
    last = max(claim.statuses, key=_ended)
    name = claim.bearer.name.text
    kind = last.kind.replace("-", " ")
    return RULE.finding(
        claim.place,
        f"this was over for {name} before the day of the issue",
        f"the register has {name} as “{kind}” {lasted(last)}",
    )


def _ended(status: KnownStatus) -> dt.date:
    return (status.end and status.end.high) or dt.date.min
