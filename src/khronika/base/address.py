"""Which addresses may be asked: the public ones, and those the workspace allows by name.

What is judged is the address a name resolves to, not the name. So it does not matter how
127.0.0.1 is written (2130706433, 0x7f.1, ::ffff:127.0.0.1, a name of one's own that points there).
"""

import ipaddress
import queue
import socket
import threading
from collections.abc import Sequence

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits
# Ways into an IPv4 network from an IPv6 address (RFC 3056, 4380, 4291, 8215, 2529), site-local, and
# the second block for documentation (RFC 9637), which Python's ipaddress does not know yet.
_NEVER = tuple(
    ipaddress.IPv6Network(network)
    for network in ("2002::/16", "2001::/32", "::/96", "64:ff9b:1::/48", "fec0::/10", "3fff::/20")
)
_RELAYS = ipaddress.IPv4Network("192.88.99.0/24")  # of 6to4 (RFC 3068), whoever runs one nearby
_WEB = frozenset({80, 443})
_OPEN_FROM = 1024
# https://fetch.spec.whatwg.org/#port-blocking, those from 1024 up: they speak other protocols
_OTHERS = frozenset(
    {1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566}
    | {6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080}
)


def read_networks(written: Sequence[str]) -> tuple[Network, ...]:
    """Read `[fetch] allow_private` of khronika.toml.

    Raises:
        ValueError: one of them is no network.
    """
    return tuple(ipaddress.ip_network(text.strip(), strict=False) for text in written)


def may_ask(address: Address, allowed: Sequence[Network] = ()) -> bool:
    """Tell whether `address` is public, or private and in one of the `allowed` networks."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None:
            return may_ask(inner, allowed)
    if any(address in network for network in allowed):
        return True
    if isinstance(address, ipaddress.IPv6Address) and any(address in net for net in _NEVER):
        return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified or address in _RELAYS
    )


def may_knock(port: int) -> bool:
    """Tell whether web servers are looked for behind `port`: 80, 443 and the unprivileged ones."""
    return port in _WEB or (_OPEN_FROM <= port < 1 << 16 and port not in _OTHERS)


def resolve(host: str, port: int, seconds: float) -> list[Address]:
    """All addresses of `host`, in the system's order of preference.

    Raises:
        TimeoutError: no answer within `seconds`.
        OSError: there is no such host.
    """
    answers: queue.SimpleQueue[list[Address] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            # a scope such as %eth0 belongs to link-local addresses, which are refused anyway
            hosts = dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found)
            answers.put([ipaddress.ip_address(text) for text in hosts])
        except (OSError, UnicodeError) as error:
            answers.put(error)

    # getaddrinfo knows no time limit, so it is left behind in a thread when it takes too long
    threading.Thread(target=ask, name=f"resolve {host}", daemon=True).start()
    try:
        answer = answers.get(timeout=max(0.0, seconds))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    if isinstance(answer, UnicodeError):  # a label of more than 63 characters and the like
        raise socket.gaierror(socket.EAI_NONAME, "no such host") from answer
    return answer
