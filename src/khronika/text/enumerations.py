"""Lists announced with their number: blocks of items (`lists`) and series inside sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from khronika.text.announced import is_name, is_part, number_of
from khronika.text.lists import announcing, following_list
from khronika.text.members import Place
from khronika.text.recalled import recalled
from khronika.text.series import Series
from khronika.text.spans import Block, BlockKind, Enumeration, Figure, Span
from khronika.text.steps import steps
from khronika.text.summed import summed
from khronika.text.words import Lexicon

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING})


def find_enumerations(
    text: str, masked: str, blocks: list[Block], figures: list[Figure], lex: Lexicon
) -> list[Enumeration]:
    """The announced lists: items of the text behind a colon, or a series inside the sentence."""
    found: list[Enumeration] = []
    at = 0
    sections = _section_ends(blocks)
    for index, block in enumerate(blocks):
        if block.kind not in _READ or not block.sentences:
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
        figure = announcing([f for f in inside if f.start >= last.start], intro, last, lex)
        listed = following_list(text, blocks, index, (figure, intro), lex)
        if listed is not None:
            found.append(listed)
        told = listed.announced if listed else None
        sentences = _Sentences(text, masked, block, sections[index], lex)
        found += sentences.series([each for each in inside if each is not told])
    return found


def _section_ends(blocks: list[Block]) -> list[int]:
    """For each block where the paragraphs under its heading end."""
    ends = [0] * len(blocks)
    end = blocks[-1].end if blocks else 0
    for index in range(len(blocks) - 1, -1, -1):
        ends[index] = end
        if blocks[index].kind is BlockKind.HEADING:
            end = blocks[index - 1].end if index else 0
    return ends


@dataclass(frozen=True, slots=True)
class _Sentences:
    """A block, and where the paragraphs under its heading end."""

    text: str
    masked: str
    block: Block
    section_end: int
    lex: Lexicon

    def series(self, figures: list[Figure]) -> Iterator[Enumeration]:
        """The series that the figures of the block announce or sum up."""
        sentences = self.block.sentences
        k = 0
        for n, figure in enumerate(figures):
            while sentences[k].end <= figure.start and k + 1 < len(sentences):
                k += 1
            if number_of(figure) is None or is_part(self.masked, figure):
                continue
            if is_name(figure, sentences[k]):
                continue
            behind = figures[n + 1].start if n + 1 < len(figures) else self.block.end
            following = sentences[k + 1] if k + 1 < len(sentences) else None
            listed = self.of(figure, sentences[k], following, behind) or recalled(
                self.masked, figure, sentences[k], sentences[k - 1] if k else None
            )
            if listed:
                yield self.enumeration(figure, *listed)

    def of(
        self, figure: Figure, sentence: Span, following: Span | None, behind: int
    ) -> tuple[int, list[Place]] | None:
        """Where the announcement ends, and the members, in the first form that holds."""
        series = Series(self.masked, figure, self.lex, sentence, behind)
        return (
            series.read()
            or (series.next_sentence(following) if following else None)
            or steps(self.masked, figure, (self.block.end, self.section_end), self.lex)
            or summed(self.masked, figure, sentence)
        )

    def enumeration(self, figure: Figure, intro: int, places: list[Place]) -> Enumeration:
        """The span of a series that its figure announces from before or from behind."""
        items = tuple(Span(start=a, end=b, text=self.text[a:b]) for a, b in places)
        start, end = min(figure.start, items[0].start), max(figure.end, items[-1].end)
        return Enumeration(
            start=start,
            end=end,
            text=self.text[start:end],
            announced=figure,
            number=number_of(figure),
            intro_start=figure.start,
            intro_end=intro,
            items=items,
            inline=True,
        )
