"""Sources from a TOML file:

[[source]]
key = "viarta"
kind = "feed"            # or "page"
url = "https://viarta.example/feed.atom"
name = "Viarta"          # the rest may be left out
owner = "Prisoners' rights centre Viarta"
language = "be"
reliability = "A"
credibility = 1
every_minutes = 60
"""  # noqa: D415 - ends with the example

import re
from pathlib import Path

import msgspec
from django.db import transaction
from django.utils.translation import gettext as _

from khronika.watch.source import SourceTrouble, Written, put_source


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    source: list[Written] = []


def load_sources(path: Path) -> int:
    """Add the sources of a file, or bring those that are there up to date; all of them or none.

    Returns:
        How many sources are in the file.

    Raises:
        SourceTrouble: it cannot be read, is not TOML, or a source in it is wrong.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SourceTrouble(
            _("%(path)s: cannot be read (%(why)s).") % {"path": path, "why": error.strerror}
        ) from None
    try:
        sources = msgspec.toml.decode(raw, type=_File).source
    except msgspec.ValidationError as error:
        raise SourceTrouble(f"{path}: {_where(str(error), raw)}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SourceTrouble(
            _("%(path)s: this is not valid TOML: %(why)s.") % {"path": path, "why": error}
        ) from None
    keys = [source.key for source in sources]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise SourceTrouble(
            _("%(path)s: the key “%(key)s” stands there twice; rename one.")
            % {"path": path, "key": twice}
        )
    with transaction.atomic():
        for source in sources:
            try:
                put_source(source)
            except SourceTrouble as trouble:
                raise SourceTrouble(f"{path}: {trouble}") from None
    return len(sources)


def _where(said: str, raw: bytes) -> str:
    """Name the source that a message speaks of by its key rather than by its number."""
    what, _at, place = said.partition(" - at `$")
    what = what.removeprefix("Object ")
    number = re.search(r"source\[(\d+)\]", place)
    field = place.rstrip("`").rpartition(".")[2]
    if number is None:
        return f"{what[0].lower()}{what[1:]}; only [[source]] tables may stand there."
    tables = msgspec.toml.decode(raw).get("source", [])
    table = tables[int(number[1])]
    key = table.get("key", "") if isinstance(table, dict) else ""
    name = f"source {key}" if key else f"source {int(number[1]) + 1}"
    return f"{name}: {what[0].lower()}{what[1:]}{'' if field.endswith(']') else f' in {field}'}."
