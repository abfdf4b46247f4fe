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
        return Unit(self.dimension, self.size)

    def from_base(self, value: Decimal) -> Decimal:
        """A value of the base unit in this one."""
        return value / ((self.size.low + self.size.high) / 2) + self.zero


def _units() -> dict[str, Unit]:
    table = """
    length    mm 0.001 | cm 0.01 | m 1 | km 1000 | in 0.0254 | ft 0.3048 | yd 0.9144
    length    mi 1609.344
    area      m2 1 | km2 1000000 | ha 10000 | acre 4046.8564224 | ft2 0.09290304 | mi2 2589988.11
    mass      g 0.001 | kg 1 | t 1000 907.18474 1016.0469 | lb 0.45359237 | oz 0.0283495 0.0311035
    volume    l 1 | m3 1000 | gal 3.785411784 4.54609 | bbl 158.987294928
    speed     km/h 1 | mph 1.609344
    heat      °C 1
    power     MW 1 | GW 1000
    energy    kWh 1 | MWh 1000
    data      MB 1 | GB 1000 1024 | TB 1000000 1048576
    """
    units = {}
    for row in table.strip().splitlines():
        dimension, _, rest = row.strip().partition(" ")
        for each in rest.split("|"):
            name, *sizes = each.split()
            values = [Decimal(size) for size in sizes]
            units[name] = Unit(dimension, Interval(min(values), max(values)))
    ninths = Decimal(5) / 9
    units["°F"] = Unit("heat", Interval(ninths, ninths), zero=Decimal(32))
    return units


UNITS = _units()
# units that the reader takes for the noun of a count
_NOUNS = {
    word: unit
    for unit, _, said in (
        row.strip().partition(" ")
        for row in """
        mi миля мили миль милях милям мілі міль milę mile mil meile meilen
        ft фут фута футов фути футів футаў stopa stopy stóp fuß fuss
        in inch inches дюйм дюйма дюймов дюймів cal cale cali zoll
        yd yard yards yd ярд ярда ярдов ярдів
        acre акр акра акров акрів акраў akr akry akrów
        gal gallon gallons gal галлон галлона галлонов галонів galonów gallonen
        oz ounce ounces oz унция унции унций унцій uncji unzen
        lb фунт фунта фунтов фунтів фунтаў funt funty funtów pfund
        bbl баррель барреля баррелей барелів baryłek
        """.strip().splitlines()
    )
    for word in said.split()
}
# "88 тыс. фунтов": money, unless a weight stands beside it
_POUNDS = ("фунт", "funt", "pfund", "pound")


def unit_of(figure: Figure, after: str) -> Unit | None:
    """The unit of a figure; `after` is the character behind it, for what reads °F as degrees."""
    if figure.kind is FigureKind.MEASURE:
        fahrenheit = figure.unit == "°C" and figure.text.endswith("°") and after in {"F", "Ф"}
        return UNITS.get("°F" if fahrenheit else figure.unit or "")
    if figure.kind is FigureKind.MONEY and figure.unit == "GBP":
        last = figure.text.split()[-1].lower()
        return UNITS["lb"] if last.startswith(_POUNDS) else None
    if figure.kind is FigureKind.COUNT and figure.noun:
        return UNITS.get(_NOUNS.get(figure.noun.lower(), ""))
    return None
