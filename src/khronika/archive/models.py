"""Captures, the passages marked in them, and what copies among them are found by.

Unchangeable (a Trouble): a capture was to be changed or deleted.
"""

from typing import Any, ClassVar, Never, override

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.base.trouble import Trouble


class Unchangeable(Trouble):
    """A capture was to be changed or deleted."""

    def __init__(self) -> None:
        super().__init__(_("A capture never changes; capture the address again instead."))


class Captures(models.QuerySet["Capture"]):
    """Captures, which are added and read, never changed."""

    @override
    def update(self, **kwargs: object) -> Never:
        raise Unchangeable

    @override
    def delete(self) -> Never:
        raise Unchangeable


class Capture(models.Model):
    """An unchangeable archived copy. Its bytes lie in the workspace's archive by their SHA-256.

    The one thing that may change is its key, while nothing cites it (`archive.keep`).
    """

    key = models.SlugField(max_length=100, unique=True)  # what [@key] in an issue names
    url = models.URLField(max_length=2000, blank=True)
    item = models.ForeignKey(
        "khronika.Item", null=True, on_delete=models.SET_NULL, related_name="captures"
    )
    source = models.ForeignKey(
        "khronika.Source", null=True, on_delete=models.SET_NULL, related_name="captures"
    )
    captured_at = models.DateTimeField(default=timezone.now)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()  # bytes
    media_type = models.CharField(max_length=100)
    http_status = models.PositiveSmallIntegerField(null=True)
    headers = models.JSONField(default=list)  # [name, value] each, as the server sent them
    title = models.CharField(max_length=500, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    published_at = models.DateTimeField(null=True)
    language = models.CharField(max_length=12, blank=True)
    charset = models.CharField(max_length=40, blank=True)
    extractor = models.CharField(max_length=60, blank=True)
    text = models.TextField(blank=True)  # offsets of passages count code points of this
    problem = models.TextField(blank=True)  # one sentence where no text could be had
    supersedes = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="superseded_by"
    )

    objects = Captures.as_manager()

    class Meta:
        ordering: ClassVar = ["-captured_at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["url"], name="capture_url")]

    def __str__(self) -> str:
        return self.key

    @override
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the capture.

        Raises:
            Unchangeable: it is there already.
        """
        if not self._state.adding:
            raise Unchangeable
        super().save(*args, **kwargs)

    @override
    def delete(self, *args: Any, **kwargs: Any) -> Never:
        """Refuse.

        Raises:
            Unchangeable: always.
        """
        raise Unchangeable

    def rename(self, key: str) -> None:
        """Change the key, the only way round `save`; `archive.keep` says when that may be."""
        models.QuerySet(Capture).filter(pk=self.pk).update(key=key)
        self.key = key


class Passage(models.Model):
    """A span of a capture's text, as a W3C Web Annotation text quote selector."""

    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, related_name="passages")
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    created_by = models.ForeignKey("auth.User", null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="passage_not_empty"
            )
        ]

    def __str__(self) -> str:
        return self.exact


class Fingerprint(models.Model):
    """What a capture was compared by. A capture without one was not compared yet."""

    capture = models.OneToOneField(Capture, primary_key=True, on_delete=models.CASCADE)
    site = models.CharField(max_length=300, blank=True)
    lines = models.BinaryField()  # the marks of its lines, 4 bytes each
    furniture = models.JSONField(default=list)  # [start, end] of what its site repeats
    traces = models.PositiveSmallIntegerField()  # how many it has

    class Meta:
        indexes: ClassVar = [models.Index(fields=["site", "capture"], name="fingerprint_site")]

    def __str__(self) -> str:
        return f"fingerprint of {self.pk}"


class Trace(models.Model):
    """A sampled run of words (check.copies.traces), and a capture that has it."""

    pk = models.CompositePrimaryKey("trace", "capture_id")
    trace = models.BigIntegerField()
    capture = models.ForeignKey(
        Capture, on_delete=models.CASCADE, related_name="traces", db_index=False
    )

    def __str__(self) -> str:
        return f"{self.trace:x}"


class Copy(models.Model):
    """A capture whose text is that of another, which was published or captured first."""

    capture = models.ForeignKey(Capture, on_delete=models.CASCADE, related_name="copy_of")
    original = models.ForeignKey(Capture, on_delete=models.CASCADE, related_name="copies")
    share = models.FloatField()  # 0 to 1, of the words of the copy
    original_share = models.FloatField()
    start = models.PositiveIntegerField()  # of the longest shared passage, in the copy
    end = models.PositiveIntegerField()
    original_start = models.PositiveIntegerField()
    original_end = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["capture", "original"], name="copy_once")
        ]

    def __str__(self) -> str:
        return f"{self.capture} is a copy of {self.original}"

    @property
    def percent(self) -> int:
        """The part of the copy's words that are the original's, 0 to 100."""
        return round(100 * self.share)
