"""Integrity: whether the bytes of every capture still are what they were captured as."""

from collections.abc import Callable
from dataclasses import dataclass

from khronika.archive.capture import blobs
from khronika.archive.models import Capture
from khronika.base.blobs import BlobTrouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """Bytes that are missing, changed or cannot be read, and the captures that stand on them."""

    sha256: str
    keys: tuple[str, ...]
    trouble: str  # a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was found."""

    captures: int
    blobs: int  # fewer, where captures have the same bytes
    size: int  # bytes read
    damages: tuple[Damage, ...]


def verify(progress: Callable[[int, int], None] | None = None) -> Verified:
    """Read and hash the bytes of all captures again.

    Args:
        progress: told how many blobs of how many are done.
    """
    hashes = dict(Capture.objects.order_by("sha256").values_list("sha256", "size").distinct())
    damages: list[Damage] = []
    for done, sha256 in enumerate(hashes, start=1):
        try:
            blobs().get(sha256)
        except BlobTrouble as trouble:
            keys = (
                Capture.objects.filter(sha256=sha256).order_by("key").values_list("key", flat=True)
            )
            damages.append(Damage(sha256=sha256, keys=tuple(keys), trouble=str(trouble)))
        if progress is not None:
            progress(done, len(hashes))
    return Verified(
        captures=Capture.objects.count(),
        blobs=len(hashes),
        size=sum(hashes.values()),
        damages=tuple(damages),
    )
