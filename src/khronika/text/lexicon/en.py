"""English."""

from khronika.text.lexicon.measures import measure_phrases, measures
from khronika.text.lexicon.vocabulary import Vocabulary, inflected
from khronika.text.spans import Bound

_VERB = "e es ed ing"
_MULTIPLES = {
    2: "twice twofold two-fold double halved halving " + inflected("doubl redoubl", _VERB),
    3: "thrice treble threefold three-fold " + inflected("tripl trebl", _VERB),
    4: "fourfold four-fold " + inflected("quadrupl", _VERB),
    5: "fivefold five-fold " + inflected("quintupl", _VERB),
    6: "sixfold six-fold sextupled",
    7: "sevenfold seven-fold",
    8: "eightfold eight-fold",
    9: "ninefold nine-fold",
    10: "tenfold ten-fold",
    11: "elevenfold eleven-fold",
    12: "twelvefold twelve-fold",
    15: "fifteenfold fifteen-fold",
    20: "twentyfold twenty-fold",
    25: "twenty-five-fold",
    30: "thirtyfold thirty-fold",
    40: "fortyfold forty-fold",
    50: "fiftyfold fifty-fold",
    100: "hundredfold hundred-fold",
    1000: "thousandfold thousand-fold",
}


VOCABULARY = Vocabulary(
    code="en",
    decimal_comma=False,
    cardinals={
        0: "zero nought",
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    },
    minus="minus",
    ordinals={
        1: "first",
        2: "second",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        30: "thirtieth",
        40: "fortieth",
        50: "fiftieth",
        60: "sixtieth",
        70: "seventieth",
        80: "eightieth",
        90: "ninetieth",
        100: "hundredth",
    },
    ordinal_suffixes="st nd rd th",
    scales={
        12: "dozen",
        100: "hundred",
        1000: "thousand k",
        1_000_000: "million mln mio m mn",
        1_000_000_000: "billion bln bn b",
        1_000_000_000_000: "trillion trn tn",
    },
    vague="dozens hundreds thousands millions billions tens scores",
    denominators={
        2: "half halves",
        3: "third thirds",
        4: "quarter quarters fourth fourths",
        5: "fifth fifths",
        6: "sixth sixths",
        7: "seventh sevenths",
        8: "eighth eighths",
        9: "ninth ninths",
        10: "tenth tenths",
        20: "twentieth twentieths",
        100: "hundredth hundredths",
    },
    lone_denominators="half",
    halves="and a half | - and - a - half",
    articles="a an",
    conjunctions="and",
    pronouns="one",
    multiples=_MULTIPLES,
    times="times x fold",
    percent="% | percent | per cent | pct | pc | p.c.",
    points="percentage points | percentage point | pp | p.p. | pps | percent points",
    durations={
        "second": "seconds",
        "minute": "minute minutes min",
        "hour": "hour hours hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months mth mths",
        "year": "year years yrs",
        "decade": "decade decades",
        "century": "century centuries",
    },
    measures=measures("en"),
    measure_phrases=measure_phrases("en"),
    currencies={
        "USD": "dollar dollars usd",
        "EUR": "euro euros eur",
        "GBP": "pound pounds gbp sterling",
        "RUB": "rouble roubles ruble rubles rub rur",
        "BYN": "byn",
        "UAH": "hryvnia hryvnias hryvnya uah",
        "PLN": "zloty zlotys zlotych pln",
        "CHF": "franc francs chf",
        "MDL": "lei leu mdl",
        "CZK": "koruna czk",
        "RSD": "dinar dinars rsd",
        "GEL": "lari gel",
        "TRY": "lira liras",
        "HUF": "forint forints huf",
        "KZT": "tenge kzt",
        "SEK": "krona kronor sek",
        "NOK": "nok",
        "crown": "crown crowns",
        "mark": "marks",
        "INR": "rupee rupees inr",
        "peso": "peso pesos",
        "CNY": "yuan cny",
        "JPY": "yen jpy",
    },
    before={
        Bound.AT_LEAST: "at least | no fewer than | not fewer than | no less than | not less than "
        "| a minimum of | minimum | no lower than | not below | not under ",
        Bound.MORE_THAN: "more than | over | above | just over | well over | slightly over | a "
        "little over | greater than | upwards of | in excess of | exceeding | exceeds | exceeded "
        "| exceed | upward of | slightly more than | higher than | topped | north of",
        Bound.UP_TO: "up to | as many as | as much as | no more than | not more than | at most | "
        "a maximum of | maximum | not exceeding | not to exceed | not exceed | not exceeded | "
        "never "
        "exceeds | never exceeded | not above | not over | no higher than | not higher than | not "
        "greater than | no greater than | at the most | no longer than | not longer than",
        Bound.LESS_THAN: "less than | fewer than | under | below | just under | slightly under | "
        "slightly less than | well under | lower than",
        Bound.ABOUT: "about | around | approximately | approx | approx. | circa | c. | ca | ca. | "
        "some | roughly | nearly | almost | close to | an estimated | estimated | an estimated "
        "total of | in the region of | somewhere around | in the order of | on the order of | ~ | "
        "≈",
    },
    after={
        Bound.AT_LEAST: "or more | and more | or above | or higher | at least | "
        "and over | or over | and older | or older | and above | and up",
        Bound.MORE_THAN: "plus",
        Bound.UP_TO: "or less | or fewer | or under | or below | at most | at the most | maximum "
        "| tops",
        Bound.ABOUT: "or so | or thereabouts",
    },
    to="to",
    ors="or",
    openers={
        "from": "to until till",
        "between": "and",
    },
    changes="rose rise rising risen grew grow fell fall drop declin increas decreas climb jump "
    "soar surg slid shrank shrink shrunk swel went gone up down doubl tripl trebl quadrupl cut "
    "reduc rais chang mov expand plung plummet tumbl edg halv slump revis narrow widen slip dip "
    "sank lower boost advanc downgrad upgrad shot leap leapt",
    in_whole="in | in every | in each | of every | out of every | out of each",
    of_whole="of | out of | from among",
    determiners="the these those its their his her all total some our such",
    references="article articles art arts section sections sec chapter chapters paragraph "
    "paragraphs para paras no nos number numbers rule rules resolution resolutions decree decrees "
    "order page pages p pp room route protocol protocols law footnote footnotes note figure fig "
    "table annex appendix version v vol volume issue item clause clauses part step flight channel "
    "apartment flat building house block battalion case application point points top grade type "
    "model phase level tier stage class season episode category psalm line gate platform highway "
    "cell ward terminal exit bay road zone directive regulation bill act ref reference id code §",
    clock="a.m. | p.m. | am | pm | o'clock | hrs | gmt | utc | cet",
    nominal="killed wounded injured dead detained arrested missing hurt displaced hospitalised "
    "hospitalized convicted sentenced imprisoned released deported evacuated jailed fined "
    "respondents disappeared exiled",
    people="people persons person men women children soldiers troops prisoners detainees "
    "protesters protestors demonstrators civilians journalists refugees residents voters deputies "
    "students workers employees families respondents victims members participants attendees "
    "viewers households businesses companies adults pupils patients doctors nurses teachers "
    "lawyers judges farmers miners votes ballots homes houses schools hospitals vehicles trees "
    "passengers tourists migrants settlers rebels inmates hostages immigrants spectators times "
    "km metres dollars euros fighters servicemen "
    "officers casualties",
    months={
        1: "january jan",
        2: "february feb",
        3: "march mar",
        4: "april apr",
        5: "may",
        6: "june jun",
        7: "july jul",
        8: "august aug",
        9: "september sept sep",
        10: "october oct",
        11: "november nov",
        12: "december dec",
    },
    doubtful_months="may march mar august jan jun dec sep",
    weekdays={
        0: "monday mon",
        1: "tuesday tue tues",
        2: "wednesday wed",
        3: "thursday thu thur thurs",
        4: "friday fri",
        5: "saturday sat",
        6: "sunday sun",
    },
    doubtful_weekdays="mon tue tues wed thu thur thurs fri sat sun",
    month_first=True,
    year_words="year",
    in_words="in since by until till from during of for before after through throughout between "
    "and to late early mid around circa as towards toward about back prior last next this",
    on_words="on by until till before after since from of the last next this",
    decade_suffixes="s",
    seasons={
        21: "spring",
        22: "summer",
        23: "autumn",
        24: "winter",
    },
    parts={
        "early": "early | early in | the beginning of | the start of | beginning of | start of",
        "mid": "mid | the middle of | middle of",
        "late": "late | late in | the end of | end of",
    },
    quarter="quarter",
    half_year="half",
    shifts={
        -2: "the day before yesterday",
        -1: "yesterday | last night",
        0: "today | tonight | this morning | this afternoon | this evening",
        1: "tomorrow",
        2: "the day after tomorrow",
    },
    periods={
        "week-1": "last week | the past week | the previous week",
        "weeks-1": "a week ago",
        "weeks-2": "a fortnight ago",
        "week+0": "this week",
        "week+1": "next week",
        "month-1": "last month | the previous month | a month ago",
        "month+0": "this month",
        "month+1": "next month",
        "year-2": "the year before last",
        "year-1": "last year | the previous year | a year ago",
        "year+0": "this year",
        "year+1": "next year",
    },
    last="last past previous",
    next="next coming",
    ago="ago",
    future="will shall expects intends plans",
    future_near="by until till next coming upcoming scheduled planned forthcoming slated due for",
    obliged="must should may can to is are has have does do cannot need needs required "
    "ordered asked told demanded demands urged called due expected",
    past="had was were did came went fell rose left went said made took gave held stood",
    past_endings="ed",
    after_words="after following later",
    before_words="before ahead prior",
    since_words="since from",
    function_words="a an the and or but nor so yet if then than that this these those who whom "
    "whose which what when where why how all any both each every few many most some such no not "
    "only own same too very can could will would shall should may might must do does did done "
    "doing has have had having is are was were be been being am i you he she it we they me him "
    "her us them my your his its our their mine yours ours theirs at by for from in into of off "
    "on onto out over to under up with without within about above across after against along "
    "among around as before behind below beneath beside besides between beyond despite down "
    "during except inside like near since through throughout till toward towards until upon via "
    "while whereas although though because unless whether however therefore thus hence moreover "
    "furthermore meanwhile also already still just even ever never always often sometimes again "
    "once here there now today yesterday tomorrow later earlier instead indeed perhaps maybe "
    "according amid versus per plus minus including regarding concerning following considering "
    "given currently recently previously previous last next another other others one two three "
    "several much more less least further additional prior finally firstly secondly thirdly first "
    "second third overall nevertheless nonetheless otherwise otherwise else apart due owing "
    "thanks yes please dear both either neither whoever whatever whichever whenever wherever ago "
    "early late altogether",
    speech="said says say told tells stated states claimed claims added adds announced announces "
    "declared declares wrote writes noted notes argued argues insisted insists warned warns "
    "confirmed confirms denied denies explained explains called calls described describes "
    "promised replied replies asked asks acknowledged acknowledges admitted admits emphasised "
    "emphasized stressed stresses urged urges concluded concludes commented commenting remarked "
    "reported reports quoted labelled labeled saying stating adding telling suggested suggests "
    "accused threatened demanded demands tweeted posted reiterated recalled condemned",
    abbreviations="mr mrs ms dr prof st jr sr gen col lt sgt capt maj rep sen gov rev hon pres vs "
    "etc eg ie e.g i.e cf al no nos art arts sec para paras ch pp p vol fig ed eds jan feb mar "
    "apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u a.m p.m approx ca c est dept inc ltd co "
    "corp bros u.s.a ph.d b.c a.d d.c min max mt ft ave blvd rd b d",
    titles="mr mrs ms miss dr prof professor president vice prime minister chancellor king queen "
    "prince princess pope bishop archbishop patriarch father sister brother general colonel major "
    "captain lieutenant sergeant admiral marshal secretary director governor mayor senator "
    "congressman congresswoman deputy ambassador commissioner chairman chairwoman chair speaker "
    "judge justice prosecutor sir lady lord dame premier foreign defence defense interior sheikh "
    "ayatollah imam rabbi hon rep sen gen col lt sgt capt gov rev activist journalist lawyer "
    "opposition leader acting former ex",
    organisations="ministry organization organisation commission committee council court union "
    "parliament assembly office department agency association federation foundation institute "
    "university academy center centre house party bank group company corporation network board "
    "bureau service services police army forces guard embassy mission delegation government "
    "administration team club league alliance coalition movement front society fund initiative "
    "programme program school college hospital church newspaper news times post press radio "
    "television media channel conference secretariat directorate authority tribunal senate "
    "congress duma rada sejm bundestag nations states management house collective forum "
    "observatory watch international prosecutor's",
    particles="von van de der den del di da dos du la le el al bin ibn ben ter ten zu",
    connectors="of for and the in on to against with without at",
    demonyms="ian ish ean ese ians eans constitutional french german greek czech dutch swiss "
    "slovak ukrainians germans americans american christian muslim jewish soviet orthodox "
    "catholic",
    announced="reasons demands points things steps conclusions conditions goals aims objectives "
    "questions priorities measures recommendations tasks topics scenarios factors "
    "groups categories cities regions towns countries people journalists persons "
    "options proposals requirements principles ways arguments sections parts areas "
    "issues problems trends findings lessons messages events cases names candidates "
    "organisations organizations stages phases figures facts numbers causes obstacles "
    "dangers risks ideas rules laws mistakes errors gaps grounds charges counts "
    "claims allegations pillars elements components strands features signs symptoms "
    "tests criteria changes amendments reforms decisions pledges promises concessions "
    "threats warnings takeaways observations remarks lines choices themes subjects "
    "motives explanations hypotheses theories versions consequences effects outcomes "
    "results benefits advantages drawbacks weaknesses strengths flaws shortcomings "
    "failings failures deficiencies defects violations breaches irregularities "
    "offences offenses crimes accusations complaints objections concerns worries "
    "fears challenges difficulties hurdles bottlenecks uncertainties indicators "
    "benchmarks targets milestones commitments obligations duties functions roles "
    "actions initiatives projects programmes programs instruments tools methods "
    "techniques approaches strategies tactics solutions remedies answers responses "
    "sources kinds types sorts varieties classes models sectors industries fields "
    "domains dimensions aspects respects sides fronts directions routes goods "
    "products commodities staples crops services districts provinces villages "
    "municipalities states settlements rivers bills acts decrees documents "
    "resolutions motions clauses articles provisions exceptions exemptions "
    "departments ministries agencies bodies institutions parties clubs teams titles "
    "awards prizes languages disciplines dates moments highlights developments "
    "stories episodes incidents items "
    "hazards heads matters perils sports merits faults deals charters grievances concepts",
)
