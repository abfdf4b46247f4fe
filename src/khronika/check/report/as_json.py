"""The proof as JSON, version 1 of DESIGN.md's contract. Scripts rely on its shape."""

import json

from khronika.check.finding import Fact, Finding
from khronika.check.report.report import Proved

type Json = dict[str, Json] | list[Json] | str | int | bool | None


def render(proved: list[Proved]) -> str:
    """All proofs of a run; offsets are Unicode code points of the file, ends exclusive."""
    files: list[Json] = [_file(each) for each in proved]
    return json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=2)


def _file(proved: Proved) -> Json:
    proof = proved.proof
    return {
        "path": proof.path,
        "date": proof.date,
        "language": proof.language,
        "facts": [_fact(each) for each in proof.facts],
        "findings": [_finding(each, proved) for each in proof.findings],
    }


def _fact(fact: Fact) -> Json:
    return {
        "kind": fact.kind.value,
        "text": fact.text,
        "start": fact.start,
        "end": fact.end,
        "state": fact.state.value,
        "evidence": [
            {"source": each.source, "text": each.text, "start": each.start, "end": each.end}
            for each in fact.evidence
        ],
    }


def _finding(finding: Finding, proved: Proved) -> Json:
    place = proved.lines.place(finding.start)
    fix: Json = None
    if finding.fix is not None:
        fix = {
            "start": finding.fix.start,
            "end": finding.fix.end,
            "replacement": finding.fix.replacement,
            "safe": finding.fix.safe,
        }
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "working": finding.working,
        "start": finding.start,
        "end": finding.end,
        "line": place.line,
        "column": place.column,
        "fix": fix,
    }
