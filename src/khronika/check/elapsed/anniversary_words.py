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
    "століття": 100, "десятиріччя": 10, "десятиліття": 10, "dziesięciolecie": 10,
}  # fmt: skip
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
    вступает | вступила | вступил | вступило | вступили | начинается | начался | пошел | идет
    начинает | пошла
    ўступае | ўступіла | ўступіў | ўступілі
    уступае | уступіла | уступіў | уступілі | пачынаецца | пачаўся | пайшоў | ідзе
    вступає | вступила | вступив | вступили | починається | почався | пішов | йде | триває
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
    today | now | this week | this month | this year | this morning | this afternoon | tonight
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
WHOSE = words("whose чей чья чьего чей якога якой której którego dessen deren")
COMPLETES = words("completes completed completing завершает завершил kończy vollendet завершує")
TODAY_WORDS = words("сегодня сёння сення сьогодні dziś dzisiaj")
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
