"""What the checker may ask of the world, as protocols. The rooms above, and the shell, answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Protocol

from khronika.text.edtf import Bounds
from khronika.text.spans import Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A cited capture, ready to be searched: its extracted text and what is known about it."""

    key: str
    text: str
    url: str = ""
    title: str = ""
    publisher: str = ""
    published: date | None = None  # resolves "yesterday" and weekdays in the source
    captured: date | None = None
    language: str | None = None  # ISO 639-1; None: to be found out from the text
    problem: str | None = None  # one sentence where nothing could be read (a scan, an unknown type)
    furniture: tuple[tuple[int, int], ...] = ()  # stretches its site repeats on its other pages


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A spelling the register knows. `house` marks the house spelling for that language."""

    text: str
    language: str  # ISO 639-1
    house: bool = False
    protected: bool = False  # this spelling alone is kept from the public


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLabel:
    """How a term of the register reads in a language: "interior minister"."""

    text: str
    language: str  # ISO 639-1


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownStatus:
    """Who was what, from when to when, as far as is known. `end` None: it goes on."""

    subject: str  # the key of an entity
    kind: str
    labels: tuple[KnownLabel, ...]
    object: str = ""  # of the other entity
    start: Bounds
    end: Bounds | None = None
    last_confirmed: date | None = None

    def may_hold(self, low: date, high: date) -> bool:
        """Whether it may have held on some day from `low` to `high`."""
        begun = self.start.low is None or self.start.low <= high
        return begun and (self.end is None or self.end.high is None or self.end.high >= low)

    def surely_holds(self, day: date) -> bool:
        """Whether it had begun by `day` for certain, had not ended, and was not lost sight of."""
        if self.start.high is None or self.start.high > day:
            return False
        if self.end is None:
            return self.last_confirmed is None or self.last_confirmed >= day
        return self.end.low is not None and self.end.low > day


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvent:
    """Something that happened, when, where and to whom."""

    key: str
    labels: tuple[KnownLabel, ...]  # of its kind
    title: str
    date: Bounds
    place: str = ""  # the key of an entity
    parts: tuple[str, ...] = ()  # of those who took part


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMeasure:
    """What is counted, of whom and by whom; `labels` are those of the status it counts."""

    key: str
    title: str
    population: str = ""
    unit: str = "people"
    counter: str = ""  # the key of an entity
    status: str = ""  # the kind of status from which it can be counted
    labels: tuple[KnownLabel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntity:
    """A person, organisation or place of the register, with all its spellings."""

    key: str
    kind: str
    names: tuple[KnownName, ...]
    protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFigure:
    """A value of a measure as of a day, as the register knows it today."""

    measure: str
    as_of: date
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound = Bound.EXACT
    counter: str = ""  # the key or a name of who counts


@dataclass(frozen=True, kw_only=True, eq=False)
class Register:
    """The part of the register a check needs. Two registers are never compared."""

    entities: tuple[KnownEntity, ...] = ()
    statuses: tuple[KnownStatus, ...] = ()
    events: tuple[KnownEvent, ...] = ()
    measures: tuple[KnownMeasure, ...] = ()
    figures: tuple[KnownFigure, ...] = ()

    @cached_property
    def by_key(self) -> dict[str, KnownEntity]:
        """The entities by their keys."""
        return {each.key: each for each in self.entities}


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierIssue:
    """An issue of the same periodical that went out before, as its readers know it today.

    `retracted` are its texts before each correction, the first one first.
    """

    key: str  # "review/2026/46", or the path of its file
    text: str
    date: date
    language: str | None = None  # ISO 639-1; None: to be found out from the text
    retracted: tuple[str, ...] = ()


class Evidence(Protocol):
    """Where the checker finds what the text must stand on."""

    def source(self, key: str) -> SourceText | None:
        """The capture cited as `key`, or None where there is none."""

    def keys(self) -> Sequence[str]:
        """All keys that could have been cited, for "did you mean"."""

    @property
    def register(self) -> Register:
        """What the register knows."""

    @property
    def earlier(self) -> Sequence[EarlierIssue]:
        """The issues of the same periodical before the text, the oldest first."""


@dataclass(frozen=True, slots=True)
class NoEvidence:
    """A text checked without sources."""

    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:  # noqa: ARG002 - the protocol names it
        """There is none."""
        return None

    def keys(self) -> Sequence[str]:
        """There are none."""
        return ()
