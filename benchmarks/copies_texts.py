"""An invented archive: reports from 200 sites, some of them copies, each known with its kind."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

SITES = 200
KINDS = ("same", "added", "reworded", "digest")
_LETTERS = "абвгдежзіклмнопрстуўфхцчшыэюя"
_EVERY = 25  # the copies: one capture in so many
_BACK = 2_000  # captures between a text and its copy, at most


@dataclass(frozen=True, slots=True)
class Page:
    """A captured page; `kind` and `original` say of what it is a copy, if it is one."""

    number: int
    url: str
    text: str
    kind: str = ""
    original: int = -1


def pages(count: int) -> Iterator[Page]:
    """As many pages, always the same ones."""
    chance = random.Random(count)  # noqa: S311 - texts, not secrets
    vocabulary = ["".join(chance.choices(_LETTERS, k=3 + rank % 9)) for rank in range(30_000)]
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(vocabulary))))
    phrases = [" ".join(chance.choices(vocabulary, cum_weights=weights, k=9)) for _ in range(400)]
    feet = [" ".join(chance.choices(vocabulary, cum_weights=weights, k=40)) for _ in range(SITES)]
    latest: list[tuple[int, str]] = []

    def paragraph(words: int) -> str:
        told = " ".join(chance.choices(vocabulary, cum_weights=weights, k=words))
        phrase, number = chance.choice(phrases), chance.randrange(10_000)
        return f"{told.capitalize()}, {phrase} {number}."

    for number in range(count):
        body = "\n\n".join(
            paragraph(chance.randrange(30, 90)) for _ in range(chance.randrange(2, 7))
        )
        kind, original = "", -1
        if latest and number % _EVERY == 0:
            kind = KINDS[number // _EVERY % len(KINDS)]
            original, taken = chance.choice(latest)
            body = {
                "same": taken,
                "added": f"{taken}\n\n{paragraph(60)}",
                "reworded": _reworded(taken, chance, vocabulary),
                "digest": "\n\n".join([paragraph(200), taken, *(paragraph(150) for _ in "abc")]),
            }[kind]
        else:
            latest.append((number, body))
            del latest[:-_BACK]
        site = chance.randrange(SITES)
        url = f"https://paper-{site}.invalid/{number}"
        yield Page(number, url, f"{body}\n\n{feet[site]}", kind, original)


def _reworded(text: str, chance: random.Random, vocabulary: list[str]) -> str:
    said = text.split(" ")
    return " ".join(chance.choice(vocabulary) if chance.random() < 0.08 else word for word in said)  # noqa: PLR2004 - one word in twelve
