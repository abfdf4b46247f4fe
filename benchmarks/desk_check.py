"""The live proof of a 3,000-word draft as the desk answers it: first time, then while typing."""

import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from review import words

from khronika.cli.init import create_workspace

RUNS = 15

with tempfile.TemporaryDirectory() as folder:
    create_workspace(Path(folder, "bench"))
    from django.contrib.auth.models import User
    from django.test import Client

    from khronika.archive.capture import capture_bytes
    from khronika.cli.demo.world.sources import WORLD, read_sources, written
    from khronika.issue.create import create_issue
    from khronika.issue.periodical import create_periodical
    from khronika.register.load import load_register

    for source in read_sources():
        for item in source.item:
            document = written(source, item)
            capture_bytes(document.data, key=item.key, media_type=document.media_type)
    load_register(WORLD / "register.json")
    user = User.objects.create_user("anna")
    periodical = create_periodical("review", "Review", language="en")
    issue = create_issue(periodical, date=date(2026, 11, 15), title="A draft", user=user)
    client = Client()
    client.force_login(user)
    draft = words(3_000)

    def answer(text: str) -> float:
        """Seconds until the desk has answered the proof of a text."""
        begun = time.perf_counter()
        response = client.post(f"/desk/issues/{issue.pk}/check/", {"text": text})
        taken = time.perf_counter() - begun
        if response.status_code != 200:  # noqa: PLR2004 - HTTP OK
            raise SystemExit(f"the desk answered {response.status_code}")
        return taken

    first = answer(draft)
    typing = [answer(f"{draft}\nAnd {number} more.\n") for number in range(RUNS)]

print(f"{len(draft.split()):,} words over {sum(len(s.item) for s in read_sources())} captures")
print(f"first proof      {first * 1000:7.0f} ms")
print(f"while typing     {statistics.median(typing) * 1000:7.0f} ms (median of {RUNS})")
print(f"slowest          {max(typing) * 1000:7.0f} ms")
