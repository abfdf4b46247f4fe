"""An issue as it went out, in each form."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Rendition(models.Model):
    """A published revision in one form. What went out is kept as it was."""

    class Form(models.TextChoices):
        PAGE = "page", _("page")
        PLAIN = "plain", _("plain text")
        MAIL = "mail", _("e-mail")

    revision = models.ForeignKey(
        "khronika.Revision", on_delete=models.PROTECT, related_name="renditions"
    )
    form = models.CharField(max_length=8, choices=Form)
    body = models.TextField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["revision", "form"], name="rendition_once_per_form")
        ]

    def __str__(self) -> str:
        return f"{self.revision_id} as {self.form}"
