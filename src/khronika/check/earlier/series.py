"""Counts that only grow: 81 since July, 81 since the beginning of the year, 81 so far this year."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from khronika.check.measure.mentions import Mention
from khronika.check.words import phrases, words
from khronika.text.spans import DateMention, Figure

_OF_YEAR = phrases("""
    since the beginning of the year | since the start of the year | so far this year
    this year so far | since january | since the new year | from the beginning of the year
    с начала года | с начала этого года | с января | с нового года
    з пачатку года | ад пачатку года | з пачатку гэтага года
    з початку року | від початку року | з початку цього року
    od początku roku | od początku tego roku
    seit jahresbeginn | seit beginn des jahres | seit anfang des jahres | seit jahresanfang
""")
_OF_MONTH = phrases("""
    since the beginning of the month | since the start of the month | so far this month
    с начала месяца | з пачатку месяца | ад пачатку месяца | з початку місяця | od początku miesiąca
    seit monatsbeginn | seit beginn des monats
""")
_SINCE = frozenset("since с со з са ад від із od seit".split())  # noqa: SIM905 - a table
_CORRECTED = frozenset(
    """
    revised corrected correction recount recounted erratum previously mistakenly earlier reported
    duplicate duplicates released
    уточнил уточнила уточнили исправлено исправили пересчитали ранее ошибочно пересмотрены
    удакладніла удакладніў раней памылкова уточнила уточнив раніше помилково
    skorygowano poprawiono wcześniej błędnie berichtigt korrigiert zuvor irrtümlich
    """.split()  # noqa: SIM905 - a table
)
_PLAINLY = frozenset({"since", "seit"})  # these are never "with"
_FAR = 80  # code points before a date
_LONG = 9  # words


@dataclass(frozen=True, slots=True)
class Growing:
    """A figure that counts everything since a day."""

    mention: Mention
    since: dt.date

    @property
    def figure(self) -> Figure:
        """The figure."""
        return self.mention.figure


def growing(mentions: Sequence[Mention], today: dt.date | None, text: str) -> list[Growing]:
    """Those of `mentions` whose sentence says from which day on they count; `today` the issue's."""
    found: list[Growing] = []
    for each in mentions:
        since = _since(each, today, text)
        if since is not None and _CORRECTED.isdisjoint((*each.before, *each.behind)):
            found.append(Growing(each, since))
    return found


def _since(mention: Mention, today: dt.date | None, text: str) -> dt.date | None:
    row = [*mention.before, "#", *mention.behind]
    if today is not None and _has(row, _OF_YEAR):
        return today.replace(month=1, day=1)
    if today is not None and _has(row, _OF_MONTH):
        return today.replace(day=1)
    days = {each.value.low for each in mention.dates if each.value and _is_since(each, text)}
    return days.pop() if len(days) == 1 else None


def _has(row: Sequence[str], sayings: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of the sayings stands in the row; they are longer than `has_phrase` looks."""
    said = " ".join(("", *row, ""))
    return any(f" {' '.join(each)} " in said for each in sayings)


def _is_since(date: DateMention, text: str) -> bool:
    before = words(text[max(0, date.start - _FAR) : date.start])
    behind = text[date.end : date.end + 6].lstrip().lower()
    if behind.startswith(("to ", "по ", "да ", "до ", "do ", "bis ", "–", "-", "until")):
        return False
    if any(each in _SINCE for each in before[-2:]):
        return True
    # since the start of the outbreak on 1 August, since the dam broke on 6 June
    row = before[-_LONG:]
    at = next((at for at in range(len(row) - 1, -1, -1) if row[at] in _PLAINLY), None)
    return at is not None and all(each[0].isalpha() for each in row[at:])
