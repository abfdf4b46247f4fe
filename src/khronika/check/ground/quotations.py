"""Quotations: word for word, whatever the typography.

    the quotation ──> pieces, parted at [...], … and [inserted words]
    every piece   ──> stands word for word in the source, in order and not far from the last
    else          ──> the stretch of the source that is most like it: which words differ
    else          ──> a translation, proved by the pinned original of its citation

A quotation needs a proof from four words on, or three where the sentence names who said it. Shorter
ones are names, titles and words held at arm's length; they are looked for and, where they are not
found, left unread.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from khronika.check.finding import Proven
from khronika.check.ground.grounded import How
from khronika.check.ground.sources import Source
from khronika.check.ground.words import Words, words
from khronika.text.spans import Citation, Quotation

_LEAST_WORDS = 4
_LEAST_SAID = 3
_FAR = 400  # words that may have been left out between two pieces
_LIKE = 0.6  # of the words, from which on a stretch is the same quotation with changes
_NEARLY = 0.85  # the same for a quotation too short to need a proof: three words of four
_COMMON = 200  # occurrences; more common words do not lead to a stretch
_LONGEST = 1_000  # words; of a longer quotation nobody wants to read which words differ
_CUT = re.compile(r"\[[^\[\]]{0,200}\]|\(\s*(?:\.\.\.|…)\s*\)|\.\.\.|…")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LONGER = re.compile(r"\w{4,}")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class QuotationProof:
    """The passage with the words as they stand in the source, or the nearest stretch of it."""

    proven: Proven | None
    how: How
    why: str = ""


def needs_proof(quotation: Quotation) -> bool:
    """Whether this is somebody's words and not a title, a name or a word held at arm's length."""
    spoken = len(words(quotation.text).folded)
    said = quotation.speaker is not None or quotation.verb is not None or quotation.opening == ">"
    if quotation.nested or (not said and _is_title(quotation.text)):
        return False
    return spoken >= (_LEAST_SAID if said else _LEAST_WORDS)


def _is_title(text: str) -> bool:
    """Whether all its longer words are capitalised: the Assembly of the People."""
    longer = [word for word in _LONGER.findall(text) if not word.isdigit()]
    return bool(longer) and all(word[0].isupper() for word in longer)


def proving_quotation(
    quotation: Quotation, inner: str, sources: Sequence[Source], pins: Sequence[Citation]
) -> QuotationProof:
    """Find the words of `inner` in the sources; `pins` are citations that may hold its original."""
    pieces = list(_pieces(inner))
    if not pieces:
        return QuotationProof(None, How.ABSENT)
    for source in sources:
        if place := verbatim(pieces, source.words):
            return QuotationProof(_passage(source, *place), How.EXACT)
    if pins:
        return _by_original(sources, pins)
    flat = [word for piece in pieces for word in piece]
    likeness = _LIKE if needs_proof(quotation) else _NEARLY
    changed = [
        found
        for source in (sources if len(flat) >= _LEAST_SAID else ())
        if (found := _changed(flat, source)) and found[0] >= likeness
    ]
    if changed:
        return max(changed, key=lambda pair: pair[0])[1]
    if not any(_same_script(inner, source) for source in sources):
        return QuotationProof(None, How.TRANSLATED, "the source is in another language")
    return QuotationProof(None, How.ABSENT)


def pinned(citation: Citation, source: Source) -> Proven | None:
    """Where the pinned words of a citation stand in its capture; None where they do not."""
    pieces = list(_pieces(citation.pinned or ""))
    place = verbatim(pieces, source.words) if pieces else None
    return _passage(source, *place, why="the pinned words") if place else None


def verbatim(pieces: Sequence[Sequence[str]], spoken: Words) -> tuple[int, int] | None:
    """Where the pieces stand, one after the other; code points from the first to the last."""
    head, *tail = pieces
    for first in spoken.occurrences(head):
        last = first + len(head)
        for piece in tail:
            following = next(spoken.occurrences(piece, last), None)
            if following is None or following - last > _FAR:
                break
            last = following + len(piece)
        else:
            return spoken.starts[first], spoken.ends[last - 1]
    return None


def nearest(flat: Sequence[str], spoken: Words) -> tuple[float, int, int] | None:
    """The stretch of a text most like `flat`: likeness 0 to 1, first word, word behind the last."""
    offsets: Counter[int] = Counter()
    for at, word in enumerate(flat):
        places = spoken.places.get(word, ())
        if len(places) <= _COMMON:
            # words dropped or added shift the rest by a few places
            offsets.update((place - at) // 4 for place in places)
    if not offsets:
        return None
    best: tuple[float, int, int] | None = None
    for bucket, _ in offsets.most_common(3):
        low = max(0, bucket * 4 - 4)
        window = spoken.folded[low : low + len(flat) + 12]
        matcher = SequenceMatcher(None, flat, window, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        # the first and last words of the quotation may be the changed ones
        first = max(0, blocks[0].b - blocks[0].a)
        last = min(len(window), blocks[-1].b + len(flat) - blocks[-1].a)
        likeness = 2 * sum(block.size for block in blocks) / (len(flat) + last - first)
        if best is None or likeness > best[0]:
            best = (likeness, low + first, low + last)
    return best


def _by_original(sources: Sequence[Source], pins: Sequence[Citation]) -> QuotationProof:
    by_key = {source.source.key: source for source in sources}
    for pin in pins:
        if pin.key in by_key:
            proven = pinned(pin, by_key[pin.key])
            if proven:
                return QuotationProof(proven, How.PIN, "by its pinned original")
    missing = next((pin for pin in pins if pin.key in by_key), None)
    if missing is None:
        return QuotationProof(None, How.ABSENT)
    source = by_key[missing.key]
    flat = [word for piece in _pieces(missing.pinned or "") for word in piece][:_LONGEST]
    found = nearest(flat, source.words)
    why = f"the pinned words do not stand in {missing.key}"
    if found and found[0] >= _LIKE:
        _, first, last = found
        start, end = source.words.starts[first], source.words.ends[last - 1]
        return QuotationProof(_passage(source, start, end), How.UNPINNED, why)
    return QuotationProof(None, How.UNPINNED, why)


def _changed(flat: Sequence[str], source: Source) -> tuple[float, QuotationProof] | None:
    if len(flat) > _LONGEST:
        return None
    found = nearest(flat, source.words)
    if not found or found[0] < _LIKE:
        return None
    likeness, first, last = found
    start, end = source.words.starts[first], source.words.ends[last - 1]
    why = _difference(flat, source.words.folded[first:last])
    return likeness, QuotationProof(_passage(source, start, end), How.WORDS, why)


def _difference(mine: Sequence[str], theirs: Sequence[str]) -> str:
    """Say which words differ, in the folded form in which they were compared."""
    told: list[str] = []
    for what, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        ours, source = " ".join(mine[a:b]), " ".join(theirs[c:d])
        if what == "replace":
            told.append(f"“{ours}” here is “{source}” in the source")
        elif what == "delete":
            told.append(f"“{ours}” is not in the source")
        elif what == "insert":
            told.append(f"“{source}” was left out")
    return "; ".join(told[:4])


def _pieces(inner: str) -> Iterator[list[str]]:
    for piece in _CUT.split(inner):
        found = words(piece).folded
        if found:
            yield list(found)


def _same_script(inner: str, source: Source) -> bool:
    letters = len(_LETTER.findall(inner)) or 1
    mostly = len(_CYRILLIC.findall(inner)) * 2 > letters
    sample = source.document.text[:2000]
    theirs = len(_CYRILLIC.findall(sample)) * 2 > (len(_LETTER.findall(sample)) or 1)
    return mostly == theirs


def _passage(source: Source, start: int, end: int, why: str = "") -> Proven:
    return Proven(
        source=source.source.key,
        text=source.document.text[start:end],
        start=start,
        end=end,
        why=why,
    )
