"""The house's terms and abbreviations, as the rules of names use them."""

from khronika.check.glossary import Abbreviation, Glossary, Term
from khronika.check.prove import prove

HOUSE = Glossary(
    abbreviations=(Abbreviation("VPU", "Vesnian Peasants' Union"),),
    terms=(Term("political prisoners", ("prisoners of conscience", "политузников")),),
)


def found(text: str, rule: str) -> list[str]:
    return [
        text[each.start : each.end] for each in prove(text, select=[rule], glossary=HOUSE).findings
    ]


def test_a_form_beside_the_preferred_one_is_found() -> None:
    text = "Ten political prisoners were freed. The prisoners of conscience went home."
    assert found(text, "NAM404") == ["prisoners of conscience"]


def test_a_form_alone_or_in_a_quotation_is_left() -> None:
    assert not found("Ten prisoners of conscience were freed.", "NAM404")
    text = "Ten political prisoners were freed. “We are prisoners of conscience”, they said."
    assert not found(text, "NAM404")


def test_an_abbreviation_of_the_house_needs_no_long_form() -> None:
    assert found("The VPU and the KDL met.", "NAM402") == ["KDL"]
