import pytest

from khronika.text.naming.compare import compare
from khronika.text.naming.romanise import UnknownSystemError, romanise, systems

PAIRS = [
    (language, system, name, latin)
    for (language, system), rules in systems().items()
    for name, latin in rules.pairs.items()
]


@pytest.mark.parametrize(("language", "system", "name", "latin"), PAIRS)
def test_every_system_writes_its_pairs(language: str, system: str, name: str, latin: str) -> None:
    assert romanise(name, language, system) == latin


@pytest.mark.parametrize(("language", "system", "name", "latin"), PAIRS)
def test_what_is_written_is_still_the_same_name(
    language: str, system: str, name: str, latin: str
) -> None:
    assert compare(name, latin).score > 0.7, (language, system)


def test_case_spaces_and_other_letters_stay() -> None:
    assert romanise("СВЯТЛАНА Ціханоўская-Smith, 5", "be") == "SVIATLANA Tsikhanouskaya-Smith, 5"
    assert romanise("", "be") == ""
    assert romanise("Ў", "be") == "U"


def test_a_system_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(UnknownSystemError, match=r"no system lacinka for ru; there is: be house"):
        romanise("Анна", "ru", "lacinka")
