"""The proof of the demo's texts, without a workspace: what `khronika check` says of them."""

import tomllib

import pytest

from khronika.archive.folder import FolderEvidence, read_folder
from khronika.check.finding import Finding, Proof, Severity, State
from khronika.check.ground.register_file import read_register
from khronika.check.prove import prove
from khronika.cli.demo.world.sources import WORLD, write_captures


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> FolderEvidence:
    folder = tmp_path_factory.mktemp("captures")
    write_captures(folder)
    return read_folder(folder, read_register(WORLD / "register.json"))


def loud(proof: Proof) -> list[Finding]:
    return [each for each in proof.findings if each.severity is not Severity.INFO]


def test_the_draft_has_its_eight_mistakes_and_no_other(evidence: FolderEvidence) -> None:
    text = (WORLD / "review-draft.md").read_text("utf-8")
    found = loud(prove(text, path="review-draft.md", evidence=evidence))
    mistakes = tomllib.loads((WORLD / "mistakes.toml").read_text("utf-8"))["mistake"]
    assert [each.code for each in found] == [mistake["code"] for mistake in mistakes]
    for finding, mistake in zip(found, mistakes, strict=True):
        start = text.index(mistake["words"])
        assert finding.start < start + len(mistake["words"])
        assert finding.end > start


@pytest.mark.parametrize("name", ["review-corrected.md", "daily.md"])
def test_what_is_published_has_no_error_and_is_nearly_all_verified(
    name: str, evidence: FolderEvidence
) -> None:
    proof = prove((WORLD / name).read_text("utf-8"), path=name, evidence=evidence)
    assert loud(proof) == []
    verified = [fact for fact in proof.facts if fact.state is State.VERIFIED]
    assert len(verified) >= 0.95 * len(proof.facts)
    for fact in verified:
        assert fact.evidence
        for proven in fact.evidence:
            source = evidence.source(proven.source)
            assert source is not None
            assert source.text[proven.start : proven.end] == proven.text
