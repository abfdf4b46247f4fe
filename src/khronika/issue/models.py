"""Periodicals, their issues, and every revision, sign-off and correction of them."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Periodical(models.Model):
    """A series with a title, language, rhythm, sections and numbering."""

    class Rhythm(models.TextChoices):
        DAILY = "daily", _("daily")
        WEEKLY = "weekly", _("weekly")
        MONTHLY = "monthly", _("monthly")
        IRREGULAR = "irregular", _("irregular")

    key = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=12, default="en")
    rhythm = models.CharField(max_length=10, choices=Rhythm, default=Rhythm.WEEKLY)
    sections = models.JSONField(default=list)  # titles, in order
    about = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["title"]

    def __str__(self) -> str:
        return self.title


class Issue(models.Model):
    """One dated, numbered number of a periodical.

    draft ──> signed ──> published ──> withdrawn
      ^         │            │
      └─ edited ┘            └─ a corrected revision is signed and published in place of the old
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        SIGNED = "signed", _("signed off")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    periodical = models.ForeignKey(Periodical, on_delete=models.PROTECT, related_name="issues")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    date = models.DateField()
    title = models.CharField(max_length=300)
    language = models.CharField(max_length=12, default="en")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    publish_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published = models.ForeignKey(
        "khronika.Revision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_by = models.ForeignKey(
        "auth.User", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering: ClassVar = ["-date", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["periodical", "year", "number"], name="issue_number_once_a_year"
            )
        ]

    def __str__(self) -> str:
        return f"{self.periodical_id} {self.year}/{self.number}"

    @property
    def path(self) -> str:
        """How the issue is named in proofs and on the shell: `review/2026/47`."""
        return f"{self.periodical.key}/{self.year}/{self.number}"


class Revision(models.Model):
    """The text of an issue as it was saved. Never changed, only followed by another."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()  # the whole issue text, front matter included
    sha256 = models.CharField(max_length=64)
    author = models.ForeignKey("auth.User", on_delete=models.PROTECT, related_name="revisions")
    created_at = models.DateTimeField(default=timezone.now)
    note = models.CharField(max_length=300, blank=True)
    proof = models.JSONField(null=True, blank=True)  # the contract's JSON, made when signed off

    class Meta:
        ordering: ClassVar = ["issue", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["issue", "number"], name="revision_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.issue_id} r{self.number}"


class Citation(models.Model):
    """Where a revision points at a capture."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="citations")
    capture = models.ForeignKey(
        "khronika.Capture", null=True, on_delete=models.PROTECT, related_name="citations"
    )
    key = models.CharField(max_length=100)
    pinned = models.TextField(blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar = ["start"]

    def __str__(self) -> str:
        return f"[@{self.key}]"


class SignOff(models.Model):
    """A person other than the author stands by a revision. `sha256` is what they signed."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="sign_offs")
    person = models.ForeignKey("auth.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["revision", "person"], name="sign_off_once")
        ]

    def __str__(self) -> str:
        return f"{self.revision_id} by {self.person_id}"


class Correction(models.Model):
    """What was wrong in a published revision, and which revision mends it."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="corrections")
    wrong = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    mended = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()  # the note readers see
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey("auth.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["-at"]

    def __str__(self) -> str:
        return self.text[:80]
