"""The words of six languages by which a text counts the years of an event or an institution."""

from khronika.check.words import phrases
from khronika.text.lexicon.vocabulary import words

ANNIVERSARY = (
    *("anniversar", "birthday", "jubilee", "годовщин", "гадавін", "річниц", "роковин", "юбіле"),
    *("rocznic", "jahrestag", "jubiläum", "geburtstag", "юбиле", "ювіле", "urodzin"),
)
FEAST = (*ANNIVERSARY, "besteh")
JUBILEE = ("лети", "годдз", "річч", "leci")
OLD = ("летн", "гадов", "річн", "letni", "jährig")  # of a jubilee only where the word follows
NAMED = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200,
    "sesquicentennial": 150, "tercentenary": 300, "столетие": 100, "столетия": 100,
    "столетию": 100, "столетием": 100, "десятилетие": 10, "десятилетия": 10,
    "двухсотлетие": 200, "стагоддзе": 100, "дзесяцігоддзе": 10, "сторіччя": 100,
    "tercentennial": 300, "semicentennial": 50,
    "століття": 100, "десятиріччя": 10, "десятиліття": 10, "dziesięciolecie": 10,
}  # fmt: skip
# the names of jubilees, where "jubilee" stands behind them
JUBILEES = {
    "silver": 25, "pearl": 30, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70,
    "серебряный": 25, "золотой": 50, "бриллиантовый": 60, "silbernes": 25, "goldenes": 50,
    "silberne": 25, "goldene": 50, "diamantenes": 60, "srebrny": 25, "złoty": 50,
}  # fmt: skip
# these are feasts wherever they stand; a `столетие` may be a century
FEASTS = frozenset(each for each in NAMED if each.endswith(("ary", "ennial")))
FIRST = words(
    "first первую первая первой першую першая першай першу перша першої першій "
    "pierwszą pierwsza pierwszej erste ersten erster"
)
YEAR = words("year year's год году года годзе рік року рок rok roku jahr jahres")
# "marks 30 years since", "turned 16", "is 33 years old today"
MARKS = words(
    "marks mark marked marking celebrates celebrate celebrated celebrating commemorates "
    "commemorate "
    "observes observe turns turn turned turning reaches reached keeps completes completed "
    "remembers "
    "is old anniversary jubilee birthday "
    "отмечает отмечают отметил отметила отметили отмечается празднует празднуют отпраздновал "
    "отпраздновала отпраздновали исполняется исполнилось исполнится юбилей "
    "адзначае адзначаюць адзначыў адзначыла адзначаецца святкуе святкуюць спаўняецца споўнілася "
    "відзначає відзначають відзначив відзначила відзначається святкує святкують минає "
    "виповнюється виповнилося ювілей "
    "obchodzi obchodzą obchodzimy świętuje świętują mija kończy przypada "
    "feiert feiern feierte begeht begehen wird jährt"
)
ENTERS = phrases("""
    enters | enter | entered | entering | begins | begin | began | starts | into its | into their
    goes into | is in its | are in their | in its | now in its | started
    входит | вошла | вошел | вступает | вступила | вступил | вступило | вступили
    начинается | начался | пошел | идет
    начинает | пошла
    ўступае | ўступіла | ўступіў | ўступілі
    уваходзіць | увайшла | увайшоў | увайшло | уступае | уступіла | уступіў | уступілі
    пачынаецца | пачаўся | пайшоў | ідзе
    входить | увійшла | увійшов | увійшло | ввійшла | вступає | вступила | вступив | вступили
    починається | почався | пішов | йде | триває
    wchodzi | weszła | wszedł | wkracza | zaczyna się | rozpoczyna się | rozpoczął się
    tritt | beginnt | geht | geht in | geht heute | begann
""")
AHEAD = phrases("""
    before | ahead of | approaches | approaching | eve | nears | nearing | upcoming | will be
    tomorrow | next week | next month | soon
    накануне | перед | до | приближается | завтра | напярэдадні | напередодні | przed | vor
    vorabend | jutro | morgen
""")
# the day of writing, in words that are no date of their own
TODAY = phrases("""
    today | now | this week | this month | this year | this year's | this morning
    this afternoon | tonight
    this very day | this day | this weekend | this spring | this summer | this autumn | this winter
    this evening | tomorrow | yesterday
    сегодня | на этой неделе | в этом году | в этом месяце | нынче | завтра | вчера | этой весной
    этим летом | этой осенью | этой зимой | в эти дни | сейчас
    сёння | сення | сёлета | селета | на гэтым тыдні | сьогодні | цього року | цього тижня | нині
    dziś | dzisiaj | w tym roku | w tym tygodniu | obecnie
    heute | in diesem jahr | diese woche | dieses jahr | in dieser woche
""")
OWN = words("his her my свой свій swój")  # a life has other years than an event
NOUNS = words("is old anniversary jubilee birthday юбилей ювілей wird")
AFTER = words("after since после спустя пасля після по nach seit")
COUNTED = words("is turns turned are стала стал исполняется wird ist kończy")
STANDS = (
    *("open", "found", "creat", "buil", "set", "establish", "launch", "основ", "откры", "созда"),
    *("постро", "засн", "ствар", "пабуд", "збуд", "założ", "otwar", "gegründ", "eröffn", "gebaut"),
)
WHOSE = words("whose чей чья чьего чей якога якой której którego dessen deren")
COMPLETES = words("completes completed completing завершает завершил kończy vollendet завершує")
TODAY_WORDS = words("today heute сегодня сёння сення сьогодні dziś dzisiaj")
DATIVE = words("ей ему им ёй яму їй йому mu jej")
# a sentence without one of these counts no years
HINTS = (
    *("year", "birthday", "jubilee", "annivers", "turn", "mark", "celebr", "is ", "mal", "jahr"),
    *(
        "jähr",
        "jubil",
        "год",
        "лет",
        "юбил",
        "гад",
        "рік",
        "рок",
        "річ",
        "ювіл",
        "rok",
        "lat",
        "lec",
    ),
    *("lec", "roczn", "urodzin"),
)
