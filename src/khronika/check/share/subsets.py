"""Counts of which the text says that one is some of the other.

264 of the 246 prisoners          of
246 prisoners, including 264 ...  including
21 defendants ...; 27 of them     of those before, in the sentence or the one before
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from khronika.check.printed import reach
from khronika.check.share.joint_words import INCLUDING, OF, PEOPLE, WITH_THE_SECOND
from khronika.check.share.joints import (
    Joint,
    introduces_part,
    joint,
    opens_with_part,
    population_after,
)
from khronika.check.share.parts import Link, counts_the_same, is_of_people, link
from khronika.check.words import first_words, last_words, words
from khronika.text.spans import Bound, Figure, FigureKind, Span

_AMOUNTS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE})
_NEAR = 100  # code points before a figure that say what it is
_APART = 5  # words between a whole and "21 of whom"
_FAR = 45  # words between a whole and "27 of them"
_NOT_A_PART = frozenset(
    {"from", "in", "per", "every", "on", "/", "for", "от", "ад", "від", "od", "auf", "на"}
)
_DEFINITE = frozenset(
    """the these those all out among всех этих тех общего числа среди усіх гэтых сярод ліку
    всіх цих серед wszystkich tych spośród wśród den der allen diesen unter""".split()  # noqa: SIM905 - a table
)
_AMONG = frozenset("among amongst среди сярод серед wśród spośród unter".split())  # noqa: SIM905 - as above
_TIGHT = frozenset("of out из са з із зі z ze spośród von der ihrer seiner".split())  # noqa: SIM905 - as above
_THEM = frozenset(
    """them these those whom which него них нее этих тех которых них їх яких цих іх якіх гэтых
    nich których tych ihnen denen davon""".split()  # noqa: SIM905 - as above
)
_COMPARED = frozenset("compared along together comparison up versus against".split())  # noqa: SIM905 - as above
_OTHERS = frozenset("others more other further another".split())  # noqa: SIM905 - as above
_COLLECTIVE = tuple(
    """famil household couple group team crew class compan school town cit village district countr
    семь семей сямей сімей сем'я город горад міст сел вёс rodzin miast haushalt gruppe stadt städt
    land länd ort""".split()  # noqa: SIM905 - a table of beginnings of words
)
_POINTING = frozenset("these those этих гэтых цих tych".split())  # noqa: SIM905 - as above
_AUXILIARIES = frozenset("are is were was have has had will would did do".split())  # noqa: SIM905 - as above
_MEMBERS = (
    *("member", "people", "inhabitant", "resident", "population", "staff", "employee", "worker"),
    *("член", "жител", "участник", "жыхар", "мешкан", "członk", "mieszka", "mitglied", "einwohner"),
)
_ANYBODY = ("people", "person", "человек", "людей", "чалавек", "осіб", "osób", "menschen", "member")
_DONE = ("ed", "ых", "их", "іх", "ych")
_LONG = 6  # letters that the forms of a verb have in common
_AROUND = 60  # code points around a whole that say what was done to it
_LAST = 3  # units of the last printed digit that is no nought by which "about" may miss
_STEM = 4  # letters that the forms of a noun have in common
_PARTICIPLES = ("ых", "их", "іх", "ыя", "ych", "ich")
_POSSESSIVES = ["der"], ["ihrer"], ["seiner"], ["unserer"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A count, or the whole of a share, as part or whole of another."""

    figure: Figure
    value: Decimal
    least: Decimal
    most: Decimal


_BEFORE = 8  # figures before a part among which its whole is looked for

type Pair = tuple[Amount, Amount]


def _part(figure: Figure) -> Amount:
    said = reach(figure)
    least = figure.value if figure.bound is Bound.UP_TO else said.low  # as many as 264
    return Amount(figure, figure.value, least, said.high)


def _whole(figure: Figure) -> Amount:
    if figure.kind is FigureKind.FRACTION and figure.whole is not None:
        return Amount(figure, figure.whole, figure.whole, figure.whole)
    said = reach(figure)
    most = said.high if figure.bound is not Bound.LESS_THAN else figure.value
    if figure.bound is Bound.ABOUT:  # some 7,300 are not 7,800
        digits = figure.value.normalize().as_tuple().exponent
        most = min(most, figure.value + _LAST * Decimal(1).scaleb(int(digits)))
    return Amount(figure, figure.value, said.low, most)


