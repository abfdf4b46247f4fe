"""Units of measure in six languages, in all their forms: the unit's symbol with its words.

Squares, cubes and speeds are made from the lengths; only what is not made so is written out.
"""

from khronika.text.lexicon.vocabulary import Coded

_SYMBOLS = {
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "kg": "kg", "ha": "ha", "l": "l",
    "ml": "ml", "km2": "km2 km²", "m2": "m2 m²", "m3": "m3 m³", "km/h": "km/h", "kW": "kw",
    "MW": "mw", "GW": "gw", "kWh": "kwh", "MWh": "mwh", "GWh": "gwh", "MB": "mb", "GB": "gb",
    "TB": "tb", "°C": "°c", "°F": "°f", "ft": "ft", "lb": "lb lbs", "oz": "oz", "mph": "mph",
    "yd": "yd", "bbl": "bbl", "mi": "mi", "hp": "hp", "m/s": "m/s",
}  # fmt: skip
_CYRILLIC = {
    "km": "км", "m": "м", "cm": "см", "mm": "мм", "kg": "кг", "ha": "га", "l": "л", "ml": "мл",
    "t": "т", "km2": "км2 км²", "m2": "м2 м²", "m3": "м3 м³", "MW": "мвт", "kW": "квт",
    "GW": "гвт",
}  # fmt: skip
_WORDS: dict[str, Coded] = {
    "en": {
        "km": "kilometre kilometres kilometer kilometers kms",
        "m": "metre metres meter meters",
        "cm": "centimetre centimetres centimeter centimeters",
        "mm": "millimetre millimetres millimeter millimeters",
        "mi": "mile miles",
        "nmi": "nmi",
        "ft": "feet foot",
        "in": "inch inches",
        "yd": "yard yards",
        "kg": "kilo kilos kilogram kilograms kilogramme kilogrammes kgs",
        "g": "gram grams gramme grammes",
        "t": "tonne tonnes ton tons",
        "oz": "ounce ounces",
        "st": "stone",
        "ha": "hectare hectares",
        "acre": "acre acres",
        "l": "litre litres liter liters",
        "ml": "millilitre millilitres milliliter milliliters",
        "gal": "gallon gallons gal",
        "pt": "pint pints",
        "bbl": "barrel barrels",
        "km/h": "kph kmh kmph",
        "kn": "knot knots",
        "hp": "horsepower bhp",
        "kW": "kilowatt kilowatts",
        "MW": "megawatt megawatts",
        "GW": "gigawatt gigawatts",
        "MB": "megabyte megabytes",
        "GB": "gigabyte gigabytes",
        "TB": "terabyte terabytes",
        "°C": "celsius centigrade",
        "°F": "fahrenheit",
        "km2": "sq.km",
    },
    "ru": {
        "km": "километр километра километры километров километре километрах километрам километрами",
        "m": "метр метра метры метров метрах метрам метрами",
        "cm": "сантиметр сантиметра сантиметры сантиметров сантиметрах",
        "mm": "миллиметр миллиметра миллиметры миллиметров",
        "mi": "миля милю мили миль милях милям милями",
        "ft": "фут фута футы футов футах футам футами",
        "in": "дюйм дюйма дюймы дюймов дюймах",
        "yd": "ярд ярда ярды ярдов ярдах",
        "kg": "килограмм килограмма килограммы килограммов",
        "g": "грамм грамма граммы граммов",
        "t": "тонна тонны тонн тонну тоннам тоннами тоннах",
        "oz": "унция унции унций унцию унциях",
        "ha": "гектар гектара гектары гектаров гектарах",
        "acre": "акр акра акры акров акрах",
        "l": "литр литра литры литров литрах",
        "gal": "галлон галлона галлоны галлонов",
        "bbl": "баррель барреля баррели баррелей баррелях",
        "m3": "кубометр кубометра кубометры кубометров",
        "kn": "узел узла узлов",
        "hp": "л.с",
        "kW": "киловатт киловатта",
        "MW": "мегаватт мегаватта",
        "GW": "гигаватт гигаватта",
        "km/h": "км/ч",
        "m/s": "м/с",
        "kWh": "квт·ч",
        "°C": "градус градуса градусы градусов",
    },
    "be": {
        "km": "кіламетр кіламетра кіламетры кіламетраў кіламетрах",
        "m": "метр метра метры метраў метрах",
        "cm": "сантыметр сантыметра сантыметры сантыметраў",
        "mm": "міліметр міліметра міліметры міліметраў",
        "mi": "міля мілю мілі міль мілях",
        "ft": "фут фута футы футаў",
        "in": "цаля цалю цалі цаляў дзюйм дзюйма дзюймы дзюймаў",
        "yd": "ярд ярда ярды ярдаў",
        "kg": "кілаграм кілаграма кілаграмы кілаграмаў кіло",
        "g": "грам грама грамы грамаў",
        "t": "тона тоны тон тону",
        "oz": "унцыя унцыі унцый унцыю",
        "ha": "гектар гектара гектары гектараў",
        "acre": "акр акра акры акраў",
        "l": "літр літра літры літраў",
        "gal": "галон галона галоны галонаў",
        "bbl": "барэль барэля барэлі барэляў",
        "kn": "вузел вузла вузлы вузлоў",
        "MW": "мегават мегаватаў",
        "km/h": "км/г км/гадз",
        "kWh": "квт·г",
        "°C": "градус градуса градусы градусаў",
    },
    "uk": {
        "km": "кілометр кілометра кілометри кілометрів кілометрах",
        "m": "метр метра метри метрів метрах",
        "cm": "сантиметр сантиметра сантиметри сантиметрів",
        "mm": "міліметр міліметра міліметри міліметрів",
        "mi": "миля милю милі миль милях",
        "ft": "фут фута фути футів",
        "in": "дюйм дюйма дюйми дюймів",
        "yd": "ярд ярда ярди ярдів",
        "kg": "кілограм кілограма кілограми кілограмів кіло",
        "g": "грам грама грами грамів",
        "t": "тонна тонни тонн тонну",
        "oz": "унція унції унцій унцію",
        "ha": "гектар гектара гектари гектарів",
        "acre": "акр акра акри акрів",
        "l": "літр літра літри літрів",
        "gal": "галон галона галони галонів",
        "bbl": "барель бареля барелі барелів",
        "kn": "вузол вузла вузли вузлів",
        "MW": "мегават мегаватів",
        "km/h": "км/год",
        "°C": "градус градуса градуси градусів",
    },
    "pl": {
        "km": "kilometr kilometra kilometry kilometrów kilometrach",
        "m": "metr metra metry metrów metrach",
        "cm": "centymetr centymetra centymetry centymetrów",
        "mm": "milimetr milimetra milimetry milimetrów",
        "mi": "mila milę mili mile mil milach",
        "ft": "stopa stopę stopy stóp",
        "in": "cal cala cale cali",
        "yd": "jard jarda jardy jardów",
        "kg": "kilogram kilograma kilogramy kilogramów kilo",
        "g": "gram grama gramy gramów",
        "t": "tona tonę tony ton",
        "oz": "uncja uncję uncje uncji",
        "ha": "hektar hektara hektary hektarów",
        "acre": "akr akra akry akrów",
        "l": "litr litra litry litrów",
        "gal": "galon galona galony galonów",
        "bbl": "baryłka baryłkę baryłki baryłek",
        "kn": "węzeł węzły węzłów",
        "MW": "megawat megawatów",
        "°C": "stopni stopnie stopień",
    },
    "de": {
        "km": "kilometer kilometern",
        "m": "meter metern",
        "cm": "zentimeter zentimetern",
        "mm": "millimeter millimetern",
        "mi": "meile meilen",
        "ft": "fuß fuss",
        "in": "zoll",
        "yd": "yard yards",
        "kg": "kilogramm kilo",
        "g": "gramm",
        "t": "tonne tonnen",
        "oz": "unze unzen",
        "ha": "hektar",
        "acre": "acre acres",
        "l": "liter litern",
        "gal": "gallone gallonen",
        "bbl": "barrel fass",
        "km2": "quadratkilometer quadratkilometern",
        "m2": "quadratmeter quadratmetern",
        "mi2": "quadratmeile quadratmeilen",
        "ft2": "quadratfuß quadratfuss",
        "m3": "kubikmeter kubikmetern",
        "km/h": "stundenkilometer",
        "mph": "stundenmeilen",
        "kn": "knoten",
        "kW": "kilowatt",
        "MW": "megawatt",
        "GW": "gigawatt",
        "kWh": "kilowattstunden kilowattstunde",
        "MWh": "megawattstunden megawattstunde",
        "°C": "grad",
    },
}
# words that make squares and cubes, before the length or, in Polish, behind it
_SQUARE = {
    "en": ("square", "sq", "sq."),
    "ru": ("квадратный", "квадратная", "квадратную", "квадратного", "квадратной", "квадратные",
           "квадратных", "кв", "кв."),
    "be": ("квадратны", "квадратная", "квадратную", "квадратнага", "квадратныя", "квадратных",
           "кв", "кв."),
    "uk": ("квадратний", "квадратна", "квадратну", "квадратного", "квадратні", "квадратних",
           "кв", "кв."),
    "pl": ("kwadratowy", "kwadratowa", "kwadratową", "kwadratowe", "kwadratowych", "kw", "kw."),
}  # fmt: skip
_CUBIC = {
    "en": ("cubic", "cu", "cu."),
    "ru": ("кубический", "кубического", "кубические", "кубических", "куб", "куб."),
    "be": ("кубічны", "кубічнага", "кубічныя", "кубічных", "куб", "куб."),
    "uk": ("кубічний", "кубічного", "кубічні", "кубічних", "куб", "куб."),
    "pl": ("sześcienny", "sześcienne", "sześciennych"),
}
_PER_HOUR = {
    "en": ("per hour", "an hour", "a hour"),
    "ru": ("в час",),
    "be": ("у гадзіну", "ў гадзіну", "за гадзіну", "на гадзіну"),
    "uk": ("на годину", "за годину"),
    "pl": ("na godzinę",),
    "de": ("pro stunde", "die stunde", "in der stunde"),
}
_NAUTICAL = {
    "en": ("nautical", "sea"),
    "ru": ("морских", "морские", "морская", "морскую", "морской"),
    "be": ("марскіх", "марскія", "марская", "марскую"),
    "uk": ("морських", "морські", "морська", "морську"),
    "pl": ("morskich", "morskie", "morska", "morską"),
}
_PHRASES: dict[str, Coded] = {
    "en": {
        "°C": "degrees celsius | degree celsius | degrees centigrade | degrees c | degree c",
        "°F": "degrees fahrenheit | degree fahrenheit | degrees f | degree f | ° f | ° fahrenheit",
        "kWh": "kilowatt hours | kilowatt-hours | kilowatt hour",
        "MWh": "megawatt hours | megawatt-hours | megawatt hour",
        "m/s": "metres per second | meters per second | metres a second | meters a second",
    },
    "ru": {
        "°C": "градуса по цельсию | градусов по цельсию | градус по цельсию | градуса цельсия | "
        "градусов цельсия | градус цельсия | по цельсию",
        "°F": "градуса по фаренгейту | градусов по фаренгейту | градус по фаренгейту | градуса "
        "фаренгейта | градусов фаренгейта | градус фаренгейта | по фаренгейту | ° f | ° ф | "
        "градуса по шкале фаренгейта | градусов по шкале фаренгейта | по шкале фаренгейта",
        "hp": "л. с. | л.с. | лошадиных сил | лошадиные силы | лошадиная сила",
        "m/s": "метров в секунду | метра в секунду",
        "kWh": "киловатт-часов | киловатт-часа",
    },
    "be": {
        "°C": "градусаў цэльсія | градусы цэльсія | градуса цэльсія | градусаў паводле цэльсія | "
        "градусаў па цэльсіі | па цэльсіі | паводле цэльсія",
        "°F": "градусаў фарэнгейта | градусы фарэнгейта | градуса фарэнгейта | градусаў паводле "
        "фарэнгейта | градусаў па фарэнгейце | градусы па фарэнгейце | па фарэнгейце | паводле "
        "фарэнгейта | ° f",
    },
    "uk": {
        "°C": "градусів цельсія | градуси цельсія | градуса цельсія | градусів за цельсієм | "
        "градуси за цельсієм | градус за цельсієм | за цельсієм",
        "°F": "градусів фаренгейта | градуси фаренгейта | градуса фаренгейта | градусів за "
        "фаренгейтом | градуси за фаренгейтом | градус за фаренгейтом | за фаренгейтом | ° f",
        "hp": "кінських сил | к. с. | к.с.",
    },
    "pl": {
        "°C": "stopni celsjusza | stopnie celsjusza | stopień celsjusza",
        "°F": "stopni fahrenheita | stopnie fahrenheita | stopień fahrenheita | ° f",
        "hp": "koni mechanicznych | konie mechaniczne",
    },
    "de": {
        "°C": "grad celsius | celsius",
        "°F": "grad fahrenheit | fahrenheit | ° f",
        "nmi": "seemeilen | seemeile | nautische meilen",
        "m/s": "meter pro sekunde",
    },
}
_SHORTEST = 4  # letters
_PLURALS = {
    "а": ("ам", "ами", "амі", "ах"),
    "я": ("ям", "ями", "ямі", "ях"),
    "a": ("om", "ami", "ach"),
}
_SQUARED = {"km2": "km", "mi2": "mi", "m2": "m", "ft2": "ft", "yd2": "yd", "cm2": "cm"}
_CUBED = {"m3": "m", "ft3": "ft", "yd3": "yd", "km3": "km", "cm3": "cm"}
_SPEEDS = {"km/h": "km", "mph": "mi"}


