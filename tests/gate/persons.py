"""Pairs of names of invented persons: one person in two spellings, two persons who are near."""

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from gate.measure import HERE

DEV = HERE.parent.parent.parent / "shared" / "data" / "names_dev.csv"
# what a surname of a man ends in, and that of a woman, by column
ENDINGS = {
    "be": (("аў", "ава"), ("ёў", "ёва"), ("оў", "ова"), ("еў", "ева"), ("кі", "кая")),
    "ru": (("ов", "ова"), ("ёв", "ёва"), ("ев", "ева"), ("кий", "кая")),
    "en-be": (("au", "ava"), ("ou", "ova"), ("eu", "eva"), ("ki", "kaya")),
    "en-ru": (("ov", "ova"), ("ev", "eva"), ("ky", "kaya")),
    "łacinka": (("aŭ", "ava"), ("oŭ", "ova"), ("eŭ", "eva"), ("ki", "kaja")),
    "pl": (("ow", "owa"), ("ew", "ewa"), ("ki", "ka")),
    "de": (("ow", "owa"), ("ew", "ewa"), ("ki", "kaja")),
}


@dataclass(frozen=True, slots=True)
class Pair:
    left: str
    right: str
    same: bool
    note: str


def own_pairs() -> list[Pair]:
    """The pairs made of `persons.toml`, the same on every run."""
    held = tomllib.loads((HERE / "persons.toml").read_text("utf-8"))
    columns = held["columns"]
    rows = {key: _rows(held[key]) for key in ("men", "women", "surnames")}
    rng = Random(4)  # noqa: S311 - a draw, no secret
    return [*_same(rows, columns, rng), *_near(rows, columns, rng)]


def dev_pairs() -> list[Pair]:
    """The pairs that stand beside the checkout; none where they do not."""
    if not DEV.exists():
        return []
    with DEV.open(encoding="utf-8", newline="") as file:
        return [
            Pair(row["name_a"], row["name_b"], row["same"] == "1", row["note"])
            for row in csv.DictReader(file)
        ]


type Rows = dict[str, list[list[str]]]


def _rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def _printed(given: str, surname: str, column: str, rng: Random, *, plain: bool = False) -> str:
    draw = 1.0 if plain else rng.random()
    if draw < 0.08:
        return f"{given[0]}. {surname}"
    if draw < 0.16:
        return f"{surname} {given}"
    if draw < 0.2:
        return f"{surname.upper()} {given.upper()}"
    if draw < 0.24:
        return f"{surname}, {given}"
    if draw < 0.28 and column in {"be", "ru"}:
        return f"{surname} {given} {'Іванавіч' if column == 'be' else 'Иванович'}"
    return f"{given} {surname}"


def _same(rows: Rows, columns: list[str], rng: Random) -> Iterator[Pair]:
    for surname in rows["surnames"]:
        for _ in range(40):
            sex = rng.choice(("men", "women"))
            given = rng.choice(rows[sex])
            one, other = rng.sample(range(len(columns)), 2)
            names = [
                _printed(given[at], _of(surname[at], sex, columns[at]), columns[at], rng)
                for at in (one, other)
            ]
            if "Иванович" in "".join(names) and sex == "women":
                continue
            yield Pair(names[0], names[1], same=True, note=f"{columns[one]}~{columns[other]}")


def _near(rows: Rows, columns: list[str], rng: Random) -> Iterator[Pair]:
    """Relatives (another given name), and strangers of one given name."""
    for surname in rows["surnames"]:
        for _ in range(40):
            at, to = rng.randrange(len(columns)), rng.randrange(len(columns))
            sexes = [rng.choice(("men", "women")) for _ in range(2)]
            one, other = (rng.choice(rows[sex]) for sex in sexes)
            theirs = surname
            if one is other or rng.random() < 0.3:
                other, sexes[1] = one, sexes[0]
                theirs = rng.choice([each for each in rows["surnames"] if each is not surname])
            yield Pair(
                _printed(one[at], _of(surname[at], sexes[0], columns[at]), "", rng, plain=True),
                _printed(other[to], _of(theirs[to], sexes[1], columns[to]), "", rng, plain=True),
                same=False,
                note="relative" if theirs is surname else "stranger",
            )


def _of(surname: str, sex: str, column: str) -> str:
    if sex == "women":
        for his, hers in ENDINGS[column]:
            if surname.endswith(his):
                return surname.removesuffix(his) + hers
    return surname
