"""The child process in which hostile documents are read; `safely` starts and asks it.

It imports the readers once and then forks for each document it is given on stdin, so that a
document costs milliseconds and whatever it breaks, it breaks in a process that is gone afterwards.

    parent (safely.py) ──request──> sandbox ──fork──> reader: limits set, no network, extract()
                       <──answer───         <──pipe──

A request is a frame holding JSON of `Request`, then a frame with the document; an answer is a frame
holding JSON of `Extracted`. A frame is a 4-byte big-endian length and that many bytes.
"""

import os
import resource
import select
import signal
import sys
import time
from contextlib import suppress
from typing import IO

import msgspec

from khronika.archive.extract.extract import extract
from khronika.archive.extract.extracted import Extracted

_LENGTH = 4
_WARMING = (
    b"<html><title>A page</title><p>2021-02-15: one paragraph, to load the readers.</p></html>"
)


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one document may cost."""

    cpu_seconds: int = 20
    wall_seconds: float = 30.0
    memory_bytes: int = 1 << 30


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What comes before a document."""

    media_type: str
    url: str
    limits: Limits


def send(stream: IO[bytes], frame: bytes) -> None:
    """Write one frame."""
    stream.write(len(frame).to_bytes(_LENGTH))
    stream.write(frame)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one frame; None at the end of the stream."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    frame = stream.read(int.from_bytes(head))
    return frame if len(frame) == int.from_bytes(head) else None


def serve() -> None:
    """Answer requests until stdin ends."""
    # readers may print: only frames shall reach the parent
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    extract(_WARMING, "text/html")  # imports and caches are filled before the first fork, once
    extract(b"%PDF-", "application/pdf")

    requests = sys.stdin.buffer
    while (head := receive(requests)) is not None and (data := receive(requests)) is not None:
        request = msgspec.json.decode(head, type=Request)
        send(answers, msgspec.json.encode(_in_a_fork(request, data)))


def _in_a_fork(request: Request, data: bytes) -> Extracted:
    back, forth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(back)
        _read_and_exit(request, data, forth)
    os.close(forth)
    answer = _listen(back, time.monotonic() + request.limits.wall_seconds)
    os.close(back)
    if answer is None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if answer:
        return msgspec.json.decode(answer, type=Extracted)
    if answer is None or os.WIFSIGNALED(status):
        return Extracted(problem="The document took too long to read, or broke its reader.")
    return Extracted(problem="The document needs more memory to read than is allowed.")


def _listen(pipe: int, until: float) -> bytes | None:
    """Collect what the reader writes; None where time runs out."""
    pieces: list[bytes] = []
    while (left := until - time.monotonic()) > 0:
        ready, _, _ = select.select([pipe], [], [], left)
        if not ready:
            break
        piece = os.read(pipe, 1 << 16)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
    return None


def _read_and_exit(request: Request, data: bytes, pipe: int) -> None:
    try:
        _confine(request.limits)
        answer = msgspec.json.encode(extract(data, request.media_type, request.url))
        with os.fdopen(pipe, "wb") as stream:
            stream.write(answer)
    except BaseException:  # noqa: BLE001 - whatever happened, nothing of it may leave the fork
        os._exit(1)
    os._exit(0)


def _confine(limits: Limits) -> None:
    """Set the limits on this process, and leave the network where the system lets us."""
    for what, most in (
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # macOS has no RLIMIT_AS; a lower limit may stand
            resource.setrlimit(what, (most, most))
    if sys.platform == "linux":
        with suppress(OSError):  # not every host allows user namespaces
            os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNET)


if __name__ == "__main__":
    serve()
