"""The Markdown of issue texts: CommonMark with tables, citations, figure links and waivers.

Raw HTML is never HTML: comments (waivers among them) vanish, anything else is printed as it stands.
"""

import re
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline

FIGURE_SCHEME = "figure:"
# as the reader reads them (text.inline); the length of the words is bounded, so that a million
# brackets take linear time
_ONE = re.compile(r'@(\w(?:[\w:./+-]*\w)?)(?:\s*,?\s*"((?:[^"\\]|\\.){0,10000})")?\s*', re.DOTALL)
_GAP = re.compile(r";\s*")
_SCHEMES = ("http://", "https://", "mailto:", FIGURE_SCHEME, "#")


@dataclass(frozen=True, slots=True)
class Cited:
    """One key of a citation, with the pinned words of the source where there are any."""

    key: str
    pinned: str | None


@cache
def markdown() -> MarkdownIt:
    """The parser. It keeps no state between texts."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.inline.ruler.before("link", "citation", _citation)
    parser.validateLink = _is_safe  # type: ignore[method-assign]  # its documented way to say so
    return parser


def read_citation(source: str, start: int) -> tuple[tuple[Cited, ...], int] | None:
    """The citation that opens at `start`, and the place behind it; None where there is none."""
    if not source.startswith("[@", start):
        return None
    at = start + 1
    keys: list[Cited] = []
    while found := _ONE.match(source, at):
        pinned = found[2]
        keys.append(Cited(found[1], None if pinned is None else re.sub(r"\\(.)", r"\1", pinned)))
        at = found.end()
        if source.startswith("]", at):
            return tuple(keys), at + 1
        gap = _GAP.match(source, at)
        if gap is None:
            return None
        at = gap.end()
    return None


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    found = read_citation(state.src, state.pos)
    if found is None:
        return False
    keys, end = found
    if not silent:
        state.pending = state.pending.rstrip(" \n")  # a note hangs on the word before it
        token = state.push("citation", "", 0)
        token.content = state.src[state.pos : end]
        token.meta = {"keys": keys}
    state.pos = end
    return True


def _is_safe(url: str) -> bool:
    return url.strip().lower().startswith(_SCHEMES)


def without_comments(html: str) -> str:
    """Raw HTML of an issue text as it is printed: comments vanish, the rest is escaped."""
    if not html.startswith("<!--"):
        return escapeHtml(html)
    return escapeHtml(html.partition("-->")[2])
