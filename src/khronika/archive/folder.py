"""Captures in a folder, for `khronika check --sources DIR`: KEY.txt, .md, .html, .pdf or .eml.

Beside each may stand KEY.json with what is known about it. Nothing is read before it is cited.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec

from khronika.archive.extract.extract import extract
from khronika.archive.extract.extracted import Extracted
from khronika.base.trouble import Trouble
from khronika.check.evidence import EarlierIssue, Register, SourceText

# of several files with one key the first kind here is read: a text made by hand before its original
_KINDS = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".pdf": "application/pdf",
    ".eml": "message/rfc822",
}


class FolderTrouble(Trouble):
    """The folder of sources is not there or cannot be listed."""


class _About(msgspec.Struct, frozen=True, kw_only=True):
    """KEY.json; other fields in it are of no concern here."""

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None  # a day, or a moment in ISO 8601
    captured: str | None = None
    language: str | None = None


@dataclass(slots=True)
class FolderEvidence:
    """The captures of a folder, read when asked for and then kept."""

    files: dict[str, Path]
    register: Register
    earlier: tuple[EarlierIssue, ...] = ()
    _read: dict[str, SourceText] = field(default_factory=dict)

    def source(self, key: str) -> SourceText | None:
        """The capture with this key; its `problem` says what could not be read of it."""
        if key not in self._read:
            path = self.files.get(key)
            if path is None:
                return None
            self._read[key] = _source(key, path)
        return self._read[key]

    def keys(self) -> Sequence[str]:
        """The keys of all captures in the folder, sorted."""
        return sorted(self.files)


def read_folder(
    path: Path, register: Register | None = None, earlier: tuple[EarlierIssue, ...] = ()
) -> FolderEvidence:
    """List the captures in the folder `path`; `register` and `earlier` stand beside them.

    Raises:
        FolderTrouble: there is no such folder, or it may not be read.
    """
    try:
        present = sorted(path.iterdir())
    except OSError as trouble:
        raise FolderTrouble(
            f"The sources in {path} cannot be listed ({trouble.strerror}); "
            "name a folder that holds KEY.txt, KEY.md, KEY.html, KEY.pdf or KEY.eml."
        ) from trouble
    files: dict[str, Path] = {}
    for suffix in _KINDS:
        for file in present:
            if file.suffix.lower() == suffix and file.is_file():
                files.setdefault(file.stem, file)
    return FolderEvidence(files, register or Register(), earlier)


def _source(key: str, path: Path) -> SourceText:
    about, problem = _about(path.with_suffix(".json"))
    try:
        read = extract(path.read_bytes(), _KINDS[path.suffix.lower()], about.url or "")
    except OSError as trouble:
        read = Extracted(problem=f"{path.name} cannot be opened ({trouble.strerror}).")
    published, unread_published = _day(about.published)
    captured, unread_captured = _day(about.captured)
    for name, unread in (("published", unread_published), ("captured", unread_captured)):
        if unread and not problem:
            problem = (
                f'{key}.json: "{name}" is "{unread}", which is no date; write it as 2021-02-15.'
            )
    return SourceText(
        key=key,
        text=read.text,
        url=about.url or "",
        title=about.title or read.title,
        publisher=about.publisher or "",
        published=published or read.published,
        captured=captured,
        language=about.language or read.language,
        problem=read.problem if not read.text else problem or read.problem,
    )


def _about(path: Path) -> tuple[_About, str | None]:
    """Read KEY.json, or say in one sentence why not; the capture is read all the same."""
    if path.exists() and not path.is_file():  # a pipe might never end, or never begin
        return _About(), f"{path.name} is not a file; it was not read."
    try:
        return msgspec.json.decode(path.read_bytes(), type=_About), None
    except FileNotFoundError:
        return _About(), None
    except OSError as trouble:
        return _About(), f"{path.name} cannot be opened ({trouble.strerror})."
    except msgspec.ValidationError as error:
        return _About(), f"{path.name} is not as expected: {error}."
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return _About(), f"{path.name} is not JSON: {error}."


def _day(printed: str | None) -> tuple[date | None, str | None]:
    """Give the day, or what was printed where that is none."""
    if not printed:
        return None, None
    try:
        return date.fromisoformat(printed[:10]), None
    except ValueError:
        return None, printed
