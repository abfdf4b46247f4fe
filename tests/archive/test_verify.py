"""Verifying says what is missing or changed, and which citations stand on it."""

import pytest

from khronika.archive.capture import blobs, capture_bytes
from khronika.archive.verify import verify

pytestmark = pytest.mark.django_db


def test_all_is_well() -> None:
    capture_bytes(b"412 people", key="a", url="https://viarta.example/a")
    capture_bytes(b"412 people", key="b", url="https://viarta.example/b")
    steps: list[tuple[int, int]] = []
    verified = verify(lambda done, total: steps.append((done, total)))
    assert (verified.captures, verified.blobs, verified.size) == (2, 1, 10)
    assert verified.damages == ()
    assert steps == [(1, 1)]


def test_names_what_is_damaged() -> None:
    capture_bytes(b"whole", key="whole")
    missing = capture_bytes(b"missing from here", key="gone")
    changed = capture_bytes(b"changed over there", key="forged")
    same = capture_bytes(b"changed over there", key="forged-2", url="https://viarta.example/b")
    blobs().path(missing.sha256).unlink()
    path = blobs().path(changed.sha256)
    path.chmod(0o640)
    path.write_bytes(b"changed over here.")
    damages = {damage.keys: damage for damage in verify().damages}
    assert set(damages) == {("gone",), ("forged", "forged-2")}
    assert "is missing" in damages["gone",].trouble
    assert "was changed" in damages["forged", "forged-2"].trouble
    assert damages["forged", "forged-2"].sha256 == same.sha256
