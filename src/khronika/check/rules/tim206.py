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

_NEAR = 60  # code points
_MARKS = frozenset({",", "–", "—", "-", "(", ":"})
_OF_THE_YEAR = frozenset("года году год г . - го х року рік roku r гг".split())  # noqa: SIM905 - a table
_ENDS = frozenset(".,;:!?)–—")
_ALREADY = frozenset("already now in so уже ужо вже już schon подряд кряду".split())  # noqa: SIM905 - a table
_BESIDE = 5  # words between the start and the duration
_SINCE = frozenset(
    {"since", "с", "со", "з", "са", "зь", "від", "із", "од", "od", "seit", "начиная", "пачынаючы"}
)
_SAME = frozenset(
    "or i.e that is for или то есть уже або ужо тобто вже czyli lub już also oder".split()  # noqa: SIM905 - a table
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
    if speaks_of_past(sentence.text):
        return None
    for mention in subject.dates_in(sentence):
        value = mention.value
        if value is None or value.precision not in COUNTED_FROM:
            continue
        # "the mayor will not run again", said after both, does not put them into the future
        both = text[sentence.start : _clause_end(text, max(mention.end, duration.end), sentence)]
        if speaks_of_future(both):
            continue
        behind = mention.end <= duration.start
        if behind and _leads_to(mention, duration, sentence, text):
            return value
        if duration.end <= mention.start and _since(mention, sentence, text):
            between = [each for each in words(text[duration.end : mention.start]) if each != "ever"]
            if len(between) == 2 and between[0] in _MARKS:  # noqa: PLR2004 - ", since"
                return value
    return None


def _leads_to(mention: DateMention, duration: Figure, sentence: Span, text: str) -> bool:
    """Whether a duration behind a start is counted from it."""
    between = words(text[mention.end : duration.start])
    after = words(text[duration.end : sentence.end])
    if len(between) > _BESIDE:
        return False
    passing = has_phrase(between, _PASSING) or has_phrase(after[:2], _PASSING)
    if _since(mention, sentence, text):
        return passing or _stands_apart(between, after)
    # "со дня ареста, 7 сентября, прошло 75 дней"
    return passing and between[:1] == [","] and _since_event(mention, sentence, text)


def _stands_apart(between: list[str], after: list[str]) -> bool:
    """Whether the duration says the start again: `since 1994 (26 years)`, `since 1994, or ...`."""
    while between and between[0] in _OF_THE_YEAR:  # "с 1994 года", "с 2014-го"
        between = between[1:]
    if not between or any(each not in _MARKS and each not in _SAME for each in between):
        return False
    # "since 1994, two years before the vote" counts from the start to something else
    return not after or after[0] in _ENDS or after[0] in _ALREADY


def _clause_end(text: str, at: int, sentence: Span) -> int:
    """Where the clause of the two ends, or some words behind them."""
    stop = min(sentence.end, at + _NEAR)
    ends = [place for mark in ",;:)–—" if (place := text.find(mark, at, stop)) >= 0]
    return min(ends, default=stop)


def _since_event(mention: DateMention, sentence: Span, text: str) -> bool:
    before = words(text[max(sentence.start, mention.start - _NEAR) : mention.start])
    return before[-1:] == [","] and any(
        each in _SINCE and place <= _BESIDE for place, each in enumerate(reversed(before))
    )


def _since(mention: DateMention, sentence: Span, text: str) -> bool:
    before = words(text[max(sentence.start, mention.start - _NEAR) : mention.start])
    return bool(_SINCE.intersection(before[-2:]))
