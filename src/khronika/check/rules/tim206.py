"""A duration that does not reach back to the start it is given with.

## What it does

Looks for a start and a duration that stand together ("since 1994, for 36 years", "for 36 years,
since 1994", "с 9 августа прошло 290 дней") and counts from the one to the date of the issue. The
first day may be counted or not, and one unit more or less is let stand.

## Why it matters

The start stays as it is from year to year; the duration is the part that has to be mended, and is
forgotten.

## Example

In a review of 15 February 2021:

    He has been in power since 1994, for 36 years.

From 1994 to 15 February 2021 it is 26 to 27 years.

## How to fix

Use the number in the working, or correct the start.
"""

from collections.abc import Iterator

from khronika.check.counting import COUNTED_FROM, UNITS, agrees, days_between, message, working
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.tense import speaks_of_future, speaks_of_past
from khronika.check.words import has_phrase, phrases, words
from khronika.text.spans import DateMention, Figure, FigureKind, PartialDate, Precision, Span

RULE = Rule("TIM206", "wrong-since-span", Severity.ERROR, over=frozenset({"TIM204"}))

_BESIDE = 5  # words between the start and the duration
_SINCE = frozenset(
    {"since", "с", "со", "з", "са", "зь", "від", "із", "од", "od", "seit", "начиная", "пачынаючы"}
)
_PASSING = phrases("""
    for | it has been | it is | have passed | has passed | have gone by | have elapsed
    прошло | минуло | истекло | уже | в течение | на протяжении | прошел
    прайшло | мінула | ужо | на працягу
    пройшло | минуло | вже | протягом
    minęło | upłynęło | już | przez
    sind | seit | schon | vergangen
""")


def find(subject: Subject) -> Iterator[Finding]:
    """Count from every start to the date of the issue."""
    issued = subject.document.date
    if issued is None:
        return
    today = PartialDate(edtf=issued.isoformat(), low=issued, high=issued, precision=Precision.DAY)
    for duration in subject.document.figures:
        if duration.kind is not FigureKind.DURATION or duration.unit not in UNITS:
            continue
        sentence = subject.around(duration)
        start = _start(duration, sentence, subject) if sentence else None
        if start is None or start.high >= issued:
            continue
        really = days_between(start, today)
        if not agrees(duration, really):
            yield RULE.finding(
                duration, message(duration, really), working(duration, start, today, really)
            )


def _start(duration: Figure, sentence: Span, subject: Subject) -> PartialDate | None:
    """The start that the sentence gives together with `duration`."""
    text = subject.document.text
    if speaks_of_past(sentence.text) or speaks_of_future(sentence.text):
        return None
    for mention in subject.dates_in(sentence):
        value = mention.value
        if (
            value is None
            or value.precision not in COUNTED_FROM
            or not _since(mention, sentence, text)
        ):
            continue
        if mention.end <= duration.start:
            between = words(text[mention.end : duration.start])
            after = words(text[duration.end : sentence.end])[:2]
            passing = has_phrase(between, _PASSING) or has_phrase(after, _PASSING)
            if len(between) <= _BESIDE and passing:
                return value
        elif duration.end <= mention.start:
            between = words(text[duration.end : mention.start])
            if len(between) == 2 and between[0] in {",", "–", "—", "("}:  # noqa: PLR2004 - ", since"
                return value
    return None


def _since(mention: DateMention, sentence: Span, text: str) -> bool:
    return bool(_SINCE.intersection(words(text[sentence.start : mention.start])[-2:]))
