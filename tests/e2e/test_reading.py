"""An issue as a reader holds it: evidence in the margin, under the text, and without scripts."""

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from browserroom import Opened
from readingroom import make_capture, make_draft, make_review, sign_and_publish

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ISSUE = "/vesnia-review/2026/47/"
DESK = ViewportSize(width=1280, height=900)
PHONE = ViewportSize(width=390, height=800)


@pytest.fixture(autouse=True)
def _published(transactional_db: None) -> None:  # noqa: ARG001 - opens the database
    make_capture()
    sign_and_publish(make_draft(make_review()))


def fact(page: Page) -> Locator:
    return page.locator("a.fact", has_text="412 political prisoners")


def box(found: Locator) -> tuple[float, float, float]:
    """Left and top edge, and width."""
    place = found.bounding_box()
    assert place is not None
    return place["x"], place["y"], place["width"]


def test_evidence_stands_in_the_margin(opened: Opened) -> None:
    page = opened(ISSUE, viewport=DESK)
    fact(page).click()
    note = page.get_by_role("complementary", name="Evidence: 412 political prisoners")
    expect(note.locator("mark")).to_contain_text("412")
    expect(note).to_contain_text("Viarta, 15 November 2026")
    expect(note).to_be_focused()
    expect(fact(page)).to_have_attribute("aria-expanded", "true")
    column, _, width = box(page.locator("#text > p").first)
    left, top, _ = box(note)
    assert left >= column + width, "beside the text, not over it"
    assert abs(top - box(fact(page))[1]) < 40, "level with the fact"
    assert page.url.endswith(ISSUE)

    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(fact(page)).to_be_focused()


def test_one_note_at_a_time_and_a_second_press_closes_it(opened: Opened) -> None:
    page = opened(ISSUE, viewport=DESK)
    facts = page.locator("a.fact")
    facts.nth(0).click()
    expect(page.locator("aside.note")).to_have_count(1)
    fact(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator('[aria-expanded="true"]')).to_have_text("412 political prisoners")
    expect(page.locator("aside.note")).to_have_count(1)
    fact(page).click()
    expect(page.locator("aside.note")).to_have_count(0)


def test_on_a_phone_the_note_stands_under_its_paragraph(opened: Opened) -> None:
    page = opened(ISSUE, viewport=PHONE)
    fact(page).click()
    note = page.locator("aside.note")
    expect(note).to_be_visible()
    paragraph = page.locator("#text > p").first
    assert box(note)[1] > box(paragraph)[1]
    assert box(note)[0] >= 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    note.get_by_role("button", name="Close").click()
    expect(note).to_have_count(0)


def test_the_note_leads_to_the_whole_source(opened: Opened) -> None:
    page = opened(ISSUE, viewport=DESK)
    fact(page).click()
    page.get_by_role("link", name="The whole source").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("412 political prisoners")
    expect(page.get_by_text("SHA-256")).to_be_visible()


def test_without_scripts_the_same_link_opens_the_evidence(opened: Opened) -> None:
    page = opened(ISSUE, java_script_enabled=False)
    fact(page).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("412 political prisoners")
    expect(page.locator("#passage")).to_contain_text("412")
    page.get_by_role("link", name="A longer list").click()
    assert "#fact-" in page.url
    expect(fact(page)).to_be_in_viewport()
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/", "/vesnia-review/", ISSUE, f"{ISSUE}evidence/0/", "/subscribe/"]
)
def test_pages_fit_a_phone_and_can_be_walked_by_keyboard(
    opened: Opened, path: str, scheme: str
) -> None:
    page = opened(path, viewport=PHONE, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
