"""Where a text points at its own parts: "see Table 6", "listed below", [^4], the third table.

A part with a number begins its block or line with its name (`Table 3. Rainfall by district`, a
heading `Section 3`); every other mention of it is a reference.
"""

import re
from bisect import bisect_right

from khronika.text.lexicon.pointing import (
    ABOVE,
    BELOW,
    COUNTED,
    ELSEWHERE,
    FOLLOWING,
    LISTED,
    LISTS,
    LONE,
    LONE_BEGINNINGS,
    LOOK,
    PARTS,
    PICTURES,
    POINTERS,
    SEE,
    SEVERAL,
    SHOWS,
    TABLES,
    TITLED,
)
from khronika.text.spans import Block, BlockKind, Reference, ReferenceKind, Span
from khronika.text.words import Lexicon

_PART = re.compile("|".join(f"(?P<{kind}>{forms})" for kind, forms in PARTS.items()), re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?P<word>[^\W\d_]{3,14}\.?)(?:\s(?:no\.\s|№\s?|nr\s)?|(?<=\.))"
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}|[A-ZА-Я](?![\w'’]))(?!\s?[%\d]|[.,]\d)"
)
_POINTING = re.compile(rf"(?P<above>{ABOVE})|(?P<below>{BELOW})", re.IGNORECASE)
_FOLLOWING = re.compile(FOLLOWING, re.IGNORECASE)
_SEVERAL = re.compile(SEVERAL, re.IGNORECASE)
_ELSEWHERE = re.compile(ELSEWHERE, re.IGNORECASE)
_SEE = re.compile(rf"\b{SEE}\s+(?:the\s+)?$", re.IGNORECASE)
_LOOK = re.compile(rf"\b(?:{LOOK})\s+(?:the\s+)?$", re.IGNORECASE)
_SHOWS = re.compile(SHOWS, re.IGNORECASE)
_POINTED = (
    ("table", re.compile(rf"\b(?:{TABLES})(?!\w)", re.IGNORECASE)),
    ("picture", re.compile(rf"\b(?:{PICTURES})(?!\w)", re.IGNORECASE)),
    ("list", re.compile(rf"\b(?:{LISTED}|{LISTS}|named below)(?!\w)", re.IGNORECASE)),
)
_NAMED = "|".join(f"(?P<{part}>{forms})" for part, forms in TITLED.items())
_TITLE = re.compile(r"[“\"«„]([^”\"»“«„\n]{2,80})[”\"»“]")
_TITLE_BACK = 40  # characters before a title, where its part is named
_TITLED = re.compile(
    rf"\b(?:{_NAMED})\s+(?:(?:called|titled|entitled|headed|on|about|под названием|пад назвай|"
    rf"під назвою|pod tytułem|pt\.|unter dem titel)\s+)?$",
    re.IGNORECASE,
)
_ITS = re.compile(rf"\s*(?:{ABOVE}|{BELOW}|above|below|ниже|выше|ніжэй|вышэй|нижче|вище|poniżej|"
                  r"powyżej|unten|oben)\b", re.IGNORECASE)  # fmt: skip
_LONE = re.compile(rf"\b(?:{LOOK})\s+(?:the\s+|den\s+)?({LONE})(?=[.,;:)\]])", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\b([^\W_]{2,14}) (?:"
    + "|".join(f"(?P<{k}>{forms})" for k, forms in COUNTED.items())
    + r")(?!\w)",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\[\^([\w-]{1,40})\](:?)")
_LEAD = re.compile(r"[\s*_#|>-]*")
_HEADING_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,2})[.)]?\s")
_SEE_BACK = 14  # characters before a mention, where `see` stands
_NEAR = 60  # on either side of the words that point, where the list is named
_AROUND = 80  # characters on either side of a word that points
_READ = frozenset(BlockKind) - {BlockKind.CODE}


def find_references(text: str, masked: str, blocks: list[Block], lex: Lexicon) -> list[Reference]:
    """The references and the labels of the blocks, in order of their blocks."""
    found: list[Reference] = []
    shows = any(each.kind in {BlockKind.TABLE, BlockKind.ITEM} for each in blocks)
    for block in blocks:
        if block.kind not in _READ:
            continue
        found += _numbered(text, masked, block)
        found += _pointing(text, masked, block)
        found += _titled(text, block)
        if shows:
            found += _ordinal(masked, block, lex)
        if "[^" in block.text:
            for mark in _FOOTNOTE.finditer(text, block.start, block.end):
                found.append(
                    Reference(
                        start=mark.start(),
                        end=mark.end(),
                        text=mark.group(),
                        kind=ReferenceKind.FOOTNOTE,
                        part="footnote",
                        number=mark[1],
                        label=bool(mark[2]),
                    )
                )
    return found


def _numbered(text: str, masked: str, block: Block) -> list[Reference]:
    found: list[Reference] = []
    if block.kind is BlockKind.HEADING and (own := _HEADING_NUMBER.match(block.text)):
        found.append(
            Reference(
                start=block.start,
                end=block.start + own.end(1),
                text=own[1],
                kind=ReferenceKind.NUMBERED,
                part="section",
                number=own[1],
                label=True,
            )
        )
    for mark in _NUMBERED.finditer(masked, block.start, block.end):
        part = _PART.fullmatch(mark["word"])
        if part is None:
            continue
        line = max(masked.rfind("\n", block.start, mark.start()) + 1, block.start)
        lead = _LEAD.match(masked, line, mark.start())
        begins = lead is not None and lead.end() == mark.start()
        after = masked[mark.end() : mark.end() + 1]
        label = begins and (block.kind is BlockKind.HEADING or after in ".:–—)|\n" or not after)
        label = label or (begins and masked[mark.end() : mark.end() + 3].strip()[:1] in "–—:(")
        label = label or (begins and masked[mark.end() : mark.end() + 3].strip()[:1].isupper())
        if not label and _ELSEWHERE.match(masked, mark.end(), block.end):
            continue
        before = masked[max(block.start, mark.start() - _SEE_BACK) : mark.start()]
        found.append(
            Reference(
                start=mark.start(),
                end=mark.end(),
                text=text[mark.start() : mark.end()],
                kind=ReferenceKind.NUMBERED,
                part=part.lastgroup,
                number=mark["number"].upper(),
                label=label,
                seen=_is_seen(masked, before, mark.end()),
            )
        )
    return found


