"""Earlier issues as --earlier names them: files, and folders of them.

Two files of one periodical and number are two texts of one issue: the later one in the order of
the command is what its readers know today, the other was corrected.
"""

from collections.abc import Iterable
from pathlib import Path

from khronika.check.evidence import EarlierIssue
from khronika.cli.gather import Unreadable, gather
from khronika.text.front import read_front


def read_earlier(paths: Iterable[Path]) -> tuple[tuple[EarlierIssue, ...], tuple[str, ...]]:
    """The issues, the oldest first, and one sentence for each file that could not be used."""
    issues: dict[tuple[str, ...], EarlierIssue] = {}
    troubles: list[str] = []
    for found in gather(map(str, paths)):
        if isinstance(found, Unreadable):
            troubles.append(str(found))
            continue
        front = read_front(found.text)
        if front.date is None:
            troubles.append(
                f"{found.path}: an earlier issue needs its date in the front matter "
                "(date: 2021-02-15); it was left out."
            )
            continue
        numbered = front.number and (front.periodical or "", front.number, str(front.date.year))
        name = numbered or (found.path,)
        before = issues.get(name)
        issues[name] = EarlierIssue(
            key=found.path,
            text=found.text,
            date=front.date,
            language=front.language,
            retracted=(*before.retracted, before.text) if before else (),
        )
    return tuple(sorted(issues.values(), key=lambda each: each.date)), tuple(troubles)
