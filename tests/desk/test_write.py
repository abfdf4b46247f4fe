import re
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client

from deskroom import HEAD, RIGHT, WRONG, make_captures, make_issue
from khronika.issue.models import Issue
from khronika.issue.save import save_revision
from khronika.issue.sign import sign_off
from khronika.press.publish import publish

JSON = {"Accept": "application/json"}


def text_field(page: str) -> str:
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)
    assert found
    return unescape(found[1])


def save(client: Client, issue: Issue, text: str, **more: str) -> str:
    answer = client.post(f"/desk/issues/{issue.pk}/save/", {"text": text} | more, follow=True)
    assert answer.status_code == 200
    return answer.text


def test_without_javascript_there_is_the_text_a_save_button_and_the_findings(
    desk: Client, irena: User
) -> None:
    make_captures()
    issue = make_issue(irena, WRONG)
    page = desk.get(f"/desk/issues/{issue.pk}/").text
    assert text_field(page) == WRONG
    assert f'action="/desk/issues/{issue.pk}/save/"' in page
    assert "TIM201" in page
    assert "/desk/rules/TIM201/" in page
    assert "verified" in page


def test_saving_makes_a_revision_by_the_one_who_saved(
    other_desk: Client, issue: Issue, tomas: User
) -> None:
    text = RIGHT.replace("said", "told the court")
    page = save(other_desk, issue, text, note="His words", base="1")
    last = issue.revisions.first()
    assert last is not None
    assert (last.number, last.author, last.note, last.text) == (2, tomas, "His words", text)
    assert "Saved as revision 2." in page


def test_a_browsers_line_ends_are_not_a_change(desk: Client, issue: Issue) -> None:
    page = save(desk, issue, RIGHT.replace("\n", "\r\n"))
    assert "Nothing has changed since revision 1." in page
    assert issue.revisions.count() == 1


def test_two_editors_cannot_overwrite_each_other(
    desk: Client, other_desk: Client, issue: Issue
) -> None:
    save(other_desk, issue, RIGHT + "\nTomas was here.\n", base="1")
    mine = RIGHT + "\nIrena was here.\n"
    page = save(desk, issue, mine, base="1")
    assert "tomas saved revision 2 since you opened revision 1" in unescape(page)
    assert text_field(page) == mine  # nothing is lost
    answer = desk.post(f"/desk/issues/{issue.pk}/save/", {"text": mine, "base": "1"}, headers=JSON)
    assert answer.status_code == 409
    assert "tomas saved revision 2" in answer.json()["error"]
    assert issue.revisions.count() == 2


def test_the_script_saves_without_leaving_the_page(desk: Client, issue: Issue) -> None:
    answer = desk.post(f"/desk/issues/{issue.pk}/save/", {"text": WRONG, "base": "1"}, headers=JSON)
    assert answer.json() == {"revision": 2, "message": "Saved as revision 2."}


@pytest.mark.parametrize("base", ["", "x", "-1", "²", "9" * 40])
def test_an_odd_base_is_no_base(desk: Client, issue: Issue, base: str) -> None:
    save(desk, issue, WRONG, base=base)
    assert issue.revisions.count() == 2


def test_a_text_that_cannot_be_saved_is_refused_in_a_sentence(desk: Client, issue: Issue) -> None:
    issue.state = Issue.State.WITHDRAWN
    issue.save()
    page = save(desk, issue, WRONG)
    assert "This issue was withdrawn" in page
    assert text_field(page) == WRONG
    assert issue.revisions.count() == 1


