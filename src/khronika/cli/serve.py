"""`khronika serve`: the web and a worker in one.

this process   granian's master; starts the worker again should it die
 ├─ web        one process, a few threads
 └─ worker     `khronika work`
"""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable

import click

from khronika.base.trouble import Trouble
from khronika.cli.start import in_workspace

RESTART_SECONDS = 2.0
STOP_SECONDS = 20.0
THREADS = 32  # each waits for one reader, however slowly they send; made when needed


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--no-worker", is_flag=True, help="Only the web; `khronika work` runs elsewhere.")
@in_workspace
def command(*, host: str, port: int, no_worker: bool) -> None:
    """Serve the desk and the site, and do the work in the background."""
    from django.conf import settings
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    refuse_port_in_use(host, port)
    web = Granian(
        "khronika",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )
    keeper = WorkerKeeper()
    if not no_worker:
        keeper.start()
    click.echo(
        f"khronika: {settings.CONFIG.organisation.name} at http://{host}:{port}/ (desk: /desk/)"
    )
    try:
        web.serve(target_loader=application, wrap_loader=False)
    finally:
        keeper.stop()


def application() -> Callable[..., object]:
    """Django, for the web process. Granian's own loader would import from the current folder."""
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()


def refuse_port_in_use(host: str, port: int) -> None:
    """Say in one sentence that the port is taken, before granian says it in many."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Trouble(
                f"{host}:{port}: cannot listen there ({error.strerror}); "
                "stop the other program or choose another --port."
            ) from None


class WorkerKeeper(threading.Thread):
    """Keeps one `khronika work` running until told to stop."""

    def __init__(self) -> None:
        super().__init__(name="worker-keeper", daemon=True)
        self.stopping = threading.Event()
        self.process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        """Start the worker, wait for its end, start it again."""
        # -P: nothing is imported from the current folder
        arguments = [sys.executable, "-P", "-m", "khronika", "work"]
        while not self.stopping.is_set():
            self.process = subprocess.Popen(arguments, env=os.environ)  # noqa: S603 - ourselves
            self.process.wait()
            self.stopping.wait(RESTART_SECONDS)

    def stop(self) -> None:
        """End the worker after the task at hand; kill it where that takes too long."""
        self.stopping.set()
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
