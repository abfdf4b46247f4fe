"""Whether a later number is described by what was told of an earlier one, so that both are one.

killed 17 people. The 19 victims                what was said of them has become their name
jailed for seven years. The five-year sentence  the noun behind it was told
died when a roof fell. All 19 who died when the roof fell     the description is told again

The words next to the later number are walked one by one, on both sides, as long as the sentence of
the earlier one has told them too. A word that it has not told ends the walk; within the description
itself it makes a part or another thing of it, and the numbers may differ.
"""

from khronika.check.measure.differences import is_of_another_count, is_of_others_then, stands_for
from khronika.check.measure.headline import is_headline
from khronika.check.measure.mention_words import (
    GENERIC,
    GROWING,
    KNOWN,
    POSSESSIVE,
    THESE,
)
from khronika.check.measure.mentions import Mention
from khronika.check.measure.named_values import one_name
from khronika.check.measure.slips import are_of_one_size, are_swapped, may_round
from khronika.check.measure.synonyms import PEOPLE, PERSONS, thing
from khronika.check.measure.walks import ENDING, VERBS, Walk, after, ahead
from khronika.check.stems import same_root
from khronika.check.words import words
from khronika.text.spans import FigureKind

_ENOUGH = 2  # words of a description that were told
_NEXT = 400  # code points from a number to one that takes it up
_HEADED = 900  # code points from a headline to the number that it gives
_TOLD_ONCE = frozenset({FigureKind.DURATION, FigureKind.MONEY, FigureKind.MEASURE})
_BEGINNING = 4  # letters
_GENITIVE = frozenset({FigureKind.DURATION, FigureKind.MONEY})
_PARTICIPLES = (
    *("нных", "тых", "вших", "нные", "вшие", "ных", "ныя", "лых", "ані", "ені", "аных", "ених"),
    *("nych", "tych", "anych", "onych", "ene", "enen"),
)
_YEAR = 4  # digits
_FEW = 3  # of such, others may be meant
_OF = frozenset("of в у ў w von bei :".split())  # noqa: SIM905
_OF_BEHIND = frozenset({"of"})
_INTO = frozenset({"в", "у", "ў", "w"})
_IN = frozenset({"of", "in"})
_ARTICLES = frozenset({"en", "de"})


def is_described(first: Mention, second: Mention) -> bool:
    """Whether the second, by its description, is the number that the first told."""
    other = first.sentence == second.sentence or second.is_in_brackets
    if other or is_of_another_count(first, second) or _is_unlike(first, second):
        return False
    if is_headline(first) and _is_headed(first, second):
        return True
    before = ahead(second, first.things)
    behind = after(second, first.things, known=bool(_qualities(second) or before.told))
    if behind.narrowed or before.narrowed or _new_qualities(second, first):
        return False
    find = _counts if first.figure.kind is FigureKind.COUNT else _measures
    found = find(first, second, behind, before)
    return found or (_is_slipped(first, second) and not is_of_others_then(first, second))


def _is_unlike(first: Mention, second: Mention) -> bool:
    """Whether one was hoped for, rounds the other, or is an age or a year read as a number."""
    if may_round(first.figure, second.figure) or not are_of_one_size(first.figure, second.figure):
        return True
    known = second.is_known and first.figure.kind is not FigureKind.PERCENT
    if second.is_hoped and not known:
        return True
    lasting = FigureKind.DURATION
    if any(
        each.figure.kind is lasting and each.figure.text.isdecimal() for each in (first, second)
    ):
        return True
    named = (second.figure.noun or "").istitle() and second.lex.code != "de"
    return named and len(second.figure.text.split()[0]) == _YEAR


def _counts(first: Mention, second: Mention, behind: Walk, before: Walk) -> bool:
    own = _head(second)
    if not own:  # the magnitude 4.5 quake
        told = {*behind.told, *before.told}
        beside = behind.told and not behind.gap and not second.figure.text.endswith("m")
        known = second.is_known or before.article
        return bool(not _head(first) and beside and known and len(told) >= _ENOUGH)
    if _is_same(first, second):
        return _counts_the_same(first, second, behind, before)
    people = not _head(first) or _are_people(first) or own <= PEOPLE or _is_participle(second)
    if not (people and own & _near(first) and (_are_people(second) or _is_participle(second))):
        return False
    if _is_known(first, second) and second.before[-1] not in POSSESSIVE:
        return True
    enough = bool({*behind.told, *before.told} - own) or second.lex.code not in _ARTICLES
    return enough and not is_of_others_then(first, second)


