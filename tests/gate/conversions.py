"""Values for the twins of NUM112: a measure in two units."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random

from gate.draw import Draw

_PER_UNIT = {
    "square_kilometres": Decimal("0.386102"),
    "kilometres": Decimal("0.621371"),
    "hectares": Decimal("2.471054"),
    "metres": Decimal("3.280840"),
    "kilograms": Decimal("2.204623"),
    "centimetres": Decimal("0.393701"),
    "square_metres": Decimal("10.763910"),
}
_PER_TENTH = {  # to a tenth: of millions, or within the metric system
    "million_hectares": (Decimal(1), Decimal("2.471054")),
    "hectares_in_square_kilometres": (Decimal(10), Decimal("0.01")),
    "kilograms_in_tonnes": (Decimal(100), Decimal("0.001")),
}
UNITS = {*_PER_UNIT, *_PER_TENTH, "celsius"}


def converted(rng: Random, unit: str) -> Draw:
    """`a` in the metric unit and `b` in the other, rounded to a whole; the wrong `b` is far off."""
    if unit in _PER_TENTH:
        return _to_a_tenth(rng, *_PER_TENTH[unit])
    if unit == "celsius":
        a = rng.randint(5, 42)
        b = round(a * Decimal("1.8")) + 32
        wrong = b + rng.choice([-1, 1]) * rng.randint(10, 25)
    else:
        a = rng.randint(35, 900)
        b = round(a * _PER_UNIT[unit])
        wrong = round(b * rng.choice([Decimal("0.5"), Decimal("0.7"), Decimal("1.4"), Decimal(2)]))
    return Draw({"a": a, "b": b}, {"a": a, "b": wrong})


def _to_a_tenth(rng: Random, step: Decimal, rate: Decimal) -> Draw:
    """`a` of so many steps (12 tenths of a million, 1,200 kg) and `b` to a tenth."""
    small = step == 1
    count = rng.choice([n for n in range(12, 98) if n % 10])
    a = Decimal(count) / 10 if small else int(count * step)
    b = (a * rate).quantize(Decimal("0.1"), ROUND_HALF_UP)
    wrong = (
        b * rng.choice([Decimal("0.1"), Decimal("0.6"), Decimal("1.5"), Decimal(10)])
    ).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return Draw({"a": a, "b": b}, {"a": a, "b": wrong})
