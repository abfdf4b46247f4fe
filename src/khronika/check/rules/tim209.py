"""An anniversary of another year.

## What it does

Looks for an anniversary together with the year of what it recalls ("the 30th anniversary of the
independence of 1991") and counts to the date that the sentence gives, or to the date of the issue;
and for an anniversary together with the year that begins on it ("on the fourth anniversary the war
enters its sixth year"), which is the next one.

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
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.printed import number
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.tense import speaks_of_future, speaks_of_now
from khronika.check.words import has_phrase, phrases, words
from khronika.text.spans import DateMention, Figure, FigureKind, PartialDate, Precision, Span

RULE = Rule("TIM209", "wrong-anniversary", Severity.WARNING, over=frozenset({"TIM204"}))

_ANNIVERSARY = ("anniversar", "годовщин", "гадавін", "річниц", "роковин", "rocznic", "jahrestag")
_JUBILEE = ("летие", "летия", "летию", "летием", "годдзе", "годдзя", "річчя", "lecie", "lecia")
_YEAR = frozenset("year год году года годам рік року год годзе rok roku jahr".split())  # noqa: SIM905 - a table
_ENTERS = phrases("""
    enters | enter | entered | entering | begins | begin | began | starts | into its | into their
    вступает | вступила | вступил | вступило | начинается | начался | пошел | идет | начинает
    уступае | уступіла | пачынаецца | пачаўся | пайшоў | вступає | вступила | починається
    почався | пішов | wchodzi | weszła | zaczyna się | rozpoczyna się | tritt | beginnt | geht in
""")
_AHEAD = phrases("""
    before | ahead of | approaches | approaching | eve | nears | nearing | upcoming
    накануне | перед | до | приближается | напярэдадні | напередодні | przed | vor | vorabend
""")
_MARKS = phrases("""
    marks | mark | celebrates | celebrate | marking | celebrating | is celebrating | is marking
    отмечает | отмечают | отмечается | празднует | празднуют | адзначае | адзначаюць
    відзначає | відзначають | obchodzi | obchodzą | feiert | feiern | begeht
