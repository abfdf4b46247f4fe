from pathlib import Path

import pytest
from pytest_django import Settings

from khronika.base.workspace import Workspace
from khronika.post.seal import SealTrouble, fingerprint, keyed, seal, unseal

ADDRESS = "ann@reader.example"


def test_what_is_sealed_opens_and_shows_nothing() -> None:
    sealed = seal(ADDRESS)
    assert unseal(sealed, fingerprint(ADDRESS)) == ADDRESS
    assert b"ann" not in sealed
    assert b"reader" not in sealed
    assert seal(ADDRESS) != sealed, "two seals of one address are not alike"


def test_a_seal_moved_to_another_row_does_not_open() -> None:
    with pytest.raises(SealTrouble):
        unseal(seal(ADDRESS), fingerprint("bela@reader.example"))


@pytest.mark.parametrize("damaged", [b"", b"\x01", b"\x01" + b"0" * 40, b"\x02" + b"0" * 60])
def test_a_damaged_seal_is_a_sentence(damaged: bytes) -> None:
    with pytest.raises(SealTrouble, match=r"\.$"):
        unseal(damaged, fingerprint(ADDRESS))


def test_fingerprints_need_the_key(settings: Settings, tmp_path: Path) -> None:
    ours = fingerprint(ADDRESS)
    assert ours == fingerprint("Ann@reader.example")
    assert ours != keyed("network", ADDRESS), "kinds do not collide"
    settings.WORKSPACE = Workspace(tmp_path)
    assert fingerprint(ADDRESS) != ours
