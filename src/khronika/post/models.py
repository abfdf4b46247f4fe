"""Readers, what they asked for, and what was sent to them.

An address is never stored in the clear: it is sealed with a key outside the database and found by
a keyed hash (see post.address).
"""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Reader(models.Model):
    """A person who asked for a periodical by e-mail."""

    address_hash = models.CharField(max_length=64, unique=True)
    address_sealed = models.BinaryField()  # empty once erased: only the hash stays, to suppress
    language = models.CharField(max_length=12, default="en")
    created_at = models.DateTimeField(default=timezone.now)
    erased_at = models.DateTimeField(null=True, blank=True)
    dead_at = models.DateTimeField(
        null=True, blank=True
    )  # its server said there is no such mailbox

    def __str__(self) -> str:
        return f"reader {self.pk}"


class Subscription(models.Model):
    """A reader and a periodical.

    pending ──confirmed by POST──> active ──> ended
       └──not confirmed in time──> ended
    """

    class State(models.TextChoices):
        PENDING = "pending", _("waiting for confirmation")
        ACTIVE = "active", _("active")
        ENDED = "ended", _("ended")

    reader = models.ForeignKey(Reader, on_delete=models.CASCADE, related_name="subscriptions")
    periodical = models.ForeignKey(
        "khronika.Periodical", on_delete=models.PROTECT, related_name="subscriptions"
    )
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)
    requested_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    consent = models.TextField()  # the words that were agreed to
    mail_due_at = models.DateTimeField(null=True, blank=True)  # of a mail about the request itself

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reader", "periodical"], name="subscription_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["periodical", "state"], name="subscribers"),
            models.Index(fields=["mail_due_at"], name="subscription_mail_due"),
        ]

    def __str__(self) -> str:
        return f"{self.reader_id} to {self.periodical_id}"


class Knock(models.Model):
    """A request at the form, kept for a day against floods: a keyed hash and a time."""

    who = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["who", "at"], name="knock_who")]

    def __str__(self) -> str:
        return f"knock at {self.at:%Y-%m-%d %H:%M:%S}"


class Mailing(models.Model):
    """One issue going out.

    queued ──> sending ──────────> done
      │           │ ^
      │           v │resume
      ├─────────> paused
      └───────────┴──────────────> cancelled
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("queued")
        SENDING = "sending", _("sending")
        PAUSED = "paused", _("paused")
        DONE = "done", _("done")
        CANCELLED = "cancelled", _("cancelled")

    issue = models.OneToOneField("khronika.Issue", on_delete=models.PROTECT, related_name="mailing")
    revision = models.ForeignKey("khronika.Revision", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    created_by = models.ForeignKey("auth.User", null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    trouble = models.TextField(blank=True)  # one sentence while the mail server takes nothing

    def __str__(self) -> str:
        return f"mailing of {self.issue_id}"


class Delivery(models.Model):
    """One reader's row in a mailing; post.deliver draws its states."""

    class State(models.TextChoices):
        QUEUED = "queued", _("queued")
        CLAIMED = "claimed", _("claimed")
        HANDING = "handing", _("being handed over")
        SENT = "sent", _("sent")
        DEFERRED = "deferred", _("deferred")
        FAILED = "failed", _("failed")
        UNCERTAIN = "uncertain", _("uncertain")
        CANCELLED = "cancelled", _("cancelled")

    class Bounce(models.TextChoices):
        DEAD = "dead", _("no such mailbox")
        BLOCKED = "blocked", _("we are refused")
        CONTENT = "content", _("the message is refused")
        OTHER = "other", _("not delivered")

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="deliveries")
    issue = models.ForeignKey("khronika.Issue", on_delete=models.PROTECT, related_name="+")
    reader = models.ForeignKey(Reader, on_delete=models.CASCADE, related_name="deliveries")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    message_id = models.CharField(max_length=200, unique=True)  # fixed when queued (RFC 5322)
    owner = models.CharField(max_length=64, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(default=timezone.now)
    reply = models.TextField(blank=True)  # the server's words
    bounce = models.CharField(max_length=8, choices=Bounce, blank=True)  # why it failed for good
    paced = models.BooleanField(default=False)  # due_at is the turn that the limits gave it
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["issue", "reader"], name="delivery_once")
        ]
        indexes: ClassVar = [models.Index(fields=["state", "due_at"], name="delivery_due")]

    def __str__(self) -> str:
        return f"{self.issue_id} to {self.reader_id}"


class Pace(models.Model):
    """When the next message may go, to a domain or at all; see post.pace."""

    whom = models.CharField(max_length=64, unique=True)  # keyed hash of a domain; empty: all
    next_at = models.DateTimeField()
    first_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"next at {self.next_at:%Y-%m-%d %H:%M:%S}"
