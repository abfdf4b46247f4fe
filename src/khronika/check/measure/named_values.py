"""A value by the name of its measure: "turnout was 51%", "the turnout of 51%".

Such names are any nouns. What is told of growth, of a rise or a fall is of its own span of time and
left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from khronika.check.measure.mention_words import LEVEL, LIGHT
from khronika.check.measure.mentions import Mention
from khronika.check.stems import root, same_root
from khronika.text.spans import FigureKind

_LONGEST = 4  # words of a name
_INVERTED = 2  # words of a name behind its verb
_REACH = 14  # words of a clause before the number
_OF = frozenset(["of", "в", "у", "ў", "von", "w", "na", "in"])
_STATES = frozenset(
    """was is were are stood stands reached reaches totalled totaled amounted equals equalled
    remained составила составил составило составили составляет составляла равна равен
    была был было достигла достиг складае склала склаў была быў дасягнула становить становила
    становив склала склав була був сягнула досягла wyniosła wyniósł wyniosło wynosi wynosiła
    była był osiągnęła betrug beträgt lag liegt war ist erreichte""".split()  # noqa: SIM905 - as above
)
_DEFINITE = frozenset(
    """the this that its their his her die der das den dem des diese dieser diesen ihre ihrer
    seine seiner""".split()  # noqa: SIM905 - as above
)
_AT_THE = frozenset(["при", "пры", "przy", "bei"])
_WITH = frozenset(["with", "mit", "bei"])
_AT = frozenset(["at", "bei", "na"])
_CHANGES = (
    *("growth", "increas", "rise", "rais", "fall", "drop", "cut", "gain", "loss", "declin"),
    *("рост", "прирост", "паден", "сниж", "увелич", "сокращ", "зрост", "зниж", "скороч", "рост"),
    *("wzrost", "spad", "obniż", "zmian", "zuwachs", "anstieg", "wachst", "rückgang", "plus"),
)


@dataclass(frozen=True, slots=True)
class NamedValue:
    """The root of the name's noun, its other roots, and whether it is taken up as known."""

    head: str
    others: frozenset[str]
    known: bool


def named(mention: Mention) -> NamedValue | None:
    """The name that stands before the number of `mention`, None where none does."""
    before = list(mention.before[-_REACH:])
    for at in range(len(before) - 1, -1, -1):
        if not before[at][0].isalpha():
            before = before[at + 1 :]
            break
    return _given(before, mention) or _stated(before, mention) or _behind(before, mention)


def _given(before: Sequence[str], mention: Mention) -> NamedValue | None:
    """`the December unemployment rate of`, «декабрьскую инфляцию в»."""
    row = list(before)
    if row[-1:] == ["von"] and row[-2:-1] == ["höhe"]:
        row[-2:] = []
    elif row and row[-1] in LEVEL:
        row.pop()
    if len(row) > 1 and row[-2] in _AT_THE and mention.tells(row[-1:]):
        return _name(row[-1:], mention, known=True)  # при явке 61%
    if len(row) < 2 or row[-1] not in _OF:  # noqa: PLR2004 - a name and its preposition
        return None
    end = first = len(row) - 1
    while first > 0 and end - first < _LONGEST and mention.tells([row[first - 1]]):
        first -= 1
    article = mention.lex.code in {"en", "de"}
    known = not article or (first > 0 and row[first - 1] in _DEFINITE)
    known = known or (first > 1 and row[first - 2] in _WITH)  # with a turnout of
    return _name(row[first:end], mention, known=known)


def _behind(before: Sequence[str], mention: Mention) -> NamedValue | None:
    """`the 45% inflation of May`."""
    if mention.figure.kind is not FigureKind.PERCENT or not _DEFINITE.intersection(before[-1:]):
        return None
    row: list[str] = []
    for each in mention.behind[mention.length : mention.length + _LONGEST]:
        if not mention.tells([each]):
            break
        row.append(each)
    return _name(row, mention, known=True) if row else None


def _stated(before: Sequence[str], mention: Mention) -> NamedValue | None:
    """`Turnout in the by-election was`, «Инфляция в декабре составила»."""
    row = list(before)
    if row and row[-1] in _AT:
        row.pop()
    stated = next((at for at in range(len(row) - 1, 0, -1) if row[at] in _STATES), None)
    if stated is None:
        return None
    if behind := row[stated + 1 :]:  # im Mai lag die Inflation bei
        name = [each for each in behind if mention.tells([each])]
        return _name(name, mention, known=False) if 0 < len(name) <= _INVERTED else None
    end = 0
    while end < len(row) - 1 and (end < 1 or mention.tells([row[end]])):
        end += 1
    return _name(row[:end], mention, known=False)


def _name(row: Sequence[str], mention: Mention, *, known: bool) -> NamedValue | None:
    senses = mention.lex.senses
    roots = [
        root(each, mention.lex.code)
        for each in row
        if mention.tells([each]) and not (each in senses and senses[each].month)
    ]
    if not roots or row[-1].startswith(_CHANGES) or row[-1] in LIGHT:
        return None
    sense = mention.lex.senses.get(row[-1])
    if sense is not None and (sense.month or sense.weekday is not None or sense.joins):
        return None
    return NamedValue(roots[-1], frozenset(roots[:-1]), known)


def one_name(first: Mention, second: Mention, *, loosely: bool = False) -> bool:
    """Whether the second takes up by its name the value that the first tells.

    `loosely`: also where the name has no article that says so, "a turnout of 51%".
    """
    one, other = named(first), named(second)
    if one is None or other is None or not (other.known or one.known or loosely):
        return False
    if not same_root(one.head, other.head):
        return False
    return all(first.speaks_of([each]) for each in other.others) and all(
        second.speaks_of([each]) for each in one.others
    )
