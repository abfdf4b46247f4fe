"""Where a text points at its own parts: "see Table 6", "listed below", "as noted above", [^4].

A part with a number begins its block or line with its name (`Table 3. Rainfall by district`, a
heading `Section 3`); every other mention of it is a reference.
"""

import re

from khronika.text.lexicon.pointing import ABOVE, BELOW, ELSEWHERE, FOLLOWING, PARTS, POINTERS, SEE
from khronika.text.spans import Block, BlockKind, Reference, ReferenceKind

_PART = re.compile("|".join(f"(?P<{kind}>{forms})" for kind, forms in PARTS.items()), re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?P<word>[^\W\d_]{3,14}\.?)(?:\s(?:no\.\s|№\s?|nr\s)?|(?<=\.))"
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}|[A-ZА-Я](?![\w'’]))(?!\s?[%\d]|[.,]\d)"
)
_POINTING = re.compile(rf"(?P<above>{ABOVE})|(?P<below>{BELOW})", re.IGNORECASE)
_FOLLOWING = re.compile(FOLLOWING, re.IGNORECASE)
_ELSEWHERE = re.compile(ELSEWHERE, re.IGNORECASE)
_SEE = re.compile(rf"\b{SEE}\s+(?:the\s+)?$", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^([\w-]{1,40})\](:?)")
_LEAD = re.compile(r"[\s*_#|>-]*")
_HEADING_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,2})[.)]?\s")
_SEE_BACK = 14  # characters before a mention, where `see` stands
_AROUND = 80  # characters on either side of a word that points
_READ = frozenset(BlockKind) - {BlockKind.CODE}


def find_references(text: str, masked: str, blocks: list[Block]) -> list[Reference]:
    """The references and the labels of the blocks, in order of their blocks."""
    found: list[Reference] = []
    for block in blocks:
        if block.kind not in _READ:
            continue
        found += _numbered(text, masked, block)
        found += _pointing(text, masked, block)
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
                seen=_SEE.search(before) is not None,
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
                    kind=ReferenceKind.BELOW,
                )
            )  # fmt: skip
    return found
