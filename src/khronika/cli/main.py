"""`khronika`, the way in from a shell.

A command is a module of this room that exposes a click command named `command`. It gets a line in
`COMMANDS` and is imported when it is called, not before: `khronika check` never imports Django and
`khronika --help` answers at once, from the sentences in the table.

What goes wrong reaches a person as one sentence on stderr:

    wrong use, Trouble, OSError   exit 2
    a mistake in khronika itself  exit 70, with the advice to report it

`KHRONIKA_DEBUG=1` shows the traceback instead.
"""

import errno
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import override

import click

from khronika.base.trouble import Trouble

COMMANDS = {
    "capture": (
        "khronika.cli.capture",
        "Keep a page or file as it is now, to be cited by its key.",
    ),
    "check": ("khronika.cli.check", "Prove the facts of texts and list what contradicts them."),
    "collect": (
        "khronika.cli.collect",
        "Visit the sources that are due, or SOURCE now, and capture what is new.",
    ),
    "demo": ("khronika.cli.demo.command", "Run the whole desk for a made-up country."),
    "dkim": (
        "khronika.cli.dkim",
        "Print the DNS records for signing mail, making the keys where there are none.",
    ),
    "doctor": ("khronika.cli.doctor", "Say what is not well on this machine and in the workspace."),
    "init": ("khronika.cli.init", "Make a workspace in DIR, or bring the one there up to date."),
    "issue": (
        "khronika.cli.issue",
        "Make, list, show, import and publish issues, and their periodicals.",
    ),
    "lsp": (
        "khronika.cli.lsp.command",
        "Show findings in an editor while you write (a language server on stdin and stdout).",
    ),
    "mailing": (
        "khronika.cli.mailing",
        "Pause, resume and cancel the mailing of an ISSUE, and resend what failed.",
    ),
    "names": (
        "khronika.cli.names",
        "Tell whether two names are of one bearer, whose a name is, and where a text has it.",
    ),
    "publish": (
        "khronika.cli.publish",
        "Publish ISSUE (such as review/2026/47), which someone other than its author has signed.",
    ),
    "readers": ("khronika.cli.readers", "Count, import, export and erase readers."),
    "register": ("khronika.cli.register", "Load, export and count what the register knows."),
    "rule": ("khronika.cli.rule", "Print the documentation of a rule."),
    "rules": ("khronika.cli.rules", "List the rules of the checker."),
    "search": (
        "khronika.cli.search",
        "Find captures by the words of their text, title, publisher or key.",
    ),
    "send": (
        "khronika.cli.send",
        "Mail the published ISSUE (such as review/2026/47) to its readers; never twice to one.",
    ),
    "serve": ("khronika.cli.serve", "Serve the desk and the site, and do the work behind them."),
    "source": ("khronika.cli.source", "Add, list and load the sources that are watched."),
    "user": ("khronika.cli.user", "Add, list and remove editors."),
    "verify": (
        "khronika.cli.verify",
        "Hash the bytes of all captures again, and say what is missing or changed.",
    ),
    "work": ("khronika.cli.work", "Do the work that waits: visits, publications, deliveries."),
}

_WRONG_USE = 2
_INTERRUPTED = 130
_OUR_MISTAKE = 70  # EX_SOFTWARE of sysexits.h


class Commands(click.Group):
    """The commands of the table, imported when they are called."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command = import_module(module).command
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}.command is not a click command")
        return command

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in sorted(COMMANDS)])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="khronika")
def group() -> None:
    """Publish a regular review in which every fact stands on evidence."""


def main() -> None:
    """Run the command line and exit with its code."""
    if isinstance(sys.stdout, TextIOWrapper):  # what a terminal cannot show is no reason to stop
        sys.stdout.reconfigure(errors="replace")
    try:
        code = group.main(prog_name="khronika", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = error.exit_code
    except click.ClickException as error:
        code = _say(_sentence(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        code = _say("interrupted", _INTERRUPTED)
    except Trouble as trouble:
        code = _trace_or_say(str(trouble), _WRONG_USE)
    except BrokenPipeError:
        code = _nobody_reads()
    except OSError as error:
        code = _trace_or_say(_of_system(error), _WRONG_USE)
    except Exception as error:  # noqa: BLE001 - the last gate: no person meets a traceback
        kind = type(error).__name__
        code = _trace_or_say(
            f"a mistake in khronika itself ({kind}: {error}); please report it with the output of "
            "the same command under KHRONIKA_DEBUG=1",
            _OUR_MISTAKE,
        )
    sys.exit(code if isinstance(code, int) else 0)


def _trace_or_say(sentence: str, code: int) -> int:
    if os.environ.get("KHRONIKA_DEBUG"):
        raise  # noqa: PLE0704 - called from an except block only
    return _say(sentence, code)


def _say(sentence: str, code: int) -> int:
    click.echo(f"khronika: {sentence}", err=True)
    return code


def _sentence(error: click.ClickException) -> str:
    message = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"{message.rstrip('.')} (see `{error.ctx.command_path} --help`)."
    return message


def _of_system(error: OSError) -> str:
    if error.filename is None:
        return f"{error.strerror or error}."
    return f"{os.fsdecode(error.filename)}: {error.strerror}."


def _nobody_reads() -> int:
    """Stdout was closed, as by `| head`: say nothing more, also not when Python exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return errno.EPIPE
