"""Messages on their way to the mail server of khronika.toml, over a few connections at once.

Nothing moves but in `pump`, which returns as soon as something happened. Between two pumps the
caller writes down what did, all of it in one transaction: that is what keeps a disk from being
asked for every single message.

    submit ──> Ready ──release──> Answered
                 │                    └──> or Lost: the server may have it
                 └──refused──> Answered
    a connection broke before the end of a message: the message waits again; at the second time it
    is Broken, and goes back to the caller

RelayTrouble (a Trouble): the server cannot be used; what was not handed over is not lost.
"""

import asyncio
import ssl
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from django.conf import settings
from msgspec import Struct

from khronika.base.trouble import Trouble
from khronika.base.workspace import Mail
from khronika.post.reply import Reply
from khronika.post.smtp.session import Envelope, Session
from khronika.post.smtp.trouble import LostError, RefusedError, SenderError, SmtpError

WORTH_A_CONNECTION = 5  # messages that wait
MOST_BREAKS = 3  # one after another, over all connections; then the server is of no use


class RelayTrouble(Trouble):
    """The mail server cannot be used as it is."""


@dataclass(eq=False, slots=True)
class Job:
    """A message to be handed over, written when its turn comes; `key` is the caller's own."""

    key: int
    write: Callable[[], Envelope]
    envelope: Envelope | None = None
    breaks: int = 0
    permission: asyncio.Future[bool] | None = None


class Ready(Struct, frozen=True):
    """Everything but the end of it is sent; it waits for `release`."""

    job: Job


class Answered(Struct, frozen=True):
    """The server took it or refused it; `at_recipient` where it did so before the body."""

    job: Job
    reply: Reply
    at_recipient: bool = False


class Lost(Struct, frozen=True):
    """The connection failed after its end was sent."""

    job: Job


class Broken(Struct, frozen=True):
    """Connections fail over it; nothing was handed over. `said` is a sentence."""

    job: Job
    said: str


type Event = Ready | Answered | Lost | Broken


@dataclass(slots=True)
class _Lane:
    """A connection and the message on it."""

    session: Session | None = None
    task: asyncio.Task[None] | None = None
    busy: bool = False
    leaving: bool = False


@dataclass(slots=True)
class _Work:
    waiting: deque[Job] = field(default_factory=deque)
    events: list[Event] = field(default_factory=list)
    lanes: list[_Lane] = field(default_factory=list)
    breaks: int = 0
    trouble: Exception | None = None


