"""Search in the archive: the words of captures, their titles, publishers and keys."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models.functions import Substr

from khronika.archive.models import Capture
from khronika.archive.snippet import Piece, mark, pattern, snippet
from khronika.archive.words import Term, read_words

_SHOWN_FROM = 300_000  # characters of a text in which a piece to show is looked for

# weights: key, title, publisher, url, text; the tables are made in migrations/0002_search.py
_SQLITE = """
    SELECT rowid FROM khronika_capture_search
    WHERE khronika_capture_search MATCH %s AND rank MATCH 'bm25(8.0, 4.0, 2.0, 1.0, 1.0)'
    ORDER BY rank LIMIT %s
"""
_POSTGRESQL = """
    SELECT id FROM khronika_capture, to_tsquery('simple', %s) AS query
    WHERE words @@ query ORDER BY ts_rank(words, query) DESC, id DESC LIMIT %s
"""


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
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRESQL, [_tsquery(terms), limit])
        else:
            cursor.execute(_SQLITE, [_fts5(terms), limit])
        best = [row[0] for row in cursor.fetchall()]
    captures = Capture.objects.select_related("source").defer("text", "headers").in_bulk(best)
    texts = dict(
        Capture.objects.filter(pk__in=best).values_list("pk", Substr("text", 1, _SHOWN_FROM))
    )
    wanted = pattern(terms)
    return [
        Hit(
            capture=captures[pk],
            title=mark(captures[pk].title, wanted),
            snippet=snippet(texts[pk], wanted),
        )
        for pk in best
        if pk in captures and pk in texts
    ]


def _fts5(terms: Iterable[Term]) -> str:
    """A query for FTS5 (https://sqlite.org/fts5.html, section 3)."""
    wanted = " AND ".join(_fts5_term(term) for term in terms if not term.unwanted)
    unwanted = " OR ".join(_fts5_term(term) for term in terms if term.unwanted)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _fts5_term(term: Term) -> str:
    phrase = f'"{" ".join(term.words)}"{"" if term.exact else "*"}'
    # both, so that a word as it was typed counts for more than its stem alone
    return f'({phrase} OR "{term.stem}"*)' if term.stem else phrase


def _tsquery(terms: Iterable[Term]) -> str:
    """A query for PostgreSQL (its manual, section 8.11.2)."""
    return " & ".join(
        f"!{_tsquery_term(term)}" if term.unwanted else _tsquery_term(term) for term in terms
    )


def _tsquery_term(term: Term) -> str:
    phrase = " <-> ".join(f"'{word}'" for word in term.words) + ("" if term.exact else ":*")
    return f"({phrase} | '{term.stem}':*)" if term.stem else f"({phrase})"
