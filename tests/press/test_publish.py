"""Publishing as two people do it: forms, files, feeds, corrections, protection, the clock."""

import datetime as dt
import json
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings as django_settings
from django.urls import reverse
from django.utils import timezone
from lxml import etree
from pytest_django import Settings

import newsroom
from khronika.base.workspace import Workspace
from khronika.issue.correct import correct
from khronika.issue.models import Issue
from khronika.issue.save import latest, save_revision
from khronika.issue.sign import sign_off
from khronika.press.address import issue_path, issue_url
from khronika.press.feeds import ATOM, atom, json_feed
from khronika.press.files import write_missing
from khronika.press.models import Rendition
from khronika.press.publish import publish
from khronika.press.render import render
from khronika.press.schedule import publish_scheduled, schedule, unschedule
from khronika.press.tasks import publish_due
from khronika.press.trouble import (
    FilesTrouble,
    NothingTrouble,
    ProtectedTrouble,
    ScheduleTrouble,
    UnsignedTrouble,
)
from khronika.register.keys import index_names
from khronika.register.models import Entity, Name

pytestmark = pytest.mark.django_db

Form = Rendition.Form


@pytest.fixture(autouse=True)
def site(tmp_path: Path, settings: Settings) -> Path:
    """A folder of its own for what each test publishes."""
    workspace = Workspace(tmp_path)
    settings.WORKSPACE = workspace
    return workspace.site


def published(text: str = newsroom.TEXT) -> Issue:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel, text)
    publish(issue, pavel)
    return issue


def body(issue: Issue, form: Form) -> str:
    return Rendition.objects.get(revision=issue.published, form=form).body


def test_a_signed_issue_goes_out_in_all_its_forms(site: Path) -> None:
    issue = published()
    assert issue.state == Issue.State.PUBLISHED
    assert issue.published == latest(issue)
    assert issue.published_at is not None
    assert {each.form for each in Rendition.objects.all()} == {"page", "plain", "mail"}
    folder = site / "vesnia-review" / "2026" / "47"
    assert {path.name for path in folder.iterdir()} == {
        *("index.html", "evidence.html", "plain.txt", "proof.json", "press.css")
    }
    assert {path.name for path in (site / "vesnia-review").iterdir()} == {
        *("2026", "feed.atom", "feed.json")
    }


def test_every_verified_fact_of_the_page_leads_to_its_evidence(site: Path) -> None:
    page = body(published(), Form.PAGE)
    assert 'href="evidence/' in page
    link = page.partition('class="fact verified figure"')[2].partition("</a>")[0]
    assert link.endswith("412 political prisoners")
    folder = site / "vesnia-review" / "2026" / "47"
    index = etree.HTML((folder / "index.html").read_bytes())
    evidence = etree.HTML((folder / "evidence.html").read_bytes())
    there = {f"evidence.html#{name}" for name in evidence.xpath("//li/@id")}
    wanted = set(index.xpath("//a[contains(@class, 'fact')]/@href"))
    assert wanted
    assert wanted <= there
    assert "412 палітычных зняволеных" in "".join(evidence.itertext())


def test_citations_are_numbered_notes_with_their_sources() -> None:
    page = etree.HTML(body(published(), Form.PAGE))
    notes = {note.get("id"): "".join(note.itertext()) for note in page.xpath("//li[@id]")}
    assert list(notes) == ["note-1", "note-2"]
    assert "Спіс палітвязняў, Вярта" in notes["note-1"]
    for link in page.xpath("//sup/a"):
        assert link.get("href") in {"#note-1", "#note-2"}
    for link in page.xpath("//section//a[starts-with(@href, '#')]"):
        assert page.xpath(f"//*[@id='{link.get('href')[1:]}']")


def test_plain_text_is_good_to_read() -> None:
    text = body(published(), Form.PLAIN)
    assert all(len(line) <= 76 for line in text.splitlines())
    assert text.startswith("VESNIA REVIEW\nA longer list\nNo. 47, ")
    assert "*412 political prisoners*, and 61 of them are women [1]." in " ".join(text.split())
    assert "\nCourts\n======\n" in text
    assert "[1] Спіс палітвязняў, Вярта, " in text
    assert "    https://viarta-2026-11-15.invalid/\n" in text
    assert "• The hearing was closed.\n• The defence will appeal." in text
    assert "{{" not in text
    assert "<" not in text
    assert "waive" not in text


