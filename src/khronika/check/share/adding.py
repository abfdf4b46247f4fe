"""Wholes whose parts nearly add up to them, whatever the parts are called.

    19 prizes: nine for prose, two for poetry, six for translation      a list that closes
    Of 804 houses 204 burned, 203 fell, 198 were hit and 287 stand      parts of one whole
    720 animals, of which 329 are cows and 403 sheep                    some of them
    46 tanks, 46 lorries and 55 guns, 130 pieces of equipment in all    the sum behind

Where all the other counts of a sentence stand behind one and nearly add up to it, the sum is meant:
no chance brings them there. What people do or have they may do twice; that is left alone.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from khronika.check.share.breakdown import Breakdown, Counts
from khronika.check.share.joint_words import INCLUDING
from khronika.check.share.joints import governed_by_of, introduces_part, opens_with_part
from khronika.check.share.members import GOVERNING, WORN, apart, is_feature, known
from khronika.check.share.parts import is_of_people
from khronika.check.share.sums import names_total
from khronika.check.subject import Subject
from khronika.check.words import has_phrase, words
from khronika.text.spans import BlockKind, Bound, Figure, FigureKind, Span

_TWO = 2
_MOST = 12  # parts
_NEAR = Decimal("0.3")  # of the whole, by which the parts may miss it and still be meant as all
_LEADING = 12  # words between a whole and its first part
_TOPIC = 4  # words between a colon and the first number
_APART = 10  # words between two parts
_AROUND = 60  # code points around a part that say what it is
_SENTENCE_ENDS = frozenset(".!?")
_COUNTED = frozenset({FigureKind.COUNT, FigureKind.UNREAD})  # Farmers 76: read as a name
_OTHER_SUMS = frozenset(
    {FigureKind.PERCENT, FigureKind.FRACTION, FigureKind.MONEY, FigureKind.MEASURE}
)
_EACH = frozenset({"je", "по", "па", "po", "each"})
_OF_THEM = frozenset({"of", "them", "whom", "these", "из", "них", "з", "іх", "их"})
_ENGLISH_VERBS = ("ed", "were", "was", "have", "had", "are", "said", "told", "gave", "took")
_VERBS = ("ли", "лись", "ют", "ут", "ят", "ють", "уть", "лі", "юць", "уць", "ają", "ują", "li")
_JOINS = frozenset(", ; and + и а й і i oraz und sowie y ў".split())  # noqa: SIM905 - as above
_OF_ALL = frozenset({"sex", "age"})  # whatever else somebody may be
_SIDES = frozenset({("со", "стороны"), ("з", "боку"), ("ze", "strony")})
_TWICE = tuple(
    """speak spoke know knew learn stud read watch use own play hold named mention attend like
    prefer belong говор знают изуча учат чита смотр пользу владе назвал упомян игра име
    размаўля ведаюць вывуча чытаюць валода розмовля знають вивча читають володі mówi zna uczy
    czyta posiada gra sprechen sprach lernen lesen besitzen spielen nannten kennen""".split()  # noqa: SIM905 - a table of beginnings of words
)


class _Tie(StrEnum):
    """How a whole leads to its parts."""

    LIST = "list"  # all there is
    OF = "of"
    SOME = "some"
    BESIDE = "beside"


def adding(counts: Counts) -> Iterator[Breakdown]:
    """The whole of a sentence with the parts that nearly come to it."""
    figures = [each for each in counts.all if each.kind in _COUNTED]
    if any(each.kind in _OTHER_SUMS for each in counts.all) or not _are_plain(figures):
        return
    if any(
        _EACH.intersection(words(counts.text[: each.start][-_LEADING:])[-1:]) for each in figures
    ):
        return
    first, last = figures[0], figures[-1]
    between = counts.text[figures[-2].number_end : last.start]
    ends = counts.text[last.number_end : counts.span.end]
    if names_total(between, ends) and _go_on(counts.text, figures):
        if _nearly(last, figures[:-1]):
            yield Breakdown(last, figures[:-1], complete=True)
    elif _nearly(first, figures[1:]) and _go_on(counts.text, figures[1:]):
        tie = _tie(counts, first, figures[1:])
        people = tie is _Tie.OF or (tie is not _Tie.LIST and is_of_people(first))
        if people and any(_acts(counts.text[each.number_end :][:_AROUND]) for each in figures[1:]):
            return
        if tie is not None and _are_apart(counts, figures[1:], tie):
            yield Breakdown(first, figures[1:], complete=tie is _Tie.LIST)


def taken_up(counts: Counts, whole: Figure | None) -> Iterator[Breakdown]:
    """The only count of the sentence before, with the parts that nearly come to it here."""
    parts = [each for each in counts.all if each.kind in _COUNTED]
    if whole is None or len(parts) < len(counts.all) or not _are_plain([whole, *parts]):
        return
    if not _nearly(whole, parts) or not _go_on(counts.text, parts):
        return
    if is_of_people(whole) and any(
        _acts(counts.text[each.number_end :][:_AROUND]) for each in parts
    ):
        return
    if opens_with_part(counts.before(0)) and _are_apart(counts, parts, _Tie.OF):
        yield Breakdown(whole, parts, complete=False)


def listed(subject: Subject) -> Iterator[Breakdown]:
    """The whole that a list stands under, with the one count of each of its items."""
    whole: Figure | None = None
    parts: list[Figure] = []
    for block in (*subject.document.blocks, None):
        figures = subject.figures_in(block) if block is not None else ()
        if block is not None and block.kind is BlockKind.ITEM and whole is not None:
            parts += figures
            whole = whole if len(figures) == 1 else None
            continue
        if whole is not None and _are_plain([whole, *parts]) and _nearly(whole, parts):
            yield Breakdown(whole, parts, complete=True)
        whole, parts = None, []
        if block is not None and len(figures) == 1 and _opens(subject, block, figures[0]):
            whole = figures[0]


def _opens(subject: Subject, block: Span, figure: Figure) -> bool:
    """Whether the count is what the block ends with, or what its colon stands behind."""
    behind = words(subject.document.text[figure.end : block.end])
    return not behind or (behind[-1] == ":" and len(behind) <= _LEADING)


def _are_plain(figures: Sequence[Figure]) -> bool:
    """Whether the figures are whole numbers printed exactly, one counted and two or more parts."""
    return _TWO < len(figures) <= _MOST and all(
        each.kind in _COUNTED
        and (each.bound is Bound.EXACT or (each is figures[0] and each.bound is Bound.ABOUT))
        and each.scale == 1
        and not (each.decimals or each.high)
        for each in figures
    )


def _nearly(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts come near enough to the whole to be meant as all of it."""
    comes_to = sum((each.value for each in parts), Decimal(0))
    return abs(comes_to - whole.value) <= whole.value * _NEAR


