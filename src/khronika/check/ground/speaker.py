"""Who said it: the text and the source may give the same words to two people.

Said only where it is sure: both name a person in full or by a surname, the names share nothing in
any spelling, and the text's person does not stand in the source's sentence either.
"""

from khronika.check.evidence import Register
from khronika.check.finding import Proven
from khronika.check.ground.names import aliases, name_parts
from khronika.check.ground.skeleton import same_part
from khronika.check.ground.sources import Source
from khronika.text.spans import NameKind, Quotation

_AROUND = 150  # code points to either side in which the text's person may stand after all


def other_speaker(
    quotation: Quotation, proven: Proven, source: Source, register: Register
) -> str | None:
    """Name the person to whom the source gives the words at `proven`, where it is another one."""
    if quotation.speaker is None:
        return None
    mine = {
        part
        for spelling in (quotation.speaker, *aliases(quotation.speaker, register))
        for part in name_parts(spelling)
    }
    theirs = next(
        (
            each.speaker
            for each in source.document.quotations
            if each.speaker and each.start <= proven.start and proven.end <= each.end
        ),
        None,
    )
    if theirs is None or not mine or not _is_person(theirs, source):
        return None
    near = {*name_parts(theirs), *_around(proven, source)}
    if any(same_part(one, other) for one in mine for other in near):
        return None
    return theirs


def _is_person(speaker: str, source: Source) -> bool:
    """Whether it is a name of two parts; a body may be spoken for by anybody."""
    kinds = {each.kind for each in source.document.names if each.text in speaker}
    return len(name_parts(speaker)) > 1 and kinds <= {NameKind.PERSON, NameKind.OTHER}


def _around(proven: Proven, source: Source) -> list[str]:
    """The parts of the names that stand close to the words."""
    low, high = proven.start - _AROUND, proven.end + _AROUND
    return [
        part
        for each in source.document.names
        if low <= each.start <= high
        for part in name_parts(each.text)
    ]
