"""Bytes kept under their SHA-256: ROOT/ab/cd/abcd... Written once, never changed.

A blob is written beside its place, brought to the disk and then moved there, so that a crash leaves
either the whole blob or none. What is read is hashed again: bytes that no longer are what they
were kept as are never handed out.

BlobTrouble (a Trouble)
├── BlobMissing   the file is not there
└── BlobChanged   the file holds other bytes
"""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from django.utils.translation import gettext as _

from khronika.base.trouble import Trouble

_READ_ONLY = 0o400


class BlobTrouble(Trouble):
    """Kept bytes cannot be had, or new ones not kept."""


class BlobMissing(BlobTrouble):
    """The file is not there."""


class BlobChanged(BlobTrouble):
    """The file holds other bytes than those that were kept."""


@dataclass(frozen=True, slots=True)
class Blobs:
    """The blobs in a folder."""

    root: Path

    def path(self, sha256: str) -> Path:
        """Where the blob of that hash (64 hexadecimal digits) lies, or would lie."""
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def put(self, data: bytes) -> str:
        """Keep `data` durably and return its SHA-256. What is there already is not written again.

        Raises:
            BlobTrouble: the disk is full, or the folder may not be written to.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.path(sha256)
        try:
            if not self._is_whole(path, sha256):
                self._write(path, data)
        except OSError as error:
            raise BlobTrouble(
                _("%(path)s cannot be written (%(why)s); nothing was kept.")
                % {"path": path, "why": error.strerror}
            ) from None
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes of that hash.

        Raises:
            BlobMissing: there are none.
            BlobChanged: they are no longer what they were.
            BlobTrouble: they cannot be read.
        """
        path = self.path(sha256)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise BlobMissing(
                _("%(path)s is missing; bring it back from a backup.") % {"path": path}
            ) from None
        except OSError as error:
            raise BlobTrouble(
                _("%(path)s cannot be read (%(why)s).") % {"path": path, "why": error.strerror}
            ) from None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise BlobChanged(
                _("%(path)s was changed since it was kept; bring it back from a backup.")
                % {"path": path}
            )
        return data

    def _is_whole(self, path: Path, sha256: str) -> bool:
        """Tell whether the blob is there; a damaged one is mended by writing it again."""
        try:
            return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
        except FileNotFoundError:
            return False

    def _write(self, path: Path, data: bytes) -> None:
        folder = path.parent
        missing = [above for above in (folder, *folder.parents) if not above.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f".{uuid4().hex}"
        try:
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _READ_ONLY)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.rename(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
        for changed in (folder, *(above.parent for above in missing)):
            _sync_folder(changed)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
