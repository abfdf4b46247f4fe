"""The mailbox in the browser: the list of mails; each as HTML, plain text and as it arrived.

/mailbox/            the list
/mailbox/3/          one mail
/mailbox/3/html      its HTML, for the sandboxed frame only
/mailbox/3/raw       its bytes
"""

import re
from html import escape

from khronika.cli.demo.mailbox import Mail, Mailbox
from khronika.cli.demo.world.pages import HTML, Page, plain_page

ADDRESS = "/mailbox/"
HEADERS = ("From", "To", "Date")
MACHINES_HEADERS = (
    "Message-ID",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
)
# a mail is a stranger's page: no script, nothing fetched, and links open outside the frame
SANDBOX = (
    "Content-Security-Policy",
    (
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:"
    ),
)
_PLACE = re.compile(r"/mailbox/(\d{1,9})/(html|raw)?")
_LINK = re.compile(r"https?://[^\s<>\"']+")


def mailbox_page(mailbox: Mailbox, path: str) -> Page | None:
    """The page at a path under /mailbox/; None where there is none."""
    if path == ADDRESS:
        return Page(plain_page("en", "The mailbox", _list(mailbox.mails())), HTML)
    place = _PLACE.fullmatch(path)
    mail = mailbox.get(int(place[1])) if place else None
    if place is None or mail is None:
        return None
    if place[2] == "raw":
        return Page(mail.raw, "text/plain; charset=utf-8")
    if place[2] == "html":
        framed = '<base target="_blank">' + mail.body("html")
        return Page(framed.encode(), HTML, headers=(SANDBOX,))
    return Page(plain_page("en", mail.header("Subject") or "(no subject)", _mail(mail)), HTML)


def _list(mails: list[Mail]) -> str:
    if not mails:
        return "<p>No mail yet.</p>"
    rows = "".join(
        f'<tr><td><a href="{ADDRESS}{mail.number}/">{escape(mail.header("Subject"))}</a></td>'
        f"<td>{escape(mail.header('X-Envelope-To'))}</td>"
        f"<td>{escape(mail.header('Date'))}</td></tr>"
        for mail in reversed(mails)
    )
    return (
        '<table class="mails"><thead><tr><th>Subject</th><th>To</th><th>Date</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _mail(mail: Mail) -> str:
    here = f"{ADDRESS}{mail.number}/"
    framed = (
        '<iframe class="mail" title="The mail as HTML" '
        f'sandbox="allow-popups allow-popups-to-escape-sandbox" src="{here}html"></iframe>'
        if mail.body("html")
        else ""
    )
    return (
        f"{_headers(mail, HEADERS)}{framed}"
        f'<p><a href="{ADDRESS}">All mails</a> · <a href="{here}raw">As it arrived</a></p>'
        f"<details><summary>For mail programs</summary>{_headers(mail, MACHINES_HEADERS)}</details>"
        f"<h2>Plain text</h2><pre>{_linked(mail.body('plain'))}</pre>"
    )


def _headers(mail: Mail, names: tuple[str, ...]) -> str:
    rows = "".join(
        f"<tr><th>{name}</th><td>{escape(mail.header(name))}</td></tr>"
        for name in names
        if mail.header(name)
    )
    return f'<table class="headers">{rows}</table>'


def _linked(text: str) -> str:
    """The text as HTML, its addresses as links."""
    parts: list[str] = []
    at = 0
    for match in _LINK.finditer(text):
        address = match[0].rstrip(".,;:)")
        parts.append(escape(text[at : match.start()]))
        parts.append(f'<a href="{escape(address)}">{escape(address)}</a>')
        at = match.start() + len(address)
    return "".join(parts) + escape(text[at:])