def related(first: Figure, second: Figure, sentence: Span, text: str) -> Pair | None:
    """The part and the whole, if the sentence makes one of two neighbours a part of the other."""
    if not _comparable(first, second) or _is_decimal(first, second):
        return None
    between = text[first.number_end : second.start]
    before = text[max(sentence.start, first.start - _NEAR) : first.start]
    after = text[second.number_end : min(sentence.end, second.number_end + _NEAR)]
    tokens = words(between)
    carried = tokens[-1:] == ["with"] and first_words(after, 1) == ["and"]  # with 46 and 38 in it
    if carried or _OTHERS.intersection(first_words(after, 1)) or _COMPARED.intersection(tokens):
        return None
    if (how := _link(before, between, first)) is not None:
        spent = first.kind is not second.kind  # of 12 million crowns 9 million
        free = spent or _is_free(before, first, tokens, how)
        same = free or counts_the_same(second, first)
        return (_part(second), _whole(first)) if same else None
    if tokens[-1:] in ([","], ["("], ["–"], ["—"]) and _says_of_whom(after):
        return (_part(second), _whole(first)) if len(tokens) <= _APART else None
    of = joint(between) is Joint.OF or tokens in _POSSESSIVES
    if of and not _NOT_A_PART.intersection(tokens):
        return (_part(first), _whole(second)) if _is_some(first, second, tokens) else None
    return None


def _comparable(whole: Figure, part: Figure) -> bool:
    """Whether both count, or are of one unit, which the part may leave out."""
    if whole.kind is part.kind:
        return whole.kind in _AMOUNTS and whole.unit == part.unit
    bare = part.kind is FigureKind.COUNT and part.scale > 1
    return whole.kind in _AMOUNTS and bare


def _is_decimal(*figures: Figure) -> bool:
    """Whether one of the numbers is none that counts, such as an index of 36.9."""
    return any(each.decimals and each.scale == 1 and each.unit is None for each in figures)


def _link(before: str, between: str, first: Figure) -> Link | None:
    """As `parts.link`, for the links that make the second figure a part."""
    if first.text.lower().startswith("unter ") and first.value > 1:  # among: it was read as a bound
        before = "unter "
    if last_words(before, 1) == ["in"] or _NOT_A_PART.intersection(last_words(before, 1)):
        return None
    how = link(before, between)
    return how if how in {Link.OF, Link.INCLUDING} else None


def _is_free(before: str, whole: Figure, tokens: list[str], how: Link) -> bool:
    """Whether the part may have another noun: `42 letters, among them 75 registered ones`."""
    if _is_collective(whole):
        return False
    near = {*last_words(before, 2), *first_words(whole.text, 1)}
    if how is Link.OF:
        return not _AMONG.isdisjoint(near)
    pairs = pairwise(tokens[1:])
    return "davon" in tokens or any(pair in INCLUDING and pair[1] in _THEM for pair in pairs)


def _is_collective(whole: Figure) -> bool:
    """Whether the whole counts groups, which have more members than there are groups."""
    return any(each.startswith(_COLLECTIVE) for each in words(whole.noun or ""))


def _is_some(part: Figure, whole: Figure, tokens: list[str]) -> bool:
    """Whether `part of whole` says that the first is some of the second."""
    if whole.text[:1].isdigit() and "-" in whole.text:  # the 144-million country
        return False
    lead = next((at for at, each in enumerate(tokens) if each in _TIGHT), None)
    noun = len(words(part.noun or ""))
    rest = tokens[lead + 1 :] if lead is not None else []
    own = (each in WITH_THE_SECOND or each in _OWN or each.endswith(("'s", "’s")) for each in rest)
    tight = lead == noun and all(own)
    if tight and whole.value > 1 and (part.noun is None) != (whole.noun is None):
        return True  # 826 of its 454 branches, 315 branches of its 226
    if not _AMONG.isdisjoint(tokens[noun:]) and not _is_collective(whole):
        return whole.value > 1  # 62 tankers among the 40 ships
    definite = _DEFINITE.intersection(tokens) or is_of_people(whole)
    return bool(definite) and counts_the_same(part, whole) and whole.value > 1


