"""`khronika issue`: issues from a shell, for those who write elsewhere."""

import datetime as dt
import json
from typing import TYPE_CHECKING

import click

from khronika.base.trouble import Trouble
from khronika.cli.gather import Unreadable, read_text
from khronika.cli.publish import command as publish
from khronika.cli.start import in_workspace

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from khronika.issue.models import Issue

DAY = click.DateTime(formats=["%Y-%m-%d"])
AS = click.option("--as", "name", required=True, metavar="USER", help="The editor who writes it.")


@click.group("issue")
def command() -> None:
    """Make, list, show, import and publish issues, and their periodicals."""


command.add_command(publish, "publish")


@command.group("periodical")
def periodical() -> None:
    """Add and list periodicals."""


@periodical.command("add")
@click.argument("key")
@click.argument("title")
@click.option("--language", default="en", help="Its language, such as en or be.")
@click.option(
    "--rhythm",
    type=click.Choice(["daily", "weekly", "monthly", "irregular"]),
    default="weekly",
    help="How often it appears.",
)
@click.option("--section", "sections", multiple=True, help="A section's title; repeatable.")
@click.option("--about", default="", help="A sentence for its readers.")
@in_workspace
def add(  # noqa: PLR0913 - what a periodical is, each by name
    key: str, title: str, *, language: str, rhythm: str, sections: tuple[str, ...], about: str
) -> None:
    """Add the periodical TITLE; KEY is its name in addresses, such as review."""
    from khronika.issue.models import Periodical
    from khronika.issue.periodical import create_periodical

    made = create_periodical(
        key,
        title,
        language=language,
        rhythm=Periodical.Rhythm(rhythm),
        sections=sections,
        about=about,
    )
    click.echo(f"{made.key}: added; `khronika issue new {made.key} --as USER` begins an issue.")


@periodical.command("list")
@in_workspace
def list_periodicals() -> None:
    """List the periodicals."""
    from khronika.issue.models import Periodical

    for each in Periodical.objects.order_by("key"):
        click.echo(f"{each.key}  {each.rhythm}  {each.language}  {each.title}")


@command.command("new")
@click.argument("key", metavar="PERIODICAL")
@click.option("--date", type=DAY, help="The issue's date; today where it is not given.")
@click.option("--title", default="", help="Its title.")
@click.option("--number", type=int, help="Its number; the year's next where it is not given.")
@AS
@in_workspace
def new(key: str, *, date: dt.datetime | None, title: str, number: int | None, name: str) -> None:
    """Begin the next issue of PERIODICAL, with its head and sections."""
    from django.utils import timezone

    from khronika.issue.create import create_issue
    from khronika.issue.periodical import find_periodical

    day = date.date() if date else timezone.localdate()
    issue = create_issue(
        find_periodical(key), date=day, title=title, user=_editor(name), number=number
    )
    click.echo(f"{_name(issue)}: begun.")


