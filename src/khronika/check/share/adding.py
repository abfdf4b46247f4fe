"""Wholes whose parts nearly add up to them, whatever the parts are called.

    19 prizes: nine for prose, two for poetry, six for translation      a list that closes
    Of 804 houses 204 burned, 203 fell, 198 were hit and 287 stand      parts of one whole
    720 animals, of which 329 are cows and 403 sheep                    some of them
    46 tanks, 46 lorries and 55 guns, 130 pieces of equipment in all    the sum behind

Where all the other counts of a sentence stand behind one and nearly add up to it, the sum is meant:
no chance brings them there. What people do or have they may do twice; `overlap` leaves that alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from khronika.check.printed import added, reach
from khronika.check.share.breakdown import Breakdown, Counts
from khronika.check.share.joint_words import INCLUDING, WITH_THE_SECOND
from khronika.check.share.joints import governed_by_of, introduces_part
from khronika.check.share.members import apart, known
from khronika.check.share.overlap import may_overlap
from khronika.check.share.parts import is_of_people
from khronika.check.share.sums import names_total
from khronika.check.words import has_phrase, phrases, words
from khronika.text.spans import Figure, FigureKind

TWO = 2
MOST = 12  # parts
_NEAR = Decimal("0.3")  # of the whole, by which the parts may miss it and still be meant as all
_LISTED = Decimal("0.45")  # as above, where a colon opens the parts
_LEADING = 12  # words between a whole and its first part
_TOPIC = 4  # words between a colon and the first number
_APART = 14  # words between two parts
_AROUND = 60  # code points around a part that say what it is
_SENTENCE_ENDS = frozenset(".!?")
# Farmers 76: read as a name
ADDABLE = frozenset(
    {FigureKind.COUNT, FigureKind.UNREAD, FigureKind.MONEY, FigureKind.MEASURE}
)  # fmt: skip
_SHARES = frozenset({FigureKind.PERCENT, FigureKind.FRACTION, FigureKind.MULTIPLE})
_EACH = frozenset({"je", "по", "па", "po", "each", "per"})
_JOINS = frozenset(", ; + and + и а й та і i oraz und sowie y ў while but".split())  # noqa: SIM905 - a table
_DIVIDING = phrases("""
    comprising | comprises | comprise | comprised | comprised of | consisting of | consists of
    consist of | made up of | divided into | split into | namely
    состоит из | складаецца з | складається з | składa się z | besteht aus | bestehend aus
