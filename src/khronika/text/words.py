"""What a word can be to the grammars: the languages' data turned into tables to look up.

A lexicon holds its own language, and one of the other script beside it: an English text quotes
Russian, and the two never clash. Cyrillic languages fill each other's gaps; Latin ones do not,
since "elf" and "die" are words of two of them.
"""

import functools
import importlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from khronika.text.lexicon.declined import declined
from khronika.text.lexicon.vocabulary import Forms, Vocabulary, phrases
from khronika.text.spans import Bound, FigureKind
from khronika.text.tokens import Sense, Token, cut

LANGUAGES = ("en", "ru", "be", "uk", "pl", "de")
CYRILLIC = ("ru", "be", "uk")
_SHORTEST_MONTH = 5  # letters; shorter forms are taken from the text's own language only

type Phrase = tuple[str, ...]
type Table[V] = dict[str, list[tuple[Phrase, V]]]


@dataclass(slots=True)
class Lexicon:
    """The tables of one language (with its companion of the other script)."""

    code: str
    decimal_comma: bool
    month_first: bool
    day_dot: bool
    senses: dict[str, Sense] = field(default_factory=dict)
    units: Table[tuple[FigureKind, str]] = field(default_factory=dict)
    before: Table[Bound] = field(default_factory=dict)  # by the last word
    after: Table[Bound] = field(default_factory=dict)
    in_whole: Table[bool] = field(default_factory=dict)
    of_whole: Table[bool] = field(default_factory=dict)
    halves: Table[bool] = field(default_factory=dict)
    clock: Table[bool] = field(default_factory=dict)
    shifts: Table[str] = field(default_factory=dict)  # "day-1", "week-1", "early", "mid", "late"
    parts: Table[str] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    openers: dict[str, frozenset[str]] = field(default_factory=dict)
    seasons: dict[str, int] = field(default_factory=dict)
    changes: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()

    def has(self, heading: str, word: str) -> bool:
        """Whether the word stands under the heading of the vocabulary."""
        return word in self.sets[heading]

    def at[V](self, table: Table[V], tokens: list[Token], i: int) -> tuple[int, V] | None:
        """The longest phrase of the table that starts at token `i`: its end, what it means."""
        if i >= len(tokens):
            return None
        for phrase, meaning in table.get(tokens[i].low, ()):
            end = i + len(phrase)
            if end == i + 1:
                return end, meaning
            if end <= len(tokens) and all(
                tokens[i + k].low == word for k, word in enumerate(phrase)
            ):
                return end, meaning
        return None

    def ending_at[V](self, table: Table[V], tokens: list[Token], i: int) -> tuple[int, V] | None:
        """The longest phrase that ends just before token `i`: where it starts, what it means."""
        if i <= 0:
            return None
        for phrase, meaning in table.get(tokens[i - 1].low, ()):
            start = i - len(phrase)
            if start == i - 1:
                return start, meaning
            if start >= 0 and all(tokens[start + k].low == word for k, word in enumerate(phrase)):
                return start, meaning
        return None


_HEADINGS = (
    "lone_scales", "vague", "lone_denominators", "articles", "conjunctions", "pronouns", "times",
    "to", "ors", "determiners", "references", "nominal", "people", "doubtful_months",
    "doubtful_weekdays", "year_words", "in_words", "on_words", "decade_suffixes", "quarter",
    "half_year", "last", "next", "ago", "future", "future_near", "after_words", "before_words",
    "since_words",
    "function_words", "speech", "abbreviations", "titles", "organisations", "particles",
    "connectors", "announced", "ordinal_suffixes", "minus",
    "obliged", "past",
)  # fmt: skip