def test_a_readers_own_link_stands_where_the_mail_has_it_and_nowhere_else() -> None:
    """Else a link in a text would carry each reader's token to another site."""
    text = newsroom.TEXT + "\nSee http://snoop.example/{{unsubscribe}} and {{preferences}}.\n"
    mail = body(published(text), Form.MAIL)
    assert mail.count("{{unsubscribe}}") == mail.count("{{preferences}}") == 1
    words = "".join(etree.HTML(mail).itertext())
    assert "snoop.example/{{unsubscribe}} and {{preferences}}." in words


def test_a_title_is_words_in_the_mail_whatever_it_says() -> None:
    title = "A </title><img src=http://snoop.example/x onerror=a()> & <script>b()</script>"
    text = newsroom.TEXT.replace("\n", f"\ntitle: '{title}'\n", 1)
    text = "\n".join(
        line for at, line in enumerate(text.split("\n")) if at < 2 or not line.startswith("title:")
    )
    mail = body(published(text), Form.MAIL)
    tree = etree.HTML(mail)
    assert tree.xpath("string(//title)") == title
    assert not tree.xpath("//img | //script")
    assert "<img" not in mail
    assert "<script" not in mail


def test_the_mail_asks_nobody_for_anything() -> None:
    issue = published()
    mail = body(issue, Form.MAIL)
    tree = etree.HTML(mail)
    assert not tree.xpath("//img | //script | //link | //iframe | //table | //form | //object")
    assert "url(" not in mail
    assert "@import" not in mail
    assert mail.count("{{unsubscribe}}") == 1
    assert mail.count("{{preferences}}") == 1
    assert tree.xpath("//p/@style")
    assert "prefers-color-scheme: dark" in mail
    assert issue_url(issue) in tree.xpath("//a/@href")
    assert not tree.xpath("//a[contains(@class, 'fact')]")
    for link in tree.xpath("//a/@href"):
        assert link.startswith(("http://", "https://", "{{"))


def test_atom_says_the_issue_with_a_stable_id() -> None:
    issue = published()
    feed = etree.fromstring(atom(issue.periodical).encode())
    space = {"a": ATOM}
    assert feed.findtext("a:title", namespaces=space) == "Vesnia Review"
    (entry,) = feed.findall("a:entry", space)
    assert entry.findtext("a:id", namespaces=space) == issue_url(issue)
    assert entry.findtext("a:author/a:name", namespaces=space) == "Irena Valk"
    content = etree.HTML(entry.findtext("a:content", namespaces=space) or "")
    assert all(link.startswith("http") for link in content.xpath("//a/@href"))
    for name in ("updated", "published"):
        moment = dt.datetime.fromisoformat(entry.findtext(f"a:{name}", namespaces=space) or "")
        assert moment.tzinfo is not None


def test_json_feed_says_the_same() -> None:
    issue = published()
    feed = json.loads(json_feed(issue.periodical))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    (item,) = feed["items"]
    assert item["id"] == item["url"] == issue_url(issue)
    assert item["title"] == "A longer list"
    assert item["authors"] == [{"name": "Irena Valk"}]


def test_an_empty_feed_is_a_feed() -> None:
    periodical = newsroom.periodical()
    assert etree.fromstring(atom(periodical).encode()).findtext(f"{{{ATOM}}}updated")
    assert json.loads(json_feed(periodical))["items"] == []


def test_drafts_and_drafts_of_corrections_are_in_no_feed() -> None:
    issue = published()
    irena = newsroom.person("second-author")
    correct(issue, newsroom.TEXT.replace("seven years", "eight years"), irena, "It was eight.")
    for feed in (atom(issue.periodical), json_feed(issue.periodical)):
        assert "eight years" not in feed
        assert "It was eight" not in feed


