"""A doubled word, words run together, a missing full stop or a double space.

## What it does

Looks through running prose for slips of the keyboard: a word that stands there twice ("the the"),
two words without a space ("OSCEissued", "ofthe"), two sentences without one ("closed.The"), a
paragraph of several sentences whose last one has no full stop, and two spaces between two words.
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

from khronika.check.broken import (
    Slip,
    blank,
    double_spaces,
    doubled,
    run_together,
    vocabulary,
    without_space,
)
from khronika.check.finding import Finding, Fix, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Block, BlockKind, Span

RULE = Rule("STR304", "broken-words", Severity.WARNING)

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.HEADING})
_ENDS = (".", "!", "?", "…")
_CLOSING = "\"'”’»)]“"
_SHORT = 5  # words of the last sentence, below which it may be a signature
_SENTENCES = 3
_LONGEST_LINE = 10_000  # a line of a table or a dump, not of prose
_SHOWN = 40
_TWO_SPACES = 4  # in one paragraph are the way it was set


def find(subject: Subject) -> Iterator[Finding]:
    """Look through every block of prose."""
    text = subject.document.text
    known = vocabulary(text)
    blocks = [each for each in subject.document.blocks if each.kind in _READ]
    for at, block in enumerate(blocks):
        prose = blank(text[block.start : block.end])
        for slip in _slips(prose, known):
            yield _say(slip, block, text)
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if _has_no_stop(block, following, prose):
            yield _no_stop(block, text)


def _slips(prose: str, known: frozenset[str]) -> Iterator[Slip]:
    yield from doubled(prose)
    yield from run_together(prose, known)
    yield from without_space(prose)
    if len(prose) < _LONGEST_LINE:
        spaces = list(double_spaces(prose))
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


def _has_no_stop(block: Block, following: Block | None, prose: str) -> bool:
    """Whether a paragraph of sentences ends without a mark, and the next begins anew."""
    if block.kind is not BlockKind.PARAGRAPH or len(block.sentences) < _SENTENCES:
        return False
    if following is not None and following.kind is not BlockKind.PARAGRAPH:
        return False
    if following is not None and not _is_of_sentences(following):
        return False
    *earlier, last = block.sentences
    ended = all(each.text.rstrip().rstrip(_CLOSING).endswith(_ENDS) for each in earlier)
    end = prose.rstrip()[-1:]
    said = words(last.text)
    return (
        ended
        and end.isalpha()
        and end.islower()
        and len(said) > _SHORT
        and last.text[:1].isupper()
        and "\n" not in last.text.strip()
    )


def _is_of_sentences(block: Block) -> bool:
    return block.text[:1].isupper() and block.text.rstrip().rstrip(_CLOSING).endswith(_ENDS)


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
