"""A number of people or things, and another number of names.

## What it does

Looks for a number that stands beside the names of those it counts ("Three journalists, A and B,
were detained", "four cities (A, B and C)", "both brothers, A, B and C", "the trio A and B", "A, B
and C, four in all", "A, B and C were held. All four ...") and counts the names. Names that are only
some of them ("including", "among them", "and others") are left alone.

## Why it matters

Either somebody is missing, whose family will notice, or the number is wrong and will be retold.

## Example

    Three journalists, Anna Bilko and Ivan Karp, were detained.

Two are named.

## How to fix

Name the one who is missing, or correct the number; write "among them" if not all can be named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.names.series import Row, row
from khronika.check.printed import number
from khronika.check.rule import Rule
from khronika.check.stems import stem
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.announced import is_name, is_part, number_of
from khronika.text.lexicon.listing import GROUPS, IN, NAMELY, PLACED, THESE
from khronika.text.spans import Bound, Enumeration, Figure, Name, NameKind, Span
from khronika.text.words import lexicon

RULE = Rule("STR302", "named-count", Severity.ERROR, over=frozenset({"STR301"}))

_MOST = 20  # of whom a text gives all names
_LEADING = 40  # code points between the noun and the mark: "three members of the board –"
_AND = r"(?:and|und|sowie|oraz|или|и|і|й|та|ды|i|a także|а также|а таксама)\b"
_OPENS = re.compile(
    rf"([^\d,.;:()–—!?\n]{{0,40}}?)\s*(,|:|\(|–|—| - )\s*(?:{NAMELY} )?(?:the )?", re.IGNORECASE
)
_FAR_COLON = re.compile(rf"([^\d.;:()!?\n]{{0,90}}?)\s*(:)\s*(?:{NAMELY} )?(?:the )?")
_FROM = re.compile(r"\s(?:of|from|in|at|из|в|з|із|у|z|ze|w) [^\W\d_]+")
_BARE = re.compile(r"\s+(?:(?:of|as|als|jako)\s+)?(?=[^\W\d_])")
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
_PERSONS = frozenset({NameKind.PERSON, NameKind.OTHER})
_PLACED = frozenset(
    stem(each, language) for language, table in PLACED.items() for each in table.split()
)
_THEM = frozenset(
    """of them men women people человек мужчин мужчины женщин женщины чалавек мужчыны жанчыны людей
    осіб чоловіки жінки osoby mężczyźni kobiety Männer Frauen""".split()  # noqa: SIM905 - a table
)
_VERBS = (
    *("ут", "ют", "ат", "ят", "ли", "ны", "ты", "ся", "лись", "лі", "ць", "ть", "лися", "ліся"),
    *("ją", "uje", "li", "ły", "ani", "eni", "ne"),
)  # fmt: skip
_SINGULAR = ("а", "я", "ы", "и", "і")
_BOTH = frozenset("both оба обе абодва абедзве обидва обидві oboje obaj obie beide".split())  # noqa: SIM905 - as above
_WORD = re.compile(r"[^\W\d_]+")
# a name that opens a sentence may be read as any word
_FIRST = re.compile(rf"([^\W\d_a-zа-яіїєўґ][^\W\d_]+)(?:,\s+|\s+{_AND}\s+)")
_ONE = re.compile(
    r"([^\W\d_a-zа-яіїєўґ][^\W\d_]+) (?:was|is|has|had|will|says?|said|[a-z]+ed|[а-яёіў]+(?:л|ла|"
    r"лся|лась|ў))\b"
)
_EARLIER = 500  # code points before a sentence in which others are named
_LONGEST = 5  # words of a name with a role
_WITH_NOUN = frozenset({"en", "de"})  # languages in which no number stands for people alone
_LEADS = frozenset("and but и а но і але ale i und aber".split())  # noqa: SIM905 - a table


@dataclass(frozen=True, slots=True)
class _Count:
    """A number of people or things, or a word for one: both brothers, the trio."""

    place: Span
    value: int
    noun: str | None


def find(subject: Subject) -> Iterator[Finding]:
    """Count the names behind every number of people or things, and those before it."""
    told: set[int] = set()
    before: Span | None = None
    for sentence in subject.sentences:
        for count in _counts(sentence, subject):
            names = _names(count, sentence, subject) or _taken_up(count, sentence, before, subject)
            if names and len(names) != count.value and not _leave_it_open(names, count.value):
                told.add(count.place.start)
                yield _say(count.place, count.value, names)
        before = sentence
    for listed in subject.document.enumerations:
        named = _named(listed, subject)
        if named and listed.announced and listed.announced.start not in told:
            yield _say(listed.announced, int(listed.number or 0), named)


def _say(place: Span, value: int, names: list[Name]) -> Finding:
    return RULE.finding(
        place,
        f"{number(Decimal(value))} announced, {len(names)} named",
        f"the text says {place.text!r} and names {len(names)}: "
        + "; ".join(" ".join(each.text.split()) for each in names),
    )


def _counts(sentence: Span, subject: Subject) -> Iterator[_Count]:
    text = subject.document.text
    for figure in subject.figures_in(sentence):
        value = None if is_part(text, figure) else _announced(figure, sentence, text)
        if value is not None:
            yield _Count(figure, int(value), figure.noun)
    for word in _WORD.finditer(sentence.text):
        low = word.group().lower()
        if low in GROUPS:
            start = sentence.start + word.start()
            place = Span(start=start, end=start + len(low), text=word.group())
            yield _Count(place, GROUPS[low], low)


def _announced(figure: Figure, sentence: Span, text: str) -> Decimal | None:
    value = number_of(figure)
    if figure.bound is not Bound.EXACT or value is None or value > _MOST:
        return None
    if is_name(figure, sentence):
        return None
    before = text[max(sentence.start, figure.start - _BEFORE) : figure.start]
    return None if _SOME.intersection(words(before)[-2:]) else value


def _names(count: _Count, sentence: Span, subject: Subject) -> list[Name]:
    """The names that follow, if they are all there is up to the mark that closes them."""
    text = sentence.text
    at = count.place.end - sentence.start
    start = count.place.start - sentence.start
    before = words(text[max(0, start - _BEFORE) : start])[-1:]
    if bare := _bare(count, before, sentence, subject):
        return bare
    near = _OPENS.match(text, at, min(len(text), at + _LEADING + _BEFORE))
    for opens in (near, _FAR_COLON.match(text, at)):
        if opens and (found := _behind(opens, count, before, sentence, subject)):
            return found
    return []


def _behind(
    opens: re.Match[str], count: _Count, before: list[str], sentence: Span, subject: Subject
) -> list[Name]:
    """The names behind the mark."""
    mark = opens[2].strip()
    said = _SOME.intersection(words(opens[1]))
    if said or not _is_counting(count, mark, before, subject):
        return []
    nouns = _are_nouns(count, subject)
    found = row(subject, sentence, sentence.start + opens.end(), nouns=nouns)
    between = Span(start=count.place.end, end=sentence.start + opens.end(1), text=opens[1])
    if mark == "," and not _is_plain(between, found, subject):
        return []  # 12 men at Lipa prison, Vesnia, and at Dol
    closes = _CLOSES[mark].match(sentence.text, found.end - sentence.start)
    return found.names if len(found.names) > 1 and closes else []


def _is_counting(count: _Count, mark: str, before: list[str], subject: Subject) -> bool:
    """Whether a number with that mark behind it may count names, which are no list of places."""
    if count.noun is None and subject.document.language in _WITH_NOUN and before[:1] != ["the"]:
        return False  # day five: ...
    if mark == "," and (count.noun is None or _ADVERBIAL.intersection(before)):
        return False
    return mark != ":" or not _is_of_places(count, subject)  # those are for STR301


def _is_plain(between: Span, found: Row, subject: Subject) -> bool:
    """Whether what stands before the mark is no member: brothers from Lipa, Ivo Lund and ..."""
    if subject.document.language == "de":
        return not subject.names_in(between)
    if between.text == between.text.lower():
        return True
    return _FROM.fullmatch(between.text) is not None and all(
        " " in each.text.strip() for each in found.names
    )


def _is_of_places(count: _Count, subject: Subject) -> bool:
    """Whether it counts places or bodies, whose names make a list as any other: STR301."""
    language = subject.document.language
    return any(stem(each, language) in _PLACED for each in words(count.noun or ""))


def _are_nouns(count: _Count, subject: Subject) -> bool:
    """Whether what it counts bears names that German writes as any noun."""
    return subject.document.language == "de" and _is_of_places(count, subject)


def _bare(count: _Count, before: list[str], sentence: Span, subject: Subject) -> list[Name]:
    """`The three brothers Karl and Peter Venn`: names right behind a definite number."""
    bare = _BARE.match(sentence.text, count.place.end - sentence.start)
    definite = bool(before) and before[0] in THESE
    group = count.noun in GROUPS and count.noun not in _BOTH
    if bare is None or count.noun is None or not (definite or group):
        return []
    found = row(subject, sentence, sentence.start + bare.end(), nouns=_are_nouns(count, subject))
    held = found.joined and not found.open and _is_likely(found, count.value)
    return found.names if held else []


def _is_likely(found: Row, value: int) -> bool:
    """Whether the number may be meant for the names."""
    return len(found.names) > 1 and abs(len(found.names) - value) <= max(1, value // 2)


def _taken_up(count: _Count, sentence: Span, before: Span | None, subject: Subject) -> list[Name]:
    """The names of the sentence before, which `All four`, «Все трое», `The trio` takes up."""
    opening = count.place.start - sentence.start
    if before is None or opening > _BEFORE:
        return []
    said = words(sentence.text[:opening])
    after = _WORD.match(sentence.text, count.place.end - sentence.start + 1)
    noun = count.noun if count.noun not in _BOTH else after and after.group()
    definite = bool(said) and said[-1] in THESE
    if (
        not _is_alone(noun, subject.document.language, both=count.noun in _BOTH)
        or (after is not None and after.group()[0].isupper())
        or not _LEADS.issuperset(said[:-1])
        or not (definite or (not said and count.noun in _BOTH))
    ):
        return []
    rows: list[Row] = []
    others = 0
    reached = before.start
    first_word = _FIRST.match(before.text)
    for name in subject.names_in(before):
        if name.start < reached:
            continue
        found = row(subject, before, name.start)
        led = first_word is not None and before.start + first_word.end() == name.start
        if len(found.names) + led > 1 and (found.joined or led):
            if led and first_word:
                end = before.start + first_word.end(1)
                lead = Name(start=before.start, end=end, text=first_word[1], kind=NameKind.OTHER)
                found = Row([lead, *found.names], found.end, found.joined)
            rows.append(found)
            reached = found.end
        else:
            others += _may_be_one(name, before)
    block = subject.block_at(before)
    if len(rows) != 1 or block is None or not _is_likely(rows[0], count.value):
        return []
    first = Span(start=max(block.start, before.start - _EARLIER), end=before.start, text="")
    others += len(subject.names_in(first)) + _opens_with_one(before, rows[0], subject)
    more = count.value - len(rows[0].names)
    return [] if 0 < more <= others else rows[0].names


def _is_alone(noun: str | None, language: str, *, both: bool) -> bool:
    """Whether nothing says whom the number counts: what was read as its noun may be a verb."""
    if noun is None or noun in _THEM or noun in GROUPS:
        return True
    if language == "en":
        return not noun.endswith("s")
    if language == "de":
        return noun[:1].islower()
    # оба брата, обе сестры
    return noun.endswith(_VERBS) or (both and language != "pl" and not noun.endswith(_SINGULAR))


def _may_be_one(name: Name, sentence: Span) -> bool:
    """Whether a name beside the row may be of one more of those meant: not `in Lipa`."""
    before = words(
        sentence.text[max(0, name.start - sentence.start - _BEFORE) : name.start - sentence.start]
    )
    return name.kind in _PERSONS and not IN.intersection(before[-1:])


def _opens_with_one(sentence: Span, found: Row, subject: Subject) -> bool:
    """Whether a sentence begins with the name of one more, as reading may not know it."""
    start = found.names[0].start - sentence.start
    opening = _ONE.match(sentence.text, 0, start) if start > 0 else None
    lex = lexicon(subject.document.language)
    return opening is not None and not lex.has("function_words", opening[1].lower())


def _named(listed: Enumeration, subject: Subject) -> list[Name]:
    """The names that a number sums up or a sentence behind it gives: `A, B and C, four in all`."""
    figure = listed.announced
    if figure is None or not listed.inline or len(listed.items) == listed.number:
        return []
    count = _Count(figure, int(listed.number or 0), figure.noun)
    ahead = figure.start < listed.items[0].start
    bare = figure.noun is None and subject.document.language in _WITH_NOUN
    if ahead and (bare or _is_of_places(count, subject)):
        return []
    names = [next(iter(subject.names_in(each)), None) for each in listed.items]
    short = all(len(each.text.split()) <= _LONGEST for each in listed.items)
    return [each for each in names if each] if all(names) and short else []


def _leave_it_open(names: list[Name], value: int) -> bool:
    """Whether the names may be fewer or more than they look: "Minsk, Belarus", "X and Y"."""
    kinds = {each.kind for each in names} - {NameKind.OTHER}
    if len(kinds) > 1 or any(_DOUBLE.intersection(each.text.split()) for each in names):
        return True
    people = kinds == {NameKind.PERSON}
    return not people and len(names) == value * _TWO
