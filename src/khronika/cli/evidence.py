"""What --sources, --register and --earlier name, for `khronika check` and `khronika lsp`."""

from importlib import import_module
from pathlib import Path

import click

from khronika.check.evidence import EarlierIssue, Evidence, NoEvidence, Register


class UnusableRegisterError(click.UsageError):
    """The register is no file, cannot be read or is no register; the sentence says where."""


def open_evidence(
    sources: Path | None, register: Path | None, earlier: tuple[EarlierIssue, ...] = ()
) -> Evidence:
    """What a text may stand on.

    Raises:
        UnusableRegisterError: the register cannot be used.
        FolderTrouble: the sources cannot be listed.
    """
    known = Register() if register is None else read_register(register)
    if sources is None:
        return NoEvidence(known, earlier)
    read_folder = import_module("khronika.archive.folder").read_folder
    folder: Evidence = read_folder(sources, known, earlier)
    return folder


def read_register(register: Path) -> Register:
    """The register that stands in a register.json.

    Raises:
        UnusableRegisterError: it cannot be used.
    """
    if not register.is_file():
        raise UnusableRegisterError(f"{register}: not a file.")
    # msgspec and the readers of captures cost start-up time, so only who uses them pays it
    register_file = import_module("khronika.check.ground.register_file")
    try:
        known: Register = register_file.read_register(register)
    except register_file.RegisterFileError as error:
        raise UnusableRegisterError(str(error)) from error
    except OSError as error:
        raise UnusableRegisterError(f"{register}: {error.strerror}.") from error
    return known
