"""The proof for people at a terminal: the facts by kind, the findings, and one line that sums up.

draft.md (en, 2021-02-15)
  dates: 1
    12:40  contradicted  Sunday (15 February)

draft.md:12:40: TIM201 weekday-not-date 15 February 2021 is a Monday, not a Sunday
  On Sunday (15 February), at least 106 people were detained.
     ^^^^^^^^^^^^^^^^^^^^
  the text says Sunday; 14 February 2021 is one

1 fact: 1 contradicted. 1 error.
"""

import unicodedata
from collections.abc import Callable

from khronika.check.finding import Fact, FactKind, Finding, Severity, State
from khronika.check.report.place import Place
from khronika.check.report.report import Proved, summary
from khronika.check.report.tame import tame

type Paint = Callable[[str, str], str]

_SHOWN = 100  # columns of a long line that are shown around a finding
_CONTEXT = 30
_FACT_SHOWN = 60
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_STATE_COLOURS = {
    State.VERIFIED: "green",
    State.CONTRADICTED: "red",
    State.NOT_FOUND: "red",
    State.WAIVED: "yellow",
}
_HEADINGS = {
    FactKind.FIGURE: "figures",
    FactKind.DATE: "dates",
    FactKind.QUOTATION: "quotations",
    FactKind.NAME: "names",
}


def plain(text: str, colour: str) -> str:
    """Paint nothing."""
    del colour
    return text


def render(proved: list[Proved], paint: Paint = plain) -> str:
    """Each text's facts and findings, and the sum last, where a terminal stops."""
    parts = []
    for each in proved:
        parts.append(_facts(each, paint))
        parts += [_finding(finding, each, paint) for finding in each.proof.findings]
    parts.append(summary([each.proof for each in proved]))
    return "\n\n".join(parts)


def _finding(finding: Finding, proved: Proved, paint: Paint) -> str:
    place = proved.lines.place(finding.start)
    head = f"{tame(proved.proof.path)}:{place.line}:{place.column}:"
    code = paint(finding.code, _COLOURS[finding.severity])
    shown, marker = _marked(finding, proved.lines.line(place.line), place)
    return "\n".join(
        [
            f"{paint(head, 'bold')} {code} {finding.name}: {tame(finding.message)}",
            f"  {shown}",
            f"  {paint(marker, _COLOURS[finding.severity])}",
            f"  {tame(finding.working)}",
        ]
    )


def _marked(finding: Finding, line: str, place: Place) -> tuple[str, str]:
    """The line, cut to what is near the finding, and the marker that stands under it."""
    start = place.column - 1
    end = min(len(line), start + max(1, finding.end - finding.start))
    left = 0 if len(line) <= _SHOWN else max(0, start - _CONTEXT)
    right = len(line) if len(line) <= _SHOWN else min(len(line), max(end, left + _SHOWN))
    before, found, after = line[left:start], line[start:end], line[end:right]
    before, after = ("…" if left else "") + before, after + ("…" if right < len(line) else "")
    marker = " " * _columns(before) + "^" * max(1, _columns(found))
    return tame(before + found + after), marker


def _columns(text: str) -> int:
    """How wide a terminal prints `text`: accents that combine take no room, wide letters two."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in tame(text)
    )


def _facts(proved: Proved, paint: Paint) -> str:
    proof = proved.proof
    read_as = f"{proof.language}, {proof.date or 'no date'}"
    lines = [f"{paint(tame(proof.path), 'bold')} ({read_as})"]
    for kind, heading in _HEADINGS.items():
        facts = [fact for fact in proof.facts if fact.kind is kind]
        if facts:
            lines.append(f"  {heading}: {len(facts)}")
            lines += [_fact(same, proved, paint) for same in _together(facts)]
    return "\n".join(lines)


def _together(facts: list[Fact]) -> list[list[Fact]]:
    """A name that stands in the text thirty times is one line; of other facts each is its own."""
    lines: dict[object, list[Fact]] = {}
    for fact in facts:
        named = fact.kind is FactKind.NAME
        key = (fact.text, fact.state, fact.evidence) if named else fact.start
        lines.setdefault(key, []).append(fact)
    return list(lines.values())


def _fact(same: list[Fact], proved: Proved, paint: Paint) -> str:
    fact = same[0]
    place = proved.lines.place(fact.start)
    where = f"{place.line}:{place.column}"
    state = fact.state.value.replace("_", " ")
    if proved.proof.alone and fact.state is State.UNSOURCED:
        state = "consistent"
    words = " ".join(tame(fact.text.replace("\n", " ")).split())
    if len(words) > _FACT_SHOWN:
        words = words[: _FACT_SHOWN - 1].rstrip() + "…"
    sources = ", ".join(dict.fromkeys(each.source for each in fact.evidence))
    said = paint(f"{state:<12}", _STATE_COLOURS.get(fact.state, "dim"))
    often = f" ×{len(same)}" if len(same) > 1 else ""
    return f"  {where:>9}  {said}  {words}{often}{f'  [{sources}]' if sources else ''}"
