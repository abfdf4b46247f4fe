"""One measure with two values.

## What it does

Looks for a number that comes again with another value for the same thing: a stock that has one
value at a time ("246 political prisoners" and later "264 political prisoners"), or something the
text takes up as known ("the 264 people"). It speaks only where nothing between the two explains the
difference: no other date, place, name or third value, and no word of change such as "rose", "new"
or "earlier"; and where the two are near each other or have the same digits.

## Why it matters

Two digits that changed places, or two sources of which the text names one. A reader who finds the
second value cannot trust the first.

## Example

    There are 246 political prisoners in the country. The families of the 264 political prisoners
    get no letters.

## How to fix

Look up both, and print the one that stands; or say of which day, or by whose count, each is.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.measures import is_definite, is_stock, key
from khronika.check.printed import number, reach
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import BlockKind, Bound, Figure, FigureKind, Span

RULE = Rule("NUM111", "one-measure-two-values", Severity.ERROR)

_LEAST = 20  # smaller numbers belong to other events
_NEAR = Decimal("1.25")  # times the smaller value
_BEFORE = 20
_APART = 1500  # code points
_SAID_OF = 3  # words behind two figures that make them one measure
# beginnings of words that may explain a difference; what ends in | is the whole word
_CHANGE = {
    language: tuple(said.split())
    for language, said in {
        "en": """rose| risen| rise fell| fall grew| grow increas decreas reduc drop declin climb
        reach another| other more| fewer| less| addition further new| newly| now| then| later| earl
        previous initial already compar while| whereas| instead| revis correct| updat year month
        week day| days| yesterday| today| last| first| second| third| next| before| after| since|
        until| estimat accord say said| claim total became| become add| added| remov includ except
        plus| rather| evening morning""",
        "ru": """вырос рост| роста| упал сниз увелич уменьш сокра достиг еще| друг больше| меньше|
        нов теперь| сейчас| потом| поздн ран| рань прежн уже| сравн тогда| вместо| испр год месяц
        недел день| дня| дней| вчер сегод перв втор трет след после| перед| до| оцен данны по|
        заяв итог стал| стало| утр вечер кроме|""",
        "be": """вырас зніз павял паменш іншы нов цяпер| потым| раней| ужо| пасля| перад| да|
        яшчэ| год месяц тыд дзень| учора| сёння| перш друг па| акрамя|""",
        "uk": """зрос зниз збільш зменш інш нов тепер| потім| раніше| вже| після| перед| до| ще|
        рік| рок місяц тиж день| вчора| сьогод перш друг за| крім|""",
        "pl": """wzros spad wzro zmal inn now teraz| potem| wcześ już| po| przed| do| jeszcze|
        rok| roku| miesi tyg dzień| wczoraj| dziś| pierwsz drug oprócz| według|""",
        "de": """stieg sank fiel| gestieg gesunk ander neu jetzt| dann| später| früher| bereits|
        nach| vor| jahr monat woche tag| gestern| heute| erst zweit dritt weiter zuvor| laut|
        außer| noch|""",
    }.items()
}
# a word behind the second figure that makes it a part: "the 408 paintings in the cellar"
_NARROWING = frozenset(
    """that who whose which with from of in at on under held without for by
    которые который которых из в на с под без от для по якія які що у з на пад під
    który którzy które z w na pod bez od dla des von in aus mit unter ohne für auf im""".split()  # noqa: SIM905 - a table
)


def find(subject: Subject) -> Iterator[Finding]:
    """Compare every figure with the last one of its measure."""
    last: dict[tuple[str, ...], Figure] = {}
    for figure in subject.document.figures:
        measure = key(figure)
        if not measure or not _is_read(figure):
            continue
        first = last.get(measure)
        last[measure] = figure
        if first is None or first.value == figure.value or not _are_near(first, figure):
            continue
        if _is_one_measure(measure, first, figure, subject) and not _differ(first, figure, subject):
            yield RULE.finding(
                figure,
                f"{number(first.value)} before, {number(figure.value)} here",
                f"the text says {_said(first)!r} before, and here {_said(figure)!r}",
            )


def _is_read(figure: Figure) -> bool:
    return (
        figure.kind is FigureKind.COUNT
        and figure.bound is Bound.EXACT
        and figure.high is None
        and figure.whole is None
        and figure.value >= _LEAST
    )


def _are_near(first: Figure, second: Figure) -> bool:
    """Whether the values are so near, or so alike, that one may be meant for the other."""
    if reach(first).meets(reach(second)) or second.start - first.end > _APART:
        return False
    low, high = sorted((first.value, second.value))
    return high <= low * _NEAR or sorted(number(low)) == sorted(number(high))


def _is_one_measure(
    measure: tuple[str, ...], first: Figure, second: Figure, subject: Subject
) -> bool:
    text = subject.document.text
    known = is_stock(measure) or is_definite(text[max(0, second.start - _BEFORE) : second.start])
    behind = words(text[second.end : second.end + _BEFORE])[:1]
    if known and not _NARROWING.intersection(behind):
        return True
    one, other = (
        words(text[each.end : each.end + _BEFORE * _SAID_OF])[:_SAID_OF] for each in (first, second)
    )
    return one == other and all(each.isalpha() for each in one) and len(one) == _SAID_OF


def _differ(first: Figure, second: Figure, subject: Subject) -> bool:
    """Whether something between the two figures may explain why they differ."""
    one, other = subject.around(first), subject.around(second)
    if one is None or other is None or subject.is_quoted(first) or subject.is_quoted(second):
        return True
    if subject.sentence_at(first) == subject.sentence_at(second) or _listed(first, second, subject):
        return True
    explain = _CHANGE.get(subject.document.language, _CHANGE["en"])
    if any(f"{each}|".startswith(explain) for each in (*words(one.text), *words(other.text))):
        return True
    text = subject.document.text
    between = Span(start=one.start, end=other.end, text=text[one.start : other.end])
    known = {each.value for each in subject.dates_in(one)}
    if any(each.value not in known for each in subject.dates_in(between)):
        return True
    names = {_name(each) for each in _names(one, subject)}
    return any(
        _name(each) not in names
        for each in _names(
            Span(start=one.end, end=other.end, text=text[one.end : other.end]), subject
        )
    )


def _listed(first: Figure, second: Figure, subject: Subject) -> bool:
    """Whether the figures stand in items of a list or rows of a table, each of its own thing."""
    kinds = {BlockKind.ITEM, BlockKind.TABLE, BlockKind.HEADING}
    return any(
        block is None or block.kind in kinds
        for block in (subject.block_at(first), subject.block_at(second))
    )


def _names(stretch: Span, subject: Subject) -> Sequence[Span]:
    names = subject.document.names
    first = bisect_left(names, stretch.start, key=lambda each: each.start)
    last = bisect_left(names, stretch.end, key=lambda each: each.start)
    return names[first:last]


def _name(name: Span) -> str:
    return words(name.text)[-1][:4]


def _said(figure: Figure) -> str:
    return " ".join(figure.text.split())
