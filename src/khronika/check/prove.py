"""The way of a text through the checker: read, held against its evidence, examined, waived."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import import_module

from khronika.check.catalogue import Entry, catalogue, choose
from khronika.check.evidence import Evidence, NoEvidence
from khronika.check.finding import Fact, FactKind, Finding, Proof, Severity, State
from khronika.check.glossary import Glossary
from khronika.check.ground.facts import ground
from khronika.check.rule import Need
from khronika.check.stretches import Stretches
from khronika.check.subject import Subject
from khronika.check.waive import Waived, waive
from khronika.text.read import read
from khronika.text.spans import Document, FigureKind, Waiver


def prove(  # noqa: PLR0913 - the options of `khronika check`, each by name
    text: str,
    *,
    path: str = "-",
    evidence: Evidence | None = None,
    date: dt.date | None = None,
    language: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    preview: bool = False,
    glossary: Glossary | None = None,
) -> Proof:
    """Prove every fact of `text` and say what contradicts itself or its evidence.

    `evidence` None: the text is checked alone. `date` resolves years and "yesterday" where the
    front matter has no date; `language` is found out from the text where neither says it. `select`
    and `ignore` hold codes, names or families of rules. `glossary` has the words of the house, None
    where it keeps none.

    Raises:
        UnknownRuleError: `select` or `ignore` names no rule.
    """
    rules = choose(select, ignore, preview=preview)
    document = read(text, language=language, date=date)
    return examine(document, path=path, evidence=evidence, rules=rules, glossary=glossary)


def examine(
    document: Document,
    *,
    path: str,
    evidence: Evidence | None,
    rules: Sequence[Entry],
    glossary: Glossary | None = None,
) -> Proof:
    """As `prove`, for a text that was read already and rules that were chosen already."""
    evidence = evidence or NoEvidence()
    register = evidence.register
    if register.entities:  # the matcher of names costs start-up time
        document = import_module("khronika.check.known.named").with_known(document, register)
    grounded = ground(document, evidence)
    subject = Subject(
        document=document,
        grounded=grounded,
        evidence=evidence,
        glossary=glossary or Glossary(),
    )
    given = _given(subject)
    running = [entry for entry in rules if entry.rule.needs in given]

    found = [finding for entry in running if not entry.rule.last for finding in entry.find(subject)]
    result = waive(
        _told_once(found),
        document.waivers,
        unwaivable=frozenset(entry.rule.code for entry in running if not entry.rule.waivable),
    )
    spoke = {entry.rule.code for entry in running}
    after = replace(subject, unused=tuple(_could_have_met(result, spoke)))
    late = [finding for entry in running if entry.rule.last for finding in entry.find(after)]

    findings = sorted([*result.kept, *late], key=lambda each: (each.start, each.code, each.end))
    return Proof(
        path=path,
        date=document.date.isoformat() if document.date else None,
        language=document.language,
        facts=tuple(_settled(subject, result)),
        findings=tuple(findings),
        alone=not subject.has_sources,
    )


def _given(subject: Subject) -> set[Need]:
    given = {Need.TEXT}
    if subject.has_sources:
        given.add(Need.SOURCES)
    register = subject.evidence.register
    if register.entities or register.figures or register.events:
        given.add(Need.REGISTER)
    if subject.evidence.earlier:
        given.add(Need.EARLIER)
    return given


def _told_once(findings: list[Finding]) -> list[Finding]:
    """One mistake, one finding: what a more specific rule says of the same words goes first."""
    rules = {code: entry.rule for code, entry in catalogue().items()}
    findings.sort(key=lambda each: (each.start, each.end, each.code))
    silenced: set[int] = set()
    open_ones: list[int] = []
    for at, finding in enumerate(findings):
        open_ones = [other for other in open_ones if findings[other].end > finding.start]
        for other in open_ones:
            earlier = findings[other]
            if finding.code == earlier.code or rules[earlier.code].goes_before(finding.code):
                silenced.add(at)
            elif rules[finding.code].goes_before(earlier.code):
                silenced.add(other)
        open_ones.append(at)
    return [finding for at, finding in enumerate(findings) if at not in silenced]


def _could_have_met(result: Waived, spoke: set[str]) -> Iterable[Waiver]:
    """The unused waivers of rules that did run, or that do not exist at all."""
    known = catalogue()
    names = {entry.rule.name.upper(): code for code, entry in known.items()}
    for waiver in result.unused:
        code = names.get(waiver.code.upper(), waiver.code.upper())
        if code in spoke or code not in known:
            yield waiver


def _settled(subject: Subject, result: Waived) -> Iterable[Fact]:
    """The facts with what the text itself says against them, and what was waived or not read."""
    unread = set() if subject.has_sources else _unread(subject.document)
    contradicted = Stretches(
        (each.start, each.end)
        for each in result.kept
        if each.severity is Severity.ERROR and each.code.startswith(("NUM", "TIM"))
    )
    waived = Stretches((each.start, each.end) for each in result.waived)
    for fact in (each.fact for each in subject.grounded):
        numeric = fact.kind in {FactKind.FIGURE, FactKind.DATE}
        if numeric and contradicted.meet(fact.start, fact.end):
            yield replace(fact, state=State.CONTRADICTED)
        elif fact.state is not State.VERIFIED and waived.meet(fact.start, fact.end):
            yield replace(fact, state=State.WAIVED)
        elif fact.state is State.UNSOURCED and (fact.start, fact.end) in unread:
            yield replace(fact, state=State.UNREAD)
        else:
            yield fact


def _unread(document: Document) -> set[tuple[int, int]]:
    """Where the text has a number of nothing known, or a date of no known year."""
    figures = (each for each in document.figures if each.kind is FigureKind.UNREAD)
    dates = (each for each in document.dates if each.value is None and each.problem is None)
    return {(each.start, each.end) for spans in (figures, dates) for each in spans}
