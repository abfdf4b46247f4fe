"""`khronika work`: a worker of its own, for a second process or machine."""

import signal

import click

from khronika.cli.start import in_workspace


@click.command("work")
@click.option("--once", is_flag=True, help="Do what is due now and end.")
@in_workspace
def command(*, once: bool) -> None:
    """Do the work that waits: visits, publications, deliveries."""
    from khronika.base.work.worker import Worker

    worker = Worker()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: worker.stop())
    if once:
        click.echo(f"{worker.drain()} task(s) done")
    else:
        worker.run()
