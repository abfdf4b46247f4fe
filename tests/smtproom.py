"""A server on a raw socket that follows a script, and certificates for the loopback."""

import datetime as dt
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from khronika.base.workspace import Mail

SECONDS = 5.0  # of a script; a test that hangs fails


class Talk:
    """The server's end of a connection."""

    def __init__(self, connection: socket.socket, heard: list[bytes]) -> None:
        self.connection = connection
        self.heard = heard
        self._lines = connection.makefile("rb")

    def say(self, *lines: str) -> None:
        self.connection.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def hear(self, lines: int = 1) -> bytes:
        """So many lines; the last."""
        for _ in range(lines):
            line = self._lines.readline()
            self.heard.append(line.rstrip(b"\r\n"))
        return line.rstrip(b"\r\n")

    def read(self, size: int) -> bytes:
        return self._lines.read(size)

    def message(self) -> bytes:
        """A message up to its end."""
        lines = []
        while (line := self._lines.readline()) not in {b".\r\n", b""}:
            lines.append(line)
        return b"".join(lines)

    def greet(self, *offered: str) -> None:
        """Greeting and EHLO."""
        self.say("220 script")
        self.hear()
        lines = ["script", *offered]
        self.say(*(f"250-{line}" for line in lines[:-1]), f"250 {lines[-1]}")

    def waits(self, seconds: float = 0.15) -> bool:
        """Whether nothing comes for a while."""
        self.connection.settimeout(seconds)
        try:
            return not self.connection.recv(1, socket.MSG_PEEK)
        except TimeoutError:
            return True
        finally:
            self.connection.settimeout(SECONDS)

    @contextmanager
    def secure(self, context: ssl.SSLContext) -> Iterator["Talk"]:
        """The same connection under TLS."""
        plain = self.connection.detach()
        with context.wrap_socket(socket.socket(fileno=plain), server_side=True) as secured:
            secured.settimeout(SECONDS)
            yield Talk(secured, self.heard)

    def close(self) -> None:
        self._lines.close()


@dataclass(slots=True)
class Script:
    """A server that plays one script for each connection."""

    port: int
    heard: list[bytes] = field(default_factory=list)
    connections: int = 0
    failures: list[BaseException] = field(default_factory=list)


@contextmanager
def scripted(*scripts: Callable[[Talk], object]) -> Iterator[Script]:
    """Play the scripts, one a connection; what an assertion in one of them says is raised here."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(SECONDS)
        script = Script(listening.getsockname()[1])

        def serve() -> None:
            for play in scripts:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                script.connections += 1
                connection.settimeout(SECONDS)
                with connection, closing(Talk(connection, script.heard)) as talk:
                    try:
                        play(talk)
                    except OSError:
                        continue  # the client hung up, as it may
                    except BaseException as failure:  # noqa: BLE001 - raised in the test
                        script.failures.append(failure)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield script
        listening.shutdown(socket.SHUT_RDWR)
        thread.join(SECONDS)
    if script.failures:
        raise script.failures[0]


def mail_settings(port: int, **changes: object) -> Mail:
    given = {
        "host": "127.0.0.1",
        "port": port,
        "sender": "review@khronika.example",
        "timeout_seconds": 2.0,
    }
    return msgspec.convert({**given, **changes}, type=Mail)


def certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """A certificate for 127.0.0.1, to be trusted by its file, and a server's context with it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail.reader.example")])
    now = dt.datetime.now(dt.UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private = folder / "key.pem"
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path, private)
    return path, context
