"""Statuses that are no office: in custody, in exile, a prisoner, missing."""

from functools import lru_cache

from khronika.check.evidence import KnownStatus
from khronika.check.ground.lexicon import concepts, lexicon
from khronika.check.known.state_words import CONFINED
from khronika.check.words import words

_AXIS = "state"
_IN = frozenset("in on under at в на под за у ў пад під w na pod za im unter auf".split())  # noqa: SIM905 - a table
_HELD = frozenset({"prisoner", "detained"})


@lru_cache(maxsize=10_000)
def is_state(status: KnownStatus) -> bool:
    """Whether the status tells how a person is, not which office they hold."""
    axis = lexicon().axis
    for label in status.labels:
        said = words(label.text)
        if said and said[0] in _IN:
            return True
        if any(axis.get(each) == _AXIS for word in said for each in concepts(word)):
            return True
    return False


@lru_cache(maxsize=10_000)
def is_confinement(status: KnownStatus) -> bool:
    """Whether whoever has the status is not free."""
    for label in status.labels:
        said = words(label.text)
        if tuple(said) in CONFINED or any(_HELD & concepts(word) for word in said):
            return True
    return False


def is_where(status: KnownStatus) -> bool:
    """Whether its label is no noun: in custody."""
    return any(not _IN.isdisjoint(words(label.text)[:1]) for label in status.labels)
