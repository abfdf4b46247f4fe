"""What is read in sixty sentences of six languages: figures, dates, quotations, names."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from gate.measure import HERE
from khronika.text.read import read
from khronika.text.spans import Document, FigureKind

ISSUE = dt.date(2021, 2, 15)
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["reading"]
SENTENCES = tomllib.loads((HERE / "reading.toml").read_text("utf-8"))["sentence"]
KINDS = ("figures", "dates", "quotations", "names")
_COUNTED = {kind for kind in FigureKind if kind not in {FigureKind.ORDINAL, FigureKind.UNREAD}}

type Fact = tuple[str, ...]  # the words, then the value, unit and bound, or the EDTF


def meant(sentence: dict[str, Any], kind: str) -> Iterator[Fact]:
    for each in sentence.get(kind, ()):
        match kind:
            case "figures":
                words, value, unit, bound = each
                yield words, str(Decimal(value).normalize()), unit, bound
            case "dates":
                yield tuple(each)
            case _:
                yield (each,)


def found(document: Document, kind: str) -> Iterator[Fact]:
    match kind:
        case "figures":
            for figure in document.figures:
                if figure.kind in _COUNTED:
                    value = str(figure.value.normalize())
                    yield figure.text, value, figure.unit or "", str(figure.bound)
        case "dates":
            for date in document.dates:
                yield date.text, date.value.edtf if date.value else "none"
        case "quotations":
            for quotation in document.quotations:
                yield (document.text[quotation.inner_start : quotation.inner_end],)
        case _:
            for name in document.names:
                yield (name.text,)


def same(kind: str, one: Fact, other: Fact) -> bool:
    loose = kind in {"figures", "dates"}  # how far the words of a figure reach is not judged here
    return one[1:] == other[1:] and (one[0] in other[0] if loose else one[0] == other[0])


@pytest.mark.parametrize("kind", KINDS)
def test_reading_holds_its_floors(kind: str) -> None:
    right, missed, invented = 0, [], []
    for sentence in SENTENCES:
        document = read(sentence["text"], language=sentence["language"], date=ISSUE)
        left = list(found(document, kind))
        for fact in meant(sentence, kind):
            hit = next((each for each in left if same(kind, fact, each)), None)
            if hit is None:
                missed.append(fact)
            else:
                left.remove(hit)
                right += 1
        invented += left
    recall = right / (right + len(missed))
    precision = right / (right + len(invented))
    assert recall >= FLOORS[kind]["recall"], missed
    assert precision >= FLOORS[kind]["precision"], invented


def test_there_are_sixty_sentences_in_six_languages() -> None:
    languages = [each["language"] for each in SENTENCES]
    assert {each: languages.count(each) for each in languages} == dict.fromkeys(
        ("en", "ru", "be", "uk", "pl", "de"), 10
    )
