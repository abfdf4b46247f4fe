"""Fetching from a real server: what comes in, and what never goes out."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address

import httpx
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from khronika.base import connection, http
from khronika.base.address import Address, may_ask, may_knock, read_networks
from khronika.base.http import (
    BadAddress,
    Known,
    PrivateAddress,
    Refused,
    TooLarge,
    TooManyTurns,
    TooSlow,
    Unreachable,
    check_address,
    fetch,
)
from webserver import Answer, Web, serve


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as running:
        yield running


def allow(settings: Settings, *networks: str) -> None:
    config = settings.CONFIG
    settings.CONFIG = msgspec.structs.replace(
        config, fetch=msgspec.structs.replace(config.fetch, allow_private=list(networks))
    )


def test_gives_the_body_as_it_was_sent(web: Web) -> None:
    url = web.put("/review", "Не менее 106 человек".encode("koi8-r"), headers={"X-Kept": "yes"})
    got = fetch(url)
    assert got.status == 200
    assert got.body.decode("koi8-r") == "Не менее 106 человек"
    assert got.header("x-kept") == "yes"
    assert (got.final_url, got.redirects, got.not_modified) == (url, (), False)


def test_carries_nothing_that_tells_on_us(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    url = web.put("/a", "a", headers={"Set-Cookie": "id=1"})
    fetch(url)
    fetch(f"{url}#part")
    for path, headers in web.requests:
        assert path == "/a"
        assert not {"cookie", "referer", "authorization"} & set(headers)
        assert headers["user-agent"].startswith("khronika/")


def test_asks_conditionally_for_each_address_of_its_own(web: Web) -> None:
    page = web.put("/page", "text", etag='"v1"', last_modified="Sun, 15 Nov 2026 10:00:00 GMT")
    old = web.put("/old", "", status=301, headers={"Location": "/page"})
    notes = {page: Known(etag='"v1"')}
    got = fetch(old, known=lambda url: notes.get(url, Known()))
    assert got.not_modified
    assert got.final_url == page
    assert got.redirects == (old,)
    headers = dict(web.requests)
    assert "if-none-match" not in headers["/old"]
    assert headers["/page"]["if-none-match"] == '"v1"'


def test_a_304_nobody_asked_for_is_no_success(web: Web) -> None:
    with pytest.raises(Refused, match="304"):
        fetch(web.put("/page", "", status=304))


@pytest.mark.parametrize("place", ["/b", "b", "//{host}/b", "/b?q=Ціханоўская", "/ b/../b"])
def test_follows_redirects_however_they_are_written(web: Web, place: str) -> None:
    web.put("/b", "here")
    web.put("/b?q=%D0%A6%D1%96%D1%85%D0%B0%D0%BD%D0%BE%D1%9E%D1%81%D0%BA%D0%B0%D1%8F", "here")
    host = web.url.removeprefix("http://")

    def turn(handler: BaseHTTPRequestHandler) -> None:
        where = place.format(host=host).encode()
        handler.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: " + where + b"\r\n\r\n")

    web.pages["/a"] = Answer(drip=turn)
    assert fetch(f"{web.url}/a").body == b"here"


def test_gives_up_a_circle(web: Web) -> None:
    url = web.put("/a", "", status=302, headers={"Location": "/a"})
    with pytest.raises(TooManyTurns, match="10 times"):
        fetch(url)
    assert web.asked("/a") == 11


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "example.org/no-scheme",
        "http://",
        "http:///path",
        "http://[::1",
        "http://xn--/",
        "http://xn--a.example/",
        "http://example.org:25/",
        "http://example.org:6667/",
        "http://example.org:99999/",
        "https://editor:secret@example.org/",
        "http://example.org/\x00",
        "",
    ],
)
def test_refuses_what_is_no_web_address(url: str) -> None:
    with pytest.raises(BadAddress) as trouble:
        fetch(url)
    assert str(trouble.value).startswith(url)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fd00::1]",
        "10.1.2.3",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
    ],
)
def test_never_connects_to_a_private_address(settings: Settings, web: Web, host: str) -> None:
    allow(settings)
    port = web.url.rpartition(":")[2]
    web.put("/", "secret")
    with pytest.raises((PrivateAddress, BadAddress)):
        fetch(f"http://{host}:{port}/", timeout=5)
    assert web.requests == []


def test_never_follows_a_redirect_into_private_space(settings: Settings, web: Web) -> None:
    allow(settings, "127.0.0.1/32")
    port = web.url.rpartition(":")[2]
    web.put("/inside", "secret")
    url = web.put("/a", "", status=302, headers={"Location": f"http://127.0.0.2:{port}/inside"})
    with pytest.raises(PrivateAddress, match=r"127\.0\.0\.2"):
        fetch(url)
    assert [path for path, _ in web.requests] == ["/a"]


def test_connects_to_the_address_that_was_checked(
    settings: Settings, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that answers differently the second time (DNS rebinding) gets nowhere."""
    allow(settings, "127.0.0.1/32")
    asked: list[str] = []

    def resolve(host: str, _port: int, _seconds: float) -> list[Address]:
        asked.append(host)
        return [ip_address("10.0.0.1"), ip_address("127.0.0.1")]

    monkeypatch.setattr(connection, "resolve", resolve)
    port = web.url.rpartition(":")[2]
    web.put("/", "public")
    assert fetch(f"http://rebound.example:{port}/").body == b"public"
    assert asked == ["rebound.example"]
    assert web.requests[0][1]["host"] == f"rebound.example:{port}"


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("64:ff9b::5db8:d822", True),  # NAT64 of a public address
        ("64:ff9b::a00:1", False),
        ("64:ff9b:1::5db8:d822", False),
        ("2002:5db8:d822::", False),
        ("2001:0:5db8::", False),
        ("::5db8:d822", False),
        ("::", False),
        ("fec0::1", False),
        ("3fff::1", False),
        ("192.88.99.1", False),
        ("ff02::1", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("240.0.0.1", False),
        ("172.31.255.255", False),
        ("192.168.1.1", False),
    ],
)
def test_tells_public_addresses(address: str, *, may: bool) -> None:
    assert may_ask(ip_address(address)) is may


