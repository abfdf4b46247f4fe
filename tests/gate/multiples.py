"""Values for the twins of NUM105: so many times as many."""

from decimal import Decimal
from random import Random

from gate.arithmetic import tenths_of
from gate.draw import Draw
from gate.printing import Value
from gate.words import IN_WORDS


def _multiple(rng: Random, times: int, language: str) -> Draw:
    old = rng.choice([rng.randint(12, 95), rng.randint(120, 980), rng.randint(1_100, 9_000)])
    drift = 1 + Decimal(rng.randint(-3, 3)) / 100
    right: dict[str, Value] = {
        "old": old,
        "new": int(old * times * drift),
        "times": IN_WORDS[language][times],
    }
    off = rng.choice([Decimal("0.6"), Decimal("0.7"), Decimal("1.4"), Decimal("1.5")])
    return Draw(right, {**right, "new": int(old * times * off)})


def twice(rng: Random, language: str) -> Draw:
    """An old count and its double; the wrong one is far from double and still more than before."""
    return _multiple(rng, 2, language)


def thrice(rng: Random, language: str) -> Draw:
    """As `twice`, three times."""
    return _multiple(rng, 3, language)


def fourfold(rng: Random, language: str) -> Draw:
    """As `twice`, four times."""
    return _multiple(rng, 4, language)


def times(rng: Random, language: str) -> Draw:
    """As `twice`, a number of times that the phrasing prints as `times`."""
    return _multiple(rng, rng.randint(5, 9), language)


def halved(rng: Random, _language: str) -> Draw:
    """An old count and its half; the wrong one is far from half and still less than before."""
    old = rng.choice([rng.randint(60, 95), rng.randint(120, 980), rng.randint(1_100, 9_000)])
    right = {"old": old, "new": round(old * Decimal(rng.randint(49, 51)) / 100)}
    off = rng.choice([Decimal("0.22"), Decimal("0.3"), Decimal("0.7"), Decimal("0.8")])
    return Draw(right, {**right, "new": int(old * off)})


def to_third(rng: Random, _language: str) -> Draw:
    """As `halved`, a third."""
    old = rng.choice([rng.randint(120, 980), rng.randint(1_100, 9_000)])
    off = rng.choice([Decimal("0.15"), Decimal("0.5"), Decimal("0.6"), Decimal("0.75")])
    right = {"old": old, "new": round(old / Decimal(3))}
    return Draw(right, {**right, "new": int(old * off)})


def decimal_times(rng: Random, _language: str) -> Draw:
    """An old count, a new one and how many times it is, to a tenth, in digits."""
    tenths = rng.choice([n for n in range(13, 49) if n % 10])
    old = rng.choice([rng.randint(120, 980), rng.randint(1_100, 9_000)])
    right: dict[str, Value] = {
        "old": old,
        "new": round(old * Decimal(tenths) / 10),
        "times": Decimal(tenths) / 10,
    }
    slips = [Decimal("1.3"), Decimal("1.4"), *([Decimal("0.7")] if tenths > 18 else [])]
    wrong = tenths_of(Decimal(tenths) / 10 * rng.choice(slips))
    return Draw(right, {**right, "times": wrong + Decimal("0.1") * (int(wrong) == wrong)})


def half_again(rng: Random, _language: str) -> Draw:
    """An old count and one and a half times as many; the wrong one is more, but far from it."""
    old = rng.choice([rng.randint(60, 95), rng.randint(120, 980), rng.randint(1_100, 9_000)])
    right: dict[str, Value] = {"old": old, "new": round(old * Decimal("1.5"))}
    off = rng.choice([Decimal("1.12"), Decimal("1.15"), Decimal("2.1"), Decimal("2.6")])
    return Draw(right, {**right, "new": int(old * off)})
