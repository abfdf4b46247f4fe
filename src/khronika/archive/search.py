"""Search in the archive: the words of captures, their titles, publishers and keys."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from khronika.archive.models import Capture
from khronika.archive.words import Term, read_words

MOST_WORDS = 40  # of a snippet
_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: they stand in no text that is read
_MORE = "…"

_SQLITE = f"""
    SELECT rowid, highlight(khronika_capture_search, 1, %s, %s),
           snippet(khronika_capture_search, 4, %s, %s, '{_MORE}', {MOST_WORDS})
    FROM khronika_capture_search
    WHERE khronika_capture_search MATCH %s
      AND rank MATCH 'bm25(8.0, 4.0, 2.0, 1.0, 1.0)'
    ORDER BY rank LIMIT %s
"""  # noqa: S608 - constants of this file

# the vector is that of migrations/0002_search.py, to the letter, or its index is not used
_POSTGRESQL = f"""
    WITH asked AS (SELECT to_tsquery('simple', %s) AS query),
    found AS (
        SELECT id, title, text, query,
               ts_rank(
                   setweight(to_tsvector('simple', translate(key, '-_', '  ')), 'A')
                   || setweight(to_tsvector('simple', title || ' ' || publisher), 'B')
                   || to_tsvector('simple', left(text, 300000)), query
               ) AS score
        FROM khronika_capture, asked
        WHERE to_tsvector('simple', translate(key, '-_', '  ') || ' ' || title || ' ' || publisher
              || ' ' || left(text, 300000)) @@ query
        ORDER BY score DESC, id DESC LIMIT %s
    )
    SELECT id, ts_headline('simple', title, query, 'HighlightAll=true, ' || %s),
           ts_headline('simple', left(text, 300000), query,
                       'MaxWords={MOST_WORDS}, MinWords=20, ' || %s)
    FROM found ORDER BY score DESC, id DESC
"""  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text; `found` where it is what was searched for."""

    text: str
    found: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A capture (without its whole text and headers) and where the words stand in it."""

    capture: Capture
    title: tuple[Piece, ...]
    snippet: tuple[Piece, ...]


def search(words: str, limit: int = 50) -> list[Hit]:
    """The captures that hold all of `words`, the best first; none where `words` holds no word.

    See `archive.words` for what may be typed. Nothing that is typed is an error.
    """
    terms = read_words(words)
    if not terms:
        return []
    rows = _postgresql(terms, limit) if connection.vendor == "postgresql" else _sqlite(terms, limit)
    captures = (
        Capture.objects.select_related("source")
        .defer("text", "headers")
        .in_bulk([row[0] for row in rows])
    )
    return [
        Hit(capture=captures[pk], title=_pieces(title), snippet=_pieces(snippet))
        for pk, title, snippet in rows
        if pk in captures
    ]


def _sqlite(terms: Iterable[Term], limit: int) -> list[tuple[int, str, str]]:
    """Ask FTS5 (https://sqlite.org/fts5.html, section 3)."""
    wanted = " AND ".join(_fts5(term) for term in terms if not term.unwanted)
    unwanted = " OR ".join(_fts5(term) for term in terms if term.unwanted)
    query = f"({wanted}) NOT ({unwanted})" if unwanted else wanted
    with connection.cursor() as cursor:
        cursor.execute(_SQLITE, [_OPEN, _CLOSE, _OPEN, _CLOSE, query, limit])
        return list(cursor.fetchall())


def _fts5(term: Term) -> str:
    phrase = f'"{" ".join(term.words)}"{"" if term.exact else "*"}'
    # both, so that a word as it was typed counts for more than its stem alone
    return f'({phrase} OR "{term.stem}"*)' if term.stem else phrase


def _postgresql(terms: Iterable[Term], limit: int) -> list[tuple[int, str, str]]:
    """Ask PostgreSQL (https://www.postgresql.org/docs/current/datatype-textsearch.html)."""
    query = " & ".join(
        f"!({_tsquery(term)})" if term.unwanted else _tsquery(term) for term in terms
    )
    marks = f"StartSel={_OPEN}, StopSel={_CLOSE}"
    with connection.cursor() as cursor:
        cursor.execute(_POSTGRESQL, [query, limit, marks, marks])
        return list(cursor.fetchall())


def _tsquery(term: Term) -> str:
    quoted = [f"'{word}'" for word in term.words]
    phrase = " <-> ".join(quoted) + ("" if term.exact else ":*")
    return f"({phrase} | '{term.stem}':*)" if term.stem else f"({phrase})"


def _pieces(marked: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for part in marked.split(_OPEN):
        found, closed, rest = part.partition(_CLOSE)
        pieces += [Piece(found, found=True), Piece(rest)] if closed else [Piece(part)]
    return tuple(piece for piece in pieces if piece.text)
