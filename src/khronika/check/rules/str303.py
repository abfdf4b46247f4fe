"""A bracket or quotation mark that is never closed, or that closes nothing.

## What it does

Pairs round, square and curly brackets and the marks « » “ ” „ within each paragraph, list item and
heading, and reports what is left over. Known habits are not mistakes: list marks such as `1)` and
`b)`, a quotation of several paragraphs, whether or not each of them opens it again, and in Cyrillic
text one » that closes two «. Of one paragraph it tells the first twenty.

## Why it matters

The reader cannot tell where the aside ends, or which words are quoted and which are yours. Often a
word or two was lost along with the mark.

## Example

    The embassy (as well as the mission to the OSCEissued a statement.

## How to fix

Close it where the aside or the quotation ends, and read the sentence again for lost words.
"""

from collections import Counter, deque
from collections.abc import Iterator, Sequence

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.writing.marks import BRACKETS, Mark, unpaired
from khronika.text.spans import Block, BlockKind, Span

RULE = Rule("STR303", "unbalanced-mark", Severity.WARNING)

_READ = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_CLOSERS = {"(": ")", "[": "]", "{": "}", "«": "»", "»": "«", "“": "”", "„": "“", "”": "”"}
_PARAGRAPHS = 6  # over which the end of a long quotation is looked for
_COLLAPSING = frozenset({"ru", "be", "uk"})
_SHOWN = 40
_MOST = 20  # of one paragraph; with more it is no prose, and the rest is told when these are mended


def find(subject: Subject) -> Iterator[Finding]:
    """Pair the marks of each block, then those of quotations that go on over several."""
    document = subject.document
    blocks = [each for each in document.blocks if each.kind in _READ]
    formal = (*document.citations, *document.links, *document.waivers)
    skipped = {at for span in formal for at in range(span.start, span.end)}
    left = [unpaired(document.text, each.start, each.end, skipped) for each in blocks]
    said: Counter[int] = Counter()
    for number, mark in _alone(blocks, left):
        if mark.around and mark.char == "«" and document.language in _COLLAPSING:
            continue
        said[number] += 1
        if said[number] <= _MOST:
            yield _say(mark, blocks[number], document.text)


def _alone(blocks: Sequence[Block], left: list[list[Mark]]) -> Iterator[tuple[int, Mark]]:
    """The leftovers that no other paragraph of the same quotation explains."""
    ends = [
        deque(each.at for each in marks if not each.opens and each.char not in BRACKETS)
        for marks in left
    ]
    explained: set[int] = set()
    for number, marks in enumerate(left):
        for mark in marks:
            if mark.at in explained:
                continue
            if mark.opens and mark.char not in BRACKETS.values():
                end = _goes_on(mark, number, blocks, ends)
                if end is not None:
                    explained.add(end)
                    continue
            yield number, mark


def _goes_on(
    mark: Mark, number: int, blocks: Sequence[Block], ends: list[deque[int]]
) -> int | None:
    """Where a quotation that its paragraph leaves open is opened again, or ends."""
    following = range(number + 1, min(len(blocks), number + 1 + _PARAGRAPHS))
    if following and blocks[following[0]].text.lstrip("> ").startswith(mark.char):
        return -1  # opened again: that paragraph's own mark answers for the rest
    for other in following:
        if ends[other]:
            return ends[other].popleft()
    return None


def _say(mark: Mark, block: Block, text: str) -> Finding:
    place = Span(start=mark.at, end=mark.at + 1, text=mark.char)
    if mark.opens:
        shown = " ".join(text[mark.at : min(block.end, mark.at + _SHOWN)].split())
        return RULE.finding(
            place,
            f"{mark.char} is never closed",
            f"no {_CLOSERS[mark.char]} for it follows in its paragraph: {shown}…",
        )
    shown = " ".join(text[max(block.start, mark.at - _SHOWN) : mark.at + 1].split())
    return RULE.finding(
        place,
        f"{mark.char} closes nothing",
        f"nothing like it is open before it in its paragraph: …{shown}",
    )
