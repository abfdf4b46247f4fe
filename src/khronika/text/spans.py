"""The typed spans that reading a text yields. Everything above speaks in these.

Offsets are Unicode code points into the text as it was given (`Document.text`), `end` exclusive,
so that `document.text[span.start:span.end] == span.text` always holds.

    Document
      blocks        headings, paragraphs, list items, block quotations ... with their sentences
      figures       "at least 106 people", "0,0055%", "half a percent to two percent"
      dates         "Sunday (February 14)", "12 January to 2 February 2021", "mid-July"
      elapsed       "290 days after the vote of 9 August"
      quotations    «...», “...”, block quotations
      names         persons, organisations, places; abbreviations with their expansion
      citations     [@key], [@a "words"; @b]
      enumerations  "for the following four reasons:" and its items
      references    "see Table 3", "listed below", [^4], and the labels of tables and sections
      waivers       <!-- waive NUM111: reason -->
"""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the text. `start` and `end` are code points, `end` exclusive."""

    start: int
    end: int
    text: str


class Bound(StrEnum):
    """What the text says about the side on which the true value lies."""

    EXACT = "="
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    LESS_THAN = "less than"
    ABOUT = "about"


class FigureKind(StrEnum):
    """What a figure is a figure of."""

    COUNT = "count"  # 106 people; a bare number that counts something
    PERCENT = "percent"  # 33%, per cent, half a percent
    POINTS = "points"  # percentage points, п.п.
    FRACTION = "fraction"  # two thirds, one in three, half of
    MULTIPLE = "multiple"  # 3X, threefold, doubled
    MONEY = "money"  # unit is the ISO 4217 code; "crown", "mark" where no country is named
    MEASURE = "measure"  # a physical unit: km, kg, °C
    DURATION = "duration"  # 290 days, five years
    ORDINAL = "ordinal"  # the fourth anniversary, 26th
    UNREAD = "unread"  # digits the grammar could not class


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Span):
    """A number as it was printed, with what it counts.

    `start`/`end` cover the whole phrase with bound, number, unit and counted noun;
    `number_start`/`number_end` the number alone. A range has its lower end in `value` and its
    upper end in `high`. Percentages are kept as printed (33% is Decimal("33")), fractions as the
    share (two thirds is 2/3 to 28 digits), scales are multiplied out (1.5 mln is 1500000). Only
    temperatures are negative: "−2.1%" is Decimal("2.1"), for a fall is in the words as often as in
    the sign.
    """

    kind: FigureKind
    value: Decimal
    high: Decimal | None = None
    decimals: int = 0  # decimals shown, before any scale
    bound: Bound = Bound.EXACT
    unit: str | None = None  # "%", "pp", ISO 4217 code, SI symbol, or "day", "month", "year" ...
    scale: Decimal = Decimal(1)
    number_start: int
    number_end: int
    noun: str | None = None  # the counted noun as printed: "political prisoners"
    population: str | None = None  # "deputies" in "one of 18,110 deputies"
    whole: Decimal | None = None  # 18110 in "one of 18,110 deputies", 3 in "one in three"
    parts: Decimal | None = None  # 1 in "one of 18,110 deputies", 1 in "one in three"


class Precision(StrEnum):
    """How much of a date was said."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"  # seasons, quarters and halves of a year, "early", "mid-", "late"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as far as it is known: EDTF (ISO 8601-2) with the earliest and the latest day."""

    edtf: str  # "2021-02-14", "2021-02", "2021-01-12/2021-02-02", "202X"
    low: dt.date
    high: dt.date
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Span):
    """A date in the text. `value` is None where it is impossible (31 November) or unresolvable."""

    value: PartialDate | None
    weekday: int | None = None  # 0 is Monday, as printed beside the date
    year_printed: bool = False
    how: str = "printed"  # "printed", "year from the date", "weekday", "relative"
    problem: str | None = None  # "no-such-date", "backward-range": for TIM202 and TIM203


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed(Span):
    """A duration tied to a date: "290 days after the vote of 9 August"."""

    duration: Figure
    anchor: DateMention
    relation: str  # "after", "before", "since"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Span):
    """Words given as another's. `inner_*` is the content without the marks."""

    inner_start: int
    inner_end: int
    opening: str  # the mark used: «, “, „, ", ', or > for a block quotation
    nested: bool = False
    speaker: str | None = None
    verb: str | None = None  # or the phrase that names the speaker: "according to"
    asides: tuple[tuple[int, int], ...] = ()  # the author's words inside: «Да, — сказал А. — Нет»


class NameKind(StrEnum):
    """What bears the name, as far as its form says."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    ABBREVIATION = "abbreviation"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Span):
    """A capitalised sequence that names someone or something."""

    kind: NameKind
    expansion: str | None = None  # for an abbreviation whose long form the text gives


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Span):
    """One key of a `[@a "words"; @b]`. `scope_*` is the text it covers (DESIGN.md, Issue text)."""

    key: str
    pinned: str | None = None
    scope_start: int
    scope_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLink(Span):
    """A register figure, `[246](figure:political-prisoners@2021-02-15)`."""

    measure: str
    as_of: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver(Span):
    """`<!-- waive NUM111: reason -->`; `block_*` is the block that follows, which it concerns."""

    code: str
    reason: str
    block_start: int
    block_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration(Span):
    """An announced list: the announcing figure, if any, and the items that follow."""

    announced: Figure | None
    number: Decimal | None = None  # announced: four in "four of the 12 clubs"
    intro_start: int
    intro_end: int
    items: tuple[Span, ...]
    inline: bool = False


class ReferenceKind(StrEnum):
    """At what part of its own text a reference points."""

    NUMBERED = "numbered"  # Table 3, Annex 9
    FOOTNOTE = "footnote"  # [^4]
    ABOVE = "above"  # as noted above
    BELOW = "below"  # listed below, the following:
    TITLED = "titled"  # the section “Aid groups”
    ORDINAL = "ordinal"  # the third table


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Span):
    """A mention of a part of the text, or the `label` that the part itself carries."""

    kind: ReferenceKind
    part: str | None = None  # "table", "figure", "section" ...; "list", "picture" where it points
    number: str | None = None  # or the title
    label: bool = False
    seen: bool = False  # "see" stands before it


class BlockKind(StrEnum):
    """Markdown's blocks as far as reading needs them."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Span):
    """A block of the text with its sentences. Code blocks and comments are not read."""

    kind: BlockKind
    sentences: tuple[Span, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The YAML head of an issue text. `problem` is one sentence where it cannot be used."""

    end: int = 0  # where the body begins, in code points
    title: str | None = None
    periodical: str | None = None
    number: str | None = None
    date: dt.date | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text, read once. Every tuple is in the order of the text."""

    text: str
    language: str  # ISO 639-1
    date: dt.date | None  # the issue's, or a source's publication: resolves "yesterday"
    front: FrontMatter = field(default_factory=FrontMatter)
    blocks: tuple[Block, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    elapsed: tuple[Elapsed, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    names: tuple[Name, ...] = ()
    citations: tuple[Citation, ...] = ()
    links: tuple[FigureLink, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    references: tuple[Reference, ...] = ()
    waivers: tuple[Waiver, ...] = ()
