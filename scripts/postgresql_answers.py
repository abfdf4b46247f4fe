"""Print the address of a PostgreSQL that lets us make test databases, or exit 1."""

import os
import sys

import psycopg

CANDIDATES = (
    os.environ.get("KHRONIKA_TEST_DATABASE", ""),
    "postgresql://postgres@127.0.0.1:5432/postgres",
)


def answers(url: str) -> bool:
    """Whether a database can be made and dropped there."""
    try:
        with psycopg.connect(url, connect_timeout=3, autocommit=True) as connection:
            row = connection.execute(
                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
    except psycopg.Error:
        return False
    return bool(row and row[0])


for candidate in CANDIDATES:
    if candidate and answers(candidate):
        print(candidate)
        sys.exit(0)
sys.exit(1)
