"""Which SQLite is in use, and whether WAL may be trusted to it."""

from khronika.base.sqlite.base import DRIVER

Version = tuple[int, ...]

FIXED_IN: Version = (3, 51, 3)
BACKPORTED_TO: tuple[Version, ...] = ((3, 50, 7), (3, 44, 6))


def linked() -> Version:
    """The version of the SQLite library that the database runs on."""
    return tuple(DRIVER.sqlite_version_info)


def has_wal_reset_bug(version: Version) -> bool:
    """Tell whether this SQLite may corrupt a WAL database on reset (https://sqlite.org/wal.html)."""
    if version < (3, 7, 0) or version >= FIXED_IN:
        return False
    return not any(version[:2] == fixed[:2] and version >= fixed for fixed in BACKPORTED_TO)


def journal_mode() -> str:
    """WAL where it is safe; otherwise DELETE, slower and sound."""
    return "DELETE" if has_wal_reset_bug(linked()) else "WAL"
