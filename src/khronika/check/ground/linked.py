"""Figures that are linked to a measure of the register: [246](figure:prisoners@2021-02-15)."""

from khronika.check.evidence import Register
from khronika.check.finding import FactKind, Proven
from khronika.check.ground.agree import plain
from khronika.check.ground.cover import Case
from khronika.check.ground.grounded import Grounded, How
from khronika.text.spans import Figure, FigureLink


def from_register(figure: Figure, link: FigureLink, register: Register) -> Grounded:
    """Hold a linked figure against the values the register has of that measure and day.

    Rival counters are normal: any of their values proves it.
    """
    case = Case(FactKind.FIGURE, figure)
    known = [
        each
        for each in register.figures
        if each.measure == link.measure and each.as_of.isoformat() == link.as_of
    ]
    if not known:
        return case.not_found(
            How.NO_SOURCE, f"the register has no {link.measure} as of {link.as_of}"
        )
    passages = [
        Proven(
            source=f"register:{each.measure}",
            text=plain(each.value),
            start=0,
            end=0,
            why=f"as of {each.as_of}" + (f", counted by {each.counter}" if each.counter else ""),
        )
        for each in known
    ]
    for each, passage in zip(known, passages, strict=True):
        if each.value == figure.value:
            return case.verified(How.EXACT, passage.why, passage)
    why = f"the text says {plain(figure.value)}, the register {passages[0].text}"
    return case.contradicted(How.VALUE, why, *passages)
