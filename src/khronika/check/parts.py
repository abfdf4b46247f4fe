"""A whole and its parts in a sentence: "Of the 246, 110 are men and 150 women".

OF         "of the 246 detained, 110 ..."      some of the whole
INCLUDING  "246 people, including 110 ..."     some of the whole
LIST       "246 people: 110 ...", "(110 ...)"  as a rule all of it
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from khronika.check.joint_words import INCLUDING, OF, OTHERS, PEOPLE, WITH_THE_SECOND
from khronika.check.joints import governed_by_of, introduces_part
from khronika.check.words import has_phrase, phrases, words
from khronika.text.spans import Figure, FigureKind


class Link(StrEnum):
    """How a sentence leads from the whole to its parts."""

    OF = "of"
    INCLUDING = "including"
    LIST = "list"


_LEADING = 7  # words between a whole and the mark before its parts
_BETWEEN = 8  # words between two parts
_BEHIND = 5  # words after a number that say what part it is
_AND = frozenset("and or while , ; и а или і й або та і oraz i a und sowie".split())  # noqa: SIM905 - a table
_GOVERNED = frozenset(
    """of in to for from within by per than at over on из в на за по до от с з у па ад да від із
    na w z ze do od po aus von zu auf mit bei nach""".split()  # noqa: SIM905 - a table
)
_TO = frozenset("to до да do auf".split())  # noqa: SIM905 - a table
_CONSISTS = phrases("""
    comprising | comprises | comprise | comprised | comprised of | consisting of | consists of
    consist of | made up of | include | includes | included | made up by | divided into | split into
    состоит из | включает | включают | складаецца з | складається з | включає | obejmuje
    składa się z | besteht aus | bestehend aus | umfasst | umfassen
""")
_MEMBERS = {
    stem: (group, member)
    for group, member, said in (
        row.strip().split(" ", 2)
        for row in """
        sex m men man male males boy boys mężczyzn mężczyźni mężczyznami männer männern chłopcy
        sex m мужчин мужчины мужчина мужчинами мальчик мальчика мальчиков мужчын мужчыны чоловіків
        sex m чоловіки чоловік chłopców jungen
        sex f women woman female females girl girls kobiet kobiety kobietami frauen dziewcząt
        sex f женщин женщины женщина женщинами девочек девочки девочка жанчын жанчыны жінок жінки
        sex f dziewczynek mädchen
        age old adult adults взрослых взрослые взрослый дарослых дарослыя дорослих дорослі dorosłych
        age old dorośli erwachsene erwachsenen
        age young child children minor minors детей дети ребенок ребенка несовершеннолетних дзяцей
        age young дзеці дітей діти dzieci kinder kindern
        fate dead killed dead died погибли погиб погибших убиты убито загінулі загінула загинули
        fate dead загинуло zginęło zabitych getötet starben tote
        fate hurt wounded injured hurt ранены ранено раненых пострадали паранены параненых поранено
        fate hurt поранених rannych verletzt verletzte verwundet
        vote yes for favour favor за
        vote no against против супраць проти przeciw dagegen
        vote none abstained abstaining abstentions воздержались воздержался ўстрымаліся утрималися
        vote none wstrzymało enthielten
        verdict guilty convicted guilty осуждены виновными skazano verurteilt
        verdict free acquitted оправданы uniewinniono freigesprochen
        """.strip().splitlines()
    )
    for stem in said.split()
}
_PAST = ("ли", "лись", "лі", "ліся")  # a verb that the reader took for the noun: "13 сочли"
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
ALL_MEMBERS = {"sex": {"m", "f"}, "age": {"old", "young"}}


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
    mark = tokens[-1:] and tokens[-1] in {":", "(", "–", "—", "-", ","}
    plain = len(tokens) <= _LEADING and all(each[0].isalpha() for each in tokens[:-1])
    return Link.LIST if mark and plain else None


# every count of a long list is asked about as a whole and as a part
@lru_cache(maxsize=2048)
def goes_on(between: str) -> bool:
    """Whether the words between two counts let the second be the next part."""
    tokens = words(between)
    while tokens and tokens[-1] in WITH_THE_SECOND and tokens[-1] not in _GOVERNED:
        tokens.pop()
    return (
        len(tokens) <= _BETWEEN
        and bool(_AND.intersection(tokens))
        and bool(tokens)
        and tokens[-1] not in _GOVERNED
        and not OTHERS.intersection(tokens)
        and not set(".:!?()") & set(tokens)
        and not has_phrase(tokens, INCLUDING)
    )


@lru_cache(maxsize=2048)
def member(after: str) -> tuple[str, str] | None:
    """What part a count is by the words `after` it: ("sex", "f"), ("in", "minsk"); or None."""
    tokens = words(after)[:_BEHIND]
    cut = next((at for at, each in enumerate(tokens) if each in _AND), len(tokens))
    tokens = tokens[:cut]
    known = next((_MEMBERS[each] for each in tokens if each in _MEMBERS), None)
    if known is not None:
        return known
    for at, token in enumerate(tokens):
        if (token,) in OF or token in _GOVERNED:
            rest = [each for each in tokens[at + 1 :] if each not in WITH_THE_SECOND]
            return (token, rest[0]) if rest else None
    return None


def is_of(part: Figure, whole: Figure) -> bool:
    """Whether a part in a list may count what the whole counts: no noun, the same, or a member."""
    if part.kind is not FigureKind.COUNT:
        return False
    if part.noun is None or part.noun.lower() in _TIMES:
        return True
    noun = words(part.noun)
    same = (whole.noun or "").lower()
    return any(each in _MEMBERS or _alike(each, same) for each in noun)


def _alike(word: str, noun: str) -> bool:
    return any(each[:4] == word[:4] for each in words(noun)) if len(word) > 3 else word in noun  # noqa: PLR2004 - letters of a stem


def exhaustive(members: Sequence[tuple[str, str] | None]) -> bool:
    """Whether the parts leave nobody out: men and women, adults and children."""
    groups = {each[0] for each in members if each}
    if len(groups) != 1 or None in members:
        return False
    return {each[1] for each in members if each} == ALL_MEMBERS.get(groups.pop())


def counts_the_same(part: Figure, whole: Figure) -> bool:
    """Whether both count people, or what has one name: not 200 pages of 5 reports."""
    if part.noun is None or part.noun.lower().endswith(_PAST):
        return True
    if is_of_people(part):
        return whole.noun is None or is_of_people(whole)
    return any(_alike(each, (whole.noun or "").lower()) for each in words(part.noun))


def is_of_people(figure: Figure) -> bool:
    """Whether the counted noun means people."""
    return any(
        each.startswith(PEOPLE) or each in _MEMBERS or each in _PERSONS
        for each in words(figure.noun or "")
    )
