"""Whether one may be in two parts of a whole, by the words beside the parts.

30 boys, 50 girls                 apart: nobody is both
40 cancelled and 57 delayed       apart: what became of each is told once
50 speak English and 40 German    may be the same people
110 women and 150 students        may be the same people
"""

from collections.abc import Sequence
from itertools import pairwise

from khronika.check.share.members import WORN, apart, known, plain
from khronika.check.words import words

_OF_ALL = frozenset({"sex", "age", "land", "wed"})  # whatever else somebody may be
_TWO = 2
_SIDES = frozenset({("со", "стороны"), ("з", "боку"), ("ze", "strony")})
# what one does, has or suffers beside another thing of the kind
_TWICE = tuple(
    """speak spoke know learn using mention prefer belong complain suffer beaten beating tortur
    threaten smok drink drank visit cited citing believ think thought agree disagree wanted trust
    member veteran disab pregnan seriously sick native reported describ experienc ratif denied
    interrogat wearing worried afraid fear expect
    говор знают знал владе изуча учат чита смотр пользу назвал упомян игра имею жалов жалу страда
    избит избив пытк пытал угрож курят курил пьют посеща бывал считают верят хотят боят член
    родственник инвалид беремен больны сообщ рассказ ездят едут носят предпоч опаса довер
    размаўля ведаюць валода вывуча чытаюць карыста маюць скардзі пакут збіт сябр лічаць хочуць
    розмовля знають вивча читають володі корист мають скарж стражд побит член вважають хочуть
    mówi znają znało uczy czyta posiada grają grało mają skarż cierp pobit członk uważa chcą jeżdż
    sprechen sprach lernen lernten lesen besitz spielen spielten nannten kennen klagten litten
    geschlagen mitglied rauchen trinken""".split()  # noqa: SIM905 - a table of beginnings of words
)
_ALSO = frozenset(
    """study studied studying read watch watched use used own owned hold held play plays named
    attend attended like liked said wear wore drive drove travel ride rode chose sport tv""".split()  # noqa: SIM905 - a table
)
_HAVING = frozenset("has have had есть ma mają є ёсць hat haben hatten".split())  # noqa: SIM905 - a table
_PASSIVE = frozenset(
    """been gone left fled returned died already since not yet never moved come arrived
    resigned""".split()  # noqa: SIM905 - as above
)
_FEATURES = frozenset(
    """without who whose which also younger older aged без которые который возрастом старше моложе
    якія які що старшыя старші bez które którzy ohne""".split()  # noqa: SIM905 - as above
)
_WITH = frozenset("with с со mit".split())  # noqa: SIM905 - as above
_COMPARED = frozenset(
    """over under above below more less fewer older younger старше моложе свыше более менее больше
    меньше больш менш старэй понад менше більше ponad poniżej powyżej über unter mehr weniger
    """.split()  # noqa: SIM905 - as above
)


def may_overlap(beside: Sequence[tuple[str, str]]) -> bool:
    """Whether the words `beside` each part, before and behind it, let one be in two of them."""
    said = [known(*each) for each in beside]
    if apart(said):
        return False
    few = len(beside) == _TWO
    if few and any(each is not None and each[0] in _OF_ALL for each in said):
        return True
    items = [
        (plain(words(before), first=False), plain(words(after), first=True))
        for before, after in beside
    ]
    return any(_may_be_another(before, after, few=few) for before, after in items)


def is_repeated(said: Sequence[str]) -> bool:
    """Whether one of the words tells what one may do or suffer beside another thing of the kind."""
    return any(each.startswith(_TWICE) or each in _ALSO or each in WORN for each in said)


def _may_be_another(before: list[str], after: list[str], *, few: bool) -> bool:
    near = [*before, *after]
    if is_repeated(near):
        return True
    if not few:
        return False
    if not _FEATURES.isdisjoint(near) or (after[-1:] and after[-1] in _COMPARED):
        return True
    if after[:1] and after[0] in _WITH and not any(pair in _SIDES for pair in pairwise(after)):
        return True
    return any(one in _HAVING and other not in _PASSIVE for one, other in pairwise([*near, ""]))
