"""What stands inside a block and is not read: comments, code, links' targets, citations, emphasis.

Each is handed back as a mask. The masked text has the length of the original with spaces in the
masks' place, so that every grammar can ignore them and every offset stays true.
"""

import re
from dataclasses import dataclass, field

_INLINE = re.compile(
    r"""
    (?P<escape>\\[\\`*_{}\[\]()#+.!|<>~-])
  | (?P<code>(?P<ticks>`{1,3})[^`]+(?P=ticks))
  | (?P<cite>\[@)
  | (?P<footnote>\[\^[\w-]{1,40}\]:?)
  | (?P<link>!?\[(?P<label>[^\[\]]*)\]
        \((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)?)(?:[ \t]+"[^"\n]*")?\))
  | (?P<tag><(?:https?://|mailto:)[^\s<>]*>|</?[A-Za-z][^<>\n]*>)
  | (?P<emphasis>\*+|~~|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_]))
    """,
    re.VERBOSE,
)
_OPENS = re.compile(r"[\\`\[!<*~_]")  # with one of these each of them begins
_KEY = re.compile(r"@(\w(?:[\w:./+-]*\w)?)")
_PIN = re.compile(r'\s*,?\s*"((?:[^"\\]|\\.)*)"', re.DOTALL)
_NEXT = re.compile(r"\s*;\s*(?=@)")
_CLOSE = re.compile(r"\s*\]")
_FIGURE = re.compile(r"figure:([^@\s]+)(?:@(\S+))?")
_UNESCAPE = re.compile(r"\\(.)", re.DOTALL)
_WAIVE = re.compile(
    r"<!--\s*waive\b\s*([A-Za-z]{2,4}\d{2,4}|\S*?)\s*(?::\s*(.*?))?\s*-->", re.DOTALL
)

type Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RawCitation:
    """A key with its place before its scope is known; `bracket` is the whole `[@a; @b]`."""

    start: int
    end: int
    key: str
    pinned: str | None
    bracket: Place


@dataclass(frozen=True, slots=True)
class RawLink:
    """A link to a figure of the register."""

    start: int
    end: int
    measure: str
    as_of: str
    label: str


@dataclass(slots=True)
class Inline:
    """What one block holds beside its words."""

    masks: list[Place] = field(default_factory=list)
    citations: list[RawCitation] = field(default_factory=list)
    links: list[RawLink] = field(default_factory=list)


def find_comments(text: str, begin: int) -> list[Place]:
    """The places of HTML comments; one that is never closed is text."""
    places: list[Place] = []
    at = text.find("<!--", begin)
    while at >= 0:
        end = text.find("-->", at + 4)
        if end < 0:
            break
        places.append((at, end + 3))
        at = text.find("<!--", end + 3)
    return places


def read_waiver(comment: str) -> tuple[str, str] | None:
    """The code and the reason of a waiver comment, None for any other comment."""
    found = _WAIVE.fullmatch(comment)
    if found is None:
        return None
    return found[1].rstrip(":").upper(), " ".join((found[2] or "").split())


def scan_inline(text: str, start: int, end: int) -> Inline:
    """The markup inside `text[start:end]`."""
    inline = Inline()
    at = start
    while opens := _OPENS.search(text, at, end):
        found = _INLINE.match(text, opens.start(), end)
        if found is None:
            at = opens.end()
            continue
        at = found.end()
        kind = found.lastgroup
        if kind == "cite":
            at = _citations(text, found.start(), end, inline)
        elif kind == "escape":
            inline.masks.append((found.start(), found.start() + 1))
        elif found["link"] is not None:
            _link(found, inline)
        else:
            inline.masks.append(found.span())
    return inline


def mask(text: str, places: list[Place]) -> str:
    """The text with spaces in the places (which may overlap)."""
    if not places:
        return text
    pieces: list[str] = []
    at = 0
    for start, end in sorted(places):
        if end <= at:
            continue
        begin = max(start, at)
        pieces += (text[at:begin], " " * (end - begin))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _citations(text: str, start: int, end: int, inline: Inline) -> int:
    """Read `[@a "words"; @b]`; where it is none, leave it as text and go on behind its bracket."""
    found: list[tuple[int, int, str, str | None]] = []
    at = start + 1
    while key := _KEY.match(text, at, end):
        at = key.end()
        pinned = None
        if pin := _PIN.match(text, at, end):
            pinned = _UNESCAPE.sub(r"\1", pin[1])
            at = pin.end()
        found.append((key.start(), at, key[1], pinned))
        if close := _CLOSE.match(text, at, end):
            bracket = (start, close.end())
            inline.masks.append(bracket)
            inline.citations += (RawCitation(*one, bracket) for one in found)
            return close.end()
        following = _NEXT.match(text, at, end)
        if following is None:
            break
        at = following.end()
    return start + 2


def _link(found: re.Match[str], inline: Inline) -> None:
    start, end = found.span()
    label_start, label_end = found.span("label")
    if found["link"].startswith("!"):
        inline.masks.append((start, end))
        return
    inline.masks += ((start, label_start), (label_end, end))
    if figure := _FIGURE.fullmatch(found["target"]):
        inline.links.append(RawLink(start, end, figure[1], figure[2] or "", found["label"]))
