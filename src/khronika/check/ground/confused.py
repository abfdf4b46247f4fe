"""Names and dates that a source has, but of something else than the text says.

The rest of the clause points to some sentences of the source (`neighbourhood`). Where another
person, place or day stands in them and this one stands far from them, the source says it of that
other one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from khronika.check.evidence import Register
from khronika.check.finding import Proven
from khronika.check.ground.dates import agreeing
from khronika.check.ground.names import (
    aliases,
    is_person,
    name_parts,
    near_places,
    places_of,
    same_name,
)
from khronika.check.ground.neighbourhood import Pointer, point
from khronika.check.ground.roles import roles
from khronika.check.ground.skeleton import same_part
from khronika.check.ground.sources import Source, Text
from khronika.text.spans import DateMention, Name, NameKind, PartialDate, Precision

_SURE = 1.7  # points from which on a sentence is surely the one that is meant
_SURE_OF_DAY = 2.6  # the same of a date: a sentence has one more often, and says it in fewer words
_FARTHER = 0.5  # of them, at most, may point to where the name or date of the text stands
_FAINT, _FAINTLY = 0.9, 0.15  # points, or of them, that may point to its very sentence
_DAYS = frozenset({Precision.DAY, Precision.RANGE})
_TOLD = frozenset({"printed", "weekday", "year from the issue's date"})


@dataclass(frozen=True, slots=True)
class Rival:
    """What the source has where the text has another name or date."""

    source: Source
    span: Name | DateMention
    points: float

    def proven(self) -> Proven:
        """Where it stands."""
        return Proven(
            source=self.source.source.key,
            text=self.span.text,
            start=self.span.start,
            end=self.span.end,
        )


def other_name(
    name: Name, text: Text, sources: Sequence[Source], register: Register
) -> Rival | None:
    """Find the name that stands in the source where the text has `name`."""
    if name.kind is NameKind.ABBREVIATION:
        return None
    number = text.sentence_of(name.start)
    spellings = (name.text, *aliases(name.text, register))
    beside = [each for each in text.document.names if text.sentence_of(each.start) == number]

    def own(source: Source) -> set[int]:
        ends = {parts[-1] for each in spellings if (parts := name_parts(each))}
        return {
            source.sentence_of(source.words.starts[at])
            for part in ends
            for at in (*places_of(part, source), *near_places(part, source))
        }

    def others(source: Source, at: int) -> Iterator[Name]:
        for each in source.names_in.get(at, ()):
            if _of_one_kind(name, each) and not any(_may_be(each, mine) for mine in beside):
                yield each

    return _elsewhere(name, text, sources, own, others) or _in_its_role(name, text, sources, beside)


def _in_its_role(
    name: Name, text: Text, sources: Sequence[Source], beside: Sequence[Name]
) -> Rival | None:
    """Find the person whom the source gives the role that the text gives `name`.

    Only where the source gives `name` another one: the director there, the captain here.
    """
    mine = roles(name, text) if is_person(name) or len(name_parts(name.text)) > 1 else None
    if not mine:
        return None
    others: list[Rival] = []
    known = False
    for source in sources:
        for each in source.document.names:
            held = roles(each, source)
            if _may_be(each, name):
                if held & mine:
                    return None
                known = known or bool(held)
            elif held & mine and not any(_may_be(each, other) for other in beside):
                others.append(Rival(source, each, 0.0))
    return others[0] if known and others else None


def other_date(mention: DateMention, text: Text, sources: Sequence[Source]) -> Rival | None:
    """Find the date that stands in the source where the text has `mention`."""
    value = mention.value
    if value is None:
        return None
    number = text.sentence_of(mention.start)
    beside = [each for each in text.document.dates if text.sentence_of(each.start) == number]

    def own(source: Source) -> set[int]:
        found = {source.sentence_of(each.start) for each in agreeing(mention, source)}
        return found | {0} if _leads(value, source) else found

    def others(source: Source, at: int) -> Iterator[DateMention]:
        mine = {id(other) for each in beside for other in agreeing(each, source)}
        for each in source.dates_in.get(at, ()):
            told = each.how in _TOLD and id(each) not in mine
            if (
                told
                and _precise(each) == _precise(mention)
                and not _one_night(mention, text, each, source)
            ):
                yield each

    return _elsewhere(mention, text, sources, own, others)


def _one_night(mention: DateMention, text: Text, other: DateMention, source: Source) -> bool:
    """Whether two days may be one night: on Friday night, in the night to Saturday."""
    if mention.value is None or other.value is None:
        return True
    apart = abs((mention.value.low - other.value.low).days)
    held = (
        text.contexts[text.sentence_of(mention.start)].meanings,
        source.contexts[source.sentence_of(other.start)].meanings,
    )
    return apart == 1 and any("time night" in each for each in held)


def _leads(value: PartialDate, source: Source) -> bool:
    """Whether the first sentence tells of this day: the one on which the source appeared."""
    published = source.source.published
    if published is None or not value.low <= published <= value.high:
        return False
    dated = any(
        source.sentence_of(each.start) <= 0 and _precise(each) is Precision.DAY
        for each in source.document.dates
    )
    return value.precision in _DAYS and not dated


def _precise(mention: DateMention) -> object:
    precision = mention.value.precision if mention.value else None
    return Precision.DAY if precision in _DAYS else precision


def _elsewhere(
    said: Name | DateMention,
    text: Text,
    sources: Sequence[Source],
    own: Callable[[Source], set[int]],
    others: Callable[[Source, int], Iterator[Name | DateMention]],
) -> Rival | None:
    mine, direct, best = 0.0, 0.0, None
    for source in sources:
        places = own(source)
        if not places and isinstance(said, Name):
            continue
        pointer = point(said, text, source)
        direct = max([direct, *(pointer.scores.get(at, 0.0) for at in places)])
        # a date says nothing of the next sentence if that has its own
        mine = max(mine, pointer.support(places)) if isinstance(said, Name) else direct
        best = _best(pointer, others, best)
    if best is None:
        return None
    if isinstance(said, DateMention):
        far = best.points >= _SURE_OF_DAY and direct <= _FAINTLY * best.points
    else:
        far = mine <= _FARTHER * best.points and direct <= max(_FAINT, _FAINTLY * best.points)
    return best if far else None


def _best(
    pointer: Pointer,
    others: Callable[[Source, int], Iterator[Name | DateMention]],
    best: Rival | None,
) -> Rival | None:
    """The rival to which most points: better than `best`, and enough to be sure."""
    least = best.points if best else _SURE
    for at, points in sorted(pointer.scores.items(), key=lambda each: -each[1]):
        if points < least:
            break
        found = next(others(pointer.source, at), None)
        if found is not None:
            return Rival(pointer.source, found, points)
    return best


def _of_one_kind(one: Name, other: Name) -> bool:
    if is_person(one) or is_person(other):
        both = is_person(one) and is_person(other)
        return both or (
            len(name_parts(one.text)) > 1
            and len(name_parts(other.text)) > 1
            and NameKind.ORGANISATION not in {one.kind, other.kind}
        )
    body = NameKind.ORGANISATION
    return (one.kind is body) == (other.kind is body)


def _may_be(one: Name, other: Name) -> bool:
    """Whether two names may be of one bearer: a surname, a town in the name of a body."""
    return same_name(one.text, other.text) or any(
        same_part(part, each)
        for part in name_parts(one.text)[-1:]
        for each in name_parts(other.text)
    )
