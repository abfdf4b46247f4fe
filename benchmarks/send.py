"""Sending 20 KB messages over 20 connections: khronika beside smtp-source, smtplib, aiosmtplib.

    uv run python benchmarks/send.py [MESSAGES]

khronika's figures hold everything: claiming rows, rendering, the journal on the disk, settling.
The server is postfix's smtp-sink, in a process of its own. POSTFIX names the folder into which
Debian's package was unpacked (`apt-get download postfix; dpkg -x postfix_*.deb DIR`); without it
the sink of tests/faults serves, and smtp-source is left out.
"""

# ruff: noqa: PLC0415, S101 - Django is imported in the process that sends, once it has a workspace

import asyncio
import json
import os
import resource
import shutil
import smtplib
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiosmtplib

HERE = Path(__file__).parent
POSTFIX = Path(os.environ.get("POSTFIX", "/tmp/postfix/root"))  # noqa: S108 - unpacked by hand
CONNECTIONS = 20
SIZE = 20_480
DELAY_SECONDS = 0.015  # each way
SENDER = "review@khronika.example"


@dataclass(frozen=True, slots=True)
class Rate:
    """What one sender did."""

    messages: int
    seconds: float
    cpu: float

    def __str__(self) -> str:
        return (
            f"{self.messages / self.seconds:8.0f} a second, "
            f"{1e6 * self.cpu / self.messages:7.0f} us of processor time each"
        )


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(arguments: list[str], port: int) -> Iterator[int]:
    """A server in a process of its own; with a port of 0 it prints the one it took."""
    environment = {**os.environ, "LD_LIBRARY_PATH": str(POSTFIX / "usr/lib/postfix")}
    with subprocess.Popen(
        arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        if not port:
            assert process.stdout is not None
            port = int(process.stdout.readline())
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        try:
            yield port
        finally:
            process.kill()


@contextmanager
def sink() -> Iterator[int]:
    """The server that takes everything."""
    theirs = POSTFIX / "usr/sbin/smtp-sink"
    if theirs.exists():
        port = free_port()
        with running([str(theirs), "-u", "nobody", f"127.0.0.1:{port}", "100"], port) as there:
            yield there
    else:
        ours = HERE.parent / "tests/faults/sink.py"
        with running([sys.executable, str(ours), os.devnull, "0", "0"], 0) as there:
            yield there


@contextmanager
def delayed(port: int) -> Iterator[int]:
    """A way to `port` on which every byte takes DELAY_SECONDS, in both directions."""
    with running([sys.executable, __file__, "delay", str(port)], 0) as there:
        yield there


async def delay(port: int) -> None:
    """Serve that way."""
    loop = asyncio.get_running_loop()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(1 << 16):
            loop.call_later(DELAY_SECONDS, writer.write, data)
        loop.call_later(2 * DELAY_SECONDS, writer.close)

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(carry(reader, back), carry(there, writer), return_exceptions=True)

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def measured(who: int, messages: int, send: Callable[[], object]) -> Rate:
    """Time and processor time of a call, of this process or its children."""
    before, start = resource.getrusage(who), time.perf_counter()
    send()
    seconds, after = time.perf_counter() - start, resource.getrusage(who)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Rate(messages, seconds, cpu)


def smtp_source(port: int, messages: int) -> Rate:
    """Postfix's own generator of load, in C."""
    arguments = [str(POSTFIX / "usr/sbin/smtp-source"), "-s", str(CONNECTIONS), "-l", str(SIZE)]
    arguments += ["-m", str(messages), "-f", SENDER, "-t", "ann@reader.example"]
    environment = {**os.environ, "LD_LIBRARY_PATH": str(POSTFIX / "usr/lib/postfix")}
    command = [*arguments, f"127.0.0.1:{port}"]
    return measured(
        resource.RUSAGE_CHILDREN,
        messages,
        lambda: subprocess.run(command, env=environment, check=True),
    )


def text() -> bytes:
    """A message of SIZE bytes."""
    return b"Subject: x\r\n\r\n" + (b"y" * 76 + b"\r\n") * (SIZE // 78)


def smtplib_(port: int, messages: int) -> Rate:
    """The standard library, one thread for each connection."""

    def lane(count: int) -> None:
        with smtplib.SMTP("127.0.0.1", port) as client:
            for _ in range(count):
                client.sendmail(SENDER, "ann@reader.example", text())

    def send() -> None:
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            list(pool.map(lane, [messages // CONNECTIONS] * CONNECTIONS))

    return measured(resource.RUSAGE_SELF, messages, send)


def aiosmtplib_(port: int, messages: int) -> Rate:
    """One task for each connection."""

    async def lane() -> None:
        async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port, use_tls=False) as client:
            for _ in range(messages // CONNECTIONS):
                await client.sendmail(SENDER, "ann@reader.example", text())

    async def send() -> None:
        await asyncio.gather(*(lane() for _ in range(CONNECTIONS)))

    return measured(resource.RUSAGE_SELF, messages, lambda: asyncio.run(send()))


def khronika(port: int, messages: int, key: str = "") -> Rate:
    """A sweep over a new workspace, in a process of its own."""
    folder = tempfile.mkdtemp(prefix="khronika-send-", dir=os.environ.get("SEND_DIR"))
    selector = "k1" if key else ""
    Path(folder, "khronika.toml").write_text(
        f'[mail]\nport = {port}\nsender = "{SENDER}"\nconnections = {CONNECTIONS}\n'
        f'dkim_selector = "{selector}"\n',
        encoding="utf-8",
    )
    environment = {
        **os.environ,
        "KHRONIKA_WORKSPACE": folder,
        "DJANGO_SETTINGS_MODULE": "khronika.settings",
        "PYTHONPATH": str(HERE.parent / "tests"),
    }
    arguments = [sys.executable, __file__, "sweep", str(messages), key]
    said = subprocess.run(
        arguments, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    shutil.rmtree(folder)
    return Rate(**json.loads(said))


def sweep(messages: int, key: str) -> None:
    """Queue a mailing and deliver it; print what the delivering took."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    call_command("migrate", verbosity=0)
    from khronika.post import dkim
    from khronika.post.deliver import deliver_due
    from khronika.post.mailing import queue_mailing
    from khronika.press.models import Rendition
    from mailroom import make_issue, make_periodical, make_subscriber

    with transaction.atomic():
        periodical = make_periodical()
        for number in range(messages):
            make_subscriber(periodical, f"r{number}@reader.example")
        issue = make_issue(periodical)
        line = "On Sunday the centre counted 412 people on its list; 61 of them are women.\n"
        half = line * (SIZE // 2 // len(line) - 8)
        Rendition.objects.filter(form=Rendition.Form.PLAIN).update(body=half)
        place = '<a href="{{unsubscribe}}">x</a>'
        Rendition.objects.filter(form=Rendition.Form.MAIL).update(body=f"<p>{half}</p>{place}")
    if key:
        both = dkim.signer
        wanted = 0 if key == "rsa" else 1

        def only_one(*arguments: object) -> dkim.Signer:
            signer = both(*arguments)  # type: ignore[arg-type]
            return dkim.Signer(signer.domain, (signer.keys[wanted],))

        dkim.signer = only_one  # type: ignore[assignment]
    # what a process does once: modules, keys, the first queries
    small = make_periodical("small", "Small")
    make_subscriber(small, "one@reader.example")
    queue_mailing(make_issue(small), None)
    assert deliver_due().sent == 1
    queue_mailing(issue, None)
    profile = os.environ.get("SEND_PROFILE")
    if profile:
        import cProfile

        with cProfile.Profile() as profiler:
            rate = measured(resource.RUSAGE_SELF, messages, deliver_due)
        profiler.dump_stats(profile)
    else:
        rate = measured(resource.RUSAGE_SELF, messages, deliver_due)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{peak:.0f} MB", file=sys.stderr)
    print(json.dumps({"messages": messages, "seconds": rate.seconds, "cpu": rate.cpu}))


def main(messages: int) -> None:
    """Measure all of them, on the loopback and with a delay."""
    peers: dict[str, Callable[[int, int], Rate]] = {
        "smtp-source": smtp_source,
        "khronika": khronika,
        "khronika, Ed25519": lambda port, count: khronika(port, count, "ed25519"),
        "khronika, RSA-2048": lambda port, count: khronika(port, count, "rsa"),
        "aiosmtplib": aiosmtplib_,
        "smtplib": smtplib_,
    }
    if not (POSTFIX / "usr/sbin/smtp-source").exists():
        del peers["smtp-source"]
    with sink() as port:
        print(f"loopback, {messages} messages of {SIZE} bytes, {CONNECTIONS} connections")
        for name, send in peers.items():
            print(f"{name:20} {send(port, messages)}", flush=True)
        few = max(CONNECTIONS, messages // 4 // CONNECTIONS * CONNECTIONS)
        print(f"with {2000 * DELAY_SECONDS:.0f} ms of delay, {few} messages")
        with delayed(port) as slow:
            for name in ("smtp-source", "khronika", "aiosmtplib", "smtplib"):
                if name in peers:
                    print(f"{name:20} {peers[name](slow, few)}", flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["delay", port]:
            asyncio.run(delay(int(port)))
        case ["sweep", messages, key]:
            sweep(int(messages), key)
        case [messages]:
            main(int(messages))
        case _:
            main(4000)
