"""Dates in six languages, resolved from the document's date."""

import datetime as dt

import pytest

from khronika.text.read import read
from khronika.text.spans import DateMention, Precision

ISSUED = dt.date(2021, 2, 15)  # a Monday


def one(text: str, language: str = "en", issued: dt.date | None = ISSUED) -> DateMention:
    found = read(text, language=language, date=issued).dates
    assert len(found) == 1, [d.text for d in found]
    return found[0]


def edtf(text: str, language: str = "en") -> str | None:
    value = one(text, language).value
    return None if value is None else value.edtf


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on 15 February 2021", "2021-02-15"),
        ("en", "on February 15, 2021,", "2021-02-15"),
        ("en", "on Feb. 15, 2021", "2021-02-15"),
        ("en", "on the 15th of February 2021", "2021-02-15"),
        ("en", "on 2021-02-15", "2021-02-15"),
        ("en", "on 15.02.2021", "2021-02-15"),
        ("ru", "15 февраля 2021 года", "2021-02-15"),
        ("ru", "двадцать пятого марта 2020 года", "2020-03-25"),
        ("be", "15 лютага 2021 года", "2021-02-15"),
        ("uk", "15 лютого 2021 року", "2021-02-15"),
        ("pl", "15 lutego 2021 r.", "2021-02-15"),
        ("de", "am 15. Februar 2021", "2021-02-15"),
        ("en", "in August 2020", "2020-08"),
        ("ru", "в августе прошлого года", "2020-08"),
        ("en", "since 1994", "1994"),
        ("ru", "в 2020 году", "2020"),
        ("en", "in the 1990s", "199X"),
        ("en", "in the third quarter of 2020", "2020-35"),
        ("en", "in Q3 2020", "2020-35"),
        ("en", "in spring 2021", "2021-21"),
        ("ru", "в первом полугодии 2021 года", "2021-40"),
        ("en", "in mid-July", "2020-07-11/2020-07-20"),
        ("en", "in early 2020", "2020-01/2020-04"),
        ("ru", "в конце 2020 года", "2020-09/2020-12"),
        ("en", "yesterday", "2021-02-14"),
        ("ru", "на прошлой неделе", "2021-02-08/2021-02-14"),
        ("uk", "торік", "2020"),
        ("ru", "в ночь с 8 на 9 февраля", "2021-02-08/2021-02-09"),
        ("ru", "15 фев. 2021", "2021-02-15"),
        ("pl", "dwudziestego piątego marca", "2020-03-25"),
        ("en", "a fortnight ago", "2021-01-29/2021-02-04"),
        ("en", "from May 3, 2020, until June 5, 2020,", "2020-05-03/2020-06-05"),
        ("en", "(born 2000)", "2000"),
    ],
)
def test_forms(language: str, text: str, expected: str) -> None:
    assert edtf(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on 9-13 August, 2020", "2020-08-09/2020-08-13"),
        ("en", "on August 9-13, 2020", "2020-08-09/2020-08-13"),
        ("en", "on February 11-12", "2021-02-11/2021-02-12"),
        ("en", "(12 January to 2 February 2021)", "2021-01-12/2021-02-02"),
        ("en", "from 30 December to 2 January", "2020-12-30/2021-01-02"),
        ("en", "30 December – 2 January 2021", "2020-12-30/2021-01-02"),
        ("en", "in January-March 2021", "2021-01/2021-03"),
        ("en", "the 2020-21 season", "2020/2021"),
        ("en", "between 2010 and 2015", "2010/2015"),
        ("ru", "с 12 января по 2 февраля 2021 года", "2021-01-12/2021-02-02"),
        ("ru", "9–13 августа 2020 г.", "2020-08-09/2020-08-13"),
        ("be", "з 12 студзеня па 2 лютага", "2021-01-12/2021-02-02"),
        ("pl", "od 12 stycznia do 2 lutego 2021 r.", "2021-01-12/2021-02-02"),
        ("de", "vom 12. Januar bis zum 2. Februar 2021", "2021-01-12/2021-02-02"),
    ],
)
def test_ranges(language: str, text: str, expected: str) -> None:
    mention = one(text, language)
    assert mention.value is not None
    assert (mention.value.edtf, mention.value.precision) == (expected, Precision.RANGE)


