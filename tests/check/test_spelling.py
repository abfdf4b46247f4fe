"""Words of names: one in another case or spelling, one with a slip, or two."""

import pytest

from khronika.check.names.spelling import Likeness, compare


@pytest.mark.parametrize(
    ("one", "other", "language", "likeness"),
    [
        ("Kireykau", "Kireikau", "en", Likeness.RESPELLED),
        ("Tsikhanouskaya", "Tikhanovskaya", "en", Likeness.RESPELLED),
        ("Lukashenka", "Lukashenko", "en", Likeness.RESPELLED),
        ("Mahiliou", "Mogilev", "en", Likeness.RESPELLED),
        ("Bialiatski", "Belyatsky", "en", Likeness.RESPELLED),
        ("Wagner", "Vagner", "de", Likeness.RESPELLED),
        ("Тихановская", "Тихоновской", "ru", Likeness.RESPELLED),
        ("Kireikau", "Kirekau", "en", Likeness.SLIP),
        ("Barrionuevo", "Barrioneuvo", "en", Likeness.SLIP),
        ("Хрищенко", "Хришенко", "ru", Likeness.SLIP),
        ("Ivanov", "Ivanova", "en", Likeness.SAME),
        ("Sakalou", "Sakalova", "en", Likeness.SAME),
        ("Kireikau", "Kireikaus", "en", Likeness.SAME),
        ("Zelensky", "Zelenska", "en", Likeness.SAME),
        ("Кирейкова", "Кирейковой", "ru", Likeness.SAME),
        ("Орёл", "Орла", "ru", Likeness.SAME),
        ("Marek", "Markowi", "pl", Likeness.SAME),
        ("Polsce", "Polskę", "pl", Likeness.SAME),
        ("Беларусі", "Беларуссю", "be", Likeness.SAME),
        ("Кравець", "Кравця", "uk", Likeness.SAME),
        ("Oleg", "Olga", "en", Likeness.OTHER),
        ("Minsk", "Pinsk", "en", Likeness.OTHER),
        ("Kireikau", "Кирейков", "en", Likeness.OTHER),
    ],
)
def test_what_two_words_are_to_each_other(
    one: str, other: str, language: str, likeness: Likeness
) -> None:
    assert compare(one, other, language) is likeness
    assert compare(other, one, language) is likeness
