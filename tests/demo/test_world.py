"""The demo's world holds together: what the Review says stands in the sources."""

import tomllib
from pathlib import Path

import pytest

from khronika.archive.extract.extract import extract
from khronika.cli.demo.world.sources import WORLD, read_sources, write_captures, written
from khronika.text.read import read

TEXTS = ("review-draft.md", "review-corrected.md", "daily.md")


@pytest.fixture(scope="module")
def captured() -> dict[str, str]:
    """The extracted text of every item by its citation key."""
    texts = {}
    for source in read_sources():
        for item in source.item:
            page = written(source, item)
            texts[item.key] = extract(page.data, page.media_type).text
    return texts


def test_fifteen_sources_in_three_languages_two_feed_formats_a_pdf_and_windows_1251() -> None:
    sources = read_sources()
    assert len(sources) == 15
    assert {source.language for source in sources} == {"en", "ru", "be"}
    feeds = {source.path.rpartition("/")[2] for source in sources if source.kind == "feed"}
    assert {"feed.atom", "rss.xml"} <= feeds
    pages = {
        item.key: written(source, item)
        for source in sources
        for item in source.item
        if source.kind == "page"
    }
    assert pages["sociometer-2026-11-11"].data.startswith(b"%PDF-")
    ministry = pages["interior-ministry-2026-11-12"]
    assert "charset" not in ministry.media_type
    with pytest.raises(UnicodeDecodeError):
        ministry.data.decode("utf-8")
    assert "Министерство внутренних дел сообщает" in ministry.data.decode("windows-1251")


def test_the_encodings_are_read_right_and_the_boilerplate_is_left_out(
    captured: dict[str, str],
) -> None:
    ministry = captured["interior-ministry-2026-11-12"]
    assert "несанкционированных массовых мероприятиях задержано 163 человека" in ministry
    assert "Of 1,012 respondents" in captured["sociometer-2026-11-11"]
    wire = captured["amber-wire-2026-11-12"]
    assert "640 lorries stood at the Zabrodzie crossing" in wire
    assert "214 partners" not in wire
    assert "Five museums" not in wire


@pytest.mark.parametrize("name", TEXTS)
def test_every_citation_and_every_pinned_original_stands_in_the_world(
    name: str, captured: dict[str, str]
) -> None:
    document = read((WORLD / name).read_text("utf-8"))
    assert document.citations
    for citation in document.citations:
        assert citation.key in captured, f"{citation.key} is cited and not there"
        if citation.pinned:
            assert citation.pinned in " ".join(captured[citation.key].split())


def test_the_draft_is_the_corrected_review_with_eight_mistakes_and_nothing_else() -> None:
    corrected = (WORLD / "review-corrected.md").read_text("utf-8")
    mistakes = tomllib.loads((WORLD / "mistakes.toml").read_text("utf-8"))["mistake"]
    assert len({mistake["code"] for mistake in mistakes}) == len(mistakes) == 8
    draft = corrected
    for mistake in mistakes:
        assert corrected.count(mistake["mended"]) == 1
        assert mistake["words"] not in corrected
        draft = draft.replace(mistake["mended"], mistake["words"])
    assert draft == (WORLD / "review-draft.md").read_text("utf-8")


def test_the_review_is_of_real_length_with_five_sections() -> None:
    document = read((WORLD / "review-corrected.md").read_text("utf-8"))
    words = document.text[document.front.end :].split()
    assert len(words) >= 1500
    assert sum(block.kind == "heading" for block in document.blocks) == 5


def test_captures_are_written_as_a_folder_of_sources(tmp_path: Path) -> None:
    count = write_captures(tmp_path)
    assert count == 30
    assert len(list(tmp_path.glob("*.json"))) == count
    assert (tmp_path / "sociometer-2026-11-11.pdf").is_file()
