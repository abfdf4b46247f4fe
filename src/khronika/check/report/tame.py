"""Words of others on a terminal."""

import unicodedata


def tame(text: str) -> str:
    """`text` without what would drive the terminal: controls and marks of direction."""
    return "".join(
        " " if each == "\t" else each
        for each in text
        if each == "\t" or unicodedata.category(each) not in {"Cc", "Cf"}
    )
