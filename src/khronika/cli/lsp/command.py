"""`khronika lsp`: the findings of `khronika check` in any editor, while the text is written."""

import logging
import os
from importlib import import_module
from pathlib import Path

import click

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("lsp")
@click.option(
    "--sources", type=_FOLDER, metavar="DIR", help="Captures as KEY.txt, .md, .html, .pdf or .eml."
)
@click.option("--register", type=_FILE, metavar="FILE", help="What the register knows, as JSON.")
def command(*, sources: Path | None, register: Path | None) -> None:
    """Show findings in an editor while you write (a language server on stdin and stdout).

    An editor starts it; docs/editors.md shows how. The [check] table and the glossary are those of
    the workspace a text lies in.
    """
    if not os.environ.get("KHRONIKA_DEBUG"):
        logging.getLogger("pygls").setLevel(logging.CRITICAL)  # it would print tracebacks
    # pygls takes half a second to import; `khronika lsp --help` need not wait for it
    import_module("khronika.cli.lsp.server").serve(sources, register)
