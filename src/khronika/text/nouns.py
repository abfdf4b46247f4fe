"""What a number counts: the noun behind it with its adjectives, in each language's word order.

English   adjectives and nouns up to the first plural: "political prisoners", "war-damaged homes"
Slavic    adjectives by their endings, then one noun: «политических заключённых»
German    words in lower case, then the first with a capital: "politische Gefangene"
"""

from khronika.text.sentence import Sentence
from khronika.text.tokens import Token

_LONGEST = 5  # words of a counted noun
_QUOTES = frozenset("«»“”„\"'’‘‹›")
_IRREGULAR = frozenset(
    ("people", "men", "women", "children", "police", "staff", "personnel", "servicemen",
     "servicewomen", "policemen", "firefighters", "aircraft", "media", "data", "criteria", "feet",
     "businessmen", "fishermen", "clergy", "youth", "cattle", "troops", "protestors", "individuals",
     "crew", "livestock", "countrymen", "spokesmen", "gunmen", "workmen", "teeth", "sheep"),
)  # fmt: skip
_NO_PLURAL = ("ss", "us", "is", "ous", "'s")
_SINGULAR_S = frozenset(
    (
        "news",
        "various",
        "serious",
        "religious",
        "previous",
        "numerous",
        "always",
        "perhaps",
        "whereas",
        "minus",
        "plus",
        "includes",
        "contains",
        "comprises",
        "consists",
        "represents",
        "remains",
    )
)
_PAST = ("шли", "вали", "зали", "или", "лись", "лась", "лось", "шлі", "валі", "ілі", "ліся", "лися")
_NO_VERBS = frozenset(
    """мили милі мілі недели модели цели капли доли роли петли земли сабли туфли пули кастрюли
    родители учители дело тело село число стекло кресло весло зеркало масло мыло
    страны раны смены цены стены сцены жены арены охраны поляны антенны казино кино сено полено
    колено краіны змены цэны сцены сцяны вено
    krzesło dzieło mydło źródło koło hasło skali fali kolano""".split()  # noqa: SIM905 - a table
)
_OTHER_VERBS = {  # by the language: forms that are nouns in another
    "ru": (
        "ли",
        "ло",
        "аны",
        "яны",
        "ены",
        "ано",
        "ено",
        "ято",
        "ыто",
        "ется",
        "ётся",
        "ются",
        "ится",
        "ятся",
        "ают",
        "яют",
        "еют",
        "уют",
    ),
    "be": ("аны", "ены", "ана", "ена", "юцца", "аецца", "яецца", "ілася", "алася", "аюць", "яюць"),
    "uk": ("шов", "був", "ано", "ено", "ються", "ється", "лося", "лася", "ають", "яють"),
    "pl": ("ało", "iło", "yło", "ęło", "ali", "ili", "yli", "ęli", "ano", "ono", "ęto", "ają"),
}
EARLIER = frozenset(
    "ранее раньше назад раней таму раніше тому wcześniej temu zuvor vorher früher".split()  # noqa: SIM905
)
_WHEN = ("ой", "ом", "ам", "ью", "ню", "ą", "em")  # in winter, in one word: зимой, latem
_SLAVIC_NOUNS = (
    "ов",
    "ев",
    "ей",
    "ок",
    "ек",
    "ий",
    "ц",
    "ў",
    "аў",
    "яў",
    "ів",
    "їв",
    "ów",
    "i",
    "ек",
    "иц",
)


def noun_at(s: Sentence, i: int, *, one: bool = False) -> tuple[int, int] | None:
    """The tokens of the counted noun that starts at `i`, None where none does."""
    first = i
    token = s.at(first)
    if token is not None and token.low in _QUOTES:
        first += 1
    if s.word(first) is None or not _may_begin(s, first):
        return None
    code = s.lex.code
    word = s.tokens[first].low
    if code == "de" and not _cyrillic(word):
        end = _german(s, first)
    elif _cyrillic(word) or code == "pl":
        end = _slavic(s, first)
    else:
        end = _english(s, first, one=one)
    if end is None:
        return None
    return first, end


