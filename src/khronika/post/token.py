"""Links that let a reader do one thing: a token is signed for its scope and opens nothing else.

An unsubscribe token is `subscription (8 bytes) | HMAC (19)` in URL-safe base64: always 36
characters, so that mails to many differ in whole lines of the same length only. A bounce token
stands in an envelope sender, whose letters some servers make small: base32 of `delivery (5) |
HMAC (10)`, 24 characters.
"""

import binascii
import hashlib
import hmac
from base64 import b32decode, b32encode, urlsafe_b64decode, urlsafe_b64encode
from enum import StrEnum
from functools import cache

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.crypto import salted_hmac

CONFIRM_SECONDS = 7 * 24 * 60 * 60
LEAVE_WIDTH = 36  # characters

_LEAVE_BYTES, _LEAVE_MAC = 8, 19
_BOUNCE_BYTES, _BOUNCE_MAC = 5, 10


class Scope(StrEnum):
    """What a token may do."""

    CONFIRM = "confirm"
    UNSUBSCRIBE = "unsubscribe"


def make_token(scope: Scope, subscription: int) -> str:
    """Sign a token for one scope and one subscription; it needs no escaping in an address."""
    if scope is Scope.CONFIRM:
        return signing.dumps(subscription, salt=_salt(scope))
    number = subscription.to_bytes(_LEAVE_BYTES)
    return urlsafe_b64encode(number + _mac(_salt(scope), number)[:_LEAVE_MAC]).decode()


def read_token(scope: Scope, token: str) -> int | None:
    """Give the subscription a token was made for, or None: forged, of another scope, too old."""
    if scope is Scope.CONFIRM:
        try:
            subscription = signing.loads(token, salt=_salt(scope), max_age=CONFIRM_SECONDS)
        except signing.BadSignature:
            return None
        return subscription if isinstance(subscription, int) else None
    if len(token) != LEAVE_WIDTH:
        return None
    try:
        body = urlsafe_b64decode(token)
    except (binascii.Error, ValueError):
        return None
    return _opened(_salt(scope), body, _LEAVE_BYTES, _LEAVE_MAC)


def bounce_address(delivery: int) -> str:
    """The envelope sender of a delivery (VERP), or the plain one where none is set for bounces."""
    mail = settings.CONFIG.mail
    if not mail.bounces:
        return mail.sender
    local, _, domain = mail.bounces.rpartition("@")
    number = delivery.to_bytes(_BOUNCE_BYTES)
    token = b32encode(number + _mac("khronika.post.bounce", number)[:_BOUNCE_MAC])
    return f"{local}+{token.decode().lower()}@{domain}"


def read_bounce_address(address: str) -> int | None:
    """Give the delivery that a bounce came back to, or None: forged, or none of ours."""
    token = address.rpartition("@")[0].rpartition("+")[2]
    try:
        body = b32decode(token.upper())
    except (binascii.Error, ValueError):
        return None
    return _opened("khronika.post.bounce", body, _BOUNCE_BYTES, _BOUNCE_MAC)


def link(scope: Scope, subscription: int) -> str:
    """Give the address of the page where the token is used."""
    return address_of(scope, make_token(scope, subscription))


def address_of(scope: Scope, token: str) -> str:
    """Give the address of the page for a token, or for what will be replaced by one."""
    return settings.CONFIG.site.url.rstrip("/") + reverse(f"site:{scope.value}", args=[token])


def _opened(salt: str, body: bytes, number: int, mac: int) -> int | None:
    right = _mac(salt, body[:number])[:mac]
    if len(body) != number + mac or not hmac.compare_digest(body[number:], right):
        return None
    return int.from_bytes(body[:number])


def _mac(salt: str, number: bytes) -> bytes:
    keyed = _keyed(salt, settings.SECRET_KEY).copy()
    keyed.update(number)
    return keyed.digest()


@cache
def _keyed(salt: str, secret: str) -> hmac.HMAC:
    """HMAC-SHA-256 under a key of its own for each salt."""
    key = salted_hmac(salt, "token", secret=secret, algorithm="sha256").digest()
    return hmac.new(key, digestmod=hashlib.sha256)


def _salt(scope: Scope) -> str:
    return f"khronika.post.{scope.value}"
