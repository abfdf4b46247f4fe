"""From what came in to a published issue, through the pages of the desk."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import msgspec

from khronika.cli.demo.cast import AUTHOR, PASSWORD, SECOND
from khronika.cli.demo.person import Person
from khronika.cli.demo.run import Run, expect, there
from khronika.cli.demo.world.sources import WORLD

REVIEW = "review-corrected.md"
DRAFT = "review-draft.md"
DAILY = "daily.md"
LOUD = {"error", "warning"}
LEAST_VERIFIED = 0.85  # of the facts of a clean text
_CITED = re.compile(r"@([a-z0-9-]+)")


class Mistake(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mistake planted in the draft."""

    code: str
    words: str
    mended: str


class _Mistakes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    mistake: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Proved:
    """What the desk answered to a text."""

    facts: list[dict[str, Any]]
    findings: list[dict[str, Any]]

    @property
    def loud(self) -> list[dict[str, Any]]:
        """The errors and warnings."""
        return [each for each in self.findings if each["severity"] in LOUD]

    def __str__(self) -> str:
        states = Counter(fact["state"].replace("_", " ") for fact in self.facts)
        said = ", ".join(f"{count} {state}" for state, count in states.most_common())
        return f"{len(self.facts)} facts: {said}"


def log_in(run: Run) -> str:
    """Both editors log in; a wrong password does not let anybody in."""
    page = run.author.open("/desk/login/")
    refused = run.author.send(page, "/login/", username=AUTHOR.login, password="not-the-word")  # noqa: S106 - a wrong one
    expect(
        str(refused.url).endswith("/login/"),
        "a wrong password should lead back to the log-in page.",
    )
    for person, editor in ((run.author, AUTHOR), (run.second, SECOND)):
        page = person.open("/desk/login/")
        inside = person.fill(page, "/login/", username=editor.login, password=PASSWORD)
        expect("/desk/" in str(inside.url), f"{editor.login} should be led to the desk.")
        expect("/login/" not in str(inside.url), f"{editor.login} should be let in.")
    return f"{AUTHOR.login} and {SECOND.login} logged in; a wrong password was refused"


def triage(run: Run) -> str:
    """Keep what the texts cite, drop one item, leave the rest for the newcomer."""
    from khronika.watch.models import Item

    cited = {key for name in (REVIEW, DAILY) for key in _CITED.findall(_text(name))}
    kept = dropped = 0
    page = run.author.open("/desk/")
    for item in Item.objects.order_by("published_at", "pk").prefetch_related("captures"):
        capture = item.captures.first()
        key = capture.key if capture else ""
        if key in cited:
            run.author.fill(page, f"/items/{item.pk}/keep/", key=key)
            kept += 1
        elif key == "viarta-2026-11-09":
            run.author.fill(page, f"/items/{item.pk}/drop/")
            dropped += 1
    states = Counter(str(item.state) for item in Item.objects.all())
    expect(kept == len(cited), f"{len(cited)} captures are cited, {kept} items were kept.")
    expect(
        states["kept"] == kept and states["dropped"] == dropped,
        f"the desk should have kept {kept} and dropped {dropped}, not {dict(states)}.",
    )
    return f"triage: {kept} kept, {dropped} dropped, {states['new']} left"


def find_mistakes(run: Run) -> str:
    """Draft the Review with eight mistakes planted; the proof finds them and nothing else."""
    text = _text(DRAFT)
    pk = _start(run.author, "vesnia-review", "2026-11-15", "A longer list, a closed count")
    run.issues[REVIEW] = pk
    proved = _save_and_prove(run.author, pk, text)
    data = (WORLD / "mistakes.toml").read_bytes()
    planted = msgspec.toml.decode(data, type=_Mistakes).mistake
    open_findings = list(proved.loud)
    for mistake in planted:
        start = text.index(mistake.words)
        end = start + len(mistake.words)
        over = (
            each
            for each in open_findings
            if each["code"] == mistake.code and each["start"] < end and each["end"] > start
        )
        words = mistake.words.replace("\n", " ")[:60]
        open_findings.remove(
            there(next(over, None), f"{mistake.code} should be found at “{words}”.")
        )
    extra = "; ".join(_told(each) for each in open_findings)
    expect(not open_findings, f"nothing but the planted mistakes should be found, but: {extra}.")
    codes = ", ".join(mistake.code for mistake in planted)
    length = len(text.split())
    return f"drafted the Review, {length:,} words; found all {len(planted)}: {codes}; {proved}"


def mend(run: Run) -> str:
    """Save the corrected text; its proof has no error and no warning."""
    proved = _save_and_prove(run.author, run.issues[REVIEW], _text(REVIEW))
    _expect_clean(proved)
    return f"mended it, 0 errors, 0 warnings; {proved}"