@pytest.mark.parametrize(
    ("language", "text", "weekday", "expected"),
    [
        ("en", "Only on Sunday (February 14), people", 6, "2021-02-14"),
        ("en", "on Monday, 15 February,", 0, "2021-02-15"),
        ("en", "on Monday, 15 February 2021,", 0, "2021-02-15"),
        ("en", "on 15 February (Monday)", 0, "2021-02-15"),
        ("ru", "15 февраля, понедельник, суд", 0, "2021-02-15"),
        ("ru", "15 февраля, в понедельник, суд", 0, "2021-02-15"),
        ("de", "am Sonntag, dem 14. Februar,", 6, "2021-02-14"),
        ("en", "on Sunday", 6, "2021-02-14"),
        ("en", "on Monday", 0, "2021-02-15"),
        ("en", "last Monday", 0, "2021-02-08"),
        ("en", "next Monday", 0, "2021-02-22"),
        ("ru", "в воскресенье", 6, "2021-02-14"),
        ("en", "Sunday (15 February)", 6, "2021-02-15"),
    ],
)
def test_weekdays(language: str, text: str, weekday: int, expected: str) -> None:
    mention = one(text, language)
    assert mention.value is not None
    assert (mention.weekday, mention.value.edtf) == (weekday, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It happened on 20 March.", "2020-03-20"),
        ("The vote will be held on 20 March.", "2021-03-20"),
        ("On 20 March, parliament will vote.", "2021-03-20"),
        ("They are due by 1 May.", "2021-05-01"),
        ("By 14 February there were 246 held, 23 of them women.", "2021-02-14"),
        ("It began on 9 August.", "2020-08-09"),
        ("It ended on 15 February.", "2021-02-15"),
    ],
)
def test_the_year_is_that_of_the_nearest_past_unless_the_text_looks_ahead(
    text: str, expected: str
) -> None:
    mention = one(text)
    assert mention.value is not None
    assert (mention.value.edtf, mention.year_printed) == (expected, False)


def test_a_text_of_another_time_keeps_its_year() -> None:
    found = read("On 2 May 2014 he left. He came back on 22 December.", date=ISSUED).dates
    assert [d.value and d.value.edtf for d in found] == ["2014-05-02", "2014-12-22"]


@pytest.mark.parametrize(
    ("language", "text", "problem"),
    [
        ("en", "on 31 November", "no-such-date"),
        ("en", "on 29 February 2021", "no-such-date"),
        ("en", "on 31.11.2020", "no-such-date"),
        ("ru", "31 ноября", "no-such-date"),
        ("en", "on 13-9 August", "backward-range"),
        ("en", "in 2024-2021", "backward-range"),
        ("ru", "с 13 по 9 августа", "backward-range"),
    ],
)
def test_dates_on_no_calendar(language: str, text: str, problem: str) -> None:
    mention = one(text, language)
    assert (mention.value, mention.problem) == (None, problem)


@pytest.mark.parametrize(
    "text",
    [
        "He may go, and they march on.",
        "The 40th Separate Brigade took 12 cars.",
        "They paid $2020 for 1985 tonnes.",
        "65% of them said so.",
        "Охрана среды стоит дорого.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text, date=ISSUED).dates == ()


def test_without_a_day_of_publication_a_year_is_not_invented() -> None:
    mention = one("on 15 February", issued=None)
    assert (mention.value, mention.problem) == (None, None)


def test_days_that_share_a_month_are_dates_of_their_own() -> None:
    found = read("on 9 and 10 August 2020", language="en", date=ISSUED).dates
    assert [d.value and d.value.edtf for d in found] == ["2020-08-09", "2020-08-10"]


@pytest.mark.parametrize(
    ("language", "text", "relation", "anchor"),
    [
        ("en", "290 days after the vote of 9 August 2020", "after", "2020-08-09"),
        ("en", "three days before the vote of 9 August 2020", "before", "2020-08-09"),
        ("ru", "Через 290 дней после выборов 9 августа 2020 года", "after", "2020-08-09"),
        ("be", "праз 290 дзён пасля выбараў 9 жніўня 2020 года", "after", "2020-08-09"),
        ("de", "290 Tage nach der Wahl vom 9. August 2020", "after", "2020-08-09"),
    ],
)
def test_elapsed_spans(language: str, text: str, relation: str, anchor: str) -> None:
    (span,) = read(text, language=language, date=ISSUED).elapsed
    assert span.anchor.value is not None
    assert (span.relation, span.anchor.value.edtf) == (relation, anchor)


def test_a_duration_without_a_date_is_not_elapsed() -> None:
    assert read("rallies go on 190+ days after the elections", date=ISSUED).elapsed == ()


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_given_name_is_no_month(language: str) -> None:
    read_of = read("Anna Kos, Jan Wit.", language=language, date=ISSUED)
    assert read_of.dates == ()
    assert [name.text for name in read_of.names] == ["Anna Kos", "Jan Wit"]
    assert [each.text for each in read("By Jan 2021 and 5 Jan Wit sat.", language="en").dates] == [
        "Jan 2021",
        "5 Jan",
    ]


@pytest.mark.parametrize("issued", [dt.date.min, dt.date.max])
def test_what_lies_off_the_calendar_has_no_value(issued: dt.date) -> None:
    text = (
        "Yesterday, tomorrow, last week, next week, last month, next month, last year, next year, "
        "three years ago, two weeks ago, in ten years, on Monday, next Friday, last Sunday. "
        "In August last year, in December, in spring, on 31 December, on 2 January. "
        "Next May, in a year, early next year, in the last quarter, at the end of last month."
    )
    dates = read(text, language="en", date=issued).dates
    assert any(each.value is None for each in dates)
    assert any(each.value is not None for each in dates)
