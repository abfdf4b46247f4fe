"""Handing the deliveries that are due to the mail server: nobody is forgotten, nobody gets two.

    queued, deferred ──won by one sender──> claimed ──body sent──> handing
       ^       ^                               │                      ├─250─> sent
       │       └──4xx, by a schedule───────────┼──────────────────────┤
       └──lease lapsed, server away, paused────┤                      ├─5xx─> failed
                                               └─5xx at RCPT─> failed ├─lease lapsed, line cut
    failed ──"resend"──> queued                                       └───────> uncertain
    queued, deferred, claimed ──mailing cancelled, reader left──> cancelled

`handing` is on disk before the end of the message goes out (RFC 5321, section 4.1.1.4), so a
message the server may have is never in a state that would send it again. A row changes hands by
one conditional UPDATE; whoever finds that the row is not theirs any more lets go of it. What
happens on all connections at about the same time is written down in one transaction.
"""

import datetime as dt
import logging
import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from khronika.post.bounce import Bounce, classify
from khronika.post.claim import RESEND_AFTER, SERVER_AWAY, Due, claim, let_go, reclaim
from khronika.post.compose import Edition, edition
from khronika.post.journal import Settled, bury, hand, settle
from khronika.post.mailing import RUNNING, finish_mailings, pause_refused
from khronika.post.models import Delivery, Mailing
from khronika.post.relay import Answered, Broken, Event, Job, Lost, Ready, Relay, RelayTrouble
from khronika.post.reply import Reply
from khronika.post.smtp.session import Envelope

CLAIMED_FOR_CONNECTION = 20
LOOK_SECONDS = 0.5  # between two looks at whether to stop
DRAIN_SECONDS = 10.0  # for the answers to what is handed over, when stopping
MOST_REFUSALS = 20  # of us, not of readers, with nothing taken between; then the mailing is paused
# after the first 4xx, the second, ...; then the delivery has failed (RFC 5321, 4.5.4.1: 4-5 days)
DEFERRED_FOR = tuple(dt.timedelta(minutes=each) for each in (5, 15, 60, 240, 480, 960, 1440, 1440))

State = Delivery.State
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Delivered:
    """What a sweep did; `trouble` is a sentence where the mail server could not be used."""

    sent: int = 0
    deferred: int = 0
    failed: int = 0
    uncertain: int = 0
    cancelled: int = 0
    trouble: str = ""

    @property
    def settled(self) -> int:
        """Deliveries that nothing more happens to by itself."""
        return self.sent + self.failed + self.uncertain + self.cancelled

    @property
    def total(self) -> int:
        """Deliveries that changed."""
        return self.settled + self.deferred