""")


class Tie(StrEnum):
    """How a whole leads to its parts."""

    LIST = "list"  # all there is
    OF = "of"
    SOME = "some"
    BESIDE = "beside"


def adding(counts: Counts) -> Iterator[Breakdown]:
    """The wholes of a sentence with the parts that nearly come to them."""
    figures = [each for each in counts.all if each.kind in ADDABLE]
    if any(each.kind in _SHARES and not _in_brackets(counts, each) for each in counts.all):
        return
    if any(
        _EACH.intersection(words(counts.text[max(0, each.start - 10) : each.start])[-1:])
        for each in figures
    ):
        return
    figures = [each for at, each in enumerate(figures) if not _announces(counts, figures, at)]
    total = _total(counts, figures)
    if total is not None:
        yield total
        return
    at = 0
    while at < len(figures) - TWO:
        last = row(counts.text, figures, at + 1)
        found = _divided(counts, figures, at, last)
        if found is not None:
            yield found
            at = last - 1
        at += 1


def _total(counts: Counts, figures: Sequence[Figure]) -> Breakdown | None:
    """The sum that closes a sentence of parts."""
    if not are_plain(figures) or row(counts.text, figures, 0) < len(figures):
        return None
    last, parts = figures[-1], figures[:-1]
    between = counts.text[parts[-1].number_end : last.start]
    ends = counts.text[last.number_end : counts.span.end]
    if names_total(between, ends) and nearly(last, parts):
        return Breakdown(last, parts, complete=True)
    return None


def _divided(counts: Counts, figures: Sequence[Figure], at: int, last: int) -> Breakdown | None:
    """The breakdown of the figure `at` into those behind it, where the words tie them."""
    whole, parts = figures[at], scaled(figures[at + 1 : last])
    if not are_plain([whole, *parts]) or not nearly(whole, parts, _LISTED):
        return None
    tie = _tie(counts, whole, parts)
    if (
        tie is None
        or (tie is not Tie.LIST and not nearly(whole, parts))
        or not are_apart(counts, figures, at + 1, last, tie)
    ):
        return None
    return Breakdown(whole, parts, complete=tie is Tie.LIST)


def _in_brackets(counts: Counts, share: Figure) -> bool:
    """Whether a share stands in brackets behind what it says again: `40 (53%)`."""
    return counts.text[max(counts.span.start, share.start - 1) : share.start] == "("


def _announces(counts: Counts, figures: Sequence[Figure], at: int) -> bool:
    """Whether a number says but how many parts a colon opens: `goes to four lines:`."""
    number = figures[at]
    following = figures[at + 1].start if at + 1 < len(figures) else counts.span.end
    return (
        bool(at and number.noun)
        and number.value == row(counts.text, figures, at + 1) - at - 1
        and words(counts.text[number.end : following])[:1] == [":"]
    )


def row(text: str, figures: Sequence[Figure], first: int) -> int:
    """Where the row of parts ends that begins with the figure `first`."""
    last = first + 1
    while last < min(len(figures), first + MOST) and _goes_on(
        text, figures[last - 1], figures[last]
    ):
        last += 1
    return last


def _goes_on(text: str, one: Figure, other: Figure) -> bool:
    said = words(text[one.number_end : other.start])
    return (
        len(said) <= _APART
        and _SENTENCE_ENDS.isdisjoint(said)
        and not _JOINS.isdisjoint(said)
        and is_alike(one, other)
    )


def scaled(parts: Sequence[Figure]) -> Sequence[Figure]:
    """The parts, with the scale that only the first prints: `50 million for schools, 40 for`."""
    scale = parts[0].scale
    if scale == 1:
        return parts
    return [
        replace(each, value=each.value * scale, scale=scale)
        if each.scale == 1 and each.unit is None and each.noun is None and each.value < scale
        else each
        for each in parts
    ]


def is_alike(one: Figure, other: Figure) -> bool:
    """Whether two amounts can be added: of one unit, which may be printed once."""
    bare = (
        each.kind in {FigureKind.COUNT, FigureKind.UNREAD} and not each.noun
        for each in (one, other)
    )
    return (one.kind is other.kind and one.unit == other.unit) or any(bare)


def are_plain(figures: Sequence[Figure]) -> bool:
    """Whether the figures are a whole and two parts or more, no range or index among them."""
    return TWO < len(figures) <= MOST and not any(
        each.high or (each.decimals and each.scale == 1 and each.unit is None) for each in figures
    )


def nearly(whole: Figure, parts: Sequence[Figure], miss: Decimal = _NEAR) -> bool:
    """Whether the parts come near enough to the whole to be meant as all of it."""
    comes_to = sum((each.value for each in parts), Decimal(0))
    return (
        whole.value > 0
        and all(is_alike(whole, each) and 0 < each.value < whole.value for each in parts)
        and -_NEAR * whole.value <= comes_to - whole.value <= whole.value * miss
    )


def is_met(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts may come to the whole; before it, the first may be of another thing."""
    said = reach(whole)
    if not parts:
        return False
    first = 1 if whole.start > parts[-1].start and len(parts) > TWO else 0
    return any(added([reach(each) for each in parts[at:]]).meets(said) for at in range(first + 1))


