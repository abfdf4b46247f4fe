"""Where a request comes from, for the limits on guessing and asking."""

from ipaddress import ip_address

from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Give the client's IP address, or "" where it is not known.

    X-Forwarded-For is believed for its last entry only, and only of a proxy on this machine: what
    stands before that the client may have written itself.
    """
    peer = str(request.META.get("REMOTE_ADDR", ""))
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    try:
        if forwarded and ip_address(peer).is_loopback:
            return str(ip_address(forwarded))
    except ValueError:
        pass
    return peer
