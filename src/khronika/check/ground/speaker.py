"""Who said it: the text and the source may give the same words to two people.

Where the source names a person beside the words, that is who said them. Where it says "she said",
the sentence before begins with that person, as a rule. Where neither is so, another person of the
text's is wrong only if that one does not stand near the words at all.
"""

from collections.abc import Iterable, Iterator

from khronika.check.evidence import Register
from khronika.check.finding import Proven
from khronika.check.ground.names import aliases, is_person, name_parts, places_of
from khronika.check.ground.skeleton import same_part
from khronika.check.ground.sources import Source, Text
from khronika.text.spans import Name, NameKind, Quotation

_BEFORE = 4  # sentences in which the person may have been named whom "the director" means
_SUBJECT = 5  # words before it: the role, the body


def said_by(quotation: Quotation, text: Text) -> str | None:
    """Name the person to whom the text gives the words; None where it names none, or several."""
    number = text.sentence_of(quotation.end - 1)
    beside = [
        name
        for name in text.document.names
        if _may_speak(name, text)
        and text.sentence_of(name.start) == number
        and not quotation.start <= name.start < quotation.end
    ]
    if quotation.speaker is not None:
        spoken = [name for name in beside if name.text in quotation.speaker]
        return quotation.speaker if spoken else None
    quoted = [each for each in text.document.quotations if text.sentence_of(each.start) == number]
    return beside[0].text if len(beside) == 1 and len(quoted) == 1 else None


def other_speaker(speaker: str, proven: Proven, source: Source, register: Register) -> str | None:
    """Name the person to whom the source gives the words at `proven`, where it is another one."""
    mine = {
        part for spelling in (speaker, *aliases(speaker, register)) for part in name_parts(spelling)
    }
    quoted = next(
        (q for q in source.document.quotations if q.start <= proven.start and proven.end <= q.end),
        None,
    )
    if quoted is None or not mine:
        return None
    first, last = source.sentence_of(quoted.start), source.sentence_of(quoted.end - 1)
    stands = {
        source.sentence_of(source.words.starts[at])
        for part in mine
        for at in places_of(part, source)
        if not quoted.start <= source.words.starts[at] < quoted.end
    }
    if stands & set(range(first, last + 1)):
        return None
    beside = [
        name
        for name in _within(source, range(first, last + 1))
        if not quoted.start <= name.start < quoted.end
    ]
    told = next((name for name in beside if quoted.speaker == name.text), None)
    if told is not None:
        return None if _shares(mine, told) else told.text
    before = list(_within(source, range(first - 1, first)))
    meant = next((name for name in before if _begins(name, source)), None)
    if meant is not None and first - 1 not in stands:
        return meant.text
    if stands & set(range(first - _BEFORE, last + 2)):
        return None
    return next((name.text for name in (*beside, *before)), None)


def _begins(name: Name, source: Source) -> bool:
    """Whether a sentence begins with it, so that "he" of the next one means this person."""
    at = source.sentence_of(name.start)
    start = source.sentences[at].start
    return len(source.document.text[start : name.start].split()) <= _SUBJECT


def _within(source: Source, sentences: range) -> Iterator[Name]:
    """The persons named in some sentences of a source."""
    for at in sentences:
        for name in source.names_in.get(at, ()):
            if _may_speak(name, source):
                yield name


def _may_speak(name: Name, text: Text) -> bool:
    """Whether it may be a person, by a full name or its end; a body is spoken for by anybody."""
    if is_person(name):
        return True
    several = len(name_parts(name.text)) > 1
    return name.kind is NameKind.OTHER and (several or name.text in text.name_ends)


def _shares(mine: Iterable[str], name: Name) -> bool:
    parts = name_parts(name.text)
    return any(same_part(one, other) for one in mine for other in parts)
