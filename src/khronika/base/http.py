"""Outgoing requests: to public addresses only, within limits of time and size.

A request carries no cookie, no referrer and no password, goes through no proxy, and its connection
goes to the very address that was checked, after each redirect anew.

FetchTrouble (a Trouble)
├── BadAddress      not an address that can be fetched: no http, no host, a closed port, a password
├── PrivateAddress  inside the organisation's own network, or nowhere
├── Unreachable     no such host, nobody answers, the answer breaks off or is no HTTP
├── TooSlow         not finished within the time allowed
├── TooLarge        more bytes than allowed, as sent or unpacked
├── TooManyTurns    more than 10 redirects
└── Refused         the server says no: an HTTP status that is not success
"""

import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import httpcore
import httpx
from django.conf import settings
from django.utils.translation import gettext as _

from khronika.base.address import may_knock, read_networks
from khronika.base.connection import Backend, NoSuchHost, NotPublic
from khronika.base.trouble import Trouble
from khronika.base.unpack import Unpacker

MOST_TURNS = 10
_TURNS = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED = 304
_ACCEPT = (
    "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, "
    "application/pdf, text/*;q=0.9, */*;q=0.8"
)


class FetchTrouble(Trouble):
    """An address could not be fetched. Its text begins with the address."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


class BadAddress(FetchTrouble):
    """Not an address that can be fetched."""


class PrivateAddress(FetchTrouble):
    """An address in a private network."""


class Unreachable(FetchTrouble):
    """No HTTP answer could be had."""


class TooSlow(FetchTrouble):
    """Not finished in time."""


class TooLarge(FetchTrouble):
    """More than is taken."""


class TooManyTurns(FetchTrouble):
    """Redirected in circles."""


class Refused(FetchTrouble):
    """The server's answer is not success."""

    def __init__(self, url: str, reason: str, status: int, retry_after: int | None) -> None:
        super().__init__(url, reason)
        self.status = status
        self.retry_after = retry_after  # seconds, where the server names them (RFC 9110, 10.2.3)


