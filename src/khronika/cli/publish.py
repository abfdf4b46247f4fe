"""`khronika publish ISSUE`: a signed issue goes out."""

import datetime as dt

import click

from khronika.cli.start import in_workspace

MOMENT = click.DateTime(formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])


@click.command("publish")
@click.argument("issue")
@click.option("--at", type=MOMENT, help="Later, at this moment of the workspace's time zone.")
@in_workspace
def command(issue: str, *, at: dt.datetime | None) -> None:
    """Publish ISSUE (such as review/2026/47), which someone other than its author has signed."""
    from django.conf import settings
    from django.utils import timezone

    from khronika.issue.find import find_issue
    from khronika.press.address import issue_path, issue_url
    from khronika.press.publish import publish
    from khronika.press.schedule import schedule

    found = find_issue(issue)
    if at is not None:
        moment = timezone.make_aware(at)
        schedule(found, moment)
        click.echo(f"{issue}: goes out on {at:%Y-%m-%d at %H:%M}, if it stays signed.")
        return
    publish(found, None)
    folder = settings.WORKSPACE.site / issue_path(found).strip("/")
    click.echo(f"{issue}: published at {issue_url(found)} and as files in {folder}.")
