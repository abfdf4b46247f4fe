"""The names of a text as the register knows them."""

from khronika.check.evidence import KnownEntity, KnownName, Register
from khronika.check.known.named import with_known
from khronika.text.read import read
from khronika.text.spans import NameKind


def entity(key: str, kind: str, *names: str) -> KnownEntity:
    spelled = tuple(KnownName(text=name, language="ru") for name in names)
    return KnownEntity(key=key, kind=kind, names=spelled)


REGISTER = Register(
    entities=(
        entity("harbuz", "person", "Павел Гарбуз"),
        entity("lakes", "organisation", "Министерство озёр"),
        entity("ardova", "place", "Ардова"),
    )
)


def named(text: str, register: Register = REGISTER) -> list[tuple[str, NameKind]]:
    document = with_known(read(text, language="ru"), register)
    assert all(text[each.start : each.end] == each.text for each in document.names)
    return [(each.text, each.kind) for each in document.names]


def test_a_name_is_taken_out_of_the_words_before_it() -> None:
    assert named("Дело Павла Гарбуза рассмотрят.") == [("Павла Гарбуза", NameKind.PERSON)]


def test_a_body_with_one_capital_is_a_name() -> None:
    assert ("Министерстве озёр", NameKind.ORGANISATION) in named(
        "Вчера в Министерстве озёр молчали."
    )


def test_a_body_that_has_a_place_in_its_name_stays_one() -> None:
    text = "Областной суд Ардовы закрыт, Верховный Суд Ардовы тоже."
    assert "Верховный Суд Ардовы" in {name for name, _ in named(text)}


def test_addresses_and_citations_are_no_names() -> None:
    assert named('Сказано здесь [@a "Павел Гарбуз молчал"].', REGISTER) == []
    assert named("Смотри https://lake.example/Гарбуз вот.") == []


def test_without_a_register_nothing_changes() -> None:
    document = read("Дело Павла Гарбуза рассмотрят.", language="ru")
    assert with_known(document, Register()) is document
