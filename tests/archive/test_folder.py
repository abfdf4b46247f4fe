"""`--sources DIR`: captures as files, each with an optional JSON beside it."""

import os
from datetime import date
from pathlib import Path

import pytest

from khronika.archive.folder import FolderTrouble, read_folder


def test_captures_of_all_kinds_by_their_key(tmp_path: Path) -> None:
    (tmp_path / "viasna-1.txt").write_bytes("Задержаны 106 человек.".encode("cp1251"))
    (tmp_path / "note.2021.md").write_text("# Note\n\n246 people", encoding="utf-8")
    (tmp_path / "page.HTML").write_text("<p>17 drones</p>", encoding="utf-8")
    (tmp_path / "mail.eml").write_bytes(b"Subject: x\n\n43 wounded\n")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "photo.jpg").write_bytes(b"...")
    (tmp_path / "viasna-1.json").write_text(
        '{"published": "2021-02-15T08:00:00+03:00", "language": "ru", "publisher": "Весна",'
        '"url": "https://vesna.example/1", "captured": "2021-02-16", "sha256": "0"}',
        encoding="utf-8",
    )
    folder = read_folder(tmp_path)
    assert folder.keys() == ["mail", "note.2021", "page", "scan", "viasna-1"]
    source = folder.source("viasna-1")
    assert source is not None
    assert source.text == "Задержаны 106 человек."
    assert (source.published, source.captured) == (date(2021, 2, 15), date(2021, 2, 16))
    assert (source.language, source.publisher) == ("ru", "Весна")
    assert "17 drones" in str(folder.source("page"))
    assert "43 wounded" in str(folder.source("mail"))
    assert "broken" in str(getattr(folder.source("scan"), "problem", None))
    assert folder.source("photo") is None
    assert folder.source("../viasna-1") is None
    assert folder.source("viasna-1") is source


@pytest.mark.parametrize(
    ("about", "says"),
    [
        ("{", "a.json is not JSON"),
        ('{"published": 2021}', "`$.published`"),
        ('{"published": "15 February"}', '"published" is "15 February"'),
        ('{"captured": "2021-02-30"}', '"captured" is "2021-02-30"'),
        ("[]", "a.json is not as expected"),
    ],
)
def test_a_bad_json_is_one_sentence_and_the_text_is_still_read(
    tmp_path: Path, about: str, says: str
) -> None:
    (tmp_path / "a.txt").write_text("246 people", encoding="utf-8")
    (tmp_path / "a.json").write_text(about, encoding="utf-8")
    source = read_folder(tmp_path).source("a")
    assert source is not None
    assert source.text == "246 people"
    assert says in str(source.problem)
    assert "\n" not in str(source.problem)


def test_a_text_made_by_hand_goes_before_its_original(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 a scan")
    (tmp_path / "a.txt").write_text("typed from the scan", encoding="utf-8")
    source = read_folder(tmp_path).source("a")
    assert source is not None
    assert source.text == "typed from the scan"


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FolderTrouble, match="cannot be listed"):
        read_folder(tmp_path / "none")


def test_a_pipe_beside_a_capture_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("246 people", encoding="utf-8")
    os.mkfifo(tmp_path / "a.json")
    source = read_folder(tmp_path).source("a")
    assert source is not None
    assert source.text == "246 people"
    assert source.problem == "a.json is not a file; it was not read."