def deliver_due(
    progress: Callable[[Delivered], None] | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Delivered:
    """Hand over every delivery that is due, until none is, or the server cannot be used.

    May run in several processes at once, and again after being killed at any moment. Once `stop`
    says so it begins nothing new, waits some seconds for the answers it is owed, and ends.
    """
    delivered = Delivered(uncertain=reclaim())
    owner = f"{socket.gethostname()[:20]}:{os.getpid()}:{uuid4().hex[:8]}"
    try:
        with Relay() as relay:
            _Sweep(owner, relay, delivered, progress or (lambda _: None)).run(stop)
    finally:
        let_go(owner)
    if delivered.trouble:
        _log.warning("%s", delivered.trouble)
    finish_mailings()
    return delivered


class _Sweep:
    """One run through the queue."""

    def __init__(
        self,
        owner: str,
        relay: Relay,
        delivered: Delivered,
        progress: Callable[[Delivered], None],
    ) -> None:
        self._owner = owner
        self._relay = relay
        self._delivered = delivered
        self._progress = progress
        self._editions: dict[int, Edition] = {}
        self._flying: dict[int, Due] = {}  # submitted, and not heard of since
        self._handing: set[int] = set()
        self._looked_at: set[int] = set()  # mailings whose trouble is said, or over
        self._refusals = 0
        self._more = True  # there may be rows that are due

    def run(self, stop: Callable[[], bool]) -> None:
        """Deliver until nothing is due, or told to stop, or there is trouble."""
        relay = self._relay
        batch = CLAIMED_FOR_CONNECTION * relay.mail.connections
        while not stop():
            if self._more and relay.waiting < batch // 2:
                self._more = self._claim(batch)
            if not self._flying and not self._more:
                return
            if self._flying and not self._turn():
                break
        self._drain()

    def _claim(self, most: int) -> bool:
        claimed = claim(self._owner, most)
        self._delivered.cancelled += claimed.cancelled
        self._delivered.trouble = claimed.trouble or self._delivered.trouble
        self._looked_at |= claimed.troubled
        for due in claimed.due:
            if due.mailing not in self._editions:
                self._editions[due.mailing] = edition(Mailing.objects.get(pk=due.mailing))
            self._flying[due.key] = due
            self._relay.submit(Job(due.key, partial(self._write, due)))
        if claimed.cancelled:
            self._progress(self._delivered)
        return claimed.any

    def _write(self, due: Due) -> Envelope:
        return self._editions[due.mailing].write(
            due.address,
            delivery=due.key,
            subscription=due.subscription,
            message_id=due.message_id,
            date=timezone.now(),
        )

    def _turn(self) -> bool:
        """Let things happen and write them down; False where the server cannot be used."""
        try:
            events = self._relay.pump(LOOK_SECONDS)
        except RelayTrouble as trouble:
            self._delivered.trouble = str(trouble)
            let_go(
                self._owner,
                self._flying.keys() - self._handing,
                later=SERVER_AWAY,
                trouble=str(trouble),
            )
            return False
        if events:
            self._write_down(events, go=True)
        return True

    def _drain(self) -> None:
        """Begin nothing new, and wait for the answers that are owed."""
        self._relay.withdraw()
        until = time.monotonic() + DRAIN_SECONDS
        while self._handing and time.monotonic() < until:
            try:
                events = self._relay.pump(LOOK_SECONDS)
            except RelayTrouble:
                continue
            self._write_down(events, go=False)
        lost = [self._uncertain(self._flying[key]) for key in self._handing]
        settle(self._owner, lost)

    def _write_down(self, events: list[Event], *, go: bool) -> None:
        known = [event for event in events if event.job.key in self._flying]
        ready = [event.job for event in known if isinstance(event, Ready)]
        settled = [self._outcome(event) for event in known if not isinstance(event, Ready)]
        with transaction.atomic():
            settle(self._owner, settled)
            bury([row.key for row in settled if row.bounce == Bounce.DEAD])
            ours = hand(self._owner, [job.key for job in ready]) if go else set()
        for row in settled:
            del self._flying[row.key]
            self._handing.discard(row.key)
        self._handing |= ours
        for job in ready:
            self._relay.release(job, go=job.key in ours)
            if job.key not in ours:
                del self._flying[job.key]
        if len(ours) < len(ready):
            self._look_again()
        if settled:
            self._look_back(settled)
            self._progress(self._delivered)

    def _outcome(self, event: Answered | Lost | Broken) -> Settled:
        due = self._flying[event.job.key]
        match event:
            case Answered(_, reply, at_recipient):
                return self._answered(due, reply, at_recipient=at_recipient)
            case Broken(_, said):
                return self._refused(due, said, for_now=True)
            case Lost():
                return self._uncertain(due)

    def _look_back(self, settled: list[Settled]) -> None:
        """Stop what a server refuses throughout; forget the trouble of what goes well."""
        for row in settled:
            if row.state is State.SENT:
                self._refusals = 0
            elif row.bounce in {Bounce.BLOCKED, Bounce.CONTENT}:
                self._refusals += 1
        if self._refusals >= MOST_REFUSALS:
            self._refusals = 0
            self._look_again()
            self._delivered.trouble = pause_refused(settled[-1].key, settled[-1].reply)
        well = self._editions.keys() - self._looked_at
        if well and any(row.state is State.SENT for row in settled):
            Mailing.objects.filter(pk__in=well, state__in=RUNNING).update(trouble="")
            self._looked_at |= well

    def _look_again(self) -> None:
        """Put back what is not begun: a mailing was paused or cancelled, perhaps."""
        keys = [job.key for job in self._relay.withdraw()]
        let_go(self._owner, keys)
        for key in keys:
            del self._flying[key]
        self._more = True

    def _answered(self, due: Due, reply: Reply, *, at_recipient: bool) -> Settled:
        if reply.taken:
            self._delivered.sent += 1
            return Settled(
                key=due.key, state=State.SENT, reply=str(reply), attempts=due.attempts + 1
            )
        bounce = "" if reply.for_now else classify(reply, at_recipient=at_recipient)
        return self._refused(due, str(reply), for_now=reply.for_now, bounce=bounce)

    def _refused(self, due: Due, said: str, *, for_now: bool, bounce: str = "") -> Settled:
        attempts = due.attempts + 1
        if for_now and due.attempts < len(DEFERRED_FOR):
            self._delivered.deferred += 1
            again = timezone.now() + DEFERRED_FOR[due.attempts]
            return Settled(
                key=due.key, state=State.DEFERRED, reply=said, attempts=attempts, due_at=again
            )
        self._delivered.failed += 1
        return Settled(
            key=due.key,
            state=State.FAILED,
            reply=said,
            attempts=attempts,
            bounce=bounce or Bounce.OTHER,
        )

    def _uncertain(self, due: Due) -> Settled:
        said = "The connection was lost before the server's answer."
        if settings.CONFIG.mail.uncertain == "resend":
            self._delivered.deferred += 1
            again = timezone.now() + RESEND_AFTER
            return Settled(
                key=due.key, state=State.DEFERRED, reply=said, attempts=due.attempts, due_at=again
            )
        self._delivered.uncertain += 1
        return Settled(key=due.key, state=State.UNCERTAIN, reply=said, attempts=due.attempts + 1)