@dataclass(frozen=True, slots=True)
class Known:
    """The validators with which an address answered last (RFC 9110, section 8.8)."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer: a success with its whole body, or word that nothing was modified."""

    url: str
    final_url: str  # after redirects
    status: int
    headers: tuple[tuple[str, str], ...]  # as sent, in order
    body: bytes  # unpacked
    not_modified: bool = False
    redirects: tuple[str, ...] = ()  # the addresses on the way, `url` first

    def header(self, name: str) -> str:
        """The first header of that name, whatever its capitals; "" where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def nothing_known(_url: str) -> Known:
    """Know nothing, and so always get the whole body."""
    return Known()


def fetch(
    url: str,
    *,
    known: Callable[[str], Known] = nothing_known,
    max_bytes: int | None = None,
    timeout: float | None = None,
) -> Fetched:
    """GET `url`, following redirects, within the limits of `[fetch]` in khronika.toml.

    Args:
        url: http or https.
        known: asked for the validators of each address on the way, for a conditional request.
        max_bytes: of the body, unpacked.
        timeout: seconds for everything together, redirects included.

    Raises:
        FetchTrouble: see the tree above.
    """
    config = settings.CONFIG.fetch
    limit = config.max_megabytes * 1_000_000 if max_bytes is None else max_bytes
    until = time.monotonic() + (config.timeout_seconds if timeout is None else timeout)
    turns: list[str] = []
    target = _parse(url, url)
    backend = Backend(until, read_networks(config.allow_private))
    with (
        _as_trouble(url),
        httpcore.ConnectionPool(ssl_context=_tls(), network_backend=backend) as pool,
    ):
        while True:
            answer = _ask(pool, url, target, known(str(target)), limit)
            if answer.status not in _TURNS or not (place := answer.header("location")):
                break
            turns.append(str(target))
            if len(turns) > MOST_TURNS:
                raise TooManyTurns(url, _("it redirects more than 10 times; correct the address."))
            target = _parse(place, url, base=target)
    answer = Fetched(
        url=url,
        final_url=str(target),
        status=answer.status,
        headers=answer.headers,
        body=answer.body,
        not_modified=answer.not_modified,
        redirects=tuple(turns),
    )
    if not (httpx.codes.is_success(answer.status) or answer.not_modified):
        raise _refused(answer)
    return answer


def check_address(url: str) -> None:
    """See whether `url` is one that could be fetched, without asking the network.

    Raises:
        BadAddress: it is not.
    """
    _parse(url, url)


def _parse(written: str, url: str, base: httpx.URL | None = None) -> httpx.URL:
    try:
        target = httpx.URL(written.strip()) if base is None else base.join(written.strip())
        host = target.host  # decoded only now: xn-- alone is no name
    except (httpx.InvalidURL, ValueError):
        raise BadAddress(url, _("this is not a web address; correct it.")) from None
    if target.scheme not in {"http", "https"} or not host:
        raise BadAddress(url, _("only addresses of http:// and https:// are fetched."))
    if target.userinfo:
        raise BadAddress(url, _("addresses with a password in them are not fetched."))
    port = target.port or (443 if target.scheme == "https" else 80)
    if not may_knock(port):
        raise BadAddress(url, _("port %(port)d is not for web pages.") % {"port": port})
    return target.copy_with(fragment=None)


def _ask(
    pool: httpcore.ConnectionPool, url: str, target: httpx.URL, known: Known, limit: int
) -> Fetched:
    headers = [
        (b"Host", target.netloc),
        (b"User-Agent", settings.CONFIG.fetch.user_agent.encode()),
        (b"Accept", _ACCEPT.encode()),
        (b"Accept-Encoding", b"gzip, deflate"),
        (b"Connection", b"close"),
    ]
    if known.etag:
        headers.append((b"If-None-Match", known.etag.encode()))
    if known.last_modified:
        headers.append((b"If-Modified-Since", known.last_modified.encode()))
    place = httpcore.URL(
        scheme=target.raw_scheme, host=target.raw_host, port=target.port, target=target.raw_path
    )
    with pool.stream("GET", place, headers=headers) as response:
        # some servers send header values, most of all Location, in UTF-8
        got = tuple((_text(key), _text(value)) for key, value in response.headers)
        answer = Fetched(
            url=url,
            final_url=str(target),
            status=response.status,
            headers=got,
            body=b"",
            not_modified=response.status == _NOT_MODIFIED and known != Known(),
        )
        if not httpx.codes.is_success(answer.status):
            return answer  # the page that comes with an error is nothing we keep
        body = _body(response.iter_stream(), answer, limit)
    return Fetched(url=url, final_url=str(target), status=answer.status, headers=got, body=body)


def _body(chunks: Iterable[bytes], answer: Fetched, limit: int) -> bytes:
    megabytes = {"megabytes": f"{limit / 1_000_000:g}"}
    too_large = TooLarge(
        answer.url,
        _("it is larger than the %(megabytes)s MB that are taken ([fetch] max_megabytes).")
        % megabytes,
    )
    encoding = answer.header("content-encoding").strip().lower() or "identity"
    if encoding not in Unpacker.ENCODINGS:
        raise Unreachable(
            answer.url,
            _("the server packed its answer as “%(encoding)s”, which was not asked for.")
            % {"encoding": encoding[:40]},
        )
    announced = answer.header("content-length")
    if announced.isascii() and announced.isdigit() and int(announced[:20]) > limit:
        raise too_large
    unpacker = Unpacker(encoding, limit)
    body = bytearray()
    try:
        for chunk in chunks:
            body += unpacker.feed(chunk)
        unpacker.end()
    except OverflowError:
        raise too_large from None
    except ValueError:
        raise Unreachable(answer.url, _("the answer is broken: it cannot be unpacked.")) from None
    return bytes(body)


def _refused(answer: Fetched) -> Refused:
    reasons = {
        401: _("the server asks for a password (401)."),
        403: _("the server does not let us in (403)."),
        404: _("there is no such page (404)."),
        410: _("the page was taken away for good (410)."),
        429: _("the server asks to be visited less often (429)."),
        451: _("the page is withheld for legal reasons (451)."),
    }
    other = (
        _("the server has a fault (%(status)d).")
        if httpx.codes.is_server_error(answer.status)
        else _("the server answers with status %(status)d.")
    )
    reason = reasons.get(answer.status, other % {"status": answer.status})
    wait = answer.header("retry-after")
    seconds = int(wait) if wait.isascii() and wait.isdigit() and len(wait) < 7 else None  # noqa: PLR2004 - a million seconds is nobody's wish
    return Refused(answer.url, reason, answer.status, seconds)


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


@cache
def _tls() -> ssl.SSLContext:
    return httpx.create_ssl_context()


@contextmanager
def _as_trouble(url: str) -> Iterator[None]:
    try:
        yield
    except NoSuchHost as error:
        raise Unreachable(
            url, _("there is no host of the name %(host)s.") % {"host": error.host}
        ) from None
    except NotPublic as error:
        raise PrivateAddress(
            url,
            _(
                "it leads to %(address)s, which is not on the public internet; "
                "[fetch] allow_private names the private networks that may be fetched."
            )
            % {"address": error.address},
        ) from None
    except httpcore.TimeoutException:
        raise TooSlow(url, _("it took too long to answer ([fetch] timeout_seconds).")) from None
    except httpcore.ConnectError as error:
        raise Unreachable(url, _unreachable(error)) from None
    except (httpcore.NetworkError, httpcore.ProtocolError):
        raise Unreachable(
            url, _("the server broke the connection off, or does not speak HTTP.")
        ) from None


def _unreachable(error: httpcore.ConnectError) -> str:
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _("the server's certificate is not valid (%(why)s).") % {"why": cause.verify_message}
    if isinstance(cause, ssl.SSLError):
        return _("no secure connection could be made.")
    return _("nobody answers there.")
