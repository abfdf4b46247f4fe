"""Which of our six languages a text is in: by letters that only one has, and by its small words."""

import re
from collections import Counter

from khronika.text.letters import LETTERS, is_usual

_SAMPLE = 20_000  # characters
_WORD = re.compile(r"[^\W\d_]+")
_WORD_OF_USUAL = re.compile(f"[{LETTERS}]+")
_CYRILLIC_LETTERS = re.compile("[\u0400-\u052f]+")
_LATIN_LETTERS = re.compile("[a-z]+")
_SMALL = {
    "en": "the of and to in a is that for was on with by as at from his has were are not which be",
    "de": "der die das und in den von zu mit sich auf für ist im dem nicht ein eine als auch wurde",
    "pl": "i w na z do się nie to że jest o od po jak dla przez przy są za ale oraz roku które",
    "ru": "и в не на что с по как это к из у за от для было был его о также году же он при",
    "be": "і ў у не на што з па як гэта да за ад для было быў яго аб таксама годзе ён пры ды",
    "uk": "і в не на що з та як це до за від для було був його про також року він при й у",
}
_OWN = {
    "ў": "be", "і": "be uk", "ї": "uk", "є": "uk", "ґ": "uk", "ы": "ru be", "э": "ru be", "ъ": "ru",
    "щ": "ru uk", "и": "ru uk", "ё": "be ru", "ł": "pl", "ą": "pl", "ę": "pl", "ś": "pl", "ż": "pl",
    "ź": "pl", "ć": "pl", "ń": "pl", "ß": "de", "ä": "de", "ö": "de", "ü": "de",
}  # fmt: skip
_STRONG = "ўїєґъłąęśżß"
_WEIGHTS = {letter: 3 if letter in _STRONG else 1 for letter in _OWN}
_CYRILLIC = ("ru", "be", "uk")
_LATIN = ("en", "de", "pl")


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of the text, `en` where nothing tells."""
    sample = text[:_SAMPLE].lower()
    cyrillic = sum(map(len, _CYRILLIC_LETTERS.findall(sample)))
    latin = sum(map(len, _LATIN_LETTERS.findall(sample)))
    among = _CYRILLIC if cyrillic > latin else _LATIN
    words = Counter((_WORD_OF_USUAL if is_usual(sample) else _WORD).findall(sample))
    scores = dict.fromkeys(among, 0.0)
    for code in among:
        scores[code] += 2.0 * sum(words[word] for word in _SMALL[code].split())
    for letter, codes in _OWN.items():
        count = sample.count(letter)
        if not count:
            continue
        for code in codes.split():
            if code in scores:
                scores[code] += count * _WEIGHTS[letter] / len(codes.split())
        if among == _CYRILLIC:  # a letter that a language lacks speaks against it
            for code in among:
                if code not in codes.split():
                    scores[code] -= count
    return max(among, key=lambda code: scores[code])
