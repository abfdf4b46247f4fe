"""Reading a text once into everything that the rooms above speak of (see spans.py).

text ─ front matter ─ comments masked ─ blocks ─ markup masked ─ tokens ─ sentences
                                                    figures, dates, elapsed · names
then over the whole text: quotations, citations' scopes, enumerations, waivers
"""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, field

from khronika.text import enumerations, joined, language, quotations, references, speakers
from khronika.text.blocks import RawBlock, scan_blocks
from khronika.text.citations import scoped
from khronika.text.facts import read_facts
from khronika.text.front import read_front
from khronika.text.inline import Inline, find_comments, mask, read_waiver, scan_inline
from khronika.text.names import Names
from khronika.text.sentence import Sentence
from khronika.text.sentences import split_sentences
from khronika.text.spans import (
    Block,
    BlockKind,
    DateMention,
    Document,
    Elapsed,
    Figure,
    FigureLink,
    FrontMatter,
    Name,
    Quotation,
    Span,
    Waiver,
)
from khronika.text.tokens import Token, tokenise
from khronika.text.words import Lexicon, lexicon


def read(
    text: str,
    *,
    language: str | None = None,
    date: dt.date | None = None,
    markdown: bool = True,
) -> Document:
    """Read the text; offsets are code points into it as given, whatever its line ends.

    Args:
        text: an issue text, a source, any prose; any string is readable.
        language: ISO 639-1, of front matter first; None detects it from the text.
        date: the day of publication, which resolves years and "yesterday"; front matter wins.
        markdown: False reads `#`, `>`, `*`, links and citations as plain characters.
    """
    front = read_front(text) if markdown else FrontMatter()
    code = front.language or language or _detect(text[front.end :])
    reading = _Reading(text, front, lexicon(code), front.date or date)
    reading.scan(markdown=markdown)
    return reading.document(code)


def _detect(text: str) -> str:
    return language.detect(text)


@dataclass(slots=True)
class _Reading:
    text: str
    front: FrontMatter
    lex: Lexicon
    day: dt.date | None
    masked: str = ""
    inline: Inline = field(default_factory=Inline)
    blocks: list[Block] = field(default_factory=list)
    tokens: list[list[Token]] = field(default_factory=list)  # of each block
    figures: list[Figure] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    elapsed: list[Elapsed] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)

    def scan(self, *, markdown: bool) -> None:
        """Blocks, markup, sentences and what stands in them."""
        if markdown:
            self.comments = find_comments(self.text, self.front.end)
        bare = mask(self.text, self.comments)
        raw = scan_blocks(bare, self.front.end, markdown=markdown)
        masks: list[tuple[int, int]] = []
        for block in raw:
            masks += block.masks
            if markdown and block.kind is not BlockKind.CODE:
                inline = scan_inline(bare, block.start, block.end)
                masks += inline.masks
                self.inline.citations += inline.citations
                self.inline.links += inline.links
        self.masked = mask(bare, masks)
        names = Names(self.text, self.lex)
        for block in raw:
            self.block(block, names)
        self.names = names.names()

    def block(self, raw: RawBlock, names: Names) -> None:
        """Read one block: its tokens, its sentences, their facts."""
        sentences: list[Span] = []
        tokens: list[Token] = []
        if raw.kind is not BlockKind.CODE:
            compound = joined.german if self.lex.code == "de" else joined.joined
            tokens = tokenise(self.masked, raw.start, raw.end, self.lex.senses, compound)
            year: int | None = None
            for first, last in split_sentences(tokens, self.lex, raw.breaks):
                heading = raw.kind is BlockKind.HEADING
                own = tokens[first:last]
                s = Sentence(self.text, own, self.lex, self.day, year, heading)
                figures, dates, elapsed = read_facts(s)
                year = s.year
                self.figures += figures
                self.dates += dates
                self.elapsed += elapsed
                names.take(own, heading=heading)
                start = own[0].start
                end = tokens[last].start if last < len(tokens) else raw.end
                end = self.past_citations(own[-1].end, end)
                sentences.append(Span(start=start, end=end, text=self.text[start:end]))
        self.tokens.append(tokens)
        self.blocks.append(
            Block(
                start=raw.start,
                end=raw.end,
                text=self.text[raw.start : raw.end],
                kind=raw.kind,
                sentences=tuple(sentences),
                level=raw.level,
            )
        )

    def past_citations(self, end: int, limit: int) -> int:
        """The end of the sentence with the citations right behind its full stop."""
        gap = self.text[end:limit]
        close = gap.rfind("]")
        return end + close + 1 if close >= 0 and gap.lstrip().startswith("[@") else end

    def document(self, code: str) -> Document:
        """Everything together, in the order of the text."""
        citations = scoped(self.text, self.inline.citations, self.blocks)
        links = [
            FigureLink(
                start=link.start,
                end=link.end,
                text=self.text[link.start : link.end],
                measure=link.measure,
                as_of=link.as_of,
                label=link.label,
            )
            for link in self.inline.links
        ]
        listed = enumerations.find_enumerations(
            self.text, self.masked, self.blocks, self.figures, self.lex
        )
        return Document(
            text=self.text,
            language=code,
            date=self.day,
            front=self.front,
            blocks=tuple(self.blocks),
            figures=tuple(self.figures),
            dates=tuple(self.dates),
            elapsed=tuple(self.elapsed),
            quotations=tuple(self.attributed()),
            names=tuple(self.names),
            citations=tuple(citations),
            links=tuple(links),
            enumerations=tuple(listed),
            references=tuple(
                references.find_references(self.text, self.masked, self.blocks, self.lex)
            ),
            waivers=tuple(self.waivers()),
        )

    def attributed(self) -> list[Quotation]:
        """The quotations with their speakers."""
        quoted = quotations.find_quotations(self.text, self.masked, self.blocks)
        if not quoted:
            return []
        tokens = [token for own in self.tokens for token in own]
        return speakers.attribute(quoted, tokens, self.names, self.blocks, self.lex)

    def in_code(self, at: int) -> bool:
        """Whether the offset is inside a block of code, where a comment is shown, not made."""
        k = bisect_right(self.blocks, at, key=lambda b: b.start) - 1
        return k >= 0 and self.blocks[k].kind is BlockKind.CODE and at < self.blocks[k].end

    def waivers(self) -> list[Waiver]:
        """The waiver comments, each with the block that follows it."""
        found: list[Waiver] = []
        for start, end in self.comments:
            comment = self.text[start:end]
            read_as = read_waiver(comment)
            if read_as is None or self.in_code(start):
                continue
            k = bisect_right(self.blocks, end, key=lambda b: b.end)
            following = self.blocks[k] if k < len(self.blocks) else None
            found.append(
                Waiver(
                    start=start,
                    end=end,
                    text=comment,
                    code=read_as[0],
                    reason=read_as[1],
                    block_start=following.start if following else end,
                    block_end=following.end if following else end,
                )
            )
        return found
