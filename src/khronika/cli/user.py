"""`khronika user add|list|remove`: the editors of a workspace."""

import click

from khronika.base.trouble import Trouble
from khronika.cli.start import in_workspace


@click.group("user")
def command() -> None:
    """Add, list and remove editors."""


@command.command("add")
@click.argument("name")
@click.password_option(
    prompt="Password (12 characters or more)", help="Asked for where it is not given."
)
@in_workspace
def add(name: str, password: str) -> None:
    """Add an editor, or give one a new password."""
    from django.contrib.auth.models import User
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    user, new = User.objects.get_or_create(username=name)
    try:
        user.full_clean(exclude=["password"])
        validate_password(password, user)
    except ValidationError as error:
        if new:
            user.delete()
        raise Trouble(f"{name}: {' '.join(error.messages)}") from None
    user.set_password(password)
    user.is_active = True
    user.save()
    click.echo(f"{name}: {'added' if new else 'has a new password'}.")


@command.command("list")
@in_workspace
def list_users() -> None:
    """List the editors."""
    from django.contrib.auth.models import User

    for user in User.objects.filter(is_active=True).order_by("username"):
        seen = f"last seen {user.last_login:%Y-%m-%d %H:%M}" if user.last_login else "never seen"
        click.echo(f"{user.username}\t{seen}")


@command.command("remove")
@click.argument("name")
@in_workspace
def remove(name: str) -> None:
    """Shut an editor out; what they wrote and signed stays under their name."""
    from django.contrib.auth.models import User

    user = User.objects.filter(username=name, is_active=True).first()
    if user is None:
        raise Trouble(f"{name}: there is no such editor; `khronika user list` shows all.")
    user.is_active = False
    user.set_unusable_password()
    user.save()
    click.echo(f"{name}: shut out.")
