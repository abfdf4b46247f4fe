"""`khronika rule CODE`."""

import click

from khronika.check.catalogue import UnknownRuleError, look_up


@click.command()
@click.argument("code")
def command(code: str) -> None:
    """Print the documentation of a rule.

    CODE is its code or its name: TIM201, weekday-not-date.
    """
    try:
        entry = look_up(code)
    except UnknownRuleError as error:
        raise click.UsageError(str(error)) from error
    rule = entry.rule
    notes = [rule.severity.value, f"looks at the {rule.needs.value}"]
    if rule.preview:
        notes.append("preview: off unless --preview")
    click.echo(f"# {rule.name} ({rule.code})\n\n{'; '.join(notes)}\n\n{entry.documentation}")
