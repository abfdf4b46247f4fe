"""Figures that are linked to a measure of the register: [246](figure:prisoners@2021-02-15)."""

import datetime as dt

from khronika.check.evidence import KnownFigure, Register
from khronika.check.finding import FactKind, Proven
from khronika.check.ground.agree import plain
from khronika.check.ground.cover import Case
from khronika.check.ground.grounded import Grounded, How
from khronika.check.known.values import agrees, counted, of_whom, told
from khronika.text.spans import Figure, FigureLink


def from_register(figure: Figure, link: FigureLink, register: Register) -> Grounded:
    """Hold a linked figure against the values the register has of that measure and day.

    Rival counters are normal: any of their values proves it. Where none was entered for the day,
    what can be counted from the statuses of the register is the least that it can be.
    """
    case = Case(FactKind.FIGURE, figure)
    of_measure = [each for each in register.figures if each.measure == link.measure]
    known = [each for each in of_measure if each.as_of.isoformat() == link.as_of]
    if not known:
        return _counted(case, figure, link, register) or case.not_found(
            How.NO_SOURCE, _missing(link, of_measure)
        )
    passages = [
        Proven(
            source=f"register:{each.measure}",
            text=told(each),
            start=0,
            end=0,
            why=of_whom(each, register),
        )
        for each in known
    ]
    for each, passage in zip(known, passages, strict=True):
        if agrees(figure, each):
            how = How.EXACT if each.value == figure.value else How.WITHIN
            return case.verified(how, passage.why, passage)
    why = f"the text says {plain(figure.value)}, the register {passages[0].text}"
    return case.contradicted(How.VALUE, why, *passages)


def _counted(case: Case, figure: Figure, link: FigureLink, register: Register) -> Grounded | None:
    measure = next((each for each in register.measures if each.key == link.measure), None)
    day = _day(link.as_of)
    if measure is None or not measure.status or day is None:
        return None
    count = counted(register, measure.status, day)
    if figure.value >= count.surely:
        return None
    passage = Proven(
        source=f"register:{link.measure}",
        text=f"at least {count.surely}",
        start=0,
        end=0,
        why=f"as of {link.as_of}, counted from the statuses",
    )
    why = f"the text says {plain(figure.value)}, the register at least {count.surely}"
    return case.contradicted(How.VALUE, why, passage)


def _missing(link: FigureLink, known: list[KnownFigure]) -> str:
    missing = f"the register has no {link.measure} as of {link.as_of}"
    if not known:
        return missing
    last = max(known, key=lambda each: each.as_of)
    return f"{missing}; its last is {told(last)} as of {last.as_of}"


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
