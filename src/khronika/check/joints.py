"""How two figures of a sentence hang together: the words between them.

    106 of the 200 people     OF        the first is a part of the second
    106 people, or 53%        EQUALS    both say the same
    106 people and 53%        None      nothing that a rule may rely on

Tables hold the six languages together: a word of one that means something else in another would
have to stand between two figures to mislead, and none of these does.
"""

from enum import StrEnum

from khronika.check.words import phrases, words


class Joint(StrEnum):
    """What the words between two figures make of them."""

    OF = "of"
    EQUALS = "equals"


_OF = phrases("""
    of | out of | from | from among | from a total of | among | in | in every | out of every
    of every
    of a total of | out of a total of | of some | of whom | per | for every
    из | из числа | из общего числа | от | от общего числа | среди | на | на каждые
    з | зь | са | са ліку | з ліку | з агульнай колькасці | ад | сярод
    із | зі | з-поміж | із загальної кількості | від | серед
    z | ze | spośród | wśród | na | z ogólnej liczby
    von | aus | unter | von insgesamt | auf | der insgesamt
    /
""")
_EQUALS = phrases("""
    ( | [ | = | – | — | - | : | or | i.e. | ie | that is | that's | which is | that makes
    which makes | this is | it is | is | makes | equal to | equals | equalling | which equals
    equivalent to | amounting to | amounts to | amount to | amounted to | accounting for
    accounts for
    account for | accounted for | representing | represents | represent | represented | making up
    makes up | make up | made up | constituting | constitutes | constitute | constituted
    comprising
    comprises | comprise | comprised | corresponding to | corresponds to | forming | form | forms
    in other words | meaning | which means | a share of | a rate of | a proportion of | a ratio of
    works out at | working out at | translates to | translates into | put differently | namely
    for a share of | for a rate of | giving | which gives | which represents | which amounts to
    which corresponds to | which is equal to | which is equivalent to | which comes to | comes to
    или | то есть | т.е. | т. е. | что составляет | составляет | составляют | составило
    составили
    составив | составляя | составил | составила | это | что равно | равно | равняется
    соответствует
    что соответствует | доля | образуют | иначе говоря | другими словами | что дает | дает
    або | то бок | г.зн. | гэта | гэта значыць | складае | складаюць | склала | склалі
    што складае
    адпавядае | інакш кажучы
    тобто | це | становить | становлять | становило | складає | складають | що становить
    що складає
    що дорівнює | дорівнює | відповідає | інакше кажучи
    czyli | lub | albo | to jest | tj. | to | stanowi | stanowią | stanowiło | co stanowi
    co daje
    co odpowiada | innymi słowy
    oder | also | das sind | das ist | d.h. | d. h. | das heißt | entspricht | entsprechen
    das entspricht | was | machen | ausmachen | mithin | sprich | dies sind | was einem anteil von
    einem anteil von | ein anteil von | anteil von
""")
_WITH_THE_SECOND = frozenset(
    word
    for (word,) in phrases("""
    the | a | an | all | total | these | those | his | her | its | their | our | about | some
    just
    only | roughly | around | approximately | exactly | precisely | barely | nearly | almost
    mere
    full | whole | entire | altogether | such | over | under | hardly | merely | no | fewer | less
    всех | общего | числа | этих | тех | его | их | лишь | всего | только | около | почти
    примерно
    ровно | целых | порядка | приблизительно | все | общей | количества
    усіх | агульнай | колькасці | гэтых | толькі | усяго | каля | амаль | прыкладна | роўна
    всіх | загальної | кількості | цих | лише | тільки | всього | майже | близько | рівно | усього
    wszystkich | ogólnej | liczby | tych | tylko | zaledwie | około | prawie | dokładnie | niemal
    der | den | die | allen | aller | insgesamt | diesen | dieser | nur | etwa | rund | knapp
    lediglich | genau | circa | fast | gerade | einmal | ungefähr | einer | eines | einem
""")
)
_OTHERS = frozenset(
    word
    for (word,) in phrases("""
    rest | remaining | remainder | others | other | while | whereas | against | compared | than
    up
    down | rise | increase | fall | drop | decrease | versus | vs | but | nor | unlike | plus
    minus
    остальные | остальных | остальной | прочие | против | тогда | чем | больше | меньше | рост
    но
    астатнія | астатніх | супраць | чым | больш | менш | рост | але
    решта | решти | проти | ніж | більше | менше | зростання
    pozostali | pozostałych | reszta | wobec | niż | więcej | mniej | wzrost | ale
    rest | übrigen | übrige | gegen | als | mehr | weniger | aber | während
""")
)
_INCLUDING = phrases("""
    including | among them | of whom | of them | of these | of those | of which | among whom
    among these | with | out of whom | out of them
    в том числе | включая | из них | из которых | среди них | среди которых
    у тым ліку | уключаючы | з іх | з якіх | сярод іх
    у тому числі | в тому числі | з них | з яких | серед них | включно з
    w tym | z nich | z których | z czego | wśród nich | spośród nich
    darunter | davon | von denen | von ihnen | unter ihnen | einschließlich
""")
_THE_SAME = frozenset(
    word
    for (word,) in phrases("""
    them | whom | these | those | which | total | all | whole | number | that | it | everyone
    них | которых | общего | всех | числа | этих | тех | всего | общей
    іх | якіх | агульнай | усіх | гэтых | яких | загальної | всіх | цих
    nich | których | ogółu | wszystkich | ogólnej | tych | czego
    ihnen | denen | allen | insgesamt | gesamtzahl | davon
""")
)
_BREAKS = frozenset(".;!?…")
_LONGEST = 5  # tokens of the longest phrase of the tables
_STRONG = frozenset("([=")
_FAR = 9  # words that may stand before a strong joint: "106 of 200 people held on Sunday (53%)"
_NEAR = 4


