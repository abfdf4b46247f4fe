"""--earlier: which files are earlier issues, and of which one is another's corrected text."""

from pathlib import Path

from khronika.cli.earlier import read_earlier


def _issue(folder: Path, name: str, date: str, number: int, body: str = "Text.") -> Path:
    path = folder / name
    path.write_text(
        f"---\nperiodical: review\nnumber: {number}\ndate: {date}\nlanguage: en\n---\n\n{body}\n",
        encoding="utf-8",
    )
    return path


def test_a_folder_gives_its_issues_the_oldest_first(tmp_path: Path) -> None:
    _issue(tmp_path, "a.md", "2021-02-15", 7)
    _issue(tmp_path, "b.md", "2021-02-08", 6)
    issues, troubles = read_earlier([tmp_path])
    assert [Path(each.key).name for each in issues] == ["b.md", "a.md"]
    assert not troubles


def test_a_second_text_of_one_number_retracts_the_first(tmp_path: Path) -> None:
    first = _issue(tmp_path, "six.md", "2021-02-08", 6, "There are 264 prisoners.")
    mended = _issue(tmp_path, "six-mended.md", "2021-02-08", 6, "There are 246 prisoners.")
    (issue,), _ = read_earlier([first, mended])
    assert "246" in issue.text
    (retracted,) = issue.retracted
    assert "264" in retracted


def test_a_file_without_a_date_is_left_out_with_a_sentence(tmp_path: Path) -> None:
    undated = tmp_path / "undated.md"
    undated.write_text("# Nothing is known of me\n", encoding="utf-8")
    issues, (trouble,) = read_earlier([undated, _issue(tmp_path, "a.md", "2021-02-15", 7)])
    assert len(issues) == 1
    assert "undated.md: an earlier issue needs its date" in trouble
