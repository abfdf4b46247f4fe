"""Full-text search over captures: an FTS5 table on SQLite, a tsvector on PostgreSQL.

The FTS5 table holds no text of its own (content=khronika_capture); triggers keep its index in step,
whoever writes. A later migration that makes SQLite build khronika_capture anew drops the triggers
with the old table and has to create them again; tests/archive/test_search.py notices.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

COLUMNS = "key, title, publisher, url, text"
NEW = ", ".join(f"new.{name}" for name in COLUMNS.split(", "))
OLD = ", ".join(f"old.{name}" for name in COLUMNS.split(", "))
ADD = f"INSERT INTO khronika_capture_search(rowid, {COLUMNS}) VALUES (new.id, {NEW});"
REMOVE = (
    f"INSERT INTO khronika_capture_search(khronika_capture_search, rowid, {COLUMNS}) "
    f"VALUES ('delete', old.id, {OLD});"
)

SQLITE = (
    f"""
    CREATE VIRTUAL TABLE khronika_capture_search USING fts5(
        {COLUMNS}, content='khronika_capture', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2'
    )
    """,
    f"""
    CREATE TRIGGER khronika_capture_search_add AFTER INSERT ON khronika_capture
    BEGIN {ADD} END
    """,
    f"""
    CREATE TRIGGER khronika_capture_search_remove AFTER DELETE ON khronika_capture
    BEGIN {REMOVE} END
    """,
    f"""
    CREATE TRIGGER khronika_capture_search_change
    AFTER UPDATE OF id, {COLUMNS} ON khronika_capture
    BEGIN {REMOVE} {ADD} END
    """,
)

# A stored column that Django does not know of, since it is only ever searched: computing it for each
# row that is looked at takes seconds. A tsvector may have at most 1 MB; hyphens would make one word
# of a key.
POSTGRESQL = (
    """
    ALTER TABLE khronika_capture ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', translate(key, '-_', '  ')), 'A')
        || setweight(to_tsvector('simple', title || ' ' || publisher), 'B')
        || to_tsvector('simple', left(text, 300000))
    ) STORED
    """,
    "CREATE INDEX khronika_capture_search ON khronika_capture USING gin (words)",
)


def make_index(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in POSTGRESQL if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement, params=None)


def drop_index(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER TABLE khronika_capture DROP COLUMN words")
        return
    for trigger in ("add", "remove", "change"):
        editor.execute(f"DROP TRIGGER khronika_capture_search_{trigger}")
    editor.execute("DROP TABLE khronika_capture_search")


class Migration(migrations.Migration):
    dependencies = [("khronika", "0001_initial")]

    operations = [migrations.RunPython(make_index, drop_index)]
