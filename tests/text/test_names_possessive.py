"""A plural's apostrophe inside an organisation's name does not end the name."""

import pytest

from khronika.text.read import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Members of the Free Drivers’ Union met.", ["Free Drivers’ Union"]),
        (
            "A list is kept by the Committee of Prisoners' Families.",
            ["Committee of Prisoners' Families"],
        ),
        ("He praised ‘the Brave Drivers’ Anna said.", ["Brave Drivers", "Anna"]),
        (
            "The Association of Journalists’ President Smith said so.",
            ["Association of Journalists", "Smith"],
        ),
        ("They met at the Writers’ Moscow flat.", ["Writers", "Moscow"]),
    ],
)
def test_where_a_name_with_an_apostrophe_ends(text: str, names: list[str]) -> None:
    assert [name.text for name in read(text, language="en").names] == names
