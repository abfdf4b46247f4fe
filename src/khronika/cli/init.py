"""`khronika init DIR`: make a workspace, or bring its database up to date."""

from pathlib import Path

import click

from khronika.base.nearest import SETTINGS_FILE
from khronika.cli.start import prepare

TEMPLATE = Path(__file__).with_name("khronika.toml")
GLOSSARY = Path(__file__).with_name("glossary.toml")


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Make a workspace in DIR, or bring the one there up to date with this khronika."""
    new = create_workspace(folder)
    click.echo(
        f"{folder}: a new workspace; read {SETTINGS_FILE}, add an editor with "
        "`khronika user add NAME`, then start it with `khronika serve`."
        if new
        else f"{folder}: the workspace is up to date."
    )


def create_workspace(folder: Path) -> bool:
    """Make what is missing of a workspace in `folder`; True where its settings file was new."""
    folder.mkdir(parents=True, exist_ok=True)
    settings_file = folder / SETTINGS_FILE
    new = not settings_file.exists()
    if new:
        settings_file.write_bytes(TEMPLATE.read_bytes())
        settings_file.chmod(0o600)  # it may hold the mail server's password
    workspace = prepare(folder)
    if new and not workspace.glossary_file.exists():
        workspace.glossary_file.write_bytes(GLOSSARY.read_bytes())
    workspace.archive.mkdir(mode=0o700, exist_ok=True)
    workspace.site.mkdir(exist_ok=True)
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    if workspace.database_file.exists():
        workspace.database_file.chmod(0o600)
    return new
