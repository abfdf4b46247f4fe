"""The stories of stories/*.md: sources as their publishers print them, and a review's sentences.

A story is a head in YAML (the review's date; of each source its language and day), the sources, and
faithful sentences in which `{kind: right => wrong}` marks what can be planted with an error. A
sentence is held against its sources as it is, and once with each of its places wrong.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from khronika.check.evidence import EarlierIssue, Register, SourceText
from khronika.check.finding import FactKind, Finding, Proof, Severity, State
from khronika.check.prove import prove

HERE = Path(__file__).parent / "stories"
_MARK = re.compile(r"\{(\w+)(?: word)?: (.+?) => (.*?)\}")
_SENTENCE = re.compile(r"- \[([a-z]{2})\] (.+)")
_PROVEN = frozenset({FactKind.FIGURE, FactKind.DATE, FactKind.QUOTATION, FactKind.NAME})


@dataclass(frozen=True, slots=True)
class Planted:
    """A sentence with one place wrong."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A faithful sentence, with every way in which it can be wrong."""

    story: str
    language: str
    date: dt.date
    text: str
    planted: tuple[Planted, ...]
    sources: dict[str, SourceText]

    @property
    def across(self) -> bool:
        """Whether none of its sources is in its language."""
        cited = [each for key, each in self.sources.items() if f"@{key}" in self.text]
        return all(each.language != self.language for each in cited)


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a story as evidence."""

    held: dict[str, SourceText]
    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:
        """The source of this key."""
        return self.held.get(key)

    def keys(self) -> tuple[str, ...]:
        """All keys."""
        return tuple(self.held)


def sentences(folder: Path = HERE) -> Iterator[Sentence]:
    """All sentences of all stories, in the order of their files."""
    for path in sorted(folder.glob("*.md")):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        about = yaml.safe_load(head)
        *texts, said = re.split(r"^## ", body, flags=re.MULTILINE)[1:]
        sources: dict[str, SourceText] = {}
        for each in texts:
            key, text = each.split("\n", 1)
            known = about["sources"][key.strip()]
            sources[key.strip()] = SourceText(
                key=key.strip(),
                text=text.strip() + "\n",
                language=known["language"],
                published=known["published"],
            )
        for language, marked in _SENTENCE.findall(said):
            text, planted = _fill(marked)
            yield Sentence(path.stem, language, about["date"], text, planted, sources)


def _fill(marked: str) -> tuple[str, tuple[Planted, ...]]:
    marks = list(_MARK.finditer(marked))
    planted: list[Planted] = []
    for chosen in marks:

        def put(mark: re.Match[str], chosen: re.Match[str] = chosen) -> str:
            return mark[3] if mark.start() == chosen.start() else mark[2]

        text = _MARK.sub(put, marked)
        start = len(_MARK.sub(lambda mark: mark[2], marked[: chosen.start()]))
        planted.append(Planted(chosen[1], _capital(text), start, start + len(chosen[3])))
    return _capital(_MARK.sub(lambda mark: mark[2], marked)), tuple(planted)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def proof(sentence: Sentence, text: str) -> Proof:
    """Prove one text of a sentence."""
    evidence = Sources(sentence.sources)
    return prove(text, evidence=evidence, date=sentence.date, language=sentence.language)


def said(found: Proof) -> tuple[Finding, ...]:
    """Its errors and warnings."""
    return tuple(each for each in found.findings if each.severity is not Severity.INFO)


@dataclass(slots=True)
class Told:
    """What the proof said of all stories."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    facts: Counter[State] = field(default_factory=Counter)
    alarms: list[tuple[Sentence, Finding]] = field(default_factory=list)
    missed: list[tuple[Sentence, Planted]] = field(default_factory=list)
    open: list[tuple[Sentence, str, State]] = field(default_factory=list)

    def recall(self, kind: str) -> float:
        """The share of the planted errors of a kind that were found."""
        return self.found[kind] / self.planted[kind]

    @property
    def verified(self) -> float:
        """The share of faithful facts that are proved."""
        return self.facts[State.VERIFIED] / self.facts.total()

    @property
    def alarmed(self) -> float:
        """Alarms on faithful sentences, to their facts."""
        return len(self.alarms) / self.facts.total()


def tell(folder: Path = HERE) -> Told:
    """Prove every sentence as it is and with each of its places wrong."""
    told = Told()
    for sentence in sentences(folder):
        faithful = proof(sentence, sentence.text)
        for fact in faithful.facts:
            if fact.kind in _PROVEN:
                told.facts[fact.state] += 1
                if fact.state is not State.VERIFIED:
                    told.open.append((sentence, fact.text, fact.state))
        before = said(faithful)
        told.alarms.extend((sentence, each) for each in before)
        known = Counter((each.code, each.message) for each in before)
        for each in sentence.planted:
            told.planted[each.kind] += 1
            new = Counter((f.code, f.message) for f in said(proof(sentence, each.text))) - known
            if new:
                told.found[each.kind] += 1
            else:
                told.missed.append((sentence, each))
    return told