def sign(run: Run) -> str:
    """The author may not sign; the second person does."""
    pk = run.issues[REVIEW]
    _refuse_author(run, pk)
    _sign(run.second, pk)
    return f"{AUTHOR.login} could not sign her own text; {SECOND.login} signed it off"


def publish(run: Run) -> str:
    """Publish the Review as page, plain text, e-mail and feeds."""
    from khronika.press.models import Rendition

    pk = run.issues[REVIEW]
    run.author.fill(run.author.open(f"/desk/issues/{pk}/publish/"), f"/issues/{pk}/publish/")
    address = "/vesnia-review/2026/47/"
    page, plain = run.reader.open(address), run.reader.open(address + "plain.txt")
    for name, read in (("page", page), ("plain text", plain)):
        expect("A longer list" in read.text, f"the {name} should have the title.")
        expect("412" in read.text, f"the {name} should have the figures.")
    expect(plain.headers["content-type"].startswith("text/plain"), "plain.txt should be text.")
    forms = sorted(Rendition.objects.filter(revision__issue=pk).values_list("form", flat=True))
    expect(set(forms) >= {"page", "plain", "mail"}, f"three forms should be made, not {forms}.")
    return f"published {address} as {', '.join(forms)}: page {len(page.content) / 1000:.0f} kB"


def put_out_daily(run: Run) -> str:
    """The Daily goes the same way."""
    pk = _start(run.author, "vesnia-daily", "2026-11-16", "Five months of borrowed time")
    run.issues[DAILY] = pk
    proved = _save_and_prove(run.author, pk, _text(DAILY))
    _expect_clean(proved)
    _sign(run.second, pk)
    run.author.fill(run.author.open(f"/desk/issues/{pk}/publish/"), f"/issues/{pk}/publish/")
    run.reader.open("/vesnia-daily/2026/229/")
    return f"published the Daily, {len(_text(DAILY).split())} words; {proved}"


def leave_draft(run: Run) -> str:
    """Leave the draft with its mistakes in the desk, for the newcomer to mend."""
    text = _text(DRAFT).replace('number: "47"', 'number: "48"')
    text = text.replace("title: A longer list, a closed count", "title: Eight mistakes to find")
    pk = _start(run.author, "vesnia-review", "2026-11-15", "Eight mistakes to find")
    _save_and_prove(run.author, pk, text)
    return f"A draft with eight mistakes waits at {run.stage.url}/desk/issues/{pk}/"


def _text(name: str) -> str:
    return (WORLD / name).read_text("utf-8")


def _start(person: Person, periodical: str, date: str, title: str) -> int:
    """Make an issue with the desk's form; gives its pk."""
    from khronika.issue.models import Periodical

    chosen = str(Periodical.objects.get(key=periodical).pk)
    page = person.open("/desk/issues/new/")
    made = person.fill(page, "/issues/new/", periodical=chosen, date=date, title=title)
    place = re.search(r"/desk/issues/(\d+)/$", str(made.url))
    return int(there(place, f"a new issue should lead to its editor, not to {made.url}.")[1])


def _save_and_prove(person: Person, pk: int, text: str) -> Proved:
    page = person.open(f"/desk/issues/{pk}/")
    saved = person.fill(page, f"/issues/{pk}/save/", text=text)
    answer = person.ask(saved, f"/desk/issues/{pk}/check/", text=text)
    file = answer["files"][0]
    return Proved(file["facts"], file["findings"])


def _expect_clean(proved: Proved) -> None:
    told = "; ".join(_told(each) for each in proved.loud)
    expect(not proved.loud, f"the text should have no error and no warning, but: {told}.")
    verified = sum(fact["state"] == "verified" for fact in proved.facts)
    expect(
        verified >= LEAST_VERIFIED * len(proved.facts),
        f"{LEAST_VERIFIED:.0%} of the facts should be verified; {proved}.",
    )


def _refuse_author(run: Run, pk: int) -> None:
    from khronika.issue.models import SignOff

    page = run.author.open(f"/desk/issues/{pk}/sign/")
    forms = run.author.forms(page)
    if any(form.method == "post" and form.action.endswith("/sign/") for form in forms):
        run.author.send(page, f"/issues/{pk}/sign/")
    expect(
        not SignOff.objects.filter(revision__issue=pk).exists(),
        "the author of a text should not be able to sign it off.",
    )


def _sign(person: Person, pk: int) -> None:
    from khronika.issue.models import SignOff

    page = person.open(f"/desk/issues/{pk}/sign/")
    person.fill(page, f"/issues/{pk}/sign/")
    signed = SignOff.objects.filter(revision__issue=pk, person__username=SECOND.login)
    expect(signed.exists(), f"{SECOND.login} should have signed the text off.")


def _told(finding: dict[str, Any]) -> str:
    return f"{finding['code']} line {finding['line']}: {finding['message']}".rstrip(".")
