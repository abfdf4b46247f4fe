"""`khronika check`: the proof from a shell, without Django, network or database.

The options and the exit codes are DESIGN.md's contract.
"""

import datetime as dt
import gc
import os
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial
from importlib import import_module
from pathlib import Path

import click

from khronika.check.catalogue import Entry, UnknownRuleError
from khronika.check.evidence import EarlierIssue, Evidence
from khronika.check.prove import examine
from khronika.check.report.report import Proved
from khronika.check.report.tame import tame
from khronika.check.subject import is_before
from khronika.cli.earlier import read_earlier
from khronika.cli.evidence import UnusableRegisterError, open_evidence
from khronika.cli.gather import Unreadable, gather
from khronika.cli.house import House, house
from khronika.text.read import read
from khronika.text.spans import Document

_FINDINGS = 1
_WRONG_USE = 2
_LANGUAGES = ("en", "ru", "be", "uk", "pl", "de")
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_ANY = click.Path(exists=True, path_type=Path)


class Form(StrEnum):
    """The form of the report; each is a module of `khronika.check.report`."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


class Day(click.ParamType[dt.date]):
    """A day as YYYY-MM-DD (ISO 8601)."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The day, or one sentence about what is wrong with it."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            self.fail(
                f"{value!r} is not a day; write it as YYYY-MM-DD, such as 2021-02-15.", param, ctx
            )


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--sources", type=_FOLDER, metavar="DIR", help="Captures as KEY.txt, .md, .html, .pdf or .eml."
)
@click.option("--register", type=_FILE, metavar="FILE", help="What the register knows, as JSON.")
@click.option(
    "--earlier",
    type=_ANY,
    multiple=True,
    metavar="PATH",
    help="An earlier issue of the periodical, or a folder of them; repeatable.",
)
@click.option("--date", type=Day(), help="The issue's date, where its front matter has none.")
@click.option(
    "--language", type=click.Choice(_LANGUAGES), help="The text's language, where it does not say."
)
@click.option(
    "--select", multiple=True, metavar="CODES", help="Only these rules or families: NUM,TIM201."
)
@click.option("--ignore", multiple=True, metavar="CODES", help="All rules but these.")
@click.option("--preview", is_flag=True, help="Run preview rules too.")
@click.option(
    "--output-format",
    "form",
    type=click.Choice([each.value for each in Form]),
    default=Form.TEXT.value,
    help="The form of the report.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever was found.")
def command(  # noqa: PLR0913 - one argument per option of the contract
    *,
    paths: tuple[str, ...],
    sources: Path | None,
    register: Path | None,
    earlier: tuple[Path, ...],
    date: dt.date | None,
    language: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preview: bool,
    form: str,
    exit_zero: bool,
) -> None:
    """Prove the facts of texts and list what contradicts them.

    PATH is a text, a folder (every .md and .txt in it) or - for standard input. Exits with 0 where
    there is nothing to mend, 1 where a finding is an error or a warning, 2 for wrong use. In a
    workspace its [check] table chooses the rules and its glossary.toml is heeded.
    """
    gc.disable()  # a check leaves no cycles behind (measured), and looking for them takes 15%
    click.get_current_context().call_on_close(gc.enable)
    ours = house()
    rules = _rules(ours, select, ignore, preview=preview)
    issues, troubles = read_earlier(earlier)
    try:
        evidence = open_evidence(sources, register, issues)
    except UnusableRegisterError as error:
        troubles = (*troubles, f"{error.message} Nothing was held against the register.")
        evidence = open_evidence(sources, None, issues)
    for trouble in troubles:
        _warn(trouble)
    proved: list[Proved] = []
    cited: set[str] = set()
    problems = len(troubles)
    for found in gather(paths, without=[sources] if sources else []):
        if isinstance(found, Unreadable):
            problems += 1
            _warn(str(found))
            continue
        document = read(found.text, language=language, date=date)
        _warn_of_later(issues, document, found.path)
        proof = examine(
            document, path=found.path, evidence=evidence, rules=rules, glossary=ours.glossary
        )
        proved.append(Proved(found.text, proof))
        cited.update(each.key for each in document.citations)
    if cited and sources is None:
        _warn("no --sources were given, so nothing was looked up in what the text cites.")
    _warn_of_sources(evidence, cited)
    if proved or Form(form) is not Form.TEXT:
        _print(_render(Form(form))(proved), Form(form))
    if problems:
        sys.exit(_WRONG_USE)
    if not exit_zero and any(each.has_to_be_mended for each in proved):
        sys.exit(_FINDINGS)


def _rules(
    ours: House, select: tuple[str, ...], ignore: tuple[str, ...], *, preview: bool
) -> tuple[Entry, ...]:
    try:
        rules = ours.rules(_split(select), _split(ignore), preview=preview)
    except UnknownRuleError as error:
        raise click.UsageError(str(error)) from error
    if not rules:
        off = "" if preview or ours.preview else "; preview rules run with --preview"
        where = f" and {ours.settings_file}" if ours.settings_file else ""
        raise click.UsageError(f"--select, --ignore{where} leave no rule to run{off}.")
    return rules


def _split(codes: tuple[str, ...]) -> list[str]:
    return [code for each in codes for code in each.split(",") if code.strip()]


def _render(form: Form) -> Callable[[list[Proved]], str]:
    module = import_module(f"khronika.check.report.as_{form}")
    render: Callable[..., str] = module.render
    if form is Form.TEXT and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        return partial(render, paint=_paint)
    return render


def _print(report: str, form: Form) -> None:
    if form is Form.TEXT:
        click.echo(report)
    else:
        click.echo(report.encode())  # a machine reads UTF-8 whatever the locale


def _paint(text: str, style: str) -> str:
    if style in {"bold", "dim"}:
        return click.style(text, bold=style == "bold", dim=style == "dim")
    return click.style(text, fg=style)


def _warn_of_later(issues: Iterable[EarlierIssue], document: Document, path: str) -> None:
    for issue in issues:
        if not is_before(issue, document):
            _warn(f"{issue.key} is of {issue.date}, not earlier than {path}; it was left out.")


def _warn_of_sources(evidence: Evidence, cited: Iterable[str]) -> None:
    for key in sorted(cited):
        source = evidence.source(key)
        if source is not None and source.problem:
            _warn(f"source {key}: {source.problem}")


def _warn(sentence: str) -> None:
    click.echo(f"khronika: {tame(sentence)}", err=True)
