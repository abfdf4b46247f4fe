"""Signing mail (DKIM, RFC 6376): RSA-2048 with SHA-256, and Ed25519 (RFC 8463) beside it.

Both signatures are relaxed/relaxed. They cover the headers people's mail programs act on, and name
the most important ones once more than they occur, so that none can be added (section 8.15).
The keys are in the workspace's secrets/, made when first asked for.
"""

import hashlib
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from khronika.base.workspace import Workspace, WorkspaceTrouble

RSA_KEY = "dkim-rsa"  # names of files in the workspace's secrets/
ED25519_KEY = "dkim-ed25519"
RSA_BITS = 2048
OVERSIGNED = ("from", "to", "subject", "date")

type Key = rsa.RSAPrivateKey | Ed25519PrivateKey
type Header = tuple[str, str]  # name and value, which may be folded

_BLANKS = re.compile(rb"[ \t]+")
_LONGEST_STRING = 255  # octets in one string of a TXT record (RFC 1035, section 3.3.14)


@dataclass(frozen=True, slots=True)
class Record:
    """What has to stand in the DNS for a signature to be verified."""

    name: str
    text: str

    def __str__(self) -> str:
        pieces = re.findall(f".{{1,{_LONGEST_STRING}}}", self.text)
        return f"{self.name}. IN TXT {' '.join(f'"{piece}"' for piece in pieces)}"


@dataclass(frozen=True, slots=True)
class Signer:
    """The keys of one domain, by their selectors."""

    domain: str
    keys: tuple[tuple[str, Key], ...]

    def records(self) -> list[Record]:
        """The DNS records of the keys (RFC 6376, section 3.6.1; RFC 8463, section 4)."""
        return [
            Record(f"{selector}._domainkey.{self.domain}", f"v=DKIM1; {_public(key)}")
            for selector, key in self.keys
        ]

    def sign(self, names: tuple[str, ...], covered: bytes, body_hash: bytes) -> bytes:
        """The DKIM-Signature headers, each ended by CRLF.

        Args:
            names: the headers that are covered, each of which occurs once.
            covered: these headers as `relaxed` gives them, in that order.
            body_hash: SHA-256 of the relaxed body.
        """
        written = _listed(names), b64encode(body_hash).decode()
        return b"".join([self._signature(*key, *written, covered) for key in self.keys])

    def _signature(
        self, selector: str, key: Key, listed: str, body_hash: str, covered: bytes
    ) -> bytes:
        value = (
            f"v=1; a={_algorithm(key)}; c=relaxed/relaxed; d={self.domain}; s={selector};\r\n "
            f"h={listed};\r\n bh={body_hash};\r\n b="
        )
        last = relaxed("DKIM-Signature", value).removesuffix(b"\r\n")
        signature = b64encode(_signature(key, covered + last))
        lines = [signature[at : at + 72] for at in range(0, len(signature), 72)]
        return b"DKIM-Signature: " + value.encode() + b"\r\n ".join(lines) + b"\r\n"


@lru_cache(maxsize=16)
def _listed(names: tuple[str, ...]) -> str:
    low = [name.lower() for name in names]
    return ":".join([*low, *(name for name in OVERSIGNED if name in low)])


def relaxed(name: str, value: str) -> bytes:
    """A header as it is signed (RFC 6376, section 3.4.2)."""
    unfolded = value.replace("\r\n", "").strip().encode()
    return name.lower().encode() + b":" + _BLANKS.sub(b" ", unfolded) + b"\r\n"


def relaxed_body(body: bytes) -> bytes:
    """Whole lines of a body as they are signed (RFC 6376, section 3.4.4).

    Empty lines at the end of the body are the caller's to leave out.
    """
    return re.sub(rb" ?\r\n", b"\r\n", _BLANKS.sub(b" ", body))


@cache
def signer(workspace: Workspace, domain: str, selector: str) -> Signer:
    """The keys of a workspace, as they sign for `domain`.

    Raises:
        WorkspaceTrouble: a key is damaged.
    """
    path, pem = workspace.secret_file(RSA_KEY, _new_rsa)
    ed25519 = Ed25519PrivateKey.from_private_bytes(workspace.secret(ED25519_KEY))
    return Signer(domain, ((selector, _read_rsa(path, pem)), (f"{selector}-ed25519", ed25519)))


def current_signer(domain: str) -> Signer | None:
    """The signer the settings ask for, or None where the mail server signs."""
    selector = settings.CONFIG.mail.dkim_selector
    return signer(settings.WORKSPACE, domain, selector) if selector else None


def _new_rsa() -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _read_rsa(path: Path, pem: bytes) -> rsa.RSAPrivateKey:
    try:
        key = serialization.load_pem_private_key(pem, None)
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, rsa.RSAPrivateKey):
        raise WorkspaceTrouble(
            f"{path}: this is no RSA key in PEM; put the right one back from its backup."
        )
    return key


def _algorithm(key: Key) -> str:
    return "rsa-sha256" if isinstance(key, rsa.RSAPrivateKey) else "ed25519-sha256"


def _public(key: Key) -> str:
    if isinstance(key, rsa.RSAPrivateKey):
        kind, form = "rsa", serialization.PublicFormat.SubjectPublicKeyInfo
        data = key.public_key().public_bytes(serialization.Encoding.DER, form)
    else:
        kind, data = "ed25519", key.public_key().public_bytes_raw()
    return f"k={kind}; p={b64encode(data).decode()}"


def _signature(key: Key, data: bytes) -> bytes:
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, padding.PKCS1v15(), hashes.SHA256())
    return key.sign(hashlib.sha256(data).digest())  # RFC 8463, section 3