def measures(language: str) -> Coded:
    """The single words of each unit."""
    own = {**_WORDS[language]}
    tables = (_SYMBOLS, _CYRILLIC) if language in {"ru", "be", "uk"} else (_SYMBOLS,)
    for unit, said in own.items():
        forms = said.split()
        more = [case for form in forms for case in _oblique(form, language) if case not in forms]
        own[unit] = " ".join([*forms, *dict.fromkeys(more)])
    for table in tables:
        for unit, symbols in table.items():
            own[unit] = f"{own.get(unit, '')} {symbols}".strip()
    return own


def _oblique(form: str, language: str) -> tuple[str, ...]:
    """The dative, instrumental and locative plural, made from the form in -a."""
    if len(form) < _SHORTEST or form[-1] not in "аяa" or language in {"en", "de"}:
        return ()
    return tuple(form[:-1] + end for end in _PLURALS[form[-1]])


def measure_phrases(language: str) -> Coded:
    """The units of several words: `square miles`, «км в час»."""
    words = measures(language)
    found = {unit: [said] for unit, said in _PHRASES[language].items()}

    def enter(unit: str, length: str, qualities: tuple[str, ...], *, behind: bool) -> None:
        found.setdefault(unit, []).extend(
            f"{form} {quality}" if behind else f"{quality} {form}"
            for quality in qualities
            for form in words[length].split()
        )

    for tables, qualities in (
        (_SQUARED, _SQUARE),
        (_CUBED, _CUBIC),
        ({"nmi": "mi"}, _NAUTICAL),
    ):
        for unit, length in tables.items():
            enter(unit, length, qualities.get(language, ()), behind=language == "pl")
    for unit, length in _SPEEDS.items():
        enter(unit, length, _PER_HOUR[language], behind=True)
    return {unit: " | ".join(said) for unit, said in found.items() if said}
