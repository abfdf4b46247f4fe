"""Findings as SARIF 2.1.0 (OASIS Standard), which code hosts and editors read.

Columns are Unicode code points, as everywhere in khronika, and the log says so.
"""

import json
import os
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote

from khronika.check.catalogue import catalogue
from khronika.check.finding import Finding, Severity
from khronika.check.report.as_json import Json
from khronika.check.report.report import Proved

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(proved: list[Proved]) -> str:
    """One run with the rules that spoke and their results."""
    codes = sorted({finding.code for each in proved for finding in each.proof.findings})
    run: Json = {
        "tool": {
            "driver": {
                "name": "khronika",
                "version": version("khronika"),
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, each, codes.index(finding.code))
            for each in proved
            for finding in each.proof.findings
        ],
    }
    log: Json = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(code: str) -> Json:
    entry = catalogue()[code]
    return {
        "id": code,
        "name": entry.rule.name,
        "shortDescription": {"text": entry.summary},
        "help": {"text": entry.documentation, "markdown": entry.documentation},
        "defaultConfiguration": {"level": _LEVELS[entry.rule.severity]},
    }


def _result(finding: Finding, proved: Proved, rule_index: int) -> Json:
    result: dict[str, Json] = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}\n{finding.working}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(proved.proof.path)},
                    "region": _region(finding.start, finding.end, proved),
                }
            }
        ],
    }
    if finding.fix is not None:
        fix = finding.fix
        result["fixes"] = [
            {
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": _uri(proved.proof.path)},
                        "replacements": [
                            {
                                "deletedRegion": _region(fix.start, fix.end, proved),
                                "insertedContent": {"text": fix.replacement},
                            }
                        ],
                    }
                ]
            }
        ]
    return result


def _region(start: int, end: int, proved: Proved) -> Json:
    first, last = proved.lines.place(start), proved.lines.place(end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }


def _uri(path: str) -> str:
    return Path(path).as_uri() if Path(path).is_absolute() else quote(path.replace(os.sep, "/"))
