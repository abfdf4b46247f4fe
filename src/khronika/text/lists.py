"""The lists of a text that stand behind the sentence that announces them.

items      - a, 1) a, • a: the items of the next level, blank lines between them or not
unmarked   short paragraphs without a mark behind a colon
table      the rows of a table that "sets out all six hazards"
"""

import re

from khronika.text.announced import MOST, counts_people, is_abstract, number_of
from khronika.text.spans import Block, BlockKind, Enumeration, Figure, Span
from khronika.text.words import Lexicon

_LEAST = 2
_NEAR = 30  # characters between an announcing noun and the colon of its list
_LONGEST_INTRO = 120  # characters of a sentence that announces a list without a colon
_OF = (" of", " von", " из", " з", " із", " z", " ze")
_AFTER = ("after", "before", "после", "перед", "пасля", "після", "po", "przed", "nach", "vor")
_OF_THEM = (", их", ", іх", ", їх", "jest ich", "всего их", "усяго іх", "усього їх")
_FOLLOWING = ("following", "следующ", "наступн", "folgend", "następując")
_IN_NUMBER = re.compile(r"\s*(?:in (?:number|all|total)|altogether)\b")
_LINE = 60  # characters of an item without a mark
_WORDS = 4  # of an item that ends with a full stop
_LIKELY = 2  # by which a number that is meant to fit may differ
_STOPS = (".", "!", "?")
_TABLE = re.compile(r"\b(?:table|табли\w+|табліц\w+|tabel\w*|tabelle)\b", re.IGNORECASE)
_LABEL = re.compile(r"[^\W\d_]{3,15} (\d{1,2})(?=[.:–—)]|\s|$)")
_RULE_ROW = re.compile(r"[\s|:-]+$")


def announcing(figures: list[Figure], intro: str, last: Span, lex: Lexicon) -> Figure | None:
    """The last small whole count of a sentence, if it is the list behind it that it counts."""
    for figure in reversed(figures):
        at = figure.end - last.start
        before = intro[: figure.start - last.start].lower()
        alone = _IN_NUMBER.match(intro, at) or (
            intro[at:] == ":" and before.rstrip().endswith(_OF_THEM)
        )
        if number_of(figure) is None or not (figure.noun or alone):
            continue
        near = len(intro) - at <= _NEAR
        near = near and not before.rstrip().endswith(_OF)  # the committee of 12 members demands:
        headline = not before.strip(" (*") and not intro.endswith(_STOPS)
        if near or headline or is_abstract(figure, lex) or any(w in before for w in _FOLLOWING):
            return figure
        return None
    return None


def following_list(
    text: str, blocks: list[Block], index: int, announced: tuple[Figure | None, str], lex: Lexicon
) -> Enumeration | None:
    """The list behind a block, announced by a figure in its last sentence, or its table."""
    figure, intro = announced
    colon = intro.endswith(":")
    items: list[Span] = []
    if colon or (figure is not None and _speaks_of_list(figure, intro, blocks[index], lex)):
        items = _items(blocks, index)
        if not items and figure is not None:
            items = _labelled(blocks, index)
        if not items and colon and figure is not None:
            items = _unmarked(blocks, index, figure)
    if not items and figure is not None and _TABLE.search(intro) and is_abstract(figure, lex):
        items = _rows(text, blocks, index)
    if len(items) < _LEAST:
        return None
    last = blocks[index].sentences[-1]
    start, end = min(last.start, items[0].start), max(last.end, items[-1].end)
    return Enumeration(
        start=start,
        end=end,
        text=text[start:end],
        announced=figure,
        number=number_of(figure) if figure else None,
        intro_start=last.start,
        intro_end=last.end,
        items=tuple(items),
    )


def _speaks_of_list(figure: Figure, intro: str, block: Block, lex: Lexicon) -> bool:
    """Whether a short sentence without a colon announces a list: Four things stand out."""
    if len(intro) > _LONGEST_INTRO:
        return False
    last = block.sentences[-1]
    before = intro[: figure.start - last.start].lower().rstrip()
    if before.endswith((*_OF, *_AFTER)):
        return False
    if is_abstract(figure, lex):
        return True
    bare = not intro.endswith(_STOPS) and before.removeprefix("the").strip(" (*") == ""
    closes = intro[figure.end - last.start :].strip(" .!)") == "" and len(block.sentences) == 1
    return (bare or closes) and not counts_people(figure, lex)


def _items(blocks: list[Block], index: int) -> list[Span]:
    """The items behind the block, of the first level below its own."""
    block = blocks[index]
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
    return items


def _unmarked(blocks: list[Block], index: int, figure: Figure) -> list[Span]:
    """The short paragraphs that follow a colon without marks, if about as many as announced."""
    number = number_of(figure)
    if number is None or blocks[index].kind is not BlockKind.PARAGRAPH:
        return []
    items: list[Span] = []
    for following in blocks[index + 1 : index + 2 + MOST]:
        if following.kind is not BlockKind.PARAGRAPH or not _is_line(following.text):
            break
        items.append(Span(start=following.start, end=following.end, text=following.text))
    return items if abs(len(items) - number) <= _LIKELY else []


def _labelled(blocks: list[Block], index: int) -> list[Span]:
    """The paragraphs or headings that number themselves: Step 1. ..., Step 2. ..."""
    items: list[Span] = []
    for following in blocks[index + 1 : index + 1 + 2 * MOST]:
        label = _LABEL.match(following.text)
        if label and int(label[1]) == len(items) + 1:
            items.append(Span(start=following.start, end=following.end, text=following.text))
        elif not items or following.kind is BlockKind.HEADING:
            break
    return items


def _is_line(text: str) -> bool:
    """Whether a paragraph is a short line that is no sentence."""
    said = text.rstrip()
    short = len(said) <= _LINE and "\n" not in said and not said.endswith((":", "?", "!", "…"))
    return short and (not said.endswith(".") or said.count(" ") < _WORDS)


def _rows(text: str, blocks: list[Block], index: int) -> list[Span]:
    """The rows of the table beside the block, without its head."""
    beside = [blocks[k] for k in (index - 1, index + 1) if 0 <= k < len(blocks)]
    table = next((each for each in beside if each.kind is BlockKind.TABLE), None)
    if table is None:
        return []
    rows: list[Span] = []
    at = table.start
    for line in text[table.start : table.end].splitlines(keepends=True):
        end = at + len(line.rstrip())
        if _RULE_ROW.match(line):
            rows = []  # what stood before the rule is the head
        elif line.strip():
            rows.append(Span(start=at, end=end, text=text[at:end]))
        at += len(line)
    return rows
