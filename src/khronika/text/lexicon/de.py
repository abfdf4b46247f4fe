"""German. Number words written together are taken apart in `compounds.py`."""

from khronika.text.lexicon.measures import measure_phrases, measures
from khronika.text.lexicon.vocabulary import Vocabulary, inflected
from khronika.text.spans import Bound

_TIMES = {
    3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun", 10: "zehn",
}  # fmt: skip
_MULTIPLES = {
    **{
        number: inflected(stem + "fach", "- e en er es em")
        + " "
        + inflected(f"ver{stem}fach", "t te ten en ung")
        for number, stem in _TIMES.items()
    },
    2: "doppelt doppelte doppelten doppelter zweifach verdoppelung verdopplung halbierung "
    + inflected("verdoppel halbier", "t te ten n en"),
}


VOCABULARY = Vocabulary(
    code="de",
    decimal_comma=True,
    cardinals={
        0: "null",
        1: "ein eins eine einen einem einer eines",
        2: "zwei zwo zweien",
        3: "drei dreien",
        4: "vier",
        5: "fünf",
        6: "sechs",
        7: "sieben",
        8: "acht",
        9: "neun",
        10: "zehn",
        11: "elf",
        12: "zwölf",
        13: "dreizehn",
        14: "vierzehn",
        15: "fünfzehn",
        16: "sechzehn",
        17: "siebzehn",
        18: "achtzehn",
        19: "neunzehn",
        20: "zwanzig",
        30: "dreißig dreissig",
        40: "vierzig",
        50: "fünfzig",
        60: "sechzig",
        70: "siebzig",
        80: "achtzig",
        90: "neunzig",
    },
    decimals={
        "1.5": "anderthalb eineinhalb",
        "2.5": "zweieinhalb",
        "3.5": "dreieinhalb",
        "4.5": "viereinhalb",
    },
    minus="minus",
    ordinals={
        1: "erste ersten erster erstes",
        2: "zweite zweiten zweiter zweites",
        3: "dritte dritten dritter drittes",
        4: "vierte vierten vierter",
        5: "fünfte fünften fünfter",
        6: "sechste sechsten sechster",
        7: "siebte siebten siebter siebente",
        8: "achte achten achter",
        9: "neunte neunten neunter",
        10: "zehnte zehnten zehnter",
        11: "elfte elften",
        12: "zwölfte zwölften",
        20: "zwanzigste zwanzigsten",
        30: "dreißigste dreißigsten",
    },
    ordinal_suffixes="te ten ter",
    scales={
        100: "hundert",
        1000: "tausend tsd",
        1_000_000: "million millionen mio",
        1_000_000_000: "milliarde milliarden mrd",
        1_000_000_000_000: "billion billionen bio",
        12: "dutzend",
    },
    lone_scales="hundert tausend",
    vague="dutzende hunderte tausende zehntausende hunderttausende",
    denominators={
        2: "hälfte halb halbe halben halbes",
        3: "drittel dritteln",
        4: "viertel vierteln",
        5: "fünftel",
        6: "sechstel",
        7: "siebtel",
        8: "achtel",
        10: "zehntel",
    },
    lone_denominators="hälfte drittel viertel",
    articles="ein eine einen einem einer",
    conjunctions="und",
    pronouns="ein eins eine einen einem einer eines",
    multiples=_MULTIPLES,
    times="mal fach fache",
    percent="% | prozent | prozents | v.h.",
    points="prozentpunkte | prozentpunkten | prozentpunkt | pp",
    durations={
        "second": "sekunde sekunden",
        "minute": "minute minuten",
        "hour": "stunde stunden",
        "day": "tag tage tagen tages",
        "week": "woche wochen",
        "month": "monat monate monaten monats",
        "year": "jahr jahre jahren jahres",
        "decade": "jahrzehnt jahrzehnte jahrzehnten",
        "century": "jahrhundert jahrhunderte jahrhunderten",
    },
    measures=measures("de"),
    measure_phrases=measure_phrases("de"),
    currencies={
        "EUR": "euro euros eur",
        "USD": "dollar dollars usd",
        "CHF": "franken chf",
        "RUB": "rubel",
        "PLN": "zloty złoty",
        "UAH": "hrywnja griwna",
        "GBP": "pfund",
        "crown": "krone kronen",
        "mark": "mark",
        "SEK": "sek",
        "CZK": "czk",
    },
    before={
        Bound.AT_LEAST: "mindestens | wenigstens | zumindest | nicht weniger als | ab | nicht "
        "unter | minimal",
        Bound.MORE_THAN: "mehr als | über | gut | reichlich | oberhalb von | übersteigt | "
        "übersteigen | überstieg | "
        "überschritt | überschreitet",
        Bound.UP_TO: "bis zu | höchstens | maximal | nicht mehr als | bis | nicht über | "
        "allenfalls | "
        "längstens | maximal bis zu",
        Bound.LESS_THAN: "weniger als | unter | knapp unter",
        Bound.ABOUT: "rund | etwa | ungefähr | circa | zirka | ca | ca. | knapp | fast | nahezu | "
        "annähernd | beinahe | schätzungsweise",
    },
    after={
        Bound.AT_LEAST: "oder mehr | und mehr",
        Bound.UP_TO: "oder weniger | nicht übersteigt | nicht überschreitet | nicht überschreiten",
    },
    to="bis",
    ors="oder",
    openers={
        "von": "bis",
        "zwischen": "und",
    },
    changes="stieg gestiegen steig sank gesunken sink fiel gefallen wuchs gewachsen erhöh "
    "verringer zugenommen abgenommen zurückgegangen verlangsam beschleunig verdoppel verdreifach "
    "kletter sackt schrumpf nahm ging gekürzt",
    in_whole="von | unter",
    of_whole="von | der | unter | von den | aus | ihrer | seiner",
    determiners="den der diesen jenen ihnen insgesamt ihrer seiner unserer ihren seinen",
    references="artikeln artikels artikel art absatz abs nr nummer paragraf paragraph § §§ seite "
    "s kapitel abschnitt ziffer satz anlage abbildung abb tabelle tab band resolution gesetz "
    "zimmer linie haus",
    clock="uhr",
    nominal="verletzte verletzten tote toten getötete festgenommene festgenommenen verhaftete "
    "gefangene gefangenen vermisste verwundete verurteilte",
    people="menschen personen soldaten gefangene journalisten zivilisten bürger einwohner wähler "
    "abgeordnete studenten kinder frauen männer opfer flüchtlinge festgenommene verletzte tote "
    "euro dollar kilometer mitarbeiter teilnehmer demonstranten",
    months={
        1: "januar jänner januars jan",
        2: "februar feber februars feb febr",
        3: "märz märzes mrz",
        4: "april aprils apr",
        5: "mai",
        6: "juni juno jun",
        7: "juli julei jul",
        8: "august augusts aug",
        9: "september septembers sept sep",
        10: "oktober oktobers okt",
        11: "november novembers nov",
        12: "dezember dezembers dez",
    },
    doubtful_months="mai august",
    weekdays={
        0: "montag montags mo",
        1: "dienstag dienstags di",
        2: "mittwoch mittwochs mi",
        3: "donnerstag donnerstags do",
        4: "freitag freitags fr",
        5: "samstag sonnabend sa",
        6: "sonntag sonntags so",
    },
    doubtful_weekdays="montags dienstags mittwochs donnerstags freitags sonntags mo di mi do fr "
    "sa so",
    day_dot=True,
    year_words="jahr jahre jahres jahren",
    in_words="in im seit von bis vor nach ab anfang mitte ende um gegen",
    on_words="am vom zum bis seit ab den dem",
    decade_suffixes="er ern",
    seasons={
        21: "frühjahr frühling",
        22: "sommer",
        23: "herbst",
        24: "winter",
    },
    parts={
        "early": "anfang | zu beginn | beginn",
        "mid": "mitte",
        "late": "ende",
    },
    quarter="quartal quartals",
    half_year="halbjahr halbjahres hälfte",
    shifts={
        -2: "vorgestern",
        -1: "gestern",
        0: "heute",
        2: "übermorgen",
    },
    periods={
        "weeks-1": "vor einer woche",
        "week-1": "letzte woche | vergangene woche | in der vergangenen woche | vorige woche",
        "week+0": "diese woche | in dieser woche",
        "week+1": "nächste woche | kommende woche",
        "month-1": "vor einem monat | vergangenen monat | vorigen monat | letzten monat | "
        "im vergangenen monat",
        "month+0": "diesen monat | in diesem monat",
        "month+1": "nächsten monat | kommenden monat | im nächsten monat | im kommenden monat",
        "year-1": "vor einem jahr | letztes jahr | im vergangenen jahr | im letzten jahr | vorjahr",
        "year+0": "dieses jahr | in diesem jahr",
        "year+1": "nächstes jahr | im nächsten jahr | im kommenden jahr",
    },
    last="letzten vergangenen vorigen letzter letzte",
    next="nächsten kommenden nächste kommende",
    future="wird soll sollen will wollen plant planen geplant",
    future_near="bis nächsten kommenden",
    obliged="muss müssen soll sollen kann können",
    past="war waren hatte hatten wurde wurden",
    after_words="nach",
    before_words="vor",
    since_words="seit",
    function_words="der die das den dem des ein eine einen einem einer eines und oder aber "
    "sondern denn weil dass daß wenn als ob obwohl während damit in im an am auf aus bei beim von "
    "vom zu zum zur mit nach seit für gegen ohne um durch über unter vor hinter neben zwischen "
    "wegen trotz bis nicht kein keine keinen auch noch schon nur sogar etwa rund mehr weniger "
    "sehr so wie was wer wem wen wo wann warum welche welcher welches dieser diese dieses diesen "
    "diesem jener jede jeder jedes alle allen aller alles beide ich du er sie es wir ihr mich "
    "dich ihn uns euch mir dir ihm ihnen sich mein dein sein seine seinen seiner ihre ihren ihrer "
    "unser unsere ist sind war waren sei sein wird werden wurde wurden worden hat haben hatte "
    "hatten kann können konnte muss müssen soll sollen will wollen darf hier dort dann jetzt nun "
    "heute gestern morgen immer nie oft bereits jedoch allerdings zudem außerdem dabei dazu daher "
    "deshalb danach davor zuvor laut insgesamt unterdessen inzwischen damals später früher wieder "
    "man mancher viele wenige einige andere anderen zwei drei vier fünf sechs sieben acht neun "
    "zehn erst zuerst nachdem bevor ab",
    speech="sagte sagt sagten erklärte erklärt erklärten betonte betont schrieb schreibt teilte "
    "teilten berichtete berichtet berichteten behauptete behauptet fügte warnte bestätigte nannte "
    "kündigte meinte forderte kritisierte antwortete räumte",
    abbreviations="mr dr prof hr fr nr art abs bzw ca d.h z.b u.a usw etc vgl s evtl ggf inkl "
    "insb max min mio mrd tsd st str abb tab bd jh jan feb mrz apr jun jul aug sept sep okt nov "
    "dez geb gest ing dipl sog zzgl u.s v.a i.d.r",
    titles="präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin minister "
    "ministerin ministerpräsident premierminister außenminister innenminister könig königin papst "
    "bischof general oberst major hauptmann sekretär direktor gouverneur bürgermeister senator "
    "abgeordneter abgeordnete botschafter vorsitzender vorsitzende richter staatsanwalt "
    "journalist journalistin aktivist aktivistin anwalt herr frau doktor professor chef chefin",
    organisations="ministerium ausschuss kommission rat gericht union parlament organisation amt "
    "behörde agentur verband verein föderation stiftung institut universität akademie zentrum "
    "partei bank gruppe gesellschaft büro dienst polizei armee botschaft regierung bewegung front "
    "theater schule krankenhaus zeitung sender radio versammlung kammer staatsanwaltschaft "
    "bundestag bundesrat",
    particles="von van zu zum der den vom de",
    connectors="für der des und zur",
    announced="gründe gründen forderungen punkte punkten fragen bedingungen schritte schritten "
    "ziele zielen aufgaben maßnahmen gruppen städte städten länder ländern vorschläge "
    "phasen kategorien faktoren grundsätze ursachen anlässe risiken gefahren probleme "
    "mängel verstöße vorwürfe anklagepunkte argumente varianten optionen wege weisen "
    "arten lösungen entscheidungen änderungen zugeständnisse versprechen lehren "
    "ergebnisse folgen anzeichen symptome kriterien indikatoren elemente bestandteile "
    "teile teilen teilbereiche bereiche bereichen abschnitte gesetze regeln ausnahmen "
    "fehler bezirke bezirken regionen provinzen dörfer dörfern gemeinden produkte "
    "waren güter parteien vereine mannschaften organisationen behörden institutionen "
    "quellen ereignisse fakten tendenzen trends prioritäten initiativen projekte "
    "programme empfehlungen themen szenarien instrumente methoden schwerpunkte säulen "
    "ebenen dinge thesen beobachtungen hinweise einwände bedenken zusagen auflagen "
    "stufen dokumente preise auszeichnungen vorhaben pläne aspekte fälle namen",
)
