"""What a text shows beside its words, above and below a reference that points there.

table     a table, or the label or caption of one
picture   an image, or a caption
list      items, a table, a colon, a series of three, lines of their own, headings
words     a sentence, or two where several things are promised
"""

import re
from bisect import bisect_left, bisect_right

from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.announced import number_of
from khronika.text.lexicon.listing import AND
from khronika.text.spans import Block, BlockKind, Reference, ReferenceKind, Span
from khronika.text.words import lexicon

SHORT = 3_000  # code points; a longer text without any table was taken out of its page

_SHOWN = frozenset({BlockKind.ITEM, BlockKind.TABLE, BlockKind.CODE, BlockKind.QUOTE})
_IMAGE = re.compile(r"!\[|<img|<figure")
_CAPTION = re.compile(
    r"[*_\s\[(]*(?:table|tab\.|chart|graph|diagram|photo|picture|map|figure|fig\.|image|табл|диагр|"
    r"график|фото|карта|рис|дыягр|здым|знім|мал\.|мапа|tabel|wykres|zdj|rys|mapa|abb|bild|foto|grafik|"
    r"karte)[^.:\n]{0,30}[.:–—]",
    re.IGNORECASE,
)
_LINES = re.compile(r"\S[ \t]*\n[ \t]*\S")
_BOLD = re.compile(r"\*\*|__")
_SERIES = re.compile(
    rf":\s+\S|;\s|,[^,;.!?]{{1,60}}(?:,\s*)?{AND}|,[^,;.!?]{{1,60}},[^,;.!?]{{1,60}},"
)
_MISSING = {"table": "no table", "picture": "no picture", "list": "no list"}
_LINE = 60  # code points of a line that is no sentence
_DATES = 2
_NAMES = 3
_TOLD = 2  # sentences that are enough to say something
_MARKS = 20  # code points before and among the words of a title
_CLAUSE = 120  # code points behind the words that point, in their own sentence


