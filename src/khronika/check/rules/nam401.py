"""One person or place in two spellings.

## What it does

Compares the names of a text with each other. It speaks where two given names and surnames are
spellings of one (Uladzimir and Vladimir Kireikau), where one letter of a surname differs and the
given name is the same, where a surname alone is a spelling or a slip of a full one (Kireykau,
Kireikau), and where a place has two of its names (Kyiv, Kiev). Case endings, the names of wives and
sisters (Ivanov, Ivanova; -ski, -skaya), families (the Kireikaus) and brothers with other given
names are not spoken of, nor are words inside quotations.

## Why it matters

A reader takes one person for two, and a search finds half of what was written of them.

## Example

    Henadz Kireykau was detained on Monday. On Tuesday Kireikau was released.

## How to fix

Choose one spelling, the house's or the person's own, and use it throughout.
"""

import re
from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.ground.names import is_person
from khronika.check.ground.words import fold
from khronika.check.names.bearers import Parts, parts
from khronika.check.names.spelling import INFLECTED, Likeness, bucket, compare, slips
from khronika.check.names.spellings import given_class, place
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.kinds import is_given
from khronika.text.spans import Name, NameKind

RULE = Rule("NAM401", "one-name-two-spellings", Severity.ERROR)

_ALTERNATING = frozenset({"be", "uk"})  # the vowels of a word change with its case
_READ = frozenset({NameKind.PERSON, NameKind.OTHER, NameKind.PLACE})
_PLACE = "these are two names of one place"
# the text gives both spellings itself: Mumbai (Bombay)
_ALSO = re.compile(
    r"\s*\(\s*(?:(?:or|also|formerly|then|now|known as|spelled|spelt|или|также|ранее|ныне|albo|lub|"
    r"або|oder|auch|früher)\s+){0,3}[«“„\"]?"
)
_TITLE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?|[Гг]-н|[Гг]-жа|\b(?:[Hh]errn?|[Ff]rau|[Pp]ana?|[Pp]ani))\s+$"
)
_FIRST = re.compile(r"[^\W\d_]{5,40}(?![\w-])")
_NEAR = 10  # code points before a name that hold a title
_ALONE = 5  # letters of a surname alone that is compared
_SURE = 7  # letters of a surname alone in which one may be wrong


def find(subject: Subject) -> Iterator[Finding]:
    """Compare each name that is new with those before it."""
    language, text = subject.document.language, subject.document.text
    full = _Full(language)
    alone = _Alone(language)
    places: dict[int, dict[str, Name]] = {}
    last: Name | None = None
    mentions = [
        taken
        for name in subject.document.names
        if name.kind in _READ and not subject.is_quoted(name) and (taken := parts(name))
    ]
    mentions = _with_openings(_without_openings(mentions, subject), subject)
    surnames = {fold(each.surname) for each in mentions if _has_given(each)}
    for each in mentions:
        also = last is not None and _ALSO.fullmatch(text, last.end, each.name.start) is not None
        if (known := place(each.name.text, language)) is not None:
            number, key = known
            spelled = places.setdefault(number, {key: each.name})
            if key not in spelled and not also:
                yield _finding(each.name, next(iter(spelled.values())), _PLACE)
            spelled.setdefault(key, each.name)
        else:
            met = full.meet(each) if _has_given(each) else alone.meet(each, surnames, text)
            if met is not None and not also:
                yield _finding(each.name, *met)
            alone.learn(each)
        last = each.name


def _without_openings(mentions: list[Parts], subject: Subject) -> list[Parts]:
    """The mentions, without a first word of a sentence that says whose the surname is.

    Reading takes such a word for a given name: the lawyer in Защитник Далговского, where Долговский
    is a person of the text.
    """
    language = subject.document.language
    starts = {sentence.start for sentence in subject.sentences}
    sure = [
        each
        for each in mentions
        if is_person(each.name)
        and (each.name.start not in starts or is_given((each.given or "").lower()))
    ]
    surnames = {bucket(each.surname, language) for each in sure}
    givens = {bucket(each.given, language) for each in sure if each.given}
    return [
        _surname_alone(each)
        if each.given is not None
        and each.name.start in starts
        and (language in INFLECTED or not is_person(each.name))
        and each.name.text.split()[1:] == [each.surname]
        and not is_given(each.given.lower())
        and bucket(each.given, language) not in givens
        and bucket(each.surname, language) in surnames
        else each
        for each in mentions
    ]


def _surname_alone(each: Parts) -> Parts:
    start = each.name.end - len(each.surname)
    name = Name(start=start, end=each.name.end, text=each.surname, kind=NameKind.OTHER)
    return Parts(None, each.surname, name)


