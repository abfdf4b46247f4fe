"""What a rule is given: the text as it was read, its facts, and what they could stand on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from khronika.check.change.told import Told, told
from khronika.check.evidence import EarlierIssue, Evidence, NoEvidence
from khronika.check.glossary import Glossary
from khronika.check.ground.grounded import Grounded
from khronika.check.known.who import Bearer, bearers
from khronika.check.spoken import Spoken
from khronika.check.writing.broken import printed
from khronika.text.spans import Block, DateMention, Document, Figure, Name, Span, Waiver

_NEAR = 300  # code points


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A text under examination.

    `glossary` holds the words of the house. `unused` are the waivers that met no finding; only
    rules that come `last` see them.
    """

    document: Document
    grounded: tuple[Grounded, ...] = ()
    evidence: Evidence = field(default_factory=NoEvidence)
    glossary: Glossary = field(default_factory=Glossary)
    unused: tuple[Waiver, ...] = ()

    @cached_property
    def earlier(self) -> tuple[EarlierIssue, ...]:
        """The issues before this text, the oldest first."""
        return tuple(each for each in self.evidence.earlier if is_before(each, self.document))

    @property
    def has_sources(self) -> bool:
        """Whether sources were given, be they none that the text cites."""
        return not isinstance(self.evidence, NoEvidence)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """All sentences, in order."""
        return tuple(each for block in self.document.blocks for each in block.sentences)

    @cached_property
    def bearers(self) -> tuple[Bearer, ...]:
        """The names that the register knows, with who bears them."""
        return bearers(self.document, self.evidence.register)

    def bearers_in(self, stretch: Span) -> Sequence[Bearer]:
        """The known names that begin within `stretch`, in order."""
        starts = self._bearer_starts
        first, last = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
        return self.bearers[first:last]

    def block_at(self, place: Span) -> Block | None:
        """The block in which `place` begins."""
        return _holding(self.document.blocks, place, self._block_starts)

    def blocks_back(self, place: Span) -> Iterator[Block]:
        """The block in which `place` begins, and those before it, the nearest first."""
        at = bisect_right(self._block_starts, place.start)
        return reversed(self.document.blocks[:at])

    def sentence_at(self, place: Span) -> Span | None:
        """The sentence in which `place` begins."""
        return _holding(self.sentences, place, self._sentence_starts)

    def around(self, place: Span) -> Span | None:
        """The part of its sentence that stands near `place`.

        A sentence may be as long as a hostile text; what is further away says nothing of `place`.
        """
        sentence = self.sentence_at(place)
        if sentence is None:
            return None
        start = max(sentence.start, place.start - _NEAR)
        end = min(sentence.end, place.end + _NEAR)
        return Span(start=start, end=end, text=self.document.text[start:end])

    def is_quoted(self, place: Span) -> bool:
        """Whether `place` begins within a quotation."""
        at = bisect_right(self._quotation_starts, place.start) - 1
        return at >= 0 and place.start < self._quotations_reach[at]

    def figures_in(self, stretch: Span) -> Sequence[Figure]:
        """The figures that begin within `stretch`, in order."""
        starts = self._figure_starts
        first, last = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
        return self.document.figures[first:last]

    def dates_in(self, stretch: Span) -> Sequence[DateMention]:
        """The dates that begin within `stretch`, in order."""
        starts = self._date_starts
        first, last = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
        return self.document.dates[first:last]

    def names_in(self, stretch: Span) -> Sequence[Name]:
        """The names that begin within `stretch`, in order."""
        starts = self._name_starts
        first, last = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
        return self.document.names[first:last]

    def by_sentence(self) -> Iterator[tuple[Span, Sequence[Figure]]]:
        """Each sentence that has figures, with them."""
        for sentence in self.sentences:
            if figures := self.figures_in(sentence):
                yield sentence, figures

    @cached_property
    def spoken(self) -> Spoken:
        """The words of the text, stretch by stretch."""
        return Spoken(self.document.text)

    @cached_property
    def stems_of(self) -> dict[int, frozenset[str]]:
        """The telling stems of sentences that were asked for, by where these begin."""
        return {}

    @cached_property
    def printed(self) -> list[str]:
        """The words of the text as they are printed, in order; hyphens join."""
        return printed(self.document.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words of the text, as they are printed."""
        return frozenset(self.printed)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The changes that the text tells of."""
        return tuple(told(self.document))

    @cached_property
    def _bearer_starts(self) -> list[int]:
        return [each.name.start for each in self.bearers]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [each.start for each in self.document.blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [each.start for each in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [each.start for each in self.document.quotations]

    @cached_property
    def _quotations_reach(self) -> list[int]:
        """How far the quotations up to each one reach; they may be nested."""
        return list(accumulate((each.end for each in self.document.quotations), max))

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [each.start for each in self.document.figures]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [each.start for each in self.document.dates]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [each.start for each in self.document.names]


def is_before(issue: EarlierIssue, document: Document) -> bool:
    """Whether `issue` went out before the day of `document`, which may have none."""
    return document.date is None or issue.date < document.date


def _holding[S: Span](spans: Sequence[S], place: Span, starts: list[int]) -> S | None:
    at = bisect_right(starts, place.start) - 1
    return spans[at] if at >= 0 and place.start < spans[at].end else None
