"""Every figure, date, name and quotation of a text, held against the sources cited over it.

no citation over it            unsourced
its sources cannot be read     not_found where there is none, else unread
a passage proves it            verified
another value of the same      contradicted
nothing of the kind            not_found
too little to say either       unread
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.evidence import Evidence, Register
from khronika.check.finding import FactKind, Proven
from khronika.check.ground.absence import tells
from khronika.check.ground.agree import parts_of, plain, same_counts
from khronika.check.ground.beside import in_its_place
from khronika.check.ground.confused import other_date, other_name
from khronika.check.ground.cover import Case, Cover, Covers
from khronika.check.ground.dates import nearest_dates, proving_date, put_otherwise
from khronika.check.ground.derived import derived
from khronika.check.ground.digits import bare, lookalikes
from khronika.check.ground.figures import (
    Match,
    contradicts,
    counted_otherwise,
    of_its_value,
    other_unit,
    proving,
    rivals,
    stands_anywhere,
)
from khronika.check.ground.grounded import Grounded, How
from khronika.check.ground.linked import from_register
from khronika.check.ground.names import proving_name
from khronika.check.ground.place import in_the_place
from khronika.check.ground.quotations import QuotationProof, needs_proof, proving_quotation
from khronika.check.ground.reach import reaches, whole
from khronika.check.ground.sources import Source, Text
from khronika.check.ground.speaker import other_speaker, said_by
from khronika.check.ground.sums import listed, summed
from khronika.check.ground.translated import held_against_pin
from khronika.check.ground.worded import Otherwise, worded_otherwise
from khronika.text.spans import (
    Citation,
    DateMention,
    Document,
    Figure,
    FigureKind,
    Name,
    Quotation,
)

_SHOWN = 3  # candidates
_TELLING = 13  # smaller numbers may be proved by chance
_UNSURE = frozenset({FigureKind.UNREAD, FigureKind.ORDINAL, FigureKind.MULTIPLE})


def ground(document: Document, evidence: Evidence) -> tuple[Grounded, ...]:
    """Give each fact of `document` its state and evidence, in the order of the text."""
    text, covers = Text(document=document), Covers(document, evidence)

    def cover(span: DateMention | Name | Quotation) -> Cover:
        return covers.over(span.start, span.end)

    found = [
        *_figures(text, covers, evidence.register),
        *(_date(each, text, cover(each)) for each in document.dates),
        *(_name(each, text, cover(each), evidence.register) for each in document.names),
        *(_quotation(each, text, cover(each), evidence.register) for each in document.quotations),
    ]
    return tuple(sorted(found, key=lambda each: (each.fact.start, each.fact.end)))


@dataclass(frozen=True, slots=True)
class _Held:
    """A figure held against its sources, before it is known what proves the others."""

    figure: Figure
    cover: Cover
    proof: Match | None
    noun: Otherwise | None  # what the source counts, where that is another thing
    named: Match | None  # where it does


def _figures(text: Text, covers: Covers, register: Register) -> Iterator[Grounded]:
    """All figures; what proves one is no rival of another."""
    held: list[_Held] = []
    for figure in text.document.figures:
        # a noun behind its citation, or a bound before it, is not what has to be covered
        cover = covers.over(figure.number_start, figure.number_end)
        held.append(_hold(figure, text, cover))
    taken = {each.proof.key for each in held if each.proof is not None}
    proved = [(each.figure, each.proof) for each in held if each.proof is not None]
    links = reaches(text.document.links, whole)
    for each in held:
        over = links.over(each.figure.number_start, each.figure.number_end)
        if over:
            yield from_register(each.figure, over[0], register)
        else:
            yield _figure(each, text, taken, proved)


def _hold(figure: Figure, text: Text, cover: Cover) -> _Held:
    """Find the best proof that says nothing else of the figure, else the best."""
    proofs = proving(figure, text, cover.sources)
    first: Otherwise | None = None
    for proof in proofs:
        otherwise = worded_otherwise(figure, text, proof.figure, proof.source)
        if otherwise is None:
            return _Held(figure, cover, proof, None, None)
        first = first or otherwise
    if proofs:
        return _Held(figure, cover, proofs[0], first, proofs[0])
    place = of_its_value(figure, text, cover.sources)
    if place is not None:
        first = worded_otherwise(figure, text, place.figure, place.source)
    return _Held(figure, cover, None, first, place)


def _figure(
    held: _Held, text: Text, taken: set[tuple[str, int]], proved: Sequence[tuple[Figure, Match]]
) -> Grounded:
    figure, proof, sources = held.figure, held.proof, held.cover.sources
    case = Case(FactKind.FIGURE, figure, held.cover)
    if not sources:
        return case.without_source()
    if held.noun is not None and held.named is not None:
        return _of_another(case, held.noun, held.named)
    parts = parts_of(figure)
    if parts and not (proof is not None and same_counts(figure, proof.figure)):
        return _share(case, parts, text, sources)
    return (
        (_by_passage(case, figure, proof, text, taken) if proof is not None else None)
        or _worked_out(case, figure, text, proved)
        or _unproved(case, held, text, taken, proved)
    )


def _by_passage(
    case: Case, figure: Figure, proof: Match, text: Text, taken: set[tuple[str, int]]
) -> Grounded | None:
    """A figure by the one that has its value, unless the source gives its noun another."""
    right = counted_otherwise(proof, figure, text, case.cover.sources)
    if right is not None:
        return _otherwise(case, figure, right)
    if proof.agreement is None:
        return None
    if figure.value < _TELLING:
        meant = in_the_place(figure, text, case.cover.sources, taken, proof)
        if meant is not None:
            return _otherwise(case, figure, meant)
    why = proof.agreement.why
    return case.verified(proof.agreement.how, why, proof.proven(why))


def _worked_out(
    case: Case, figure: Figure, text: Text, proved: Sequence[tuple[Figure, Match]]
) -> Grounded | None:
    """A figure that is made of others, or stands there as digits alone."""
    sources = case.cover.sources
    if added := summed(figure, text, sources) or listed(figure, text, sources):
        working = " + ".join(plain(part.figure.value) for part in added)
        over = len({part.key[0] for part in added})
        why = f"{working} = {plain(figure.value)}" + (f", over {over} sources" if over > 1 else "")
        return case.verified(How.SUM, why, *(part.proven(why) for part in added))
    if digits := bare(figure, text, sources):
        return case.verified(How.EXACT, "", digits)
    worked = derived(figure, text, proved, sources)
    return case.verified(How.DERIVED, worked.why, *worked.evidence) if worked else None


def _otherwise(case: Case, figure: Figure, right: Match, *near: Proven) -> Grounded:
    """The same thing with another value."""
    why = f"the text says {plain(figure.value)}, the source {plain(right.figure.value)}"
    return case.contradicted(How.VALUE, why, right.proven(why), *near)


def _of_another(case: Case, noun: Otherwise, match: Match) -> Grounded:
    """The same value of something else."""
    word = match.source.document.text[noun.start : noun.end]
    why = f"the text says it of “{noun.said}”, the source of “{word}”"
    return case.contradicted(How.NOUN, why, match.proven(why))


def _share(case: Case, parts: Sequence[Figure], text: Text, sources: Sequence[Source]) -> Grounded:
    """A share printed as two counts: both have to be in the sources."""
    proofs = [(part, next(iter(proving(part, text, sources)), None)) for part in parts]
    passages = [proof.proven() for _, proof in proofs if proof is not None]
    if len(passages) == len(proofs):
        return case.verified(How.EXACT, "", *passages)
    missing = next(part for part, proof in proofs if proof is None)
    how = How.ELSEWHERE if stands_anywhere(missing, sources) else How.ABSENT
    near = [*passages, *lookalikes(missing, sources)]
    return case.not_found(how, f"{plain(missing.value)} is not in the cited sources", *near)


def _unproved(
    case: Case,
    held: _Held,
    text: Text,
    taken: set[tuple[str, int]],
    proved: Sequence[tuple[Figure, Match]],
) -> Grounded:
    """A figure that nothing proves: another value of the same, or none."""
    figure, sources = held.figure, held.cover.sources
    others = rivals(figure, text, sources)
    near = list(
        dict.fromkeys(
            [*(match.proven() for match in others[:_SHOWN]), *lookalikes(figure, sources)]
        )
    )
    one = figure.kind is FigureKind.COUNT and figure.value == 1
    if one or figure.kind in _UNSURE or text.elapsed.over(figure.start, figure.end):
        return case.unread("a source may support it without printing it", *near)
    if held.cover.unreadable:
        return case.not_found(How.ABSENT, "", *near)
    absent = not stands_anywhere(figure, sources)
    free = next((m for m in others if m.key not in taken and contradicts(m, absent=absent)), None)
    free = free or in_its_place(figure, text, proved, taken)
    if free is None and (absent or figure.value < _TELLING):
        free = in_the_place(figure, text, sources, taken)
    if free is not None:
        return _otherwise(case, figure, free, *near)
    if (unit := other_unit(figure, text, sources)) is not None:
        return case.contradicted(How.UNIT, "the unit is another", unit.in_full(), *near)
    if absent:
        return case.not_found(How.ABSENT, "the value is in none of the cited sources", *near)
    return case.not_found(How.ELSEWHERE, "the value is there, but of something else", *near)


def _date(mention: DateMention, text: Text, cover: Cover) -> Grounded:
    case = Case(FactKind.DATE, mention, cover)
    if not cover.sources:
        return case.without_source()
    if mention.value is None:
        return case.unread("the date could not be resolved")
    proof = proving_date(mention, cover.sources)
    if proof is not None:
        other = other_date(mention, text, cover.sources)
        if other is not None:
            why = "the date is there, of something else"
            return case.contradicted(How.ELSEWHERE, why, other.proven())
        proven, how = proof
        return case.verified(how, proven.why, proven)
    near = nearest_dates(mention, text, cover.sources)
    if put_otherwise(mention, cover.sources):
        return case.unread("a source may have it without printing it", *near)
    return case.not_found(How.ABSENT, "the date is in none of the cited sources", *near)


def _name(name: Name, text: Text, cover: Cover, register: Register) -> Grounded:
    case = Case(FactKind.NAME, name, cover)
    if not cover.sources:
        return case.without_source()
    proof = proving_name(name, cover.sources, register)
    near = (proof.proven,) if proof.proven else ()
    if proof.how is not How.ABSENT:
        other = other_name(name, text, cover.sources, register)
        if other is not None:
            why = f"the source says it of {other.span.text}"
            return case.contradicted(How.ELSEWHERE, why, other.proven(), *near)
        return case.verified(proof.how, proof.why, *near)
    if not tells(name, text, cover.sources):
        return case.unread("it may be put otherwise there", *near)
    return case.not_found(How.ABSENT, "the name is in none of the cited sources", *near)


def _quotation(quotation: Quotation, text: Text, cover: Cover, register: Register) -> Grounded:
    case = Case(FactKind.QUOTATION, quotation, cover)
    if not cover.sources:
        return case.without_source()
    inner = _words_of(quotation, text)
    pins = _pins(quotation, text, cover.citations)
    proof = proving_quotation(quotation, inner, cover.sources, pins)
    near = (proof.proven,) if proof.proven else ()
    if proof.how is How.PIN and proof.proven is not None:
        proof = held_against_pin(proof, proof.proven, inner, _languages(text, proof.proven, cover))
    if proof.how in {How.EXACT, How.PIN}:
        spoken = needs_proof(quotation)
        other = _said_by_another(quotation, proof, cover, text, register) if spoken else None
        if other is not None:
            return case.contradicted(How.SPEAKER, other, *near)
        return case.verified(proof.how, proof.why, *near)
    if proof.how is How.WORDS and proof.proven is not None:
        return case.contradicted(How.WORDS, proof.why, proof.proven, proof.proven)
    if not needs_proof(quotation):
        return case.unread("too short to be anybody's words")
    return case.not_found(proof.how, proof.why, *near)


def _languages(text: Text, proven: Proven, cover: Cover) -> tuple[str, str]:
    """The languages of the text and of the source of a passage."""
    source = next(each for each in cover.sources if each.source.key == proven.source)
    return text.document.language, source.document.language


def _words_of(quotation: Quotation, text: Text) -> str:
    """What stands between the marks, with a gap for the author's own words."""
    kept: list[str] = []
    at = quotation.inner_start
    for start, end in quotation.asides:
        kept.append(text.document.text[at:start])
        at = end
    return " … ".join((*kept, text.document.text[at : quotation.inner_end]))


def _said_by_another(
    quotation: Quotation, proof: QuotationProof, cover: Cover, text: Text, register: Register
) -> str | None:
    """Say to whom the source gives the words, where the text is sure of another."""
    person = said_by(quotation, text)
    for source in cover.sources:
        if person and proof.proven is not None and source.source.key == proof.proven.source:
            other = other_speaker(person, proof.proven, source, register)
            if other is not None:
                return f"the text gives the words to {person}, the source to {other}"
    return None


def _pins(quotation: Quotation, text: Text, over: Sequence[Citation]) -> list[Citation]:
    """The pinned citations that may hold the original of this quotation.

    Those of its own sentence; one of a later sentence only where no other quotation is nearer.
    """
    found: list[Citation] = []
    for citation in over:
        if citation.pinned is None or citation.start < quotation.end:
            continue
        own = text.sentence_of(citation.start) == text.sentence_of(quotation.start)
        nearer = any(
            quotation.end <= other.start < citation.start for other in text.document.quotations
        )
        if own or not nearer:
            found.append(citation)
    return found
