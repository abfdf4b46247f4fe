"""Days written in two styles in one text.

## What it does

Looks at how full dates are written and reports where a text changes between styles: the month in
words and the month in figures ("4 марта 2030 года" and "01.07.2030"), two orders of figures
("2030-04-12" and "30/09/2030"), and in English day first and month first ("9 August", "August 9").
The style used less often is reported, once. The date of a numbered document, dates in a table and
stamps in brackets are left alone.

## Why it matters

A reader who sees both starts to wonder whether they came from two authors, or from two sources that
nobody compared.

## Example

    He led an armed seizure of power on 9-13 August, 2020. The audience was brought in after
    August 9-13, 2020.

## How to fix

Choose one style for the periodical and keep to it. Quotations keep theirs: they are compared with
each other only.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import BlockKind, DateMention, Precision

RULE = Rule("TIM208", "mixed-date-styles", Severity.WARNING)


class _Style(StrEnum):
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    DOTS = "figures and full stops"
    SLASHES = "figures and slashes"
    YEAR_FIRST = "year first"


type _Styles = dict[_Style, list[DateMention]]

_IN_FIGURES = (
    (_Style.YEAR_FIRST, re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}$")),
    (_Style.DOTS, re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}(?!\d)")),
    (_Style.SLASHES, re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$")),
)
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())  # noqa: SIM905 - a table
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_DOCUMENT = re.compile(r"(?:№|\bno\.|\bnr\.?)\s?[\w/.-]+,?\s(?:\w+\s)?$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\s(?:г|р)\.)?,?\s(?:№|no\.|nr\.?\s)", re.IGNORECASE)
_BEFORE = 30  # code points before a date that name its document or open its bracket
_STAMP = 30  # code points of a line that is a place or a label and the date
_SMALL = re.compile(r"(?<!\w)[^\W\d_A-ZА-ЯЁІЎЄҐŁŚŻ][^\W\d_]+")


def find(subject: Subject) -> Iterator[Finding]:
    """Report the first date of the rarest style, of the text and of each paragraph's quotations."""
    english = subject.document.language == "en"
    groups: dict[int | None, _Styles] = {}
    for mention in subject.document.dates:
        style = _in_figures(mention, subject) or _in_words(mention, english=english)
        block = subject.block_at(mention)
        if style and block:
            said_in = block.start if subject.is_quoted(mention) else None
            groups.setdefault(said_in, {}).setdefault(style, []).append(mention)
    for styles in groups.values():
        yield from _mixed(_comparable(styles))


def _comparable(styles: _Styles) -> _Styles:
    """Without the dates in words that have no year, where those in figures all have theirs."""
    if not any(style in styles for style, _ in _IN_FIGURES):
        return styles
    full = {style: [each for each in dates if each.year_printed] for style, dates in styles.items()}
    told = {style: dates for style, dates in full.items() if dates}
    return told if len(told) > 1 else {}


def _mixed(styles: _Styles) -> Iterator[Finding]:
    if len(styles) < 2:  # noqa: PLR2004 - two styles
        return
    by_use = sorted(styles, key=lambda style: (len(styles[style]), -styles[style][0].start))
    rarer, usual = by_use[0], by_use[-1]
    odd, first = styles[rarer], styles[usual][0]
    yield RULE.finding(
        odd[0],
        f"the text writes {first.text!r} elsewhere; keep to one style",
        f"{usual}: {len(styles[usual])} times, first {first.text!r}; "
        f"{rarer}: {len(odd)} times, first {odd[0].text!r}",
    )


def _in_figures(mention: DateMention, subject: Subject) -> _Style | None:
    """The order of a date without words, in prose."""
    style = next((each for each, form in _IN_FIGURES if form.match(mention.text)), None)
    block = subject.block_at(mention) if style else None
    if block is None or block.kind not in _READ:
        return None
    text = subject.document.text
    before = text[max(block.start, mention.start - _BEFORE) : mention.start]
    glued = before.endswith(("/", "-"))  # no. 532793/1-a/8.7.2013
    if glued or _DOCUMENT.search(before) or _NUMBER.match(text, mention.end):
        return None
    opened = max(before.rfind("("), before.rfind("["))
    if opened > max(before.rfind(")"), before.rfind("]")):
        close = re.compile(r"[)\]]").search(text, mention.end, block.end)
        if not _SMALL.search(text, mention.start - len(before) + opened, mention.start) and close:
            return None
    line_start = max(block.start, text.rfind("\n", 0, mention.start) + 1)
    line_end = text.find("\n", mention.end, block.end)
    rest = text[mention.end : line_end if line_end >= 0 else block.end].strip(" .)]*_")
    return None if not rest and mention.start - line_start <= _STAMP else style


def _in_words(mention: DateMention, *, english: bool) -> _Style | None:
    """`August 9` or `9 August`; None where the month is no word, or no day stands beside it."""
    if mention.value is not None and mention.value.precision not in {
        Precision.DAY,
        Precision.RANGE,
    }:
        return None
    tokens = words(mention.text)
    if not english:
        named = _is_day(tokens[0]) and any(len(each) > 2 and each.isalpha() for each in tokens)  # noqa: PLR2004 - no "г"
        return _Style.DAY_FIRST if named else None
    if "of" in tokens:  # the 12th of October is said in both styles
        return None
    month = next((at for at, token in enumerate(tokens) if _is_month(token)), None)
    if month is None:
        return None
    if any(_is_day(token) for token in tokens[:month]):
        return _Style.DAY_FIRST
    month_first = month + 1 < len(tokens) and _is_day(tokens[month + 1])
    return _Style.MONTH_FIRST if month_first else None


def _is_month(token: str) -> bool:
    return token.isalpha() and token[:3] in _MONTHS


def _is_day(token: str) -> bool:
    return token.isdecimal() and len(token) <= 2  # noqa: PLR2004 - two digits at most
