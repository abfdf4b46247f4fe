"""The readers' side: evidence, feeds, subscription, the issue by mail, and leaving."""

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import feedparser
import httpx

from khronika.cli.demo.cast import READER
from khronika.cli.demo.mailbox import Mail
from khronika.cli.demo.run import Run, expect, there
from khronika.cli.demo.steps.edit import REVIEW

if TYPE_CHECKING:
    from khronika.issue.models import Periodical

ISSUE = "/vesnia-review/2026/47/"
MAIL_SECONDS = 40.0
EVERY = 4  # facts: to open the evidence of all takes a while
_EVIDENCE = re.compile(r'href="(evidence/\d+/)"')
_MARKED = re.compile(r"<mark[^>]*>(.*?)</mark>", re.DOTALL)


def open_evidence(run: Run) -> str:
    """Verified facts of the page open their passage, marked in its capture."""
    page = run.reader.open(ISSUE)
    links = sorted({urljoin(ISSUE, link) for link in _EVIDENCE.findall(page.text)})
    expect(links, "the page should link its facts to their evidence.")
    opened = links[::EVERY]
    for link in opened:
        shown = run.reader.open(link)
        expect(_MARKED.search(shown.text), f"{link} should mark the passage in its capture.")
    return f"{len(links)} facts link their evidence; opened {len(opened)}, each passage is marked"


def read_feeds(run: Run) -> str:
    """The issue is in the Atom and the JSON feed."""
    atom = run.reader.open("/vesnia-review/feed.atom")
    parsed = feedparser.parse(atom.content)
    expect(not parsed.bozo, "the Atom feed should be well-formed.")
    expect(
        any(urlsplit(entry.link).path == ISSUE for entry in parsed.entries),
        "the Atom feed should have the issue.",
    )
    listed = run.reader.open("/vesnia-review/feed.json").json()
    expect(
        listed["version"].startswith("https://jsonfeed.org/version/1"), "it should be JSON Feed."
    )
    expect(len(listed["items"]) == len(parsed.entries), "both feeds should have the same issues.")
    return f"read the feeds: Atom and JSON, {len(parsed.entries)} issue(s) each"


def subscribe(run: Run) -> str:
    """Fill in the form, find the mail in the mailbox, and confirm by the button on its page."""
    from khronika.post.mailing import count_readers

    periodical = _review()
    before = _last_mail(run)
    page = run.reader.open("/subscribe/?periodical=vesnia-review")
    run.reader.fill(page, "/subscribe/", periodical="vesnia-review", address=READER)
    expect(count_readers(periodical) == 0, "nobody should be a reader before they confirm.")
    mail = _mail(run, after=before)
    link = _link(mail.body("plain"), "/confirm/")
    page = run.reader.open(link)
    expect(count_readers(periodical) == 0, "opening the link should not confirm anything yet.")
    run.reader.fill(page, urlsplit(link).path)
    expect(count_readers(periodical) == 1, "the reader should be confirmed now.")
    return f"{READER} subscribed: mail {mail.number} arrived, confirmed by POST"


def send(run: Run) -> str:
    """Send the issue to its readers; it arrives with everything a mail program wants."""
    pk, before = run.issues[REVIEW], _last_mail(run)
    run.author.fill(run.author.open(f"/desk/issues/{pk}/send/"), f"/issues/{pk}/send/")
    mail = _mail(run, after=before)
    run.letter = mail.number
    plain, html = mail.body("plain"), mail.body("html")
    expect("412" in plain and "Viarta" in plain, "the plain text should be the issue.")
    expect("412" in html, "the HTML should be the issue.")
    expect("{{" not in plain + html, "no placeholder should be left in a mail.")
    expect('src="http' not in html, "a mail should fetch nothing from anywhere.")
    expect(mail.header("List-Id"), "the mail should have a List-Id (RFC 2919).")
    expect(
        mail.header("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click",
        "the mail should have List-Unsubscribe-Post (RFC 8058).",
    )
    return f"sent: mail {mail.number}, {len(mail.raw) / 1000:.0f} kB, plain text and HTML"


def unsubscribe(run: Run) -> str:
    """Leave as a mail program does: one POST without cookies or a page (RFC 8058)."""
    from khronika.post.mailing import count_readers
    from khronika.post.models import Reader

    mail = there(run.stage.mailbox.get(run.letter), f"mail {run.letter} should still be there.")
    link = mail.header("List-Unsubscribe").strip("<>")
    looked = httpx.get(link, trust_env=False, timeout=30)
    expect(looked.status_code == httpx.codes.OK, "the unsubscribe page should open.")
    expect(count_readers(_review()) == 1, "looking at the page should not unsubscribe anybody.")
    answer = httpx.post(link, data={"List-Unsubscribe": "One-Click"}, trust_env=False, timeout=30)
    expect(
        answer.is_success, f"the one-click POST should be answered 2xx, not {answer.status_code}."
    )
    expect(count_readers(_review()) == 0, "nobody should be left as a reader.")
    kept = Reader.objects.exclude(address_sealed=b"").count()
    expect(kept == 0, "the address should be erased with the last subscription.")
    return f"{READER} left with one click: 0 readers, the address is erased"


def _review() -> "Periodical":
    from khronika.issue.periodical import find_periodical

    return find_periodical("vesnia-review")


def _last_mail(run: Run) -> int:
    return max((mail.number for mail in run.stage.mailbox.mails()), default=0)


def _mail(run: Run, *, after: int) -> Mail:
    mail = run.stage.mailbox.wait_for(READER, after=after, seconds=MAIL_SECONDS)
    return there(mail, f"a mail to {READER} should arrive within {MAIL_SECONDS:.0f} s.")


def _link(text: str, part: str) -> str:
    """The first address in a mail with `part` in its path."""
    links: list[str] = re.findall(r"https?://[^\s<>\"]+", text)
    found = next((link for link in links if part in urlsplit(link).path), None)
    return there(found, f"the mail should have a link with {part}.")
