"""An issue's text as HTML, with every proved fact and every citation a link.

Its classes are those of static/khronika/reading.css. Nothing in it is loaded from elsewhere, and
nh3 lets through only what is listed here.
"""
# ruff: noqa: ARG002 - the renderer's methods are named after tokens, with markdown-it's signature

from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import nh3
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from khronika.check.finding import State
from khronika.issue.kept import KeptFact
from khronika.press.notes import Note
from khronika.press.syntax import FIGURE_SCHEME, markdown, without_comments

type Env = MutableMapping[str, Any]
type Tokens = Sequence[Token]

DOUBTED = frozenset({State.CONTRADICTED, State.NOT_FOUND, State.WAIVED})
TAGS = {
    *("a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"),
    *("pre", "section", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "time"),
    *("tr", "ul"),
}
ATTRIBUTES = {
    "*": {"id", "class", "lang"},
    "a": {"href", "title", "rel", "data-fact"},
    "ol": {"start"},
    "section": {"aria-labelledby"},
    "span": {"data-fact"},
    "td": {"align"},
    "th": {"align"},
    "time": {"datetime"},
}


@dataclass(frozen=True, slots=True)
class Links:
    """Where facts and citations lead to.

    `fact` gives the address of a fact's evidence by its number, `note` that of a source; `back`
    says whether notes can lead back, and `doubts` whether unproved facts are marked.
    """

    fact: Callable[[int], str | None]
    note: Callable[[Note], str]
    back: bool = True
    doubts: bool = True


def text_html(
    tokens: Sequence[Token], facts: Sequence[KeptFact], notes: dict[str, Note], links: Links
) -> str:
    """The text of an issue as HTML; `tokens` are those of `press.mark`."""
    renderer = _Renderer(facts, notes, links)
    return renderer.render(tokens, markdown().options, {})


def clean(html: str) -> str:
    """Only the tags and attributes above, only addresses that are safe to follow."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,  # the renderer and the templates say where a link leaves the site
    )


class _Renderer(RendererHTML):
    """markdown-it's renderer with facts, notes and our own idea of links; one for each text."""

    def __init__(self, facts: Sequence[KeptFact], notes: dict[str, Note], links: Links) -> None:
        super().__init__()
        self._facts = facts
        self._notes = notes
        self._links = links
        self._in_link = 0
        self._closing: list[str] = []
        self._cited: dict[str, int] = {}
        self._headings = 0
        self._anchored: set[int] = set()

    def fact_open(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        number = tokens[idx].meta["fact"]
        fact = self._facts[number]
        proved = fact.state is State.VERIFIED and fact.evidence
        href = self._links.fact(number) if proved else None
        if href is not None and not self._in_link:
            self._closing.append("</a>")
            anchor = "" if number in self._anchored else f' id="fact-{number}"'
            self._anchored.add(number)
            return (
                f'<a class="fact {fact.state} {fact.kind}" href="{escape(href)}" '
                f'data-fact="{number}"{anchor}>'
            )
        if self._links.doubts and fact.state in DOUBTED:
            self._closing.append("</span>")
            return f'<span class="fact {fact.state} {fact.kind}" data-fact="{number}">'
        self._closing.append("")
        return ""

    def fact_close(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        return self._closing.pop()

    def citation(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        if self._in_link:
            return ""
        links: list[str] = []
        for cited in tokens[idx].meta["keys"]:
            note = self._notes[cited.key]
            times = self._cited[cited.key] = self._cited.get(cited.key, 0) + 1
            anchor = f' id="{anchor_of(note, times)}"' if self._links.back else ""
            links.append(f'<a href="{escape(self._links.note(note))}"{anchor}>{note.number}</a>')
        return f'<sup class="cite">{", ".join(links)}</sup>'

    def link_open(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        href = str(tokens[idx].attrGet("href") or "")
        if href.lower().startswith(FIGURE_SCHEME):
            self._closing.append("")
            return ""
        self._in_link += 1
        self._closing.append("</a>")
        title = tokens[idx].attrGet("title")
        titled = f' title="{escape(str(title))}"' if title else ""
        return f'<a href="{escape(href)}"{titled} rel="noreferrer">'

    def link_close(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        closing = self._closing.pop()
        self._in_link -= closing == "</a>"
        return closing

    def heading_open(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        self._headings += 1
        return f'<{_heading(tokens[idx])} id="part-{self._headings}">'

    def heading_close(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        return f"</{_heading(tokens[idx])}>\n"

    def image(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        return escapeHtml(self.renderInlineAsText(tokens[idx].children, options, env))

    def html_block(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        return without_comments(tokens[idx].content)

    def html_inline(self, tokens: Tokens, idx: int, options: OptionsDict, env: Env) -> str:
        return without_comments(tokens[idx].content)


def _heading(token: Token) -> str:
    """The title of the page is its only h1."""
    return "h2" if token.tag == "h1" else token.tag


def anchor_of(note: Note, times: int) -> str:
    """Where a source is cited for the first, second ... time: `cite-3`, `cite-3-2`."""
    return f"cite-{note.number}" if times == 1 else f"cite-{note.number}-{times}"
