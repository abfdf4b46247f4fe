"""docs/rules/ is what scripts/generate_rule_docs.py writes; no rule goes undocumented."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from khronika.check.catalogue import catalogue

ROOT = Path(__file__).parent.parent.parent
SCRIPT = ROOT / "scripts" / "generate_rule_docs.py"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_rule_docs", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_as_the_script_writes_them() -> None:
    written: dict[str, str] = generator().pages()
    present = {path.name: path.read_text("utf-8") for path in (ROOT / "docs/rules").glob("*.md")}
    assert present == written, "run `uv run python scripts/generate_rule_docs.py`"


@pytest.mark.parametrize("code", catalogue())
def test_a_rule_says_all_it_should(code: str) -> None:
    entry = catalogue()[code]
    headings = ["## What it does", "## Why it matters", "## Example", "## How to fix"]
    lines = entry.documentation.splitlines()
    assert [line for line in lines if line.startswith("## ")] == headings
    assert entry.summary.endswith(".")
    assert entry.rule.code == code
    assert entry.rule.name == entry.rule.name.lower()
    assert entry.rule.over <= set(catalogue())
