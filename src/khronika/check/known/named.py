"""The names of a text as the register knows them: where the reader saw none, or too much.

Without a register the reader goes by capital letters: `Дело Павла Гарбуза` is one name to it, and
a body that is written with one capital is none. Known names are found in any case and script.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from khronika.check.evidence import Register
from khronika.text.naming.find import Finder, Found
from khronika.text.naming.index import Bearer, NameIndex
from khronika.text.spans import Document, Name, NameKind

_KINDS = {
    "person": NameKind.PERSON,
    "organisation": NameKind.ORGANISATION,
    "place": NameKind.PLACE,
}
_OF_MARKUP = "/@#=_&-"  # what stands before a word of an address or a key


def with_known(document: Document, register: Register) -> Document:
    """The document with the names that the register knows; as it was where it knows none."""
    if not register.entities:
        return document
    names = list(document.names)
    changed = False
    for found in _in_sentences(_finder(register).find(document.text), document):
        kind = _KINDS.get(register.by_key[found.key].kind, NameKind.OTHER)
        first = bisect_right(names, found.start, key=lambda each: each.end)
        last = first
        while last < len(names) and names[last].start < found.end:
            last += 1
        if _stays(names[first:last], found, kind):
            continue
        known = Name(start=found.start, end=found.end, text=found.text, kind=kind)
        names[first:last] = [known]
        changed = True
    return replace(document, names=tuple(names)) if changed else document


def _stays(names: list[Name], found: Found, kind: NameKind) -> bool:
    """Whether what the reader saw is kept: the same, or a body that has the name in its own."""
    if not names:
        return False
    if len(names) > 1:
        return True
    [seen] = names
    if seen.start == found.start and seen.end == found.end:
        return seen.kind is not NameKind.OTHER or kind is NameKind.OTHER
    within = seen.start <= found.start and found.end <= seen.end
    return not within or seen.kind is not NameKind.OTHER or kind is not NameKind.PERSON


def _in_sentences(known: list[Found], document: Document) -> Iterator[Found]:
    """Those that stand in a sentence, and in no citation, link or address."""
    sentences = [each for block in document.blocks for each in block.sentences]
    starts = [each.start for each in sentences]
    markup = {
        at for each in (*document.citations, *document.links) for at in range(each.start, each.end)
    }
    for found in known:
        at = bisect_right(starts, found.start) - 1
        inside = at >= 0 and found.end <= sentences[at].end
        before = document.text[found.start - 1 : found.start]
        if inside and found.start not in markup and not (before and before in _OF_MARKUP):
            yield found


@lru_cache(maxsize=2)
def _finder(register: Register) -> Finder:
    return Finder(
        NameIndex(
            Bearer(entity.key, tuple(name.text for name in entity.names), entity.kind == "person")
            for entity in register.entities
        )
    )
