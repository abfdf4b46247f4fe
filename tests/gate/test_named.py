"""How many known names are found in running text, inflected, in five languages."""

import re
import tomllib
from dataclasses import dataclass

from gate.measure import HERE
from khronika.text.naming.find import Finder
from khronika.text.naming.index import Bearer, NameIndex

FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["named"]
HELD = tomllib.loads((HERE / "named.toml").read_text("utf-8"))
_BRACED = re.compile(r"\{(\w+):([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    names: frozenset[tuple[str, int, int]]


def known() -> NameIndex:
    rows = [
        (table == "bearers", [each.strip() for each in line.split("|")])
        for table in ("bearers", "others")
        for line in HELD[table].strip().splitlines()
    ]
    return NameIndex(Bearer(row[0], tuple(row[1:]), person) for person, row in rows)


def sentences(language: str) -> list[Sentence]:
    return [_read(line) for line in HELD[language].strip().splitlines()]


def _read(line: str) -> Sentence:
    text, names, at = "", set(), 0
    for match in _BRACED.finditer(line):
        text += line[at : match.start()]
        names.add((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        at = match.end()
    return Sentence(text + line[at:], frozenset(names))


def test_known_names_are_found_and_no_others() -> None:
    finder = Finder(known())
    right = wrong = missed = 0
    faults = []
    for language in ("en", "ru", "be", "uk", "pl"):
        for sentence in sentences(language):
            found = {(each.key, each.start, each.end) for each in finder.find(sentence.text)}
            right += len(found & sentence.names)
            wrong += len(found - sentence.names)
            missed += len(sentence.names - found)
            faults += [
                (key, sentence.text[start:end]) for key, start, end in found ^ sentence.names
            ]
    assert right / (right + wrong) >= FLOORS["precision"], faults
    assert right / (right + missed) >= FLOORS["recall"], faults
