"""The proof of an issue's text against the workspace."""

import json

from django.conf import settings
from django.utils.translation import gettext as _

from khronika.base.glossary import read_glossary
from khronika.base.workspace import WorkspaceTrouble
from khronika.check.catalogue import UnknownRuleError, choose
from khronika.check.finding import Proof
from khronika.check.prove import examine
from khronika.check.report.as_json import render
from khronika.check.report.report import Proved
from khronika.issue.evidence import ArchiveEvidence
from khronika.issue.models import Issue, Revision
from khronika.text.read import read


def prove_text(issue: Issue, text: str) -> Proof:
    """Prove `text` as a text of `issue`, saved or not, with the rules that khronika.toml chooses.

    Raises:
        WorkspaceTrouble: khronika.toml names no rule, or glossary.toml is broken.
    """
    chosen = settings.CONFIG.check
    try:
        rules = choose(chosen.select, chosen.ignore, preview=chosen.preview)
    except UnknownRuleError as error:
        raise WorkspaceTrouble(_("khronika.toml, [check]: %(error)s") % {"error": error}) from error
    document = read(text, language=issue.language, date=issue.date)
    evidence = ArchiveEvidence(issue, cited=[each.key for each in document.citations])
    glossary = read_glossary(settings.WORKSPACE.glossary_file)  # each time: editors keep it
    return examine(document, path=issue.path, evidence=evidence, rules=rules, glossary=glossary)


def prove_revision(revision: Revision) -> Proof:
    """Prove a saved revision as of now. What was proved at its sign-off is `issue.kept`."""
    return prove_text(revision.issue, revision.text)


def as_contract(text: str, proof: Proof) -> dict[str, object]:
    """The proof as DESIGN.md's JSON contract, to be kept or answered."""
    contract: dict[str, object] = json.loads(render([Proved(text, proof)]))
    return contract
