"""Fetching over TLS: the certificate is held against the name, the socket goes to the address."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from khronika.base import connection, http
from khronika.base.http import FetchTrouble, Unreachable, fetch
from webserver import Web, serve


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as running:
        yield running


def test_tls_with_a_server_that_has_none(web: Web) -> None:
    with pytest.raises(FetchTrouble, match="no secure connection"):
        fetch(web.url.replace("http://", "https://"))


def certificate_for(name: str, folder: Path) -> Path:
    """A certificate that signs itself, and its key, in one PEM file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    path.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + certificate.public_bytes(Encoding.PEM)
    )
    return path


def test_tls_is_verified_against_the_name_not_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pem = certificate_for("viarta.example", tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    asked: list[str | None] = []
    context.sni_callback = lambda _socket, name, _context: asked.append(name)
    monkeypatch.setattr(connection, "resolve", lambda *_: [ip_address("127.0.0.1")])
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    http._tls.cache_clear()
    with serve(tls=context) as web:
        web.put("/", "signed")
        port = web.url.rpartition(":")[2]
        assert fetch(f"https://viarta.example:{port}/").body == b"signed"
        with pytest.raises(Unreachable, match="certificate is not valid"):
            fetch(f"https://forged.example:{port}/")
    http._tls.cache_clear()
    assert asked == ["viarta.example", "forged.example"]
