"""A whole and its parts in a sentence: "Of the 246, 110 are men and 150 women".

OF         "of the 246 detained, 110 ..."      some of the whole
INCLUDING  "246 people, including 110 ..."     some of the whole
LIST       "246 people: 110 ...", "(110 ...)"  as a rule all of it
HAVING     "the 12 members have 5 women ..."   only what is known to be of the whole
"""

from enum import StrEnum
from functools import lru_cache

from khronika.check.share.joint_words import (
    INCLUDING,
    OTHERS,
    PEOPLE,
    REST,
    THE_OTHER,
    WITH_THE_SECOND,
)
from khronika.check.share.joints import governed_by_of, introduces_part
from khronika.check.share.members import GOVERNING, is_known
from khronika.check.words import has_phrase, phrases, words
from khronika.text.spans import Figure, FigureKind


class Link(StrEnum):
    """How a sentence leads from the whole to its parts."""

    OF = "of"
    INCLUDING = "including"
    LIST = "list"
    HAVING = "having"


_BREAKS = frozenset(".;:!?()")
_ENDS = _BREAKS - {";"}
_LEADING = 9  # words between a whole and the mark before its parts
_BETWEEN = 8  # words between two parts
_BEHIND = 5  # words after a number that say what part it is
_AND = frozenset("and or while , ; и а или і й або та і oraz i a und sowie".split())  # noqa: SIM905 - a table
_TO = frozenset("to до да do auf".split())  # noqa: SIM905 - a table
_CONSISTS = phrases("""
    comprising | comprises | comprise | comprised | comprised of | consisting of | consists of
    consist of | made up of | include | includes | included | made up by | divided into | split into
    namely
    состоит из | включает | включают | складаецца з | складається з | включає | obejmuje
    składa się z | besteht aus | bestehend aus | umfasst | umfassen
""")
_HAVING = frozenset(
    """has have had contains contain containing holds with насчитывает имеет мае має ma liczy hat
    haben""".split()  # noqa: SIM905 - as above
)
_VOTES = frozenset("against против супраць проти gegen".split())  # noqa: SIM905 - as above
_PAST = ("ли", "лись", "лі", "ліся")  # a verb that the reader took for the noun: "13 сочли"
_ADJECTIVES = ("ых", "их", "іх", "ых", "ych", "ich")
_PERSONS = frozenset(
    """prisoners patients workers delegates judges students passengers detainees teachers doctors
    lawyers soldiers applicants candidates pupils refugees pensioners activists victims tourists
    судей судьи судья учителей врачей пациентов делегатов пассажиров учеников активистов
    суддів вчителів лікарів dziennikarzy sędziów lekarzy nauczycieli richter lehrer ärzte schüler
    gefangenen journalisten""".split()  # noqa: SIM905 - a table
)
_TIMES = frozenset(
    "ночью днем утром вечером ноччу раніцай увечары вранці ввечері вночі rano nocą nachts".split()  # noqa: SIM905 - a table
)


def link(before: str, between: str) -> Link | None:
    """How a count, with the sentence `before` it, leads over `between` to the next count."""
    if introduces_part(between):
        return Link.INCLUDING
    tokens = words(between)
    while tokens and tokens[-1] in WITH_THE_SECOND:
        tokens.pop()
    if tokens and tokens[-1] in _TO:
        return None  # "from 775 to 5,479": what it became is no part of it
    if governed_by_of(before):
        return Link.OF if len(tokens) <= _LEADING and not set(".;:!?") & set(tokens) else None
    if has_phrase(tokens[-3:], _CONSISTS) and len(tokens) <= _LEADING:
        return Link.INCLUDING
    if tokens[-1:] and tokens[-1] in _HAVING and len(tokens) <= _LEADING:
        return Link.HAVING
    mark = tokens[-1:] and tokens[-1] in {":", "(", "–", "—", "-", ","}
    plain = len(tokens) <= _LEADING and not _BREAKS.intersection(tokens[:-1])
    return Link.LIST if mark and plain else None


# every count of a long list is asked about as a whole and as a part
@lru_cache(maxsize=2048)
def goes_on(between: str) -> bool:
    """Whether the words between two counts let the second be the next part."""
    tokens = words(between)
    while tokens and tokens[-1] in WITH_THE_SECOND and tokens[-1] not in GOVERNING:
        tokens.pop()
    if tokens[:1] == [")"] and tokens[-1] == "(":
        tokens = tokens[1:-1]  # the Reds (50) and the Greens (30)
    return (
        len(tokens) <= _BETWEEN
        and bool(_AND.intersection(tokens))
        and tokens[-1] not in GOVERNING
        and not (OTHERS - _VOTES).intersection(tokens)
        and not _ENDS.intersection(tokens)
        and not has_phrase(_past_of_them(tokens), INCLUDING)
    )


def is_rest(between: str) -> bool:
    """Whether the words between two counts make the second all that is left: `the other 50`."""
    tokens = words(between)
    rest = tokens[-1:] and (tokens[-1] in REST or tuple(tokens[-2:]) in THE_OTHER)
    joined = _AND.intersection(tokens) and not _ENDS.intersection(tokens)
    return bool(rest and joined) and len(tokens) <= _BETWEEN


def _past_of_them(tokens: list[str]) -> list[str]:
    """The words without `of them` right behind a count, which says what the count itself is of."""
    return tokens[2:] if tuple(tokens[:2]) in INCLUDING else tokens


def is_of(part: Figure, whole: Figure) -> bool:
    """Whether a part in a list may count what the whole counts: no noun, the same, or a member."""
    if part.kind is not FigureKind.COUNT:
        return False
    if part.noun is None or part.noun.lower() in _TIMES:
        return True
    noun = words(part.noun)
    same = (whole.noun or "").lower()
    return any(is_known(each) or _alike(each, same) for each in noun)


def _alike(word: str, noun: str) -> bool:
    return any(each[:4] == word[:4] for each in words(noun)) if len(word) > 3 else word in noun  # noqa: PLR2004 - letters of a stem


def counts_the_same(part: Figure, whole: Figure) -> bool:
    """Whether both count people, or what has one name: not 200 pages of 5 reports."""
    if part.noun is None or part.noun.lower().endswith(_PAST) or _says_what_like(part.noun):
        return True
    if is_of_people(part):
        return whole.noun is None or is_of_people(whole)
    return any(_alike(each, (whole.noun or "").lower()) for each in words(part.noun))


def _says_what_like(noun: str) -> bool:
    """Whether a noun is none, but what those counted are like: `иностранных`, `serving terms`."""
    said = words(noun)
    return all(each.endswith(_ADJECTIVES) for each in said) or said[0].endswith("ing")


def is_of_people(figure: Figure) -> bool:
    """Whether the counted noun means people."""
    return any(
        each.startswith(PEOPLE) or is_known(each) or each in _PERSONS
        for each in words(figure.noun or "")
    )
