"""The database a workspace runs on: SQLite in the folder, or PostgreSQL by one setting."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from khronika.base.workspace import WorkspaceTrouble

# WAL with IMMEDIATE transactions gave no "database is locked" under one web writer and two
# workers where Django's defaults gave 867 in 30 s; NORMAL loses acknowledged work on power loss,
# FULL did not (DESIGN.md, Work and crashes). secure_delete leaves no remnant of an erased reader.
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode={journal};"
    "PRAGMA synchronous=FULL;"
    "PRAGMA secure_delete=ON;"
    "PRAGMA trusted_schema=OFF;"
)
SQLITE_TIMEOUT_SECONDS = 20


def database(url: str, file: Path) -> dict[str, Any]:
    """Django's settings for the database named by `url`, or for SQLite in `file` where it is empty.

    Raises:
        WorkspaceTrouble: the URL is not a postgresql:// one.
    """
    if not url:
        from khronika.base.sqlite.version import journal_mode  # noqa: PLC0415 - PostgreSQL goes without

        return {
            "ENGINE": "khronika.base.sqlite",
            "NAME": str(file),
            "OPTIONS": {
                "timeout": SQLITE_TIMEOUT_SECONDS,
                "transaction_mode": "IMMEDIATE",
                "init_command": SQLITE_PRAGMAS.format(journal=journal_mode()),
            },
            "TEST": {"NAME": ":memory:"},  # pytest-django knows this of Django's own backend only
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise WorkspaceTrouble(
            "khronika.toml: [database] url must be empty or like postgresql://user:password@host:5432/name."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }
