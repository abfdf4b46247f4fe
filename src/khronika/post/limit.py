"""How often one may knock: per address, so that nobody's mailbox is flooded, and per network."""

import datetime as dt
from ipaddress import ip_address, ip_network

from django.utils import timezone

from khronika.post.models import Knock
from khronika.post.seal import keyed

ADDRESS_LIMIT = 3
ADDRESS_WINDOW = dt.timedelta(days=1)
NETWORK_LIMIT = 30
NETWORK_WINDOW = dt.timedelta(hours=1)
KEPT = dt.timedelta(days=1)


def may_ask(address_hash: str) -> bool:
    """Count a request for this address; False past three a day."""
    return _knock(keyed("knock-address", address_hash), ADDRESS_LIMIT, ADDRESS_WINDOW)


def may_knock(client: str) -> bool:
    """Count a request from this client's network (IPv4 /24, IPv6 /56); False past 30 an hour."""
    return _knock(keyed("knock-network", _network(client)), NETWORK_LIMIT, NETWORK_WINDOW)


def forget() -> int:
    """Delete the knocks that no longer count; give how many."""
    deleted, _ = Knock.objects.filter(at__lt=timezone.now() - KEPT).delete()
    return deleted


def _knock(who: str, limit: int, window: dt.timedelta) -> bool:
    if Knock.objects.filter(who=who, at__gt=timezone.now() - window).count() >= limit:
        return False
    Knock.objects.create(who=who)
    return True


def _network(client: str) -> str:
    try:
        address = ip_address(client)
    except ValueError:
        return "unknown"
    length = 24 if address.version == 4 else 56  # noqa: PLR2004 - the version of IP
    return str(ip_network(f"{address}/{length}", strict=False))
