"""The whole way of a fact, step by step, as people would walk it.

gather     workspace ── sources collected, visited again ── captures ── register
edit       log in ── triage ── draft with eight mistakes ── mended ── signed by another ── published
reach      evidence ── feeds ── subscribe, confirm ── send ── one-click unsubscribe

Each step does its part over real HTTP and SMTP, checks what came of it, and says it in one line.
"""

import time
from collections.abc import Callable

from khronika.cli.demo.person import Unexpected
from khronika.cli.demo.run import Run
from khronika.cli.demo.steps import edit, gather, reach

type Step = Callable[[Run], str]

STEPS: tuple[Step, ...] = (
    gather.make_workspace,
    gather.collect_sources,
    gather.visit_again,
    gather.look_at_captures,
    gather.load_register,
    gather.start_khronika,
    edit.log_in,
    edit.triage,
    edit.find_mistakes,
    edit.mend,
    edit.sign,
    edit.publish,
    edit.put_out_daily,
    reach.open_evidence,
    reach.read_feeds,
    reach.subscribe,
    reach.send,
    reach.unsubscribe,
)


def play(run: Run, say: Callable[[str], None]) -> None:
    """Go through all steps; `say` gets one line for each.

    Raises:
        Unexpected: a step did not do what it should; the sentence names the step.
    """
    for number, step in enumerate(STEPS, 1):
        began = time.monotonic()
        try:
            line = step(run)
        except Unexpected as trouble:
            title = step.__name__.replace("_", " ")
            raise Unexpected(f"step {number} of {len(STEPS)}, {title}: {trouble}") from None
        say(f"{number:2}  {line} ({time.monotonic() - began:.1f} s)")
