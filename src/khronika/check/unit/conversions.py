"""What units of measure come to in one another.

Factors by NIST SP 811 (2008), appendix B; the pound, the foot, the mile and the acre are exact.
A unit that has two sizes (gallon: UK or US, ton: metric, long or short) stands for all between.
"""

from dataclasses import dataclass
from decimal import Decimal

from khronika.check.printed import Interval
from khronika.text.spans import Figure, FigureKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `size` of it make one of its dimension's base unit, `zero` is its origin."""

    symbol: str
    dimension: str
    size: Interval
    zero: Decimal = Decimal(0)

    def to_base(self, interval: Interval) -> Interval:
        """Values of this unit in the base unit."""
        low, high = interval.low - self.zero, interval.high - self.zero
        return Interval(
            min(low * self.size.low, low * self.size.high),
            max(high * self.size.low, high * self.size.high),
        )

    def as_difference(self) -> "Unit":
        """The unit for differences: a rise by 2 °C is one by 3.6 °F."""
        return Unit(self.symbol, self.dimension, self.size)

    def from_base(self, value: Decimal) -> Decimal:
        """A value of the base unit in this one."""
        return value / ((self.size.low + self.size.high) / 2) + self.zero


def _units() -> dict[str, Unit]:
    table = """
    length    mm 0.001 | cm 0.01 | m 1 | km 1000 | in 0.0254 | ft 0.3048 | yd 0.9144
    length    mi 1609.344 | nmi 1852
    area      cm2 0.0001 | m2 1 | km2 1000000 | ha 10000 | acre 4046.8564224 | ft2 0.09290304
    area      mi2 2589988.11 | yd2 0.83612736
    mass      g 0.001 | kg 1 | t 1000 907.18474 1016.0469 | lb 0.45359237 | st 6.35029318
    mass      oz 0.0283495 0.0311035
    volume    ml 0.001 | l 1 | m3 1000 | gal 3.785411784 4.54609 | bbl 158.987294928 | cm3 0.001
    volume    pt 0.473176473 0.56826125 | ft3 28.316846592 | yd3 764.554857984
    volume    km3 1000000000000
    speed     km/h 1 | mph 1.609344 | kn 1.852 | m/s 3.6
    heat      °C 1
    power     kW 0.001 | MW 1 | GW 1000 | hp 0.00073549875 0.00074569987
    energy    kWh 1 | MWh 1000
    data      MB 1 | GB 1000 1024 | TB 1000000 1048576
    """
    units = {}
    for row in table.strip().splitlines():
        dimension, _, rest = row.strip().partition(" ")
        for each in rest.split("|"):
            name, *sizes = each.split()
            values = [Decimal(size) for size in sizes]
            units[name] = Unit(name, dimension, Interval(min(values), max(values)))
    ninths = Decimal(5) / 9
    units["°F"] = Unit("°F", "heat", Interval(ninths, ninths), zero=Decimal(32))
    return units


UNITS = _units()
# "88 тыс. фунтов": money, unless a weight stands beside it
_POUNDS = ("фунт", "funt", "pfund", "pound")
# a bare letter or preposition that is a unit where another unit stands beside it: 12 in (30 cm)
_SHORT = {"in": "in", "g": "g", "г": "g"}
_CUSTOMARY = frozenset(
    ("in", "ft", "yd", "mi", "nmi", "acre", "ft2", "mi2", "yd2", "lb", "oz", "st", "gal", "pt",
     "bbl", "ft3", "yd3", "mph", "kn", "°F", "hp"),
)  # fmt: skip


def unit_of(figure: Figure, after: str) -> Unit | None:
    """The unit of a figure; `after` is what stands behind it, for a bare `in` or `g`."""
    return UNITS.get(_symbol(figure, after) or "")


def are_of_two_systems(first: Unit, second: Unit) -> bool:
    """Whether one is metric and the other is not, so that the second likely converts the first."""
    return (first.symbol in _CUSTOMARY) != (second.symbol in _CUSTOMARY)


def _symbol(figure: Figure, after: str) -> str | None:
    if figure.kind is FigureKind.MEASURE:
        return figure.unit
    if figure.kind is FigureKind.MONEY and figure.unit == "GBP":
        last = figure.text.split()[-1].lower()
        return "lb" if last.startswith(_POUNDS) else None
    if figure.kind is FigureKind.COUNT and figure.noun is None:
        return _SHORT.get(short_unit(after))
    return None


def short_unit(after: str) -> str:
    """The bare unit at the beginning of `after`, before a bracket or a full stop; empty if none."""
    word, _, rest = after.lstrip().replace(")", " )").partition(" ")
    bracketed = rest.lstrip()[:1] in {"(", ")"} or word.endswith(".")
    bare = word.rstrip(".")
    return bare if bracketed and bare in _SHORT else ""
