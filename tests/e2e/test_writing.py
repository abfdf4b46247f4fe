"""An editor writes: findings while typing, the source beside the text, citations, saving."""

import re

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from playwright.sync_api import Dialog, Page, expect

from browserroom import Opened
from deskroom import PASSWORD, RIGHT, WRONG, make_captures, make_issue
from khronika.issue.models import Issue
from khronika.issue.save import latest
from khronika.register.models import Entity, Name

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def issue(irena: User) -> Issue:
    make_captures()
    return make_issue(irena)


def editor(page: Page) -> Page:
    """Wait until the text is there and proved."""
    expect(page.locator("#proof-summary")).to_contain_text("verified")
    expect(page.locator(".cm-content .fact-verified").first).to_be_visible()
    return page


def saved(issue: Issue) -> str:
    revision = latest(issue)
    assert revision is not None
    return revision.text


def test_what_is_typed_is_proved_while_typing(opened: Opened, issue: Issue, irena: User) -> None:
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    expect(page.locator("#findings-count")).to_have_text("nothing to mend")
    page.locator(".cm-line", has_text="On Sunday").dblclick(position={"x": 50, "y": 14})
    page.keyboard.type("Monday")
    squiggle = page.locator(".cm-lintRange-error")
    expect(squiggle).to_contain_text("Monday")
    finding = page.locator("#findings .finding")
    expect(finding).to_contain_text("TIM201")
    expect(page.locator("#findings-count")).to_have_text("1 error")

    # the tip on the squiggle says it too, with the rule one step away
    page.locator(".cm-content").press("Control+Home")
    page.keyboard.press("F8")
    tip = page.locator(".cm-diagnostic-error")
    expect(tip).to_be_visible()
    expect(tip.get_by_role("link", name="TIM201")).to_have_attribute("href", "/desk/rules/TIM201/")


def test_the_source_pane_shows_the_passage_that_proves_the_fact_under_the_cursor(
    opened: Opened, issue: Issue, irena: User
) -> None:
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    page.locator(".cm-content .fact", has_text="412 political prisoners").click()
    pane = page.locator("#source")
    expect(pane.locator(".fact-under-cursor")).to_contain_text("verified")
    expect(pane.locator("mark")).to_have_text("412")  # after an emoji: offsets are code points
    expect(pane.locator("mark")).to_be_in_viewport()
    expect(pane).to_contain_text("палітзняволеных")

    page.locator(".cm-content .tok-labelName", has_text="city-court").click()
    expect(pane).to_contain_text("About city-court")


def test_a_long_list_of_findings_scrolls_in_its_pane_and_not_the_page(
    opened: Opened, irena: User
) -> None:
    make_captures()
    issue = make_issue(irena, f"{WRONG}\n" + "It was so on 31 November.\n\n" * 30)
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    expect(page.locator("#findings .finding")).not_to_have_count(0)
    assert page.locator("#findings .finding").last.bounding_box()["y"] > 900  # type: ignore[index]
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_a_citation_is_completed_from_the_archive(
    opened: Opened, issue: Issue, irena: User
) -> None:
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    page.locator(".cm-content").press("Control+End")
    page.keyboard.type("He was sentenced [@sentenced")
    option = page.get_by_role("option", name=re.compile("city-court"))
    expect(option).to_contain_text("About city-court")
    page.wait_for_timeout(150)  # CodeMirror takes no Enter for a list that has only just opened
    page.keyboard.press("Enter")
    page.keyboard.type(".")
    expect(page.locator(".cm-line").last).to_have_text("He was sentenced [@city-court].")


def test_ctrl_s_saves_and_the_page_says_so(opened: Opened, issue: Issue, irena: User) -> None:
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    status = page.locator("#save-status")
    page.locator(".cm-content").press("Control+End")
    page.keyboard.type("Nothing else happened 🕊.")
    expect(status).to_have_text("Not saved yet")
    page.keyboard.press("Control+s")
    expect(status).to_have_text("Saved as revision 2.")
    assert saved(issue) == RIGHT + "Nothing else happened 🕊."
    page.keyboard.type(" Or so.")
    page.keyboard.press("Control+s")
    expect(status).to_have_text("Saved as revision 3.")
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("Or so.")


def test_a_fix_is_an_action_and_never_silent(opened: Opened, issue: Issue, irena: User) -> None:
    pavel = Entity.objects.create(key="pavel-astrouka", kind=Entity.Kind.PERSON)
    Name.objects.create(entity=pavel, text="Pavel Astrouka", language="en", house=True)
    Name.objects.create(entity=pavel, text="Pavel Astrovka", language="en")
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    page.locator(".cm-content .fact", has_text="Pavel Astrouka").dblclick(
        position={"x": 80, "y": 10}
    )
    page.keyboard.type("Astrovka")
    fix = page.locator("#findings").get_by_role("button", name=re.compile("Replace with"))
    expect(fix).to_be_visible()
    expect(page.locator(".cm-content")).to_contain_text("Pavel Astrovka")
    fix.click()
    expect(page.locator(".cm-content")).to_contain_text("Pavel Astrouka said")
    expect(page.locator("#findings-count")).to_have_text("nothing to mend")