@command.command("list")
@click.argument("key", metavar="[PERIODICAL]", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@in_workspace
def list_issues(key: str | None, *, as_json: bool) -> None:
    """List the issues, last ones first."""
    from khronika.issue.models import Issue
    from khronika.issue.periodical import find_periodical

    issues = Issue.objects.select_related("periodical").order_by("-date", "-number")
    if key is not None:
        issues = issues.filter(periodical=find_periodical(key))
    if as_json:
        rows = [
            {
                "issue": _name(issue),
                "date": issue.date.isoformat(),
                "state": issue.state,
                "title": issue.title,
            }
            for issue in issues
        ]
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for issue in issues:
        click.echo(f"{_name(issue)}  {issue.date}  {issue.state:<9}  {issue.title}")


@command.command("show")
@click.argument("issue")
@click.option("--text", "only_text", is_flag=True, help="Only the text of its last revision.")
@in_workspace
def show(issue: str, *, only_text: bool) -> None:
    """Show ISSUE (such as review/2026/47): its state, revisions, sign-offs and corrections."""
    from khronika.issue.find import find_issue
    from khronika.issue.save import latest

    found = find_issue(issue)
    last = latest(found)
    if only_text:
        click.echo(last.text if last else "", nl=False)
        return
    click.echo(f"{_name(found)}  {found.date}  {found.state}  {found.title}")
    for revision in found.revisions.select_related("author").order_by("number"):
        signed = ", ".join(
            sign.person.get_username() for sign in revision.sign_offs.select_related("person")
        )
        marks = [f"signed by {signed}"] if signed else []
        if revision.pk == found.published_id:
            marks.append("published")
        told = f"  ({'; '.join(marks)})" if marks else ""
        click.echo(
            f"  revision {revision.number}  {revision.created_at:%Y-%m-%d %H:%M}  "
            f"{revision.author.get_username()}{told}"
        )
    for correction in found.corrections.order_by("at"):
        click.echo(f"  corrected {correction.at:%Y-%m-%d}: {correction.text}")


@command.command("import")
@click.argument("file")
@AS
@click.option("--note", default="", help="What changed; if it is published, readers see this note.")
@in_workspace
def import_text(file: str, *, name: str, note: str) -> None:
    """Make an issue of the text in FILE (- for standard input), or its next revision.

    The head of the text says which issue it is: periodical, date and number.
    """
    from khronika.issue.bring import bring_text

    try:
        text = read_text(file)
    except Unreadable as error:
        raise Trouble(str(error)) from error
    try:
        brought = bring_text(text, _editor(name), note)
    except Trouble as trouble:
        raise Trouble(f"{file}: {trouble}") from trouble
    done = "begun" if brought.new else f"revision {brought.revision.number}"
    click.echo(f"{_name(brought.issue)}: {done}.")


@command.command("affected")
@click.argument("key", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@in_workspace
def list_affected(key: str | None, *, as_json: bool) -> None:
    """List the published sentences that stand on KEY, a capture or a measure of the register.

    Each with what became of it in the newest version, and for each issue a draft of the correction
    note. Without KEY: of everything that was replaced.
    """
    from khronika.issue.affected import Change, affected, affected_keys
    from khronika.issue.note import draft_note

    keys = affected_keys() if key is None else [key]
    found = [each for one in keys for each in affected(one)]
    issues = {each.issue.pk: each.issue for each in found}
    notes = {pk: draft_note(issue, found) for pk, issue in issues.items()}
    if as_json:
        rows = [
            {
                "issue": _name(each.issue),
                "line": each.place.line,
                "start": each.place.start,
                "end": each.place.end,
                "sentence": each.place.text,
                "fact": each.printed,
                "key": each.key,
                "was": each.was,
                "now": each.now,
                "change": each.change.value,
            }
            for each in found
        ]
        drafts = {_name(issue): notes[pk] for pk, issue in issues.items() if notes[pk]}
        click.echo(json.dumps({"standing": rows, "notes": drafts}, ensure_ascii=False))
        return
    for pk, issue in issues.items():
        click.echo(f"{_name(issue)}  {issue.date}  {issue.title}")
        for each in found:
            if each.issue.pk == pk:
                now = f" -> {each.now}" if each.change is Change.CHANGED else ""
                click.echo(f"  line {each.place.line}  {each.change:<8}{each.printed}{now}")
                click.echo(f"    [@{each.key}]  {each.place.text}")
        if notes[pk]:
            click.echo(f"  Draft of the note: {notes[pk]}")
    if not found:
        click.echo("No published issue stands on it.", err=True)


def _editor(name: str) -> "User":
    from django.contrib.auth.models import User

    try:
        return User.objects.get(username=name, is_active=True)
    except User.DoesNotExist:
        raise Trouble(
            f"There is no editor {name!r}; `khronika user list` lists them, `khronika user add "
            f"{name}` adds one."
        ) from None


def _name(issue: "Issue") -> str:
    return issue.path
