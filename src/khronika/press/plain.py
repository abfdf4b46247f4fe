"""An issue's text as plain text: 76 columns, numbers for its sources, good to read."""

# ruff: noqa: ARG002 - the walk's methods are named after tokens and take one each

import textwrap
from collections.abc import Sequence

from markdown_it.token import Token

from khronika.press.notes import Note
from khronika.press.syntax import FIGURE_SCHEME

COLUMNS = 76  # RFC 3676, section 4.2: lines of 78 or fewer, 72 recommended before quoting
BULLET = "•"
HELD = "\xa0"  # between a word and the number of its source: no line ends there
UNDER = {"h1": "=", "h2": "=", "h3": "-"}
INLINE = {
    "softbreak": " ",
    "hardbreak": "\n",
    "html_inline": "",
    "fact_open": "",
    "fact_close": "",
    "em_open": "_",
    "em_close": "_",
    "strong_open": "*",
    "strong_close": "*",
}


def text_plain(tokens: Sequence[Token], notes: dict[str, Note]) -> str:
    """The text of an issue in lines of at most 76 characters, words longer than that aside."""
    walk = _Walk(notes)
    for token in tokens:
        walk.step(token)
    return walk.text()


def wrap(text: str, first: str = "", rest: str | None = None) -> str:
    """`text` in lines of 76 columns; hyphens and long addresses are never broken."""
    lines = (
        textwrap.fill(
            line,
            COLUMNS,
            initial_indent=first if number == 0 else first if rest is None else rest,
            subsequent_indent=first if rest is None else rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for number, line in enumerate(text.split("\n"))
    )
    return "\n".join(lines).replace(f"{HELD}[", " [")


class _Walk:
    """A walk over block tokens; each method is called for the tokens of its name."""

    def __init__(self, notes: dict[str, Note]) -> None:
        self._notes = notes
        self._blocks: list[str] = []
        self._heading = ""
        self._indents: list[str] = []  # of the open items and quotations
        self._mark = ""  # of the item that was just opened
        self._numbers: list[int | None] = []  # the next number of each open list; None: bullets
        self._rows: list[list[str]] = []

    def step(self, token: Token) -> None:
        """Take one token; those without a method say nothing."""
        method = getattr(self, token.type, None)
        if method is not None:
            method(token)

    def text(self) -> str:
        """What was walked over."""
        return "".join(self._blocks).lstrip("\n") + "\n"

    def heading_open(self, token: Token) -> None:
        self._heading = token.tag

    def bullet_list_open(self, token: Token) -> None:
        self._numbers.append(None)

    def ordered_list_open(self, token: Token) -> None:
        self._numbers.append(int(token.attrGet("start") or 1))

    def bullet_list_close(self, token: Token) -> None:
        self._numbers.pop()

    ordered_list_close = bullet_list_close

    def list_item_open(self, token: Token) -> None:
        number = self._numbers[-1]
        self._mark = f"{BULLET} " if number is None else f"{number}. "
        if number is not None:
            self._numbers[-1] = number + 1
        self._indents.append(" " * len(self._mark))

    def list_item_close(self, token: Token) -> None:
        self._indents.pop()
        self._mark = ""

    def blockquote_open(self, token: Token) -> None:
        self._indents.append("> ")

    def blockquote_close(self, token: Token) -> None:
        self._indents.pop()

    def tr_open(self, token: Token) -> None:
        self._rows.append([])

    def table_close(self, token: Token) -> None:
        self._add("\n".join(" | ".join(row) for row in self._rows))
        self._rows.clear()

    def fence(self, token: Token) -> None:
        indent = "".join(self._indents) + "    "
        self._add(textwrap.indent(token.content.rstrip("\n"), indent))

    code_block = fence

    def hr(self, token: Token) -> None:
        self._add("* * *")

    def inline(self, token: Token) -> None:
        text = inline_plain(token.children or (), self._notes)
        if self._rows:
            self._rows[-1].append(" ".join(text.split()))
        elif self._heading:
            line = " ".join(text.split())
            under = UNDER.get(self._heading, "")
            self._add(f"{line}\n{under * min(len(line), COLUMNS)}".rstrip("\n"))
            self._heading = ""
        else:
            self._paragraph(text)

    def _paragraph(self, text: str) -> None:
        rest = "".join(self._indents)
        mark, self._mark = self._mark, ""
        first = rest[: len(rest) - len(mark)] + mark
        # the items of a list stand line by line, as they were most likely written
        self._add(wrap(text, first, rest), gap="\n" if mark and self._in_list() else "\n\n")

    def _in_list(self) -> bool:
        last = self._blocks[-1].rpartition("\n")[2] if self._blocks else ""
        return last.startswith((" ", BULLET)) or last[:1].isdigit()

    def _add(self, block: str, gap: str = "\n\n") -> None:
        self._blocks.append(gap + block)


def inline_plain(children: Sequence[Token], notes: dict[str, Note]) -> str:
    """One paragraph's tokens as words, with [numbers] for citations and <addresses> of links."""
    parts: list[str] = []
    links: list[str] = []
    for token in children:
        if token.type == "citation":
            numbers = ", ".join(str(notes[cited.key].number) for cited in token.meta["keys"])
            parts.append(f"{HELD}[{numbers}]")
        elif token.type == "link_open":
            links.append(str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            href = links.pop()
            said = "".join(parts).endswith(href.removeprefix("mailto:"))
            if not said and not href.lower().startswith(FIGURE_SCHEME):
                parts.append(f" <{href}>")
        elif token.type == "image":
            parts.append(inline_plain(token.children or (), notes))
        else:
            parts.append(INLINE.get(token.type, token.content))
    return "".join(parts)
