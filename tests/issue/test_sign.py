"""Sign-off: by another person, of a text whose proof holds, until the text changes."""

import pytest

import newsroom
from khronika.check.finding import FactKind, State
from khronika.issue.correct import correct, corrections_up_to
from khronika.issue.kept import kept_proof
from khronika.issue.models import Issue
from khronika.issue.obstacles import obstacles
from khronika.issue.prove import prove_revision
from khronika.issue.save import latest, save_revision
from khronika.issue.sign import is_signed, sign_off
from khronika.issue.trouble import CorrectionTrouble, SignOffTrouble, TextTrouble
from khronika.register.keys import index_names
from khronika.register.models import Entity, Name

pytestmark = pytest.mark.django_db

WRONG = newsroom.TEXT.replace("Sunday, 15 November", "Monday, 15 November")
WAIVED = WRONG.replace(
    "\n\nOn Monday",
    "\n\n<!-- waive TIM201: the source dates it so, the week after corrected -->\nOn Monday",
)


def test_a_second_person_signs_and_the_proof_is_kept() -> None:
    issue = newsroom.signed(newsroom.person("irena"), newsroom.person("pavel"))
    revision = latest(issue)
    assert revision is not None
    assert issue.state == Issue.State.SIGNED
    assert is_signed(revision)
    proof = kept_proof(revision)
    assert proof is not None
    figure = next(fact for fact in proof.facts if fact.text.startswith("412"))
    assert (figure.kind, figure.state) == (FactKind.FIGURE, State.VERIFIED)
    assert figure.evidence[0].source == "viarta-2026-11-15"
    assert newsroom.VIARTA[figure.evidence[0].start : figure.evidence[0].end].startswith("412")
    assert revision.text[figure.start : figure.end] == figure.text


def test_the_author_cannot_sign() -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    revision = latest(issue)
    assert revision is not None
    with pytest.raises(SignOffTrouble, match="someone else has to sign"):
        sign_off(revision, irena)
    assert not is_signed(revision)
    assert issue.state == Issue.State.DRAFT


def test_a_closed_account_cannot_sign() -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    pavel = newsroom.person("pavel")
    pavel.is_active = False
    revision = latest(issue)
    assert revision is not None
    with pytest.raises(SignOffTrouble, match="closed"):
        sign_off(revision, pavel)


def test_an_error_in_the_proof_keeps_it_from_being_signed_and_is_named() -> None:
    issue = newsroom.issue(newsroom.person("irena"), WRONG)
    revision = latest(issue)
    assert revision is not None
    with pytest.raises(SignOffTrouble, match=r"TIM201 on line 11"):
        sign_off(revision, newsroom.person("pavel"))
    assert revision.proof is None


def test_a_waived_error_does_not() -> None:
    issue = newsroom.issue(newsroom.person("irena"), WAIVED)
    revision = latest(issue)
    assert revision is not None
    sign_off(revision, newsroom.person("pavel"))
    assert is_signed(revision)


def test_a_later_revision_has_to_be_signed_anew() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    signed = latest(issue)
    second = save_revision(issue, newsroom.TEXT + "\nMore.\n", irena)
    assert issue.state == Issue.State.DRAFT
    assert not is_signed(second)
    assert signed is not None
    with pytest.raises(SignOffTrouble, match="not the last one"):
        sign_off(signed, pavel)


def test_a_text_saved_unchanged_stays_signed() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    save_revision(issue, newsroom.TEXT, irena)
    assert issue.state == Issue.State.SIGNED


def test_signing_twice_is_signing_once() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    revision = latest(issue)
    assert revision is not None
    assert sign_off(revision, pavel) == sign_off(revision, pavel)
    assert revision.sign_offs.count() == 1


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("periodical: vesnia-review", "periodical: vesnia-daily", "vesnia-daily"),
        ('number: "47"', 'number: "forty-seven"', "forty-seven"),
        ("date: 2026-11-15", "date: 2026-11-31", "cannot be used"),
    ],
)
def test_a_head_that_says_another_issue_keeps_it_from_being_signed(
    was: str, becomes: str, says: str
) -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    revision = save_revision(issue, newsroom.TEXT.replace(was, becomes), irena)
    with pytest.raises(SignOffTrouble, match=says):
        sign_off(revision, newsroom.person("pavel"))


def test_a_protected_person_keeps_it_from_being_signed() -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    entity = Entity.objects.create(key="tryzna", kind="person", protect=True)
    index_names([Name.objects.create(entity=entity, text="Galina Trizna", language="en")])
    revision = latest(issue)
    assert revision is not None
    with pytest.raises(SignOffTrouble, match="protects is named on line 13;"):
        sign_off(revision, newsroom.person("pavel"))


def test_an_empty_issue_cannot_be_signed() -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    head = newsroom.TEXT.partition("\n---\n")[0] + "\n---\n\n"
    revision = save_revision(issue, head, irena)
    found = obstacles(revision, prove_revision(revision), newsroom.person("pavel"))
    assert found == ["There is no text yet."]


def test_a_correction_needs_a_published_text_a_change_and_a_note() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    mended = newsroom.TEXT.replace("seven years", "six years")
    with pytest.raises(CorrectionTrouble, match="not published yet"):
        correct(issue, mended, irena, "It was six.")
    issue.published, issue.state = latest(issue), Issue.State.PUBLISHED
    issue.save()
    with pytest.raises(CorrectionTrouble, match="Say what was wrong"):
        correct(issue, mended, irena, "  ")
    with pytest.raises(CorrectionTrouble, match="is the published one"):
        correct(issue, newsroom.TEXT, irena, "Nothing.")
    revision = correct(issue, mended, irena, "It was six.")
    assert [each.text for each in corrections_up_to(revision)] == ["It was six."]
    assert issue.published is not None
    assert not corrections_up_to(issue.published)


def test_a_published_issue_changes_only_with_a_note_for_its_readers() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    issue.published, issue.state = latest(issue), Issue.State.PUBLISHED
    issue.save()
    silent = save_revision(issue, newsroom.TEXT + "\nMore.\n", irena)
    assert issue.state == Issue.State.PUBLISHED
    with pytest.raises(SignOffTrouble, match="say in a correction note"):
        sign_off(silent, pavel)
    told = correct(issue, silent.text, irena, "A sentence was left out.")
    assert told == silent
    sign_off(told, pavel)


def test_a_withdrawn_issue_takes_no_text() -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    issue.state = Issue.State.WITHDRAWN
    issue.save()
    with pytest.raises(TextTrouble, match="withdrawn"):
        save_revision(issue, newsroom.TEXT + "more", irena)
