"""Senders that are killed: each a fork of this process, which never touches the database itself.

    python killing.py prepare READERS
    python killing.py kill KILLS SEED      prints as JSON how often and where senders were killed
    python killing.py send                 delivers what is due, as a worker does
    python killing.py finish               delivers the rest, prints the states as JSON

A sender dies by SIGKILL at the n-th time it comes to a chosen step, or at a random moment.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import django
from django.db import transaction

PAST = datetime(2020, 1, 1, tzinfo=UTC)
LONGEST = 30.0  # seconds of one sender
RANDOM = "random moment"

# a step of sending: where its function is looked up, its name, and whether to die before or after
STEPS = {
    "before claiming": ("khronika.post.deliver", "claim", False),
    "after claiming": ("khronika.post.deliver", "claim", True),
    "before a handing is written": ("khronika.post.deliver", "hand", False),
    "before a handing is committed": ("khronika.post.deliver", "hand", True),
    "before answers are written": ("khronika.post.deliver", "settle", False),
    "before answers are committed": ("khronika.post.deliver", "settle", True),
    "after all is committed": ("khronika.post.deliver._Sweep", "_look_back", False),
    "before the commands": ("khronika.post.smtp.session.Session", "_begin", False),
    "before the body": ("khronika.post.smtp.session.Session", "_impossible", True),
    "with the end on its way": ("khronika.post.smtp.wire.Wire", "answer", True),
    "when an answer is read": ("khronika.post.relay.Relay", "_tell", False),
    "before a mailing is finished": ("khronika.post.deliver", "finish_mailings", False),
}


def die_at(step: str, times: int) -> None:
    """Kill this process at the `times`-th coming to a step."""
    path, name, after = STEPS[step]
    module, _, inner = path.partition("._")
    owner: Any = sys.modules.get(path)
    if owner is None:
        module, _, inner = path.rpartition(".")
        owner = getattr(sys.modules[module], inner)
    function: Callable[..., object] = getattr(owner, name)
    left = times

    def deadly(*args: object, **kwargs: object) -> object:
        nonlocal left
        left -= 1
        if left == 0 and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        result = function(*args, **kwargs)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, name, deadly)


def in_a_fork(work: Callable[[], None], kill_after: float | None = None) -> bool:
    """Do `work` in a fork; True where it was killed."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - said by the exit code
            import traceback  # noqa: PLC0415 - seldom needed

            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0, "the sender failed by itself"
    return False


def lapse() -> None:
    """Let all leases be over and all that waits be due, as after a long time."""
    from khronika.post.models import Delivery, Mailing  # noqa: PLC0415 - after django.setup

    Delivery.objects.filter(lease_until__isnull=False).update(lease_until=PAST)
    Delivery.objects.update(due_at=PAST)
    Mailing.objects.update(state=Mailing.State.SENDING)


def send() -> None:
    """Deliver what is due."""
    from khronika.post.deliver import deliver_due  # noqa: PLC0415 - after django.setup

    lapse()
    signal.alarm(int(LONGEST))
    deliver_due()


def kill(kills: int, seed: int) -> Counter[str]:
    """Start and kill senders, until so many were killed or nothing is left to send."""
    luck = random.Random(seed)  # noqa: S311 - chosen faults, no secrets
    killed: Counter[str] = Counter()
    names = [*STEPS, RANDOM]
    for attempt in range(4 * kills):
        step = names[attempt % len(names)]
        if step == RANDOM:
            died = in_a_fork(send, kill_after=luck.uniform(0.02, 0.12))
        else:
            often = "claim" in step or "mailing" in step
            times = 1 if often else luck.randint(1, 12)

            def doomed(step: str = step, times: int = times) -> None:
                die_at(step, times)
                send()

            died = in_a_fork(doomed)
        killed[step] += died
        if killed.total() >= kills:
            break
    return killed


def prepare(readers: int) -> None:
    """Make the tables, an issue, its readers, and the queue."""
    from django.core.management import call_command  # noqa: PLC0415 - after django.setup

    call_command("migrate", verbosity=0)
    from khronika.post.mailing import queue_mailing  # noqa: PLC0415 - as above
    from mailroom import make_issue, make_periodical, make_subscriber  # noqa: PLC0415 - as above

    with transaction.atomic():
        periodical = make_periodical()
        for number in range(readers):
            make_subscriber(periodical, f"r{number}@reader.example")
        queue_mailing(make_issue(periodical), None)


def finish() -> None:
    """Deliver the rest, undisturbed; print the state of every row by its Message-ID."""
    from khronika.post.models import Delivery  # noqa: PLC0415 - after django.setup

    waiting = Delivery.objects.filter(state__in=("queued", "claimed", "handing", "deferred"))
    for _ in range(20):
        send()
        if not waiting.exists():
            break
    rows = Delivery.objects.values_list("message_id", "state")
    sys.stdout.write(json.dumps(dict(rows)))


if __name__ == "__main__":
    django.setup()
    import khronika.post.deliver  # once, for all forks

    match sys.argv[1:]:
        case ["prepare", readers]:
            prepare(int(readers))
        case ["kill", kills, seed]:
            sys.stdout.write(json.dumps(kill(int(kills), int(seed))))
        case ["send"]:
            khronika.post.deliver.deliver_due()
        case ["finish"]:
            finish()
