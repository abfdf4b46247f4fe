"""Who said it: the text and the source may give the same words to two people.

Where the source names a person beside the words, that is who said them. Where it says "she said",
the sentence before begins with that person, as a rule. Where neither is so, another person of the
text's is wrong only if that one does not stand near the words at all.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from khronika.check.evidence import Register
from khronika.check.finding import Proven
from khronika.check.ground.meanings import all_meanings
from khronika.check.ground.names import aliases, is_person, name_parts, places_of
from khronika.check.ground.skeleton import same_part, skeletons
from khronika.check.ground.sources import Source, Text
from khronika.text.spans import Name, NameKind, Quotation

_BEFORE = 4  # sentences in which the person may have been named whom "the director" means
_NEAR = 90  # code points behind the words in which their speaker is named ...
_CLOSE = 45  # ... or by the surname alone
_CAPITAL = re.compile(r"[A-ZА-ЯЁІЇЄҐЎŁŚŻŹĆÄÖÜ][\w’'-]+")
_PRONOUN = re.compile(
    r"\W{0,4}(?:\w+\s)?(?:he|she|he's|он|она|ён|яна|він|вона|er|sie)\b", re.IGNORECASE
)
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
    if len(beside) == 1 and len(quoted) == 1:
        return beside[0].text
    behind = [name for name in beside if 0 <= name.start - quotation.end <= _NEAR]
    return behind[0].text if behind else None


def other_speaker(speaker: str, proven: Proven, source: Source, register: Register) -> str | None:
    """Name the person to whom the source gives the words at `proven`, where it is another one."""
    mine = {
        part for spelling in (speaker, *aliases(speaker, register)) for part in name_parts(spelling)
    }
    if not mine:
        return None
    start, end, spoken = _spoken(proven, source)
    first, last = source.sentence_of(start), source.sentence_of(end - 1)
    stands = {
        source.sentence_of(source.words.starts[at])
        for part in mine
        for at in places_of(part, source)
        if not start <= source.words.starts[at] < end
    }
    if stands & set(range(first, last + 1)):
        return None
    told = _told(start, end, spoken, source)
    if told is not None:
        return None if _shares(mine, told) else told
    return _meant(mine, first, source, stands)


def _spoken(proven: Proven, source: Source) -> tuple[int, int, str | None]:
    """Where the words begin and end in the source, and whose they are as far as it was read.

    Where speech is marked by dashes alone there is no quotation, and the passage stands for it.
    """
    for quoted in source.document.quotations:
        if quoted.start <= proven.start and proven.end <= quoted.end:
            return quoted.start, quoted.end, quoted.speaker
    return proven.start, proven.end, None


def _told(start: int, end: int, spoken: str | None, source: Source) -> str | None:
    """The person named beside the words: by the reader, behind them, or before their colon."""
    last = source.sentence_of(end - 1)
    beside = list(_within(source, range(source.sentence_of(start), last + 1)))
    if spoken is not None:
        return next((name.text for name in beside if name.text == spoken), None)
    behind = [name for name in beside if end <= name.start <= end + _NEAR]
    if behind:
        return behind[0].text
    stop = source.sentences[last].end if last >= 0 else end
    if _PRONOUN.match(source.document.text, end):
        return None  # he told Channel Five
    surnames = {part for each in source.name_ends for part in skeletons(each)}
    for word in _CAPITAL.finditer(source.document.text, end, min(stop, end + _CLOSE)):
        if surnames & skeletons(word[0]):
            return word[0]
    before = [name for name in beside if name.end <= start]
    text = source.document.text[start - 2 : start]
    return before[-1].text if before and ":" in text else None


def _meant(mine: set[str], first: int, source: Source, stands: set[int]) -> str | None:
    """Whom "he said" means: the one person of the nearest sentence before that names any."""
    for at in range(first - 1, max(-1, first - _BEFORE - 1), -1):
        if at in stands:
            return None
        persons = list(_within(source, range(at, at + 1)))
        if persons:
            alone = len({name_parts(each.text)[-1:] for each in persons}) == 1
            begins = next((each for each in persons if _begins(each, source)), None)
            meant = persons[0] if alone else begins
            return None if meant is None or _shares(mine, meant.text) else meant.text
        if _is_of_a_role(source, at):
            return None  # the director said; who that is, another sentence tells
    return None


def _is_of_a_role(source: Source, at: int) -> bool:
    """Whether a sentence begins with somebody by role alone."""
    sentence, spoken = source.sentences[at], source.words
    first = bisect_left(spoken.starts, sentence.start)
    opening = spoken.folded[first : first + _SUBJECT]
    return any(each.startswith("role ") for each in all_meanings(opening, source.document.language))


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


def _shares(mine: Iterable[str], name: str) -> bool:
    parts = name_parts(name)
    return any(same_part(one, other) for one in mine for other in parts)
