"""What a people thinks, in per cent, from a poll of which nothing is said.

## What it does

Looks for a share of a public with a verb or noun of opinion ("54% of Vesnians support", "trust
among voters is at a third") where neither the paragraph nor the two before and behind it name who
asked, when, or how many. One of the three is enough, and so is a source cited for the share.
Results of elections and words inside quotations are no polls.

## Why it matters

A share without its poll cannot be checked, weighed or found again. Invented polls travel best.

## Example

    Two thirds of residents trust the new mayor.

## How to fix

Name the pollster, the days and the number asked: "in a poll of 1,005 residents by the Lipa
Institute in May, two thirds ...".
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.poll.polls import facts, opinions
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule("POL501", "poll-without-facts", Severity.WARNING)


def find(subject: Subject) -> Iterator[Finding]:
    """Ask of the first share of each paragraph who found it."""
    told: set[int] = set()
    for opinion in opinions(subject):
        block = subject.block_at(opinion.share)
        if block is None or block.start in told:
            continue
        told.add(block.start)
        if not facts(opinion, subject):
            share = " ".join(opinion.share.text.split())
            yield RULE.finding(
                opinion.share,
                f"nothing is said of the poll that {share} is from",
                "looked for the pollster, the dates and the number asked in this paragraph and "
                "two on either side",
            )
