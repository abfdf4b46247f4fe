"""The world's site: a small HTTP server on loopback that answers conditional requests."""

import threading
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import override

from khronika.cli.demo.mailbox import Mailbox
from khronika.cli.demo.mailbox_pages import ADDRESS, mailbox_page
from khronika.cli.demo.world.pages import Page, pages

HOST = "127.0.0.1"


class World:
    """The running site. `answered` and `not_modified` count what it did."""

    def __init__(self, mailbox: Mailbox, port: int = 0) -> None:
        """Listen on loopback; port 0 takes any free one.

        Raises:
            OSError: the port is taken.
        """
        self.mailbox = mailbox
        self.answered = 0
        self.not_modified = 0
        self._server = _Server((HOST, port), _Visitor)
        self._server.world = self
        self.url = f"http://{HOST}:{self._server.server_address[1]}"
        self.pages = pages(self.url)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True
        )

    def start(self) -> None:
        """Answer from a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()

    def page(self, path: str) -> Page | None:
        """What is at this path and query; None where there is nothing."""
        if path.startswith(ADDRESS):
            return mailbox_page(self.mailbox, path)
        return self.pages.get(path)


class _Server(ThreadingHTTPServer):
    world: World
    daemon_threads = True
    allow_reuse_address = True
    allow_reuse_port = False


class _Visitor(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Vesnia"
    sys_version = ""
    timeout = 10
    server: _Server

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        world = self.server.world
        page = world.page(self.path)
        if page is None:
            self._send(HTTPStatus.NOT_FOUND, Page(b"Not found\n", "text/plain"), with_body)
            return
        if self._unchanged(page):
            world.not_modified += 1
            self._send(HTTPStatus.NOT_MODIFIED, page, with_body=False)
            return
        world.answered += 1
        self._send(HTTPStatus.OK, page, with_body)

    def _unchanged(self, page: Page) -> bool:
        """RFC 9110, section 13.2.2: If-None-Match decides where it is given."""
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            return tags.strip() == "*" or page.etag in [tag.strip() for tag in tags.split(",")]
        since = self.headers.get("If-Modified-Since")
        if since is None or page.modified is None:
            return False
        try:
            return page.modified.astimezone(UTC) <= parsedate_to_datetime(since)
        except (ValueError, TypeError):  # no date, or one without a zone
            return False

    def _send(self, status: HTTPStatus, page: Page, with_body: bool) -> None:  # noqa: FBT001 - private
        self.send_response(status)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", page.media_type)
            self.send_header("Content-Length", str(len(page.body)))
        if status is not HTTPStatus.NOT_FOUND:
            self.send_header("ETag", page.etag)
        if page.modified is not None:
            self.send_header("Last-Modified", _http_date(page.modified))
        for name, value in page.headers:
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(page.body)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the demo prints what matters."""


def _http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)
