"""A real web server in a thread, for tests that fetch: it answers as each test tells it to."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import override


@dataclass
class Answer:
    """What the server says to a GET. `drip` sends the body by hand instead."""

    body: bytes = b""
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    etag: str = ""
    last_modified: str = ""
    drip: Callable[[BaseHTTPRequestHandler], object] | None = None


@dataclass
class Web:
    """The server: set `pages[path]`, look at `requests` for what was asked."""

    url: str
    pages: dict[str, Answer] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def put(  # noqa: PLR0913 - what an Answer has, by keyword
        self,
        path: str,
        body: bytes | str,
        *,
        media_type: str = "text/html; charset=utf-8",
        status: int = 200,
        headers: dict[str, str] | None = None,
        etag: str = "",
        last_modified: str = "",
    ) -> str:
        """Publish `body` under `path` and return its address."""
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = Answer(data, media_type, status, headers or {}, etag, last_modified)
        return self.url + path

    def asked(self, path: str) -> int:
        """How often `path` was asked for."""
        return sum(1 for asked, _ in self.requests if asked == path)


@contextmanager
def serve(tls: ssl.SSLContext | None = None) -> Iterator[Web]:
    """Serve on loopback, on a free port, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        @override
        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

        def do_GET(self) -> None:
            web.requests.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            answer = web.pages.get(self.path, Answer(b"no such page", status=404))
            if answer.drip is not None:
                answer.drip(self)
                return
            unchanged = (answer.etag and self.headers["If-None-Match"] == answer.etag) or (
                answer.last_modified and self.headers["If-Modified-Since"] == answer.last_modified
            )
            self.send_response(304 if unchanged else answer.status)
            if answer.media_type:
                self.send_header("Content-Type", answer.media_type)
            if answer.etag:
                self.send_header("ETag", answer.etag)
            if answer.last_modified:
                self.send_header("Last-Modified", answer.last_modified)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            body = b"" if unchanged else answer.body
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        @override
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that hangs up is part of the tests."""

    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    web = Web(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
