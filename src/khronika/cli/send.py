"""`khronika send ISSUE`: mail a published issue to its readers."""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from khronika.base.trouble import Trouble
from khronika.cli.start import in_workspace

if TYPE_CHECKING:
    from khronika.post.models import Mailing

_LOOK_AGAIN_SECONDS = 1.0


@click.command("send")
@click.argument("issue")
@click.option("--dry-run", is_flag=True, help="Say what would be sent, and send nothing.")
@click.option("--wait", is_flag=True, help="Hand it over here and now, and show how it goes.")
@in_workspace
def command(issue: str, *, dry_run: bool, wait: bool) -> None:
    """Mail the published ISSUE (such as review/2026/47) to its readers; never twice to one."""
    from khronika.issue.find import find_issue
    from khronika.post.mailing import count_readers, mailable, progress, queue_mailing
    from khronika.post.tasks import deliver

    found = find_issue(issue)
    if dry_run:
        revision = mailable(found)
        readers = count_readers(found.periodical)
        sent = getattr(found, "mailing", None)
        already = f" It was queued before: {progress(sent)}." if sent else ""
        to = "1 reader" if readers == 1 else f"{readers} readers"
        click.echo(f"{issue}: revision {revision.number} would go to {to}.{already}")
        return
    mailing = queue_mailing(found, None)
    if wait:
        _hand_over(mailing)
    click.echo(f"{issue}: {progress(mailing)}.")
    if not wait and progress(mailing).open:
        deliver.enqueue()
        click.echo("The worker hands them over: `khronika serve` or `khronika work` runs one.")


def _hand_over(mailing: "Mailing") -> None:
    """Deliver until nothing is left that something can be done about now."""
    from khronika.cli.progress import Counted
    from khronika.post.deliver import Delivered, deliver_due
    from khronika.post.mailing import progress
    from khronika.post.models import Delivery, Mailing

    before = progress(mailing)
    with Counted("deliveries", before.total) as counted, _stopped_gently() as stopping:

        def show(delivered: Delivered) -> None:
            counted.show(before.total - before.open + delivered.settled)

        while True:
            delivered = deliver_due(show, stopping.is_set)
            now = progress(mailing)
            counted.show(now.total - now.open)
            if delivered.trouble:
                raise Trouble(
                    f"{delivered.trouble} Nothing is lost: {now}. Run this again, or leave it to "
                    "the worker."
                )
            if stopping.is_set() or now.open == now.states[Delivery.State.DEFERRED]:
                return
            mailing.refresh_from_db()
            if mailing.state == Mailing.State.PAUSED:
                raise Trouble(f"The mailing is paused. {mailing.trouble}".strip())
            time.sleep(_LOOK_AGAIN_SECONDS)  # another worker has claimed the rest


@contextmanager
def _stopped_gently() -> Iterator[threading.Event]:
    """An event that Ctrl-C and SIGTERM set: what is handed over just now is waited for.

    A second one ends us at once.
    """
    stopping = threading.Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def stop(number: int, _frame: object) -> None:
        stopping.set()
        signal.signal(number, signal.SIG_DFL)

    for number in before:
        signal.signal(number, stop)
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
