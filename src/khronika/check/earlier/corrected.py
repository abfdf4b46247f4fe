"""Figures that were printed and corrected since: by two texts of one issue, or by a note.

Correction: there are 246 prisoners, not 264.  ·  264 should read 246
В прошлом выпуске: не 264, а 246 политзаключённых  ·  вместо 264 следует читать 246
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice, pairwise

from khronika.check.earlier.alike import counts_one_thing, likeness
from khronika.check.earlier.past import Past, mentions
from khronika.check.measure.mentions import Mention
from khronika.check.stems import same_root
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import BlockKind, FigureKind

# beginnings of words that say nothing of what a note corrects
OF_NOTES = (
    *(
        "corre",
        "issue",
        "last",
        "week",
        "repor",
        "read",
        "shoul",
        "said",
        "wrote",
        "print",
        "wrong",
    ),
    *("выпус", "прошл", "напис", "следу", "читат", "вмест", "прави", "ошиб", "исправ", "попра"),
    *("выпра", "чытат", "варта", "замес", "памыл", "випра", "читат", "замін", "помил", "випус"),
    *("spros", "wydan", "błęd", "powin", "brzmi", "beric", "ausga", "hieß", "richt", "gesch"),
)
_ALIKE = 0.5  # of the words of the shorter sentence
_COMPARED = 50  # figures of one noun
_SECTION = 20  # blocks below one heading
_NOT = frozenset("not nicht nie не ня instead вместо замест замість zamiast statt".split())  # noqa: SIM905 - a table
_FOR = frozenset("instead вместо замест замість zamiast statt".split())  # noqa: SIM905 - a table
_SHOULD = frozenset(
    """
    should read correct right actually читать следует правильно верно действительности чытаць варта
    читати слід powinno brzmieć richtig lauten
    muss heißen tatsächlich poprawnie насправді напраўду
    """.split()  # noqa: SIM905 - a table
)
_READ = frozenset("should read следует читать варта чытаць слід читати powinno brzmieć".split())  # noqa: SIM905 - a table
NOTES = tuple(
    """
    correct erratum errata исправлен поправк уточнен ошибк опечатк выпраўлен папраўк памылк
    виправлен поправк помилк sprostowan korekt errat błąd błęd bericht korrektur fehler
    """.split()  # noqa: SIM905 - a table
)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A wrong figure with its sentence, the right value where it is told, and where it was."""

    wrong: Mention
    right: Decimal | None
    where: str
    date: dt.date


def is_note(subject: Subject, mention: Mention) -> bool:
    """Whether the sentence, or the heading or first words above it, speak of a correction."""
    near = words(mention.place.text)
    if len(_READ.intersection(near)) > 1:
        return True  # should have read
    opening = words(mention.block.text[:80])[:4]
    above = islice(subject.blocks_back(mention.figure), _SECTION)
    title = next((each.text for each in above if each.kind is BlockKind.HEADING), "")
    heading = words(title)[:4]
    return any(each.startswith(NOTES) for each in (*near, *opening, *heading))


def by_texts(wrong: Past, right: Past) -> Iterator[Corrected]:
    """The figures of `wrong` whose sentences `right` has with another value, or no more."""
    kept = _sentences(right.subject)
    old = _sentences(wrong.subject)
    changed: defaultdict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for each in right.mentions:
        if _sentence(right.subject, each) not in old:
            changed[_key(each)].append(each)
    for each in wrong.mentions:
        if _sentence(wrong.subject, each) in kept:
            continue
        alike = [
            other
            for other in changed[_key(each)][:_COMPARED]
            if counts_one_thing(each, other) and likeness(each, other) >= _ALIKE
        ]
        if alike and all(other.figure.value != each.figure.value for other in alike):
            best = max(alike, key=lambda other: likeness(each, other))
            yield Corrected(each, best.figure.value, wrong.key, wrong.date)


def _key(mention: Mention) -> tuple[object, ...]:
    """What two figures of one thing have in common."""
    return mention.figure.kind, mention.figure.unit, *(each[:3] for each in mention.heads[:1])


def by_notes(issue: Past) -> Iterator[Corrected]:
    """The figures that the correction notes of an issue take back."""
    blocks: dict[int, list[Mention]] = {}
    for each in issue.quoted:
        if is_note(issue.subject, each):
            blocks.setdefault(each.block.start, []).append(each)
    for row in blocks.values():
        yield from _told(issue, row)


def _told(issue: Past, row: Sequence[Mention]) -> Iterator[Corrected]:
    spoken = issue.subject.spoken
    for first, second in pairwise(row):
        between = spoken.between(first.figure.number_end, second.figure.number_start)
        before = list(first.before[-3:])
        wrong: Mention | None = None
        if not _NOT.isdisjoint(between) and _SHOULD.isdisjoint(between):
            wrong = second  # 246, not 264
        if not _NOT.isdisjoint(before) or not _SHOULD.isdisjoint(between):
            wrong = first  # not 264 but 246; 264 should read 246
        if wrong is None or first.figure.value == second.figure.value:
            continue
        right = second if wrong is first else first
        told = wrong if wrong.heads else right
        nameless = told.figure.kind is FigureKind.COUNT and not told.heads
        if nameless or not _one_noun(wrong, right):
            continue
        yield Corrected(_with_noun(wrong, told), right.figure.value, issue.key, issue.date)


def _one_noun(wrong: Mention, right: Mention) -> bool:
    if not wrong.heads or not right.heads:
        return True
    return any(same_root(one, other) for one in wrong.heads for other in right.heads)


def _with_noun(wrong: Mention, told: Mention) -> Mention:
    """The wrong figure with the noun that stands beside the right one."""
    if wrong is told:
        return wrong
    return replace(wrong, figure=replace(wrong.figure, noun=told.figure.noun))


def _sentences(subject: Subject) -> set[str]:
    return {" ".join(each.text.split()) for each in subject.sentences}


def _sentence(subject: Subject, mention: Mention) -> str:
    sentence = subject.sentence_at(mention.figure)
    return " ".join(sentence.text.split()) if sentence else ""


def current(subject: Subject) -> list[Mention]:
    """The figures of the text under examination that speak of no correction."""
    return [each for each in mentions(subject) if not is_note(subject, each)]