def _with_openings(mentions: list[Parts], subject: Subject) -> list[Parts]:
    """The mentions, and first words of sentences that sound like a surname of theirs.

    Reading takes a capital that begins a sentence for a name only where the text shows it as one.
    """
    language = subject.document.language
    known = {bucket(each.surname, language) for each in mentions if _has_given(each)}
    starts = {each.start for each in subject.document.names}
    found: list[Parts] = []
    for sentence in subject.sentences if known else ():
        first = _FIRST.match(sentence.text)
        if first is None or sentence.start in starts or bucket(first[0], language) not in known:
            continue
        name = Name(
            start=sentence.start,
            end=sentence.start + first.end(),
            text=first[0],
            kind=NameKind.OTHER,
        )
        found.append(Parts(None, first[0], name))
    return sorted([*mentions, *found], key=lambda each: each.name.start)


def _has_given(each: Parts) -> bool:
    return each.given is not None and not each.given.endswith(".")


def _finding(name: Name, earlier: Name, why: str) -> Finding:
    one, other = " ".join(name.text.split()), " ".join(earlier.text.split())
    return RULE.finding(name, f"{one} is spelled {other} before", why)


class _Full:
    """The full names so far, by what their spellings share."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.known: dict[tuple[str, str], Parts] = {}
        self.seen: set[tuple[str, str]] = set()

    def meet(self, each: Parts) -> tuple[Name, str] | None:
        """The name that this one is another spelling of, with the reason."""
        own = each.given or ""
        printed = fold(own), fold(each.surname)
        if printed in self.seen:
            return None
        self.seen.add(printed)
        surname = bucket(each.surname, self.language)
        givens = [bucket(own, self.language)]
        if (number := given_class(own)) is not None:
            givens.append(f"class {number}")
        keys = [(given, key) for given in givens for key in (surname, *slips(surname))]
        met = None
        for key in keys:
            earlier = self.known.get(key)
            if earlier is not None and (why := self.why(each, earlier)):
                met = earlier.name, why
                break
        for key in keys:
            self.known.setdefault(key, each)
        return met

    def why(self, each: Parts, earlier: Parts) -> str | None:
        """Why the two are one person; None: they are spelled alike, or are two persons."""
        given = self.compare_given(each, earlier)
        surname = compare(each.surname, earlier.surname, self.language)
        if given is Likeness.SAME and surname in {Likeness.RESPELLED, Likeness.SLIP}:
            return f"{each.surname} and {earlier.surname}, with the given name {each.given}"
        if given is Likeness.RESPELLED and surname is Likeness.RESPELLED:
            return "both parts are spellings of the same"
        inflected = fold(each.surname) != fold(earlier.surname)
        alternating = self.language in _ALTERNATING and inflected  # Пётр Дол, Пятра Дола
        if given is Likeness.RESPELLED and surname is Likeness.SAME and not alternating:
            return f"{each.given} and {earlier.given} are one given name, of one surname"
        return None

    def compare_given(self, each: Parts, earlier: Parts) -> Likeness:
        """What the given names are to each other, those too that sound does not join."""
        one, other = each.given or "", earlier.given or ""
        likeness = compare(one, other, self.language)
        cases = self.language in INFLECTED and fold(each.surname) != fold(earlier.surname)
        if likeness <= Likeness.RESPELLED or cases or given_class(one) != given_class(other):
            return likeness
        return Likeness.OTHER if given_class(one) is None else Likeness.RESPELLED


class _Alone:
    """The surnames and other single names so far."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.known: dict[str, Parts] = {}
        self.near: dict[str, Parts] = {}
        self.seen: set[str] = set()

    def learn(self, each: Parts) -> None:
        """Keep the surname for those that come alone later."""
        low = fold(each.surname)
        if low in self.seen:
            return
        self.seen.add(low)
        self.known.setdefault(bucket(each.surname, self.language), each)
        if _has_given(each):
            for slip in slips(bucket(each.surname, self.language)):
                self.near.setdefault(slip, each)

    def meet(self, each: Parts, surnames: set[str], text: str) -> tuple[Name, str] | None:
        """The name that this surname alone is another spelling of, with the reason."""
        low = fold(each.surname)
        if low in self.seen or low in surnames or len(low) < _ALONE or is_given(low):
            return None
        titled = _TITLE.search(text[max(0, each.name.start - _NEAR) : each.name.start])
        sure = titled is not None or len(low) >= _SURE
        key = bucket(each.surname, self.language)
        for slip in (None, *slips(key)) if sure else (None,):
            earlier = self.near.get(slip) if slip else self.known.get(key)
            if earlier is None or not _may_be_one(each, earlier):
                continue
            likeness = compare(each.surname, earlier.surname, self.language)
            # the derivatives market Liffe is not the insurer Standard Life
            named = sure or earlier.given is None or is_person(earlier.name)
            if likeness is Likeness.RESPELLED and named:
                return earlier.name, f"{each.surname} and {earlier.surname} sound alike"
            if likeness is Likeness.SLIP and slip:
                return earlier.name, f"{each.surname} and {earlier.surname} differ in one letter"
        return None


def _may_be_one(each: Parts, earlier: Parts) -> bool:
    """Whether the initial of one, if it has any, is that of the other."""
    return each.given is None or earlier.given is None or each.given[0] == earlier.given[0].lower()
