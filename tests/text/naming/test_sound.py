import unicodedata

import pytest

from khronika.text.naming.given import _lines
from khronika.text.naming.sound import readings, skeletons

SPELLINGS = """
Ціхановіч Тиханович Tsikhanovich Tikhanovich Cichanovič Cichanowicz Tichanowitsch Tikhanovitch
Жураўлёў Журавлёв Zhurauliou Zhuravlyov Žuraŭloŭ Żurawlow Schurawljow
Шчарбакоў Щербаков Shcharbakou Shcherbakov Ščarbakoŭ Szczerbakow Schtscherbakow
Хадасевіч Ходасевич Khadasevich Chadasievič Chodasiewicz Xodasevič
Уладзіміраў Владимиров Uladzimirau Vladimirov Wladimirow Władimirow
Дзямідчык Демидчик Dziamidchyk Dziamidčyk Demidczyk Demidtschik
Хабелашвили ხაბელაშვილი Khabelashvili Chabelaszwili
"""


@pytest.mark.parametrize("line", SPELLINGS.strip().splitlines())
def test_all_spellings_of_a_word_share_a_key(line: str) -> None:
    first, *others = line.split()
    for other in others:
        assert skeletons(first) & skeletons(other), (first, other)


def test_every_word_has_a_reading_and_a_key() -> None:
    for odd in ("", "-", "ь", "я", "王", "x" * 1000, "c" * 1000):
        assert readings(odd)
        assert 1 <= len(skeletons(odd)) <= 8


def test_the_table_of_given_names_mixes_no_scripts_within_a_word() -> None:
    for _, full, short in _lines():
        for form in (*full, *short):
            scripts = {unicodedata.name(letter).split()[0] for letter in form if letter.isalpha()}
            assert len(scripts) == 1, form
