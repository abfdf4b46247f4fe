"""What readers see, and what they never see."""

import json
import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from khronika.archive.models import Capture
from khronika.check.finding import State
from khronika.issue.correct import correct
from khronika.issue.kept import kept_proof
from khronika.issue.models import Issue, Periodical
from khronika.issue.save import save_revision
from khronika.register.models import Entity, Name
from readingroom import TEXT, sign_and_publish

ISSUE = "/vesnia-review/2026/47/"
PAGES = ["/", "/vesnia-review/", ISSUE, f"{ISSUE}plain.txt", f"{ISSUE}evidence/0/"]
FEEDS = ["/vesnia-review/feed.atom", "/vesnia-review/feed.json"]


def read(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def verified(client: Client) -> list[str]:
    """The addresses of the evidence that the issue's page leads to."""
    return re.findall(r'class="fact verified[^>]*href="(evidence/\d+/)"', read(client, ISSUE))


@pytest.mark.usefixtures("issue")
def test_the_way_from_the_first_page_to_the_passage(client: Client) -> None:
    assert f'href="{ISSUE}"' in read(client, "/")
    assert f'href="{ISSUE}"' in read(client, "/vesnia-review/")
    page = read(client, ISSUE)
    assert "<h1>A longer list</h1>" in page
    assert "Irena Valk" in page
    assert '<html lang="en">' in page
    links = verified(client)
    assert links
    shown = [read(client, f"{ISSUE}{link}") for link in links]
    assert any(re.search(r'<mark id="passage">412[^<]*</mark>', each) for each in shown)
    for each in shown:
        assert "412 чалавек &amp; адно імя" in each
        assert "https://viarta.example/2026/11/412" in each
        assert Capture.objects.get().sha256 in each
        assert "Captured" in each
        assert "15 November 2026, 12:30" in each


@pytest.mark.usefixtures("issue")
def test_the_whole_archived_text_is_shown_and_harmless(client: Client) -> None:
    page = read(client, f"{ISSUE}{verified(client)[0]}")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; Сярод іх 23 журналісты." in page
    assert "<script>alert" not in page


@pytest.mark.usefixtures("issue")
def test_the_proof_is_counted(client: Client) -> None:
    page = " ".join(read(client, ISSUE).split())
    found = re.search(r"<strong>(\d+) of (\d+) facts verified</strong>", page)
    assert found
    assert 0 < int(found[1]) < int(found[2])
    assert "against 1 archived source." in page
    assert re.search(r"\d+ stands? without a source", page)
    assert "signed by a second person" in page


def test_what_the_editors_let_stand_is_not_said_to_be_missing(client: Client, draft: Issue) -> None:
    counted = "On 15 November 2026 the centre counted"
    waiver = "<!-- waive SRC601: 455 is our own count -->\n"
    text = TEXT.replace(counted, f"{waiver}{counted}").replace("412", "455")
    save_revision(draft, text, User.objects.get(username="irena"))
    sign_and_publish(draft)
    page = " ".join(read(client, ISSUE).split())
    assert "1 stands for a reason that the editors gave." in page
    assert "what has a dashed line is not proved" in page
    assert "not found" not in page


@pytest.mark.parametrize("state", ["draft", "signed", "withdrawn"])
def test_what_is_not_published_is_nowhere(client: Client, issue: Issue, state: str) -> None:
    Issue.objects.filter(pk=issue.pk).update(state=state)
    for path in PAGES[2:]:
        assert client.get(path).status_code == 404, path
    for path in [*PAGES[:2], *FEEDS]:
        assert "A longer list" not in read(client, path), path


@pytest.mark.usefixtures("draft")
def test_a_draft_is_nowhere(client: Client) -> None:
    for path in PAGES[2:]:
        assert client.get(path).status_code == 404, path
    for path in [*PAGES[:2], *FEEDS]:
        assert "A longer list" not in read(client, path), path


def test_a_draft_correction_is_not_shown_before_it_is_published(
    client: Client, issue: Issue
) -> None:
    before = read(client, ISSUE)
    save_revision(issue, TEXT.replace("Nobody", "Somebody"), User.objects.get(username="irena"))
    assert read(client, ISSUE) == before


def test_corrections_are_shown(client: Client, issue: Issue) -> None:
    author = User.objects.get(username="irena")
    text = TEXT.replace("Nobody", "Somebody")
    correct(issue, text, author, "Not nobody, <somebody> knows.")
    assert "somebody" not in read(client, ISSUE), "the mended revision is not published yet"
    sign_and_publish(issue)
    page = read(client, ISSUE)
    assert "Somebody knows what the" in page
    assert "Not nobody, &lt;somebody&gt; knows." in page


def test_a_person_protected_since_is_covered_in_sources(client: Client, issue: Issue) -> None:
    links = verified(client)
    assert "Вера Шчасная" in read(client, f"{ISSUE}{links[0]}")
    hidden = Entity.objects.create(key="witness", kind="person", protect=True)
    Name.objects.create(entity=hidden, text="Вера Шчасная", language="be")
    for link in links:
        page = read(client, f"{ISSUE}{link}")
        assert "Шчасн" not in page
        assert "Расказала" in page
        assert "412" in page
    assert issue.state == Issue.State.PUBLISHED


@pytest.mark.usefixtures("issue")
@pytest.mark.parametrize("fact", ["999", "99999999999999999999", "-1", "x", "0x1"])
def test_facts_that_are_none(client: Client, fact: str) -> None:
    assert client.get(f"{ISSUE}evidence/{fact}/").status_code == 404


def test_an_unverified_fact_has_no_evidence_page(client: Client, issue: Issue) -> None:
    revision = issue.published
    assert revision is not None
    proof = kept_proof(revision)
    assert proof is not None
    assert {fact.state for fact in proof.facts} > {State.VERIFIED}
    for number, fact in enumerate(proof.facts):
        status = client.get(f"{ISSUE}evidence/{number}/").status_code
        assert (status == 200) is (fact.state is State.VERIFIED), fact


def test_only_cited_captures_are_shown(client: Client, issue: Issue, capture: Capture) -> None:
    """A proof that names a capture the issue does not cite shows the words, and no more of it."""
    links = verified(client)
    assert issue.published is not None
    issue.published.citations.all().delete()
    page = read(client, f"{ISSUE}{links[0]}")
    assert capture.url not in page
    assert "журналісты" not in page


@pytest.mark.usefixtures("issue")
@pytest.mark.parametrize("path", [*PAGES, *FEEDS, "/robots.txt"])
def test_pages_are_cached_by_their_etag_and_set_no_cookie(client: Client, path: str) -> None:
    first = client.get(path)
    assert first.status_code == 200
    assert first["Cache-Control"] == "public, max-age=60"
    again = client.get(path, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content
    assert client.post(path).status_code in {403, 405}
    assert not client.cookies
    assert "Cookie" not in first.get("Vary", "")


@pytest.mark.usefixtures("issue")
@pytest.mark.parametrize("path", [*PAGES, "/subscribe/"])
def test_nothing_inline_and_nothing_from_elsewhere(client: Client, path: str) -> None:
    response = client.get(path)
    page = response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"<style|\bstyle=|\bon[a-z]+=\"", page)
    assert not re.search(r'(?:src|srcset)="(?!/static/)', page)
    assert not re.search(r'<link[^>]*rel="stylesheet"[^>]*href="(?!/static/)', page)


@pytest.mark.usefixtures("issue")
def test_content_types(client: Client) -> None:
    expected = {
        ISSUE: "text/html; charset=utf-8",
        f"{ISSUE}plain.txt": "text/plain; charset=utf-8",
        FEEDS[0]: "application/atom+xml; charset=utf-8",
        FEEDS[1]: "application/feed+json",
        "/robots.txt": "text/plain; charset=utf-8",
    }
    for path, kind in expected.items():
        assert client.get(path)["Content-Type"] == kind, path
    assert json.loads(client.get(FEEDS[1]).content)["items"][0]["url"].endswith(ISSUE)
    assert "{{" not in read(client, f"{ISSUE}plain.txt")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/nothing/at/all/",
        "/vesnia-review/2026/1/",
        f"/vesnia-review/{'9' * 30}/{'9' * 4000}/",
        "/%00/",
        "/%ff%fe/",
        "/Вясна/",
    ],
)
def test_what_is_not_there_is_said_kindly(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


@pytest.mark.django_db
def test_an_empty_site_is_no_error(client: Client) -> None:
    assert "Nothing is published here yet" in read(client, "/")
    assert "Nothing is published here yet" in read(client, "/subscribe/")


def test_a_hostile_title_stays_text(client: Client, issue: Issue, periodical: Periodical) -> None:
    title = '"><script>alert(1)</script>'
    Issue.objects.filter(pk=issue.pk).update(title=title, published_at=timezone.now())
    Periodical.objects.filter(pk=periodical.pk).update(title=title, about=title)
    for path in [*PAGES, "/subscribe/"]:
        assert "<script>alert" not in read(client, path) or path.endswith("plain.txt"), path
