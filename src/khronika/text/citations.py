"""The scope of citations: the sentence one stands in and the uncited sentences before it.

A citation that stands alone in its block, as behind a block quotation, covers the block before.
"""

from itertools import groupby

from khronika.text.inline import RawCitation
from khronika.text.spans import Block, Citation, Span


def scoped(text: str, raw: list[RawCitation], blocks: list[Block]) -> list[Citation]:
    """The citations with what each covers; `raw` and `blocks` are in the order of the text."""
    found: list[Citation] = []
    at = 0
    waiting = raw
    for index, block in enumerate(blocks):
        inside = []
        while at < len(waiting) and waiting[at].start < block.end:
            inside.append(waiting[at])
            at += 1
        if inside:
            found += _in_block(text, inside, block, blocks[index - 1] if index else None)
    return found


def _in_block(
    text: str, inside: list[RawCitation], block: Block, before: Block | None
) -> list[Citation]:
    found: list[Citation] = []
    alone = before is not None and _only_citations(text, block, inside)
    covered = block.start  # where the uncited sentences begin
    for place, group in groupby(inside, key=lambda c: _sentence_of(block, c.bracket[0])):
        sentence = place or block
        start, end = covered, sentence.end
        if alone and before is not None:
            start, end = before.start, before.end
        found += (
            Citation(
                start=c.start,
                end=c.end,
                text=text[c.start : c.end],
                key=c.key,
                pinned=c.pinned,
                scope_start=start,
                scope_end=end,
            )
            for c in group
        )
        covered = sentence.end
        while covered < block.end and text[covered].isspace():
            covered += 1
    return found


def _sentence_of(block: Block, at: int) -> Span | None:
    low, high = 0, len(block.sentences)
    while low < high:
        middle = (low + high) // 2
        if block.sentences[middle].end <= at:
            low = middle + 1
        else:
            high = middle
    return block.sentences[low] if low < len(block.sentences) else None


def _only_citations(text: str, block: Block, inside: list[RawCitation]) -> bool:
    brackets = {c.bracket for c in inside}
    at = block.start
    for start, end in [*sorted(brackets), (block.end, block.end)]:
        if text[at:start].strip(" .\t\r\n"):
            return False
        at = end
    return True
