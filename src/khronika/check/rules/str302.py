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

from khronika.check.finding import Finding, Severity
from khronika.check.printed import number
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Bound, Figure, FigureKind, Name, NameKind, Span

RULE = Rule("STR302", "named-count", Severity.ERROR, over=frozenset({"STR301"}))

_MOST = 20  # of whom a text gives all names
_LEADING = 40  # code points between the noun and the mark: "three members of the board –"
_AND = r"(?:and|und|sowie|oraz|или|и|і|й|та|ды|i|a także|а также|а таксама)\b"
_OPENS = re.compile(
    r"([^\d,.;:()–—!?\n]{0,40}?)\s*(,|:|\(|–|—| - )\s*(?:namely |а именно )?(?:the )?"
)
_JOINS = re.compile(rf"\s*(?:,\s*(?:{_AND})?|{_AND})\s*(?:the\s+|der\s+|die\s+|das\s+)?")
_ASIDE = re.compile(r",? \d{1,3}(?=[,. )])(?: лет| years old)?|\s*\([^()\n]{1,60}\)")
_CLOSES = {
    ",": re.compile(
        rf"\s*,(?!\s*(?:{_AND}|a |an |the |his |her |their |as well|plus|with|or|но |а ))"
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
            if not _announces(figure, sentence, subject.document.text):
                continue
            names = _names(figure, sentence, subject)
            if names and len(names) != figure.value and not _leave_it_open(names, figure):
                yield RULE.finding(
                    figure,
                    f"{number(figure.value)} announced, {len(names)} named",
                    f"the text says {figure.text!r} and names {len(names)}: "
                    + "; ".join(" ".join(each.text.split()) for each in names),
                )


def _announces(figure: Figure, sentence: Span, text: str) -> bool:
    if figure.kind is not FigureKind.COUNT or figure.bound is not Bound.EXACT:
        return False
    if figure.high is not None or not _TWO <= figure.value <= _MOST:
        return False
    before = text[max(sentence.start, figure.start - _BEFORE) : figure.start]
    return not _SOME.intersection(words(before)[-2:])


def _names(figure: Figure, sentence: Span, subject: Subject) -> list[Name]:
    """The names that follow, if they are all there is up to the mark that closes them."""
    text = sentence.text
    at = figure.end - sentence.start
    opens = _OPENS.match(text, at, min(len(text), at + _LEADING + _BEFORE))
    if opens is None or _SOME.intersection(words(opens[1])):
        return []
    mark = opens[2].strip()
    before = text[: figure.start - sentence.start][-_BEFORE:]
    if mark == "," and (figure.noun is None or _ADVERBIAL.intersection(words(before)[-1:])):
        return []
    names = subject.document.names
    following = bisect_left(names, sentence.start + opens.end(), key=lambda each: each.start)
    found: list[Name] = []
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
        if names[following].start != sentence.start + joins.end():
            break
        at = joins.end()
    return found if len(found) > 1 and _CLOSES[mark].match(text, at) else []


def _leave_it_open(names: list[Name], figure: Figure) -> bool:
    """Whether the names may be fewer or more than they look: "Minsk, Belarus", "X and Y"."""
    kinds = {each.kind for each in names} - {NameKind.OTHER}
    if len(kinds) > 1 or any(_DOUBLE.intersection(each.text.split()) for each in names):
        return True
    people = kinds == {NameKind.PERSON}
    return not people and len(names) == figure.value * _TWO
