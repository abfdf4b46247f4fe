"""`khronika names` as a person or a script at a shell meets it."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from khronika.base.trouble import Trouble
from khronika.cli.main import group

REGISTER = {
    "version": 1,
    "entities": [
        {
            "key": "harbuz",
            "kind": "person",
            "names": [
                {"text": "Liavon Harbuz", "language": "en", "house": True},
                {"text": "Лявон Гарбуз", "language": "be"},
            ],
        },
        {"key": "ardova", "kind": "place", "names": [{"text": "Ардова", "language": "be"}]},
    ],
}


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(group, ["names", *arguments], standalone_mode=False)
    if isinstance(result.exception, Trouble):
        raise result.exception
    return result


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "register.json"
    path.write_text(json.dumps(REGISTER), encoding="utf-8")
    return path


def scored(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_two_names_are_compared_and_the_reasons_given() -> None:
    told = run("match", "Мікалай Гарбуз", "GARBUZ, Nikolai").output
    assert told.startswith("same (0.99)")
    assert "given name: Мікалай ~ Nikolai, forms of one name" in told


def test_a_script_reads_the_same_as_json() -> None:
    told = json.loads(run("match", "Вера Гарбуз", "Лявон Гарбуз", "--json").output)
    assert told["verdict"] == "different"
    assert [each["what"] for each in told["reasons"]] == ["surname", "given name"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1251"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_gets_score_and_verdict_and_keeps_its_columns(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    rows = ["id|name_a|name_b|note", '1|Леон Гарбуз|Liavon Harbuz|"да, так"', "2|А Б|В Г|"]
    given, out = tmp_path / "in.csv", tmp_path / "out.csv"
    given.write_bytes("\r\n".join(rows).replace("|", delimiter).encode(encoding))
    assert run("match", "--csv", str(given), "--out", str(out)).exit_code == 0
    with out.open(encoding="utf-8", newline="") as file:
        held = list(csv.DictReader(file, delimiter=delimiter))
    assert [each["verdict"] for each in held] == ["same", "different"]
    assert float(held[0]["score"]) > 0.9
    assert held[0]["id"] == "1"
    assert held[0]["note"].strip('"') == "да, так"


def test_rows_without_a_pair_are_told_by_their_number(tmp_path: Path) -> None:
    given, out = tmp_path / "in.csv", tmp_path / "out.csv"
    given.write_text("name_a,name_b,score\nLeon Harbuz,,1\nA\n\nLeon H,Leon H,2,3\nL H,L H,0\n")
    result = run("match", "--csv", str(given), "--out", str(out))
    assert result.exit_code == 1
    assert f"{given}, row 2: no name_b; it has no score." in result.stderr
    assert "row 3: no name_b" in result.stderr
    assert "row 5: 4 cells under 3 columns" in result.stderr
    assert [each["score"] for each in scored(out)] == ["", "", "", "1.0"]


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (b"", "needs a column name_a and a column name_b; it has: none."),
        (b"a,name_b\n1,2\n", "needs a column name_a; it has: a, name_b."),
        (b"name_a,name_b\n\x98\xff,\n", "neither UTF-8 nor windows-1251"),
        (b"name_a,name_b\n" + b"x" * 200_000 + b",y\n", "this is not CSV"),
    ],
)
def test_what_is_no_table_of_pairs_leaves_no_file_behind(
    tmp_path: Path, held: bytes, told: str
) -> None:
    given, out = tmp_path / "in.csv", tmp_path / "out.csv"
    given.write_bytes(held)
    with pytest.raises(Trouble, match=told):
        run("match", "--csv", str(given), "--out", str(out))
    assert [each.name for each in tmp_path.iterdir()] == ["in.csv"]


def test_a_table_is_not_written_over_itself_and_has_to_be_there(tmp_path: Path) -> None:
    given = tmp_path / "in.csv"
    given.write_text("name_a,name_b\n")
    with pytest.raises(Trouble, match="is the table itself"):
        run("match", "--csv", str(given), "--out", str(given))
    with pytest.raises(Trouble, match="cannot be read"):
        run("match", "--csv", str(tmp_path / "none.csv"), "--out", str(given))


@pytest.mark.parametrize(
    "wrong", [["A"], ["A", "B", "C"], ["--csv", "x"], ["A", "B", "--out", "x"]]
)
def test_wrong_use_is_one_sentence(wrong: list[str]) -> None:
    assert "UsageError" in repr(run("match", *wrong).exception)


def test_a_name_is_linked_to_who_bears_it(register: Path) -> None:
    told = run("link", "Леон Гарбуз", "--register", str(register)).output
    assert told.split()[1:3] == ["same", "harbuz"]
    assert "nobody" in run("link", "Anton Petrov", "--register", str(register)).output
    held = json.loads(run("link", "Harbuz L.", "--register", str(register), "--json").output)
    assert held["entities"][0]["entity"] == "harbuz"


def test_known_names_are_found_with_their_places(register: Path, tmp_path: Path) -> None:
    text = "Пра суд.\nЛіст Лявону Гарбузу ў Ардове не аддалі.\n"
    draft = tmp_path / "draft.md"
    draft.write_text(text, encoding="utf-8")
    held = json.loads(run("find", str(draft), "--register", str(register), "--json").output)
    assert [(each["entity"], each["text"], each["line"]) for each in held["names"]] == [
        ("harbuz", "Лявону Гарбузу", 2),
        ("ardova", "Ардове", 2),
    ]
    assert all(text[each["start"] : each["end"]] == each["text"] for each in held["names"])
    assert (
        "draft.md:2:6: Лявону Гарбузу = harbuz"
        in run("find", str(draft), "--register", str(register)).output
    )


def test_neither_django_nor_the_network_is_loaded(register: Path) -> None:
    asked = (
        "import sys; from khronika.cli.main import group;"
        f"group.main(['names', 'link', 'Леон Гарбуз', '--register', {str(register)!r}],"
        "standalone_mode=False);"
        "print(sorted(set(sys.modules) & {'django', 'httpx', 'sqlite3'}))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_folder_to_write_to_is_one_sentence(tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text("name_a,name_b\nLiavon Harbuz,L. Harbuz\n", encoding="utf-8")
    for target in (tmp_path, Path()):
        with pytest.raises(Trouble, match="this is a folder"):
            run("match", "--csv", str(table), "--out", str(target))


@pytest.mark.parametrize("name", ["", " ", "123"])
def test_no_name_is_wrong_use(name: str) -> None:
    result = run("match", "Liavon Harbuz", name)
    assert "a name needs a letter" in str(result.exception)
