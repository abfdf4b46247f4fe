"""What the checker may ask of the workspace: captures by their keys, and the register."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from django.db.models import Q
from django.utils import timezone

from khronika.archive.models import Capture, Fingerprint
from khronika.check.evidence import EarlierIssue, Register, SourceText
from khronika.issue.models import Issue
from khronika.register.known import known_register

COMPARED_ISSUES = 30  # a month of a daily, half a year of a weekly
CACHED_CAPTURES = 2_000  # of some 10 KB each; captures never change, so nothing goes stale

type _Place = tuple[int, str]  # a capture's pk and SHA-256


class ArchiveEvidence:
    """Captures, register and earlier issues as evidence (check.evidence.Evidence).

    `issue` is the one whose text is proved: the register answers as of its day, and its periodical
    has the earlier ones. `cited` are the keys that will be asked for; they are looked up at once.
    """

    def __init__(self, issue: Issue | None = None, cited: Iterable[str] = ()) -> None:
        self.issue = issue
        self._found: dict[str, _Place | None] = {}
        self._look_up(set(cited))

    def source(self, key: str) -> SourceText | None:
        """The capture cited as `key`, or None where there is none."""
        if key not in self._found:
            self._look_up({key})
        place = self._found[key]
        return None if place is None else source_text(place, key)

    def keys(self) -> Sequence[str]:
        """The keys of all captures."""
        return tuple(Capture.objects.values_list("key", flat=True))

    @cached_property
    def register(self) -> Register:
        """What the register knows."""
        return known_register(self.issue.date if self.issue else None)

    @cached_property
    def earlier(self) -> Sequence[EarlierIssue]:
        """What the periodical published before the issue, as far back as is compared."""
        return earlier_issues(self.issue) if self.issue else ()

    def _look_up(self, keys: set[str]) -> None:
        there = Capture.objects.filter(key__in=keys).values_list("key", "pk", "sha256")
        self._found.update(dict.fromkeys(keys))
        self._found.update({key: (pk, sha256) for key, pk, sha256 in there})


def earlier_issues(issue: Issue) -> tuple[EarlierIssue, ...]:
    """The published issues of the same periodical and language before `issue`, oldest first."""
    before = (
        Issue.objects.filter(
            Q(date__lt=issue.date) | Q(date=issue.date, number__lt=issue.number),
            periodical=issue.periodical_id,
            language=issue.language,
            state=Issue.State.PUBLISHED,
        )
        .select_related("periodical", "published")
        .prefetch_related("corrections__wrong")[:COMPARED_ISSUES]
    )
    return tuple(
        EarlierIssue(
            key=each.path,
            text=each.published.text,
            date=each.date,
            language=each.language,
            retracted=tuple(
                correction.wrong.text
                for correction in reversed(each.corrections.all())
                if correction.wrong_id != each.published_id
            ),
        )
        for each in reversed(before)
        if each.published is not None
    )


@lru_cache(maxsize=CACHED_CAPTURES)
def source_text(place: _Place, key: str) -> SourceText:
    """A capture's text, read from the database once in this process.

    The key is part of what is remembered: until something cites it, an editor may still rename it.
    """
    capture = Capture.objects.defer("headers").get(pk=place[0])
    compared = Fingerprint.objects.filter(pk=capture.pk).first()
    published = capture.published_at
    return SourceText(
        key=key,
        text=capture.text,
        url=capture.url,
        title=capture.title,
        publisher=capture.publisher,
        published=timezone.localdate(published) if published else None,
        captured=timezone.localdate(capture.captured_at),
        language=capture.language or None,
        problem=capture.problem or None,
        furniture=tuple((start, end) for start, end in compared.furniture) if compared else (),
    )