def _tie(counts: Counts, whole: Figure, parts: Sequence[Figure]) -> Tie | None:
    between = counts.text[whole.number_end : parts[0].start]
    tokens = words(between)
    far = len(tokens) > _LEADING or tokens[:1] == [")"] or _SENTENCE_ENDS.intersection(tokens)
    if whole.kind is FigureKind.UNREAD or far:
        return None
    after = words(counts.text[parts[0].number_end : parts[1].start])
    if governed_by_of(counts.text[counts.span.start : whole.start]):
        return Tie.OF
    some = has_phrase(tokens, INCLUDING) or has_phrase(after[:_TOPIC], INCLUDING)
    if introduces_part(between) or some:
        return Tie.SOME
    if _opens_list(counts, whole, tokens, parts):
        return Tie.LIST
    return Tie.BESIDE if _stands_beside(counts, whole, tokens, parts) else None


def _opens_list(counts: Counts, whole: Figure, tokens: list[str], parts: Sequence[Figure]) -> bool:
    """Whether a colon or a bracket that holds all the parts stands before the first."""
    if has_phrase(tokens[-3:], _DIVIDING):
        return True
    if tokens[-1:] in (["–"], ["—"]) and not _labelled(counts, whole):
        return len(tokens) - 1 == len(words(whole.noun or ""))  # 12 people – 5 men and 7 women
    if tokens == ["="]:
        return "+" in counts.text[parts[0].number_end : parts[-1].start]
    at = max((at for at, each in enumerate(tokens) if each in {":", "("}), default=None)
    if at is None or len(tokens) - at - 1 > _TOPIC or ";" in tokens:
        return False
    inside = ")" not in counts.text[parts[0].number_end : parts[-1].start]
    return tokens[at] == ":" or (inside and "," not in tokens[:at])


def _stands_beside(
    counts: Counts, whole: Figure, tokens: list[str], parts: Sequence[Figure]
) -> bool:
    """Whether a mark alone parts the whole from bare parts: `80 ships, 30 here and 50 there`."""
    while tokens and tokens[-1] in WITH_THE_SECOND:
        tokens.pop()
    one = ";" not in counts.text[parts[0].start : parts[-1].start]
    bare = len(parts) > TWO and not any(each.noun for each in parts)  # , sending 30 to schools
    near = tokens[-1 - _TOPIC * bare :]
    if "(" in near:
        return False  # 126 cases, followed by Ardova (59)
    marked = not {",", ";", "–", "—"}.isdisjoint(near)
    return bool(whole.noun and marked and one and not _labelled(counts, whole))


def _labelled(counts: Counts, whole: Figure) -> bool:
    """Whether a mark parts the figure from the words that say what it is: `in Ardova – 30`."""
    before = words(counts.text[max(counts.span.start, whole.start - _AROUND) : whole.start])
    return before[-1:] != [] and before[-1] in {"–", "—", "-", ":", "("}


def are_apart(counts: Counts, figures: Sequence[Figure], at: int, last: int, tie: Tie) -> bool:
    """Whether nothing says that one may be in two of the parts `figures[at:last]`."""
    beside = [_beside(counts, figures, each) for each in range(at, last)]
    if may_overlap(beside):
        return False
    if apart([known(*each) for each in beside]):
        return True
    parts = figures[at:last]
    named = [each for each in parts if each.noun]
    if tie is Tie.BESIDE:
        return len(named) < len(parts)  # 80 ships, 30 cars and 40 carts are three things
    people = len(named) == len(parts) and any(is_of_people(each) for each in named)
    return tie is Tie.LIST or not people


def _beside(counts: Counts, figures: Sequence[Figure], at: int) -> tuple[str, str]:
    """The words before and behind a figure, up to the next ones."""
    here = figures[at]
    start = figures[at - 1].number_end if at else counts.span.start
    end = figures[at + 1].start if at + 1 < len(figures) else counts.span.end
    before = counts.text[max(start, here.start - _AROUND) : here.start]
    opened = max(before.rfind(mark) for mark in ":(,;") + 1  # what stands there is of the whole
    after = counts.text[here.number_end : min(end, here.number_end + _AROUND)]
    return before[opened:], after