def test_a_correction_is_published_in_place_and_the_old_rendition_is_kept(site: Path) -> None:
    issue = published()
    first, moment = issue.published, issue.published_at
    before = json.loads(json_feed(issue.periodical))["items"][0]
    irena, pavel = newsroom.person("author-2"), newsroom.person("reader-2")
    text = newsroom.TEXT.replace("61 of\nthem", "61 of\nthem").replace("was closed", "was public")
    text = text.replace("A longer list", "The longer list")
    mended = correct(issue, text, irena, "The hearing was public, not closed.")
    assert issue.title == "A longer list"
    with pytest.raises(UnsignedTrouble, match="signed by nobody"):
        publish(issue, pavel)
    assert "was closed" in (site / "vesnia-review/2026/47/index.html").read_text("utf-8")
    sign_off(mended, pavel)
    publish(issue, pavel)
    assert issue.published == mended
    assert issue.published_at == moment
    assert issue.title == "The longer list"
    assert Rendition.objects.filter(revision=first).count() == 3
    index = (site / "vesnia-review/2026/47/index.html").read_text("utf-8")
    assert "was public" in index
    assert "<h1>The longer list</h1>" in index
    assert "The hearing was public, not closed." in index
    for form in (Form.PLAIN, Form.MAIL):
        assert "The hearing was public, not closed." in " ".join(body(issue, form).split())
    after = json.loads(json_feed(issue.periodical))["items"][0]
    assert after["id"] == before["id"]
    assert after["date_published"] == before["date_published"]
    assert after["date_modified"] >= before["date_modified"]


def test_an_unsigned_issue_does_not_go_out(site: Path) -> None:
    irena = newsroom.person("irena")
    issue = newsroom.issue(irena)
    with pytest.raises(UnsignedTrouble, match="Revision 1 is signed by nobody"):
        publish(issue, irena)
    issue.refresh_from_db()
    assert issue.state == Issue.State.DRAFT
    assert not Rendition.objects.exists()
    assert not site.exists()


def test_a_change_after_the_sign_off_does_not_go_out() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    save_revision(issue, newsroom.TEXT + "\nMore.\n", irena)
    with pytest.raises(UnsignedTrouble):
        publish(issue, pavel)


def test_a_withdrawn_issue_does_not_go_out() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    issue.state = Issue.State.WITHDRAWN
    issue.save()
    with pytest.raises(NothingTrouble):
        publish(issue, pavel)


def test_publishing_again_changes_nothing_and_brings_back_lost_files(site: Path) -> None:
    issue = published()
    before = list(Rendition.objects.order_by("pk").values_list("pk", "sha256", "made_at"))
    (site / "vesnia-review/2026/47/index.html").unlink()
    publish(issue, newsroom.person("third"))
    assert list(Rendition.objects.order_by("pk").values_list("pk", "sha256", "made_at")) == before
    assert (site / "vesnia-review/2026/47/index.html").exists()


@pytest.mark.parametrize(
    "spelling", ["Halina Tryzna", "Галіна Трызна", "Galina Trizna", "H. Tryzna", "Tryzna"]
)
def test_an_issue_that_names_a_protected_person_does_not_go_out(spelling: str) -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    text = newsroom.TEXT.replace("Halina Tryzna", "its head").replace(
        "will appeal", f"will appeal, says {spelling}"
    )
    issue = newsroom.signed(irena, pavel, text)
    protect("tryzna", ("Halina Tryzna", "en"), ("Галіна Трызна", "be"))
    with pytest.raises(ProtectedTrouble, match="tryzna"):
        publish(issue, pavel)
    assert not Rendition.objects.exists()


def test_a_protected_name_in_a_source_is_withheld_from_what_is_public(site: Path) -> None:
    protect("tryzna", ("Halina Tryzna", "en"), ("Галіна Трызна", "be"))
    text = newsroom.TEXT.replace("Halina Tryzna", "its head")
    issue = published(text)
    told = [each.read_text("utf-8") for each in site.rglob("*") if each.is_file()]
    told += list(Rendition.objects.values_list("body", flat=True))
    told += [atom(issue.periodical), json_feed(issue.periodical)]
    for public in told:
        assert "Трызна" not in public
        assert "Tryzna" not in public
    assert any("█" in public for public in told)
    proof = json.loads((site / "vesnia-review/2026/47/proof.json").read_text("utf-8"))
    assert proof["version"] == 1
    assert proof["files"][0]["path"] == "vesnia-review/2026/47"
    assert any(fact["evidence"] for fact in proof["files"][0]["facts"])


