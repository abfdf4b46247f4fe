"""Findings as GitHub Actions workflow commands: they show beside the lines of a pull request.

The escapes are those of "Workflow commands for GitHub Actions": % CR LF in the message, and : and ,
in the properties too.
"""

from khronika.check.finding import Severity
from khronika.check.report.report import Proved

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(proved: list[Proved]) -> str:
    """One command per finding; an annotation has no end where it goes on over several lines."""
    return "\n".join(line for each in proved for line in _commands(each))


def _commands(proved: Proved) -> list[str]:
    commands = []
    for finding in proved.proof.findings:
        start = proved.lines.place(finding.start)
        end = proved.lines.place(max(finding.start, finding.end - 1))
        properties = {
            "title": f"khronika ({finding.code} {finding.name})",
            "file": proved.proof.path,
            "line": start.line,
            "endLine": end.line,
            "col": start.column,
        }
        if start.line == end.line:
            properties["endColumn"] = end.column
        written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
        message = _message(f"{finding.message}\n{finding.working}")
        commands.append(f"::{_COMMANDS[finding.severity]} {written}::{message}")
    return commands


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
