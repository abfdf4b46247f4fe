"""Findings as an editor marks them: place, weight, code with a link, message and working."""

import inspect
from collections.abc import Iterable
from pathlib import Path

from lsprotocol.types import CodeDescription, Diagnostic, DiagnosticSeverity

from khronika.check.catalogue import catalogue
from khronika.check.finding import Finding, Severity
from khronika.cli.lsp.checked import Checked

_WEIGHTS = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
}


def diagnose(checked: Checked, findings: Iterable[Finding]) -> list[Diagnostic]:
    """A diagnostic per finding."""
    return [
        Diagnostic(
            range=checked.positions.range(each.start, each.end),
            severity=_WEIGHTS[each.severity],
            code=each.code,
            code_description=CodeDescription(href=_documentation(each.code)),
            source="khronika",
            message=f"{each.message}\n{each.working}",
        )
        for each in findings
    ]


def _documentation(code: str) -> str:
    """The rule's own file, the head of which is its documentation: it is there offline, too."""
    return Path(inspect.getfile(catalogue()[code].find)).as_uri()