_OWN = frozenset(
    """its their our his her of своих их его сваіх іх яго своїх їхніх swoich ich ihrer seiner
    unserer""".split()  # noqa: SIM905 - as above
)


def _says_of_whom(after: str) -> bool:
    """Whether a number is said to be some of those before: `of whom`, and not `in all`."""
    return population_after(after)[1] and not _NOT_A_PART.intersection(first_words(after, 1))


def of_those_before(
    figures: Sequence[Figure], at: int, earlier: Sequence[Figure], sentence: Span, text: str
) -> Pair | None:
    """A count `of them` or `of these applicants` with the only count they can be."""
    part = figures[at]
    if part.kind is not FigureKind.COUNT or _is_decimal(part):
        return None
    end = figures[at + 1].start if at + 1 < len(figures) else sentence.end
    tokens = words(text[part.number_end : min(end, part.number_end + _NEAR)])
    said, noun = _of_them(tokens)
    if at == 0:
        opening = text[sentence.start : part.start]
        if opens_with_part(opening) and not _THEM.isdisjoint(words(opening)):
            said, noun = True, ""
    if not said:
        return None
    here = [each for each in figures[max(0, at - _BEFORE) : at] if _counts(each)]
    if noun:
        told = [*(each for each in earlier[-_BEFORE:] if _counts(each)), *here]
        near = [each for each in told if _is_meant(each, noun, text)]
    else:
        near = here or [each for each in earlier[-_BEFORE:] if _counts(each)]
    if len(near) != 1:
        return None
    [whole] = near
    between = text[whole.number_end : part.start]
    apart = "\n\n" in between or len(words(between)) > _FAR
    return (
        None
        if apart or (whole in here and introduces_part(between))
        else (_part(part), _whole(whole))
    )


def _is_meant(whole: Figure, noun: str, text: str) -> bool:
    """Whether `of the nurses`, `of its members`, `of those questioned` are what `whole` counts."""
    counted = words(whole.noun or "")
    if not counted:
        return False
    if any(each[:_STEM] == noun[:_STEM] for each in counted):
        return True
    if noun.startswith(_MEMBERS):
        return is_of_people(whole)
    around = text[max(0, whole.start - _AROUND) : whole.end + _AROUND]
    asked = noun.endswith(_DONE) and any(each[:_LONG] == noun[:_LONG] for each in words(around))
    return asked or (counted[-1].startswith(_ANYBODY) and noun.startswith(PEOPLE))


def _counts(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT or (
        figure.kind is FigureKind.FRACTION and figure.whole is not None and figure.noun is not None
    )


def _of_them(tokens: list[str]) -> tuple[bool, str]:
    """Whether a count is `of them`, `of the crates`, `из разосланных`; the noun, if one is said."""
    if not tokens or tokens[0] in {"being", "davon"}:
        return bool(tokens), ""
    if tokens[0] == "der" and tokens[1:2]:
        return True, tokens[1]  # 240 der Mitglieder
    rest = tokens[1:4]
    if (tokens[0],) not in OF or tokens[0] in _NOT_A_PART or not rest:
        return False, ""
    owner = next((at for at, each in enumerate(rest) if each.endswith(("'s", "’s"))), None)
    if owner is not None or rest[0] in _OWN:  # of the island's inhabitants, of its members
        held = rest[(owner or 0) + 1 :][:1]
        return bool(held) and held[0].isalpha(), "".join(held)
    noun = rest[1] if len(rest) > 1 and rest[1][0].isalpha() else ""
    noun = "" if noun in _AUXILIARIES else noun
    if rest[0] == "the" or (rest[0] in _POINTING and noun):
        return bool(noun), noun
    substantive = rest[0].endswith(_PARTICIPLES) and len(rest[0]) > _STEM + 2
    return rest[0] in _THEM or substantive, ""
