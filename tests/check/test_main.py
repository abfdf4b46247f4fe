"""What `khronika` says when something goes wrong, whichever command it was."""

import errno
from collections.abc import Callable

import click
import pytest

from khronika.base.trouble import Trouble
from khronika.cli import main as cli


def failing(error: BaseException) -> Callable[..., None]:
    def fail(**_: object) -> None:
        raise error

    return fail


def said(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[object, str]:
    monkeypatch.setattr(cli.group, "main", failing(error))
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    return stopped.value.code, capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (Trouble("The port 8000 is in use; give another."), 2, "The port 8000 is in use"),
        (OSError(errno.EACCES, "Permission denied", "khronika.db"), 2, "khronika.db: Permission"),
        (OSError("the network is down"), 2, "the network is down"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (click.Abort(), 130, "interrupted"),
        (click.UsageError("No such thing."), 2, "No such thing."),
        (ZeroDivisionError("division by zero"), 70, "a mistake in khronika itself"),
    ],
)
def test_trouble_is_one_sentence(
    error: BaseException,
    code: int,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("KHRONIKA_DEBUG", raising=False)
    exit_code, stderr = said(error, monkeypatch, capsys)
    assert exit_code == code
    assert stderr.startswith("khronika: ")
    assert sentence in stderr
    assert stderr.count("\n") == 1


def test_debugging_shows_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHRONIKA_DEBUG", "1")
    monkeypatch.setattr(cli.group, "main", failing(Trouble("The port is in use.")))
    with pytest.raises(Trouble):
        cli.main()


def test_every_command_of_the_table_is_there() -> None:
    context = click.Context(cli.group)
    for name in cli.COMMANDS:
        command = cli.group.get_command(context, name)
        assert isinstance(command, click.Command)
        assert command.help, name
