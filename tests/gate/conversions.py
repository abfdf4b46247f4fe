"""Values for the twins of NUM112: a measure in two units."""

from decimal import Decimal
from random import Random

from gate.draw import Draw

_PER_UNIT = {
    "square_kilometres": Decimal("0.386102"),
    "kilometres": Decimal("0.621371"),
    "hectares": Decimal("2.471054"),
    "metres": Decimal("3.280840"),
    "kilograms": Decimal("2.204623"),
}
UNITS = {*_PER_UNIT, "celsius"}


def converted(rng: Random, unit: str) -> Draw:
    """`a` in the metric unit and `b` in the other, rounded to a whole; the wrong `b` is far off."""
    if unit == "celsius":
        a = rng.randint(5, 42)
        b = round(a * Decimal("1.8")) + 32
        wrong = b + rng.choice([-1, 1]) * rng.randint(10, 25)
    else:
        a = rng.randint(35, 900)
        b = round(a * _PER_UNIT[unit])
        wrong = round(b * rng.choice([Decimal("0.5"), Decimal("0.7"), Decimal("1.4"), Decimal(2)]))
    return Draw({"a": a, "b": b}, {"a": a, "b": wrong})
