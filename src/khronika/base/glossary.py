"""glossary.toml: the words of the house, kept by its editors beside khronika.toml.

    [abbreviations]
    OSCE = "Organization for Security and Co-operation in Europe"

    [terms]
    "United States" = ["USA", "U.S."]

    [measures]
    "political prisoners" = ["political prisoners", "политзаключенные"]

A workspace without the file has an empty glossary.
"""

import codecs
from collections import Counter
from pathlib import Path
from typing import Annotated

import msgspec

from khronika.base.workspace import Section, WorkspaceTrouble, decode
from khronika.check.glossary import Abbreviation, Glossary, Measure, Term

type Words = Annotated[str, msgspec.Meta(pattern=r"\S")]


class _File(Section, frozen=True):
    abbreviations: dict[Words, Words] = {}
    terms: dict[Words, list[Words]] = {}
    measures: dict[Words, list[Words]] = {}

    def __post_init__(self) -> None:
        """Refuse what would make a text wrong whatever it says."""
        _refuse_twice(
            "terms", [*self.terms, *(each for row in self.terms.values() for each in row)]
        )
        _refuse_twice("measures", [each for row in self.measures.values() for each in set(row)])


def read_glossary(path: Path) -> Glossary:
    """Read and check a glossary.toml; an absent one is an empty glossary.

    Raises:
        WorkspaceTrouble: it is not TOML, has an unknown table, a value of the wrong kind, or a form
            that stands in two places.
    """
    try:
        raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    except FileNotFoundError:
        return Glossary()
    except OSError as error:
        raise WorkspaceTrouble(f"{path}: cannot be read ({error.strerror}).") from None
    held = decode(path, raw, _File)
    return Glossary(
        abbreviations=tuple(Abbreviation(*each) for each in held.abbreviations.items()),
        terms=tuple(Term(each, tuple(forms)) for each, forms in held.terms.items()),
        measures=tuple(Measure(each, tuple(nouns)) for each, nouns in held.measures.items()),
    )


def _refuse_twice(table: str, forms: list[str]) -> None:
    for form, times in Counter(forms).items():
        if times > 1:
            raise ValueError(f"{table}: expected {form!r} in one place, it stands in {times}")
