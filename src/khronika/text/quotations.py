"""Words between quotation marks, nested, and over paragraphs that each open anew.

pairs       «» “” „“ „” ”” »« ‹› ›‹ ‘’ "" ''; typed ,,” and <<>>; „ “ ,, also closed by "
apostrophe  ’ between letters is none of ours; ' closes only where one was opened
unbalanced  a mark without its partner in its paragraph is left alone and swallows nothing
"""

import re
from dataclasses import dataclass

from khronika.text.spans import Block, BlockKind, Quotation

_MARK = re.compile(r"""[«»“”„"‹›‘’‚']|,,(?=[^\s,])|<<|>>""")
_CLOSERS = {
    "«": "»",
    "“": '”"',
    "”": "”",
    "„": '“”"',
    ",,": '“”"',
    "»": "«",
    "‹": "›",
    "›": "‹",
    "<<": ">>",
    "‘": "’",
    "‚": "‘’",
    '"': '"”',
    "'": "'",
}
_CARRIED = frozenset('«“„"»‘')  # begin the next paragraph of a quotation anew
_DEEPEST = 8  # marks open at once; a text of nothing but opening marks is no quotation
_LONGEST_SINGLE = 300  # characters looked ahead for a better closing apostrophe


@dataclass(slots=True)
class _Open:
    mark: str
    at: int


@dataclass(frozen=True, slots=True)
class _Pair:
    start: int
    inner_start: int
    inner_end: int
    end: int
    nested: bool


def find_quotations(text: str, masked: str, blocks: list[Block]) -> list[Quotation]:
    """The quotations of the blocks in the order of the text, speakers not yet known."""
    found: list[Quotation] = []
    carried: _Open | None = None  # left open at the end of the paragraph before
    for block in blocks:
        if block.kind is BlockKind.CODE:
            continue
        if block.kind is BlockKind.QUOTE:
            found.append(
                Quotation(
                    start=block.start,
                    end=block.end,
                    text=block.text,
                    inner_start=block.start,
                    inner_end=block.end,
                    opening=">",
                )
            )
        pairs, carried = _scan(masked, block, carried)
        found += (
            Quotation(
                start=pair.start,
                end=pair.end,
                text=text[pair.start : pair.end],
                inner_start=pair.inner_start,
                inner_end=pair.inner_end,
                opening=masked[pair.start : pair.inner_start],
                nested=pair.nested,
            )
            for pair in pairs
        )
    found.sort(key=lambda q: (q.start, -q.end))
    return found


def _scan(masked: str, block: Block, carried: _Open | None) -> tuple[list[_Pair], _Open | None]:
    """The pairs of marks of one block, and what the next may continue."""
    stack: list[_Open] = []
    pairs: list[_Pair] = []
    inside = block.kind is BlockKind.QUOTE
    for mark in _MARK.finditer(masked, block.start, block.end):
        char, at = mark.group(), mark.start()
        closes = _closing(masked, stack, char, at, block)
        if closes is not None:
            opened = stack[closes]
            del stack[closes:]
            begins = opened.at + len(opened.mark)
            pairs.append(_Pair(opened.at, begins, at, mark.end(), inside or bool(stack)))
        elif len(stack) < _DEEPEST and (
            _opens(masked, char, at, block)
            or (char == '"' and not stack and _behind_comma(masked, at, block))
        ):
            again = at == block.start and carried is not None and carried.mark == char
            stack.append(_Open(char, carried.at if again and carried else at))
    first = stack[0] if stack else None
    return pairs, first if first is not None and first.mark in _CARRIED else None


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
    if char in "'\"‘“”»›":
        return _before(masked, at, block) and not _after(masked, at, block)
    return True


def _behind_comma(masked: str, at: int, block: Block) -> bool:
    """Whether the space was lost before the mark: `He said,"We go."`."""
    return block.start < at < block.end - 1 and masked[at - 1] in ",:" and masked[at + 1].isupper()


def _before(masked: str, at: int, block: Block) -> bool:
    """Whether a space or an opening mark stands before, so that a quotation may begin here."""
    return at == block.start or masked[at - 1].isspace() or masked[at - 1] in "([{«»“„‘‚\"'—–-/:"


def _after(masked: str, at: int, block: Block) -> bool:
    """Whether a space or the end stands behind, so that a quotation may end here."""
    return at + 1 >= block.end or masked[at + 1].isspace() or masked[at + 1] in ")]}.,;:!?"


def _ends_single(masked: str, at: int, end: int) -> bool:
    """Whether ’ or ' ends a quotation: no letter behind, and no better candidate after `s'`."""
    if at + 1 < end and masked[at + 1].isalnum():
        return False
    if at and masked[at - 1].isspace():
        return False
    if not _is_plural(masked, at, end):
        return True
    stop = min(end, at + _LONGEST_SINGLE)
    later = masked.find(masked[at], at + 1, stop)
    while later > 0:
        if masked[later - 1].isspace():
            return True  # the next quotation opens
        ends = later + 1 >= end or not masked[later + 1].isalnum()
        if ends and not _is_plural(masked, later, end):
            return "‘" in masked[at:later]
        later = masked.find(masked[at], later + 1, stop)
    return True


def _is_plural(masked: str, at: int, end: int) -> bool:
    """Whether the mark may be an apostrophe behind a plural: `the farmers' union`."""
    return (
        masked[at - 1] == "s"
        and at + 2 < end
        and masked[at + 1] == " "
        and (masked[at + 2].islower())
    )
