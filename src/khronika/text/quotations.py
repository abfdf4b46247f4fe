"""Words between quotation marks, nested, and over paragraphs that each open anew.

pairs       «» “” „“ „” »« ‹› ‘’ "" ''
apostrophe  ’ between letters is none of ours; ' closes only where one was opened
unbalanced  a mark without its partner in its paragraph is left alone and swallows nothing
"""

import re
from dataclasses import dataclass

from khronika.text.spans import Block, BlockKind, Quotation

_MARK = re.compile(r"""[«»“”„"‹›‘’‚']""")
_CLOSERS = {
    "«": "»",
    "“": "”",
    "„": "“”",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‚": "‘",
    '"': '"',
    "'": "'",
}
_DEEPEST = 8  # marks open at once; a text of nothing but opening marks is no quotation
_LONGEST_SINGLE = 300  # characters looked ahead for a better closing apostrophe


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    block: int


def find_quotations(text: str, masked: str, blocks: list[Block]) -> list[Quotation]:
    """The quotations of the blocks in the order of the text, speakers not yet known."""
    found: list[Quotation] = []
    carried: list[_Open] = []  # left open at the end of the paragraph before
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.CODE:
            continue
        if block.kind is BlockKind.QUOTE:
            found.append(
                _quotation(text, block.start, block.end, block.start, block.end, ">", nested=False)
            )
        carried = _scan(text, masked, block, index, carried, found)
    found.sort(key=lambda q: (q.start, -q.end))
    return found


def _scan(
    text: str, masked: str, block: Block, index: int, carried: list[_Open], found: list[Quotation]
) -> list[_Open]:
    """Match the marks of one block; returns what a next paragraph may continue."""
    stack: list[_Open] = []
    inside = block.kind is BlockKind.QUOTE
    for mark in _MARK.finditer(masked, block.start, block.end):
        char, at = mark.group(), mark.start()
        closes = _closing(masked, stack, char, at, block)
        if closes is not None:
            opened = stack[closes]
            del stack[closes:]
            nested = inside or bool(stack)
            found.append(
                _quotation(text, opened.at, at + 1, opened.at + 1, at, opened.mark, nested=nested)
            )
        elif _opens(masked, char, at, block):
            if at == block.start and carried and carried[0].mark == char:
                stack.append(_Open(char, carried[0].at, index))
            elif len(stack) < _DEEPEST:
                stack.append(_Open(char, at, index))
    first = stack[0] if stack else None
    return [first] if first is not None and first.mark in '«“„"' else []


def _closing(masked: str, stack: list[_Open], char: str, at: int, block: Block) -> int | None:
    """The place in the stack of the mark that this one closes, None where it closes none."""
    if char in "’'" and not _ends_single(masked, at, block.end):
        return None
    if char == '"' and _before(masked, at, block) and not _after(masked, at, block):
        return None  # after a space and before a letter it opens
    for place in range(len(stack) - 1, -1, -1):
        if char in _CLOSERS[stack[place].mark] and at > stack[place].at + 1:
            return place
    return None


def _opens(masked: str, char: str, at: int, block: Block) -> bool:
    if char not in _CLOSERS or char == "’":
        return False
    if char in "'\"‘“»›":
        return _before(masked, at, block) and not _after(masked, at, block)
    return True


def _before(masked: str, at: int, block: Block) -> bool:
    """Whether a space or an opening mark stands before, so that a quotation may begin here."""
    return at == block.start or masked[at - 1].isspace() or masked[at - 1] in "([{«“„‘\"'—–-/:"


def _after(masked: str, at: int, block: Block) -> bool:
    """Whether a space or the end stands behind, so that a quotation may end here."""
    return at + 1 >= block.end or masked[at + 1].isspace() or masked[at + 1] in ")]}.,;:!?"


def _ends_single(masked: str, at: int, end: int) -> bool:
    """Whether ’ or ' ends a quotation: no letter behind, and no better candidate after `s'`."""
    if at + 1 < end and masked[at + 1].isalnum():
        return False
    if at and masked[at - 1].isspace():
        return False
    if (
        masked[at - 1] == "s"
        and at + 2 < end
        and masked[at + 1] == " "
        and masked[at + 2].islower()
    ):
        stop = min(end, at + _LONGEST_SINGLE)
        later = masked.find(masked[at], at + 1, stop)
        while later > 0:
            if later + 1 >= end or not masked[later + 1].isalnum():
                return False
            later = masked.find(masked[at], later + 1, stop)
    return True


def _quotation(  # noqa: PLR0913 - the fields of a Quotation
    text: str, start: int, end: int, inner_start: int, inner_end: int, mark: str, *, nested: bool
) -> Quotation:
    return Quotation(
        start=start,
        end=end,
        text=text[start:end],
        inner_start=inner_start,
        inner_end=inner_end,
        opening=mark,
        nested=nested,
    )
