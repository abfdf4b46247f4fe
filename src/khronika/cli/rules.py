"""`khronika rules`."""

import click

from khronika.check.catalogue import catalogue
from khronika.check.rule import Need


@click.command()
def command() -> None:
    """List the rules of the checker."""
    width = max(len(entry.rule.name) for entry in catalogue().values())
    for code, entry in catalogue().items():
        rule = entry.rule
        notes = [f"needs {rule.needs.value}"] if rule.needs is not Need.TEXT else []
        notes += ["preview"] if rule.preview else []
        note = f" ({', '.join(notes)})" if notes else ""
        click.echo(f"{code}  {rule.severity.value:<7}  {rule.name:<{width}}  {entry.summary}{note}")
