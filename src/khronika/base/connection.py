"""Connections that go to checked addresses and end before a deadline.

This is the only place that opens a connection for `http.fetch`, so nothing gets round the check:
a name is resolved once, its addresses are judged, and the socket is connected to one of them. The
name stays in the Host header and in TLS, where certificates are verified against it.

NoSuchHost    the name has no address
NotPublic     none of its addresses may be asked
"""

import ssl
import time
from collections.abc import Iterable, Sequence
from typing import Any, override

import httpcore

from khronika.base.address import Network, may_ask, resolve

_MOST_TRIED = 4  # addresses of one host, one after the other


class NoSuchHost(Exception):
    """The name has no address."""

    def __init__(self, host: str) -> None:
        super().__init__(host)
        self.host = host


class NotPublic(Exception):
    """None of the addresses may be asked."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class Backend(httpcore.SyncBackend):
    """Opens connections to public addresses and those in the `allowed` networks.

    `until` is a time of `time.monotonic()`; past it everything raises httpcore.TimeoutException.
    """

    def __init__(self, until: float, allowed: Sequence[Network]) -> None:
        self._until = until
        self._allowed = allowed

    @override
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._addresses(host, port)
        for address in addresses:
            try:
                stream = super().connect_tcp(
                    address, port, _left(self._until), None, socket_options
                )
            except httpcore.ConnectError:
                if address == addresses[-1]:
                    raise
            else:
                return _Stream(stream, self._until)
        raise httpcore.ConnectError

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = resolve(host.strip("[]"), port, _left(self._until))
        except TimeoutError:
            raise httpcore.ConnectTimeout from None
        except OSError:
            raise NoSuchHost(host) from None
        may = [str(address) for address in found if may_ask(address, self._allowed)]
        if not may:
            raise NotPublic(str(found[0]))
        return may[:_MOST_TRIED]


class _Stream(httpcore.NetworkStream):
    """A connection on which every step ends before the deadline, however slowly bytes drip."""

    def __init__(self, stream: httpcore.NetworkStream, until: float) -> None:
        self._stream = stream
        self._until = until

    @override
    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._until))

    @override
    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._until))

    @override
    def close(self) -> None:
        self._stream.close()

    @override
    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, _left(self._until))
        return _Stream(stream, self._until)

    @override
    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left
