"""Bare digits of a source: what the reader made no figure of, and slips of the hand."""

from collections.abc import Sequence
from decimal import Decimal

from khronika.check.finding import Proven
from khronika.check.ground.context import stem
from khronika.check.ground.lexicon import concepts
from khronika.check.ground.sources import Source, Text
from khronika.text.spans import Figure

_LEAST = Decimal(100)
_LOOKALIKE = 3  # digits; of fewer too many look alike


def bare(said: Figure, text: Text, sources: Sequence[Source]) -> Proven | None:
    """Find a telling whole number that stands in a source as digits the reader made no figure of.

    1904 may be a year there and a number of ballots here: the word behind it has to be the same.
    """
    if said.value < _LEAST or said.value != said.value.to_integral_value():
        return None
    digits = f"{said.value:f}".partition(".")[0]
    mine = text.counts[said.number_start]
    for source in sources:
        read = {figure.number_start for figure in source.document.figures}
        for at in source.words.places.get(digits, ()):
            if source.words.starts[at] in read:
                continue
            behind = source.words.folded[at + 1 : at + 3]
            same = any(concepts(word) & mine.concepts for word in behind) or (
                source.document.language == text.document.language
                and any(stem(word) in mine.stems for word in behind)
            )
            if same:
                start, end = source.words.starts[at], source.words.ends[at]
                return Proven(
                    source=source.source.key,
                    text=source.document.text[start:end],
                    start=start,
                    end=end,
                )
    return None


def lookalikes(said: Figure, sources: Sequence[Source]) -> list[Proven]:
    """Numbers of a source with the same digits in another order, or one digit changed, in order."""
    digits = f"{said.value:f}".partition(".")[0]
    if len(digits) < _LOOKALIKE:
        return []
    found: list[Proven] = []
    for source in sources:
        for number in source.numbers:
            if len(number) == len(digits) and number != digits and _slip(number, digits):
                at = source.words.places[number][0]
                start, end = source.words.starts[at], source.words.ends[at]
                found.append(Proven(source=source.source.key, text=number, start=start, end=end))
    keys = [source.source.key for source in sources]
    return sorted(found, key=lambda each: (keys.index(each.source), each.start))


def _slip(one: str, other: str) -> bool:
    changed = sum(a != b for a, b in zip(one, other, strict=True))
    return changed == 1 or (changed == 2 and sorted(one) == sorted(other))  # noqa: PLR2004 - a swap
