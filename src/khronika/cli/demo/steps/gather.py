"""From nothing to a workspace with sources, captures and a register."""

import json
import tempfile
from pathlib import Path

from khronika.cli.demo.cast import AUTHOR, PASSWORD, SECOND
from khronika.cli.demo.run import Run, expect, there
from khronika.cli.demo.world.sources import WORLD, read_sources, written
from khronika.cli.init import create_workspace

MINISTRY = "interior-ministry-2026-11-12"  # the page in windows-1251
POLL = "sociometer-2026-11-11"  # the PDF
SECTIONS = ("Prisons and courts", "The closed count", "Work and society", "Money", "Abroad")


def make_workspace(run: Run) -> str:
    """Make the workspace with two editors and two periodicals."""
    create_workspace(run.stage.folder)
    from django.contrib.auth.models import User

    from khronika.issue.models import Periodical
    from khronika.issue.periodical import create_periodical

    for editor in (AUTHOR, SECOND):
        User.objects.create_user(
            editor.login,
            password=PASSWORD,
            first_name=editor.first_name,
            last_name=editor.last_name,
        )
    create_periodical(
        "vesnia-review",
        "Vesnia Review",
        sections=SECTIONS,
        about="Every Sunday: what happened in Vesnia, with the evidence for every sentence.",
    )
    create_periodical(
        "vesnia-daily",
        "Vesnia Daily",
        rhythm=Periodical.Rhythm.DAILY,
        about="Every working day: four or five things that matter.",
    )
    return "made a workspace: 2 editors, 2 periodicals"


def collect_sources(run: Run) -> str:
    """Load the fifteen sources and visit each."""
    from khronika.archive.collect import collect
    from khronika.archive.models import Capture
    from khronika.watch.load import load_sources
    from khronika.watch.models import Item

    sources = read_sources()
    wanted = sum(len(source.item) for source in sources)
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sources.toml"
        listed.write_text(_listed(run.stage.world.url), "utf-8")
        loaded = load_sources(listed)
    expect(loaded == len(sources), f"{len(sources)} sources should be loaded, not {loaded}.")
    done = collect()
    items, captures = Item.objects.count(), Capture.objects.count()
    expect(done.failed == 0, f"no source should fail, {done.failed} did.")
    expect(items == wanted, f"{wanted} items should have come in, not {items}.")
    expect(captures == wanted, f"{wanted} captures should be there, not {captures}.")
    return f"collected {loaded} sources: {items} items, {captures} captures, {done.failed} failed"


def visit_again(run: Run) -> str:
    """Visit all sources once more: nothing is new, and the site need not send anything again."""
    from khronika.archive.collect import collect
    from khronika.watch.models import Item, Source

    world = run.stage.world
    items, answered, unchanged = Item.objects.count(), world.answered, world.not_modified
    collect(list(Source.objects.all()))
    sent, spared = world.answered - answered, world.not_modified - unchanged
    expect(Item.objects.count() == items, "a second visit should bring no item twice.")
    expect(sent == 0, f"a second visit should be answered 304 only, {sent} pages came in full.")
    return f"visited again: {spared} answers 304 Not Modified, nothing new"


def look_at_captures(run: Run) -> str:  # noqa: ARG001 - every step is given the run
    """See that the archive holds what was published, byte for byte, and could read it."""
    from khronika.archive.models import Capture
    from khronika.archive.verify import verify

    for source in read_sources():
        for item in source.item:
            keys = ", ".join(Capture.objects.values_list("key", flat=True))
            capture = there(
                Capture.objects.filter(key=item.key).first(),
                f"a capture {item.key} should be there; there are {keys}.",
            )
            same = capture.size == len(written(source, item).data) or source.kind == "feed"
            expect(same, f"the capture {item.key} should have the bytes of the page.")
            expect(capture.text, f"the capture {item.key} should have text; {capture.problem}")
    ministry = Capture.objects.get(key=MINISTRY)
    expect("задержано 163 человека" in ministry.text, "windows-1251 should be read as Cyrillic.")
    expect("Of 1,012 respondents" in Capture.objects.get(key=POLL).text, "the PDF should be read.")
    checked = verify()
    expect(not checked.damages, "every blob should have the SHA-256 under which it lies.")
    count, size = Capture.objects.count(), sum(Capture.objects.values_list("size", flat=True))
    return (
        f"archived {count} captures, {size / 1000:.0f} kB, hashes verified, "
        "windows-1251 and PDF read"
    )


def load_register(run: Run) -> str:  # noqa: ARG001 - every step is given the run
    """Load who is who in Vesnia."""
    from khronika.register.load import load_register as load
    from khronika.register.models import Entity, Figure, Name, Status

    load(WORLD / "register.json")
    kinds = [Entity.objects.filter(kind=kind).count() for kind in ("person", "organisation")]
    series = Figure.objects.filter(measure__key="political-prisoners").count()
    expect(sum(kinds) >= 25, f"25 people and organisations should be known, not {sum(kinds)}.")  # noqa: PLR2004 - issue 2 says 25
    return (
        f"loaded the register: {kinds[0]} people, {kinds[1]} organisations, "
        f"{Name.objects.count()} names, {Status.objects.count()} statuses, "
        f"a series of {series} figures, {Figure.objects.count()} figures in all"
    )


def start_khronika(run: Run) -> str:
    """Start the web and the worker."""
    run.stage.serve()
    run.author.open("/")
    return f"khronika serves at {run.stage.url}"


def _listed(base: str) -> str:
    """The sources as `khronika source load` reads them."""
    lines: list[str] = []
    for source in read_sources():
        row = {
            "key": source.key,
            "kind": source.kind,
            "url": base + source.path,
            "name": source.name,
            "owner": source.owner,
            "language": source.language,
            "reliability": source.reliability,
            "credibility": source.credibility,
        }
        lines.append("[[source]]")
        # a JSON string or number is also one of TOML
        lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in row.items()]
    return "\n".join(lines) + "\n"
