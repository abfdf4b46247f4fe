"""The shape of a language's data: forms are lower case, separated by spaces, `ё` written `е`.

Phrases are parted by ` | `. A form may stand under several headings ("second" is an ordinal and a
unit); the grammars decide by what stands beside it. A trailing full stop is left out: "mr", "тыс".
"""

from dataclasses import dataclass, field

from khronika.text.spans import Bound

type Forms = dict[int, str]
type Coded = dict[str, str]
type Phrases = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Everything the grammars know about one language."""

    code: str  # ISO 639-1
    decimal_comma: bool
    # numbers
    cardinals: Forms
    decimals: Coded = field(default_factory=dict)  # "1.5": "полтора"
    halved: str = ""  # half of a unit in one word: "полпроцента"
    minus: str = ""  # before a number below nought
    ordinals: Forms = field(default_factory=dict)
    ordinal_suffixes: str = ""  # what is glued to digits: 4th, 4-й
    scales: Forms = field(default_factory=dict)
    lone_scales: str = ""  # scales that are a number without one before: "тысяча"
    vague: str = ""  # "hundreds", "dozens": no figure unless a number stands before
    denominators: Forms = field(default_factory=dict)
    lone_denominators: str = ""  # a share without a number before: "half", "треть"
    halves: Phrases = ""  # "and a half" after a number
    articles: str = ""  # "a million"
    conjunctions: str = ""  # inside a number: two hundred and six
    pronouns: str = ""  # numerals that are mostly pronouns or articles: "one"
    multiples: Forms = field(default_factory=dict)  # twice, doubled, threefold
    times: str = ""  # after a number: three times, в три раза, 3x
    # units
    percent: Phrases = ""
    points: Phrases = ""
    durations: Coded = field(default_factory=dict)
    measures: Coded = field(default_factory=dict)
    measure_phrases: dict[str, Phrases] = field(default_factory=dict)
    currencies: Coded = field(default_factory=dict)
    # what stands around a figure
    before: dict[Bound, Phrases] = field(default_factory=dict)
    after: dict[Bound, Phrases] = field(default_factory=dict)
    to: str = ""  # 10 to 15
    ors: str = ""  # five or six
    openers: dict[str, str] = field(default_factory=dict)  # from ... to, between ... and
    changes: str = ""  # beginnings of rose, fell: "from 200 to 246" is then no range
    in_whole: Phrases = ""  # one in three
    of_whole: Phrases = ""  # 106 of 200
    determiners: str = ""  # of the 246
    references: str = ""  # Article 342, page 5
    clock: Phrases = ""  # 9 a.m.
    adjectives: str = ""  # endings of adjectives
    nominal: str = ""  # adjectives and participles that are counted like nouns: "wounded"
    people: str = ""  # nouns of people, so that "2000 people" is no year
    # dates
    months: Forms = field(default_factory=dict)
    doubtful_months: str = ""  # "may", "march": need a number, a year or a preposition beside them
    weekdays: Forms = field(default_factory=dict)
    doubtful_weekdays: str = ""
    month_first: bool = False  # February 15
    day_dot: bool = False  # 15. Februar
    year_words: str = ""  # года, roku
    in_words: str = ""  # prepositions before a month or a year
    on_words: str = ""  # prepositions before a day or a weekday
    decade_suffixes: str = ""  # 1990s, 1990-х
    seasons: Forms = field(default_factory=dict)  # 21 spring to 24 winter (EDTF)
    parts: dict[str, Phrases] = field(default_factory=dict)  # early, mid, late
    quarter: str = ""
    half_year: str = ""
    shifts: dict[int, Phrases] = field(default_factory=dict)  # yesterday is -1
    periods: dict[str, Phrases] = field(default_factory=dict)  # "week-1": last week
    last: str = ""  # last Sunday
    next: str = ""  # next Sunday
    ago: str = ""
    future: str = ""  # words that put the dates of their clause into the future: will
    future_near: str = ""  # the same for the date just after them: by, until
    obliged: str = ""  # words that keep "by Friday" ahead: must
    past: str = ""  # words that put it behind: had, was
    past_endings: str = ""  # of verbs: -ed
    after_words: str = ""
    before_words: str = ""
    since_words: str = ""
    # words
    function_words: str = ""
    speech: str = ""
    abbreviations: str = ""  # do not end a sentence; without their last full stop
    titles: str = ""
    organisations: str = ""
    particles: str = ""
    connectors: str = ""  # inside organisations: Ministry of Health
    demonyms: str = ""  # endings of adjectives of place written with a capital
    announced: str = ""  # nouns an announced list counts: reasons, demands


def inflected(stems: str, endings: str) -> str:
    """Every stem with every ending, `-` being none: forms of adjectives and verbs."""
    return " ".join(
        stem + ending.strip("-") for stem in stems.split() for ending in endings.split()
    )


def phrases(text: Phrases) -> list[str]:
    """The phrases of a heading."""
    return [phrase for phrase in text.split(" | ") if phrase]


def words(text: str) -> frozenset[str]:
    """The words of a heading, to look up."""
    return frozenset(text.split())
