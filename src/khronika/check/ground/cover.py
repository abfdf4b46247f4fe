"""Which citations cover a fact, and the verdict on it."""

from dataclasses import dataclass
from functools import cached_property

from khronika.check.evidence import Evidence
from khronika.check.finding import Fact, FactKind, Proven, State
from khronika.check.ground.grounded import Grounded, How
from khronika.check.ground.reach import Reaches, reaches
from khronika.check.ground.sources import MOST_READ, Source, open_source
from khronika.text.spans import Citation, DateMention, Document, Figure, Name, Quotation


@dataclass(frozen=True, slots=True)
class Cover:
    """The citations over a fact, and their sources as far as they can be read."""

    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    unreadable: str = ""  # why one that exists could not be read, or not to its end


@dataclass(frozen=True, eq=False)
class Covers:
    """The citations of a text by where they reach."""

    document: Document
    evidence: Evidence

    def over(self, start: int, end: int) -> Cover:
        """The cover of [start, end)."""
        citations = tuple(self._citations.over(start, end))
        sources: list[Source] = []
        unreadable = ""
        for key in dict.fromkeys(citation.key for citation in citations):
            held = self.evidence.source(key)
            if held is None:
                continue
            if held.text.strip():
                sources.append(open_source(held, self.document.date))
                if len(held.text) > MOST_READ:
                    unreadable = f"Only the first {MOST_READ:,} characters of {key} were read."
            else:
                unreadable = held.problem or f"{key} holds no text."
        return Cover(citations, tuple(sources), unreadable)

    @cached_property
    def _citations(self) -> Reaches[Citation]:
        return reaches(self.document.citations, lambda each: (each.scope_start, each.scope_end))


@dataclass(frozen=True, slots=True)
class Case:
    """A fact that waits for its verdict."""

    kind: FactKind
    span: Figure | DateMention | Name | Quotation
    cover: Cover = Cover()

    def verified(self, how: How, why: str, *evidence: Proven) -> Grounded:
        """A passage, or several together, prove it."""
        return self.judged(State.VERIFIED, how, why, evidence=evidence)

    def contradicted(self, how: How, why: str, by: Proven, *near: Proven) -> Grounded:
        """A passage says otherwise."""
        return self.judged(State.CONTRADICTED, how, why, evidence=(by,), near=near)

    def not_found(self, how: How, why: str, *near: Proven) -> Grounded:
        """No passage says it, as far as the sources could be read."""
        if self.cover.unreadable:
            return self.judged(State.UNREAD, how, self.cover.unreadable, near=near)
        return self.judged(State.NOT_FOUND, how, why, near=near)

    def unread(self, why: str, *near: Proven) -> Grounded:
        """Nothing can be said of it."""
        return self.judged(State.UNREAD, How.ABSENT, why, near=near)

    def without_source(self) -> Grounded:
        """No cited source could be read: there is no citation, no such key, or no text."""
        if not self.cover.citations:
            return self.judged(State.UNSOURCED, How.NO_SOURCE, "no citation covers it")
        if self.cover.unreadable:
            return self.judged(State.UNREAD, How.NO_SOURCE, self.cover.unreadable)
        return self.judged(State.NOT_FOUND, How.NO_SOURCE, "there is no source of the cited key")

    def judged(
        self,
        state: State,
        how: How,
        why: str,
        *,
        evidence: tuple[Proven, ...] = (),
        near: tuple[Proven, ...] = (),
    ) -> Grounded:
        """The fact with its state."""
        return Grounded(
            fact=Fact(
                kind=self.kind,
                text=self.span.text,
                start=self.span.start,
                end=self.span.end,
                state=state,
                evidence=evidence,
            ),
            span=self.span,
            citations=self.cover.citations,
            near=near,
            why=why,
            how=how,
        )