def test_the_proof_while_typing_is_the_contract_of_the_shell(desk: Client, issue: Issue) -> None:
    answer = desk.post(f"/desk/issues/{issue.pk}/check/", {"text": WRONG}).json()
    assert answer["version"] == 1
    (proof,) = answer["files"]
    assert proof["date"] == "2026-11-15"
    (finding,) = [each for each in proof["findings"] if each["code"] == "TIM201"]
    assert WRONG[finding["start"] : finding["end"]].startswith("Monday")
    (fact,) = [each for each in proof["facts"] if each["text"].startswith("412")]
    assert WRONG[fact["start"] : fact["end"]] == fact["text"]
    assert fact["state"] == "verified"
    assert fact["evidence"][0]["source"] == "viarta-list"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n",
        "---\ntitle: [\n---\n",
        "\u202e412 people\u202c [@nowhere].",
        "[@" * 2000,
        HEAD + "<script>alert(1)</script> 12 people [@viarta-list].",
        "\n" * 5000,
    ],
)
def test_hostile_texts_get_a_proof_or_a_sentence(desk: Client, issue: Issue, text: str) -> None:
    answer = desk.post(f"/desk/issues/{issue.pk}/check/", {"text": text})
    assert answer["Content-Type"] == "application/json"
    assert answer.status_code == 200
    save(desk, issue, text)
    page = desk.get(f"/desk/issues/{issue.pk}/").text
    assert "<script>alert(1)" not in page


def test_a_published_issue_is_changed_by_a_correction_that_readers_are_told_of(
    desk: Client, issue: Issue, tomas: User, irena: User
) -> None:
    revision = issue.revisions.first()
    assert revision is not None
    sign_off(revision, tomas)
    publish(issue, irena)
    assert "Correction, as readers will see it" in desk.get(f"/desk/issues/{issue.pk}/").text

    mended = RIGHT.replace("counted", "had counted")
    assert "Say what was wrong" in save(desk, issue, mended)
    assert issue.revisions.count() == 1
    save(desk, issue, mended, note="The tense was wrong.")
    assert issue.corrections.get().text == "The tense was wrong."
    # while it is not published, one goes on without another note
    save(desk, issue, mended + "\nMore.\n", base="2")
    assert issue.revisions.count() == 3


def test_a_correction_does_not_overwrite_what_another_saved(
    desk: Client, issue: Issue, tomas: User
) -> None:
    sign_off(issue.revisions.get(), tomas)
    publish(issue, tomas)
    save_revision(issue, RIGHT + "\nFrom the shell.\n", tomas)
    answer = desk.post(
        f"/desk/issues/{issue.pk}/save/",
        {"text": RIGHT + "\nMine.\n", "note": "A line was missing.", "base": "1"},
        headers=JSON,
    )
    assert answer.status_code == 409
    assert "tomas saved revision 2" in answer.json()["error"]
    assert issue.revisions.count() == 2


def test_an_issue_is_made_with_its_periodical_date_and_title(desk: Client, issue: Issue) -> None:
    asked = {
        "periodical": str(issue.periodical.pk),
        "date": "2026-11-22",
        "title": "Snow <in> Harvat",
    }
    page = desk.post("/desk/issues/new/", asked, follow=True).text
    made = Issue.objects.get(title=asked["title"])
    assert (made.year, made.number) == (2026, 8)
    assert "Snow &lt;in&gt; Harvat" in page
    assert f"/desk/issues/{made.pk}/" in desk.get("/desk/issues/").text


def test_a_new_issue_with_a_wrong_date_is_asked_again(desk: Client, issue: Issue) -> None:
    asked = {"periodical": str(issue.periodical.pk), "date": "2026-02-31", "title": "No"}
    assert "Enter a valid date" in desk.post("/desk/issues/new/", asked).text
    assert Issue.objects.count() == 1


def test_without_a_periodical_the_page_says_how_to_make_one(desk: Client) -> None:
    assert "khronika issue periodical" in desk.get("/desk/issues/new/").text


def test_a_revision_by_the_shell_is_what_the_editor_opens(
    desk: Client, issue: Issue, tomas: User
) -> None:
    save_revision(issue, WRONG, tomas)
    assert text_field(desk.get(f"/desk/issues/{issue.pk}/").text) == WRONG


@pytest.mark.parametrize("code", ["NUM101", "tim201", "percent-not-of-counts"])
def test_a_rule_explains_itself(desk: Client, code: str) -> None:
    page = desk.get(f"/desk/rules/{code}/").text
    assert "Why it matters" in page


def test_a_rule_there_is_not_is_not_found(desk: Client) -> None:
    assert desk.get("/desk/rules/NUM999/").status_code == 404