def singular_at(s: Sentence, i: int) -> tuple[int, int] | None:
    """The singular noun of a population: `the population`, `the nation`, `the housing stock`."""
    end = i
    while (
        end - i < _LONGEST and (token := _goes_on(s, end)) is not None and token.low[-1].isalpha()
    ):
        end += 1
    return (i, end) if end > i else None


def closing_quote(s: Sentence, end: int) -> int:
    """Past one closing quotation mark right behind the noun."""
    token = s.at(end)
    if token is not None and not token.spaced and token.low in _QUOTES:
        return end + 1
    return end


def _cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u052f"


def _may_begin(s: Sentence, i: int) -> bool:
    word = s.tokens[i]
    if s.lex.has("nominal", word.low):
        return True
    if word.low in s.lex.seasons and word.low.endswith(_WHEN):
        return False
    if s.lex.at(s.lex.shifts, s.tokens, i) or s.low(i + 1) in EARLIER:
        return False  # 700 a year ago, in one word: летась, годам раней
    if word.sense is not None and (word.sense.month is not None or word.sense.weekday is not None):
        return False
    return not s.lex.has("function_words", word.low) and word.low[-1:].isalpha()


def _goes_on(s: Sentence, i: int) -> Token | None:
    """The next word of the same phrase, None at a mark, a function word or a number."""
    token = s.word(i)
    if token is None or not token.spaced or s.lex.has("function_words", token.low):
        return None
    if token.sense is not None and (
        token.sense.month is not None or token.sense.weekday is not None or token.sense.cardinal
    ):
        return None
    return token


def _english(s: Sentence, first: int, *, one: bool) -> int | None:
    """Up to the first plural; of one thing, up to the last word before a verb."""
    end = first
    token: Token | None = s.tokens[first]
    while token is not None and end - first < _LONGEST:
        low = token.low
        if low in _IRREGULAR or (_plural(low) and not one):
            return end + 1
        if s.lex.has("nominal", low):
            following = _goes_on(s, end + 1)
            if following is None or not (_plural(following.low) or following.low in _IRREGULAR):
                return end + 1
        end += 1
        token = _goes_on(s, end)
        if token is None and s.low(end) == "-" and s.glued(end):
            token, end = s.word(end + 1), end + 1
    if one:
        while end - first > 1 and s.tokens[end - 1].low.endswith(("ed", "s")):
            end -= 1
        return end
    return None


def _plural(low: str) -> bool:
    return (
        low.endswith("s")
        and len(low) > 2  # noqa: PLR2004 - as, is
        and not low.endswith(_NO_PLURAL)
        and low not in _SINGULAR_S
    )


def _slavic(s: Sentence, first: int) -> int | None:
    end = first
    token: Token | None = s.tokens[first]
    while token is not None and end - first < _LONGEST:
        if is_verb(token.low, s.lex.code):
            break  # три клуба из 12 прошли
        if s.lex.has("nominal", token.low):
            following = _goes_on(s, end + 1)
            if following is None or not following.low.endswith(_SLAVIC_NOUNS):
                return end + 1
        elif not _adjective(s, token.low) or s.lex.has("people", token.low):
            return _past_polish(s, end + 1) if s.lex.code == "pl" else end + 1
        end += 1
        token = _goes_on(s, end)
    return end if end > first else None


def is_verb(low: str, code: str) -> bool:
    """By its ending: `10 ушло`, `31 перевели`, `41 остаётся`, `trzech wypisano`."""
    return low.endswith(_PAST + _OTHER_VERBS.get(code, ())) and low not in _NO_VERBS


def _adjective(s: Sentence, low: str) -> bool:
    """By its ending; behind a number `заявлений` and `станций` are nouns in the plural."""
    return low.endswith(s.lex.adjectives) and not low.endswith("ий")


def _past_polish(s: Sentence, end: int) -> int:
    """Past an adjective behind its noun: `więźniów politycznych`."""
    following = _goes_on(s, end)
    behind = following is not None and following.low.endswith(("ych", "ich"))
    return end + behind


def _german(s: Sentence, first: int) -> int | None:
    end = first
    token: Token | None = s.tokens[first]
    while token is not None and end - first < _LONGEST:
        if token.capital:
            return end + 1
        end += 1
        token = _goes_on(s, end)
    return None
