"""The decimal comma and the decimal point in one text.

## What it does

Looks at how numbers are printed and reports where one text uses the comma both to group thousands
and before decimals, or writes decimals with a comma here and a point there. The rarer use is
reported, once.

## Why it matters

`18,110` and `0,0055%` in one sentence leave the reader to guess whether 1,250 is a thousand or a
little over one.

## Example

    Only one of 18,110 deputies (0,0055%) represented the opposition.

## How to fix

Use the marks of the text's language: 18,110 and 0.0055 in English, 18 110 and 0,0055 in Russian.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.writing.pointed import is_pointed_name
from khronika.text.spans import Figure

RULE = Rule("NUM110", "mixed-number-marks", Severity.WARNING)

_GROUP = 3
_SHOWN = 4


def find(subject: Subject) -> Iterator[Finding]:
    """Report the first number of the rarer style."""
    text = subject.document.text
    styles: dict[str, list[Figure]] = {",": [], ".": []}  # by the decimal mark a number implies
    for figure in subject.document.figures:
        if not (
            subject.is_quoted(figure)
            or _is_mixed_range(figure, text)
            or is_pointed_name(text, figure)
        ):
            mark = _decimal_mark(text[figure.number_start : figure.number_end], figure.decimals)
            if mark:
                styles[mark].append(figure)
    if not (styles[","] and styles["."]):
        return
    rarer = min(styles, key=lambda mark: (len(styles[mark]), -styles[mark][0].start))
    odd, usual = styles[rarer][0], styles["." if rarer == "," else ","][0]
    yield RULE.finding(
        odd,
        f"{_printed(odd, text)} here, {_printed(usual, text)} elsewhere: keep to one style",
        f"decimal comma: {_all(styles[','], text)}; decimal point: {_all(styles['.'], text)}",
    )


def _decimal_mark(printed: str, decimals: int) -> str | None:
    """The decimal mark of the style in which a number is printed; None where it shows none."""
    digits_end = max((at for at, each in enumerate(printed, 1) if each.isdecimal()), default=0)
    printed = printed[:digits_end]  # without "million"
    at = max(printed.rfind(","), printed.rfind("."))
    if at < 0:
        return None
    mark, digits = printed[at], printed[at + 1 :]
    if not digits.isdecimal():
        return None
    if decimals:
        return mark if len(digits) == decimals else None
    return ("." if mark == "," else ",") if len(digits) == _GROUP else None


def _is_mixed_range(figure: Figure, text: str) -> bool:
    """`17,000 to 4.483 million`: two numbers, of which only one has the decimals."""
    return figure.high is not None and {",", "."} <= set(_printed(figure, text))


def _printed(figure: Figure, text: str) -> str:
    return text[figure.number_start : figure.number_end]


def _all(figures: list[Figure], text: str) -> str:
    shown = ", ".join(_printed(each, text) for each in figures[:_SHOWN])
    return shown if len(figures) <= _SHOWN else f"{shown} and {len(figures) - _SHOWN} more"