def _counts_the_same(first: Mention, second: Mention, behind: Walk, before: Walk) -> bool:
    again = _qualities(second) - _new_qualities(second, first)
    told = {*behind.told, *before.told, *again} - _head(second)
    if _is_known(first, second):
        return bool(told) or _is_next(first, second)
    of_it = bool(before.told and before.gap) and _OF.issuperset(before.gap) and not before.new
    of_it = of_it and not _are_people(second)  # the fine of 14,000 marks
    if of_it or (again and second.lex.code not in _ARTICLES):
        return not is_of_others_then(first, second)
    return _is_told_again(first, second, told - _head(first))


def _measures(first: Mention, second: Mention, behind: Walk, before: Walk) -> bool:
    told = {*behind.told, *before.told}
    definite = _is_known(first, second)
    if definite and _is_pointed_at(first, second):
        return True
    if not told or second.is_age or _may_be_age(second, behind):
        return False
    near = _near(first)
    of_it = _is_it_of(first, before, near)
    if first.figure.kind is FigureKind.PERCENT:
        growing = any(each.startswith(GROWING) for each in told)
        named = len(told) >= _ENOUGH or one_name(first, second, loosely=True)
        beside = definite and near & {*behind.told} and not behind.gap
        found = not growing and bool(beside or (of_it and named))
    elif definite and near & {*behind.told} and not behind.gap:
        return not first.is_known or len({*behind.told}) >= _ENOUGH
    else:
        of_it = of_it and not before.new
        found = of_it or _is_of(first, second, behind, definite=definite)
        if not found:
            return _is_told_again(first, second, told)
    return found and (definite or not is_of_others_then(first, second))


def _is_pointed_at(first: Mention, second: Mention) -> bool:
    """Whether a sum or measure is the one just told: these 40 tonnes."""
    if first.figure.kind is FigureKind.DURATION or not _is_next(first, second):
        return False
    money = first.figure.kind is FigureKind.MONEY
    return second.before[-1] in THESE or (money and _stands_alone(second))


def _is_it_of(first: Mention, before: Walk, near: frozenset[str]) -> bool:
    """`the fine of 40,000`, «штраф в 40 000»."""
    lasting = first.figure.kind is FigureKind.DURATION
    joined = (_OF - _INTO if lasting else _OF).issuperset(before.gap)
    return bool(near & {*before.told} and before.gap) and joined


def _is_of(first: Mention, second: Mention, behind: Walk, *, definite: bool) -> bool:
    """`74 days of siege`, `sechs Tagen Streik`, «14 тысяч рублей штрафа»."""
    if not _near(first) & {*behind.told}:
        return False
    if behind.gap:
        return (_IN if definite else _OF_BEHIND).issuperset(behind.gap)
    return second.lex.code != "en" and first.figure.kind in _GENITIVE


def _may_be_age(second: Mention, behind: Walk) -> bool:
    """`the 31-year-old blogger` in languages that have one word for years of age and of jail."""
    if second.lex.code == "en" or second.figure.unit != "year":
        return False
    row = (*second.behind[: second.length + 1], second.figure.text)
    one_word = second.lex.code == "de" or any("летн" in each for each in row)
    return one_word and not any(each[0] == "=" and each not in PERSONS for each in behind.told)


def _stands_alone(second: Mention) -> bool:
    """Whether nothing is told of a known sum: the 5.2 million euros will, Mit den 5,2 Millionen."""
    following = second.behind[second.length : second.length + 1]
    return second.before[-1] in KNOWN - POSSESSIVE and (not following or following[0] in ENDING)


