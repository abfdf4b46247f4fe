"""The built-in mailbox: a real SMTP server that keeps every mail as a file."""

import asyncio
import threading
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cached_property
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

HOST = "127.0.0.1"
LIMIT = 20_000_000  # bytes of one mail


@dataclass(frozen=True)
class Mail:
    """One mail as it arrived; `number` counts from 1."""

    number: int
    raw: bytes

    @cached_property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        return message_from_bytes(self.raw, policy=policy.default)

    def header(self, name: str) -> str:
        """A header as text, empty where there is none."""
        return str(self.message.get(name, ""))

    def body(self, kind: str) -> str:
        """The part for reading: `kind` is "plain" or "html"; empty where there is none."""
        part = self.message.get_body(preferencelist=(kind,))
        if part is None:
            return ""
        content = part.get_content()
        return content if isinstance(content, str) else ""


class Mailbox:
    """Mails in a folder, oldest first, and the server that receives them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self._arrived = threading.Condition()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._run, name="mailbox", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._failure: OSError | None = None

    def start(self, port: int = 0) -> None:
        """Listen for SMTP on loopback; port 0 takes any free one, and `port` then says which.

        Raises:
            OSError: the port is taken.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.port = port
        self._thread.start()
        self._listening.wait()
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """Stop listening; the mails stay."""
        if self._loop is not None and self._stopping is not None:
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join(5)

    def mails(self) -> list[Mail]:
        """All mails, oldest first."""
        files = sorted(self.folder.glob("*.eml"))
        return [Mail(int(file.stem), file.read_bytes()) for file in files]

    def get(self, number: int) -> Mail | None:
        """The mail of that number."""
        file = self._file(number)
        return Mail(number, file.read_bytes()) if file.is_file() else None

    def wait_for(self, address: str, *, after: int, seconds: float) -> Mail | None:
        """The first mail to `address` with a number above `after`; None once the time is over."""

        def arrived() -> Mail | None:
            for mail in self.mails():
                if mail.number > after and address in mail.header("X-Envelope-To").split(", "):
                    return mail
            return None

        with self._arrived:
            return self._arrived.wait_for(arrived, seconds)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802, ARG002 - aiosmtpd calls it so
        """Keep a mail; the envelope's recipients go into X-Envelope-To."""
        content = envelope.content
        raw = content if isinstance(content, bytes) else str(content).encode()
        to = f"X-Envelope-To: {', '.join(envelope.rcpt_tos)}\r\n".encode()
        with self._arrived:
            number = max((mail.number for mail in self.mails()), default=0) + 1
            part = self._file(number).with_suffix(".part")
            part.write_bytes(to + raw)
            part.rename(self._file(number))
            self._arrived.notify_all()
        return "250 2.0.0 kept"

    def _file(self, number: int) -> Path:
        return self.folder / f"{number:04}.eml"

    def _run(self) -> None:
        try:
            asyncio.run(self._listen())
        except OSError as error:
            self._failure = error
        finally:
            self._listening.set()

    async def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: SMTP(self, hostname="mailbox.vesnia.example", data_size_limit=LIMIT),
            HOST,
            self.port,
        )
        self.port = server.sockets[0].getsockname()[1]
        self._stopping = asyncio.Event()
        self._loop = loop
        self._listening.set()
        await self._stopping.wait()
        server.close()
