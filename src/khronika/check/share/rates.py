"""Words by which a sentence gives a share the name of a rate: "a rejection rate of 28%".

They stand between the counts and the percentage that says them again, or begin the next sentence
("In percentage terms, that is 28%"); what compares a share with another stands behind it.
"""

from khronika.check.share.joint_words import EQUALS, WITH_THE_SECOND
from khronika.check.words import words

_RATES = frozenset(
    """rate rates share shares proportion ratio percentage level turnout majority efficacy
    effectiveness accuracy
    доля доли долю долей процент показатель уровень явка доля долі часткі частку частка паказчык
    узровень яўка показник рівень відсоток odsetek odsetku udział udziału wskaźnik poziom
    frekwencja frekwencję anteil anteils quote rate wahlbeteiligung""".split()  # noqa: SIM905 - a table
)
_COMPOUNDS = ("quote", "anteil", "rate")  # Durchfallquote
_LINKS = frozenset(
    """of is was to at : – — - = составляет составила составил составило в у ў складае склала
    становить становила wynosi wyniósł wyniosła na von beträgt betrug ist liegt bei
    wynoszący""".split()  # noqa: SIM905 - as above
)
_OPENING = frozenset(",;:–—-([")
_CLOSING = frozenset(".!?…)]")
_ADJECTIVES = 4  # words before the rate: "giving an overall completion"
_BEHIND = 3  # words between the rate and the percentage
_AGAIN = frozenset(
    """that this it which these they so thus hence in percentage percent per cent terms other words
    means makes put another way as a share proportion это что они в процентах процентном
    процентном выражении соотношении получается таким образом иными другими словами гэта то
    у працэнтах іншымі словамі це у відсотках іншими to w procentach czyli innymi słowy das es in
    prozent ausgedrückt mit anderen worten , :""".split()  # noqa: SIM905 - as above
)
_MORE = frozenset(
    """more fewer less higher lower above below up down longer shorter larger smaller bigger better
    worse faster slower points than больше меньше выше ниже дольше короче дороже дешевле чем
    больш менш вышэй ніжэй чым більше менше вище нижче ніж więcej mniej wyższy niższy dłużej niż
    mehr weniger höher niedriger länger größer kleiner als""".split()  # noqa: SIM905 - as above
)
_COMPARED = 3  # words behind a percentage in which "more than" makes it a comparison


def names_rate(tokens: list[str]) -> int | None:
    """Where the words that call the next figure a rate begin: 2 in `were built , a rate of`."""
    at = _rate(tokens)
    for opening in range(at - 1, max(-1, at - 2 - _ADJECTIVES), -1):
        if tokens[opening] in _OPENING or (tokens[opening],) in EQUALS:
            other = "with" in tokens[opening:at] and tokens[at - 1] != "with"
            return None if other else opening  # "with a market share of"
        if tokens[opening] in _CLOSING:
            return None
    return None


def is_rate(tokens: list[str]) -> bool:
    """Whether the figure behind `tokens` is called a rate: `The success rate is`."""
    return _rate(tokens) >= 0


def _rate(tokens: list[str]) -> int:
    """Where the rate is named that the next figure is, -1 where none is."""
    if tokens[-1:] and tokens[-1] in _RATES:
        return len(tokens) - 1
    if tokens[-1:] and tokens[-1] not in _LINKS:
        return -1
    for at in range(len(tokens) - 2, max(-1, len(tokens) - 2 - _BEHIND), -1):
        if tokens[at] in _RATES or tokens[at].endswith(_COMPOUNDS):
            return at
    return -1


def says_again(sentence_start: str) -> bool:
    """Whether a sentence that begins so repeats the one before: `In other words, that is 53%`."""
    tokens = words(sentence_start)
    while tokens and tokens[-1] in WITH_THE_SECOND:
        tokens.pop()
    if not tokens or not tokens[0].isalpha():
        return False
    said = next((n for n in (4, 3, 2, 1) if tuple(tokens[-n:]) in EQUALS), 0)
    rest = tokens[: len(tokens) - said] if said else tokens
    return bool(said or len(rest) > 1) and all(each in _AGAIN for each in rest)


def is_comparison(after: str) -> bool:
    """Whether the words `after` a percentage make it one more or less than something."""
    return bool(_MORE.intersection(words(after)[:_COMPARED]))
