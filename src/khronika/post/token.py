"""Links that let a reader do one thing: a token is signed for its scope and opens nothing else."""

from enum import StrEnum

from django.conf import settings
from django.core import signing
from django.urls import reverse

CONFIRM_SECONDS = 7 * 24 * 60 * 60


class Scope(StrEnum):
    """What a token may do."""

    CONFIRM = "confirm"
    UNSUBSCRIBE = "unsubscribe"


def make_token(scope: Scope, subscription: int) -> str:
    """Sign a token for one scope and one subscription; it needs no escaping in an address."""
    return signing.dumps(subscription, salt=_salt(scope))


def read_token(scope: Scope, token: str) -> int | None:
    """Give the subscription a token was made for, or None: forged, of another scope, too old."""
    age = CONFIRM_SECONDS if scope is Scope.CONFIRM else None
    try:
        subscription = signing.loads(token, salt=_salt(scope), max_age=age)
    except signing.BadSignature:
        return None
    return subscription if isinstance(subscription, int) else None


def link(scope: Scope, subscription: int) -> str:
    """Give the address of the page where the token is used."""
    path = reverse(f"site:{scope.value}", args=[make_token(scope, subscription)])
    return settings.CONFIG.site.url.rstrip("/") + path


def _salt(scope: Scope) -> str:
    return f"khronika.post.{scope.value}"