class Relay:
    """The server and our connections to it. Use it in a `with` block."""

    def __init__(self, mail: Mail | None = None) -> None:
        self.mail = mail or settings.CONFIG.mail
        self._loop = asyncio.new_event_loop()
        self._work = _Work()
        self._most = self.mail.connections
        self._more = asyncio.Event()
        self._tls = ssl.create_default_context() if self.mail.tls != "none" else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def waiting(self) -> int:
        """How many messages no connection has begun yet."""
        return len(self._work.waiting)

    def submit(self, job: Job) -> None:
        """Put a message into the line."""
        self._work.waiting.append(job)
        self._more.set()

    def release(self, job: Job, *, go: bool) -> None:
        """Let a Ready message go out, or, where it may not any more, break it off."""
        if job.permission is not None and not job.permission.done():
            job.permission.set_result(go)

    def pump(self, seconds: float) -> list[Event]:
        """Let things happen; give what did, after at most `seconds`.

        Raises:
            RelayTrouble: the server cannot be used, and nothing else happened.
        """
        work = self._work
        if not work.events and work.trouble is None:
            self._open_lanes()
            timer = self._loop.call_later(seconds, self._loop.stop)
            self._loop.run_forever()
            timer.cancel()
        events, work.events = work.events, []
        if not events and work.trouble is not None:
            trouble, work.trouble, work.breaks = work.trouble, None, 0
            if isinstance(trouble, SmtpError):
                raise RelayTrouble(self.sentence(trouble)) from None
            if isinstance(trouble, Trouble):
                raise RelayTrouble(str(trouble)) from None
            raise trouble
        return events

    def withdraw(self) -> list[Job]:
        """Take back what no connection has begun."""
        jobs = list(self._work.waiting)
        self._work.waiting.clear()
        return jobs

    def close(self) -> None:
        """Break off what is not handed over, and take leave of the server."""
        if self._loop.is_closed():
            return
        tasks = [lane.task for lane in self._work.lanes if lane.task is not None]
        for lane in self._work.lanes:
            if lane.session is not None and lane.busy:
                lane.session.drop()
            if lane.task is not None and not lane.leaving:
                lane.task.cancel()
        if tasks:
            self._loop.run_until_complete(asyncio.wait(tasks))
        self._loop.close()

    def sentence(self, trouble: SmtpError) -> str:
        """Say what is wrong, with which server, and what to do."""
        return f"The mail server {self.mail.host}:{self.mail.port} {trouble} in khronika.toml."

    def _open_lanes(self) -> None:
        """As many connections as there is work for, once the first one works."""
        work = self._work
        proven = any(lane.session and lane.session.handed for lane in work.lanes)
        worthwhile = -(-len(work.waiting) // WORTH_A_CONNECTION)
        for _ in range(len(work.lanes), min(self._most, worthwhile, self._most if proven else 1)):
            lane = _Lane()
            lane.task = self._loop.create_task(self._run(lane))
            work.lanes.append(lane)

    async def _run(self, lane: _Lane) -> None:
        work = self._work
        try:
            while True:
                if not work.waiting:
                    self._more.clear()
                    await self._more.wait()
                    continue
                if lane.session is None or lane.session.spent:
                    if lane.session is not None:
                        await lane.session.leave()
                    lane.session = await Session.start(self.mail, _name(), self._tls)
                lane.busy = True
                await self._carry(lane.session)
                lane.busy = False
        except Exception as trouble:  # noqa: BLE001 - it is raised where somebody waits, in `pump`
            self._ill(trouble)
        finally:
            lane.leaving = True
            if lane.session is not None:
                await lane.session.leave()
            work.lanes.remove(lane)

    async def _carry(self, session: Session) -> None:
        """Hand over one message after another until none waits or the connection is spent."""
        work = self._work
        job = self._next()
        while job is not None:
            following = None
            try:
                refusal = await session.prepare(_written(job))
                if refusal is not None:
                    self._tell(Answered(job, refusal, at_recipient=True))
                elif await self._permitted(job):
                    following = self._next()
                    reply = await session.finish(_written(following) if following else None)
                    work.breaks = 0
                    self._tell(Answered(job, reply))
                else:
                    session.drop()
            except LostError:
                self._tell(Lost(job))
            except RefusedError:
                work.waiting.appendleft(job)
                raise
            except SmtpError as trouble:
                session.drop()
                self._broke(job, trouble)
            job.envelope = None
            if following is None and not session.spent:
                following = self._next()
            job = following
            if job is not None and session.spent:
                work.waiting.appendleft(job)
                return

    def _next(self) -> Job | None:
        return self._work.waiting.popleft() if self._work.waiting else None

    async def _permitted(self, job: Job) -> bool:
        job.permission = self._loop.create_future()
        self._tell(Ready(job))
        return await job.permission

    def _broke(self, job: Job, trouble: SmtpError) -> None:
        job.breaks += 1
        self._work.breaks += 1
        if self._work.breaks >= MOST_BREAKS:
            self._work.waiting.appendleft(job)
            raise trouble
        if job.breaks > 1:
            self._tell(Broken(job, self.sentence(trouble)))
        else:
            self._work.waiting.append(job)

    def _ill(self, trouble: Exception) -> None:
        """Heed what ended a connection, where it was not just one too many."""
        work = self._work
        others = [lane for lane in work.lanes if lane.session and not lane.session.spent]
        one_too_many = isinstance(trouble, SmtpError) and not isinstance(trouble, SenderError)
        if others and one_too_many and work.breaks < MOST_BREAKS:
            self._most = max(1, len(others))
            return
        work.trouble = trouble
        self._loop.stop()

    def _tell(self, event: Event) -> None:
        if not self._work.events:
            self._loop.call_soon(self._loop.stop)
        self._work.events.append(event)


def _written(job: Job) -> Envelope:
    if job.envelope is None:
        job.envelope = job.write()
    return job.envelope


def _name() -> str:
    """Our name in EHLO: the site's host, an address in brackets (RFC 5321, section 4.1.3)."""
    host = urlsplit(settings.CONFIG.site.url).hostname or "localhost"
    if ":" in host:
        return f"[IPv6:{host}]"
    return f"[{host}]" if host.replace(".", "").isdigit() else host
