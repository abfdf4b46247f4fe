"""E-mail messages (RFC 5322), by the standard library."""

from datetime import date
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart

from khronika.archive.extract.charset import decode
from khronika.archive.extract.extracted import Extracted
from khronika.archive.extract.page import read_page


def read_message(data: bytes, url: str = "") -> Extracted:
    """Extract the readable body: plain text before HTML. Attachments are captures of their own."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        body = message.get_body(("plain", "html"))
        title = str(message.get("subject", "")).strip()
        published = _sent(message)
        if body is None:
            return Extracted(
                title=title,
                published=published,
                extractor="email",
                problem="The message has no readable body.",
            )
        read = _body(body, url)
    except (MessageError, ValueError, LookupError, RecursionError, AttributeError, TypeError):
        # the header parser still raises bare errors on some malformed headers
        return Extracted(extractor="email", problem="The message is broken and could not be read.")
    problem = read.problem
    if not problem and not read.text.strip():
        problem = "The body of the message is empty."
    return Extracted(
        text=read.text,
        title=title or read.title,
        language=read.language,
        published=published,
        charset=read.charset,
        extractor="email",
        problem=problem,
    )


def _body(part: MIMEPart, url: str) -> Extracted:
    raw = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    declared = f"{part.get_content_type()}; charset={part.get_content_charset('')}"
    if part.get_content_subtype() == "html":
        return read_page(data, declared, url)
    decoded = decode(data, declared)
    return Extracted(text=decoded.text.replace("\r\n", "\n"), charset=decoded.charset)


def _sent(message: EmailMessage) -> date | None:
    header = message.get("date")
    moment = getattr(header, "datetime", None)
    return moment.date() if moment else None
