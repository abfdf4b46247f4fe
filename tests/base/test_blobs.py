"""Bytes that are kept are whole, durable and never silently other."""

import errno
import hashlib
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.base.blobs import BlobChanged, BlobMissing, Blobs, BlobTrouble

PAGE = "У спісе палітзняволеных 412 чалавек.".encode("cp1251")


@given(st.binary(max_size=300))
def test_gives_back_what_was_kept(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    blobs = Blobs(tmp_path_factory.getbasetemp() / "any")
    assert blobs.get(blobs.put(data)) == data


def test_lies_under_its_hash_and_cannot_be_written_to(tmp_path: Path) -> None:
    sha256 = Blobs(tmp_path).put(PAGE)
    assert sha256 == hashlib.sha256(PAGE).hexdigest()
    path = tmp_path / sha256[:2] / sha256[2:4] / sha256
    assert path.read_bytes() == PAGE
    assert path.stat().st_mode & 0o777 == 0o400
    assert [found for found in tmp_path.rglob("*") if found.is_file()] == [path]


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    first = blobs.path(blobs.put(PAGE)).stat()
    second = blobs.path(blobs.put(PAGE)).stat()
    assert (first.st_ino, first.st_mtime_ns) == (second.st_ino, second.st_mtime_ns)


def test_a_changed_blob_is_not_handed_out_and_is_mended_when_it_comes_again(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    sha256 = blobs.put(PAGE)
    blobs.path(sha256).chmod(0o640)
    blobs.path(sha256).write_bytes(PAGE + b" ")
    with pytest.raises(BlobChanged, match="was changed since it was kept"):
        blobs.get(sha256)
    blobs.put(PAGE)
    assert blobs.get(sha256) == PAGE


def test_a_missing_blob_is_named(tmp_path: Path) -> None:
    with pytest.raises(BlobMissing, match="bring it back from a backup"):
        Blobs(tmp_path).get("0" * 64)


def test_a_full_disk_keeps_nothing_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BlobTrouble, match="No space left on device"):
        Blobs(tmp_path).put(PAGE)
    assert [found for found in tmp_path.rglob("*") if found.is_file()] == []


def test_many_writers_of_the_same_bytes(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    writers = [threading.Thread(target=blobs.put, args=(PAGE,)) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len([found for found in tmp_path.rglob("*") if found.is_file()]) == 1
