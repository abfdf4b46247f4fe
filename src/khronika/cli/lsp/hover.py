"""What an editor shows of the words under the pointer: findings with the rule, facts with proof."""

from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind

from khronika.check.catalogue import catalogue
from khronika.check.evidence import Evidence
from khronika.check.finding import Fact, Finding
from khronika.check.ground.excerpt import excerpt
from khronika.cli.lsp.checked import Checked


def hover(checked: Checked, place: int) -> Hover | None:
    """The findings and the facts that hold the code point `place`; None where there are none."""
    findings = list(checked.findings_in(place, place))
    facts = list(checked.facts_at(place))
    if not findings and not facts:
        return None
    parts = [*map(_finding, findings), *(_fact(each, checked.evidence) for each in facts)]
    parts += _documentation(findings)
    spans = [(each.start, each.end) for each in findings]
    spans += [(each.start, each.end) for each in facts]
    shortest = min(spans, key=lambda span: span[1] - span[0])
    return Hover(
        contents=MarkupContent(kind=MarkupKind.Markdown, value="\n\n".join(parts)),
        range=checked.positions.range(*shortest),
    )


def _finding(finding: Finding) -> str:
    head = f"**{finding.severity.value} {finding.code} {finding.name}**"
    return f"{head}: {_plain(finding.message)}\n\n{_plain(finding.working)}"


def _fact(fact: Fact, evidence: Evidence) -> str:
    state = fact.state.value.replace("_", " ")
    return "\n".join(
        [
            f"**{fact.kind.value}, {state}**",
            *(f"- {_plain(excerpt(each, evidence))}" for each in fact.evidence),
        ]
    )


def _documentation(findings: list[Finding]) -> Iterator[str]:
    """The page of each rule that spoke, once."""
    for code in dict.fromkeys(each.code for each in findings):
        entry = catalogue()[code]
        yield f"---\n\n# {entry.rule.name} ({code})\n\n{entry.documentation}"


def _plain(text: str) -> str:
    """Words of a text or a source, so that nothing in them is read as Markdown."""
    return "".join(f"\\{each}" if each in r"\`*_{}[]()<>#|~!&" else each for each in text)
