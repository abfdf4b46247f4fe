"""Work that takes a while, beside a loop that goes on answering."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread

_ONE_AT_A_TIME = Lock()


async def in_thread[T](work: Callable[[], T]) -> T:
    """What `work` gives, after any other work; what is cancelled before its turn is not done.

    The thread is a daemon: a process that has been told to exit waits for nothing.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def run() -> None:
        with _ONE_AT_A_TIME:
            if done.cancelled():
                return
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - raised again where it is awaited
                report(done.set_exception, error)
            else:
                report(done.set_result, result)

    def report[V](settle: Callable[[V], None], value: V) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle_unless_cancelled, settle, value)

    def settle_unless_cancelled[V](settle: Callable[[V], None], value: V) -> None:
        if not done.cancelled():
            settle(value)

    Thread(target=run, daemon=True).start()
    return await done