def joint(between: str) -> Joint | None:
    """What the words `between` two figures make of them; None where they leave it open."""
    tokens = words(between)
    while tokens and tokens[-1] in _WITH_THE_SECOND:
        tokens.pop()
    for kind, table in ((Joint.OF, _OF), (Joint.EQUALS, _EQUALS)):
        length = _ending(tokens, table)
        if length:
            before = tokens[: len(tokens) - length]
            strong = tokens[-1] in _STRONG or (bool(before) and before[-1] == ",")
            return kind if _goes_together(before, _FAR if strong else _NEAR) else None
    return None


def _ending(tokens: list[str], table: frozenset[tuple[str, ...]]) -> int:
    """The length of the longest phrase of `table` that ends `tokens`; 0 where none does."""
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        if tuple(tokens[-length:]) in table:
            return length
    return 0


def _goes_together(before: list[str], most: int) -> bool:
    spoken = [each for each in before if each[0].isalpha()]
    return (
        len(spoken) <= most
        and not _OTHERS.intersection(before)
        and not _BREAKS.intersection(before)
    )


def introduces_part(between: str) -> bool:
    """Whether the words between two counts make the second a part of the first: `including`."""
    tokens = words(between)
    while tokens and tokens[-1] in _WITH_THE_SECOND:
        tokens.pop()
    return _ending(tokens, _INCLUDING) > 0


def governed_by_of(before: str) -> bool:
    """Whether a count whose sentence so far is `before` is what the next ones are parts of."""
    tokens = words(before)
    while tokens and tokens[-1] in _WITH_THE_SECOND:
        tokens.pop()
    length = _ending(tokens, _OF)
    return length > 0 and (len(tokens) == length or tokens[-length - 1] in ",;:(–—.")


def population_after(after: str) -> tuple[bool, bool]:
    """Of whom a share is, by the words `after` it: (whether it says so, whether of the same)."""
    tokens = words(after)[:6]
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        if tuple(tokens[:length]) in _OF:
            rest = [each for each in tokens[length:] if each not in {"the", "der", "den"}]
            return True, bool(rest) and rest[0] in _THE_SAME
    return False, False