def test_selected_words_of_the_source_are_pinned_into_the_text(
    opened: Opened, issue: Issue, irena: User
) -> None:
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    page.locator(".cm-content .tok-labelName", has_text="city-court").click()
    expect(page.locator("#source")).to_contain_text("sentenced")
    page.locator(".cm-content").press("Control+End")
    page.evaluate(
        """() => {
            const text = document.querySelector("#source .capture-text").firstChild;
            const at = text.data.indexOf('"I signed it"');
            document.getSelection().setBaseAndExtent(text, at, text, at + 13);
        }"""
    )
    page.get_by_role("button", name="Cite the selected words").click()
    expect(page.locator(".cm-line").last).to_have_text(r'[@city-court "\"I signed it\""]')


def test_everything_is_reached_by_keyboard(opened: Opened, irena: User) -> None:
    make_captures()
    issue = make_issue(irena, WRONG)
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    text = page.locator(".cm-content")
    text.focus()
    page.keyboard.press("F6")
    expect(page.locator("#pane-text")).not_to_be_focused()
    assert page.evaluate("document.activeElement.closest('.pane')?.id") == "pane-findings"
    page.keyboard.press("F6")
    assert page.evaluate("document.activeElement.closest('.pane')?.id") == "pane-source"
    page.keyboard.press("Shift+F6")
    page.keyboard.press("Shift+F6")
    expect(text).to_be_focused()
    page.keyboard.press("Tab")  # the editor is no trap (WCAG 2.1.2)
    expect(text).not_to_be_focused()

    page.locator("#findings button.go").first.focus()
    page.keyboard.press("Enter")
    expect(text).to_be_focused()
    assert page.evaluate("document.getSelection().toString()").startswith("Monday")

    page.keyboard.press("F1")
    keys = page.locator("dialog#keys")
    expect(keys).to_be_visible()
    expect(keys).to_contain_text("next, previous finding")
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()


def test_who_was_logged_out_loses_nothing(opened: Opened, issue: Issue, irena: User) -> None:
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    Session.objects.all().delete()
    page.locator(".cm-content").press("Control+End")
    page.keyboard.type("Words to keep.")
    page.keyboard.press("Control+s")
    expect(page.locator("#save-status")).to_contain_text("You were logged out")
    expect(page.locator(".cm-content")).to_contain_text("Words to keep.")

    other_tab = page.context.new_page()
    other_tab.goto("/desk/")
    other_tab.get_by_label("Username").fill(irena.username)
    other_tab.get_by_label("Password").fill(PASSWORD)
    other_tab.keyboard.press("Enter")
    expect(other_tab.get_by_role("heading", level=1)).to_have_text("What came in")
    page.locator(".cm-content").press("Control+s")
    expect(page.locator("#save-status")).to_have_text("Saved as revision 2.")
    assert saved(issue).endswith("Words to keep.")


def test_unsaved_words_of_a_closed_page_are_offered_again(
    opened: Opened, issue: Issue, irena: User
) -> None:
    page = editor(opened(f"/desk/issues/{issue.pk}/", irena))
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.locator(".cm-content").press("Control+End")
    page.keyboard.type("Words to keep.")
    page.reload()
    assert asked == ["beforeunload"]
    page.get_by_role("button", name="Put them in").click()
    expect(page.locator(".cm-content")).to_contain_text("Words to keep.")


def test_without_javascript_one_writes_saves_and_reads_the_findings(
    opened: Opened, issue: Issue, irena: User
) -> None:
    page = opened(f"/desk/issues/{issue.pk}/", irena, java_script_enabled=False)
    page.get_by_label("Text of the issue").fill(WRONG)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("body")).to_contain_text("Saved as revision 2.")
    expect(page.locator("#findings")).to_contain_text("TIM201")
    assert saved(issue) == WRONG


def test_on_a_phone_the_panes_are_tabs_and_nothing_is_cut_off(opened: Opened, irena: User) -> None:
    make_captures()
    issue = make_issue(irena, WRONG.replace("## ", "Words. " * 400 + "\n\n## "))
    page = opened(f"/desk/issues/{issue.pk}/", irena, viewport={"width": 390, "height": 844})
    expect(page.locator("#findings-count")).to_have_text("1 error")
    expect(page.locator("#pane-findings")).to_be_hidden()
    page.get_by_role("button", name="Source", exact=True).click()
    expect(page.locator("#pane-source")).to_be_visible()
    expect(page.locator("#pane-text")).to_be_hidden()
    page.get_by_role("button", name="Outline", exact=True).click()
    expect(page.locator("#outline")).to_contain_text("Prisons")
    page.get_by_role("button", name="Findings", exact=True).click()
    page.locator("#findings button.go").first.click()
    expect(page.locator(".cm-lintRange-error")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
