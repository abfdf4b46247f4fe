"""A printed figure held against a value of the register, and what can be counted from statuses."""

import datetime as dt
from dataclasses import dataclass

from khronika.check.evidence import KnownFigure, Register
from khronika.check.printed import Interval, number, reach
from khronika.text.spans import Bound, Figure

_WORDS = {
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.UP_TO: "up to ",
    Bound.LESS_THAN: "less than ",
    Bound.ABOUT: "about ",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """How many had a status on a day: for certain, and as far as the dates tell."""

    surely: int
    possibly: int


def agrees(figure: Figure, known: KnownFigure) -> bool:
    """Whether what was printed may be the value: equal, within low and high, or in its bound."""
    if figure.value == known.value and figure.high is None:
        return True
    low = known.value if known.low is None else known.low
    high = known.value if known.high is None else known.high
    return reach(figure).meets(Interval(low, high))


def told(known: KnownFigure) -> str:
    """`246`, `at least 256`, `246 (240 to 251)`."""
    said = f"{_WORDS.get(known.bound, '')}{number(known.value)}"
    if known.low is None and known.high is None:
        return said
    low = known.value if known.low is None else known.low
    high = known.value if known.high is None else known.high
    return said if low == high else f"{said} ({number(low)} to {number(high)})"


def of_whom(known: KnownFigure, register: Register) -> str:
    """`as of 2021-02-15, counted by Viarta`."""
    return f"as of {known.as_of}" + (
        f", counted by {counter_name(known.counter, register)}" if known.counter else ""
    )


def counter_name(counter: str, register: Register) -> str:
    """The first spelling of who counts; what the register file says where it is no key."""
    entity = register.by_key.get(counter)
    return entity.names[0].text if entity and entity.names else counter


def counted(register: Register, kind: str, day: dt.date) -> Counted:
    """How many different persons of the register have the status on `day`."""
    held = [each for each in register.statuses if each.kind == kind]
    sure = {each.subject for each in held if each.surely_holds(day)}
    return Counted(
        surely=len(sure),
        possibly=len(sure | {each.subject for each in held if each.may_hold(day, day)}),
    )
