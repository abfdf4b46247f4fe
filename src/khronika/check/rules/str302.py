"""A number of people or things, and another number of names.

## What it does

Looks for a number that is followed by the names of those it counts ("Three journalists, A and B,
were detained", "four cities (A, B and C)", "both sides: ...") and counts the names. Names that are
only some of them ("including", "among them", "and others") are left alone.

## Why it matters

Either somebody is missing, whose family will notice, or the number is wrong and will be retold.

## Example

    Three journalists, Anna Bilko and Ivan Karp, were detained.

Two are named.

## How to fix

Name the one who is missing, or correct the number; write "among them" if not all can be named.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.printed import number
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.announced import is_name, number_of
from khronika.text.spans import Bound, Figure, Name, NameKind, Span
from khronika.text.words import lexicon

RULE = Rule("STR302", "named-count", Severity.ERROR, over=frozenset({"STR301"}))

_MOST = 20  # of whom a text gives all names
_LEADING = 40  # code points between the noun and the mark: "three members of the board –"
_AND = r"(?:and|und|sowie|oraz|или|и|і|й|та|ды|i|a także|а также|а таксама)\b"
_OPENS = re.compile(
    r"([^\d,.;:()–—!?\n]{0,40}?)\s*(,|:|\(|–|—| - )\s*(?:namely |а именно )?(?:the )?"
)
_JOINS = re.compile(rf"\s*(?:,\s*(?:{_AND})?|{_AND})\s*(?:the\s+|der\s+|die\s+|das\s+)?")
_ASIDE = re.compile(
    r",? (?:aged )?\d{1,3}(?=[,. )])(?: лет| years old)?|\s*\([^()\n]{1,60}\)"
    r"| (?:of|from|for|with|at|из|от|з|із|зі|с|von|aus|vom|z|ze) "
    rf"[^,;:.()\n–—]{{1,40}}?(?=,|[.)]|\s{_AND})"
)
_ROLE = re.compile(
    r"(?:(?!(?:his|her|their|its|его|ее|её|их|яго|яе|його|її|jego|jej|ich)\b)"
    r"[^\W\d_]{2,20}[ -]){1,3}"
)
_CLOSES = {
    ",": re.compile(
        rf"\s*,(?!\s*(?:{_AND}|a |an |the |his |her |their |as well|plus|with|or|но |а ))"
        r"|\s*(?:[.;!?]|$)"
    ),
    ":": re.compile(r"\s*(?:[.;!?]|$)"),
    "(": re.compile(r"\s*\)"),
    "–": re.compile(r"\s*(?:[–—.;]|$)"),
    "—": re.compile(r"\s*(?:[–—.;]|$)"),
    "-": re.compile(r"\s*(?: - |[.;]|$)"),
}
_SOME = frozenset(
    """and or und oder и или і або oraz lub
    including include among as like notably especially first other others another more besides
    following except excluding than против кроме других другие еще ещё включая среди акрамя інших
    крім інших jeszcze inne innych außer andere anderen weitere""".split()  # noqa: SIM905 - a table
)
# "After 12 rounds, Anna Bilko and Ivan Karp, ..." names nobody of the twelve
_ADVERBIAL = frozenset(
    """after before within for over through until через после за спустя до праз пасля після po przed
    nach vor""".split()  # noqa: SIM905 - a table
)
_DOUBLE = frozenset(
    """Herzegovina Tobago Barbuda Nevis Grenadines Príncipe Caicos Montenegro Wales Герцеговина
    Герцеговины Герцеговине Тобаго Черногория Герцагавіна Hercegowina Herzegowina""".split()  # noqa: SIM905 - a table
)
_TWO = 2
_BEFORE = 30


def find(subject: Subject) -> Iterator[Finding]:
    """Count the names behind every number of people or things."""
    for sentence, figures in subject.by_sentence():
        for figure in figures:
            value = _announced(figure, sentence, subject.document.text)
            if value is None:
                continue
            names = _names(figure, sentence, subject)
            if names and len(names) != value and not _leave_it_open(names, value):
                yield RULE.finding(
                    figure,
                    f"{number(value)} announced, {len(names)} named",
                    f"the text says {figure.text!r} and names {len(names)}: "
                    + "; ".join(" ".join(each.text.split()) for each in names),
                )


def _announced(figure: Figure, sentence: Span, text: str) -> Decimal | None:
    value = number_of(figure)
    if figure.bound is not Bound.EXACT or value is None or value > _MOST:
        return None
    if is_name(figure, sentence):
        return None
    before = text[max(sentence.start, figure.start - _BEFORE) : figure.start]
    return None if _SOME.intersection(words(before)[-2:]) else value


def _names(figure: Figure, sentence: Span, subject: Subject) -> list[Name]:
    """The names that follow, if they are all there is up to the mark that closes them."""
    text = sentence.text
    at = figure.end - sentence.start
    opens = _OPENS.match(text, at, min(len(text), at + _LEADING + _BEFORE))
    if opens is None or _SOME.intersection(words(opens[1])):
        return []
    mark = opens[2].strip()
    before = text[: figure.start - sentence.start][-_BEFORE:]
    if mark == "," and opens[1] != opens[1].lower():
        return []  # 12 men at Lipa prison, Vesnia, and at Dol
    if mark == "," and (figure.noun is None or _ADVERBIAL.intersection(words(before)[-1:])):
        return []
    names = subject.document.names
    following = bisect_left(names, sentence.start + opens.end(), key=lambda each: each.start)
    found: list[Name] = []
    closed = False
    at = opens.end()
    while following < len(names) and names[following].start == sentence.start + at:
        name = names[following]
        found.append(name)
        at = name.end - sentence.start
        while aside := _ASIDE.match(text, at):
            at = aside.end()
        joins = _JOINS.match(text, at)
        following = bisect_left(names, sentence.start + at, key=lambda each: each.start)
        if joins is None or following == len(names):
            break
        at = joins.end()
        if names[following].start != sentence.start + at and (role := _ROLE.match(text, at)):
            at = role.end() if not _is_clause(role.group(), closed=closed, subject=subject) else at
        closed = any(each.isalpha() for each in joins.group())
        if names[following].start != sentence.start + at:
            at = joins.start()
            break
    return found if len(found) > 1 and _CLOSES[mark].match(text, at) else []


def _is_clause(role: str, *, closed: bool, subject: Subject) -> bool:
    """Whether the words before a name are no role of its bearer: `, met in Lipa`."""
    lex = lexicon(subject.document.language)
    return closed or any(
        lex.has("function_words", each) or lex.has("speech", each) for each in words(role)
    )


def _leave_it_open(names: list[Name], value: Decimal) -> bool:
    """Whether the names may be fewer or more than they look: "Minsk, Belarus", "X and Y"."""
    kinds = {each.kind for each in names} - {NameKind.OTHER}
    if len(kinds) > 1 or any(_DOUBLE.intersection(each.text.split()) for each in names):
        return True
    people = kinds == {NameKind.PERSON}
    return not people and len(names) == value * _TWO
