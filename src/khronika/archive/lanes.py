"""Jobs in threads, few at once, and fewer still at one host, so that nobody is run over."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from types import TracebackType
from typing import Self

AT_ONCE = 8
AT_ONE_HOST = 2


class Lanes[Note, Result]:
    """Jobs by lane (a host). Results come as they are ready; meanwhile more jobs may be added.

    The jobs run in threads and the results are had in the thread that asks for them. At the end of
    the `with` block what has not begun is dropped, and what has begun is waited for.
    """

    def __init__(self, at_once: int = AT_ONCE, at_one_host: int = AT_ONE_HOST) -> None:
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="lanes")
        self._at_once = at_once
        self._at_one_host = at_one_host
        self._waiting: dict[str, deque[tuple[Note, Callable[[], Result]]]] = {}
        self._running: dict[Future[Result], tuple[str, Note]] = {}
        self._busy: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=True, cancel_futures=True)

    def add(self, lane: str, note: Note, job: Callable[[], Result]) -> None:
        """Add a job; `note` comes back with its result."""
        self._waiting.setdefault(lane, deque()).append((note, job))

    def results(self) -> Iterator[tuple[Note, Result]]:
        """The notes and results of all jobs; an exception of a job is raised here."""
        while self._start():
            done, _ = wait(self._running, return_when=FIRST_COMPLETED)
            for future in done:
                lane, note = self._running.pop(future)
                self._busy[lane] -= 1
                yield note, future.result()

    def _start(self) -> bool:
        """Start what may start; tell whether anything runs."""
        for lane in list(self._waiting):
            jobs = self._waiting[lane]
            while (
                jobs
                and len(self._running) < self._at_once
                and self._busy.get(lane, 0) < self._at_one_host
            ):
                note, job = jobs.popleft()
                self._running[self._threads.submit(job)] = (lane, note)
                self._busy[lane] = self._busy.get(lane, 0) + 1
            if not jobs:
                del self._waiting[lane]
        return bool(self._running)
