"""An earlier issue, read once and kept: its facts, its figures with their sentences, its words."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from khronika.check.evidence import EarlierIssue
from khronika.check.ground.words import Words, words
from khronika.check.measure.mentions import Mention, mention
from khronika.check.subject import Subject
from khronika.text.read import read
from khronika.text.spans import Bound, Figure, FigureKind

COMPARED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENT})
_KEPT = 100  # texts of some 20 KB each


@dataclass(frozen=True, eq=False)
class Past:
    """The text of an issue that went out, as of its day."""

    key: str
    date: dt.date
    subject: Subject

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Its figures that can be compared, in order."""
        return mentions(self.subject)

    @cached_property
    def by_value(self) -> dict[Decimal, list[Mention]]:
        """The same by their values."""
        found: defaultdict[Decimal, list[Mention]] = defaultdict(list)
        for each in self.mentions:
            found[each.figure.value].append(each)
        return dict(found)

    @cached_property
    def quoted(self) -> tuple[Mention, ...]:
        """All of them, in quotation marks too: a note quotes what it corrects."""
        return mentions(self.subject, quoted=True)

    @cached_property
    def words(self) -> Words:
        """All its words."""
        return words(self.subject.document.text)


def past(issue: EarlierIssue) -> Past:
    """What the issue says as its readers know it today."""
    return _read(issue.key, issue.text, issue.date, issue.language)


def retracted(issue: EarlierIssue) -> tuple[Past, ...]:
    """What the issue said before each correction."""
    return tuple(_read(issue.key, text, issue.date, issue.language) for text in issue.retracted)


@lru_cache(maxsize=_KEPT)
def _read(key: str, text: str, date: dt.date, language: str | None) -> Past:
    return Past(key, date, Subject(document=read(text, language=language, date=date)))


def mentions(subject: Subject, *, quoted: bool = False) -> tuple[Mention, ...]:
    """The figures of a text that can be compared with those of another; `quoted` ones, too."""
    found = (mention(each, subject) for each in subject.document.figures if is_compared(each))
    return tuple(each for each in found if each is not None and (quoted or not each.quoted))


def is_compared(figure: Figure) -> bool:
    """Whether it is one value of a count, a sum, a measure or a share."""
    return figure.kind in COMPARED and figure.high is None and figure.bound is not Bound.UP_TO
