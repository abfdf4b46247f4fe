"""Django's SQLite backend over the SQLite that pysqlite3 carries.

Most systems' Python links an SQLite with the WAL-reset bug (3.7.0 to 3.51.2, fixed in 3.51.3 and
back-ported to 3.50.7 and 3.44.6). Django imports the driver by the name `sqlite3`, so for the
length of that import the name points to pysqlite3; everybody else keeps the standard library's.
"""

import importlib
import sqlite3 as stdlib_sqlite3
import sys
from types import ModuleType
from typing import Any

try:
    import pysqlite3
except ImportError:  # no wheel for this platform: the standard library's, and `doctor` says so
    pysqlite3 = None

# Django asks the driver for these two names and the connection for their values; pysqlite3 has
# neither, so the values are those it is compiled with (PRAGMA compile_options).
LIMITS = {
    "SQLITE_LIMIT_VARIABLE_NUMBER": 250_000,
    "SQLITE_LIMIT_COLUMN": 2_000,
}


def import_backend() -> Any:  # noqa: ANN401 - a module
    """Import Django's backend with `sqlite3` meaning pysqlite3, where that is installed."""
    name = "django.db.backends.sqlite3.base"
    if pysqlite3 is None or name in sys.modules:
        return importlib.import_module(name)
    for limit in LIMITS:
        setattr(pysqlite3, limit, limit)
    library: dict[str, ModuleType] = {
        "sqlite3": stdlib_sqlite3,
        "sqlite3.dbapi2": stdlib_sqlite3.dbapi2,
    }
    sys.modules.update({"sqlite3": pysqlite3, "sqlite3.dbapi2": pysqlite3.dbapi2})
    try:
        return importlib.import_module(name)
    finally:
        sys.modules.update(library)


backend = import_backend()
DRIVER: Any = backend.Database


class Connection(DRIVER.Connection):  # type: ignore[misc]  # the driver is known at run time only
    """A connection that knows its limits."""

    def getlimit(self, category: str, /) -> int:
        """The limit of an SQLITE_LIMIT_* category."""
        return LIMITS[category]


class DatabaseWrapper(backend.DatabaseWrapper):  # type: ignore[misc, name-defined]  # as above
    """The connection, over the driver that was found."""

    def get_connection_params(self) -> dict[str, Any]:
        """Django's parameters, and our connection class where the driver is not the library's."""
        params: dict[str, Any] = super().get_connection_params()
        if DRIVER is not stdlib_sqlite3.dbapi2:
            params["factory"] = Connection
        return params
