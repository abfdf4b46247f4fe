import pytest

from khronika.issue.models import Issue
from khronika.press.models import Rendition
from khronika.site.standfirst import LONGEST, standfirst


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (
            "<h2>Prisons</h2><p>First &amp; <em>foremost</em>.</p><p>Second.</p>",
            "First & foremost.",
        ),
        ('<p>Said<sup class="cite"><a href="#note-1">1</a>, <a>2</a></sup>.</p>', "Said."),
        (
            '<p><a class="fact verified" href="evidence/0/">412 people</a> wait.</p>',
            "412 people wait.",
        ),
        ("<ul><li>no paragraph</li></ul>", ""),
        ("", ""),
        (
            f"<p>{'A sentence of some length. ' * 40}</p>",
            f"{'A sentence of some length. ' * 15}".strip(),
        ),
        (f"<p>{'word ' * 400}</p>", None),
    ],
)
def test_the_first_words(issue: Issue, page: str, shown: str | None) -> None:
    assert issue.published is not None
    Rendition.objects.filter(revision=issue.published, form="page").update(body=page)
    found = standfirst(issue.published)
    assert len(found) <= LONGEST
    if shown is None:
        assert found.endswith("…")
    else:
        assert found == shown
