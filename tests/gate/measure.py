"""The twins of `twins/*.toml`, written out, proved, and counted per rule.

Every file holds the phrasings of one rule: the name of the generator of their values, and the
templates by language. A phrasing never changes because the program misses it. The halves are those
of the phrasings: what is mended is mended looking at the first, and measured on the second.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from gate import arithmetic, calendars, conversions, multiples, naming, polling, structures
from gate.draw import Draw
from gate.printing import fill
from khronika.check.catalogue import catalogue
from khronika.check.evidence import EarlierIssue, Evidence, NoEvidence, Register, SourceText
from khronika.check.finding import Finding, Severity
from khronika.check.prove import prove

HERE = Path(__file__).parent
DRAWS = 4
_CITATION = re.compile(r"\s*\(?\[@[^]]*\]\)?")


@dataclass(frozen=True, slots=True)
class Twin:
    """One pair of texts that differ in what the rule is about."""

    rule: str
    language: str
    half: int  # 1 or 2
    phrasing: str
    right: str
    wrong: str
    draw: Draw
    speaks: frozenset[str]  # the rules of which one has to speak


@dataclass(frozen=True, slots=True)
class Told:
    """What the checker said of a pair."""

    twin: Twin
    right: tuple[Finding, ...]
    wrong: tuple[Finding, ...]

    @property
    def missed(self) -> bool:
        """Whether the rule was silent on the wrong twin."""
        return not any(each.code in self.twin.speaks for each in self.wrong)


@dataclass(frozen=True, slots=True)
class OneSource:
    """An archive of two captures that say what the text says."""

    said: str
    cited: tuple[str, ...]
    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:
        """The capture, where the key is one of the two."""
        return SourceText(key=key, text=self.said) if key in self.cited else None

    def keys(self) -> tuple[str, ...]:
        """The two keys."""
        return self.cited


def twins(rule: str | None = None) -> Iterator[Twin]:
    """All twins, or those of one rule, the same on every machine and day."""
    for path in sorted((HERE / "twins").glob(f"{(rule or '*').lower()}.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        count = 0
        for group in data["phrasings"]:
            for language, templates in group.items():
                if language not in {"en", "ru", "be", "uk", "pl", "de"}:
                    continue
                for template in templates:
                    count += 1
                    for number in range(DRAWS):
                        seed = f"{data['rule']} {count} {number}"
                        draw = _draw(group, language, Random(seed))  # noqa: S311 - values, not secrets
                        yield Twin(
                            rule=data["rule"],
                            language=language,
                            half=2 - count % 2,
                            phrasing=template,
                            right=_sentence(fill(template, draw.right, language)),
                            wrong=_sentence(fill(template, draw.wrong, language)),
                            draw=draw,
                            speaks=frozenset({data["rule"], *data.get("also", ())}),
                        )


def _draw(group: dict[str, Any], language: str, rng: Random) -> Draw:
    name = group["values"]
    if name == "listed":
        return structures.listed(rng, language, group["items"][language])
    if name in conversions.UNITS:
        return conversions.converted(rng, name)
    for module in (arithmetic, multiples, calendars, structures, naming, polling):
        if generate := getattr(module, name, None):
            drawn: Draw = generate(rng, language)
            return drawn
    raise LookupError(f"there is no generator '{name}' for the twins")


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


def told(twin: Twin) -> Told:
    """Prove both twins as an issue of the draw's date, each without the other.

    What is only for information counts where it is the rule's own. A poll without its pollster
    lacks something whatever its sums, so POL501 is no alarm on the twins of others; and since the
    two sources of a twin have one text, SRC608 would always be right.
    """
    evidence: Evidence = NoEvidence()
    if "key" in twin.draw.right:
        keys = (str(twin.draw.right["key"]), str(twin.draw.right["other"]))
        evidence = OneSource(_CITATION.sub("", twin.right), keys)
    right, wrong = (
        tuple(
            each
            for each in prove(
                text,
                date=twin.draw.date,
                language=twin.language,
                evidence=evidence,
                ignore=["SRC608"] if twin.rule.startswith("POL") else ["POL501", "SRC608"],
                preview=catalogue()[twin.rule].rule.preview,
            ).findings
            if each.severity is not Severity.INFO or each.code in twin.speaks
        )
        for text in (twin.right, twin.wrong)
    )
    return Told(twin, right, wrong)
