"""The stage: a workspace, the world's site, the mailbox and khronika itself, all on loopback.

StageTrouble (a Trouble)   a port is taken, the folder is no demo, or khronika does not come up
"""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import httpx

from khronika.base.nearest import ENVIRONMENT, SETTINGS_FILE
from khronika.base.trouble import Trouble
from khronika.cli.demo.mailbox import Mailbox
from khronika.cli.demo.world.serve import HOST, World

UP_SECONDS = 30.0
DOWN_SECONDS = 25.0
LOG = "serve.log"
SETTINGS = """\
# The workspace of `khronika demo`. Everything in it is invented; delete the folder at any time.
version = 1

[organisation]
name = "Vesnia Review"
email = "desk@vesnia.example"

[site]
url = "{url}"
time_zone = "UTC"

[fetch]
allow_private = ["127.0.0.0/8"]  # the world's site; a real workspace has no need of this

[mail]
host = "{host}"
port = {smtp}
sender = "review@vesnia.example"
"""


class StageTrouble(Trouble):
    """The demo cannot be set up or started."""


class Stage:
    """What a demo runs on. Use as a context: everything stops at its end."""

    def __init__(self, folder: Path, port: int | None) -> None:
        """`port` is khronika's; the world and the mailbox take the two above. None: any three."""
        self.folder = folder
        self.port = port if port is not None else _free_port()
        self._fixed = port is not None
        self.mailbox = Mailbox(folder / "mailbox")
        self.world: World
        self._server: subprocess.Popen[bytes] | None = None
        self._running = ExitStack()

    @property
    def url(self) -> str:
        """Where khronika answers."""
        return f"http://{HOST}:{self.port}"

    def __enter__(self) -> Self:
        """Start the world and the mailbox, and write the settings that lead to them.

        Raises:
            StageTrouble: one of the three ports is taken.
        """
        world_port, smtp_port = (self.port + 1, self.port + 2) if self._fixed else (0, 0)
        with ExitStack() as started:
            try:
                _refuse_taken(self.port)
                self.folder.mkdir(parents=True, exist_ok=True)
                self.world = World(self.mailbox, world_port)
                started.callback(self.world.stop)
                self.world.start()
                self.mailbox.start(smtp_port)
                started.callback(self.mailbox.stop)
            except OSError as error:
                raise StageTrouble(
                    f"{HOST}: the demo cannot listen on ports {self.port} to {self.port + 2} "
                    f"({error.strerror}); stop the other program or choose another --port."
                ) from None
            settings = SETTINGS.format(url=self.url, host=HOST, smtp=self.mailbox.port)
            (self.folder / SETTINGS_FILE).write_text(settings, "utf-8")
            started.callback(self._stop_server)
            self._running = started.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop khronika, then what it talks to."""
        self._running.close()

    def serve(self) -> None:
        """Start `khronika serve` and wait until it answers.

        Raises:
            StageTrouble: it ended, or does not answer in time; the sentence has its last words.
        """
        log = self.folder / LOG
        with log.open("ab") as output:
            self._server = subprocess.Popen(  # noqa: S603 - ourselves
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "khronika",
                    "serve",
                    "--host",
                    HOST,
                    "--port",
                    str(self.port),
                ],
                env=os.environ | {ENVIRONMENT: str(self.folder)},
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,  # Ctrl-C comes to us; we stop it in order
            )
        until = time.monotonic() + UP_SECONDS
        while time.monotonic() < until:
            if self._server.poll() is not None:
                raise StageTrouble(f"khronika serve ended at once: {_last_words(log)}")
            try:
                httpx.get(self.url, timeout=5, trust_env=False)
            except httpx.TransportError:
                time.sleep(0.05)
            else:
                return
        raise StageTrouble(
            f"khronika serve should answer at {self.url} within {UP_SECONDS:.0f} s: "
            f"{_last_words(log)}"
        )

    def log_tail(self) -> str:
        """The last lines khronika wrote, for whoever has to find out what went wrong."""
        log = self.folder / LOG
        return (
            "\n".join(log.read_text("utf-8", "replace").splitlines()[-20:]) if log.exists() else ""
        )

    def wait(self) -> None:
        """Wait until khronika ends by itself, which it should not.

        Raises:
            StageTrouble: it did.
        """
        if self._server is not None:
            self._server.wait()
            raise StageTrouble(f"khronika serve ended: {_last_words(self.folder / LOG)}")

    def _stop_server(self) -> None:
        server = self._server
        if server is None or server.poll() is not None:
            return
        server.terminate()
        try:
            server.wait(DOWN_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)  # its session holds only it and its worker
            server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, port))


def _last_words(log: Path) -> str:
    lines = [line.strip() for line in log.read_text("utf-8", "replace").splitlines()]
    said = [line for line in lines if line]
    return said[-1] if said else "it said nothing."
