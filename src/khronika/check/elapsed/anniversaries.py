"""Anniversaries, and the years that a thing enters, as a text counts them."""

from collections.abc import Sequence
from dataclasses import dataclass

from khronika.check.elapsed import anniversary_words as anw
from khronika.check.elapsed.row import Row, row_of
from khronika.check.subject import Subject
from khronika.check.words import has_phrase
from khronika.text.spans import DateMention, Figure, FigureKind, Span

_BEHIND = 4
_AHEAD = 5
_MOST = 10_000  # years
_MARKED = frozenset({"remembers", "marks", "recalls", "commemorates", "honours", "mourns"})
_PAST = ("ed", "л", "ла", "ли", "ў", "лі", "в", "ł", "ła", "li", "te")


@dataclass(frozen=True, slots=True)
class Claim:
    """So many full years of something; `running` where the text says it enters the next."""

    place: Span
    years: int
    row: Row
    at: int
    running: bool = False
    present: bool = False


def claims_in(sentence: Span, subject: Subject) -> Sequence[Claim]:
    """The anniversaries of a sentence, in order."""
    figures = subject.figures_in(sentence)
    low = sentence.text.lower()
    hinted = any(map(_may_be, figures)) and any(each in low for each in anw.HINTS)
    if not hinted and not any(each in low for each in (*anw.NAMED, *anw.ANNIVERSARY)):
        return []
    dates = [each for each in subject.dates_in(sentence) if each.how != "relative"]
    row = row_of(sentence, figures, dates)
    found: list[Claim] = []
    for at, item in enumerate(row.items):
        if isinstance(item, Figure):
            found += [claim for claim in (_claim(row, at, item),) if claim is not None]
        elif isinstance(item, str) and (years := _named(row, at, item)):
            start = sentence.start + sentence.text.lower().find(item)
            text = subject.document.text[start : start + len(item)]
            place = Span(start=start, end=start + len(item), text=text)
            found.append(Claim(place, years, row, at, present=_present(row, at)))
    return found


def _named(row: Row, at: int, word: str) -> int | None:
    """The years of an anniversary that a word names: `bicentenary`, `first anniversary`."""
    if word in anw.NAMED and (word in anw.FEASTS or _marked(row, at)):
        return anw.NAMED[word]
    if not row.word(at + 1).startswith(anw.ANNIVERSARY):
        return None
    return 1 if word in anw.FIRST else anw.JUBILEES.get(word)


def _may_be(figure: Figure) -> bool:
    years = figure.kind is FigureKind.DURATION and figure.unit == "year"
    return years or figure.kind is FigureKind.ORDINAL or _bare(figure)


def _bare(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.noun is None


def _claim(row: Row, at: int, figure: Figure) -> Claim | None:
    if figure.high is not None or not 1 <= figure.value < _MOST or figure.value % 1:
        return None
    number, noun = int(figure.value), (figure.noun or "").lower()
    if figure.kind is FigureKind.ORDINAL and (noun in anw.YEAR or noun.endswith("jahr")):
        if anw.COMPLETES.intersection(row.said(at - _BEHIND, at)):
            return Claim(figure, number, row, at, present=_present(row, at))
        entered = number > 1 and _entered(row, at)
        return Claim(figure, number - 1, row, at, running=True, present=True) if entered else None
    if _celebrates(row, at, figure, noun):
        return Claim(figure, number, row, at, present=_present(row, at))
    return None


def _celebrates(row: Row, at: int, figure: Figure, noun: str) -> bool:
    """Whether a number counts an anniversary: `46th anniversary`, `100-летие`, `turns 16`."""
    if figure.kind is FigureKind.ORDINAL:
        spoken = (noun, row.word(at + 1), row.word(at + 2))
        return any(each.startswith(anw.ANNIVERSARY) for each in spoken) or _again(row, at, noun)
    if _bare(figure):
        stood = any(each.startswith(anw.STANDS) for each in row.said(0, at))
        today = row.word(at + 1) in anw.TODAY_WORDS and stood
        return today and row.word(at - 1) in anw.COUNTED
    if figure.kind is not FigureKind.DURATION or figure.unit != "year":
        return False
    after = row.word(at + 1) in anw.AFTER
    behind = row.said(at + 1, len(row.items) if after else at + _BEHIND)
    if any(each.startswith(anw.FEAST) for each in behind):
        return True
    text = figure.text.lower()
    jubilee = any(each in text for each in anw.JUBILEE)
    return jubilee if jubilee or any(each in text for each in anw.OLD) else _marked(row, at)


def _entered(row: Row, at: int) -> bool:
    """Whether a word before the year says that it begins or runs."""
    if anw.OWN.intersection(row.said(at - 1, at)):
        return False
    return has_phrase(
        [row.word(k) for k in range(max(0, at - 2 * _AHEAD), at + _BEHIND)], anw.ENTERS
    )


def _again(row: Row, at: int, noun: str) -> bool:
    """`jährt sich zum 41. Mal`."""
    near = row.said(at - 2 * _AHEAD, at + 2 * _AHEAD)
    return noun == "mal" and "jährt" in near


def _marked(row: Row, at: int) -> bool:
    """Whether a word beside the years says that they are celebrated."""
    near = row.said(at - _AHEAD, at)
    old = row.word(at + 1) == "old"
    on = row.word(at + 1) == "on" and row.word(at + 2) in {":", ",", "–", "—"}
    dated = at + 2 < len(row.items) and isinstance(row.items[at + 2], DateMention)
    if row.word(at + 1) in {"in", "as", "at"} and not dated:  # 30 years in office
        return False
    marked = anw.MARKS - {"is", "wird", "old"} if not old else anw.MARKS
    headline = (
        at <= 1
        and row.word(at + 1) in {"since", "after"}
        and _MARKED.intersection(row.said(at, len(row.items)))
    )
    said = row.said(at - 2, at)
    today = anw.TODAY_WORDS.issuperset(said[-1:]) or (
        anw.TODAY_WORDS.issuperset(said[:1]) and anw.DATIVE.issuperset(said[1:])
    )
    today = today and row.word(at + 1) in {".", ",", "", ";"}
    return on or today or bool(headline) or bool(marked.intersection(near))


def _present(row: Row, at: int) -> bool:
    """Whether a word of celebration near the years is in the present."""
    near = row.said(at - 2 * _AHEAD, at + 3 * _AHEAD)
    return any(each in anw.MARKS - anw.NOUNS and not each.endswith(_PAST) for each in near)
