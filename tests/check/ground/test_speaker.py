"""Who said it, in the text and in the source."""

import datetime as dt

import pytest

from check.ground.twinning import Given
from khronika.check.evidence import KnownEntity, KnownName, Register, SourceText
from khronika.check.finding import State
from khronika.check.ground.facts import ground
from khronika.check.ground.grounded import Grounded, How
from khronika.text.read import read
from khronika.text.spans import Quotation

DAY = dt.date(2023, 9, 4)
COUNCIL = (
    "«Мы чинили эту плотину каждое лето», — сказал инженер Глеб Вершинин на слушаниях, куда "
    "пришли жители трёх посёлков и представители водоканала, и показал журнал работ за десять лет "
    "с отметками всех смен. Совет отложил решение на месяц: в зале не хватило голосов. "
    "«Денег на новую плотину не будет до весны», — ответила казначей Инна Лядова."
)
HOUSE = Register(
    entities=(
        KnownEntity(
            key="v",
            kind="person",
            names=(
                KnownName(text="Hleb Viarshynin", language="en", house=True),
                KnownName(text="Глеб Вершинин", language="ru", house=True),
            ),
        ),
    )
)


def quotation(text: str, source: str = COUNCIL, register: Register | None = None) -> Grounded:
    held = SourceText(key="a", text=source, published=DAY, language="ru")
    language = "ru" if "«" in text else "en"
    document = read(text, language=language, date=DAY)
    found = ground(document, Given(held, register or Register()))
    return next(each for each in found if isinstance(each.span, Quotation))


@pytest.mark.parametrize(
    "text",
    [
        "«Мы чинили эту плотину каждое лето», — сказала Инна Лядова [@a].",
        "«Денег на новую плотину не будет до весны», — заявил Глеб Вершинин [@a].",
        '"We mended this dam every summer", said Inna Liadova [@a "Мы чинили эту плотину"].',
    ],
)
def test_another_speaker_is_told(text: str) -> None:
    found = quotation(text)
    assert found.fact.state is State.CONTRADICTED
    assert found.how is How.SPEAKER
    assert "the source to" in found.why


@pytest.mark.parametrize(
    "text",
    [
        "«Мы чинили эту плотину каждое лето», — сказал Вершинин [@a].",
        "«Мы чинили эту плотину каждое лето», — сказал инженер [@a].",
        "«Денег на новую плотину не будет до весны», — сообщил городской совет [@a].",
        '"We mended this dam every summer", said Gleb Vershinin [@a "Мы чинили эту плотину"].',
        '"We mended this dam every summer", said Hleb Viarshynin [@a "Мы чинили эту плотину"].',
    ],
)
def test_the_right_speaker_and_an_unnamed_one_are_not_alarmed(text: str) -> None:
    assert quotation(text, register=HOUSE).fact.state is State.VERIFIED


def test_a_source_that_does_not_say_who_spoke_says_nothing() -> None:
    source = "На слушаниях прозвучало: «Мы чинили эту плотину каждое лето»."
    text = "«Мы чинили эту плотину каждое лето», — сказала Инна Лядова [@a]."
    assert quotation(text, source).fact.state is State.VERIFIED
