"""The words of six languages by which two figures of a sentence hang together.

One table holds all languages: a word of one that means something else in another would have to
stand between two figures to mislead, and none of these does.
"""

from khronika.check.words import phrases

OF = phrases("""
    of | out of | from | from among | from a total of | among | in | in every | out of every
    of every
    of a total of | out of a total of | of the total of | of the total | of some | per | for every
    of a sample of | of every | in each | of each
    из | из числа | из общего числа | от | от общего числа | среди | на каждые
    з | зь | са | са ліку | з ліку | з агульнай колькасці | ад | сярод
    із | зі | з-поміж | із загальної кількості | від | серед
    z | ze | spośród | wśród | z ogólnej liczby
    von | aus | unter | von insgesamt | auf | der insgesamt
    /
""")
EQUALS = phrases("""
    ( | [ | = | – | — | - | : | or | i.e. | ie | that is | that's | which is | that makes
    which makes | this is | it is | is | makes | make | equal to | equals | equalling | which equals
    equivalent to | amounting to | amounts to | amount to | amounted to | accounting for
    accounts for
    account for | accounted for | representing | represents | represent | represented | making up
    makes up | make up | made up | constituting | constitutes | constitute | constituted
    comprising
    comprises | comprise | comprised | corresponding to | corresponds to | forming | form | forms
    in other words | meaning | which means | a share of | a rate of | a proportion of | a ratio of
    so | hence | thus | therefore | works out at | working out at | making it | making this
    which makes it | translates to | translates into | put differently | namely
    for a share of | for a rate of | giving | gives | which gives | which represents
    which amounts to
    which corresponds to | which is equal to | which is equivalent to | which comes to | comes to
    или | то есть | т.е. | т. е. | а это | а значит | итого | что составляет | составляет
    составляют | составило
    составили
    составив | составляя | составил | составила | это | что равно | равно | равняется
    соответствует
    что соответствует | доля | образуют | иначе говоря | другими словами | что дает | дает
    або | ці | то бок | то-бок | а гэта | значыць | г.зн. | гэта | гэта значыць | складае
    складаюць | склала | склалі
    што складае
    адпавядае | інакш кажучы
    тобто | себто | а це | це | становить | становлять | становило | складає | складають
    що становить
    що складає
    що дорівнює | дорівнює | відповідає | інакше кажучи
    czyli | a więc | a zatem | więc | a to | lub | albo | to jest | tj. | to | stanowi
    stanowią | stanowiło | co stanowi
    co daje
    co odpowiada | innymi słowy
    oder | also | das sind | das ist | d.h. | d. h. | das heißt | entspricht | entsprechen
    das entspricht | was | machen | ausmachen | mithin | sprich | dies sind | was einem anteil von
    einem anteil von | ein anteil von | anteil von
""")
OR = phrases("""
    or | i.e. | ie | that is | that's | namely | meaning | in other words
    или | то есть | т.е. | т. е. | иначе говоря | або | то бок | тобто | себто | ці | czyli
    to jest | lub
    a więc | a zatem | a to | а это | а це | а гэта | а значит
    oder | also | d.h. | d. h. | das heißt
""")
WITH_THE_SECOND = frozenset(
    word
    for (word,) in phrases("""
    the | a | an | all | total | these | those | his | her | its | their | our | about | some
    just
    only | roughly | around | approximately | exactly | precisely | barely | nearly | almost
    mere
    full | whole | entire | altogether | such | over | under | hardly | merely | no | fewer | less
    на | na | в | у | w
    всех | общего | числа | этих | тех | его | их | своих | лишь | всего | только | около | почти
    примерно
    ровно | целых | порядка | приблизительно | все | общей | количества
    усіх | агульнай | колькасці | гэтых | толькі | усяго | каля | амаль | прыкладна | роўна
    всіх | загальної | кількості | цих | лише | тільки | всього | майже | близько | рівно | усього
    wszystkich | ogólnej | liczby | tych | tylko | zaledwie | około | prawie | dokładnie | niemal
    der | den | die | allen | aller | insgesamt | diesen | dieser | nur | etwa | rund | knapp
    lediglich | genau | circa | fast | gerade | einmal | ungefähr | einer | eines | einem
""")
)
OTHERS = frozenset(
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
INCLUDING = phrases("""
    including | among them | of whom | of them | of these | of those | of which | among whom
    among these | with | out of whom | out of them
    в том числе | включая | из них | из которых | среди них | среди которых
    у тым ліку | уключаючы | з іх | з якіх | сярод іх | сярод якіх
    у тому числі | в тому числі | з них | з яких | із них | із яких | серед них | включно з
    w tym | z nich | z których | z czego | wśród nich | spośród nich
    darunter | davon | von denen | von ihnen | unter ihnen | einschließlich
""")
OF_THIS = phrases("""
    of this | of that | from this | of this sum | of this total | of this amount | of that sum
    of the total | of those held
    из этой суммы | из этого | из этого числа | из общего числа | из общей суммы
    з гэтай сумы | з гэтага | з гэтага ліку | з цієї суми | з цього | з цього числа
    z tego | z tej kwoty | z tej sumy | z tej liczby | von dieser summe | hiervon
""")
THE_SAME = frozenset(
    word
    for (word,) in phrases("""
    money | sum | amount | funds | area | средств | суммы | денег | площади | списка | сродкаў
    сумы | плошчы | коштів | суми | грошей | площі | pieniędzy | kwoty | środków | summe | geldes
    fläche
    them | whom | these | those | which | workforce | staff | personnel | total | all | whole
    number | that | it | everyone | sample | membership | time | cases | network | plan
    случаев | плана | випадків
    выпадкаў | przypadków | planu | fälle | состава | выборки | складу
    вибірки | składu | próby
    них | которых | общего | всех | числа | этих | тех | всего | общей
    іх | якіх | агульнай | усіх | гэтых | яких | загальної | всіх | цих
    nich | których | ogółu | wszystkich | ogólnej | tych | czego
    ihnen | denen | allen | insgesamt | gesamtzahl | davon
""")
)
THE_OTHER = frozenset({("the", "other"), ("an", "other")})
REST = frozenset(
    word
    for (word,) in phrases("""
    rest | remaining | remainder | остальные | остальных | оставшиеся | оставшихся | остаток
    остальным | оставшимся | оставшуюся | others
    астатнія | астатніх | решта | решту | pozostali | pozostałych | pozostałe | reszta | übrigen
    restlichen | verbleibenden
""")
)
PEOPLE = tuple(
    """
    voter people person respondent resident citizen member deput prisoner detainee journalist worker
    employee student women men children civilian refugee soldier officer protester
    pupil patient teacher doctor nurse judge lawyer player athlete miner farmer driver passenger
    candidate elector adult viewer subscriber conscript troop villager migrant
    parent graduate delegate observer councillor minister senator expert official inmate recruit
    teenager youth pensioner homeowner participant personnel staff clinician physician
    избирател опрошен респондент жител граждан человек людей член депутат заключен задержан
    журналист работник студент женщин мужчин детей беженц солдат
    школьник ученик учащих пациент шахтер рабочих сотрудник судей игрок врач учител медсест эксперт
    водител пассажир кандидат взросл пенсионер делегат наблюдател офицер мигрант родител
    выпускник спортсмен фермер подписчик зрител участник горожан горняк
    выбаршч апытан рэспандэнт жыхар грамадзян чалавек людзей дэпутат зняволен затрыман журналіст
    рабочых работнік шахцер вучня школьнік пацыент настаўнік урачо лекар суддз жанчын пенсіянер
    виборц опитан респондент мешканц громадян людей депутат ув'язнен затриман журналіст
    робітник працівник шахтар учнів школяр пацієнт вчител лікар суддів жінок дітей пенсіонер
    wyborc ankietowan respondent mieszkańc obywatel osób ludzi posłów więźni zatrzyman dziennikarz
    pracownik górnik uczni pacjent nauczyciel lekarz sędzi kobiet mężczyzn dzieci żołnierz emeryt
    wähler befragt einwohner bürger menschen personen abgeordnet gefangen festgenommen journalist
    schüler patient lehrer ärzt richter bergleut arbeiter beschäftigt soldat frauen kinder männer
    """.split()  # noqa: SIM905 - a table of beginnings of words
)
TURNOUT = ("turnout", "явк", "яўк", "frekwencj", "wahlbeteiligung")
PER_CENT = ("per", "проц", "працэн", "відсот", "адсот", "proc", "proz")
