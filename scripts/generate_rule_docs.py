"""Write docs/rules/ from the docstrings of the rules: a page per rule and an index.

    uv run python scripts/generate_rule_docs.py

tests/check/test_rule_docs.py fails while a page is not as this script would write it.
"""

from pathlib import Path

from khronika.check.catalogue import Entry, catalogue
from khronika.check.rule import Need

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
FAMILIES = {
    "NUM": "Arithmetic inside the text",
    "TIM": "Time",
    "STR": "Structure",
    "NAM": "Names",
    "POL": "Polls",
    "SRC": "Against the cited sources",
    "REG": "Against the register",
    "SER": "Against earlier issues",
    "MET": "The checker itself",
}
_NEEDS = {
    Need.TEXT: "the text alone",
    Need.SOURCES: "the cited sources (`--sources`, or the archive)",
    Need.REGISTER: "the register (`--register`, or the workspace's)",
    Need.EARLIER: "earlier issues (`--earlier`, or the workspace's)",
}


def pages() -> dict[str, str]:
    """The text of every file of docs/rules/ by its name."""
    entries = catalogue()
    written = {f"{code}.md": _page(entry) for code, entry in entries.items()}
    written["index.md"] = _index(entries)
    return written


def _page(entry: Entry) -> str:
    rule = entry.rule
    facts = [f"Severity: {rule.severity}.", f"Looks at {_NEEDS[rule.needs]}."]
    if rule.preview:
        facts.append("Preview: off unless `--preview` is given.")
    if not rule.waivable:
        facts.append("A waiver in the text does not silence it.")
    if rule.over:
        facts.append(f"Where it speaks, {', '.join(sorted(rule.over))} keep silent.")
    head = f"# {rule.name} ({rule.code})"
    return f"{head}\n\n{' '.join(facts)}\n\n{entry.documentation.strip()}\n"


def _index(entries: dict[str, Entry]) -> str:
    introduction = (
        "Made by `scripts/generate_rule_docs.py` from the rules themselves. "
        "`khronika rule CODE` prints a page in the shell."
    )
    parts = ["# The rules", introduction]
    for family, title in FAMILIES.items():
        rows = [
            f"| [{code}]({code}.md) | {entry.rule.name} | {entry.rule.severity} | {entry.summary} |"
            for code, entry in entries.items()
            if code.startswith(family)
        ]
        if rows:
            table = ["| code | name | severity | |", "|---|---|---|---|", *rows]
            parts.append(f"## {family}: {title.lower()}\n\n" + "\n".join(table))
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write the pages and remove those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    written = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"docs/rules: {len(written)} pages")


if __name__ == "__main__":
    main()
