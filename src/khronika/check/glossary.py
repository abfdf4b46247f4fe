"""The words of the house: what its readers know, what it prefers to say, what it counts.

The values alone: `khronika.base.glossary` reads them from a workspace's glossary.toml.
"""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form that needs no explanation in the text, with what it stands for."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Term:
    """What the house writes, and the other forms that a text should not mix with it."""

    preferred: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that has one value at a time, and the nouns, in any language, that count it."""

    name: str
    nouns: tuple[str, ...]


@dataclass(frozen=True)
class Glossary:
    """All words of a house; empty where it keeps none."""

    abbreviations: tuple[Abbreviation, ...] = ()
    terms: tuple[Term, ...] = ()
    measures: tuple[Measure, ...] = ()

    def long_form(self, short: str) -> str | None:
        """What the abbreviation `short` stands for, letter case observed; None where unknown."""
        return self._long_forms.get(short)

    @cached_property
    def _long_forms(self) -> dict[str, str]:
        return {each.short: each.long for each in self.abbreviations}