def test_allowed_networks_are_allowed_in_every_writing() -> None:
    allowed = read_networks(["127.0.0.0/8", "fd00:1::/32"])
    assert may_ask(ip_address("127.3.2.1"), allowed)
    assert may_ask(ip_address("::ffff:127.0.0.1"), allowed)
    assert may_ask(ip_address("fd00:1::9"), allowed)
    assert not may_ask(ip_address("fd00:2::9"), allowed)
    assert not may_ask(ip_address("10.0.0.1"), allowed)


def test_knocks_at_web_ports_only() -> None:
    assert [port for port in (21, 22, 25, 80, 443, 3659, 6000, 8080, 65535) if may_knock(port)] == [
        80, 443, 8080, 65535,
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_unpacks(web: Web, encoding: str) -> None:
    text = "Палітвязняў стала 412. ".encode() * 900
    packed = gzip.compress(text) if encoding == "gzip" else zlib.compress(text)
    url = web.put("/a", packed, headers={"Content-Encoding": encoding})
    assert fetch(url).body == text


def test_unpacks_what_servers_really_send(web: Web) -> None:
    bare = zlib.compressobj(wbits=-15)
    raw = bare.compress(b"bare deflate") + bare.flush()
    headers = {"Content-Encoding": "deflate"}
    assert fetch(web.put("/bare", raw, headers=headers)).body == b"bare deflate"
    headers = {"Content-Encoding": "GZIP"}
    two = gzip.compress(b"two ") + gzip.compress(b"members")
    assert fetch(web.put("/two", two, headers=headers)).body == b"two members"
    padded = gzip.compress(b"padded") + b"\0" * 512
    assert fetch(web.put("/padded", padded, headers=headers)).body == b"padded"
    assert fetch(web.put("/empty", b"", headers=headers)).body == b""


def test_a_bomb_does_not_go_off(web: Web) -> None:
    bomb = gzip.compress(b"\0" * 60_000_000)
    assert len(bomb) < 100_000
    url = web.put("/bomb", bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(TooLarge, match=r"0\.5 MB"):
        fetch(url, max_bytes=500_000)
    nested = web.put("/nested", gzip.compress(bomb), headers={"Content-Encoding": "gzip, gzip"})
    with pytest.raises(Unreachable, match="not asked for"):
        fetch(nested)


@pytest.mark.parametrize("body", [b"not gzip at all", gzip.compress(b"cut off", mtime=0)[:15]])
def test_a_broken_package_is_said(web: Web, body: bytes) -> None:
    url = web.put("/a", body, headers={"Content-Encoding": "gzip"})
    with pytest.raises(Unreachable, match="unpacked"):
        fetch(url)


def test_too_much_is_not_taken(web: Web) -> None:
    url = web.put("/a", b"x" * 1001)
    with pytest.raises(TooLarge):
        fetch(url, max_bytes=1000)
    assert len(fetch(url, max_bytes=1001).body) == 1001


def test_an_endless_body_without_a_length_is_not_taken(web: Web) -> None:
    def pour(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            handler.wfile.write(b"x" * 65_536)

    web.pages["/a"] = Answer(drip=pour)
    with pytest.raises(TooLarge):
        fetch(f"{web.url}/a", max_bytes=1_000_000)


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_drops_that_never_end_are_given_up_in_time(web: Web, start: bytes) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(start)
        while True:
            handler.wfile.write(b"X")
            time.sleep(0.02)

    web.pages["/a"] = Answer(drip=drip)
    began = time.monotonic()
    with pytest.raises((TooSlow, Unreachable)) as trouble:
        fetch(f"{web.url}/a", timeout=0.4)
    assert time.monotonic() - began < 30  # the server never ends
    if start:
        assert trouble.type is TooSlow


def test_redirects_share_one_deadline(web: Web) -> None:
    def turn(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.15)
        handler.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: /a\r\n\r\n")

    web.pages["/a"] = Answer(drip=turn)
    with pytest.raises(TooSlow):
        fetch(f"{web.url}/a", timeout=0.4)


@pytest.mark.parametrize(
    ("status", "says"),
    [(401, "password"), (403, "let us in"), (404, "no such page"), (410, "for good"),
     (418, "418"), (429, "less often"), (500, "fault"), (503, "503"), (300, "300")],
)  # fmt: skip
def test_an_error_of_the_server_is_one_sentence(web: Web, status: int, says: str) -> None:
    url = web.put("/a", "<h1>Oops</h1>", status=status, headers={"Retry-After": "120"})
    with pytest.raises(Refused, match=says) as trouble:
        fetch(url)
    assert str(trouble.value).startswith(f"{url}: ")
    assert str(trouble.value).endswith(".")
    assert (trouble.value.status, trouble.value.retry_after) == (status, 120)


def test_nobody_there() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    with pytest.raises(Unreachable, match="nobody answers"):
        fetch(f"http://127.0.0.1:{port}/", timeout=5)


def test_no_such_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(Unreachable, match=r"no host of the name viarta\.example"):
        fetch("https://viarta.example/")


def test_a_name_server_that_never_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = threading.Event()

    def hang(*_: object, **__: object) -> list[object]:
        gone.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    with pytest.raises(TooSlow):
        fetch("https://viarta.example/", timeout=0.1)
    gone.set()


@pytest.mark.parametrize(
    "said", [b"SSH-2.0-OpenSSH_9.2\r\n", b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"]
)
def test_what_is_no_http_is_said(web: Web, said: bytes) -> None:
    web.pages["/a"] = Answer(drip=lambda handler: handler.wfile.write(said))
    with pytest.raises(Unreachable, match="broke the connection off"):
        fetch(f"{web.url}/a")


@given(st.one_of(st.text(max_size=60), st.from_regex(r"https?://[^\s]{0,60}", fullmatch=True)))
def test_no_address_breaks_the_check(written: str) -> None:
    with suppress(BadAddress):
        check_address(written)
    with suppress(BadAddress):
        http._parse(written, "https://viarta.example/a", base=httpx.URL("https://viarta.example/a"))
