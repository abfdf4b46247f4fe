"""Facts in Markdown: each stretch of text learns which fact it belongs to.

Markdown's tokens do not say where in the source they come from. So a private-use character is put
into the source at each place where a fact begins or ends, and taken out of the tokens again. A
mark might still change how Markdown reads its surroundings (`**bold.**` with a mark behind it is no
longer bold): each block is read with and without marks, and those that change anything are left
out. The words a reader sees are therefore always those of the unmarked text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

FIRST = 0xF0000  # the supplementary private use areas: one character for each fact
MOST = 65_000
NOBODY = chr(FIRST + MOST)
TRIES = 64  # readings of one block at most, and
READ = 200_000  # characters of it, so that a hostile one cannot take for ever
_PRIVATE = re.compile("[\U000f0000-\U0010fffd]")
_MARKS = re.compile(f"[{chr(FIRST)}-{NOBODY}]")
_FLOWING = frozenset({"text", "softbreak", "text_special"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A fact and its place in the text; `number` is its index in the proof."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch that belongs to one fact, the innermost that covers it."""

    number: int
    start: int
    end: int


def marked_tokens(parser: MarkdownIt, source: str, facts: Iterable[Placed]) -> list[Token]:
    """The tokens of `source`; `fact_open` and `fact_close` stand around the text of each fact.

    `fact_open.meta["fact"]` is the number of the fact. One fact may be opened several times, where
    another fact or a piece of syntax stands in it.
    """
    source = _PRIVATE.sub("\ufffd", source)
    environment: dict[str, Any] = {}
    tokens = parser.parse(source, environment)
    runs = _runs([fact for fact in facts if 0 <= fact.number < MOST])
    lines = _line_starts(source)
    done: list[Token] = []
    at = 0
    for block in _blocks(tokens):
        place = block[0].map
        if place is None:
            done.extend(block)
            continue
        start, end = lines[place[0]], lines[min(place[1], len(lines) - 1)]
        while at < len(runs) and runs[at].end <= start:
            at += 1
        inside = [
            _Run(run.number, max(run.start, start) - start, min(run.end, end) - start)
            for run in _until(runs, at, end)
        ]
        done.extend(_marked(parser, source[start:end], inside, block, environment))
    return done


def _until(runs: Sequence[_Run], at: int, end: int) -> Iterator[_Run]:
    while at < len(runs) and runs[at].start < end:
        yield runs[at]
        at += 1


def _runs(facts: list[Placed]) -> list[_Run]:
    """Cut overlapping facts into runs, each of the shortest fact that covers it."""
    edges = sorted({edge for fact in facts for edge in (fact.start, fact.end)})
    facts = sorted(facts, key=lambda fact: fact.start)
    runs: list[_Run] = []
    open_ones: list[Placed] = []
    at = 0
    for start, end in pairwise(edges):
        while at < len(facts) and facts[at].start <= start:
            open_ones.append(facts[at])
            at += 1
        open_ones = [fact for fact in open_ones if fact.end > start]
        if not open_ones:
            continue
        inner = min(open_ones, key=lambda fact: (fact.end - fact.start, fact.number))
        if runs and runs[-1].number == inner.number and runs[-1].end == start:
            runs[-1] = _Run(inner.number, runs[-1].start, end)
        else:
            runs.append(_Run(inner.number, start, end))
    return runs


def _line_starts(source: str) -> list[int]:
    starts = [0]
    at = source.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = source.find("\n", at + 1)
    return [*starts, len(source)]


def _blocks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each top-level block."""
    block: list[Token] = []
    depth = 0
    for token in tokens:
        block.append(token)
        depth += token.nesting
        if depth == 0:
            yield block
            block = []
    if block:
        yield block


def _marked(
    parser: MarkdownIt,
    source: str,
    runs: list[_Run],
    plain: list[Token],
    environment: dict[str, Any],
) -> list[Token]:
    """The tokens of one block with its facts opened and closed; `plain` where none can be."""
    if not runs:
        return plain
    wanted = _shape(plain)
    tries = iter(range(min(TRIES, 2 + READ // len(source))))

    def read(chosen: list[_Run]) -> list[Token] | None:
        if next(tries, None) is None:
            return None
        tokens = parser.parse(_insert(source, chosen), {**environment})
        marks = sum(_count(token) for token in tokens)
        return tokens if marks == 2 * len(chosen) and _shape(tokens) == wanted else None

    def harmless(chosen: list[_Run]) -> list[_Run]:
        if read(chosen) is not None:
            return chosen
        if len(chosen) == 1:
            return []
        half = len(chosen) // 2
        return harmless(chosen[:half]) + harmless(chosen[half:])

    chosen = harmless(runs)
    tries = iter(range(1))
    tokens = read(chosen)
    if tokens is None:
        return plain
    for token in tokens:
        if token.children:
            token.children = list(_opened(token.children))
        token.content = _bare(token.content)
    return tokens


def _insert(source: str, runs: list[_Run]) -> str:
    parts: list[str] = []
    at = 0
    for run in runs:
        parts += [
            source[at : run.start],
            chr(FIRST + run.number),
            source[run.start : run.end],
            NOBODY,
        ]
        at = run.end
    return "".join([*parts, source[at:]])


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def _count(token: Token) -> int:
    """How many marks came through in text."""
    texts = [each.content for each in token.children or () if each.type == "text"]
    return sum(len(text) - len(_bare(text)) for text in texts)


type _Shape = tuple[str, str, int, str, str, str, str, tuple[_Shape, ...]]


def _shape(tokens: Iterable[Token]) -> tuple[_Shape, ...]:
    """What a reader would see of tokens, marks aside. Marks within addresses do count."""
    return tuple(
        (
            token.type,
            token.tag,
            token.nesting,
            token.markup,
            token.info,
            repr(token.attrs),
            "" if token.children else _bare(token.content),
            _shape(token.children or ()),
        )
        for token in tokens
    )


def _opened(children: Sequence[Token]) -> Iterator[Token]:
    """Turn the marks of an inline sequence into `fact_open` and `fact_close`."""
    owner: int | None = None
    is_open = False
    for token in children:
        if token.type not in _FLOWING and is_open:
            yield Token("fact_close", "", -1)
            is_open = False
        if token.type != "text":
            token.content = _bare(token.content)
            yield token
            continue
        for number, text in _pieces(token.content, owner):
            if is_open and number != owner:
                yield Token("fact_close", "", -1)
                is_open = False
            owner = number
            if text and owner is not None and not is_open:
                yield Token("fact_open", "", 1, meta={"fact": owner})
                is_open = True
            if text:
                yield Token("text", "", 0, content=text)
    if is_open:
        yield Token("fact_close", "", -1)


def _pieces(text: str, owner: int | None) -> Iterator[tuple[int | None, str]]:
    """Split at the marks: the text before the first one still belongs to `owner`."""
    start = 0
    for mark in _MARKS.finditer(text):
        yield owner, text[start : mark.start()]
        owner = None if mark[0] == NOBODY else ord(mark[0]) - FIRST
        start = mark.end()
    yield owner, text[start:]
