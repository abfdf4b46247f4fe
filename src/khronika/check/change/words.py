"""The words of six languages by which a text says that one figure became another.

Beginnings of words are tuples for `str.startswith`; phrases are tuples of tokens as `words` cuts
them. One table holds all languages, as in `joint_words`.
"""

from khronika.check.words import phrases


def _stems(table: str) -> tuple[str, ...]:
    return tuple(table.split())


def _set(table: str) -> frozenset[str]:
    return frozenset(table.split())


UP = _stems("""
    rose risen rising rises grew grown growing increas climbed climbing climbs jumped jumping jumps
    soar surged surging surges swelled swollen gained gaining leap expand expans upped boosted
    boosting raised raising raises hiked hiking upturn rebound ballooned mushroomed accelerated
    accelerating doubled doubling tripled tripling trebled trebling quadrupl spiked uptick skyrocket
    rocketed widened escalated upward multiplied multiplying mounted mounting piled augment enlarg
    bolster proliferat snowball revival lengthened lengthening extended extending prolonged
    prolonging
    вырос выраст возрос возраст увелич поднял поднима прибав прирос прирас повыс повыш подорожа
    подскоч взлетел ускори удвои удвое утрои утрое нараст расшири усилил приум разрос растет растут
    растущ пополн взвин скакнул вздорож удлин продли
    вырас узрас узрос павяліч падняў паднял падвыс падвыш прырос прырас пашыр падскоч падвоі патроі
    пабольш
    расце растуць падаражэ
    зрос зріс вирос виріс збільш підня зроста підвищ приріст подвої потрої підскоч подорожч побільша
    зростає збагат подорожч
    wzros wzrasta wzrośn zwiększ urós urosł rósł rosł podnios podwyż skoczy podwoi potroi przyrost
    przybył rośnie rosną podroża
    stieg gestieg steig wuchs gewachs wachs erhöh zugenomm anstieg zunahme zuwachs kletter geklett
    verdoppel verdreifach vervierfach gesteiger zugeleg zulegt
    zulauf wächst zunehm vervielfach
""")
DOWN = _stems("""
    fell fallen falling dropped dropping declin decreas slid shrank shrink shrunk slump plung
    plummet
    tumbl reduc halv dipped dipping sunk dwindl diminish lowered lowering slipped slipping eased
    easing retreated slashed trimmed slowed slowing slowdown lessen downturn curtail nosedi
    contracted contraction narrowed downward ebbed waned abated eroded erosion evaporat deplet
    thinned whittl pared axed collapsed collapsing crashed halving melted melting shortened
    diminution
    attrition
    упал снизи сниж сократ сокращ уменьш паден падал падае просел опусти опуска убави убыл обвал
    понизи пониж просад спада замедл сузил урез подешев
    тает тают редеет поредел рухнул обруш истощ отток уполовин свернул сжалась сжалось сжался потеря
    упаў упала упалі зніз зніж скарац скараці скарот зменш паменш апусц змяньш падзен паменел
    змалел скурач патаннел
    впав впала впали знизи зниж скорот скороч зменш падін поменш змалі
    здешев подешевш
    spadł spadl spada spadek spadk spadn zmniejsz obniż skróc zmala ubył redukc zredukow malej
    stopnia topnie kurcz stania ścięt potania
    gesunk gefall rückgang abnahm abgenomm verringer reduzier schrumpf gesenkt
    senkt sinkt zurückgegang vermind halbier einbruch
    schwund einbuß schmolz geschmolz geschrumpf
""")
UP_WORDS = _set("""
    up rise grow grows gain gains growth climb jump surge spike spikes hike hikes added raise leaps
    рост роста росте ростом росту рос росла росли росло плюсом
    рост ріст росту зростання wzwyż
""")
DOWN_WORDS = _set("""
    down cut cuts cutting drop drops fall falls dip shed sank sink sinks slip plunge спад спадом
    fiel fielen fällt sank sanken sinken cięcie cięcia
""")
# "above" and "more" say of which of two figures they are, and not which way one went
MORE = _set("""
    more higher greater larger bigger above up over exceeding exceeds exceeded
    больше выше дороже более больш вышэй болей більше вище więcej wyższy wyższa wyższe powyżej mehr
    höher über größer
""")
LESS = _set("""
    fewer less lower smaller below down under
    меньше ниже дешевле менее менш ніжэй меней менше нижче mniej niższy niższa niższe poniżej
    weniger
    niedriger unter geringer
""")
NOT = _set("not no never n't не ня ні nie nicht kein keine neither nor didn't hasn't doesn't")
AND = _set("""
    and but while whereas as although though despite amid unlike и а но хотя несмотря і але
    хаця хоча ale podczas choć oraz mimo und aber während obwohl trotz
""")
# "rose from 200 to 246 after a 12% cut in fares": the share is of something else
BECAUSE = _set("""
    after following because due thanks given owing caused driven result
    из-за благодаря вследствие после пасля дзякуючы праз після завдяки через po przez dzięki
    wskutek nach wegen durch dank infolge
""")
FROM = phrases("""
    from | up from | down from | off from | rising from | falling from
    с | со | от | начиная с
    з | са | ад | зь
    від | зі | із
    z | ze | od
    von | vom | ausgehend von | aus
    →from
""")
TO = phrases("""
    to | reach | reaching | reached | reaches | hit | hitting | hits | into | till | until
    as far as
    up to | down to | back to | totalling | totaling | is now | stands at | stood at | was now | at
    up at | down at | standing at | climbing to | falling to | rising to | settle at
    до | достиг | достигла | достигло | достигли | достигнув | составил | составила | составило
    составили | составив | стал | стало | стала | стали | доведя до | оказалось | насчитывается
    да | дасягнуў | дасягнула | дасягнулі | склаў | склала | склалі
    сягнув | сягнула | сягнуло | сягнули | досяг | досягла | досягло | склав | склала | склало
    do | osiągnął | osiągnęła | osiągnęło | wyniósł | wyniosła | wyniosło | wynosi
    auf | zu | bis | bis auf | erreichte | erreicht | betrug | beträgt | lag bei | liegt bei
    wurden | wurde | werden
    составляет | насчитывает | достигает | складае | становить | сягає | wynoszą | liczy | zählt
    → | > | -> | ➔ | ⇒
""")
THAN = phrases("""
    than | than the | since | as in | as last | as on | as during | as at | as a | wie | как в
    як у
    чем | нежели | чым | чем в | ніж | niż | als | aniżeli | чим
""")
AGAINST = phrases("""
    compared with | compared to | compared against | in comparison with | in comparison to
    by comparison with | as compared with | as compared to | comparing to
    after | after the | against | as against | up against | versus | vs | vs. | instead of
    rather than | relative to
    contrasted with | in contrast to | as opposed to | opposed to | measured against | set against
    up on | down on | as many as | as much as | as large as | as high as | as big as | as long as
    above the | below the | over the | on the | times the | times as many as | the size of
    double the | twice the | triple the | half the | thrice the | exceeding the
    from the | off the
    по сравнению с | по сравнению со | в сравнении с | в сравнении со | по отношению к
    против | вместо | относительно | от уровня | к уровню | к уровню в | при | сравнительно с
    у параўнанні з | у параўнанні са | параўнальна з | супраць | замест | адносна
    порівняно з | порівняно із | порівняно зі | у порівнянні з | у порівнянні із | в порівнянні з
    проти | замість | відносно | супроти
    w porównaniu z | w porównaniu do | w porównaniu ze | wobec | zamiast | względem | przeciw
    wobec | w stosunku do | przy
    gegenüber | statt | anstatt | anstelle von | im vergleich zu | verglichen mit | im vergleich mit
    im gegensatz zu | nach | gegen | im vergleich zum | gegenüber den
""")
EXCEED = _stems("""
    exceed outnumber outpac surpass overtak outstrip outweigh превы превос опере перавыш перавыс
    апяредж перевищ переверш випередж przewyższ przekro übertr übersti
""")
# "60 per cent longer": of what, the noun before says
COMPARATIVES = _set("""
    longer shorter cheaper dearer costlier pricier faster slower quicker taller heavier lighter
    wider
    narrower stronger weaker richer poorer hotter colder deeper thicker busier rarer likelier
    expensive frequent often
    дольше длиннее короче дороже дешевле быстрее медленнее чаще реже тяжелее легче длительнее шире
    уже сильнее слабее даўжэй карацей даражэй танней часцей радзей хутчэй довше коротше дорожче
    дешевше частіше рідше швидше dłużej krócej drożej taniej częściej rzadziej szybciej dłuższy
    krótszy droższy tańszy länger kürzer teurer billiger häufiger seltener schneller langsamer
    schwerer leichter
""")
# beside a share: what was lost or added
GAINED = _set("""
    plus added addition extra additional gained adding dodatkowo zusätzlich дополнительно прибавил
    прибавила добавил добавила добавили прибавили
""")
LOST = _set("""
    lost loss losing loses shed shedding missing потерял потеряла потеряли потеряло лишился лишилась
    утратил утратила сдал сдала страціў страціла втратив втратила втрачено straciła stracił utracił
    verlor verloren verlust einbüßte minus минус мінус
""")
SEASONS = (
    _stems("spring весн вясн навес wiosn frühling frühjahr"),
    _stems("summer летом лета лето летн улетку влітк літ lat lato latem sommer"),
    _stems("autumn осен восен восени jesie herbst"),
    _stems("winter зим узимку взимку zim winter"),
)
BY = _set("by на o um + ± ~ minus plus минус плюс мінус на")
# nouns of what a change comes to, by themselves neither up nor down
CHANGE = _set("""
    improvement deterioration worsening saving shortfall surplus premium discount
    change difference swing gap shift movement изменение изменения разница разницу динамика отличие
    змена розніца зміна різниця zmiana różnica änderung veränderung differenz unterschied
""")
EXPECTED = _stems("""
    expect forecast predict target planned plans estimat promis budgeted anticipat hope hoping
    hopes aim intend intent limit nationa quota capacity threshold pencilled want seek
    ceiling goal propos would could should might
    ожид прогноз планир запланир обеща лимит норматив рассчит намер целев чакан абяца плануе
    прагноз очіку планує запланов намір planow zaplanow oczekiw obieca prognoz limit erwart
    prognos geplant soll könnte würde möchte
""")
# nouns of change, of which the share behind their colon or verb is said
NOUNS = _stems("""
    increas decreas decline reduction growth прирост снижен сокращ увелич уменьш паден подорож
    удешев
    повыш пониж прырост зніжэн скарач павеліч змяншэн падзен узрост рост приріст зниж скороч збільш
    зменш падін зрост wzrost spadek spadk przyrost obniż anstieg rückgang zuwachs zunahme abnahm
    verringer
""")
GROWTH = _stems(
    "growth рост ріст зростання wachstum wzrost increase прирост приріст anstieg zuwachs"
)
# beside a figure: it is another part of the whole, and not what the other became
OTHER = _stems("""
    remaining rest others other another further additional including total altogether cumulative
    combined остальн оставш прочи друг еще всего включая итого общ астат астач яшчэ усяго агульн інш
    решт інш ще усього загальн pozosta inn jeszcze łącznie ogółem razem übrig rest weitere andere
    insgesamt davon darunter
""")
# what may stand between "from" and its figure
MODIFIERS = _set("""
    the a an about some around roughly nearly almost just only merely approximately over record
    low high peak level total average mean previous previously initial initially earlier original
    current last year's month's week's quarter's of reported recorded estimated revised then
    within binnen innerhalb
    mere historic all-time its their his her this that as more than less at least well under
    estimate forecast projection reading figure price rate count value former modest steady stable
    whopping staggering alleged respectively
    year month week years' s season's decade's today's yesterday's this prior
    около почти примерно уровня уровне уровень отметки отметку значения показателя рекордных в
    рекордного рекордные всего лишь более чем примерно порядка уже нынешних нынешние прошлогодних
    прежних прошлогодние прежние годом ранее
    каля амаль прыкладна узроўню ўзроўню адзнакі рэкордных усяго толькі ужо ўжо больш
    близько майже приблизно рівня позначки рекордних усього лише вже понад
    około prawie niemal poziomu rekordowych zaledwie tylko już ponad rekordowego
    rund etwa knapp fast über den dem der die das einem einen einer zuletzt damals noch jetzt heute
    nur gut insgesamt rekordwert ca circa zuvor bisher nunmehr
""")
MODIFIER_ENDINGS = (
    "'s",
    "ных",
    "ского",
    "ских",
    "овых",
    "евых",
    "них",
    "ного",
    "него",
    "ых",
    "ich",
    "ych",
    "ego",
    "ischen",
    "igen",
    "lichen",
    "s'",
)
WHEN = _set("""
    who when where which that который которая которое которые якія які що який która który która
    welche
    with с когда если калі коли gdy kiedy wenn wo as at with mit z із where's stood было были
    был
    totalled numbered was were
""")
# behind these "von" says how much, and not from where
WORTH = _set("höhe wert zahl anzahl preis umfang summe")
# with these a sentence takes up its subject, whatever verb follows
PRONOUNS = _set("""
    it they he she он она оно они ён яна яно яны він вона воно вони on ona ono oni er sie es
""")
# what the second of two sentences takes up without naming it
IT = _set("""
    number figure total count tally toll it they this that these those their its rate share level
    amount sum price value one size
    число количество показатель показателя цифра их его ее это этот эта оно он она они сумма доля
    уровень объем
    лік колькасць лічба паказчык яго іх яе гэта яна яны ён сума доля
    кількість число показник цифра його їх її це вона вони він сума частка рівень
    liczba ich jego jej to suma odsetek wskaźnik wartość ilość
    zahl anzahl wert summe sie es er das dies anteil quote ihre
""")
# words between a change and what it comes to that name nothing new
GLUE = _set("""
    that this which is was are were it means makes marks represents represented amounts amounted
    amounting to or i e ie an a the of in at by year annual overall total net single just almost
    nearly about roughly some more than over around so thus hence equals equal equivalent
    translating
    works out comes equivalent i.e reported relative clear sharp steep slight modest huge big sudden
    now currently then has have had came comes amount there
    теперь сейчас уже сегодня ныне цяпер зараз ужо тепер зараз вже teraz obecnie już nun jetzt
    stands stood stand standing reached reaching totals totalled settled numbers numbered
    small further whole mere real nominal cumulative steady remarkable dramatic significant
    considerable rapid an even slightly only as much far year-on-year
    то есть это что составляет составил составила составило равно равняется или на в за почти около
    примерно более чем около т е год резкий заметный означает
    гэта тое значыць што складае склаў склала або амаль каля больш чым г зн
    тобто це що становить складає склав склало або майже близько більш ніж на
    czyli to jest co oznacza stanowi lub o prawie około ponad wynosi wyniósł
    also das ist dies sind entspricht bedeutet ein eine einem um von oder rund etwa knapp fast über
    d h das heißt somit mithin deutliches kräftiges leichtes starkes kräftiger starker
""")
