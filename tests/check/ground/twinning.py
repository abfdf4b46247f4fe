"""Faithful sentences over sources, and one fact of each changed, for test_twins and test_week."""

import datetime as dt
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from khronika.check.evidence import EarlierIssue, Register, SourceText
from khronika.check.finding import FactKind
from khronika.check.ground.facts import ground
from khronika.check.ground.grounded import Grounded
from khronika.check.prove import prove
from khronika.text.read import read
from khronika.text.spans import Figure, Quotation

RULES = ("SRC601", "SRC602", "SRC603", "SRC604", "SRC605", "SRC607")
NUMBER_WORDS = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "be": "два тры чатыры пяць шэсць сем восем дзевяць дзесяць адзінаццаць дванаццаць",
    "uk": "два три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять",
    "pl": "dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
}
STRANGERS = ("Tamara Haiduk", "Viktor Petrenko", "Oskar Lindqvist")
AT_LEAST = {"en": "at least ", "de": "mindestens ", "pl": "co najmniej "}
UNITS = {
    "per cent": "percentage points", "euros": "dollars", "roubles": "dollars", "zlotys": "euros",
    "hryvnias": "euros", "kilometres": "metres", "months": "weeks", "hours": "days",
    "years": "months", "процент": "рубля",
}  # fmt: skip


@dataclass(frozen=True)
class Twin:
    text: str
    language: str
    source: SourceText
    register: Register = field(default_factory=Register)


@dataclass(frozen=True)
class Given:
    held: SourceText
    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:
        return self.held if key == "a" else None

    def keys(self) -> tuple[str, ...]:
        return ("a",)


def twins(page: str) -> list[Twin]:
    """All sentences of a page of this folder, each with the source above it."""
    found: list[Twin] = []
    held = Path(__file__).with_name(page).read_text(encoding="utf-8")
    for section in held.split("\n## ")[1:]:
        head, body = section.split("\n\n", 1)
        _, language, day = head.split()
        text, sentences = body.split("\n\n", 1)
        source = SourceText(
            key="a", text=text, published=dt.date.fromisoformat(day), language=language
        )
        for line in re.findall(r"^- (.+)$", sentences, re.MULTILINE):
            said = re.match(r"(?:\[([a-z]{2})\] )?(.*)", line)
            assert said is not None
            own = said[1] or ("ru" if re.search("[а-я]{5}", said[2]) else "en")
            found.append(Twin(said[2].removesuffix(".") + " [@a].", own, source))
    return found


def grounded(twin: Twin) -> tuple[Grounded, ...]:
    document = read(twin.text, language=twin.language, date=twin.source.published)
    return ground(document, Given(twin.source))


def alarms(twin: Twin, text: str) -> list[tuple[int, int]]:
    proof = prove(
        text,
        evidence=Given(twin.source),
        date=twin.source.published,
        language=twin.language,
        select=RULES,
    )
    return [(each.start, each.end) for each in proof.findings]


def changes(twin: Twin, fact: Grounded, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Changes of one fact: what kind each is, and the whole text with it."""
    text, span = twin.text, fact.span
    start, end = fact.fact.start, fact.fact.end
    if isinstance(span, Figure):
        for kind, begin, stop, new in _figures(twin, span, dice):
            yield kind, text[:begin] + new + text[stop:]
    elif isinstance(span, Quotation):
        at, stop, new = _word(text, span, dice)
        yield "quotation", text[:at] + new + text[stop:]
    old = text[start:end]
    if fact.fact.kind is FactKind.DATE and (day := re.match(r"\d+(?=\.? \w+$)", old)):
        published = twin.source.published
        known = {day[0], str(published.day) if published else ""}  # the source's own day is one
        other = dice.choice([n for n in range(1, 28) if str(n) not in known])
        yield "date", text[:start] + str(other) + old[day.end() :] + text[end:]
    elif fact.fact.kind is FactKind.NAME and re.fullmatch(r"[A-Z]\w+ [A-Z]\w+", old):
        yield "name", text[:start] + dice.choice(STRANGERS) + text[end:]


def swaps(twin: Twin, facts: tuple[Grounded, ...]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Two neighbouring numbers in each other's place, with where the pair stands."""
    spans = [each.span for each in facts if isinstance(each.span, Figure)]
    for one, other in pairwise(spans):
        if one.kind is not other.kind or one.high or other.high or one.number_end > other.start:
            continue
        a, b = (twin.text[each.number_start : each.number_end] for each in (one, other))
        if a == b or not (a[0].isdigit() and b[0].isdigit()):
            continue
        between = twin.text[one.number_end : other.number_start]
        whole = twin.text[: one.number_start] + b + between + a + twin.text[other.number_end :]
        yield whole, (one.number_start, other.number_end)


def _figures(twin: Twin, span: Figure, dice: random.Random) -> Iterator[tuple[str, int, int, str]]:
    begin, stop = span.number_start, span.number_end
    old = twin.text[begin:stop]
    known = NUMBER_WORDS[twin.language].split()
    if old.lower() in known:
        new = dice.choice([word for word in known if word != old.lower()])
        yield "word", begin, stop, new.capitalize() if old[0].isupper() else new
    elif re.fullmatch(r"\d[\d., \u00a0]*", old):
        kind = "small" if len(old) == 1 or old in {"10", "11", "12"} else "figure"
        at = dice.choice([at for at, letter in enumerate(old) if letter.isdigit()])
        new = old[:at] + dice.choice([d for d in "123456789" if d != old[at]]) + old[at + 1 :]
        yield kind, begin, stop, new
    first = twin.text[begin:stop].split()[0]
    if span.bound == "=" and len(old) > 1 and first[0].isdigit() and twin.language in AT_LEAST:
        yield "bound", begin, begin, AT_LEAST[twin.language]
    elif twin.text[span.start : begin].lower().startswith("at least "):
        yield "bound", span.start, begin, ""
    behind = twin.text[stop : stop + 20]
    for unit, other in UNITS.items():
        if behind.removeprefix(" ").startswith(unit):
            at = twin.text.index(unit, stop)
            kind = "points" if other == "percentage points" else "unit"
            yield kind, at, at + len(unit), other


def _word(text: str, span: Quotation, dice: random.Random) -> tuple[int, int, str]:
    """A longer word within the quotation is replaced by another of its words, or dropped."""
    inner = text[span.inner_start : span.inner_end]
    longer = list(re.finditer(r"\w{4,}", inner))
    one = dice.choice(longer[1:-1])
    new = dice.choice(["", longer[0][0].lower() + "s"])
    return span.inner_start + one.start(), span.inner_start + one.end(), new
