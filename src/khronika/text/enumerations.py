"""Lists announced with their number: "for the following four reasons:" and what follows."""

from khronika.text.series import find_series, is_abstract
from khronika.text.spans import Block, BlockKind, Enumeration, Figure, FigureKind, Span
from khronika.text.words import Lexicon

_MOST_ITEMS = 40
_LEAST = 2
_NEAR = 30  # characters between an announcing noun and the colon of its list
_LONGEST_INTRO = 120  # characters of a sentence that announces a list without a colon
_OF = (" of", " von", " из", " з", " із", " z", " ze")
_FOLLOWING = ("following", "следующ", "наступн", "folgend", "następując")


def find_enumerations(
    text: str, masked: str, blocks: list[Block], figures: list[Figure], lex: Lexicon
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
        last = block.sentences[-1]
        intro = masked[last.start : last.end].rstrip()
        figure = _announced([f for f in inside if f.start >= last.start], intro, last, lex)
        if intro.endswith(":") or _speaks_of_list(figure, intro, lex):
            listed = _listed(text, blocks, index, figure)
            found += [] if listed is None else [listed]
        found += find_series(text, masked, block, [f for f in inside if _announces(f)], lex)
    return found


def _speaks_of_list(figure: Figure | None, intro: str, lex: Lexicon) -> bool:
    """Whether a short sentence without a colon announces a list: Four things stand out."""
    return figure is not None and len(intro) <= _LONGEST_INTRO and is_abstract(figure, lex)


def _listed(
    text: str, blocks: list[Block], index: int, figure: Figure | None
) -> Enumeration | None:
    """The items that follow the block, counted by the figure."""
    block = blocks[index]
    last = block.sentences[-1]
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
    end = items[-1].end
    return Enumeration(
        start=last.start,
        end=end,
        text=text[last.start : end],
        announced=figure,
        intro_start=last.start,
        intro_end=last.end,
        items=tuple(items),
    )


def _announced(figures: list[Figure], intro: str, last: Span, lex: Lexicon) -> Figure | None:
    """The last small whole count of the sentence, if it is the list that it counts."""
    for figure in reversed(figures):
        if not _announces(figure):
            continue
        before = intro[: figure.start - last.start].lower()
        near = last.start + len(intro) - figure.end <= _NEAR
        near = near and not before.rstrip().endswith(_OF)  # the committee of 12 members demands:
        if near or is_abstract(figure, lex) or any(word in before for word in _FOLLOWING):
            return figure
        return None
    return None


def _announces(figure: Figure) -> bool:
    """Whether the figure is a small whole count of something."""
    whole = figure.kind is FigureKind.COUNT and figure.high is None and not figure.value % 1
    return whole and figure.noun is not None and _LEAST <= figure.value <= _MOST_ITEMS
