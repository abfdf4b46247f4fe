"""The words around a number by which it is known, new, another's, or of another time.

One table holds all languages, as in `joint_words`.
"""

from khronika.check.words import phrases


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


# right before a number: what it counts was told before
KNOWN = _table("""
    the these those all both its their his her our whose
    эти этих этим этими все всех всем всеми те тех тем его ее их своих наших
    гэтыя гэтых гэтым усе ўсе усіх ўсіх усім яго яе іх сваіх тыя тых
    ці цих цим усі всі усіх всіх усім всім його її їх їхніх своїх ті тих
    ci tych te tymi wszyscy wszystkich wszystkie wszystkim jego jej ich swoich tamtych
    die der den diese diesen dieser alle allen aller sämtliche sämtlichen jene jenen seine seiner
    seinen ihre ihrer ihren beide
""")
# right before a number: it is the whole of which something is told
OF_WHOM = _table("""
    among amongst
    из среди изо з із зі серед сярод са зь spośród wśród unter
""")
# before a preposition and a number: nine of 264, each of 264
PARTS = _table("""
    each every one none any some many most few part half all both
    каждый каждая каждое каждого каждой каждому каждую никто один одна одно одного одной одну многие
    часть части большинство половина половины некоторые ни все
    кожны кожная кожнае ніхто многія частка большасць палова кожен кожна кожне кожного ніхто багато
    частина більшість половина
    każdy każda każde każdego nikt jeden jedna jedno wielu część większość połowa
    jeder jede jedes keiner viele ein teil die meisten hälfte
""")
OF = _table("of из изо з із зі са зь z ze von der")
# a value in other words: that sum of 821,400 crowns
AMOUNTS = _table("""
    sum amount number total figure toll
    сумма сумму суммы суммой число числа количество количества сума суму сумі колькасць кількість
    suma sumę sumy kwota kwotę kwoty liczba liczbę summe betrag zahl
""")
THAT = _table("""
    that this эта эту этой этот этого этом та ту гэта гэтая гэтую гэтай гэты гэтага ця цю цієї цей
    цього ta tę tej ten tego diese dieser dieses diesen diesem
""")
# near a number: it is of others than those told before
OTHERS = _table("""
    another other others more fewer less additional extra further remaining rest different new
    newly average
    еще ещё других другие другим других новых новые больше меньше остальных остальные
    оставшихся оставшиеся дополнительно дополнительных среднем прочих
    яшчэ іншых іншыя новых новыя больш менш астатніх астатнія дадаткова
    ще інших інші нових нові більше менше решта решти додатково додаткових
    jeszcze innych inne nowych nowe więcej mniej pozostałych pozostali dodatkowo dodatkowych
    weitere weiteren weiterer andere anderen neue neuen mehr weniger übrige übrigen restlichen
    zusätzlich zusätzliche zusätzlichen
""")
# in the sentence of one of two numbers: it is of another time
ANOTHER_TIME = _table("""
    потому later earlier previously originally initially formerly then now currently already again
    still     yet ago before after since next previous last first second third former latter initial
    original present current
    позже потом затем теперь сейчас раньше ранее прежде тогда уже сначала первоначально прежних
    позднее снова опять спустя назад после через накануне первый первая первом второй вторая втором
    пазней потым цяпер зараз раней тады ужо спачатку зноў пасля праз
    пізніше потім тепер зараз раніше тоді вже спочатку знову згодом після через
    później potem teraz obecnie wcześniej wtedy już początkowo dawniej znów po przed
    später dann jetzt nun heute seit derzeit früher damals bereits zuvor zunächst ursprünglich
    wieder noch vorher inzwischen mittlerweile
""")
# of these, what goes on: the highest since
LASTING = _table("""
    since after again still yet already first before с со после снова опять уже первый первая
    впервые з са пасля зноў ужо від зі після знову вже po od już seit nach wieder noch bereits
""")
# before the one by whose count it is; what follows names them
ACCORDING = phrases("""
    according to | as per | in the words of | by the count of | on the count of
    по данным | по словам | по оценке | по оценкам | по подсчетам | по информации | по сведениям
    согласно | по версии | по сообщению | по утверждению
    паводле | паводле звестак | паводле слоў | па звестках | па словах | па ацэнках | па дадзеных
    за даними | за словами | за оцінкою | за оцінками | за підрахунками | за інформацією | згідно з
    według | zdaniem | jak podaje | wedle | zgodnie z
    laut | nach angaben | nach zählung | nach schätzung | nach schätzungen | nach auskunft | zufolge
""")
# verbs of counting and of saying that may go with a count, beside those of the lexicon
COUNTING = _table("""
    puts put counts counted estimates estimated reckons cites
    оценивает оценивают оценил оценила насчитал насчитала насчитали считает приводит называет
    ацэньвае налічыў налічыла налічвае оцінює нарахував нарахувала налічує
    podaje szacuje naliczyła naliczył liczy schätzt schätzte zählt zählte beziffert nennt
""")
# verbs that take up what was told
RECALLING = _table("""
    recalled recalls reminded reminds repeated repeats reiterated reiterates
    напомнил напомнила напомнили напоминает
    повторил повторила повторили
    нагадаў нагадала нагадалі паўтарыў паўтарыла нагадав нагадала нагадали повторив повторила
    przypomniał przypomniała przypomnieli powtórzył erinnerte wiederholte bekräftigte
""")
# words by which a source or a day is the one that was told
THE_SAME = _table("same же ж жа sam sama samo samym dieselbe derselbe dasselbe ebenfalls ebenda")
# words that take up what a sentence before told: who walked out that day
THERE = _table("""
    there then it them this these those day there him her
    там тогда это этот этом той тот том них ним ней там тады гэтым тым іх там тоді цьому тому них
    tam wtedy tym nich nim dort damals diesem diesen ihm ihnen dabei
""")
POSSESSIVE = _table("""
    its their his her our их его ее своих свои наших іх яго яе сваіх їх його її своїх
    ich jego jej swoich seine seiner seinen ihre ihrer ihren
""")
# verbs of speech of those who tell no number of their own
CONFIRMING = _table("""
    asked asks asking спросил спросила спросили спрашивает спрашивают запытаў запыталі запитав
    запитали питає pyta pytają zapytał zapytali fragte fragten fragt
    confirmed confirms denied denies promised promises called calls demanded demands
    подтвердил подтвердила подтвердили подтверждает опроверг обещал обещала назвал назвала призвал
    пацвердзіў пацвердзіла пацвердзілі підтвердив підтвердила підтвердили
    potwierdził potwierdziła potwierdzili bestätigte bestätigten forderte nannte
""")
OWN = _table("""
    its their his her own he she they it
    его ее их свой своя свои своему своим своих он она они собственным собственной
    яго яе іх сваім сваіх ён яна яны його її їх своїм він вона вони власним
    jego jej ich swoim swoich on ona oni własnych sein seine seinen ihr ihre ihren er sie eigenen
    eigener
""")
# people of whom nothing is told
GENERIC = _table("""
    people persons individuals person
    человек человека людей лиц лица чалавек чалавека людзей асоб асобы осіб особи особу людей
    osób osoby osobę ludzi menschen personen leute
""")
# right before a number that has changed: to 264
TO = _table("to from by at до с на від на od do o auf von um z zu")
# behind the counted noun: what is told of it is a part
NARROWING = _table("""
    who whom whose that which where of from in at on under over held without with for by near
    outside inside among
    которые который которых которым что кто из в во на с со под без от для по у при за
    якія якіх які што хто з са на у ў пад без ад для па пры за
    які яких що хто із зі від для по при за до
    który którzy które których z ze w we na pod bez od dla przy za
    des der die von vom aus in im mit unter ohne für auf bei an am zu
""")
# words of a sentence that say nothing of what is counted
LIGHT = _table("""
    number total count figure figures stood stands reached reaches amounted amounts comprised
    totalled totaled remains remained total according
    число числа количество количества составил составила составило составили составляет
    составляют насчитывает насчитывалось всего равен равна
    колькасць колькасці склала склаў складае лік ліку
    кількість кількості становить становила становив склала складає
    liczba liczby liczbę wynosi wyniosła wyniósł wynosiła łącznie
    pro внаслідок унаслідок вследствие унаследок wskutek infolge
    zahl anzahl beträgt betrug lag liegt gesamt gesamtzahl
""")
NUMBER_OF = _table("""
    number count total
    число числа числу количество количества количеству колькасць колькасці лік
    кількість кількості liczba liczby liczbę zahl anzahl
""")
# before a number: it is what another one is held against
COMPARED = _table("""
    vs versus than compared against unlike between
    между паміж між między zwischen чем сравнению против чым супраць параўнанні ніж порівняно
    порівнянні проти niż porównaniu wobec als gegenüber vergleich verglichen
""")
# right before a number: the one just told
THESE = _table("""
    these those эти этих этим этими те тех тем гэтыя гэтых гэтым ці цих цим te tych tymi tym
    diese diesen dieser
""")
MODAL = _table("would could should might могла могли würde würden könnte könnten soll möchte")
# what is said of an act, and not of its number
WISHES = (
    *("promis", "hope", "hoping", "aim", "want", "seek", "inten", "обеща", "намер", "абяца"),
    *("обіця", "намір", "obiec", "zamier"),
)
# behind a number of years: it is the age of someone
OLD = _table("old aged возраста alt alte alten alter")
# the beginnings of what a share may be that has one value for each span of time
GROWING = (
    *("growt", "incre", "rise", "rose", "ris", "rais", "fall", "fell", "drop", "cut", "gain"),
    *("loss", "decli", "jump", "chang", "рост", "вырос", "прирос", "паден", "сниж", "увелич"),
    *("сокра", "зрост", "зниж", "скоро", "wzros", "spad", "obniż", "zmian", "zuwac", "ansti"),
    *("wachs", "rückg", "ruckg"),
)
# behind a name of a measure: a budget in the amount of
LEVEL = _table("""
    уровне размере объеме сумме количестве узроўні памеры рівні розмірі сумі wysokości poziomie
    rzędu wielkości höhe ausmaß
""")
