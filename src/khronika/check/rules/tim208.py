"""Days of the month written in two styles in one text.

## What it does

Looks at English dates with the month in words and reports where a text changes between day first
("9 August") and month first ("August 9"). The style used less often is reported, once.

## Why it matters

A reader who sees both starts to wonder whether they came from two authors, or from two sources that
nobody compared.

## Example

    He led an armed seizure of power on 9-13 August, 2020. The audience was brought in after
    August 9-13, 2020.

## How to fix

Choose one style for the periodical and keep to it. Quotations keep theirs and are not counted.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import DateMention, Precision

RULE = Rule("TIM208", "mixed-date-styles", Severity.WARNING)

_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())  # noqa: SIM905 - a table


def find(subject: Subject) -> Iterator[Finding]:
    """Report the first date of the rarer style."""
    if subject.document.language != "en":
        return
    styles: dict[bool, list[DateMention]] = {True: [], False: []}
    for mention in subject.document.dates:
        month_first = _month_first(mention)
        if month_first is not None and not subject.is_quoted(mention):
            styles[month_first].append(mention)
    if not (styles[True] and styles[False]):
        return
    rarer = min(styles, key=lambda style: (len(styles[style]), -styles[style][0].start))
    odd, usual = styles[rarer], styles[not rarer]
    yield RULE.finding(
        odd[0],
        f"the text writes {usual[0].text!r} elsewhere; keep to one style",
        f"{_names(not rarer)}: {len(usual)} times, first {usual[0].text!r}; "
        f"{_names(rarer)}: {len(odd)} times, first {odd[0].text!r}",
    )


def _month_first(mention: DateMention) -> bool | None:
    """True for `August 9`, False for `9 August`, None where the month is no word."""
    if mention.value is not None and mention.value.precision not in {
        Precision.DAY,
        Precision.RANGE,
    }:
        return None
    tokens = words(mention.text)
    if "of" in tokens:  # the 12th of October is said in both styles
        return None
    month = next((at for at, token in enumerate(tokens) if _is_month(token)), None)
    if month is None:
        return None
    if any(_is_day(token) for token in tokens[:month]):
        return False
    return True if month + 1 < len(tokens) and _is_day(tokens[month + 1]) else None


def _is_month(token: str) -> bool:
    return token.isalpha() and token[:3] in _MONTHS


def _is_day(token: str) -> bool:
    return token.isdecimal() and len(token) <= 2  # noqa: PLR2004 - two digits at most


def _names(month_first: bool) -> str:  # noqa: FBT001 - the value, not a switch
    return "month first" if month_first else "day first"
