"""Whether a name that no cited source has cannot have been put otherwise there.

    in one language      a name stands there in its own words, or in words of their stem
    across languages     what is spelled is found by its sound; what is translated, word by word,
                         by what the words mean: Open Gate, Адкрытая брама

An abbreviation, a country, a body in words that nobody can compare: nothing can be said of them.
"""

import re
from collections.abc import Sequence

from khronika.check.ground.context import LONG
from khronika.check.ground.lexicon import lexicon as counts
from khronika.check.ground.meanings import is_ordinary
from khronika.check.ground.names import is_person, name_parts, near_places, places_of
from khronika.check.ground.skeleton import given_classes, place_number
from khronika.check.ground.sources import BEGINNING, Source, Text
from khronika.check.ground.words import fold
from khronika.text import kinds
from khronika.text.spans import Name, NameKind
from khronika.text.words import lexicon

_OWNED = re.compile(r"['’]s$")
_IN = frozenset({"in", "im", "в", "во", "у", "w", "we"})  # the court in Zabolotichi
_OFTEN = 3  # sentences of the text; what is named so often is its background


def tells(name: Name, text: Text, sources: Sequence[Source]) -> bool:
    """Whether the absence of `name` in all `sources` shows that the text is wrong."""
    if any(_timed(part, text) for part in name.text.split()):
        return False  # Saturday's explosion
    return is_person(name) or (not _known_otherwise(name, text) and _tells(name, text, sources))


def _known_otherwise(name: Name, text: Text) -> bool:
    """Whether it may be named in other words, or not at all, since everybody knows it."""
    if name.kind is NameKind.ABBREVIATION or place_number(name.text) is not None:
        return True
    if any(letter.isdigit() for letter in name.text):
        return True  # Penal Colony No. 8
    known = (kinds.known(fold(part)) and not given_classes(part) for part in name_parts(name.text))
    return any(known) or len(_sentences_with(name, text)) >= _OFTEN


def _tells(name: Name, text: Text, sources: Sequence[Source]) -> bool:
    """As `tells`, of a body or a place."""
    parts = name_parts(name.text)
    spelled = [part for part in parts if not _ordinary(part, text)]
    if spelled and " " not in name.text:
        spelled = list(parts)  # Vest-Gas
    if any(_heard(part, source) for part in spelled for source in sources):
        missing = not any(_heard(spelled[-1], source) for source in sources)
        body = name.kind is NameKind.ORGANISATION
        return missing and not body and spelled[-1] == parts[-1]
    own = [each for each in sources if each.document.language == text.document.language]
    if not own:
        # of a body in translated words the rest may be translated, too
        placed = bool(set(name.text.lower().split()) & _IN)
        whole = len(spelled) == len(parts) or name.kind is not NameKind.ORGANISATION or placed
        return whole and bool(spelled) and spelled[-1] == parts[-1]
    telling = spelled or [part for part in parts if len(part) >= LONG]
    stands = any(_stands(each, source) for each in telling for source in own)
    return bool(telling) and not stands


def _timed(part: str, text: Text) -> bool:
    """Whether a part is a weekday or a month."""
    sense = lexicon(text.document.language).senses.get(_OWNED.sub("", part.lower()))
    return sense is not None and (sense.weekday is not None or sense.month is not None)


def _ordinary(part: str, text: Text) -> bool:
    """Whether a word of a name is translated rather than spelled."""
    word = fold(part)
    counted = counts()
    organised = lexicon(text.document.language).has("organisations", part.lower())
    return (
        organised
        or is_ordinary(word, text.document.language)
        or word in counted.whole
        or word in counted.stems
    )


def _heard(part: str, source: Source) -> bool:
    return bool(places_of(part, source) or near_places(part, source))


def _stands(part: str, source: Source) -> bool:
    """Whether a word of this beginning stands in a source of the same language."""
    return fold(part)[:BEGINNING] in source.beginnings


def _sentences_with(name: Name, text: Text) -> set[int]:
    return {text.sentence_of(each.start) for each in text.document.names if each.text == name.text}
