"""Readers from a CSV file, in and out.

What comes in counts as consent given elsewhere, and the row says from which file and when. Who
left us is not brought back by a file.

LoadTrouble (a Trouble): the file cannot be used as it is.
"""

import csv
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from khronika.base.trouble import Trouble
from khronika.issue.models import Periodical
from khronika.post.address import AddressTrouble, normalise
from khronika.post.models import Reader, Subscription
from khronika.post.seal import fingerprint, seal, unseal

ADDRESS_COLUMNS = ("email", "e-mail", "mail", "address", "email address", "e-mail address")
ROWS_AT_ONCE = 500
LINES_NAMED = 20  # of those that hold no address

State = Subscription.State


class LoadTrouble(Trouble):
    """The file of readers cannot be read."""


@dataclass(slots=True)
class Loaded:
    """What an import did, in readers."""

    added: int = 0
    there: int = 0  # receive it already
    left: int = 0  # left us before
    broken: int = 0  # rows without an address
    broken_lines: list[int] = field(default_factory=list)  # the first of them, from 1

    @property
    def total(self) -> int:
        """Rows that were read."""
        return self.added + self.there + self.left + self.broken


def load_readers(
    path: Path, periodical: Periodical, progress: Callable[[Loaded], None] | None = None
) -> Loaded:
    """Make everyone in a CSV file (UTF-8, a column `email` or one column only) a reader.

    Run again, it adds nobody twice.

    Raises:
        LoadTrouble: no such file, not UTF-8, or no column of addresses.
    """
    loaded = Loaded()
    consent = (
        f"Imported from {path.name} on {timezone.now():%Y-%m-%d}; consent was given elsewhere."
    )
    for rows in batched(_addresses(path, loaded), ROWS_AT_ONCE):
        with transaction.atomic():
            _load(dict(rows), periodical, consent, loaded)
        if progress is not None:
            progress(loaded)
    return loaded


def readers_of(periodical: Periodical | None) -> Iterator[tuple[str, str, dt.datetime | None]]:
    """Give periodical key, address and time of confirmation of every active subscription."""
    rows = Subscription.objects.filter(state=State.ACTIVE).exclude(reader__address_sealed=b"")
    if periodical is not None:
        rows = rows.filter(periodical=periodical)
    for row in rows.select_related("reader", "periodical").order_by("pk").iterator():
        address = unseal(row.reader.address_sealed, row.reader.address_hash)
        yield row.periodical.key, address, row.confirmed_at


def _load(addresses: dict[str, str], periodical: Periodical, consent: str, loaded: Loaded) -> None:
    """Add the readers of one batch, by their fingerprints."""
    known = {each.address_hash: each for each in Reader.objects.filter(address_hash__in=addresses)}
    subscribed = dict(
        Subscription.objects.filter(
            periodical=periodical, reader__address_hash__in=addresses
        ).values_list("reader__address_hash", "state")
    )
    left = {mark for mark, reader in known.items() if reader.erased_at is not None}
    left |= {mark for mark, state in subscribed.items() if state == State.ENDED}
    there = {mark for mark, state in subscribed.items() if state == State.ACTIVE}
    new = [
        Reader(address_hash=mark, address_sealed=seal(address), language=periodical.language)
        for mark, address in addresses.items()
        if mark not in known
    ]
    readers = [*Reader.objects.bulk_create(new)]
    readers += [reader for mark, reader in known.items() if mark not in left | there]
    now = timezone.now()
    Subscription.objects.bulk_create(
        [
            Subscription(
                reader=reader,
                periodical=periodical,
                state=State.ACTIVE,
                confirmed_at=now,
                consent=consent,
            )
            for reader in readers
        ],
        update_conflicts=True,
        unique_fields=["reader", "periodical"],
        update_fields=["state", "confirmed_at", "consent"],
    )
    loaded.added += len(readers)
    loaded.left += len(left)
    loaded.there += len(there - left)


def _addresses(path: Path, loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Give the fingerprint and the address of every row that has one."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(_readable(file))
            first = next(lines, [])
            column = _column(first, path)
            if column is None:
                column, rows = 0, _with(first, lines)
            else:
                rows = lines
            for row in rows:
                try:
                    address = normalise(row[column]) if column < len(row) else normalise("")
                except AddressTrouble:
                    loaded.broken += bool(row)
                    if row and len(loaded.broken_lines) < LINES_NAMED:
                        loaded.broken_lines.append(lines.line_num)
                    continue
                yield fingerprint(address), address
    except OSError as error:
        raise LoadTrouble(f"{path}: cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise LoadTrouble(f"{path}: this is not UTF-8; save it as CSV in UTF-8.") from None
    except csv.Error as error:
        raise LoadTrouble(f"{path}: this is not CSV ({error}).") from None


def _readable(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line.replace("\0", "")


def _with(first: list[str], rows: Iterator[list[str]]) -> Iterator[list[str]]:
    yield first
    yield from rows


def _column(first: list[str], path: Path) -> int | None:
    """Where the addresses stand; None for a file without a head, of addresses only."""
    head = [each.strip().lower() for each in first]
    for name in ADDRESS_COLUMNS:
        if name in head:
            return head.index(name)
    if len(first) <= 1:
        return None
    raise LoadTrouble(f"{path}: name the column of addresses `email` in the first line.")
