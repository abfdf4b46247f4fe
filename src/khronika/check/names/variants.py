"""Words of a text that it writes in two ways, found by what may vary and not from a list of them.

hyphen      e-mail, email · медиа-менеджер, медиаменеджеры
space       health care, healthcare · per cent, percent
case        NATO, Nato · СМИ, сми
full stops  U.N., UN · О.О.Н., ООН · Mr., Mr
spelling    organise, organize · Delphin, Delfin · сьнег, снег
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from khronika.check.names.abbreviations import is_known, is_roman
from khronika.check.stems import root
from khronika.text.kinds import is_given
from khronika.text.words import lexicon

type Pair = tuple[str, str]

_PREFIX = 4  # letters that a word and its variant begin with
_SHORTEST = 7  # letters of a word that may be written as two
_PART = 3
_LONG = 5
# said apart and together with two meanings: every day, take over
_LOOSE = frozenset(
    """every any some may one day time way up out off over down back under all body thing where ever
    more long short hard full front head line hand with through about some""".split()  # noqa: SIM905 - a table
)
_REPEATING = frozenset(("re", "un", "in", "ex", "pre"))  # re-sign, resign
_BY_ROOT = frozenset({"uk", "de"})
_WORDS_TOO = frozenset(
    """aids stem swift pen ram rim sim tip start act care fed cap pin pal pop sos spa bar map ted
    san mars ing van had are can all was via мир дом сад час рак пар кит вор мак""".split()  # noqa: SIM905 - as above
)
_SPELLINGS = {
    "en": (("is", "iz", 6), ("our", "or", 5), ("tre", "ter", 5), ("ogue", "og", 6), ("ll", "l", 8)),
    "de": (("ph", "f", 5), ("ß", "ss", 4)),
    "be": (("ь", "", 4), ("ля", "ла", 4)),
    "uk": (("є", "е", 5), ("ґ", "г", 4)),
}
_DIFFERENT = frozenset(
    """maße maßen buße bußen fließen floße reiße weiße hour hours four tour tours flour pour
    devise premise promise exercise rising raising advise paris basis""".split()  # noqa: SIM905 - as above
)


def variants(
    said: Sequence[str], vocabulary: frozenset[str], language: str
) -> Iterator[tuple[str, str, str]]:
    """In what two printed forms of a word of a text differ, and the two.

    `said` are its words in order, `vocabulary` the same without order.
    """
    for kind, pairs in (
        ("hyphen", _hyphened(vocabulary, language)),
        ("space", _spaced(said, vocabulary, language)),
        ("case", _cased(vocabulary, language)),
        ("spelling", _spelled(vocabulary, language)),
    ):
        for one, other in pairs:
            yield kind, one, other


def _hyphened(vocabulary: frozenset[str], language: str) -> Iterator[Pair]:
    joined = {
        word: "".join(parts).lower()
        for word in vocabulary
        if "-" in word
        and (parts := word.split("-"))[0].lower() not in _REPEATING
        and len(parts[-1]) >= _PART
    }
    if not joined:
        return
    beginnings = {solid[:_PREFIX] for solid in joined.values()}
    solids: dict[str, str] = {}
    for word in sorted(vocabulary):
        low = word.lower()
        if low[:_PREFIX] in beginnings and (word[1:].islower() or "-" in word):
            first, _, rest = low.partition("-")
            solids.setdefault(root(first, language), word if not rest else word[: len(first)])
    for word, solid in sorted(joined.items()):
        other = solids.get(root(solid, language))
        if other is not None and len(solid) >= _LONG:
            yield word, other
        begin, middle, *more = word.lower().split("-")
        online = solids.get(root(begin + middle, language)) if more else None
        if online is not None and len(middle) >= _PART:
            yield word, online  # он-лайн-встреча, онлайн


def _spaced(said: Sequence[str], vocabulary: frozenset[str], language: str) -> Iterator[Pair]:
    if language == "de":
        return  # zusammen arbeiten, zusammenarbeiten
    pairs = map("".join, zip(said, islice(said, 1, None), strict=False))
    together = {each for each in vocabulary.intersection(pairs) if len(each) >= _SHORTEST}
    if not together:
        return
    lex = lexicon(language)
    apart = {
        (first, second)
        for first, second in zip(said, islice(said, 1, None), strict=False)
        if first + second in together
    }
    for first, second in sorted(apart):
        parts = {first.lower(), second.lower()}
        loose = any(lex.has("function_words", each) for each in parts - {"per"})
        camel = not (first + second)[1:].islower()
        if min(len(first), len(second)) >= _PART and not camel and not (loose or parts & _LOOSE):
            yield f"{first} {second}", first + second


def _cased(vocabulary: frozenset[str], language: str) -> Iterator[Pair]:
    lex = lexicon(language)
    for word in sorted(vocabulary):
        low = word.lower()
        if (
            len(word) < _PART
            or not word.isupper()
            or low in _WORDS_TOO
            or (word.isascii() and is_roman(word))
        ):
            continue
        if lex.has("function_words", low) or not is_known(word, language):
            continue
        for other in (word.capitalize(), low if len(low) == _PART else ""):
            if other in vocabulary:
                yield word, other


def _spelled(vocabulary: frozenset[str], language: str) -> Iterator[Pair]:
    """Where a language's forms differ in their endings by the same letters, only like forms."""

    def bare(word: str) -> str:
        return root(word.lower(), language) if language in _BY_ROOT else word.lower()

    for one, other, least in _SPELLINGS.get(language, ()):
        twins = {
            stem.replace(one, other): word
            for word in vocabulary
            if one in word.lower()
            and len(word) >= least
            and one in (stem := bare(word))
            and not (one == "ь" and stem.endswith(one))
            and word.lower() not in _DIFFERENT
            and not (language == "en" and not word.islower())
            and not is_given(word.lower())
        }
        if one == "is":
            twins = {twin: word for twin, word in twins.items() if _Z.search(twin)}
        beginnings = {each[:_PREFIX] for each in twins}
        for word in sorted(vocabulary) if twins else ():
            low = word.lower()
            if low[:_PREFIX] not in beginnings or one in low or is_given(low):
                continue
            if found := twins.get(bare(word)):
                yield found, word


_Z = re.compile(r"iz(?:e[drs]?|ing|ation\w*)$")
