"""Ordinals in their cases, by stems and endings: тридцат-ая, п'ятнадцят-у, dwudziest-ego."""

from khronika.text.lexicon.vocabulary import Forms

_STEMS: dict[str, dict[int, str]] = {
    "ru": {
        4: "четверт", 5: "пят", 9: "девят", 10: "десят", 11: "одиннадцат", 12: "двенадцат",
        13: "тринадцат", 14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат",
        18: "восемнадцат", 19: "девятнадцат", 20: "двадцат", 30: "тридцат", 40: "сороков",
        50: "пятидесят", 60: "шестидесят", 70: "семидесят", 80: "восьмидесят", 90: "девяност",
    },
    "be": {
        4: "чацверт", 5: "пят", 6: "шост", 7: "сем", 8: "восьм", 9: "дзявят дзевят",
        10: "дзясят дзесят", 11: "адзінаццат", 12: "дванаццат", 13: "трынаццат",
        14: "чатырнаццат", 15: "пятнаццат", 16: "шаснаццат", 17: "семнаццат", 18: "васемнаццат",
        19: "дзевятнаццат", 20: "дваццат", 30: "трыццат", 40: "саракав", 50: "пяцідзясят",
        60: "шасцідзясят", 70: "сямідзясят", 80: "васьмідзясят", 90: "дзевяност",
    },
    "uk": {
        4: "четверт", 5: "п'ят", 6: "шост", 7: "сьом", 8: "восьм", 9: "дев'ят", 10: "десят",
        11: "одинадцят", 12: "дванадцят", 13: "тринадцят", 14: "чотирнадцят", 15: "п'ятнадцят",
        16: "шістнадцят", 17: "сімнадцят", 18: "вісімнадцят", 19: "дев'ятнадцят", 20: "двадцят",
        30: "тридцят", 40: "сороков", 50: "п'ятдесят", 60: "шістдесят", 70: "сімдесят",
        80: "вісімдесят", 90: "дев'яност", 100: "сот",
    },
    "pl": {
        4: "czwart", 5: "piąt", 6: "szóst", 7: "siódm", 8: "ósm", 9: "dziewiąt", 10: "dziesiąt",
        11: "jedenast", 12: "dwunast", 13: "trzynast", 14: "czternast", 15: "piętnast",
        16: "szesnast", 17: "siedemnast", 18: "osiemnast", 19: "dziewiętnast", 20: "dwudziest",
        30: "trzydziest", 40: "czterdziest", 50: "pięćdziesiąt", 60: "sześćdziesiąt",
        70: "siedemdziesiąt", 80: "osiemdziesiąt", 90: "dziewięćdziesiąt", 100: "setn",
    },
    "de": {
        4: "viert", 5: "fünft", 6: "sechst", 7: "siebt siebent", 9: "neunt", 10: "zehnt",
        11: "elft", 12: "zwölft", 13: "dreizehnt", 14: "vierzehnt", 15: "fünfzehnt",
        16: "sechzehnt", 17: "siebzehnt", 18: "achtzehnt", 19: "neunzehnt", 20: "zwanzigst",
        30: "dreißigst", 40: "vierzigst", 50: "fünfzigst", 60: "sechzigst", 70: "siebzigst",
        80: "achtzigst", 90: "neunzigst", 100: "hundertst",
    },
}  # fmt: skip
_ENDINGS = {
    "ru": "ый ая ое ого ой ую ом ым ому",
    "be": "ы ая ае ага ай ую ым аму",
    "uk": "ий а е ого ої у ому им ій",
    "pl": "y a e ego ej ą ym emu",
    "de": "e en er es em",
}


def declined(code: str) -> Forms:
    """The ordinals of a language that are formed by rule; empty where there are none."""
    endings = _ENDINGS.get(code, "").split()
    return {
        value: " ".join(stem + ending for stem in stems.split() for ending in endings)
        for value, stems in _STEMS.get(code, {}).items()
    }
