"""Whether a measure is said again in another unit by the figure behind it.

400 sq km (154 square miles)     a bracket, with or without "equal to", "or", "about"
30 km, or 19 miles, from         a phrase that says that both are one
545 mi / 877 km                  a mark, between units of two systems
374 metres or 1,227 feet         "or" alone, where a number is no round one
68 kg; in pounds that is 150     the unit before its number
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from khronika.check.share.joint_words import EQUALS, WITH_THE_SECOND
from khronika.check.unit.conversions import UNITS, Unit, are_of_two_systems, short_unit
from khronika.check.words import phrases, words
from khronika.text.spans import Figure, FigureKind
from khronika.text.words import lexicon

_WORDS = 4  # plain words between a measure and what joins the second to it
_BEHIND = 40  # code points
_LONGEST = 4  # words of a phrase
_FIVE = 5
_SMALL = 10
_OPENING = frozenset({"(", "["})
_CLOSING = (")", "]", ",", ";", ".", ":", "–", "—", "!", "?")
_OR = frozenset({"or", "или", "або", "lub", "albo", "oder", "ці"})
_MARKS = frozenset({"–", "—", "-", "/", ":"})
_DASHES = frozenset({"–", "—"})
_PAUSES = frozenset({",", "–", "—", ";"})
_SIGNS = ("minus", "минус", "мінус", "plus", "плюс", "плюсе")
_PER = (["per"], ["an"], ["a"], ["в"], ["на"])
CONVERTED = EQUALS | phrases("""
    the equivalent of | an equivalent of | equivalent of | equal to | that equals | converted
    converts to | which converts to | in other units | the same as | or in metric terms
    in metric terms | which makes | that is to say
    в пересчете | в переводе | что равно | что составляет | равно | то есть | иными словами
    примерно столько же | эквивалентно | это
    у пераліку | што роўна | роўна | гэта значыць | то бок | гэта каля | эквівалентна
    у перерахунку | в перерахунку | що дорівнює | дорівнює | тобто | еквівалентно
    w przeliczeniu | co odpowiada | co daje | czyli | to jest | równowartość | inaczej
    umgerechnet | das sind | das entspricht | was entspricht | entsprechend | gleich | also
    in etwa | beziehungsweise | bzw | bzw.
""")
_THAT_IS = phrases("""
    that is | this is | it is | that makes | this makes | which is | that was | it was
    that comes to
    это | это будет | это составляет | получается | выходит | гэта | гэта будзе | це | це буде
    to | to jest | to będzie | sind das | ist das | das sind | das ist | sind es | macht das
""")
_AGAIN = frozenset(
    ["to", "by", "of", "at", "до", "на", "от", "да", "від", "do", "auf", "bis", "um"]
)
_IN = frozenset({"in", "в", "у", "ў", "w"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures with their units; `stop` is where their sentence ends in `text`."""

    first: Figure
    one: Unit
    second: Figure
    other: Unit
    text: str
    stop: int

    @property
    def behind(self) -> str:
        """What follows the second, as far as it matters."""
        second = self.second
        behind = self.text[second.end : min(self.stop, second.end + _BEHIND)].strip()
        return behind if second.unit else behind.removeprefix(short_unit(behind))

    @property
    def is_closed(self) -> bool:
        """Whether the words of the second end there."""
        return not self.behind or self.behind.startswith(_CLOSING)

    @property
    def two_systems(self) -> bool:
        """Whether one is metric and the other is not."""
        return are_of_two_systems(self.one, self.other)


def says_again(pair: Pair) -> bool:
    """Whether the second figure gives the measure of the first."""
    between = words(pair.text[pair.first.end : pair.second.start])
    while between and (between[-1] in WITH_THE_SECOND or between[-1] in _SIGNS):
        between.pop()
    if between[-1:] in (["-"], ["−"]) and len(between) > 1:
        between.pop()  # a temperature below zero
    if not between:
        return False
    opened = next((at for at, each in enumerate(between) if each in _OPENING), None)
    if opened is not None:
        return _in_bracket(pair, between[:opened], between[opened + 1 :])
    if between[-1] in _DASHES:
        paired = pair.behind.startswith(between[-1])
        return _are_plain(between[:-1]) and (paired or (pair.two_systems and pair.is_closed))
    if between in (["/"], [","], [";"]):
        return pair.two_systems
    again = between[:-1] if between[-1] in _AGAIN else []  # to 124 m, that is to 407 feet
    return _by_phrase(pair, between) or _by_phrase(pair, again)


def _in_bracket(pair: Pair, plain: Sequence[str], inside: Sequence[str]) -> bool:
    per = list(plain[:1]) in _PER and words(pair.behind)[:2] == plain
    return (pair.is_closed or per) and _are_plain(plain) and (not inside or _joins(inside))


def _by_phrase(pair: Pair, between: Sequence[str]) -> bool:
    """Whether a phrase at the end of `between` says that both are one."""
    for length in range(min(len(between), _LONGEST), 0, -1):
        phrase, before = tuple(between[-length:]), between[:-length]
        if phrase[0] == "," or tuple(each for each in phrase if each != ",") not in CONVERTED:
            continue
        if _OR.intersection(phrase) and before[-1:] != [","]:
            exact = _is_no_round(pair.first, pair.second)
            return pair.two_systems and _are_plain(before) and exact
        if _MARKS.intersection(phrase):
            return False
        plain = before[:-1] if before and before[-1] in _PAUSES else before
        return not plain or (pair.two_systems and _are_plain(plain))
    return False


def begins_with_it(pair: Pair, begin: int) -> bool:
    """Whether the sentence from `begin` on converts the one before: "That is 29 miles"."""
    row = words(pair.text[begin : pair.second.start])
    while row and row[-1] in WITH_THE_SECOND:
        row.pop()
    return pair.two_systems and tuple(row) in _THAT_IS


def named_before(first: Figure, second: Figure, text: str, language: str) -> Unit | None:
    """The unit of a bare number that is named before it: "in pounds that is 150"."""
    if second.kind is not FigureKind.COUNT or second.noun is not None:
        return None
    between = words(text[first.end : second.start])
    for at in range(len(between) - 2, -1, -1):
        if between[at] in _IN:
            rest = tuple(between[at + 2 :])
            entries = lexicon(language).units.get(between[at + 1], ())
            unit = next((code for phrase, (_, code) in entries if len(phrase) == 1), "")
            return UNITS.get("lb" if unit == "GBP" else unit) if rest in _THAT_IS else None
    return None


def _joins(phrase: Sequence[str]) -> bool:
    row = [each for each in phrase if each not in {",", "."} and each not in WITH_THE_SECOND]
    return not row or tuple(row) in CONVERTED or tuple(phrase) in CONVERTED


def _are_plain(row: Sequence[str]) -> bool:
    return len(row) <= _WORDS and all(each.isalpha() for each in row)


def _is_no_round(first: Figure, second: Figure) -> bool:
    """Whether one of the numbers is so exact that nobody would offer it as a choice."""
    return any(
        each.value >= _SMALL and (each.decimals > 0 or each.value % _FIVE != Decimal(0))
        for each in (first, second)
    )
