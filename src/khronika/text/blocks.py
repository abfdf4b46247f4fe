"""The blocks of a text, line by line: headings, paragraphs, items, quotations, tables, code.

A block keeps the place of its words without its marker; markers inside it (the `>` of each quoted
line, the bars of a table) are handed back as masks, to be read as spaces.
"""

import re
from dataclasses import dataclass, field

from khronika.text.spans import BlockKind

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$")
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
_BULLET = re.compile(r"([ \t\u00a0]*)([-*+–—•·‣◦▪■●○➤►✔✓][ \t\u00a0]+)(?=\S)")
_COUNTED = re.compile(
    r"([ \t\u00a0]*)((?:\d{1,3}[.)][ \t\u00a0]+|\d{1,3}\)(?=\w)|\(\d{1,3}\)[ \t\u00a0]*"
    r"|[^\W\d_]\)[ \t\u00a0]+|\([^\W\d_]\)[ \t\u00a0]+|[a-z]\.[ \t\u00a0]+"
    r"|\(?[ivx]{1,5}\)[ \t\u00a0]+|[ivx]{1,5}\.[ \t\u00a0]+))(?=\S)"
)
_TABLE_ROW = re.compile(r"[ ]{0,3}\|.*\|[ \t]*$")
_TABLE_RULE = re.compile(r"[ ]{0,3}\|?[ \t:|-]*-[ \t:|-]*$")
_WRAPPED = 120  # characters; where lines run longer, a line end ends a paragraph of plain text
_INDENTED = 2  # columns per level of nesting


@dataclass(slots=True)
class RawBlock:
    """A block before its sentences are read."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    ordinal: bool = False  # the item is counted: 1), a)
    masks: list[tuple[int, int]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)  # where a sentence ends by layout: table cells


class _Scanner:
    """One pass over the lines; `open` is the block that the next line may continue."""

    def __init__(self, text: str, *, markdown: bool) -> None:
        self.text = text
        self.markdown = markdown
        self.blocks: list[RawBlock] = []
        self.open: RawBlock | None = None
        self.fence: str | None = None

    def start(self, kind: BlockKind, start: int, end: int, level: int = 0) -> RawBlock:
        block = RawBlock(kind, start, end, level)
        self.blocks.append(block)
        self.open = block
        return block

    def line(self, start: int, end: int) -> None:
        """Take the line `text[start:end]` (without its end mark)."""
        line = self.text[start:end]
        if self.fence is not None:
            self.code(line, start, end)
        elif not line.strip():
            self.open = None
        elif not (self.markdown and self.marked(line, start, end)):
            self.plain(line, start, end)

    def code(self, line: str, start: int, end: int) -> None:
        if self.open is None:
            self.start(BlockKind.CODE, start, end)
        elif end > start:
            self.open.end = end
        if self.fence and line.strip().startswith(self.fence) and not line.strip().strip("`~"):
            self.fence = None
            self.open = None

    def marked(self, line: str, start: int, end: int) -> bool:
        """Whether the line is Markdown's own: a heading, fence, rule, quotation or table row."""
        first = line.lstrip()[:1]
        if first not in "#`~*-_=>|":
            return False
        if found := _FENCE.match(line):
            self.open = None
            self.fence = found[1]
            self.code("", start, end)
        elif found := _HEADING.match(line):
            self.heading(line, found, start)
        elif first == ">" and (found := _QUOTE.match(line)):
            self.quoted(found, start, end)
        elif _RULE.match(line):
            self.rule(first)
        elif _TABLE_ROW.match(line):
            self.row(line, start, end)
        else:
            return False
        return True

    def heading(self, line: str, found: re.Match[str], start: int) -> None:
        closing = _CLOSING_HASHES.search(line, found.end()) if line.rstrip().endswith("#") else None
        stop = closing.start() if closing else len(line.rstrip())
        if stop > found.end():
            self.start(BlockKind.HEADING, start + found.end(), start + stop, len(found[1]))
        self.open = None

    def rule(self, first: str) -> None:
        """A line of marks: below a paragraph it makes a heading of it, else it parts the text."""
        if first in "=-" and self.open is not None and self.open.kind is BlockKind.PARAGRAPH:
            self.open.kind = BlockKind.HEADING
            self.open.level = 1 if first == "=" else 2
        self.open = None

    def quoted(self, found: re.Match[str], start: int, end: int) -> None:
        words = start + found.end()
        if not self.text[words:end].strip():
            self.open = None
        elif self.open is not None and self.open.kind is BlockKind.QUOTE:
            self.open.masks.append((start, words))
            self.open.end = end
        else:
            self.start(BlockKind.QUOTE, words, end)

    def row(self, line: str, start: int, end: int) -> None:
        if self.open is None or self.open.kind is not BlockKind.TABLE:
            self.start(BlockKind.TABLE, start, end)
        table = self.blocks[-1]
        table.end = end
        if _TABLE_RULE.match(line):
            table.masks.append((start, end))
            return
        at = line.find("|")
        while at >= 0:
            table.masks.append((start + at, start + at + 1))
            table.breaks.append(start + at)
            at = line.find("|", at + 1)

    def plain(self, line: str, start: int, end: int) -> None:
        """A line of words: an item, a continued block or a new paragraph."""
        counted = _COUNTED.match(line)
        found = counted or _BULLET.match(line)
        if found and self.is_item(found):
            columns = len(found[1].expandtabs(4))
            item = self.start(BlockKind.ITEM, start + found.end(), end, columns // _INDENTED + 1)
            item.ordinal = counted is not None
        elif self.open is not None and self.open.kind is not BlockKind.TABLE:
            self.open.end = end
        else:
            lead = len(line) - len(line.lstrip())
            self.start(BlockKind.PARAGRAPH, start + lead, end)

    def is_item(self, found: re.Match[str]) -> bool:
        """Inside a paragraph a dash, or a number that wrapped to a new line, begins no item."""
        if self.open is None or self.open.kind is BlockKind.ITEM:
            return True
        before = self.text[self.open.start : self.open.end].rstrip()[-1:]
        mark = found[2].strip()
        return before in ":;" or mark in "*+•‣◦▪■●○➤►-" or mark in ("1.", "1)", "(1)", "a)")


def scan_blocks(text: str, begin: int, *, markdown: bool) -> list[RawBlock]:
    """The blocks of `text` from `begin` on, in order; comments must have been masked before."""
    scanner = _Scanner(text, markdown=markdown)
    lines = text[begin:].splitlines(keepends=True)
    by_line = not markdown and any(len(line) > _WRAPPED for line in lines)
    at = begin
    for line in lines:
        bare = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        scanner.line(at, at + len(bare))
        if by_line:
            scanner.open = None
        at += len(line)
    for block in scanner.blocks:
        words = text[block.start : block.end]
        block.end -= len(words) - len(words.rstrip())
    return [block for block in scanner.blocks if block.end > block.start]
