"""A doubled word, words run together, a missing full stop or a double space.

## What it does

Looks through running prose for slips of the keyboard: a word that stands there twice ("the the"),
two words without a space ("OSCEissued", "ofthe"), two sentences or clauses without one
("closed.The", "late,the"), a sentence without its full stop, and two spaces between two words.
Words that are said twice on purpose ("very very") are left alone.

## Why it matters

They say nothing false, but they are the first thing a reader sees, and some hide a lost word.

## Example

    The mission to the OSCEissued a statement to the the press.

## How to fix

Read the sentence once more. A doubled function word and a double space are mended safely without
that.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Fix, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.writing.broken import Slip, blank, double_spaces, doubled
from khronika.check.writing.glued import run_together, without_space
from khronika.check.writing.unstopped import at_end, within
from khronika.text.spans import Block, BlockKind, Span
from khronika.text.words import Lexicon, lexicon

RULE = Rule("STR304", "broken-words", Severity.WARNING)

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.HEADING})
_LONGEST_LINE = 10_000  # a line of a table or a dump, not of prose
_SHOWN = 40
_TWO_SPACES = 4  # in one paragraph are the way it was set


def find(subject: Subject) -> Iterator[Finding]:
    """Look through every block of prose."""
    text = subject.document.text
    lex = lexicon(subject.document.language)
    known = subject.vocabulary
    blocks = [each for each in subject.document.blocks if each.kind in _READ]
    for at, block in enumerate(blocks):
        prose = blank(text[block.start : block.end])
        for slip in _slips(prose, known, lex):
            yield _say(slip, block, text)
        if block.kind is not BlockKind.HEADING:
            for slip in within(prose, lex):
                yield _say(slip, block, text)
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if at_end(block, following, prose):
            yield _no_stop(block, text)


def _slips(prose: str, known: frozenset[str], lex: Lexicon) -> Iterator[Slip]:
    yield from doubled(prose)
    yield from run_together(prose, known, lex)
    yield from without_space(prose, lex)
    if len(prose) < _LONGEST_LINE:
        spaces = list(double_spaces(prose, typists=lex.code == "en"))
        if len(spaces) < _TWO_SPACES:
            yield from spaces


def _say(slip: Slip, block: Block, text: str) -> Finding:
    start, end = block.start + slip.start, block.start + slip.end
    place = Span(start=start, end=end, text=text[start:end])
    fix = None
    if slip.instead:
        fix = Fix(start=start, end=end, replacement=slip.instead, safe=slip.safe)
    shown = " ".join(text[max(block.start, start - _SHOWN) : end + _SHOWN].split("\n"))
    return RULE.finding(place, slip.what, f"in: …{shown}…", fix)


def _no_stop(block: Block, text: str) -> Finding:
    end = block.start + len(text[block.start : block.end].rstrip())
    start = text.rfind(" ", block.start, end) + 1
    place = Span(start=start, end=end, text=text[start:end])
    shown = " ".join(text[max(block.start, end - _SHOWN) : end].split("\n"))
    return RULE.finding(
        place,
        "no full stop",
        f"the paragraph ends: …{shown}",
        Fix(start=end, end=end, replacement="."),
    )
