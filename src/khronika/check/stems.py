"""What the forms of a word have in common, without a dictionary: its beginning.

Endings of six languages are cut off, and what is left is compared: «зарегистрировано» and
«зарегистрированных», "fined" and "fine", `Häuser` and `Haus`. Two words that begin alike may pass
for one, so no verdict may hang on a single stem.
"""

from functools import lru_cache

_LEAST = 3  # letters that are left
_KEPT = 5  # letters by which words are compared
_OTHER_STEMS = {  # words whose forms begin differently
    "people": "person", "осіб": "особ", "людей": "человек", "ребенка": "дет", "ребенок": "дет",
    "дзіця": "дзяц", "дзяцей": "дзяц", "дитини": "діт", "дитина": "діт", "дитину": "діт",
    "osób": "osob", "ludzi": "człowiek", "dzieci": "dziec", "dziecka": "dziec",
    "children": "child", "women": "woman", "men": "man", "лет": "год", "років": "рік",
}  # fmt: skip
_FLEETING = frozenset("еёоэeo")
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s"})
_CYRILLIC = tuple(
    """иями ыми ими ами ями ого его ому ему ага яга аму яму ові еві ий ый ой ей ая яя ое ее ые ие
    ыя ія їх іх ых их ым им ім ов ев ёв ів їв аў яў ам ям ах ях ом ем ою ею ую юю ию ия ій ії ию а
    я о е ё и ы і ї у ю э є ь й ў""".split()  # noqa: SIM905 - a table
)
_ENDINGS = {
    "en": ("'s", "’s", "ings", "ing", "ied", "ies", "ed", "es", "e", "s", "y"),
    "de": ("innen", "in", "ens", "en", "ern", "er", "em", "es", "e", "n", "s"),
    "pl": (
        *("owie", "iami", "ami", "ach", "iach", "ego", "emu", "ych", "ich", "ymi", "imi", "ów"),
        *("iem", "em", "om", "iom", "ie", "ia", "ią", "ię", "ej", "ym", "im", "y", "i", "e", "a"),
        *("ą", "ę", "o", "u"),
    ),
}


@lru_cache(maxsize=50_000)
def root(word: str, language: str) -> str:
    """`word`, lower case, without its ending."""
    if other := _OTHER_STEMS.get(word):
        return other
    if "\u0400" <= word[:1] <= "\u052f":
        endings = _CYRILLIC
    else:
        endings = _ENDINGS.get(language, _ENDINGS["en"])
        if language == "de":
            word = word.translate(_UMLAUTS)
    for ending in sorted(endings, key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word


def stem(word: str, language: str) -> str:
    """The first letters of the root of `word`, by which its forms are one."""
    return short(root(word, language), language)


def short(bare: str, language: str) -> str:
    """The stem of a root."""
    return (bare if language in {"en", "de"} else _bones(bare))[:_KEPT]


def same_root(one: str, other: str) -> bool:
    """Whether two roots may be of one word: fleeting vowels and doubled endings let stand."""
    if one == other:
        return True
    if _bones(one) == _bones(other):
        return True
    short, long = sorted((one, other), key=len)
    shared = 0
    while shared < len(short) and short[shared] == long[shared]:
        shared += 1
    return shared > _LEAST and shared >= len(short) - 1 and len(long) - shared <= _LEAST


@lru_cache(maxsize=50_000)
def _bones(word: str) -> str:
    """The root without the vowel that comes and goes before its last letter: коек, койка."""
    if len(word) > _LEAST and word[-2] in _FLEETING and word[-1] not in _FLEETING:
        word = word[:-2] + word[-1]
    return word.replace("й", "").replace("ь", "")
