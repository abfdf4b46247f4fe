"""Slow down who tries passwords: per name and per network address, in this process's memory.

A guesser with one web process gets ten tries per name and thirty per address in a quarter of an
hour. Nothing is written to the database, so guessing cannot fill it.
"""

from hashlib import blake2b

from django.core.cache import cache

WINDOW = 15 * 60  # seconds
PER_NAME = 10
PER_ADDRESS = 30


def is_blocked(name: str, address: str) -> bool:
    """Whether this name or this address has failed too often of late."""
    return any(cache.get(key, 0) >= limit for key, limit in _counters(name, address))


def failed(name: str, address: str) -> None:
    """Count a failure. The window begins with the first one."""
    for key, _limit in _counters(name, address):
        if not cache.add(key, 1, WINDOW):
            cache.incr(key)


def succeeded(name: str) -> None:
    """Forget the failures of this name: its owner came in."""
    cache.delete(_key("name", name))


def _counters(name: str, address: str) -> tuple[tuple[str, int], tuple[str, int]]:
    return (_key("name", name), PER_NAME), (_key("address", address), PER_ADDRESS)


def _key(kind: str, value: str) -> str:
    # hashed: a cache key must be short and of plain characters, a user name need not be
    return f"login-{kind}-{blake2b(value.casefold().encode(), digest_size=16).hexdigest()}"