def _is_slipped(first: Mention, second: Mention) -> bool:
    """Whether the digits changed places in a number of the same, told soon after."""
    if not are_swapped(first.figure, second.figure) or not first.is_alone:
        return False
    if second.figure.start - first.figure.end > _NEXT or stands_for(first, second):
        return False
    if first.figure.kind is FigureKind.COUNT:
        return bool(_head(first)) and _is_same(first, second)
    shared = second.things & first.things - _units(first)
    return any(not each.startswith(GROWING) for each in shared)


def _is_headed(first: Mention, second: Mention) -> bool:
    """Whether a headline gave the number that the text below it tells."""
    if second.figure.start - first.figure.end > _HEADED:
        return False
    if is_headline(second) or not first.is_alone:
        return False
    one, other = _head(first), _head(second)
    if first.figure.kind is FigureKind.COUNT and one and other and not _is_same(first, second):
        return False
    if bool(one) != bool(other) and not (_are_people(first) or _are_people(second)):
        return False
    shared = (first.things & second.things) - one - other - _units(first)
    beside = {*after(second, first.things).told, *ahead(second, first.things).told} & shared
    if len(shared) < _ENOUGH or not (second.is_alone or len(beside) >= _ENOUGH):
        return False
    return bool(beside) or (second.is_alone and first.figure.kind in _TOLD_ONCE)


def _is_same(first: Mention, second: Mention) -> bool:
    """Whether both count one noun."""
    if _head(first) & _head(second):
        return True
    return any(same_root(one, other) for one in first.heads for other in second.heads)


def _is_told_again(first: Mention, second: Mention, told: set[str]) -> bool:
    """Whether the clause of the second says what the first one said."""
    swapped = are_swapped(first.figure, second.figure)
    if len(told) < (_ENOUGH if swapped else _ENOUGH + 1):
        return False
    if any(each[0].isdecimal() for each in second.clause):
        return False
    return len(_near(second) - first.things) <= 1 and not _is_explained(first, second)


def _is_known(first: Mention, second: Mention) -> bool:
    """Whether the number is given as known, and not as that of another, whom only it names."""
    if not second.is_known:
        return False
    before = second.before[-1] if second.before else ""
    theirs = before in POSSESSIVE or before.endswith(("'s", "’s"))
    return not (theirs and second.places - first.places - first.said)


def _is_next(first: Mention, second: Mention) -> bool:
    if max(first.figure.value, second.figure.value) <= _FEW:
        return False
    near = second.figure.start - first.figure.end < _NEXT
    return near and not is_of_others_then(first, second, known=True)


def _is_explained(first: Mention, second: Mention) -> bool:
    return is_of_others_then(first, second) or stands_for(first, second)


def _near(mention: Mention) -> frozenset[str]:
    """What the words of the clause of a mention stand for."""
    row = mention.clause
    return frozenset(thing(each, mention.lex.code) for each in row if mention.tells([each]))


def _units(mention: Mention) -> frozenset[str]:
    return frozenset(thing(each, mention.lex.code) for each in mention.behind[: mention.length])


def _head(mention: Mention) -> frozenset[str]:
    """What a number counts, by its noun."""
    noun = mention.noun
    return frozenset({thing(noun, mention.lex.code)} if noun else ())


def _qualities(mention: Mention) -> frozenset[str]:
    """What the other words of the counted noun stand for: damaged houses."""
    return frozenset(
        thing(each, mention.lex.code)
        for each in words(mention.figure.noun or "")
        if each != mention.noun and mention.tells([each])
        if mention.lex.code in _ARTICLES or not each.endswith(VERBS)
    )


def _new_qualities(second: Mention, first: Mention) -> frozenset[str]:
    beginnings = {each[:_BEGINNING] for each in first.things}
    return frozenset(each for each in _qualities(second) if each[:_BEGINNING] not in beginnings)


def _is_participle(mention: Mention) -> bool:
    """Whether the noun is a participle: the rescued, «спасённые»."""
    return mention.noun.endswith(_PARTICIPLES)


def _are_people(mention: Mention) -> bool:
    noun = mention.noun
    known = noun in GENERIC or mention.lex.has("people", noun) or mention.lex.has("nominal", noun)
    return known or bool(_head(mention) & PEOPLE)