def _go_on(text: str, parts: Sequence[Figure]) -> bool:
    """Whether the parts stand in one row, none behind a mark that opens something else."""
    rows = (words(text[one.number_end : other.start]) for one, other in pairwise(parts))
    return all(
        len(row) <= _APART and _SENTENCE_ENDS.isdisjoint(row) and not _JOINS.isdisjoint(row)
        for row in rows
    )


def _tie(counts: Counts, whole: Figure, parts: Sequence[Figure]) -> _Tie | None:
    between = counts.text[whole.number_end : parts[0].start]
    tokens = words(between)
    far = len(tokens) > _LEADING or tokens[:1] == [")"] or _SENTENCE_ENDS.intersection(tokens)
    if whole.kind is not FigureKind.COUNT or far:
        return None
    after = words(counts.text[parts[0].number_end : parts[1].start])
    if governed_by_of(counts.text[counts.span.start : whole.start]):
        return _Tie.OF
    some = has_phrase(tokens, INCLUDING) or has_phrase(after[:_TOPIC], INCLUDING)
    if introduces_part(between) or some:
        return _Tie.SOME
    marks = [at for at, each in enumerate(tokens) if each in {":", "(", "="}]
    if marks and len(tokens) - marks[-1] - 1 <= _TOPIC:
        return _Tie.LIST
    if {",", ";"}.intersection(tokens) and whole.noun and tokens[-1] not in GOVERNING:
        return _Tie.BESIDE
    return None


def _acts(after: str) -> bool:
    """Whether a verb stands behind a number: 71 described beatings; who did may do other things."""
    tokens = [each for each in words(after) if each not in _OF_THEM][:1]
    ending = _ENGLISH_VERBS if after.isascii() else _VERBS
    return bool(tokens) and tokens[0].endswith(ending)


def _takes_side(after: str) -> bool:
    """Whether a feature is but a side: `113 со стороны обвинения`."""
    return any(pair in _SIDES for pair in pairwise(words(after)[:_TOPIC]))


def _are_apart(counts: Counts, parts: Sequence[Figure], tie: _Tie) -> bool:
    """Whether nothing says that one may be in two parts."""
    text, end = counts.text, counts.span.end
    stops = [*(each.start for each in parts[1:]), end]
    behind = [text[each.number_end : stop] for each, stop in zip(parts, stops, strict=True)]
    said = [known("", each) for each in behind]
    if apart(said):
        return True
    few = len(parts) == _TWO
    if few and any(each and each[0] in _OF_ALL for each in said):
        return False  # 110 women and 150 students
    if any(is_feature(each[:_AROUND]) and not _takes_side(each) for each in behind):
        return False
    said_behind = [each for part in behind for each in words(part)]
    if any(each.startswith(_TWICE) or each in WORN for each in said_behind):
        return False
    named = [each for each in parts if each.noun]
    if tie is _Tie.BESIDE:
        return len(named) < len(parts)  # 80 ships, 30 cars and 40 carts are three things
    people = len(named) == len(parts) and any(is_of_people(each) for each in named)
    return tie is _Tie.LIST or not people
