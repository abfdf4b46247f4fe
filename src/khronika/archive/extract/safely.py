"""Reading a document that may be hostile: in a child process with limits (see `sandbox`)."""

import atexit
import os
import select
import subprocess
import sys
import threading
import time
from contextlib import suppress

import msgspec

from khronika.archive.extract.extract import extract
from khronika.archive.extract.extracted import MOST_BYTES, Extracted
from khronika.archive.extract.sandbox import Limits, Request, receive, send

_HARMLESS = frozenset({"text/plain", "text/markdown"})
_GRACE = 15.0  # seconds on top of a document's own, for the sandbox to start
_BROKEN = "The document broke the process that reads documents."


def extract_safely(
    data: bytes, media_type: str, url: str = "", limits: Limits | None = None
) -> Extracted:
    """Extract as `extract` does, in a child process without network and with `limits`.

    Plain text is decoded here. Thread-safe; documents are read one after the other. Never raises
    for what is in `data`.
    """
    if len(data) > MOST_BYTES or media_type.partition(";")[0].strip().lower() in _HARMLESS:
        return extract(data, media_type, url)
    return _SANDBOX.read(
        Request(media_type=media_type, url=url, limits=limits or Limits()),
        data,
    )


class _Sandbox:
    """The one child of this process, started when first needed and again when it has died."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def read(self, request: Request, data: bytes) -> Extracted:
        with self._lock:
            try:
                return self._ask(self._running(), request, data)
            except (OSError, EOFError, msgspec.DecodeError):
                self._end()
                return Extracted(problem=_BROKEN)

    def close(self) -> None:
        with self._lock:
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():  # a fork of the process that started it
            self._child, self._owner = None, os.getpid()
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = subprocess.Popen(
                [sys.executable, "-I", "-m", "khronika.archive.extract.sandbox"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},  # no secrets in there
            )
        return self._child

    def _ask(self, child: subprocess.Popen[bytes], request: Request, data: bytes) -> Extracted:
        if child.stdin is None or child.stdout is None:
            raise EOFError
        send(child.stdin, msgspec.json.encode(request))
        send(child.stdin, data)
        until = time.monotonic() + request.limits.wall_seconds + _GRACE
        ready, _, _ = select.select([child.stdout], [], [], until - time.monotonic())
        answer = receive(child.stdout) if ready else None
        if answer is None:
            raise EOFError
        return msgspec.json.decode(answer, type=Extracted)

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for stream in (child.stdin, child.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
        child.wait()


_SANDBOX = _Sandbox()
atexit.register(_SANDBOX.close)
