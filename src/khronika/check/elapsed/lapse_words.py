"""The words of six languages that tie a span of time to the dates on which it begins and ends."""

from khronika.check.words import phrases
from khronika.text.lexicon.vocabulary import words

MARKS = frozenset(",:(–—-|")
DASHES = frozenset("–—-:(,")
STOPS = frozenset(";:()–—")
# what may stand before a span without changing what it says: "just 290 days", "вот уже 290 дней"
FILL = words(
    "just exactly some about only roughly almost nearly full whole entire long straight "
    "barely all little under shy "
    "as many fully the these those a total of precisely more than "
    "без малого ровно целых всего почти примерно около точно эти те долгих более свыше "
    "роўна цэлых усяго амаль прыкладна каля больш за "
    "рівно цілих усього майже приблизно близько понад "
    "równo dokładnie całe całych prawie około niemal ponad zaledwie "
    "exakt genau fast knapp rund etwa ganze gut über die der den"
)
NOW = words(
    "now already today past last running straight nunmehr heute сегодня сёння сьогодні dziś "
    "dzisiaj "
    "последние последних апошнія апошніх останні останніх ostatnie ostatnich letzten уже вот "
    "ужо ўжо вось вже ось już schon bereits nun inzwischen"
)
# behind a span: "290 days now", "15 лет подряд"
BEHIND = (NOW - words("last past")) | words(
    "lang in a row all total consecutively this month year week spring summer autumn winter "
    " подряд кряду запар поспіль z rzędu long full"
)
PASSED = words(
    "have has had passed elapsed gone by now already lapsed been went "
    "that which separate separates us отделяют отделяет нас которые прошло прошел прошла "
    "прошли прошедших прошедшие минувших минуло минул "
    "миновало истекло исполнилось исполняется минует "
    "прайшло прайшоў мінула мінуў споўнілася спаўняецца "
    "пройшло пройшов минуло минув виповнилося виповнюється минає сплинуло спливло "
    "minęło minął minęły upłynęło upłynęły mija mijają minie "
    "sind ist vergangen verstrichen her waren vergingen уже ужо вже już schon"
)
HAS_PASSED = words(
    "passed elapsed gone lapsed "
    "прошло прошел прошла прошли прошедших минуло минул миновало истекло исполнилось исполняется "
    "прайшло прайшоў мінула мінуў споўнілася спаўняецца "
    "пройшло пройшов минуло минув виповнилося виповнюється минає сплинуло спливло "
    "minęło minął minęły upłynęło upłynęły mija mijają "
    "vergangen verstrichen her vergingen"
)
SINCE = words(
    "since from с со з са зь із зі від ад од od seit ab начиная пачынаючы починаючи von vom von "
    "відтоді odkąd"
)
EVER = words("ever already right on")
AFTER = words("after following past into после спустя пасля спусця після по опісля po nach") | SINCE
BEFORE = words("before prior ahead until till до перед да przed vor bis")
AFTER_NOUN = words("того тым tym tego моменту часу таго как як jak als momentu")
LATER = words(
    "later afterwards afterward thereafter спустя потом позже позднее пазней спусця потому "
    "пізніше "
    "потім później potem później później später danach"
)
AGO = words("ago earlier back zurück назад тому таму temu her")
AFTER_SPAN = words("after спустя через праз спусця через po nach following")  # after 290 days
REMAIN = words(
    "remain remains left go remaining осталось остается оставалось засталося застаецца "
    "залишилося залишається лишилося zostało pozostało pozostaje noch bleiben verbleiben"
)
RELATIVE = words(
    "who which that when where whose while whom как что когда где который которая которое "
    "которые которого которой які якая якое якія який яка яке які що коли калі który która które "
    "kiedy gdy der die das als dass wo"
)
LASTED = words(
    "lasted lasting lasts held survived endured spent spending spend took taken ran went "
    "continued stood for served "
    "during over within in "
    "длился длилась длилось длились длится продлился продлилась продлилось продолжался "
    "продолжалась продолжалось продолжались провел провела провели пробыл пробыла пробыли занял "
    "заняла заняло просидел просидела действовал действовала действовало действовали "
    "простаивала стоял стояла стояло простоял простояла "
    "доўжыўся доўжылася доўжыліся працягваўся працягвалася правёў правяла заняў заняла стаяла "
    "дзейнічаў дзейнічала "
    "тривав тривала тривало тривали протривав протривала провів провела зайняв зайняла стояв "
    "стояла діяв діяла "
    "trwał trwała trwało trwały spędził spędziła zajął zajęła zajęło stał stała obowiązywał "
    "dauerte dauerten währte verbrachte verbrachten stand saß galt blieb"
)
SEPARATE = words(
    "separate separates separated apart gap interval passed elapsed lay between "
    "прошло минуло разделяют разделяет отделяют промежуток разница между "
    "прайшло мінула падзяляюць паміж "
    "пройшло минуло розділяють між "
    "minęło upłynęło dzieli dzielą między pomiędzy "
    "lagen liegen liegt vergingen zwischen trennen"
)
# between a span and the range beside it: "53 days, from ...", "... , that is for 53 days"
BESIDE = MARKS | words(
    "from that is i e or a an total of period for in all i.e making altogether which covering "
    "namely span they thus therefore so being for ie eq "
    "это то есть т е т.е всего итого за в течение с со "
    "гэта або усяго з са "
    "це тобто або усього з із від від "
    "czyli to jest łącznie razem od przez "
    "also das sind insgesamt vom von oder d h . "
    "over during throughout spanning lasting within whole matter years "
    "годах годы гадах гады роках роки latach lata jahren jahre "
    "общей сложности протяжении течении агулам працягу на цягам загалом протягом упродовж впродовж "
    "w ciągu sumie ogółem während über zusammen gut"
)
STILL = phrases("""
    now | today | still | remains | remain | to date | has yet | have yet | is yet | are yet
    continues | continue | has yet to | no longer
    сейчас | сегодня | до сих пор | по-прежнему | все еще | еще | остается | остаются
    продолжается | продолжаются | цяпер | сёння | дагэтуль | па-ранейшаму | застаецца | усё яшчэ
    зараз | сьогодні | досі | залишається | все ще | і далі | teraz | dziś | nadal | wciąż
    jetzt | heute | noch immer | immer noch | weiterhin | noch
""")
THEN = phrases("""
    since then | since that day | ever since | since that time | с тех пор | с того времени
    с того дня | з таго часу | з тых часоў | відтоді | з того часу | з тих пір | odtąd
    od tego czasu | od tamtej pory | od tamtego czasu | seitdem | seither
""")
HAS_BEEN = phrases("""
    it has been | it's been | that makes it | прошло | прошло уже | прошло вот уже | минуло
    прайшло | мінула | минуло вже | пройшло | minęło | minęło już | es sind | das sind
    seitdem sind
""")
# a thing that goes on, told in one of these, is measured up to the day of writing
GOES_ON = words(
    "продолжается продолжаются длится длятся идет идут действует действуют тянется тянутся "
    "работает правит "
    "працягваецца працягваюцца доўжыцца доўжацца ідзе дзейнічае кіруе "
    "триває тривають йде діє діють керує "
    "trwa trwają obowiązuje rządzi "
    "dauert dauern läuft gilt regiert herrscht"
)
# has been ... for 12 years tells of a measure that was taken, not of what goes on
MEASURED = (
    *("sentenc", "jail", "imprison", "ban", "suspend", "exten", "prolong", "renew", "postpon"),
    *("delay", "barr", "fine", "remand", "giv", "award", "grant", "impos", "appoint", "offer"),
    *("lend", "lent", "loan", "paid", "pay", "plan", "agre", "guarant", "promis", "sign", "leas"),
    *("rent", "hire", "each", "per", "order", "convict", "lock", "valid", "expect", "schedul"),
    *("marri", "wed", "divorc", "friend", "known", "allow", "told", "женат", "замуж", "знаком"),
    *("приговор", "осужд", "осуди", "продл", "отлож", "приостан", "лишен", "штраф", "арестован"),
    *("асудз", "асудж", "прадоўж", "адклад", "засуд", "продовж", "відклад"),
    *("skaz", "przedłuż", "odroc", "zawiesz", "verurteil", "verläng", "verschob", "gesperrt"),
)
# the beginnings of words that say that something began, or happened once
BEGAN = tuple(
    """began begin begun start launch open introduc impos declar arrest detain close shut took take
    taken came come enter dat sworn elect appoint adopt sign establish found creat form commenc
    seiz seize invad collaps struck strike hit broke break erupt happen occur disappear vanish
    missing lost left died proclaim announc install built laid set inaugurat assum expel
    suspend halt stop ceas ban outlaw blocked jail imprison held kidnap captur occupi hav won
    lodg fil submit brought
    lapse expir resign since cut went gone walk underground abolish left
    нача открыл откры введ введен ввел вступ объяв арест задерж закры приш прише основа созда
    принял принят подпис учрежд случ произош обруш ударил пропал исчез уехал ушел умер избр назнач
    выш лишил замол
    запрет запрещ установ разраз вспых оккуп остан
    пача адкры уве увод уступ абвя абвеш арыш затрым закры прый засн ствар прын падпіс здары
    адбы абвал зніклі знік паехаў пайшоў памёр абран прызнач забарон
    занял возглав получил вступ поселил
    поча розпоч відкри запров введ вступ огол арешт затрим закри прий засн створ ухвал прийн підпис
    стал відбу обвал зник поїхав пішов помер обран призн заборон
    rozpocz zacz otwar wprowadz wszed wszedł ogłosz ogłosi aresztow zatrzym zamk przysz objął objęł
    założ utworz przyję podpis wydarz zawal znikn wyjech umar wybran powoł zakaz wybuch
    begann begonn start eröffn eingeführt einführ trat getreten erklär verhaft festgenomm schloss
    geschloss gründ gegründ verabschied unterz ereign einstürz stürzte verschw starb gewählt ernann
    verbot verboten ausbrach brach kam übernahm""".split()  # noqa: SIM905 - a table
)
PRONOUNS = words(
    "it he she they this that these since now ten the он она оно они это с сейчас теперь ныне тот "
    "ён яна яно яны гэта цяпер з він вона воно вони це зараз відтоді on ona ono oni to teraz od "
    "er sie es das seither seitdem dies nun"
)
DAYS = {
    "day": words("day день дня дню днем дзень дні dzień dnia dniu tag"),
    "week": words("week неделя неделю неделе тыдзень тиждень tydzień woche"),
    "month": words("month месяц месяце месяц месяцы місяць miesiąc monat"),
}
ON = words("on in as of the am vom von в во у ў w we от з z den dem der es began hit which of year")
ON_DAY = words("on am only just finally")
WAS = words("was is это было гэта было це to było war")
THAN = words("than чем чым ніж niż als")
BETWEEN = words("between между паміж між między pomiędzy zwischen")
ENDED = tuple(
    words(
        "end clos finish conclud complet clear acquit restor resum repeal abolish overturn lift "
        "reopen releas freed free cancel over collaps call walk return "
        "законч заверш оконч прекрат снят снял отмен освобод выпуст вышл вышел оправд открыл "
        "сняли "
        "сдал скончы заверш спыні зняты вызвал завершив закінч припин звільн "
        "zakończ skończ zamkn zwoln znies endete beend schloss freigel aufgeh"
    )
)
YEAR_REST = words("on onwards г . - го х м года году годов год рік року році roku rok r гг годзе в")
PASSING = HAS_PASSED | words(
    "for been it уже в течение на протяжении ужо працягу вже протягом już przez sind seit schon"
)
SAME = words(
    "стало быть in thus so hence therefore making namely just meaning nämlich гэта значыць "
    "значит а więc отже "
    "więc "
    "for or i.e i e that is makes made it has been a an of drought wait period stretch span "
    "absence протягом упродовж на протяжении цягам "
    "gap spell reign hiatus pause break то есть т е вот в течение на протяжении "
    "або гэта вось тобто це ось czyli lub to jest przez od lat also oder das seit so"
)
FOR = words("for spent spend lasted ruled served held lived worked reigned")
NOT_GOING = words("before after ago earlier later hence longer more of ahead prior")
EARLIER = words("before earlier prior ago раньше ранее до раней раніше wcześniej zuvor davor")
BY = words("by к да до do bis als at")
IN_OFFICE = words("in at on of under without as")
ONWARD = words("on into")
# "28 years in the post"
OFFICE = words(
    "post office job role chair charge power opposition helm field command force "
    "посту власти должности оппозиции пасадзе ўладзе уладзе апазіцыі посаді владі опозиції "
    "stanowisku władzy urzędzie opozycji amt macht posten opposition"
)
# "behind bars since May 2018. After six years in a cell, ..."
HELD = words(
    "prison jail custody cell captivity exile hiding detention bars detained arrested imprisoned "
    "jailed held captive "
    "тюрьме заключении колонии плену эмиграции изгнании сизо неволе подполье решеткой стражей "
    "турме зняволенні няволі эміграцыі выгнанні кратамі калоніі палоне вартай "
    "вязниці ув'язненні полоні вигнанні неволі ґратами колонії вартою еміграції "
    "więzieniu niewoli areszcie kratami emigracji ukryciu wygnaniu "
    "haft gefängnis exil gefangenschaft"
)
OWNING = words("the his her its their my our")
OPENING = words("from between с со з са із зі од від od vom von zwischen между паміж між")
APART = words("apart separate separates separated разделяют разделяет dzieli dzielą trennen")
JOINING = words("and и і i und from от ад від od von")
# so a thing comes to be, which is not yet its present state: "the firm, founded in 1920, has ..."
EXIST = tuple(
    """found establish creat buil open born set construct publish основ созда постро открыл учрежд
    засн створ пабудав адкры збудов відкр założ utworz zbudow otwar gründ gegründ gebaut eröffn
    erbaut""".split()  # noqa: SIM905 - a table
)
BEING = tuple(
    """exist operat run work open use service polluting age old существ работ действ
    існу працу діє istnie działa besteh exist""".split()  # noqa: SIM905 - a table
)
SPAN_NOUN = words(
    "break pause absence delay stay перерыва паузы after span gap period total stretch "
    "interval duration wait spell разрыв перерыв срок"
)
GERUND = ("про", "от")
STARTED = tuple(each for each in BEGAN if not each.startswith(EXIST))
WHICH = words("began started начавшиеся начавшийся начавшегося")
DAY_WORDS = frozenset().union(*DAYS.values())
AND = words("and but и а но і й та але i a oraz und aber ale")
COUNTING = ("and", "counting")
PARTICIPLES = (
    *("нного", "нной", "нных", "нное", "нный", "нная", "нные", "вшего", "вшей", "вших", "вшую"),
    *("вший", "вшая", "вшее", "вшие", "шийся", "шаяся", "шегося", "шейся", "щего", "щей"),
    *("наму", "нага", "ены", "аны", "еная", "аная", "ений", "аний", "ена", "ана", "аної", "еної"),
    *("ony", "ona", "any", "ana", "onej", "anej", "onego", "anego", "ed"),
)
# participles that say no more by their ending
IRREGULAR = words("held begun made won lost taken given fought sent cut hit")
IN_A_ROW = phrases("""
    in a row | running | straight | подряд | кряду | запар | поспіль | z rzędu | in folge
    am stück | hintereinander
""")
THAT = words("that this it это гэта це to das dies")
THESE = words("these those эти этих гэтыя гэтых ці цих te tych diese diesen")
EQUALS = words("that is i.e i or das sind also czyli to jest то есть это гэта це тобто або wait of")
CAME_TO = words("was is came to of составил составила составило было wynosił betrug dauerte")
