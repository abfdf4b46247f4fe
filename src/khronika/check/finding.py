"""What a rule has to say, and what the proof says of a fact."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. Errors and warnings make `khronika check` exit 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A replacement for [start, end). `safe` ones may be applied without reading the sentence."""

    start: int
    end: int
    replacement: str
    safe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing a rule found, with its working: the sum it did or the passages it compared."""

    code: str
    name: str
    severity: Severity
    message: str
    working: str
    start: int  # code points, end exclusive
    end: int
    fix: Fix | None = None


class FactKind(StrEnum):
    """What khronika proves."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    QUOTATION = "quotation"


class State(StrEnum):
    """The state of a fact in the proof (DESIGN.md, Contracts)."""

    VERIFIED = "verified"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    UNSOURCED = "unsourced"
    WAIVED = "waived"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """A passage that proves a fact: where it stands in the extracted text of a cited capture."""

    source: str  # the citation key, or "register:KEY", or "issue:KEY"
    text: str
    start: int
    end: int
    why: str = ""  # why it counts as proof, or what differs


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure, date, name or quotation in the text with its state."""

    kind: FactKind
    text: str
    start: int
    end: int
    state: State
    evidence: tuple[Proven, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """All facts and findings of one text.

    `alone`: no sources were given, so that an unsourced fact was read and found consistent.
    """

    path: str
    date: str | None
    language: str
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    alone: bool = False
