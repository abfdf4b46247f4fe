"""`khronika mailing`: hold a mailing back, let it go on, end it, send again what failed."""

from typing import TYPE_CHECKING

import click

from khronika.base.trouble import Trouble
from khronika.cli.start import in_workspace

if TYPE_CHECKING:
    from khronika.post.models import Mailing


@click.group("mailing")
def command() -> None:
    """Pause, resume and cancel the mailing of an ISSUE, and resend what failed."""


@command.command("pause")
@click.argument("issue")
@in_workspace
def pause(issue: str) -> None:
    """Hold the mailing of ISSUE back; what is being handed over just now still goes out."""
    from khronika.post import mailing

    found = _mailing(issue)
    if not mailing.pause(found):
        raise Trouble(f"{issue}: the mailing is not under way; there is nothing to pause.")
    click.echo(f"{issue}: paused; {mailing.progress(found)}.")


@command.command("resume")
@click.argument("issue")
@in_workspace
def resume(issue: str) -> None:
    """Let the mailing of ISSUE go on."""
    from khronika.post import mailing
    from khronika.post.tasks import deliver

    found = _mailing(issue)
    if not mailing.resume(found):
        raise Trouble(f"{issue}: the mailing is not paused.")
    deliver.enqueue()
    click.echo(f"{issue}: goes on; {mailing.progress(found)}.")


@command.command("cancel")
@click.argument("issue")
@in_workspace
def cancel(issue: str) -> None:
    """End the mailing of ISSUE: who has not got it will not."""
    from khronika.post import mailing

    found = _mailing(issue)
    ended = mailing.cancel(found)
    click.echo(f"{issue}: {ended} will not be sent; {mailing.progress(found)}.")


@command.command("resend")
@click.argument("issue")
@click.option("--uncertain", is_flag=True, help="What the server may have instead of what failed.")
@in_workspace
def resend(issue: str, *, uncertain: bool) -> None:
    """Queue once more what failed of the mailing of ISSUE, under the same Message-IDs."""
    from khronika.post import mailing
    from khronika.post.models import Delivery
    from khronika.post.tasks import deliver

    found = _mailing(issue)
    state = Delivery.State.UNCERTAIN if uncertain else Delivery.State.FAILED
    again = mailing.resend(found, state)
    if again:
        deliver.enqueue()
    click.echo(f"{issue}: {again} queued again; {mailing.progress(found)}.")


def _mailing(issue: str) -> "Mailing":
    from khronika.issue.find import find_issue
    from khronika.post.models import Mailing

    found = Mailing.objects.filter(issue=find_issue(issue)).first()
    if found is None:
        raise Trouble(f"{issue}: it was never sent; `khronika send {issue}` does that.")
    return found
