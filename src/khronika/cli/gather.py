"""The texts a command is to read: files, folders of them, and standard input.

Unreadable (a ValueError)   one sentence that says which file, what is wrong and where
"""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = frozenset({".md", ".txt"})
STDIN = "-"
_UTF32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Unreadable(ValueError):
    """A path that gives no text. Its text is a sentence for a person."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it stands in a file, line ends and byte order mark included.

    `path` is for people and reports: bytes of it that are not UTF-8 are replaced.
    """

    path: str
    text: str


def gather(paths: Iterable[str], *, without: Iterable[Path] = ()) -> Iterator[Text | Unreadable]:
    """Read every path in order; a folder gives its .md and .txt files, hidden ones left out.

    `without` are folders that hold something else, such as the sources. One unreadable path does
    not keep the others from being read. A file named twice is read once.
    """
    left_out = [each.resolve() for each in without]
    seen: set[Path] = set()
    for path in paths:
        try:
            files = [path] if path == STDIN else _files(path, left_out)
        except Unreadable as problem:
            yield problem
            continue
        for file in files:
            try:
                real = _real(file)
                if real in seen:
                    continue
                seen.add(real)
                yield Text(os.fsencode(file).decode(errors="replace"), read_text(file))
            except Unreadable as problem:
                yield problem


def _files(path: str, left_out: list[Path]) -> list[str]:
    root = Path(path)
    if not root.is_dir():
        return [path]
    found = [
        str(file)
        for file in sorted(root.rglob("*"))
        if file.suffix.lower() in SUFFIXES
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(root).parts)
        and not any(file.resolve().is_relative_to(other) for other in left_out)
    ]
    if not found:
        raise Unreadable(f"{path}: there is no .md or .txt file in this folder.")
    return found


def _real(path: str) -> Path:
    """As `Path.resolve`, which Python 3.12 alone refuses for links in a ring; reading does, too."""
    return Path(os.path.realpath(path))


def read_text(path: str) -> str:
    r"""The text of a UTF-8 file, or of standard input for "-", with \r\n left as it is.

    Raises:
        Unreadable: it is missing, not to be opened, no file, binary or not in UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if path == STDIN else _read_file(path)
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror}.") from error
    if data.startswith(_UTF32):
        raise Unreadable(f"{path}: this is UTF-32; save it as UTF-8.")
    if data.startswith(_UTF16):
        raise Unreadable(f"{path}: this is UTF-16; save it as UTF-8.")
    zero = data.find(b"\0")
    if zero >= 0:
        raise Unreadable(f"{path}: byte {zero} is zero, so this is not a text but a binary file.")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"{path}: not UTF-8: byte {error.start} (0x{data[error.start]:02x}), on line {line}; "
            "save it as UTF-8."
        ) from error


def _read_file(path: str) -> bytes:
    """The bytes of a file. A pipe or a device might never end, or never begin."""
    file = Path(path)
    if file.exists() and not file.is_file():
        raise Unreadable(f"{path}: not a file; to check what a pipe gives, name it -.")
    return file.read_bytes()
