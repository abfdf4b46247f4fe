"""How sure a sentence says it is of what it tells."""

from collections.abc import Iterable

from khronika.check.wording.phrases import find
from khronika.text.spans import Span

_TABLE = "certainty"


def confirming(sentence: Span, language: str) -> Span | None:
    """The word by which a sentence says that something is confirmed; None where none does."""
    denied = find(_TABLE, "denied", language, sentence)
    confirmed = find(_TABLE, "confirmed", language, sentence)
    return next((each for each in confirmed if not _within(each, denied)), None)


def doubting(sentence: Span, language: str) -> Span | None:
    """The word by which a sentence says that something may be, or is supposed to be."""
    settled = find(_TABLE, "settled", language, sentence)
    unsure = [
        *find(_TABLE, "possible", language, sentence),
        *find(_TABLE, "doubtful", language, sentence),
    ]
    return next((each for each in unsure if not _within(each, settled)), None)


def is_open(sentence: Span, language: str) -> bool:
    """Whether a sentence says that something is not confirmed, or only allowed."""
    return any(find(_TABLE, heading, language, sentence) for heading in ("denied", "allowed"))


def is_ahead(sentence: Span, language: str) -> bool:
    """Whether a sentence tells of what is planned, due or expected."""
    return bool(find(_TABLE, "planned", language, sentence))


def _within(span: Span, others: Iterable[Span]) -> bool:
    return any(each.start < span.end and span.start < each.end for each in others)
