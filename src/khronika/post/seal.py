"""Addresses at rest: sealed with a key that is not in the database, found by a keyed hash.

A sealed address is `version (1 byte) | nonce (12) | AES-256-GCM ciphertext and tag`. The hash is
the associated data, so that a sealed address moved to another row does not open.

SealTrouble (a Trouble): the keys in secrets/ are not those the address was sealed with.
"""

import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from khronika.base.trouble import Trouble
from khronika.post.address import sameness

KEY = "readers"  # names of files in the workspace's secrets/
INDEX_KEY = "readers-index"
VERSION = b"\x01"
NONCE_BYTES = 12  # NIST SP 800-38D, section 5.2.1.1


class SealTrouble(Trouble):
    """A sealed address cannot be opened with the keys of this workspace."""


def fingerprint(normal: str) -> str:
    """Give the hash that a normalised address is found by: 64 hexadecimal digits."""
    return keyed("address", sameness(normal))


def keyed(kind: str, text: str) -> str:
    """HMAC-SHA-256 of `text`, under a key outside the database; kinds never collide."""
    key = settings.WORKSPACE.secret(INDEX_KEY)
    return hmac.new(key, f"{kind}\0{text}".encode(), hashlib.sha256).hexdigest()


def seal(normal: str) -> bytes:
    """Seal a normalised address for the row that `fingerprint` finds."""
    nonce = os.urandom(NONCE_BYTES)
    box = _box(settings.WORKSPACE.secret(KEY))
    return VERSION + nonce + box.encrypt(nonce, normal.encode(), fingerprint(normal).encode())


def unseal(sealed: bytes | memoryview, address_hash: str) -> str:
    """Open the address sealed for the row with this hash.

    Raises:
        SealTrouble: sealed under another key, for another row, or damaged.
    """
    body = bytes(sealed)
    nonce = body[1 : 1 + NONCE_BYTES]
    if body[:1] != VERSION:
        raise SealTrouble(
            "A reader's address was sealed by a newer khronika than this one; install that."
        )
    box = _box(settings.WORKSPACE.secret(KEY))
    try:
        return box.decrypt(nonce, body[1 + NONCE_BYTES :], address_hash.encode()).decode()
    except (InvalidTag, ValueError):
        raise SealTrouble(
            f"{settings.WORKSPACE.secrets / KEY}: this is not the key that the readers' addresses "
            "were sealed with; put the right key back from its backup."
        ) from None


@lru_cache(maxsize=2)
def _box(key: bytes) -> AESGCM:
    return AESGCM(key)
