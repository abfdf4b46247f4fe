"""`khronika dkim`: the DNS records under which our signatures are verified."""

import click

from khronika.cli.start import in_workspace

SUGGESTED = "khronika"


@click.command("dkim")
@in_workspace
def command() -> None:
    """Print the DNS records for signing mail, making the keys in secrets/ where there are none."""
    from django.conf import settings

    from khronika.post.dkim import signer
    from khronika.post.message import sender_domain

    selector = settings.CONFIG.mail.dkim_selector
    for record in signer(settings.WORKSPACE, sender_domain(), selector or SUGGESTED).records():
        click.echo(str(record))
    click.echo(
        "Mail is signed with these keys."
        if selector
        else f'Once these stand in the DNS, set [mail] dkim_selector = "{SUGGESTED}" in '
        "khronika.toml, unless the mail server signs.",
        err=True,
    )
