"""From a shell to a running Django: find the workspace, read it, check the database's age."""

import functools
import os
from collections.abc import Callable
from pathlib import Path

import click

from khronika.base.nearest import ENVIRONMENT
from khronika.base.workspace import Workspace, WorkspaceTrouble, find_workspace


def start(folder: Path | None = None) -> Workspace:
    """Open the workspace (`folder`, else KHRONIKA_WORKSPACE, else the nearest one) for a command.

    Raises:
        WorkspaceTrouble: there is none, its settings are broken, or its database is older or newer
            than this khronika.
    """
    workspace = prepare(folder)
    refuse_other_versions(workspace)
    return workspace


def prepare(folder: Path | None = None) -> Workspace:
    """As `start`, for commands that make or mend the database: its age is not looked at."""
    if folder is not None:
        os.environ[ENVIRONMENT] = str(folder)
    workspace = find_workspace()
    os.environ[ENVIRONMENT] = str(workspace.root)  # for the processes we start
    workspace.settings  # noqa: B018 - say what is wrong with the file before Django trips over it
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khronika.settings")
    import django

    django.setup()
    return workspace


def refuse_other_versions(workspace: Workspace) -> None:
    """Raise WorkspaceTrouble unless the database has exactly the tables this khronika knows."""
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
    except DatabaseError as error:
        raise WorkspaceTrouble(
            f"{workspace.root}: the database cannot be opened ({error}); see whether "
            "[database] url in khronika.toml is right and its server runs, or restore a backup."
        ) from None
    loader = executor.loader
    unknown = [name for name in loader.applied_migrations if name not in loader.disk_migrations]
    if unknown:
        raise WorkspaceTrouble(
            f"{workspace.root}: the database was made by a newer khronika ({unknown[0][1]}); "
            "install that one."
        )
    if executor.migration_plan(loader.graph.leaf_nodes()):
        raise WorkspaceTrouble(
            f"{workspace.root}: the database is older than this khronika; make a copy of the "
            f"folder, then bring it up to date with `khronika init {workspace.root}`."
        )


def in_workspace[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    """Give a command the --workspace option, and start Django before it runs."""

    @click.option(
        "--workspace",
        "folder",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help="The workspace; otherwise KHRONIKA_WORKSPACE, or the nearest one upwards.",
    )
    @functools.wraps(function)
    def started(*args: P.args, **kwargs: P.kwargs) -> R:
        folder = kwargs.pop("folder")  # click hands options over by keyword
        start(folder if isinstance(folder, Path) else None)
        return function(*args, **kwargs)

    return started
