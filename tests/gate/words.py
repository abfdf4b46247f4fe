"""Number words, months and weekdays as the gate's own texts print them."""

_EN = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
]
_RU = [  # the genitive: "семь из двенадцати" is written {part} из {whole} with digits elsewhere
    *("нуля", "одного", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти"),
    *("десяти", "одиннадцати", "двенадцати", "тринадцати", "четырнадцати", "пятнадцати"),
    *("шестнадцати", "семнадцати", "восемнадцати", "девятнадцати", "двадцати"),
]
_RU_TIMES = ["", "", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"]
_UK_TIMES = ["", "", "два", "три", "чотири", "п'ять", "шість", "сім", "вісім", "дев'ять"]
_BE_TIMES = ["", "", "два", "тры", "чатыры", "пяць", "шэсць", "сем", "восем", "дзевяць"]
_PL_TIMES = ["", "", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć"]
_DE_TIMES = ["", "", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]

IN_WORDS = {
    "en": _EN,
    "ru": [*_RU_TIMES, *_RU[10:]],
    "uk": _UK_TIMES,
    "be": _BE_TIMES,
    "pl": _PL_TIMES,
    "de": _DE_TIMES,
}
ONE_IN = {
    "en": _EN,
    "ru": [
        *("", "", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой"),
        *("девятый", "десятый"),
    ],
    "uk": [
        *("", "", "другий", "третій", "четвертий", "п'ятий", "шостий", "сьомий", "восьмий"),
        *("дев'ятий", "десятий"),
    ],
    "be": [
        *("", "", "другі", "трэці", "чацвёрты", "пяты", "шосты", "сёмы", "восьмы"),
        *("дзявяты", "дзясяты"),
    ],
    "pl": [
        *("", "", "drugi", "trzeci", "czwarty", "piąty", "szósty", "siódmy", "ósmy"),
        *("dziewiąty", "dziesiąty"),
    ],
    "de": [
        *("", "", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte"),
        *("neunte", "zehnte"),
    ],
}

MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
    "ru": (
        *("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа"),
        *("сентября", "октября", "ноября", "декабря"),
    ),
    "be": (
        *("студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня", "ліпеня", "жніўня"),
        *("верасня", "кастрычніка", "лістапада", "снежня"),
    ),
    "uk": (
        *("січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня"),
        *("вересня", "жовтня", "листопада", "грудня"),
    ),
    "pl": (
        *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia"),
        *("września", "października", "listopada", "grudnia"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August"),
        *("September", "Oktober", "November", "Dezember"),
    ),
}
# Monday first; as in "on Monday, 3 May" (after the preposition where the language bends the word)
WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    "be": ("панядзелак", "аўторак", "серада", "чацвер", "пятніца", "субота", "нядзеля"),
    "uk": ("понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота", "неділя"),
    "pl": ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
}
ON_WEEKDAY = {
    "en": tuple(f"on {day}" for day in WEEKDAYS["en"]),
    "ru": (
        *("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу"),
        "в воскресенье",
    ),
    "be": (
        *("у панядзелак", "у аўторак", "у сераду", "у чацвер", "у пятніцу", "у суботу"),
        "у нядзелю",
    ),
    "uk": (
        *("у понеділок", "у вівторок", "у середу", "у четвер", "у п'ятницю", "у суботу"),
        "у неділю",
    ),
    "pl": (
        *("w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę"),
        "w niedzielę",
    ),
    "de": tuple(f"am {day}" for day in WEEKDAYS["de"]),
}
RU_MONTHS_ON = (  # nominative: "январь 2020"
    *("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август"),
    *("сентябрь", "октябрь", "ноябрь", "декабрь"),
)

# nominative masculine, feminine, genitive, dative: "три", "три", "трёх", "трём"
COUNTED = {
    "en": [(word,) * 4 for word in _EN],
    "ru": [
        ("", "", "", ""),
        ("один", "одна", "одного", "одному"),
        ("два", "две", "двух", "двум"),
        ("три", "три", "трёх", "трём"),
        ("четыре", "четыре", "четырёх", "четырём"),
        ("пять", "пять", "пяти", "пяти"),
        ("шесть", "шесть", "шести", "шести"),
        ("семь", "семь", "семи", "семи"),
    ],
    "be": [
        ("", "", "", ""),
        ("адзін", "адна", "аднаго", "аднаму"),
        ("два", "дзве", "двух", "двум"),
        ("тры", "тры", "трох", "тром"),
        ("чатыры", "чатыры", "чатырох", "чатыром"),
        ("пяць", "пяць", "пяці", "пяці"),
        ("шэсць", "шэсць", "шасці", "шасці"),
        ("сем", "сем", "сямі", "сямі"),
    ],
    "uk": [
        ("", "", "", ""),
        ("один", "одна", "одного", "одному"),
        ("два", "дві", "двох", "двом"),
        ("три", "три", "трьох", "трьом"),
        ("чотири", "чотири", "чотирьох", "чотирьом"),
        ("п'ять", "п'ять", "п'яти", "п'яти"),
        ("шість", "шість", "шести", "шести"),
        ("сім", "сім", "семи", "семи"),
    ],
    "pl": [
        ("", "", "", ""),
        ("jeden", "jedna", "jednego", "jednemu"),
        ("dwa", "dwie", "dwóch", "dwóm"),
        ("trzy", "trzy", "trzech", "trzem"),
        ("cztery", "cztery", "czterech", "czterem"),
        ("pięć", "pięć", "pięciu", "pięciu"),
        ("sześć", "sześć", "sześciu", "sześciu"),
        ("siedem", "siedem", "siedmiu", "siedmiu"),
    ],
    "de": [
        (word,) * 4
        for word in ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht")
    ],
}
AND = {"en": "and", "ru": "и", "be": "і", "uk": "і", "pl": "i", "de": "und"}
# the word of a jubilee and the ordinal of an anniversary: "столетие", "сотую годовщину"
JUBILEES = {
    "en": {
        10: ("ten-year jubilee", "tenth"),
        20: ("twenty-year jubilee", "twentieth"),
        30: ("thirty-year jubilee", "thirtieth"),
        40: ("forty-year jubilee", "fortieth"),
        50: ("fifty-year jubilee", "fiftieth"),
        100: ("centenary", "hundredth"),
    },
    "ru": {
        10: ("десятилетие", "десятую"),
        20: ("двадцатилетие", "двадцатую"),
        30: ("тридцатилетие", "тридцатую"),
        40: ("сорокалетие", "сороковую"),
        50: ("пятидесятилетие", "пятидесятую"),
        100: ("столетие", "сотую"),
    },
    "be": {
        10: ("дзесяцігоддзе", "дзясятую"),
        20: ("дваццацігоддзе", "дваццатую"),
        30: ("трыццацігоддзе", "трыццатую"),
        40: ("саракагоддзе", "саракавую"),
        50: ("пяцідзесяцігоддзе", "пяцідзясятую"),
        100: ("стагоддзе", "сотую"),
    },
    "uk": {
        10: ("десятиріччя", "десяту"),
        20: ("двадцятиріччя", "двадцяту"),
        30: ("тридцятиріччя", "тридцяту"),
        40: ("сорокаріччя", "сорокову"),
        50: ("п'ятдесятиріччя", "п'ятдесяту"),
        100: ("сторіччя", "соту"),
    },
    "pl": {
        10: ("dziesięciolecie", "dziesiątą"),
        20: ("dwudziestolecie", "dwudziestą"),
        30: ("trzydziestolecie", "trzydziestą"),
        40: ("czterdziestolecie", "czterdziestą"),
        50: ("pięćdziesięciolecie", "pięćdziesiątą"),
        100: ("stulecie", "setną"),
    },
    "de": {
        10: ("zehnjähriges", "zehnte"),
        20: ("zwanzigjähriges", "zwanzigste"),
        30: ("dreißigjähriges", "dreißigste"),
        40: ("vierzigjähriges", "vierzigste"),
        50: ("fünfzigjähriges", "fünfzigste"),
        100: ("hundertjähriges", "hundertste"),
    },
}
IN_TURN = {  # how a text numbers what it enumerates: "Firstly, ... Secondly, ..."
    "en": ("first", "second", "third", "fourth", "fifth", "sixth"),
    "ru": ("во-первых", "во-вторых", "в-третьих", "в-четвёртых", "в-пятых", "в-шестых"),
    "be": ("па-першае", "па-другое", "па-трэцяе", "па-чацвёртае", "па-пятае", "па-шостае"),
    "uk": ("по-перше", "по-друге", "по-третє", "по-четверте", "по-п'яте", "по-шосте"),
    "pl": ("po pierwsze", "po drugie", "po trzecie", "po czwarte", "po piąte", "po szóste"),
    "de": ("erstens", "zweitens", "drittens", "viertens", "fünftens", "sechstens"),
}
FRACTIONS = {  # by the per cent that it rounds to, in the nominative
    "en": {25: "a quarter", 33: "a third", 50: "half", 67: "two thirds", 75: "three quarters"},
    "ru": {25: "четверть", 33: "треть", 50: "половина", 67: "две трети", 75: "три четверти"},
    "be": {25: "чвэрць", 33: "траціна", 50: "палова", 67: "дзве траціны", 75: "тры чвэрці"},
    "uk": {25: "чверть", 33: "третина", 50: "половина", 67: "дві третини", 75: "три чверті"},
    "pl": {
        25: "jedna czwarta",
        33: "jedna trzecia",
        50: "połowa",
        67: "dwie trzecie",
        75: "trzy czwarte",
    },
    "de": {
        25: "ein Viertel",
        33: "ein Drittel",
        50: "die Hälfte",
        67: "zwei Drittel",
        75: "drei Viertel",
    },
}
