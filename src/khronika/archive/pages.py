"""The latest pages of each site, by their lines, to tell its furniture from what it says."""

from array import array
from collections import deque
from collections.abc import Buffer, Sequence

from khronika.archive.models import Fingerprint
from khronika.check.copies.furniture import LOOKED_AT, Line

_MOST_LINES = 2_000  # of a page that are remembered
_VERSIONS = 4  # of one page that may stand among the latest

type _Page = tuple[str, array[int]]  # its address, the marks of its lines


class Pages:
    """What the table has of each site, asked for once, and what came since."""

    def __init__(self) -> None:
        self._sites: dict[str, deque[_Page]] = {}

    def others(self, site: str, url: str) -> list[array[int]]:
        """The lines of the latest other pages of a site; another version of one is no other."""
        return [marks for address, marks in self._latest(site) if address != url][:LOOKED_AT]

    def add(self, site: str, url: str, marks: Buffer) -> None:
        """Remember a page that was written into the table."""
        if site in self._sites:
            self._sites[site].appendleft((url, _unpacked(marks)))

    def _latest(self, site: str) -> deque[_Page]:
        if site not in self._sites:
            rows = Fingerprint.objects.filter(site=site).order_by("-capture_id")
            latest = rows.values_list("capture__url", "lines")[: LOOKED_AT + _VERSIONS]
            self._sites[site] = deque(
                ((url, _unpacked(marks)) for url, marks in latest), maxlen=LOOKED_AT + _VERSIONS
            )
        return self._sites[site]


def packed(page: Sequence[Line]) -> bytes:
    """The marks of the lines of a page, 4 bytes each."""
    return array("I", (line.mark for line in page[:_MOST_LINES])).tobytes()


def _unpacked(marks: Buffer) -> array[int]:
    return array("I", bytes(marks))
