"""What an editor offers at a finding: the rule's fix, if it has one, and a waiver to fill in."""

from collections.abc import Iterable, Iterator

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Position,
    Range,
    TextEdit,
    WorkspaceEdit,
)

from khronika.check.catalogue import catalogue
from khronika.check.finding import Finding, Fix
from khronika.cli.lsp.checked import Checked
from khronika.cli.lsp.diagnose import diagnose

_SHOWN = 40  # code points of a replacement in a title


def mend(checked: Checked, uri: str, findings: Iterable[Finding]) -> Iterator[CodeAction]:
    """The quick fixes of each finding."""
    for finding in findings:
        if finding.fix is not None:
            yield _fix(checked, uri, finding, finding.fix)
        if catalogue()[finding.code].rule.waivable and (waive := _waive(checked, uri, finding)):
            yield waive


def _fix(checked: Checked, uri: str, finding: Finding, fix: Fix) -> CodeAction:
    shown = " ".join(fix.replacement.split())
    shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
    title = f"Write “{shown}”" if shown else "Take it out"
    where = checked.positions.range(fix.start, fix.end)
    return _action(checked, uri, finding, f"{title} ({finding.code})", where, fix)


def _waive(checked: Checked, uri: str, finding: Finding) -> CodeAction | None:
    """A waiver before the block; it has no reason yet, and MET902 asks for one until it has."""
    block = next(
        (each for each in checked.document.blocks if each.start <= finding.start < each.end), None
    )
    if block is None:
        return None
    line = checked.positions.position(block.start).line
    begin = checked.positions.offset(Position(line=line, character=0))
    head = checked.document.text[begin : block.start]
    indent = head[: len(head) - len(head.lstrip())]
    comment = Fix(
        start=begin, end=begin, replacement=f"{indent}<!-- waive {finding.code}: -->\n", safe=False
    )
    where = checked.positions.range(begin, begin)
    return _action(checked, uri, finding, f"Waive {finding.code} here", where, comment)


def _action(  # noqa: PLR0913, PLR0917 - the parts of one value
    checked: Checked, uri: str, finding: Finding, title: str, where: Range, fix: Fix
) -> CodeAction:
    return CodeAction(
        title=title,
        kind=CodeActionKind.QuickFix,
        diagnostics=diagnose(checked, [finding]),
        is_preferred=fix.safe,
        edit=WorkspaceEdit(changes={uri: [TextEdit(range=where, new_text=fix.replacement)]}),
    )
