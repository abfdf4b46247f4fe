"""From what came in to what goes out, by two people with keyboards."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from browserroom import Opened
from deskroom import (
    LIST_TEXT,
    PASSWORD,
    make_capture,
    make_captures,
    make_issue,
    make_item,
    make_source,
)
from khronika.archive.models import Capture
from khronika.issue.models import Issue
from khronika.watch.models import Item

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = ["/desk/", "/desk/sources/", "/desk/captures/", "/desk/issues/", "/desk/register/"]


def test_a_person_comes_in_through_the_door(opened: Opened, irena: User) -> None:
    page = opened("/desk/issues/")
    page.get_by_label("Username").fill(irena.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Issues")
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_label("Password")).to_be_visible()


def test_triage_by_keyboard(opened: Opened, irena: User) -> None:
    source = make_source()
    for title in ("Third", "Second", "First"):  # the last one seen stands first
        item = make_item(source, title)
        make_capture(f"provisional-{title.lower()}", f"{LIST_TEXT} {title}", item=item)
    page = opened("/desk/", irena)
    rows = page.locator("[data-walk]")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(rows.nth(0)).to_be_focused()
    page.keyboard.press("x")
    expect(rows.nth(0)).to_contain_text("dropped")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("e")
    page.keyboard.type("the-list")
    page.keyboard.press("Enter")
    expect(rows.nth(1)).to_contain_text("@the-list")
    expect(rows.nth(2)).to_be_focused()
    page.keyboard.press("e")
    page.keyboard.type("the-list")  # which is taken now
    page.keyboard.press("Enter")
    expect(rows.nth(2).get_by_role("alert")).to_contain_text("belongs to another capture")
    expect(rows.nth(2).get_by_label("Citation key")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("?")
    expect(page.locator("dialog#keys")).to_contain_text("drop it")

    states = dict(Item.objects.values_list("title", "state"))
    assert states == {"First": "dropped", "Second": "kept", "Third": "new"}
    assert Capture.objects.filter(key="the-list").exists()


def test_one_writes_another_signs_and_it_is_published(
    opened: Opened, irena: User, tomas: User
) -> None:
    make_captures()
    issue = make_issue(irena)
    page = opened(f"/desk/issues/{issue.pk}/sign/", irena)
    expect(page.locator(".obstacles")).to_contain_text("someone else has to sign it")

    page = opened(f"/desk/issues/{issue.pk}/", tomas)
    steps = page.get_by_role("navigation", name="The way of this issue")
    steps.get_by_role("link", name="Preview").click()
    expect(page.locator("article.preview")).to_contain_text("political prisoners")
    page.get_by_role("link", name="e-mail").click()
    expect(page.frame_locator("iframe").locator("body")).to_contain_text("political prisoners")
    steps.get_by_role("link", name="Sign off").click()
    page.get_by_role("main").get_by_role("button", name="Sign off").click()
    expect(page.locator(".messages")).to_contain_text("You signed off revision 1.")
    page.get_by_role("main").get_by_role("button", name="Publish").click()
    expect(page.locator(".messages")).to_contain_text("The issue is published.")
    issue.refresh_from_db()
    assert issue.state == Issue.State.PUBLISHED


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_a_phone(opened: Opened, irena: User, path: str) -> None:
    make_captures()
    make_issue(irena)
    make_item(make_source(name="A source with a name as long as that of a ministry " * 2))
    page = opened(path, irena, viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
