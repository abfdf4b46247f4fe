"""The house is visible: where things may stand, and how large they may grow."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "khronika"
ROOMS = {
    *("cli", "desk", "site", "post", "press", "issue", "register", "archive", "watch"),
    *("base", "check", "text"),
}
FRAME = {"migrations", "templates", "static", "locale", "__pycache__"}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "services", "manager", "managers", "common"}
LONGEST_FILE = 400

OURS = sorted(
    path
    for folder in ("src", "tests", "benchmarks", "scripts")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)


def test_every_folder_is_a_room_of_the_design() -> None:
    assert {path.name for path in PACKAGE.iterdir() if path.is_dir()} <= ROOMS | FRAME


def test_a_room_is_introduced_in_the_architecture_not_in_its_init() -> None:
    spoken = [room for room in ROOMS if (PACKAGE / room / "__init__.py").read_text().strip()]
    assert not spoken
    architecture = (ROOT / "ARCHITECTURE.md").read_text()
    assert not [room for room in ROOMS if f"`{room}/`" not in architecture]


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_has_a_name_that_says_something_and_is_of_readable_length(path: Path) -> None:
    assert path.stem not in SAYS_NOTHING
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_every_decision_is_dated_and_says_what_else_was_looked_at() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert decisions
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert "## Decision" in text, path.name
        assert "## Looked at" in text, path.name
        assert "Date: 20" in text, path.name
