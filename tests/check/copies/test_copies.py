"""Copies are one source: the same text found in any dress, and two texts left two."""

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.check.copies.cited import copies
from khronika.check.copies.furniture import furniture, lines, site_of
from khronika.check.copies.likeness import copied, likeness
from khronika.check.copies.runs import runs
from khronika.check.copies.traces import suspect, traces
from khronika.check.evidence import SourceText

WORDS = {
    "en": "river court march bridge toll police bus morning ministry report people street doctor "
    "letter winter school harbour engine union price silver garden border lorry witness",
    "ru": "река суд марш мост пошлина милиция автобус утро министерство отчёт люди улица врач "
    "письмо зима школа порт двигатель союз цена серебро сад граница грузовик свидетель",
    "ka": "მდინარე სასამართლო ხიდი გზა პოლიცია ავტობუსი დილა სამინისტრო ანგარიში ხალხი ქუჩა "
    "ექიმი წერილი ზამთარი სკოლა ნავსადგური კავშირი ფასი ვერცხლი ბაღი საზღვარი მოწმე",
    "ar": "نهر محكمة مسيرة جسر رسوم شرطة حافلة صباح وزارة تقرير ناس شارع طبيب رسالة شتاء مدرسة "
    "ميناء محرك اتحاد سعر فضة حديقة حدود شاحنة شاهد",
    "zh": "河 法 院 游 行 桥 梁 通 费 警 察 巴 士 早 晨 部 报 告 人 街 医 生 信 冬 天 学",
}


def invented(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - texts, not secrets


def story(chance: random.Random, language: str, length: int) -> str:
    space = "" if language == "zh" else " "
    said = [
        space.join(chance.choice(WORDS[language].split()) for _ in range(12))
        for _ in range(length // 12)
    ]
    return ". ".join(said)


@pytest.mark.parametrize("language", WORDS)
def test_a_text_with_a_paragraph_added_is_a_copy_in_any_script(language: str) -> None:
    chance = invented(7)
    for _ in range(10):
        agency, more = story(chance, language, 180), story(chance, language, 120)
        one, other = runs(agency), runs(f"{more}\n\n{agency}\n\n{more[:60]}")
        found = copied(one, other)
        assert found is not None
        assert found.share == 1.0
        assert found.other_share < 1.0
        assert one.text[slice(*found.passage)] == other.text[slice(*found.other_passage)]
        assert suspect(len(traces(one) & traces(other)), len(traces(one)))
        assert copied(one, runs(more)) is None


def test_a_reworded_copy_is_still_found() -> None:
    chance = invented(11)
    missed = 0
    for _ in range(50):
        agency = story(chance, "en", 240).split(" ")
        changed = ["changed" if chance.random() < 0.1 else word for word in agency]
        one, other = runs(" ".join(agency)), runs(" ".join(changed))
        shared = traces(one) & traces(other)
        fewer = min(len(traces(one)), len(traces(other)))
        missed += not suspect(len(shared), fewer) or copied(one, other) is None
    assert missed <= 1


def test_typography_is_no_difference() -> None:
    plain = "Её задержали у моста - в полдень, 14 февраля, и увезли в Гарват вместе с братом."
    dressed = (
        "Ее  задержали у мо\u00adста — в полдень, 14 февраля, и\nувезли в Гарват вместе с братом"
    )
    found = copied(runs(plain), runs(dressed))
    assert found is not None
    assert found.share == found.other_share == 1.0


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_held_together(one: str, other: str) -> None:
    found = likeness(runs(one), runs(other))
    assert 0.0 <= found.share <= 1.0
    assert 0.0 <= found.other_share <= 1.0
    assert 0 <= found.passage[0] <= found.passage[1] <= len(one)
    assert 0 <= found.other_passage[0] <= found.other_passage[1] <= len(other)
    assert traces(runs(one)) == traces(runs(one))


@given(st.text(max_size=400))
def test_lines_stand_where_they_say(text: str) -> None:
    for line in lines(text):
        assert text[slice(*line.stretch)].strip()


TOLD = ("Snow in Harvat", "A verdict", "Bread costs more", "The bridge is shut", "No talks")


def test_what_a_site_prints_on_every_page_is_not_its_text() -> None:
    pages = [f"{told}\nIt is {told}.\nFollow us! Views: 1{at}2" for at, told in enumerate(TOLD)]
    marks = [[line.mark for line in lines(page)] for page in pages]
    found = furniture(list(lines(pages[0])), marks[1:])
    assert [pages[0][slice(*stretch)] for stretch in found] == ["Follow us! Views: 102"]
    assert not furniture(list(lines(pages[0])), marks[1:3])  # two pages prove nothing


FOOT = (
    "This material was made and spread by a body that the ministry calls an agent of strangers. "
    "Subscribe to our channel, send us your news and photographs, and tell your friends of us. "
    "Support independent reporting: every taler counts, and your bank will not see our name."
)


def source(key: str, text: str, host: str = "news") -> SourceText:
    return SourceText(key=key, text=text, url=f"https://{host}.invalid/{key}")


def test_two_short_reports_of_one_site_are_not_one_for_what_it_prints_under_them() -> None:
    chance = invented(3)
    told = [story(chance, "en", 36) for _ in range(6)]
    pages = tuple(source(f"page-{at}", f"{text}\n{FOOT}") for at, text in enumerate(told))
    assert not copies(pages)
    again = source("elsewhere", told[2], host="other")
    assert [each.before.key for each in copies((*pages, again))] == ["page-2"]


def test_furniture_that_the_archive_knows_is_left_out() -> None:
    chance = invented(5)
    one, other = story(chance, "en", 36), story(chance, "en", 36)
    known = [
        SourceText(key=key, text=f"{text}\n{FOOT}", furniture=((len(text) + 1, 10_000),))
        for key, text in (("a", one), ("b", other))
    ]
    assert not copies(tuple(known))
    assert copies(tuple(replace(each, furniture=()) for each in known))


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.viarta.invalid/news/1", "viarta.invalid"),
        ("https://t.me/s/harvat_now/12", "t.me/harvat_now"),
        ("https://t.me/Harvat_Now/13", "t.me/harvat_now"),
        ("", ""),
        ("http://[", ""),
    ],
)
def test_a_site_is_a_host_or_a_name_under_a_shared_one(url: str, site: str) -> None:
    assert site_of(url) == site


def test_who_was_first_does_not_depend_on_the_order_of_citing() -> None:
    text = story(invented(2), "en", 60)
    early = SourceText(key="early", text=text, published=dt.date(2021, 2, 1))
    late = SourceText(key="late", text=text, published=dt.date(2021, 2, 2))
    for pair in ((early, late), (late, early)):
        (found,) = copies(pair)
        assert (found.before, found.source) == pair
