"""Lists announced with their number: "for the following four reasons:" and what follows."""

import re

from khronika.text.spans import Block, BlockKind, Enumeration, Figure, FigureKind, Span

_SERIES = re.compile(r",|;|\b(?:and|и|і|й|та|i|oraz|und|ды|а таксама|а также)\b")
_MOST_ITEMS = 40
_LEAST = 2
_LONGEST_SERIES = 600  # characters of an announced series inside a sentence


def find_enumerations(
    text: str, masked: str, blocks: list[Block], figures: list[Figure]
) -> list[Enumeration]:
    """The announced lists: items of the text behind a colon, or a series inside the sentence."""
    found: list[Enumeration] = []
    at = 0
    for index, block in enumerate(blocks):
        if (
            block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)
            or not block.sentences
        ):
            continue
        while at < len(figures) and figures[at].start < block.start:
            at += 1
        own = at
        inside = []
        while own < len(figures) and figures[own].start < block.end:
            inside.append(figures[own])
            own += 1
        listed = _listed(text, masked, blocks, index, inside)
        if listed is not None:
            found.append(listed)
        found += _series(text, masked, block, inside)
    return found


def _listed(
    text: str, masked: str, blocks: list[Block], index: int, figures: list[Figure]
) -> Enumeration | None:
    block = blocks[index]
    last = block.sentences[-1]
    if not masked[last.start : last.end].rstrip().endswith(":"):
        return None
    level = block.level if block.kind is BlockKind.ITEM else 0
    items: list[Span] = []
    first_level = None
    for k in range(index + 1, len(blocks)):
        following = blocks[k]
        if following.kind is not BlockKind.ITEM or following.level <= level:
            break
        first_level = first_level or following.level
        if following.level == first_level:
            items.append(Span(start=following.start, end=following.end, text=following.text))
    if len(items) < _LEAST:
        return None
    announced = _announced([f for f in figures if f.start >= last.start])
    end = items[-1].end
    return Enumeration(
        start=last.start,
        end=end,
        text=text[last.start : end],
        announced=announced,
        intro_start=last.start,
        intro_end=last.end,
        items=tuple(items),
    )


def _announced(figures: list[Figure]) -> Figure | None:
    """The last small whole count before the colon."""
    for figure in reversed(figures):
        whole = figure.kind is FigureKind.COUNT and figure.high is None and not figure.value % 1
        if whole and figure.noun is not None and _LEAST <= figure.value <= _MOST_ITEMS:
            return figure
    return None


def _series(text: str, masked: str, block: Block, figures: list[Figure]) -> list[Enumeration]:
    """`three cities: A, B and C`: a series right behind the announcing figure and its colon."""
    found = []
    k = 0
    for figure in figures:
        if _announced([figure]) is None:
            continue
        while k < len(block.sentences) and block.sentences[k].end <= figure.start:
            k += 1
        end = min(block.sentences[k].end, figure.end + _LONGEST_SERIES)
        colon = masked.find(":", figure.end, end)
        if colon < 0 or masked[figure.end : colon].strip():
            continue
        items = _items(text, masked, colon + 1, end)
        if len(items) >= _LEAST:
            found.append(
                Enumeration(
                    start=figure.start,
                    end=items[-1].end,
                    text=text[figure.start : items[-1].end],
                    announced=figure,
                    intro_start=figure.start,
                    intro_end=colon + 1,
                    items=tuple(items),
                    inline=True,
                )
            )
    return found


def _items(text: str, masked: str, start: int, end: int) -> list[Span]:
    """The members of a series; where semicolons part them, commas are inside."""
    words = masked[start:end].rstrip(" .!?\r\n\t")
    end = start + len(words)
    pattern = re.compile(";") if ";" in words else _SERIES
    items: list[Span] = []
    at = start
    for found in [*pattern.finditer(masked, start, end), None]:
        stop = found.start() if found else end
        piece = masked[at:stop]
        lead = len(piece) - len(piece.lstrip())
        left, right = at + lead, at + len(piece.rstrip())
        if right > left:
            items.append(Span(start=left, end=right, text=text[left:right]))
        at = found.end() if found else stop
    return items
