"""`khronika demo`: the whole desk for a made-up country.

First it walks the chain (cli.demo.chain), from a source to a reader's mailbox; then, without
--once, it stays up to play with. ./khronika-demo keeps it: next time it is only started.
"""

import signal
import tempfile
from pathlib import Path

import click

from khronika.cli.demo.cast import AUTHOR, PASSWORD, READER, SECOND
from khronika.cli.demo.chain import STEPS, play
from khronika.cli.demo.person import Unexpected
from khronika.cli.demo.run import start_run
from khronika.cli.demo.stage import Stage, StageTrouble
from khronika.cli.demo.steps.edit import leave_draft

FOLDER = Path("khronika-demo")
DONE = "demo-is-complete"  # a file that is there once the chain has gone through
PORT = 8000


@click.command("demo")
@click.option("--once", is_flag=True, help="Walk the chain in a temporary folder, and end.")
@click.option(
    "--port",
    type=click.IntRange(1, 65533),
    help=f"khronika's port; the demo takes the two above it too. [{PORT}; any with --once]",
)
def command(*, once: bool, port: int | None) -> None:
    """Run the whole desk for a made-up country, from a source to a reader's mailbox."""
    signal.signal(signal.SIGTERM, _interrupt)
    if once:
        with tempfile.TemporaryDirectory(prefix="khronika-demo-") as folder:
            _walk(Stage(Path(folder), port))
        return
    stage = Stage(FOLDER.resolve(), port or PORT)
    if _is_complete(stage.folder):
        with stage:
            _open_workspace(stage.folder)
            stage.serve()
            _stay(stage)
    else:
        _walk(stage, stay=True)


def _walk(stage: Stage, *, stay: bool = False) -> None:
    with stage:
        with start_run(stage) as run:
            try:
                play(run, click.echo)
                click.echo(f"All {len(STEPS)} steps did what they should.")
                if stay:
                    click.echo(leave_draft(run))
            except Unexpected as trouble:
                click.echo(f"The demo failed at {trouble}", err=True)
                click.echo(stage.log_tail(), err=True)
                raise click.exceptions.Exit(1) from None
        if stay:
            (stage.folder / DONE).touch()
            _stay(stage)


def _is_complete(folder: Path) -> bool:
    """Whether there is a demo to start again; False where there is nothing yet.

    Raises:
        StageTrouble: there is something else.
    """
    if (folder / DONE).exists():
        return True
    if folder.exists() and any(folder.iterdir()):
        raise StageTrouble(
            f"{folder}: there is something here that is not a complete demo; delete or move the "
            "folder, or run the demo elsewhere."
        )
    return False


def _open_workspace(folder: Path) -> None:
    """Bring the kept workspace up to this khronika."""
    from khronika.cli.init import create_workspace

    create_workspace(folder)


def _stay(stage: Stage) -> None:
    click.echo(
        f"""
khronika runs, with all of Vesnia on this machine:

  the readers' site   {stage.url}/
  the desk            {stage.url}/desk/
    an editor         {AUTHOR.login} / {PASSWORD}
    a second editor   {SECOND.login} / {PASSWORD}
  the mailbox         {stage.world.url}/mailbox/   (takes any address, e.g. {READER})
  the sources         {stage.world.url}/

It is kept in {stage.folder}. Ctrl-C stops it."""
    )
    try:
        stage.wait()
    except KeyboardInterrupt:
        click.echo("\nStopping.")


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
