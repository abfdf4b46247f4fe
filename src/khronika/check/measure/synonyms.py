"""Words by which a text takes up in another form what it told: killed, the dead, the victims.

One row is one thing in six languages, by the beginnings of its words; `|` ends a whole word. The
forms of a word that is in no row are one by their stem.
"""

from collections import defaultdict
from functools import lru_cache

from khronika.check.stems import stem

_ROWS = """
kill dead death died| die| dies| dying| victim fatal perish slain casualt lives| life|
погиб гибел убит убил жертв смерт умер скончал жизн загіну забіт забіл ахвяр смерц памер жыцц
загину загибл вбит вбил помер житт zgin ofiar śmier śmiert zabit zabił zmar życi
starb gestorb tot| tote toten getötet opfer tod| todes leben|
/
injur wound hurt| ранен ранил пострада травм паранен параніл пацярпе поранен постражда
rann| ranny ranni zranion poszkodow verletz verwund
/
detain arrest custod задерж арест затрым арышт затрим арешт zatrzym areszt festgenomm festnahm
fest| verhaft gefasst
/
sentenc jail imprison prison| term| verdict bars| приговор приговар осуд осужд колони тюрьм лишен
заключени срок| срока прысуд прыгавар асудз асуджан асуд калоні зняволення турм тэрмін пазбаўл вирок
засуд засудж ув'язненн позбавл тюрм колоні строк| строку skaz wyrok więzien więzień| kary|
kara| karę| verurteil haft freiheitsstraf gefängnis urteil strafe|
/
earthquak quak tremor землетряс толч землятрус землетрус trzęsien wstrząs erdbeb beben|
/
fine| fined fines| penalt штраф оштраф аштраф grzywn ukara mandat geldstraf geldbuß bußgeld
/
fire| fires| blaze пожар возгоран пажар пожеж pożar brand| brande| brandes| feuer
/
blast explo bomb взрыв взорв выбух вибух wybuch eksploz explos bombe
/
crash accident collision collid wreck авари дтп| столкнов крушен катастроф авары аварі
wypad katastrof zderz unfall zusammenstoß unglück
/
protest demonstr rally| rallies| manifest демонстр протест митинг пратэст дэманстр мітынг мітинг
kundgeb
/
strike| strikes| strikers| striking| walkout забастов стачк страйк strajk streik
/
house| houses| home| homes| building| buildings| tower| towers| block| skyscraper|
дом| дома| домов| зданий| здание| здания| башн небоскр
дамоў| будынк вежа вежы будинк веж| веж домів| dom| domów| domy| budynk wież| wieży haus| häuser
gebäude turm| turms
/
cost| costs| price| priced| paid| pay| pays| paying| spent| spend| spending| expens
стои стоит стоил стоимост цен| цена| цену| цены| плат| платы| заплат уплат потрат истрат
кашт заплац цана| цану| кошт| коштув витрат ціна| ціну| zapłac koszt cen| cena| cenę| wyda wydat
kost gekost preis bezahl ausgeb
/
loan lend| lent| credit кредит ссуд займ крэдыт пазык позик kredyt pożycz darleh anleih
/
grant| grants| granted subsid грант субсид датац дотац dotac zuschuss förderung
/
dismiss lay| laid| layoff job| jobs| redundan sack| sacked fired| увол звольн звільн zwoln zwaln
entlass gekündigt stellen| arbeitsplätz
/
people| person| persons| resident citizen individual inhabitant human человек| людей| люди| людям|
лиц| жител гражда чалавек| людзі| жыхар грамадз осіб| людини| люди| мешкан громадян osób| osoby|
ludzi| ludzie| mieszka obywat menschen| mensch| personen| leute| einwohn bürger
/
worker employ staff рабоч работник сотрудник служащ рабочы работні супрацоўн працівник
pracowni mitarbeit beschäftigt arbeiter angestellt
/
pupil student schoolch школьн учени студент вучн вучан школяр учнів ucz uczn studen schüler
/
soldier troops| servicem военнослуж солдат бойц боец вайскоўц військов żołnier soldat
/
survey poll| polled| respond interview question опрос опрош респонд апыта апытан опит
ankiet badan sondaż respond befrag umfrage
/
visitor visit guest attend spectator audience посет посещ гост зрител наведва гледач відвід глядач
odwiedz gości widz besuch gäste zuschau
/
aboard| board| passenger carrying| борт пассажир пасажыр пасажир pasaż pokład bord| passagier
fahrgäst insass
/
seiz confiscat изъя конфиск канфіск вилуч skonfisk zarekw beschlagnahm sichergest
/
stole| stolen| steal theft thieves| robbe looted| похит похищ украл украд украд краж скрад
вкрад викрад skradz ukrad kradzież gestohl diebst gestohlen raub
/
long| length| lengthy| longest| длин протяж даўжын доўг довж długoś długi długa lang| länge lange|
/
tall| high| height| higher| высот вышын висот wysoko hoch| höhe| hohe| hohen
/
debt owes| owed| долг| долга| долгу| долги| задолж доўг| запазыч борг| боргу заборг zadłuż schuld
/
signature signator signed sign| petition подпис падпіс підпис podpis unterschr unterzeich
/
build| built| construct erect строит постро построй сооруж пабуда будаўн буду побуд збуд budow
zbudow bau| baus| gebaut erricht
/
buy| bought| purchas acqui купи купл закуп приобр набы закупл kupi zakup kauf gekauf erworb
/
sold| sell| sells| sale| sales| прода прада sprzed verkauf
/
flood наводн паводк паводак повін powód powodz hochwasser überschwemm flut|
/
storm hurrican cyclon typhoon ураган шторм буря| бури| циклон урагану бура| шторму burz huragan
sturm orkan
/
attack assault raid| raids| shelling напад атак обстрел нападен абстрэл обстріл atak ostrzał
angriff überfall beschuss
/
refuge asylum беженц бежан бежанц біженц uchodź flüchtl geflüchtet
/
releas freed| free| освобо отпуст отпущ выпус вызвал адпусц адпушч звільн відпус zwoln uwoln
freigel frei| entlass
/
demand asked| sought| seek request запрос потребов требова патрабав запатраб вимаг zażąda żąda
gefordert forder
/
magnitud магнит магніт magnit stärke|
"""
_SHORTEST = 3  # letters of a beginning


def _table() -> dict[str, list[tuple[str, str]]]:
    table: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for number, row in enumerate(_ROWS.split("/")):
        for each in row.split():
            table[each[:_SHORTEST]].append((each, f"={number}"))
    return {key: sorted(rows, key=lambda each: -len(each[0])) for key, rows in table.items()}


_TABLE = _table()
PEOPLE = frozenset(
    row
    for word in ("victim", "injured", "detained", "sentenced", "people", "workers", "pupils",
                 "soldiers", "respondents", "visitors", "passengers", "refugees", "protesters",
                 "dismissed", "released", "strikers")
    for beginning, row in _TABLE[word[:_SHORTEST]]
    if f"{word}|".startswith(beginning)
)  # fmt: skip


@lru_cache(maxsize=50_000)
def thing(word: str, language: str) -> str:
    """What stands for all words, lower case, by which a text may tell of the same thing."""
    marked = f"{word}|"
    for beginning, row in _TABLE.get(marked[:_SHORTEST], ()):
        if marked.startswith(beginning):
            return row
    return stem(word, language)


PERSONS = PEOPLE - {thing("sentence", "en")}
