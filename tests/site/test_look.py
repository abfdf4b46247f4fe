"""The colours keep WCAG 2.2 AA in light and dark, and the fonts have the letters we write in."""

import re
from itertools import product
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find

TEXT = ("ink", "ink-2", "accent", "wrong", "doubt")
GROUNDS = ("paper", "sheet", "shade", "accent-ground", "wrong-ground", "doubt-ground")
AA_TEXT = 4.5  # WCAG 2.2, success criterion 1.4.3
AA_EDGE = 3.0  # success criterion 1.4.11


def stylesheet(name: str) -> str:
    path = find(f"khronika/{name}")
    assert isinstance(path, str)
    return Path(path).read_text(encoding="utf-8")


def tokens() -> dict[str, tuple[str, str]]:
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", stylesheet("tokens.css"))
    return {name: (light, dark) for name, light, dark in pairs}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(scheme: int) -> None:
    colours = tokens()
    pairs = [*product(TEXT, GROUNDS), ("ink", "mark"), ("on-accent", "accent")]
    for text, ground in pairs:
        ratio = contrast(colours[text][scheme], colours[ground][scheme])
        assert ratio >= AA_TEXT, (text, ground, ratio)
    for ground in ("paper", "sheet"):
        assert contrast(colours["line-2"][scheme], colours[ground][scheme]) >= AA_EDGE


def test_every_font_named_is_shipped_with_its_licence() -> None:
    css = stylesheet("tokens.css")
    named = set(re.findall(r'url\("(fonts/[^"]+)"\)', css))
    assert len(named) == 9
    for font in named:
        assert find(f"khronika/{font}"), font
    for licence in ("source-serif-4", "source-sans-3"):
        assert "OFL" in stylesheet(f"fonts/{licence}-LICENSE.txt")


def test_the_ranges_hold_our_letters() -> None:
    ranges = [
        (int(first, 16), int(last or first, 16))
        for first, last in re.findall(
            r"U\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?", stylesheet("tokens.css")
        )
    ]
    for letter in "AaŁłŹźŠšßöü«»“”„—–… №₽ ЁёЎўІіЇїЄєҐґЪъЫыЭэ":
        assert any(first <= ord(letter) <= last for first, last in ranges), letter
