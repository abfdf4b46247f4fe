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
    из | из числа | из общего числа | от | от общего числа | среди | на каждые
    з | зь | са | са ліку | з ліку | з агульнай колькасці | ад | сярод
    із | зі | з-поміж | із загальної кількості | від | серед
    z | ze | spośród | wśród | z ogólnej liczby
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
    на | na | в | у | w
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
_REST = frozenset(
    word
    for (word,) in phrases("""
    rest | remaining | remainder | остальные | остальных | оставшиеся | оставшихся | остаток
    астатнія | астатніх | решта | решту | pozostali | pozostałych | pozostałe | reszta | übrigen
    restlichen | verbleibenden
""")
)
_COMPARING = frozenset(
    word
    for (word,) in phrases("""
    as | many | much | more | than | larger | higher | bigger | greater | of | that | size | number
    figure | count | high | large | big | in | for | last | year's | month's | week's | from
    больше | чем | выше | по | сравнению | с | больш | чым | вышэй | за | більше | ніж | вище
    więcej | niż | wyższy | so | viele | wie | viel | mehr | als
""")
)
_PEOPLE = tuple(
    """
    voter people person respondent resident citizen member deput prisoner detainee journalist worker
    employee student women men children civilian refugee soldier officer protester
    избирател опрошен респондент жител граждан человек людей член депутат заключен задержан
    журналист работник студент женщин мужчин детей беженц солдат
    выбаршч апытан рэспандэнт жыхар грамадзян чалавек людзей дэпутат зняволен затрыман журналіст
    виборц опитан респондент мешканц громадян людей депутат ув'язнен затриман журналіст
    wyborc ankietowan respondent mieszkańc obywatel osób ludzi posłów więźni zatrzyman dziennikarz
    wähler befragt einwohner bürger menschen personen abgeordnet gefangen festgenommen journalist
    """.split()  # noqa: SIM905 - a table of beginnings of words
)
_BREAKS = frozenset(".;!?…")
_LONGEST = 5  # tokens of the longest phrase of the tables
_STRONG = frozenset("([=")
_FAR = 9  # words that may stand before a strong joint: "106 of 200 people held on Sunday (53%)"
_NEAR = 4


def joint(between: str) -> Joint | None:
    """What the words `between` two figures make of them; None where they leave it open."""
    tokens = words(between)
    _drop_what_belongs_to_the_second(tokens)
    for kind, table in ((Joint.OF, _OF), (Joint.EQUALS, _EQUALS)):
        length = _ending(tokens, table)
        if length:
            before = tokens[: len(tokens) - length]
            strong = tokens[-1] in _STRONG or (bool(before) and before[-1] == ",")
            return kind if _goes_together(before, _FAR if strong else _NEAR) else None
    return None


def _drop_what_belongs_to_the_second(tokens: list[str]) -> None:
    while tokens and (tokens[-1] in _WITH_THE_SECOND or tokens[-1].endswith(("'s", "’s"))):
        tokens.pop()


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
    _drop_what_belongs_to_the_second(tokens)
    return _ending(tokens, _INCLUDING) > 0


def governed_by_of(before: str) -> bool:
    """Whether a count whose sentence so far is `before` is what the next ones are parts of."""
    tokens = words(before)
    _drop_what_belongs_to_the_second(tokens)
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


def shared_among(after: str) -> bool:
    """Whether a share is one of people, by the words `after` it: `% of all registered voters`."""
    tokens = words(after)
    if tokens[:1] == ["%"] or (
        tokens and tokens[0].startswith(("per", "проц", "працэн", "відсот"))
    ):
        tokens = tokens[2:] if tokens[:2] == ["per", "cent"] else tokens[1:]
    if not tokens or (tokens[0],) not in _OF:
        return False
    return any(token.startswith(_PEOPLE) for token in tokens[1:5])


def is_remainder(before: str, after: str) -> bool:
    """Whether the words around a share call it what remains: `the remaining 45%`."""
    near = words(before)[-4:]
    return bool(_REST.intersection(near)) or bool(_REST.intersection(words(after)[:1]))


def compares(between: str) -> bool:
    """Whether a multiple is one of the figure behind these words: `twice as many as the`."""
    return all(token in _COMPARING or token in _WITH_THE_SECOND for token in words(between))