class Shown:
    """The tables, pictures and lists of a text, by place."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.text = subject.document.text
        blocks = subject.document.blocks
        self.headings = [each for each in blocks if each.kind is BlockKind.HEADING]
        said = [each for each in blocks if each.kind is not BlockKind.HEADING]
        self.first = said[0].start if said else 0
        tables = [each.start for each in blocks if each.kind is BlockKind.TABLE]
        captions = [each.start for each in blocks if _CAPTION.match(each.text)]
        images = [found.start() for found in _IMAGE.finditer(self.text)]
        items = [each.start for each in blocks if each.kind in _SHOWN or _LINES.search(each.text)]
        self.places = {
            "table": sorted({*tables, *captions, *images, *items}),
            "picture": sorted({*captions, *images}),
            "list": sorted({*items, *captions, *images, *self._listing(blocks)}),
        }

    def _listing(self, blocks: tuple[Block, ...]) -> list[int]:
        """Where prose lists: a series, lines of their own, a heading or a number over a part."""
        lex = lexicon(self.subject.document.language)
        found: list[int] = []
        for block in blocks:
            first = words(block.text[:30])[:1]
            sense = lex.senses.get(first[0]) if first else None
            numbered = sense is not None and sense.ordinal is not None
            said = block.text.rstrip()
            is_line = len(said) <= _LINE and not said.endswith((".", "!", "?", "…", ":"))
            if numbered or is_line or block.kind is BlockKind.HEADING or _BOLD.match(said):
                found.append(block.start)
                continue
            found += [each.start for each in block.sentences if self._is_series(each)]
        return found

    def _is_series(self, sentence: Span) -> bool:
        return (
            _SERIES.search(sentence.text) is not None
            or len(self.subject.dates_in(sentence)) >= _DATES
            or len(self.subject.names_in(sentence)) >= _NAMES
        )

    def missing(self, reference: Reference) -> tuple[str, str] | None:
        """What is missing where the reference points, and the working; None: it is there."""
        if reference.kind is ReferenceKind.TITLED:
            return self._title(reference)
        if reference.kind is ReferenceKind.ORDINAL:
            return self._ordinal(reference)
        sentence = self.subject.sentence_at(reference)
        return self._by_place(reference, sentence) if sentence else None

    def _by_place(self, reference: Reference, sentence: Span) -> tuple[str, str] | None:
        up = reference.kind is ReferenceKind.ABOVE
        if up and sentence.start <= self.first:
            return "nothing stands above", f"the text begins with {reference.text!r}"
        if up:
            there = reference.part is None or self._stands(reference.part, sentence, up=True)
        elif not self.text[sentence.end :].strip(" \r\n*_)"):
            return self._at_end(reference, sentence)
        else:
            there = self._shows_itself(reference, sentence) or self._is_below(reference, sentence)
        if there or len(self.text) > SHORT:
            return None
        what = _MISSING.get(reference.part or "", "nothing of the kind")
        where = "above" if up else "below"
        return f"{what} stands {where}", f"the text says {reference.text!r}"

    def _at_end(self, reference: Reference, sentence: Span) -> tuple[str, str] | None:
        if self._shows_itself(reference, sentence):
            return None
        return "nothing stands below", f"the text ends behind {reference.text!r}"

    def _stands(self, part: str, sentence: Span, *, up: bool = False) -> bool:
        """Whether a table, a picture or a list stands above or below the sentence."""
        places = self.places[part]
        if not places:
            return False
        return places[0] < sentence.start if up else places[-1] >= sentence.end

    def _shows_itself(self, reference: Reference, sentence: Span) -> bool:
        """Whether what is pointed at stands in the rest of the sentence: `below: A and B`."""
        rest = self.text[reference.end : min(sentence.end, reference.end + _CLAUSE)].rstrip(
            " :.\r\n"
        )
        return ":" in rest or "\n" in rest

    def _is_below(self, reference: Reference, sentence: Span) -> bool:
        if reference.text.endswith(":"):
            return self._follows(reference, sentence)
        if reference.part is not None:
            return self._stands(reference.part, sentence)
        if not self._counts(sentence):
            return True  # a sentence is enough to say something
        sentences = self.subject.sentences
        behind = bisect_right(sentences, sentence.start, key=lambda each: each.start)
        return len(sentences) - behind >= _TOLD or self._stands("list", sentence)

    def _counts(self, sentence: Span) -> bool:
        """Whether the sentence counts several things."""
        return any(number_of(each) is not None for each in self.subject.figures_in(sentence))

    def _follows(self, reference: Reference, sentence: Span) -> bool:
        """Whether the block behind `as follows:` is what was announced, where that is a list."""
        if reference.part is None and not self._counts(sentence):
            return True
        blocks = self.subject.document.blocks
        at = bisect_left(blocks, sentence.end, key=lambda each: each.start)
        if at == len(blocks) or blocks[at].kind is not BlockKind.PARAGRAPH:
            return True
        places = self.places["list"]
        first = bisect_left(places, blocks[at].start)
        listed = first < len(places) and places[first] < blocks[at].end
        is_line = not blocks[at].text.rstrip().endswith((".", "!", "?"))
        return listed or is_line

    def _title(self, reference: Reference) -> tuple[str, str] | None:
        title = _letters(reference.number or "")
        sections = reference.part == "section"
        if not reference.seen and not (sections and self.headings):
            return None
        blocks = self.subject.document.blocks
        if any(title in _letters(each.text) for each in self.headings) or any(
            _letters(each.text[: 2 * len(title) + _MARKS]).startswith(title) for each in blocks
        ):
            return None
        return f"there is no {reference.text}", f"no heading or paragraph begins with {title!r}"

    def _ordinal(self, reference: Reference) -> tuple[str, str] | None:
        number = int(reference.number or 0)
        if reference.part == "table":
            count = sum(each.kind is BlockKind.TABLE for each in self.subject.document.blocks)
        else:
            count = self._longest_list
        if not count or number <= count:
            return None
        return f"there is no {reference.text}", f"the text has {count}"

    @property
    def _longest_list(self) -> int:
        longest = run = 0
        for block in self.subject.document.blocks:
            run = run + 1 if block.kind is BlockKind.ITEM else 0
            longest = max(longest, run)
        return longest


def _letters(text: str) -> str:
    return " ".join(each for each in words(text) if each[0].isalnum())
