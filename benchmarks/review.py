"""The text the benchmarks read: the demo's review, repeated to the length that is wanted."""

from pathlib import Path

REVIEW = Path(__file__).parent.parent / "src/khronika/cli/demo/world/review-draft.md"


def words(count: int) -> str:
    """The demo's draft, its body repeated, until it has about `count` words."""
    text = REVIEW.read_text(encoding="utf-8")
    head, body = text.split("\n---\n", 1)
    paragraphs = body.strip().split("\n\n")
    chosen: list[str] = []
    total = 0
    while total < count:
        paragraph = paragraphs[len(chosen) % len(paragraphs)]
        chosen.append(paragraph)
        total += len(paragraph.split())
    return f"{head}\n---\n\n" + "\n\n".join(chosen) + "\n"
