"""How much work a text makes, counted: time is another on every machine and in every minute."""

import sys
from typing import Self

_EVENTS = sys.monitoring.events
EVENTS = (_EVENTS.PY_START, _EVENTS.PY_RESUME, _EVENTS.JUMP, _EVENTS.CALL)


class Steps:
    """Calls and turns of loops: they grow with the work, and are the same on every machine."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> Self:
        monitoring = sys.monitoring
        monitoring.use_tool_id(monitoring.PROFILER_ID, "steps")
        for event in EVENTS:
            monitoring.register_callback(monitoring.PROFILER_ID, event, self.step)
        monitoring.set_events(monitoring.PROFILER_ID, sum(EVENTS))
        return self

    def __exit__(self, *_: object) -> None:
        sys.monitoring.set_events(sys.monitoring.PROFILER_ID, 0)
        sys.monitoring.free_tool_id(sys.monitoring.PROFILER_ID)

    def step(self, *_: object) -> None:
        self.count += 1
