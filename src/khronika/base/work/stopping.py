"""Whether the worker that runs this task wants to end: a long task looks here between two steps."""

import threading
from contextvars import ContextVar

never = threading.Event()
asked: ContextVar[threading.Event] = ContextVar("asked", default=never)


def stop_asked() -> bool:
    """Whether to leave the rest to a later run; never where no worker runs us."""
    return asked.get().is_set()
