"""A count that only grows, and is lower than before.

## What it does

Compares what the text counts since a day ("75 journalists detained since July", "since the
beginning of the year", «с начала года») with the last earlier issue that counted the same since the
same day. Where the new value is the lower one, one of the two is wrong. Bounds and roundings are
heeded.

It keeps silent where another counter or place is named, where the sentence counts less than the
earlier one did ("75 of them in winter"), or where the sentence says that the count
was revised or corrected, or gives the old value too.

## Why it matters

Readers who keep the issues put the two numbers side by side.

## Example

The last issue: "81 journalists have been detained since July 2020." This one:

    Since July 2020, 75 journalists have been detained.

## How to fix

Look up both. If the earlier one was wrong, correct that issue and say so.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from khronika.check.earlier.alike import counts_one_thing, in_words, is_by_another, tells_no_more
from khronika.check.earlier.past import mentions, past
from khronika.check.earlier.series import Growing, growing
from khronika.check.finding import Finding, Severity
from khronika.check.measure.slips import are_near
from khronika.check.printed import number, reach
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject

RULE = Rule("SER801", "cumulative-falls", Severity.ERROR, needs=Need.EARLIER)


_COMPARED = 100  # counts since one day in one issue


def find(subject: Subject) -> Iterator[Finding]:
    """Report counts since a day that an earlier issue had higher."""
    document = subject.document
    mine = growing(mentions(subject), document.date, document.text)
    if not mine:
        return
    before = [
        (issue, _by_day(growing(issue.mentions, issue.date, issue.subject.document.text)))
        for issue in (past(each) for each in reversed(subject.earlier))
        if issue.subject.document.language == document.language
    ]
    for now in mine:
        for issue, theirs in before:
            then = next(
                (each for each in theirs.get(now.since, [])[:_COMPARED] if _is_one(now, each)), None
            )
            if then is not None:
                if _falls(now, then):
                    yield RULE.finding(
                        now.figure,
                        f"{number(then.figure.value)} before, {number(now.figure.value)} here, "
                        "and it can only grow",
                        f"{issue.key} of {issue.date} has: “{in_words(then.mention)}”",
                    )
                break


def _by_day(found: list[Growing]) -> dict[dt.date, list[Growing]]:
    days: defaultdict[dt.date, list[Growing]] = defaultdict(list)
    for each in found:
        days[each.since].append(each)
    return dict(days)


def _is_one(now: Growing, then: Growing) -> bool:
    return (
        counts_one_thing(now.mention, then.mention)
        and not is_by_another(now.mention, then.mention)
        and tells_no_more(now.mention, then.mention, near=are_near(now.figure, then.figure))
    )


def _falls(now: Growing, then: Growing) -> bool:
    told_too = number(then.figure.value) in now.mention.place.text
    return not told_too and reach(now.figure).high < reach(then.figure).low
