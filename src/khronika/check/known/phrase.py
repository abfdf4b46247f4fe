"""A term of the register found in the words of a text, inflected and with the house's own words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from khronika.check.evidence import KnownLabel
from khronika.check.ground.meanings import meanings_of
from khronika.check.ground.words import fold
from khronika.check.stems import root, same_root
from khronika.check.words import words
from khronika.text.words import Lexicon, lexicon

_LOOSE = 2  # function words between those of a term: minister of the interior
_ROLE = "role "

type Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a term stands among tokens: [first, end). `partly`: one word of several."""

    first: int
    end: int
    partly: bool = False


def phrases_of(labels: Iterable[KnownLabel], language: str) -> tuple[Phrase, ...]:
    """The words that tell something, of each label in this language."""
    lex = lexicon(language)
    said = (_telling(words(each.text), lex) for each in labels if each.language == language)
    return tuple(phrase for phrase in said if phrase)


def matches(tokens: Sequence[str], phrase: Phrase, language: str) -> list[Match]:
    """Every place of a term in lower-case tokens, its words in any order side by side."""
    lex = lexicon(language)
    found: list[Match] = []
    for first, token in enumerate(tokens):
        left = list(phrase)
        if not _take(left, token, language):
            continue
        end = first + 1
        loose = 0
        while left and end < len(tokens):
            if _take(left, tokens[end], language):
                loose = 0
            elif loose < _LOOSE and lex.has("function_words", tokens[end]):
                loose += 1
            else:
                break
            end += 1
        if not left:
            found.append(Match(first, end))
    return found


def heads(tokens: Sequence[str], phrase: Phrase, language: str) -> list[Match]:
    """Every place of the one word of a longer term that names an office: the minister."""
    offices = [each for each in phrase if _is_office(each, language)]
    if len(offices) != 1 or len(phrase) == 1:
        return []
    return [
        Match(at, at + 1, partly=True)
        for at, token in enumerate(tokens)
        if _take([offices[0]], token, language)
    ]


def _telling(said: Sequence[str], lex: Lexicon) -> Phrase:
    letters = (each for each in said if each[:1].isalpha())
    return tuple(each for each in letters if not lex.has("function_words", each))


def _take(left: list[str], token: str, language: str) -> bool:
    """Take the word of `left` that the token is a form of."""
    for each in left:
        if _is_form(token, each, language):
            left.remove(each)
            return True
    return False


def _is_form(token: str, word: str, language: str) -> bool:
    if token == word:
        return True
    if not token[:1].isalpha():
        return False
    return same_root(root(token, language), root(word, language)) or bool(
        _offices(token, language) & _offices(word, language)
    )


def _is_office(word: str, language: str) -> bool:
    return bool(_offices(word, language))


def _offices(word: str, language: str) -> frozenset[str]:
    return frozenset(each for each in meanings_of(fold(word), language) if each.startswith(_ROLE))
