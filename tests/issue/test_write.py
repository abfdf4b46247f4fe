"""Writing an issue: numbers, revisions, and what the head of the text has to say."""

import datetime as dt

import pytest

import newsroom
from khronika.issue.create import create_issue
from khronika.issue.find import find_issue
from khronika.issue.models import Citation, Issue, Revision
from khronika.issue.periodical import create_periodical, find_periodical
from khronika.issue.save import latest, save_revision
from khronika.issue.trouble import (
    EditedMeanwhileTrouble,
    IssueTrouble,
    NoSuchIssueTrouble,
    NumberTrouble,
    TextTrouble,
)
from khronika.text.front import read_front

pytestmark = pytest.mark.django_db


def test_a_new_issue_starts_with_its_head_and_sections() -> None:
    irena = newsroom.person("irena")
    issue = create_issue(
        newsroom.periodical(), date=newsroom.SUNDAY, title='On "closed" counts: a week', user=irena
    )
    revision = latest(issue)
    assert revision is not None
    front = read_front(revision.text)
    assert front.problem is None
    assert front.title == 'On "closed" counts: a week'
    assert (front.periodical, front.number, front.date) == ("vesnia-review", "1", newsroom.SUNDAY)
    assert front.authors == ()  # nobody is named to readers unasked
    assert revision.text.endswith("## Prisons and courts\n\n\n## Money\n")


def test_numbers_follow_each_other_within_a_year() -> None:
    irena, weekly = newsroom.person("irena"), newsroom.periodical()
    for day in ("2026-01-04", "2026-01-11", "2027-01-03"):
        create_issue(weekly, date=dt.date.fromisoformat(day), title="", user=irena)
    assert sorted(Issue.objects.values_list("year", "number")) == [(2026, 1), (2026, 2), (2027, 1)]


def test_the_head_of_a_pasted_text_gives_number_title_and_date() -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    assert (issue.number, issue.title, issue.language) == (47, "A longer list", "en")
    following = create_issue(issue.periodical, date=newsroom.SUNDAY, title="", user=irena)
    assert following.number == 48


def test_a_draft_follows_its_head_but_takes_no_other_issues_number() -> None:
    irena, weekly = newsroom.person("irena"), newsroom.periodical()
    first = create_issue(weekly, date=newsroom.SUNDAY, title="", user=irena)
    second = create_issue(weekly, date=newsroom.SUNDAY, title="", user=irena)
    save_revision(second, newsroom.TEXT, irena)
    assert (second.number, second.title) == (47, "A longer list")
    save_revision(first, newsroom.TEXT, irena)
    assert first.number == 1


def test_a_number_is_given_once() -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    with pytest.raises(NumberTrouble, match="already has number 47 in 2026; the next free one is"):
        create_issue(
            issue.periodical, date=newsroom.SUNDAY, title="", user=irena, text=newsroom.TEXT
        )
    assert Issue.objects.count() == 1


@pytest.mark.parametrize("number", [0, -1, 100_000])
def test_a_number_is_a_number(number: int) -> None:
    with pytest.raises(NumberTrouble):
        create_issue(
            newsroom.periodical(),
            date=newsroom.SUNDAY,
            title="",
            user=newsroom.person("irena"),
            number=number,
        )


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("date: 2026-11-14", "dated 2026-11-14, the issue is to be of 2026-11-15"),
        ("date: 2026-11-31", "cannot be used"),
        ("date: [", "cannot be used"),
        ("date: 2026-11-15\nperiodical: vesnia-daily", "cannot be used|says periodical"),
    ],
)
def test_an_imported_text_of_another_issue_is_refused(wrong: str, says: str) -> None:
    text = newsroom.TEXT.replace("periodical: vesnia-review\n", "").replace(
        "date: 2026-11-15", wrong
    )
    weekly, irena = newsroom.periodical(), newsroom.person("irena")
    with pytest.raises(TextTrouble, match=says):
        create_issue(weekly, date=newsroom.SUNDAY, title="", user=irena, text=text)
    assert not Issue.objects.exists()


def test_each_changed_text_is_a_revision_and_an_unchanged_one_is_none() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.issue(irena)
    first = latest(issue)
    again = save_revision(issue, newsroom.TEXT.replace("\n", "\r\n"), pavel)
    assert again == first
    second = save_revision(issue, newsroom.TEXT + "\nMore.\n", pavel, "one more sentence")
    assert (second.number, second.author, second.note) == (2, pavel, "one more sentence")
    assert Revision.objects.count() == 2


def test_citations_are_kept_with_the_captures_they_mean() -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    save_revision(issue, newsroom.TEXT + "\nNobody knows [@nowhere].\n", newsroom.person("pavel"))
    cited = Citation.objects.filter(revision=latest(issue))
    assert [each.key for each in cited] == [
        "viarta-2026-11-15",
        "viarta-2026-11-15",
        "city-court-2026-11-11",
        "nowhere",
    ]
    assert [each.capture is None for each in cited] == [False, False, False, True]
    assert cited[1].pinned == "Мы лічым тых, хто не можа выйсці з будынка"


def test_two_editors_do_not_overwrite_each_other() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.issue(irena)
    save_revision(issue, newsroom.TEXT + "\nFrom Pavel.\n", pavel, after=1)
    with pytest.raises(EditedMeanwhileTrouble, match="pavel saved revision 2"):
        save_revision(issue, newsroom.TEXT + "\nFrom Irena.\n", irena, after=1)
    save_revision(issue, newsroom.TEXT + "\nFrom both.\n", irena, after=2)
    assert Revision.objects.count() == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [("a\nb\0c", "Line 2 holds U[+]0000"), ("a\ud800", "U[+]D800"), ("a" * 2_000_001, "2,000,001")],
)
def test_what_is_no_text_is_refused_with_its_place(text: str, says: str) -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    with pytest.raises(TextTrouble, match=says):
        save_revision(issue, text, irena)
    assert Revision.objects.count() == 1


def test_a_broken_head_loses_no_text() -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    revision = save_revision(issue, newsroom.TEXT.replace("date: 2026-11-15", "date: soon"), irena)
    assert "date: soon" in revision.text
    assert issue.date == newsroom.SUNDAY


@pytest.mark.parametrize("key", ["", "Review", "vesnia review", "a--b", "subscribe", "ü", "a" * 61])
def test_a_periodical_has_a_key_that_fits_an_address(key: str) -> None:
    with pytest.raises(IssueTrouble):
        create_periodical(key, "Vesnia Review")


def test_a_periodical_is_made_once_and_found_by_its_key() -> None:
    weekly = newsroom.periodical()
    assert find_periodical("vesnia-review") == weekly
    with pytest.raises(IssueTrouble, match="already"):
        newsroom.periodical()
    with pytest.raises(NoSuchIssueTrouble, match="there are: vesnia-review"):
        find_periodical("daily")


@pytest.mark.parametrize("name", ["vesnia-review/2026/47", "/vesnia-review/2026/47/"])
def test_an_issue_is_found_by_its_name(name: str) -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    assert find_issue(name) == issue


@pytest.mark.parametrize(
    "name", ["", "47", "vesnia-review/2026/48", "vesnia-review/2026/x", "vesnia-review/9e99/1"]
)
def test_a_name_of_no_issue_is_one_sentence(name: str) -> None:
    newsroom.issue(newsroom.person("irena"))
    with pytest.raises(NoSuchIssueTrouble):
        find_issue(name)
