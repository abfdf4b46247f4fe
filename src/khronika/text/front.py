"""The YAML head of an issue text (DESIGN.md, Issue text). A broken one is a sentence, no error."""

import datetime as dt
import re

from khronika.text.spans import FrontMatter

_END = r"(?:\r\n?|\n)"
_HEAD = re.compile(
    rf"\ufeff?---[ \t]*{_END}(?:(.*?){_END})?(?:---|\.\.\.)[ \t]*(?:{_END}|\Z)", re.DOTALL
)
_LONGEST = 20_000  # characters of a head; a longer one is text between two rules
_LANGUAGE = re.compile(r"[a-z]{2}", re.ASCII)
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[Tt ].*)?", re.ASCII)
_NO_TEXT = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]"
)  # an escape can make them


def read_front(text: str) -> FrontMatter:
    """The front matter: the fields it has, where the body begins, `problem` if broken."""
    if not text.startswith(("---", "\ufeff---")):
        return FrontMatter()
    found = _HEAD.match(text, 0, _LONGEST)
    if found is None:
        return FrontMatter()
    import yaml  # noqa: PLC0415 - most texts have no head, and yaml takes 20 ms to import

    try:
        # the loader that makes nothing but text: no is Norwegian, 010 is ten, and no tag, merged
        # table or number of 10,000 digits can break or delay it
        fields = yaml.load(found[1] or "", Loader=yaml.BaseLoader)  # noqa: S506 - safer than SafeLoader
    except (yaml.YAMLError, RecursionError) as problem:
        return FrontMatter(end=found.end(), problem=_broken(problem))
    if not fields:
        return FrontMatter(end=found.end())
    if not isinstance(fields, dict):
        problem_text = "The front matter is no list of fields: write each as `name: value`."
        return FrontMatter(end=found.end(), problem=problem_text)
    return _from_fields({str(k): v for k, v in fields.items()}, found.end())


def _from_fields(fields: dict[str, object], end: int) -> FrontMatter:
    day, problem = _day(fields.get("date"))
    language = _line(fields.get("language"))
    if language is not None:
        language = language.lower()[:2]
        if not _LANGUAGE.fullmatch(language):
            problem = problem or (
                f"The front matter has the language {_line(fields['language'])!r}: "
                "write two letters, such as en or ru."
            )
            language = None
    return FrontMatter(
        end=end,
        title=_line(fields.get("title")),
        periodical=_line(fields.get("periodical")),
        number=_line(fields.get("number")),
        date=day,
        language=language,
        authors=_authors(fields.get("authors", fields.get("author"))),
        problem=problem,
    )


def _broken(problem: Exception) -> str:
    mark = getattr(problem, "problem_mark", None)
    where = f" in line {mark.line + 2}" if mark is not None else ""
    return f"The front matter is no valid YAML{where}: write each field as `name: value`."


def _line(value: object) -> str | None:
    """A scalar as one line of text; lists and tables are no value of these fields."""
    if not isinstance(value, str) or value in {"~", "null"}:
        return None
    return " ".join(_NO_TEXT.sub(" ", value).split()) or None


def _day(value: object) -> tuple[dt.date | None, str | None]:
    """The day of a date or moment in ISO 8601."""
    written = _line(value)
    if written is None:
        return None, None
    moment = _DAY.fullmatch(written)
    try:
        return dt.date.fromisoformat(moment[1] if moment else written), None
    except ValueError as problem:
        if moment:
            return None, f"The front matter holds a date that does not exist ({problem})."
        return None, f"The front matter has the date {written[:40]!r}: write it as YYYY-MM-DD."


def _authors(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(line for line in map(_line, value) if line)
    line = _line(value)
    return (line,) if line else ()
