"""What the checker may ask of the world, as protocols. The rooms above, and the shell, answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Protocol


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
    counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The part of the register a check needs."""

    entities: tuple[KnownEntity, ...] = ()
    figures: tuple[KnownFigure, ...] = ()


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