@functools.cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language (ISO 639-1); English where the language is none of ours."""
    code = language if language in LANGUAGES else "en"
    own = _vocabulary(code)
    rest = [c for c in CYRILLIC if c != code]
    full = [own, _vocabulary("en") if code in CYRILLIC else _vocabulary("ru")]
    made = Lexicon(code, own.decimal_comma, own.month_first, own.day_dot)
    for vocabulary in full:
        _add_senses(made.senses, vocabulary)
        _add_tables(made, vocabulary)
    for other in (_vocabulary(c) for c in rest):
        if other not in full:
            _fill(made, other)
            _add_units(made, other)
    for heading in _HEADINGS:
        made.sets[heading] = frozenset(
            word for v in full for word in str(getattr(v, heading)).split()
        )
    made.changes = tuple(c for v in full for c in v.changes.split())
    made.adjectives = tuple(a for v in full for a in v.adjectives.split())
    made.past_endings = tuple(e for v in full for e in v.past_endings.split())
    made.demonyms = tuple(d for v in full for d in v.demonyms.split())
    for table in (made.units, made.before, made.after, made.in_whole, made.of_whole, made.halves,
                  made.clock, made.shifts, made.parts):  # fmt: skip
        for entries in table.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return made


def _vocabulary(code: str) -> Vocabulary:
    module = importlib.import_module(f"khronika.text.lexicon.{code}")
    vocabulary: Vocabulary = module.VOCABULARY
    return vocabulary


def _sense(senses: dict[str, Sense], word: str) -> Sense:
    return senses.setdefault(word, Sense())


def _each(forms: Forms) -> Iterable[tuple[int, str]]:
    return ((value, word) for value, words in forms.items() for word in words.split())


def _add_numbers(senses: dict[str, Sense], v: Vocabulary) -> None:
    for value, word in _each(v.cardinals):
        _sense(senses, word).cardinal = Decimal(value)
    for printed, words in v.decimals.items():
        for word in words.split():
            _sense(senses, word).mixed = Decimal(printed)
    for word in v.halved.split():
        _sense(senses, word).halves = True
    for value, word in _each(v.scales):
        _sense(senses, word).scale = Decimal(value)


def _add_senses(senses: dict[str, Sense], v: Vocabulary) -> None:
    _add_numbers(senses, v)
    for value, word in (*_each(declined(v.code)), *_each(v.ordinals)):
        _sense(senses, word).ordinal = value
    for value, word in _each(v.denominators):
        _sense(senses, word).denominator = value
    for value, word in _each(v.multiples):
        _sense(senses, word).multiple = value
    for value, word in _each(v.months):
        _sense(senses, word).month = value
    for value, word in _each(v.weekdays):
        _sense(senses, word).weekday = value
    _add_openings(senses, v)


def _add_openings(senses: dict[str, Sense], v: Vocabulary) -> None:
    """Words that begin a phrase of time or number without being one."""
    for word in (*v.last.split(), *v.next.split(), *v.articles.split(), *v.openers):
        _sense(senses, word).opens = True
    for heading in (*v.shifts.values(), *v.periods.values(), *v.parts.values()):
        for phrase in phrases(heading):
            _sense(senses, cut(phrase)[0]).opens = True
    for _, word in _each(v.seasons):
        _sense(senses, word).opens = True
    for words in v.durations.values():
        for word in words.split():
            _sense(senses, word).joins = True


def _fill(made: Lexicon, v: Vocabulary) -> None:
    """Take from a neighbouring language what the lexicon has no word for."""
    fresh: dict[str, Sense] = {}
    _add_numbers(fresh, v)
    for value, word in _each(v.months):
        if len(word) >= _SHORTEST_MONTH:
            _sense(fresh, word).month = value
    for value, word in _each(v.weekdays):
        if len(word) >= _SHORTEST_MONTH:
            _sense(fresh, word).weekday = value
    for word, sense in fresh.items():
        made.senses.setdefault(word, sense)


def _enter[V](table: Table[V], texts: Iterable[str], meaning: V, *, by_last: bool = False) -> None:
    for text in texts:
        phrase = cut(text)
        entries = table.setdefault(phrase[-1] if by_last else phrase[0], [])
        if all(entry[0] != phrase for entry in entries):
            entries.append((phrase, meaning))


def _add_units(made: Lexicon, v: Vocabulary) -> None:
    _enter(made.units, phrases(v.points), (FigureKind.POINTS, "pp"))
    _enter(made.units, phrases(v.percent), (FigureKind.PERCENT, "%"))
    for kind, coded in (
        (FigureKind.DURATION, v.durations),
        (FigureKind.MEASURE, v.measures),
        (FigureKind.MONEY, v.currencies),
    ):
        for code, words in coded.items():
            _enter(made.units, words.split(), (kind, code))
    for code, heading in v.measure_phrases.items():
        _enter(made.units, phrases(heading), (FigureKind.MEASURE, code))


def _add_tables(made: Lexicon, v: Vocabulary) -> None:
    _add_units(made, v)
    for bound, heading in v.before.items():
        _enter(made.before, phrases(heading), bound, by_last=True)
    for bound, heading in v.after.items():
        _enter(made.after, phrases(heading), bound)
    _enter(made.in_whole, phrases(v.in_whole), meaning=True)
    _enter(made.of_whole, phrases(v.of_whole), meaning=True)
    _enter(made.halves, phrases(v.halves), meaning=True)
    _enter(made.clock, phrases(v.clock), meaning=True)
    for days, heading in v.shifts.items():
        _enter(made.shifts, phrases(heading), f"day{days:+d}")
    for period, heading in v.periods.items():
        _enter(made.shifts, phrases(heading), period)
    for part, heading in v.parts.items():
        _enter(made.parts, phrases(heading), part)
    for opener, closers in v.openers.items():
        made.openers[opener] = made.openers.get(opener, frozenset()) | frozenset(closers.split())
    for season, word in _each(v.seasons):
        made.seasons.setdefault(word, season)
