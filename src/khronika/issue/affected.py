"""Corrections travel: which published sentences stand on a capture or a figure that was replaced.

A capture is replaced by the next one of its address, a figure of the register by its correction.
Every fact that the old one proved is held against the new one: it holds, it has another value now,
or nothing there says so any more.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.translation import gettext as _

from khronika.archive.models import Capture
from khronika.check.evidence import NoEvidence, Register, SourceText
from khronika.check.finding import State
from khronika.check.ground.facts import ground
from khronika.check.ground.grounded import Grounded
from khronika.check.known.totals import Totals
from khronika.check.known.values import counter_name
from khronika.check.printed import number
from khronika.check.subject import Subject
from khronika.issue.evidence import ArchiveEvidence
from khronika.issue.models import Citation, Issue, Revision
from khronika.issue.trouble import NoSuchIssueTrouble
from khronika.register.known import known_register
from khronika.register.models import Figure, Measure
from khronika.text.read import read
from khronika.text.spans import Document, Span

_CITATION = re.compile(r"""\s*\[@(?:[^\]"\\]|\\.|"(?:\\.|[^"\\])*")*\]""")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


class Change(StrEnum):
    """What became of a fact when what it stands on was replaced."""

    HOLDS = "holds"
    CHANGED = "changed"  # there is another value now
    GONE = "gone"  # nothing says so any more


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a published text, in code points, and as its readers see it."""

    start: int
    end: int
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A fact of a published issue, what it stood on, and what that says now ("" for nothing)."""

    issue: Issue
    place: Place
    printed: str
    key: str  # of the capture or measure
    who: str  # its publisher or title
    was: str
    now: str
    change: Change


def affected(key: str) -> list[Standing]:
    """Every published fact that stands on the capture or the measure `key`, issue by issue.

    Of a capture all versions count: those before it and the one that superseded it.

    Raises:
        NoSuchIssueTrouble: there is neither a capture nor a measure of this key.
    """
    capture = Capture.objects.filter(key=key).first()
    if capture is not None:
        return list(_by_capture(capture))
    measure = Measure.objects.filter(key=key).first()
    if measure is not None:
        return list(_by_measure(measure))
    raise NoSuchIssueTrouble(
        _("There is neither a capture nor a measure “%(key)s”; `khronika search` finds captures.")
        % {"key": key}
    )


def affected_keys() -> list[str]:
    """The captures and measures that were replaced since a published issue was built on them."""
    cited = Citation.objects.filter(revision__in=_published(), capture__superseded_by__isnull=False)
    replaced = Figure.objects.exclude(known_to=None).filter(replaced_by__isnull=False)
    return sorted(
        {
            *cited.values_list("key", flat=True),
            *replaced.values_list("measure__key", flat=True),
        }
    )


def _published() -> Iterable[int]:
    published = Issue.objects.filter(state=Issue.State.PUBLISHED)
    return published.values_list("published", flat=True)


def _by_capture(capture: Capture) -> Iterator[Standing]:
    versions = _versions(capture)
    newest = versions[-1]
    old = versions[:-1] or versions
    keys = {each.key for each in old}
    cited = Citation.objects.filter(capture__in=old, revision__in=_published())
    revisions = Revision.objects.filter(pk__in=cited.values("revision"))
    for revision in revisions.select_related("issue__periodical").order_by("issue__date", "pk"):
        document = _read(revision)
        evidence = ArchiveEvidence(revision.issue, cited=[each.key for each in document.citations])
        then = ground(document, evidence)
        now = ground(document, _Renewed(evidence, keys, newest))
        for before, after in zip(then, now, strict=True):
            proven = [each for each in before.fact.evidence if each.source in keys]
            if before.fact.state is State.VERIFIED and proven:
                shown = [each.text for each in (*after.fact.evidence, *after.near)]
                yield Standing(
                    issue=revision.issue,
                    place=_place(document, before.fact.start),
                    printed=_line(before.fact.text),
                    key=proven[0].source,
                    who=newest.publisher or newest.title or newest.key,
                    was=_line(proven[0].text),
                    now=_line(shown[0]) if shown else "",
                    change=_change(after),
                )


def _change(after: Grounded) -> Change:
    if after.fact.state is State.VERIFIED:
        return Change.HOLDS
    return Change.CHANGED if after.fact.state is State.CONTRADICTED else Change.GONE


def _versions(capture: Capture) -> list[Capture]:
    """All captures of its address, the first one first."""
    versions = [capture]
    while (before := versions[0].supersedes) is not None:
        versions.insert(0, before)
    while (after := versions[-1].superseded_by.order_by("-pk").first()) is not None:
        versions.append(after)
    return versions


class _Renewed:
    """The evidence as it would be if what is cited were cited in its newest version."""

    def __init__(self, evidence: ArchiveEvidence, keys: set[str], newest: Capture) -> None:
        self._evidence = evidence
        self._keys = keys
        self._newest = newest
        self.earlier = evidence.earlier
        self.register = evidence.register

    def source(self, key: str) -> SourceText | None:
        if key not in self._keys:
            return self._evidence.source(key)
        found = self._evidence.source(self._newest.key)
        return None if found is None else replace(found, key=key)  # as the text cites it

    def keys(self) -> Sequence[str]:
        return self._evidence.keys()


def _by_measure(measure: Measure) -> Iterator[Standing]:
    replaced = list(
        Figure.objects.filter(measure=measure, replaced_by__isnull=False).order_by("as_of", "pk")
    )
    register = known_register()
    revisions = Revision.objects.filter(pk__in=_published()).select_related("issue__periodical")
    for revision in revisions.order_by("issue__date", "pk"):
        document = _read(revision)
        yield from _links(revision, document, measure, register)
        yield from _totals(revision, document, measure, register, replaced)


def _links(
    revision: Revision, document: Document, measure: Measure, register: Register
) -> Iterator[Standing]:
    links = {each.start: each for each in document.links if each.measure == measure.key}
    if not links:
        return
    for each in ground(document, NoEvidence(register)):
        link = links.get(each.fact.start - 1)
        if link is None:
            continue
        yield Standing(
            issue=revision.issue,
            place=_place(document, each.fact.start),
            printed=link.label,
            key=measure.key,
            who=_counter(measure, register),
            was=link.label,
            now=each.fact.evidence[0].text if each.fact.evidence else "",
            change=_change(each),
        )


def _totals(
    revision: Revision,
    document: Document,
    measure: Measure,
    register: Register,
    replaced: Sequence[Figure],
) -> Iterator[Standing]:
    """What the text gives in its own words, where it is the value that was replaced."""
    for total in Totals(Subject(document=document, evidence=NoEvidence(register))):
        if all(each.key != measure.key for each in total.measures):
            continue
        for old in replaced:
            known = [
                each
                for each in register.figures
                if each.measure == measure.key and each.as_of == old.as_of
            ]
            day = [(low, high) for low, high in total.days if low <= old.as_of <= high]
            timely = bool(day) if total.days else old.as_of <= revision.issue.date
            if not timely or total.figure.value != old.value or not known:
                continue
            yield Standing(
                issue=revision.issue,
                place=_place(document, total.figure.start),
                printed=_line(total.figure.text),
                key=measure.key,
                who=_counter(measure, register),
                was=number(old.value.normalize()),
                now=number(known[0].value.normalize()),
                change=Change.HOLDS if known[0].value == old.value else Change.CHANGED,
            )
            break


def _counter(measure: Measure, register: Register) -> str:
    return counter_name(measure.counter.key, register) if measure.counter else measure.title


def _read(revision: Revision) -> Document:
    return read(revision.text, language=revision.issue.language, date=revision.issue.date)


def _place(document: Document, at: int) -> Place:
    here = Span(start=at, end=at + 1, text=document.text[at : at + 1])
    sentence = Subject(document=document).sentence_at(here) or here
    return Place(
        start=sentence.start,
        end=sentence.end,
        line=document.text.count("\n", 0, at) + 1,
        text=_line(_LINK.sub(r"\1", _CITATION.sub("", sentence.text)).replace("**", "")),
    )


def _line(text: str) -> str:
    return " ".join(text.split())