def protect(key: str, *names: tuple[str, str]) -> None:
    entity = Entity.objects.create(key=key, kind="person", protect=True)
    index_names(
        [Name.objects.create(entity=entity, text=name, language=lang) for name, lang in names]
    )


def test_hostile_titles_and_sources_are_only_text() -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    newsroom.capture("evil-1", "x", title="<script>alert(1)</script>", url="javascript:alert(1)")
    text = newsroom.TEXT.replace("A longer list", '"<b>\\"A & B\\" ]]> longer"').replace(
        "will appeal.", "will appeal [@evil-1]."
    )
    revision = save_revision(issue, text, newsroom.person("pavel"))
    for form in (Form.PAGE, Form.MAIL):
        out = render(revision, form)
        assert "<script" not in out
        assert "javascript:" not in out
        assert "<b>" not in out
    sign_off(revision, newsroom.person("third"))
    publish(issue, None)
    etree.fromstring(atom(issue.periodical).encode())
    json.loads(json_feed(issue.periodical))


def test_a_full_disk_says_that_the_files_are_missing(site: Path) -> None:
    site.write_text("a file where a folder has to be", "utf-8")
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    with pytest.raises(FilesTrouble, match="is published, but"):
        publish(issue, pavel)
    site.unlink()
    publish(issue, pavel)
    assert (site / "vesnia-review/2026/47/index.html").exists()


def test_what_a_killed_publication_did_not_write_is_written_by_the_clock(site: Path) -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    publish(issue, pavel)
    folder = site / "vesnia-review/2026/47"
    shutil.rmtree(site)
    publish_due.call()
    assert (folder / "index.html").exists()
    correction = correct(issue, newsroom.TEXT + "\nAnd one line more.\n", irena, "A line.")
    sign_off(correction, pavel)
    with (
        patch("khronika.press.publish.write_files", side_effect=KeyboardInterrupt),  # kill -9
        pytest.raises(KeyboardInterrupt),
    ):
        publish(issue, pavel)
    assert "one line more" not in (folder / "plain.txt").read_text("utf-8")
    publish_due.call()
    assert "one line more" in (folder / "plain.txt").read_text("utf-8")
    assert write_missing() == 0


def test_the_clock_publishes_what_is_signed_when_its_moment_comes() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    schedule(issue, timezone.now() + dt.timedelta(hours=1))
    assert publish_scheduled().count == 0
    Issue.objects.update(publish_at=timezone.now() - dt.timedelta(seconds=1))
    assert publish_scheduled().count == 1
    assert publish_scheduled().count == 0
    issue.refresh_from_db()
    assert issue.state == Issue.State.PUBLISHED
    assert issue.publish_at is None


def test_a_scheduled_issue_that_was_changed_waits_for_a_new_sign_off() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.signed(irena, pavel)
    schedule(issue, timezone.now() + dt.timedelta(hours=1))
    revision = save_revision(issue, newsroom.TEXT + "\nMore.\n", irena)
    Issue.objects.update(publish_at=timezone.now() - dt.timedelta(seconds=1))
    assert publish_scheduled().count == 0
    sign_off(revision, pavel)
    assert publish_scheduled().count == 1


def test_only_a_signed_issue_and_a_moment_to_come_can_be_scheduled() -> None:
    irena, pavel = newsroom.person("irena"), newsroom.person("pavel")
    issue = newsroom.issue(irena)
    with pytest.raises(UnsignedTrouble):
        schedule(issue, timezone.now() + dt.timedelta(hours=1))
    revision = latest(issue)
    assert revision is not None
    sign_off(revision, pavel)
    with pytest.raises(ScheduleTrouble):
        schedule(issue, timezone.now() - dt.timedelta(hours=1))
    schedule(issue, timezone.now() + dt.timedelta(hours=1))
    unschedule(issue)
    assert issue.publish_at is None


def test_addresses_are_those_the_site_serves() -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    assert issue_path(issue) == reverse("site:issue", args=["vesnia-review", 2026, 47])
    base = django_settings.CONFIG.site.url
    assert issue_url(issue) == base + issue_path(issue)
