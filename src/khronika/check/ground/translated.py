"""Whether a translated quotation says what its pinned original says.

Words of two languages can be compared by what they mean, where the meanings know both. Only of
seasons, spans of time, relatives and the like is it sure that one is not put for another: a paper
may be a document, spring is not autumn.
"""

from collections import defaultdict

from khronika.check.finding import Proven
from khronika.check.ground.grounded import How
from khronika.check.ground.meanings import meanings_of
from khronika.check.ground.quotations import QuotationProof
from khronika.check.ground.words import words

_EXCLUSIVE = frozenset({"season", "period", "often", "side", "family", "body"})


def held_against_pin(proof: QuotationProof, pin: Proven, inner: str) -> QuotationProof:
    """A quotation proved by its pinned original; its words, where they say another thing."""
    differs = _said_otherwise(inner, pin.text)
    return proof if differs is None else QuotationProof(pin, How.WORDS, differs)


def _said_otherwise(translation: str, original: str) -> str | None:
    """Say in which meaning the two differ, or None where nothing shows that they do."""
    mine, theirs = _by_group(translation), _by_group(original)
    for group in mine.keys() & theirs.keys() & _EXCLUSIVE:
        ours, source = mine[group], theirs[group]
        every = frozenset[str]().union(*(meanings_of(word) for word in words(original).folded))
        again = frozenset[str]().union(*(meanings_of(word) for word in words(translation).folded))
        if not any(ours[word] & every for word in ours) and not any(
            source[word] & again for word in source
        ):
            return f"“{' '.join(ours)}” here is “{' '.join(source)}” in the source"
    return None


def _by_group(text: str) -> dict[str, dict[str, frozenset[str]]]:
    """The words of each group, each with all of its meanings."""
    found: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for word in words(text).folded:
        held = meanings_of(word)
        groups = {each.partition(" ")[0] for each in held}
        if len(groups) == 1:
            found[groups.pop()][word] = held
    return dict(found)
