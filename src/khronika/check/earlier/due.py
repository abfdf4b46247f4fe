"""What earlier issues announced for a day that has come since, and whether anything was said of it.

An announcement is a sentence that speaks of the future and names a day or month after its issue.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.earlier.past import Past
from khronika.check.elapsed.tense import speaks_of_future
from khronika.check.stems import stem
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import DateMention, Precision, Span
from khronika.text.words import Lexicon, lexicon

_SHORTEST = 4  # letters of a word that says something
_LEAST = 2  # such words in an announcement
_BRIEF = 2  # such words of which one is enough
_SHARED = 0.4  # of its words, in a sentence that says something of it
_COMMON = 0.08  # of the sentences of all issues: a word in more of them tells nothing
_MOST = 200  # announcements; each is looked for in all later sentences
_FEW = 25  # sentences; in fewer no word is common
_NOT_YET = frozenset({Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.RANGE})
_LIGHT = tuple(
    """
    plan will expect schedul announc intend due hold held take place next begin start until
    заплан ожида назнач намер предсто состо пройд начн будет будут
    заплан чака прызнач пачн адбуд будзе будуць
    заплан очіку признач почн відбуд буде будуть
    zaplan oczek odbę rozpocz będzie będą
    geplan erwart stattfind beginn soll werd wird
    """.split()  # noqa: SIM905 - a table
)
_OF_ITSELF = frozenset(
    "issue выпуск номер нумар випуск numer wydanie ausgabe newsletter бюллетень".split()  # noqa: SIM905 - a table
)
_AHEAD = tuple(
    """
    заплан состоится состоятся начнется начнутся пройдет пройдут откроется предстоит назначен
    адбудзецца адбудуцца пачнецца пачнуцца пройдуць прызначан адкрыецца
    відбудеться відбудуться почнеться почнуться пройдуть призначен відкриється
    zaplan odbędzie odbędą rozpocznie rozpoczną wyznacz
    angesetzt geplant vorgesehen
    """.split()  # noqa: SIM905 - a table
)


@dataclass(frozen=True, slots=True)
class Announcement:
    """A sentence of an issue, the day it speaks of, and the stems that tell what it is about."""

    issue: Past
    sentence: Span
    day: DateMention
    told: frozenset[str]


def newly_due(subject: Subject, issues: Sequence[Past]) -> Iterator[Announcement]:
    """The announcements that came due since the last of `issues` and of which nothing was said.

    `issues` are those before the text, the oldest first.
    """
    today = subject.document.date
    if today is None or not issues:
        return
    last = issues[-1].date
    common = _common([*(each.subject for each in issues), subject])
    told = 0
    for at, issue in enumerate(issues):
        for each in _announced(issue, last, today, common):
            told += 1
            if told > _MOST:
                return
            later = (*(other.subject for other in issues[at + 1 :]), subject)
            if not any(_says(other, each) for other in later):
                yield each


def _announced(
    issue: Past, last: dt.date, today: dt.date, common: frozenset[str]
) -> Iterator[Announcement]:
    subject = issue.subject
    for sentence in subject.sentences:
        days = [
            each
            for each in subject.dates_in(sentence)
            if each.value is not None
            and each.value.precision in _NOT_YET
            and issue.date < each.value.low
        ]
        if len(days) != 1 or not _is_ahead(sentence):
            continue
        value = days[0].value
        if value is None or not last <= value.high < today or subject.is_quoted(days[0]):
            continue
        if not _OF_ITSELF.isdisjoint(words(sentence.text)):
            continue  # the next issue appears on
        told = _told(subject, sentence) - common
        if len(told) >= _LEAST:
            yield Announcement(issue, sentence, days[0], told)


def _is_ahead(sentence: Span) -> bool:
    """Whether the sentence speaks of what is to come."""
    return speaks_of_future(sentence.text) or any(
        each.startswith(_AHEAD) for each in words(sentence.text)
    )


def _says(subject: Subject, announcement: Announcement) -> bool:
    """Whether a sentence has enough of its words, or its day and one of them."""
    value = announcement.day.value
    few = len(announcement.told) <= _BRIEF
    wanted = max(1 if few else _LEAST, _SHARED * len(announcement.told))
    for sentence in subject.sentences:
        shared = len(_told(subject, sentence) & announcement.told)
        if shared >= wanted:
            return True
        if shared and value is not None:
            days = (each.value for each in subject.dates_in(sentence) if each.value is not None)
            if any(value.low <= each.low and each.high <= value.high for each in days):
                return True
    return False


def _told(subject: Subject, sentence: Span) -> frozenset[str]:
    """The stems of the words that say something: no grammar, dates, plans or verbs of saying."""
    kept = subject.stems_of
    found = kept.get(sentence.start)
    if found is None:
        lex = lexicon(subject.document.language)
        found = frozenset(
            stem(word, lex.code) for word in words(sentence.text) if _tells(word, lex)
        )
        kept[sentence.start] = found
    return found


def _tells(word: str, lex: Lexicon) -> bool:
    return (
        len(word) >= _SHORTEST
        and word[0].isalpha()
        and not lex.has("function_words", word)
        and not lex.has("speech", word)
        and word not in lex.senses
        and not word.startswith(_LIGHT)
    )


def _common(subjects: Sequence[Subject]) -> frozenset[str]:
    """The stems that stand in so many sentences that they tell nothing."""
    counted: Counter[str] = Counter()
    sentences = 0
    for subject in subjects:
        for sentence in subject.sentences:
            counted.update(_told(subject, sentence))
            sentences += 1
    if sentences < _FEW:
        return frozenset()
    return frozenset(each for each, number in counted.items() if number > _COMMON * sentences)
