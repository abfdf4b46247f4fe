"""What a workspace says to `khronika check`: its [check] table and its glossary."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from khronika.base.nearest import ENVIRONMENT
from khronika.cli.main import group

WRONG = "On Sunday (15 February 2021), 3 people of of the town were detained.\n"
MEASURES = (
    "There are 246 people in prison for their convictions, among them nine doctors. "
    "There are 246 prisoners of conscience.\n\nThe families of the 264 political prisoners get "
    "no letters.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(ENVIRONMENT)
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    monkeypatch.chdir(drafts)
    (drafts / "wrong.md").write_text(WRONG, "utf-8")
    (drafts / "measures.md").write_text(MEASURES, "utf-8")
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["check", "--output-format", "github", *arguments])


def told(*arguments: str) -> set[str]:
    done = check(*arguments)
    return {line.split("(")[1].split()[0] for line in done.stdout.split("\n") if line}


def test_without_a_workspace_all_default_rules_run(folder: Path) -> None:
    assert folder.exists()
    assert told("wrong.md") == {"TIM201", "STR304"}


def test_the_check_table_of_the_folder_above_chooses_the_rules(folder: Path) -> None:
    (folder / "khronika.toml").write_text("[check]\nignore = ['STR']\n", "utf-8")
    assert told("wrong.md") == {"TIM201"}
    (folder / "khronika.toml").write_text("[check]\nselect = ['STR304']\n", "utf-8")
    assert told("wrong.md") == {"STR304"}


def test_the_command_line_wins_over_the_check_table(folder: Path) -> None:
    (folder / "khronika.toml").write_text("[check]\nignore = ['STR']\n", "utf-8")
    assert told("wrong.md", "--select", "STR304,TIM") == {"TIM201", "STR304"}
    assert told("wrong.md", "--ignore", "TIM") == set()


def test_preview_rules_run_where_the_check_table_says_so(folder: Path) -> None:
    (folder / "drafts" / "ago.md").write_text("Nearly three times as many were held last week.\n")
    assert told("ago.md") == set()
    (folder / "khronika.toml").write_text("[check]\npreview = true\n", "utf-8")
    assert told("ago.md") == {"NUM114"}


def test_a_measure_of_the_glossary_has_one_value(folder: Path) -> None:
    assert told("measures.md") == set()
    (folder / "khronika.toml").touch()
    (folder / "glossary.toml").write_text(
        "[measures]\nprisoners = ['political prisoners', 'prisoners of conscience']\n", "utf-8"
    )
    assert told("measures.md") == {"NUM111"}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("khronika.toml", "[check]\nselect = ['TIM2O1']\n", "did you mean TIM201?"),
        ("khronika.toml", "[check]\nselects = []\n", "unknown key `check.selects`"),
        ("khronika.toml", "[check]\nselect = ['NUM114']\n", "leave no rule to run"),
        ("glossary.toml", "[check]\n", "unknown key `check`"),
    ],
)
def test_a_broken_file_is_said_with_its_path(folder: Path, name: str, text: str, said: str) -> None:
    (folder / "khronika.toml").touch()
    (folder / name).write_text(text, "utf-8")
    done = check("wrong.md")
    assert done.exit_code != 0
    sentence = done.stderr or str(done.exception)
    assert said in sentence
    assert str(folder / name) in sentence


def test_a_workspace_that_is_named_and_not_there_is_wrong_use(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(folder / "nowhere"))
    assert "there is no khronika.toml in it" in str(check("wrong.md").exception)