def _is_seen(masked: str, before: str, end: int) -> bool:
    """Whether the reader is sent to the part: see Table 3, (Table 3), Table 3 shows."""
    bracketed = before.rstrip()[-1:] in {"(", "["} and masked[end : end + 1] in {")", "]", ",", ";"}
    return bracketed or _SEE.search(before) is not None or _SHOWS.match(masked, end) is not None


def _titled(text: str, block: Block) -> list[Reference]:
    """The section “Aid groups”, where the words around point at this text."""
    found: list[Reference] = []
    if block.kind is BlockKind.HEADING:
        return found
    low = block.text.lower()
    lone = any(part in low for part in LONE_BEGINNINGS)
    found += [
        Reference(
            start=mark.start(1),
            end=mark.end(1),
            text=mark[1],
            kind=ReferenceKind.TITLED,
            part="section",
            number=mark[1],
        )
        for mark in (_LONE.finditer(text, block.start, block.end) if lone else ())
    ]
    for title in _TITLE.finditer(text, block.start, block.end):
        back = max(block.start, title.start() - _TITLE_BACK)
        mark = _TITLED.search(text[back : title.start()])
        pointed = mark and _ITS.match(text, title.end(), block.end)
        if mark is None or (not pointed and _ELSEWHERE.match(text, title.end(), block.end)):
            continue
        start = back + mark.start()
        before = text[max(block.start, start - _SEE_BACK) : start]
        found.append(
            Reference(
                start=start,
                end=title.end(),
                text=text[start : title.end()],
                kind=ReferenceKind.TITLED,
                part=mark.lastgroup,
                number=" ".join(title[1].split()),
                seen=bool(pointed) or _LOOK.search(before) is not None,
            )
        )
    return found


def _ordinal(masked: str, block: Block, lex: Lexicon) -> list[Reference]:
    """The third table, the fifth item on the list."""
    found: list[Reference] = []
    for mark in _ORDINAL.finditer(masked, block.start, block.end):
        digits = re.match(r"\d{1,2}", mark[1])
        sense = lex.senses.get(mark[1].lower().replace("ё", "е"))
        number = int(digits[0]) if digits else (sense.ordinal if sense else None)
        if number:
            found.append(
                Reference(
                    start=mark.start(),
                    end=mark.end(),
                    text=mark.group(),
                    kind=ReferenceKind.ORDINAL,
                    part=mark.lastgroup,
                    number=str(number),
                )
            )
    return found


def _stretches(low: str, begin: int) -> list[tuple[int, int]]:
    """The stretches around the words that point, which are few; those that touch are one."""
    places: list[int] = []
    for word in POINTERS:
        at = low.find(word)
        while at >= 0:
            places.append(at)
            at = low.find(word, at + len(word))
    found: list[tuple[int, int]] = []
    for at in sorted(places):
        start, end = begin + max(0, at - _AROUND), begin + at + _AROUND
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _pointing(text: str, masked: str, block: Block) -> list[Reference]:
    found: list[Reference] = []
    for start, end in _stretches(masked[block.start : block.end].lower(), block.start):
        found += [
            Reference(
                start=mark.start(),
                end=mark.end(),
                text=text[mark.start() : mark.end()],
                kind=ReferenceKind.ABOVE if mark["above"] else ReferenceKind.BELOW,
                part=_pointed(masked, mark, _sentence(block, mark.start())),
            )
            for mark in _POINTING.finditer(masked, start, min(end, block.end))
        ]
    if block.text.rstrip().endswith(":") and block.sentences:
        last = block.sentences[-1]
        stretch = masked[max(last.start, block.end - 120) : block.end]
        if mark := _FOLLOWING.search(stretch):
            start = block.end - len(stretch) + mark.start()
            found.append(
                Reference(
                    start=start, end=block.end, text=text[start : block.end],
                    kind=ReferenceKind.BELOW, part=_announced(masked[last.start : block.end]),
                )
            )  # fmt: skip
    return found


def _sentence(block: Block, at: int) -> Span:
    index = bisect_right(block.sentences, at, key=lambda each: each.start) - 1
    return block.sentences[index] if index >= 0 else block


def _pointed(masked: str, mark: re.Match[str], sentence: Span) -> str | None:
    """What the words point at: a table, a picture, a list, or words."""
    for part, form in _POINTED:
        if form.search(mark.group()):
            return part
    around = masked[
        max(sentence.start, mark.start() - _NEAR) : min(sentence.end, mark.end() + _NEAR)
    ]
    return "list" if _POINTED[-1][1].search(around) else None


def _announced(intro: str) -> str | None:
    """What is announced with a colon: a table, a picture, or more than one thing."""
    part = next((part for part, form in _POINTED if form.search(intro)), None)
    return part or ("list" if _SEVERAL.search(intro) else None)
