"""Differences, and figures that the text works out from others."""

import datetime as dt

import pytest

from check.ground.twinning import Given, Twin, alarms
from khronika.check.evidence import SourceText
from khronika.check.finding import State
from khronika.check.ground.facts import ground
from khronika.check.ground.grounded import Grounded, How
from khronika.text.read import read

DAY = dt.date(2023, 5, 18)

CLINIC = (
    "По данным на 17 мая, в клиниках лежат 560 больных, на 35 больше, чем в апреле. "
    "Из них 84 старше 70 лет. Ночь в палате стоит 6,20 кроны против 5,10 годом ранее. "
    "31% больных лежат там дольше месяца. Карантин ввели 2 апреля. "
    "Бюджет растёт с 2,4 млрд до 3 млрд крон. Проезд подорожал до 1,40 рубля."
)


def held(source: str = CLINIC, language: str = "ru") -> Given:
    return Given(SourceText(key="a", text=source, published=DAY, language=language))


def figure(text: str, number: str, source: str = CLINIC, language: str = "ru") -> Grounded:
    document = read(f"{text} [@a].", language="en", date=DAY)
    found = ground(document, held(source, language))
    return next(each for each in found if number in each.fact.text)


def silent(text: str, source: str = CLINIC, language: str = "ru") -> bool:
    given = held(source, language)
    return not alarms(Twin("", "en", given.held), f"{text} [@a].")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The clinics hold 560 patients, of whom 84, or 15 per cent, are over 70", "15 per"),
        ("There are 560 patients in the clinics. Of these, 84 are old, or 15 per cent", "15 per"),
        ("The budget is to grow from 2.4 billion crowns to 3 billion, up 25 per cent", "25 per"),
        ("A quarantine was declared on 2 April, which was 45 days before 17 May", "45 days"),
    ],
)
def test_what_is_worked_out_rightly_stands_on_what_it_is_made_of(text: str, number: str) -> None:
    fact = figure(text, number)
    assert fact.fact.state in {State.VERIFIED, State.UNREAD}
    assert silent(text)


def test_the_working_is_shown() -> None:
    fact = figure("The clinics hold 560 patients; 84, or 15 per cent, are over 70", "15 per")
    assert fact.how is How.DERIVED
    assert fact.why == "84 of 560 = 15%"
    assert {each.text for each in fact.fact.evidence} == {"84", "560"}


@pytest.mark.parametrize(
    "text",
    [
        "The clinics hold 560 patients, of whom 84, or 19 per cent, are over 70",
        "The budget is to grow from 2.4 billion crowns to 3 billion, up 32 per cent",
        "On 17 May the clinics opened; the quarantine of 2 April came 58 days before that",
    ],
)
def test_what_is_worked_out_wrongly_is_found(text: str) -> None:
    assert not silent(text)


def test_a_change_is_not_proved_by_a_share() -> None:
    fact = figure("A night in a ward costs 6.20 crowns, 31 per cent more than a year ago", "31 per")
    assert fact.fact.state is not State.VERIFIED


def test_a_change_elsewhere_in_the_sentence_makes_no_change_of_a_share() -> None:
    source = "Аренда выросла, и 17% жильцов хотят переехать. Аренда стоит 600 крон вместо 480."
    told = "Rent is 600 crowns, 17 per cent more than last year"
    assert figure(told, "17 per", source).fact.state is not State.VERIFIED


def test_a_difference_is_not_proved_by_a_count() -> None:
    source = "Задержаны 18 человек, на 40 меньше, чем вчера. Допрошены 43 человека."
    right = figure("In all 18 people were held, 40 fewer than the day before", "40", source)
    assert right.fact.state is State.VERIFIED
    wrong = figure("In all 18 people were held, 43 fewer than the day before", "43", source)
    assert wrong.fact.state is not State.VERIFIED


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        # "to" is no bound, and what is reached is the most
        ("A ride now costs 1.40 roubles", CLINIC, "ru"),
        ("The water reached 7.3 metres", "Вода поднималась до 7,3 метра.", "ru"),
        # a dozen is twelve, and no rounding of six
        ("A dozen of the boats sank", "Затонули 12 лодок. Суд приговорил шестерых.", "ru"),
        # two of something are not the end of a range of years
        (
            "Six went to prison for three to five years; three must pay 900 crowns each",
            "Шасцёра атрымалі ад трох да пяці гадоў, трое — штраф у 900 крон.",
            "be",
        ),
        # raised BY half a point is no share of anything
        (
            "The bank raised its rate by half a percentage point, to 7.5 per cent",
            "Банк повысил ставку на 0,5 процентного пункта, до 7,5%.",
            "ru",
        ),
    ],
)
def test_what_is_right_is_not_alarmed(text: str, source: str, language: str) -> None:
    assert silent(text, source, language)


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("The wall is 58 kilometres long", "Длина стены – 58 метров.", "ru"),
        ("The school received 7,600 dollars", "Szkoła dostała 7600 euro.", "pl"),
        ("They were held for 19 weeks", "Ihre Haft dauerte 19 Tage.", "de"),
        ("In all 31 judges heard 204 witnesses", "204 судьи выслушали 31 свидетеля.", "ru"),
        # the neighbours tell which figure is meant
        (
            "Of the accused 14 came to court, and nine of them spoke",
            "В суд пришли 14 обвиняемых, шестеро из них выступили.",
            "ru",
        ),
        # the value is there, of others
        (
            "Five judges resigned in March",
            "В марте подали в отставку трое судей. Пять адвокатов бастуют.",
            "ru",
        ),
        ("At least 38 ships are waiting", "Ждут не менее 41 корабля.", "ru"),
    ],
)
def test_another_unit_thing_or_bound_is_found(text: str, source: str, language: str) -> None:
    assert not silent(text, source, language)


def test_the_first_letter_after_a_vowel_is_one_word() -> None:
    source = "Яны абвінавачаныя за «ўчынак супраць улады і парадку»."
    pin = 'They were accused of an "act against power and order" [@a "учынак супраць улады"].'
    given = held(source, "be")
    assert not alarms(Twin("", "en", given.held), pin)
