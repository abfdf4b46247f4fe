"""`khronika verify`."""

import dataclasses
import json

import click

from khronika.cli.start import in_workspace


@click.command("verify")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@in_workspace
def command(*, as_json: bool) -> None:
    """Hash the bytes of all captures again, and say what is missing or changed.

    Exits 1 where something is.
    """
    from khronika.archive.verify import verify
    from khronika.cli.progress import Counted

    with Counted("blobs", None) as counted:
        verified = verify(counted.show)
    if as_json:
        click.echo(json.dumps(dataclasses.asdict(verified), ensure_ascii=False))
    else:
        for damage in verified.damages:
            cited = ", ".join(f"[@{key}]" for key in damage.keys)
            click.echo(f"{cited}: {damage.trouble}")
        bad = len(verified.damages)
        state = f"{bad} of them missing or changed" if bad else "all as they were captured"
        click.echo(
            f"{verified.captures} captures, {verified.blobs} blobs of "
            f"{verified.size / 1_000_000:.1f} MB: {state}."
        )
    if verified.damages:
        raise click.exceptions.Exit(1)
