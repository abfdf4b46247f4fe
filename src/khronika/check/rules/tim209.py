"""An anniversary of another year.

## What it does

Looks for an anniversary together with the year of what it recalls ("the 30th anniversary of the
independence of 1991", "founded in 1921, the theatre turns 100", «отмечает 100-летие») and counts to
the date that the sentence gives, or to the date of the issue; for the year that a thing enters
("the siege, which started in 2013, enters its ninth year"); and for an anniversary together with
the year that begins on it ("on the fourth anniversary the war enters its sixth year").

## Why it matters

The number of an anniversary is copied from last year's text, and it is in the headline.

## Example

    On the fourth anniversary of the invasion the war enters its sixth year.

After four years the fifth begins.

## How to fix

Count again from the year of the event.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from khronika.check.elapsed import anniversary_words as anw
from khronika.check.elapsed.anniversaries import Claim, claims_in
from khronika.check.elapsed.tense import speaks_of_future, tense_at
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import has_phrase, words
from khronika.text.spans import DateMention, PartialDate, Precision, Span

RULE = Rule("TIM209", "wrong-anniversary", Severity.WARNING, over=frozenset({"TIM204", "TIM206"}))

_KNOWN = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_FAR = 200  # code points between an anniversary and the year of what it recalls
_DATES = 12
_YEAR = 365
_ROUND = 5  # days


def find(subject: Subject) -> Iterator[Finding]:
    """Count every anniversary."""
    before: Span | None = None
    for sentence in subject.sentences:
        claims = claims_in(sentence, subject)
        for claim in claims:
            wrong = _against_dates(claim, sentence, before, subject)
            if wrong is not None:
                yield wrong
        yield from _against_year(claims, sentence)
        before = sentence


def _against_dates(
    claim: Claim, sentence: Span, before: Span | None, subject: Subject
) -> Finding | None:
    """The anniversary against the year of what it recalls."""
    dates = _dates(sentence, subject)
    text = subject.document.text
    near = [
        each
        for each in dates
        if _apart(each, claim.place) <= _FAR
        and not anw.WHOSE.intersection(words(text[claim.place.end : each.start]))
    ]
    if before is not None and len(dates) <= 1 and _goes_on(before, sentence, subject):
        near = [*_dates(before, subject), *near]
    years = {each.value.low.year for each in near if each.value is not None}
    issued = subject.document.date
    events = [each for each in near if each.value is not None and each.year_printed]
    if not events or not years:
        return None
    event = min((each.value for each in events if each.value), key=lambda each: each.low)
    later = [each.value for each in near if each.value and each.value.low.year > event.low.year]
    if len({each.low.year for each in later}) > 1 or (not later and issued is None):
        return None
    right, on = _years(event, later, claim, sentence, subject)
    value = claim.years
    if not right or value in right:
        return None
    exact = min(right, key=lambda each: abs(each - on + event.low.year))
    if claim.running:
        message = f"it is the year number {exact + 1}, not {value + 1}"
    else:
        message = f"it is the anniversary number {exact}, not {value}"
    return RULE.finding(
        claim.place,
        message,
        f"from {event.low.year} to {on} it is {exact} years, the text says {claim.place.text}",
    )


def _dates(sentence: Span, subject: Subject) -> Sequence[DateMention]:
    return [
        each
        for each in subject.dates_in(sentence)[:_DATES]
        if each.value is not None
        and each.value.precision in _KNOWN
        and each.how not in {"relative", "weekday"}
    ]


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _goes_on(before: Span, sentence: Span, subject: Subject) -> bool:
    """Whether the sentence before, in the same paragraph, has the one date of the event."""
    block = subject.block_at(before)
    return (
        block is not None
        and block == subject.block_at(sentence)
        and len(_dates(before, subject)) == 1
        and not claims_in(before, subject)
    )


def _years(
    event: PartialDate,
    later: Sequence[PartialDate],
    claim: Claim,
    sentence: Span,
    subject: Subject,
) -> tuple[set[int], int]:
    """The anniversaries that there may be, and the year in which they are."""
    if later:
        spans = {each.low.year - event.low.year for each in later}
        if claim.running:  # the year that runs may have begun the year before
            spans |= {each - 1 for each in spans}
        return spans, later[0].low.year
    issued = subject.document.date
    if issued is None or event.high >= issued:
        return set(), 0
    if not (_of_now(claim, sentence) or _falls_near(event, issued)):
        return set(), 0
    # the last one, or the one that is to come within a year
    last = _full(event.high, issued)
    ends = [last, _full(event.low, issued) + (event.precision is not Precision.YEAR)]
    if speaks_of_future(sentence.text) or has_phrase(words(sentence.text), anw.AHEAD):
        ends.append(max(ends) + 1)
    return set(range(last, max(ends) + 1)), issued.year


def _of_now(claim: Claim, sentence: Span) -> bool:
    """Whether the anniversary is one of the day of writing."""
    if has_phrase(words(sentence.text), anw.TODAY):
        return True
    return claim.present or tense_at(claim.row, claim.at) == "now"


def _falls_near(event: PartialDate, issued: dt.date) -> bool:
    """Whether the day of the event comes round within days of the issue."""
    if event.precision is not Precision.DAY:
        return False
    days = (issued.timetuple().tm_yday - event.low.timetuple().tm_yday) % _YEAR
    return min(days, _YEAR - days) <= _ROUND


def _full(first: dt.date, last: dt.date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _against_year(claims: Sequence[Claim], sentence: Span) -> Iterator[Finding]:
    """The anniversary against the year that begins on it."""
    marked = [each for each in claims if not each.running]
    running = [each for each in claims if each.running]
    if len(marked) != 1:
        return
    years = marked[0].years
    for each in running:
        right = {years, years - 1} if has_phrase(words(sentence.text), anw.AHEAD) else {years}
        if each.years not in right:
            yield RULE.finding(
                each.place,
                f"year {years + 1} begins then, not {each.years + 1}",
                f"after {years} years year {years + 1} begins, the text says {each.place.text}",
            )