""")
_KNOWN = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_OF = frozenset("of since от з ад з од від od z von des der seit".split())  # noqa: SIM905 - a table
# beginnings of the words that lead to the year of an event
_BEGAN = tuple(
    """found began begun start declar since establish born open adopt sign proclaim happen launch
    creat built held основа начал начат объявл провозгл принят созда произош открыт подписа построен
    заснава пача абвешч прагал прыня ствар адкры падпіса почал проголош створ відкр прийня підпис
    założ rozpocz ogłosz utworz otwar podpisa przyję gegründ begann begonn erklär eröffn unterz
    beschloss""".split()  # noqa: SIM905 - a table
)
_OWN = frozenset(
    {"his", "her", "my", "свой", "свій", "swój"}
)  # a life has other years than an event
_FAR = 12  # words between an anniversary and the year of what it recalls
_NEAR = 100


def find(subject: Subject) -> Iterator[Finding]:
    """Count every anniversary."""
    for sentence, figures in subject.by_sentence():
        marked = [each for each in figures if _is_anniversary(each, subject.document.text)]
        for each in marked:
            wrong = _against_dates(each, sentence, subject)
            if wrong is not None:
                yield wrong
            elif len(marked) == 1:
                yield from _against_year(each, figures, sentence)


def _is_anniversary(figure: Figure, text: str) -> bool:
    behind = words(text[figure.number_end : figure.number_end + _NEAR])[:4]
    if figure.kind in {FigureKind.ORDINAL, FigureKind.COUNT, FigureKind.DURATION}:
        spoken = [each for each in behind if each not in {"-", "th", "st", "nd", "rd", "й", "ю"}]
        joined = "".join(spoken[:1])
        if figure.kind is FigureKind.DURATION:
            jubilee = figure.text.lower().endswith(_JUBILEE)
            spelled = any(each.startswith("annivers") for each in spoken[:3])
            return figure.unit == "year" and (jubilee or spelled)
        return joined.startswith(_ANNIVERSARY) or (
            figure.kind is FigureKind.COUNT and joined in _JUBILEE
        )
    return False


def _against_dates(figure: Figure, sentence: Span, subject: Subject) -> Finding | None:
    """The anniversary against the year of what it recalls."""
    text = subject.document.text
    dates = [
        each
        for each in subject.dates_in(sentence)
        if each.value is not None and each.value.precision in _KNOWN
    ]
    recalled = next((each for each in dates if _is_recalled(each, figure, text)), None)
    if recalled is None or recalled.value is None:
        return None
    event = recalled.value
    later = [each.value for each in dates if each.value and each.value.low > event.high]
    years, on = _years(event, later, sentence, subject)
    if not years or figure.value in years:
        return None
    exact = min(years, key=lambda each: abs(each - on + event.low.year))
    return RULE.finding(
        figure,
        f"it is the anniversary number {exact}, not {number(figure.value)}",
        f"from {event.low.year} to {on} it is {exact} years, the text says {figure.text}",
    )


def _is_recalled(date: DateMention, figure: Figure, text: str) -> bool:
    """Whether an anniversary is one of this date: "of the fire of 1986", "founded in 1986"."""
    if date.end <= figure.start:
        between = words(text[max(date.start - _NEAR, 0) : date.start])[-4:]
        apart = words(text[date.end : figure.start])
        return len(apart) <= _FAR and _leads_back(between)
    if not date.year_printed:
        return False
    between = words(text[figure.end : date.start])
    if len(between) > _FAR or set(";:.") & set(between):
        return False
    return bool(_OF.intersection(between)) or _leads_back(between) or _genitive(between)


def _leads_back(between: Sequence[str]) -> bool:
    return any(each.startswith(_BEGAN) for each in between)


def _genitive(between: Sequence[str]) -> bool:
    """Whether the words are but a noun: "20-летие аварии 1986 года"."""
    return 0 < len(between) <= 3 and all(len(each) > 3 for each in between)  # noqa: PLR2004 - one to three nouns


def _years(
    recalled: PartialDate, later: Sequence[PartialDate], sentence: Span, subject: Subject
) -> tuple[set[Decimal], int]:
    """The anniversaries that there may be, and the year in which they are."""
    if later:
        spans = {Decimal(each.low.year - recalled.low.year) for each in later}
        return spans, later[0].low.year
    issued = subject.document.date
    if issued is None or not (
        speaks_of_now(sentence.text) or has_phrase(words(sentence.text), _MARKS)
    ):
        return set(), 0
    # the last one, or the one that is to come within a year
    last = _full(recalled.high, issued)
    ends = [last, _full(recalled.low, issued) + (recalled.precision is not Precision.YEAR)]
    if speaks_of_future(sentence.text) or has_phrase(words(sentence.text), _AHEAD):
        ends.append(max(ends) + 1)
    return {Decimal(each) for each in range(last, max(ends) + 1)}, issued.year


def _full(first: dt.date, last: dt.date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _against_year(figure: Figure, figures: Sequence[Figure], sentence: Span) -> Iterator[Finding]:
    """The anniversary against the year that begins on it."""
    spoken = words(sentence.text)
    if not has_phrase(spoken, _ENTERS):
        return
    for each in figures:
        noun = words(each.noun or "")[-1:]
        if each.kind is not FigureKind.ORDINAL or each is figure or not _YEAR.intersection(noun):
            continue
        if _OWN.intersection(words(sentence.text[: each.start - sentence.start][-_NEAR:])[-1:]):
            continue
        right = {figure.value + 1}
        if has_phrase(spoken, _AHEAD):
            right.add(figure.value)
        if each.value not in right:
            yield RULE.finding(
                each,
                f"year {number(figure.value + 1)} begins then, not {number(each.value)}",
                f"after {number(figure.value)} years year {number(figure.value + 1)} begins, "
                f"the text says {each.text}",
            )
