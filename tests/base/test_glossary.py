"""glossary.toml: what an editor may write in it, and what they are told otherwise."""

from pathlib import Path

import pytest

from khronika.base.glossary import read_glossary
from khronika.base.workspace import WorkspaceTrouble
from khronika.check.glossary import Glossary, Measure, Term
from khronika.cli.init import GLOSSARY


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "glossary.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_no_file_is_an_empty_glossary(tmp_path: Path) -> None:
    assert read_glossary(tmp_path / "glossary.toml") == Glossary()


def test_the_file_of_a_new_workspace_is_an_empty_glossary_and_its_examples_are_right(
    tmp_path: Path,
) -> None:
    text = GLOSSARY.read_text("utf-8")
    assert read_glossary(written(tmp_path, text)) == Glossary()
    held = read_glossary(written(tmp_path, text.replace('\n# "', '\n"').replace("\n# O", "\nO")))
    assert held.long_form("OSCE") == "Organization for Security and Co-operation in Europe"
    assert held.long_form("osce") is None
    assert held.terms == (Term("United States", ("USA", "U.S.")),)
    assert held.measures[0].name == "political prisoners"


def test_any_script_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    text = '\ufeff[abbreviations]\n"ОБСЕ" = "Организация"\n[measures]\n"узники" = ["узников"]\n'
    held = read_glossary(written(tmp_path, text))
    assert held.long_form("ОБСЕ") == "Организация"
    assert held.measures == (Measure("узники", ("узников",)),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[abbreviation]\nA = 'b'\n", "unknown key `abbreviation`"),
        ("[abbreviations]\nOSCE = 1\n", "`abbreviations[...]`: expected `str`"),
        ("[abbreviations]\nOSCE = ''\n", "`abbreviations[...]`"),
        ("[terms]\nUSA = 'U.S.'\n", "`terms[...]`: expected `array`"),
        ("[terms]\nUSA = ['US']\nUS = ['U.S.']\n", "`terms`: expected 'US' in one place"),
        ("[measures]\na = ['x']\nb = ['x']\n", "`measures`: expected 'x' in one place"),
        ("[terms\n", "not valid TOML"),
        (b"[terms]\n'\xff' = ['a']\n", "not valid TOML"),
        ("terms = [" + "[" * 100_000, "not valid TOML"),
    ],
)
def test_a_broken_file_gets_one_sentence_naming_file_and_place(
    tmp_path: Path, text: str | bytes, says: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(WorkspaceTrouble) as raised:
        read_glossary(path)
    sentence = str(raised.value)
    assert says in sentence
    assert sentence.startswith(f"{path}: ")
    assert "\n" not in sentence
