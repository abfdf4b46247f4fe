"""Sources, what they brought, and how each visit went."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Source(models.Model):
    """Something watched: a feed or a page, with its owner, language and reliability."""

    class Kind(models.TextChoices):
        FEED = "feed", _("feed")
        PAGE = "page", _("page")

    class Reliability(models.TextChoices):
        """The Admiralty code's letter (NATO AJP-2.1): of the source."""

        A = "A", _("A: completely reliable")
        B = "B", _("B: usually reliable")
        C = "C", _("C: fairly reliable")
        D = "D", _("D: not usually reliable")
        E = "E", _("E: unreliable")
        F = "F", _("F: cannot be judged")

    class Credibility(models.IntegerChoices):
        """The Admiralty code's figure (NATO AJP-2.1): of what it says, as a rule."""

        CONFIRMED = 1, _("1: confirmed by others")
        PROBABLY = 2, _("2: probably true")
        POSSIBLY = 3, _("3: possibly true")
        DOUBTFUL = 4, _("4: doubtful")
        IMPROBABLE = 5, _("5: improbable")
        UNKNOWN = 6, _("6: cannot be judged")

    key = models.SlugField(max_length=64, unique=True)
    kind = models.CharField(max_length=8, choices=Kind)
    name = models.CharField(max_length=200)
    url = models.URLField(max_length=2000)
    owner = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=12, blank=True)
    reliability = models.CharField(max_length=1, choices=Reliability, default=Reliability.F)
    credibility = models.PositiveSmallIntegerField(choices=Credibility, default=Credibility.UNKNOWN)
    every_minutes = models.PositiveIntegerField(default=60)
    paused = models.BooleanField(default=False)
    next_visit_at = models.DateTimeField(default=timezone.now)
    failures = models.PositiveIntegerField(default=0)  # in a row
    trouble = models.TextField(blank=True)  # the last failure as a sentence; empty when well

    class Meta:
        ordering: ClassVar = ["name"]
        indexes: ClassVar = [
            models.Index(
                fields=["next_visit_at"], name="source_due", condition=models.Q(paused=False)
            )
        ]

    def __str__(self) -> str:
        return self.name


class Validator(models.Model):
    """What a server said last of an address, for conditional requests (RFC 9110, section 13).

    The address is the source's own or one it redirects to. It belongs to the source: another source
    of the same address has not seen yet what this one has.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="validators")
    url = models.URLField(max_length=2000)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)  # of the body these validators came with
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "url"], name="validator_once_per_address")
        ]

    def __str__(self) -> str:
        return self.url


class Visit(models.Model):
    """One visit to a source."""

    class Outcome(models.TextChoices):
        NEW = "new", _("brought something new")
        UNCHANGED = "unchanged", _("nothing new")
        FAILED = "failed", _("failed")

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="visits")
    at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=Outcome)
    http_status = models.PositiveSmallIntegerField(null=True)
    items = models.PositiveIntegerField(default=0)
    trouble = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["-at"]

    def __str__(self) -> str:
        return f"{self.source_id} {self.at:%Y-%m-%d %H:%M} {self.outcome}"


class Item(models.Model):
    """One thing a source brought in.

    new ──> kept     an editor wants it
     └────> dropped

    It is captured as soon as it is seen, before it can be deleted at its source. `capture_at` is
    when to try that next; null: it is captured, or `trouble` says why it was given up.
    """

    class State(models.TextChoices):
        NEW = "new", _("new")
        KEPT = "kept", _("kept")
        DROPPED = "dropped", _("dropped")

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="items")
    guid = models.CharField(max_length=500)
    url = models.URLField(max_length=2000)
    title = models.CharField(max_length=500)
    summary = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(default=timezone.now)
    capture_at = models.DateTimeField(null=True, default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)  # at capturing, that failed
    trouble = models.TextField(blank=True)  # the last failure as a sentence; empty when well
    state = models.CharField(max_length=8, choices=State, default=State.NEW)
    decided_by = models.ForeignKey("auth.User", null=True, on_delete=models.SET_NULL)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-seen_at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "guid"], name="item_once_per_source")
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "-seen_at"], name="item_triage"),
            models.Index(
                fields=["capture_at"],
                name="item_to_capture",
                condition=models.Q(capture_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title
