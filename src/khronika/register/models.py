"""What the organisation knows, in twelve tables and the evidence for them (DESIGN.md, section 6).

Every assertion (a name, status, event, part, figure or statement) has two time axes: when it was
true, and when we knew it. Nothing is overwritten: a correction closes the old row (`known_to`) and
inserts a new one that names it (`replaces`) and says why.
"""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Term(models.Model):
    """A word of a controlled vocabulary: roles, kinds of event, verdicts, narratives."""

    vocabulary = models.SlugField(max_length=40)
    key = models.SlugField(max_length=60)
    labels = models.JSONField(default=dict)  # language code -> label

    class Meta:
        ordering: ClassVar = ["vocabulary", "key"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["vocabulary", "key"], name="term_once")
        ]

    def __str__(self) -> str:
        return f"{self.vocabulary}:{self.key}"


class Entity(models.Model):
    """A person, organisation or place. Merging is soft: `merged_into` points to who it is."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")
        PLACE = "place", _("place")

    key = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=14, choices=Kind)
    protect = models.BooleanField(default=False)  # named in no public output
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["key"]
        verbose_name_plural = "entities"

    def __str__(self) -> str:
        return self.key


class Assertion(models.Model):
    """The knowing axis, shared by everything that is asserted."""

    known_from = models.DateTimeField(default=timezone.now)
    known_to = models.DateTimeField(null=True, blank=True)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    why = models.TextField(blank=True)  # of a correction
    protect = models.BooleanField(default=False)

    class Meta:
        abstract = True


class Name(Assertion):
    """A spelling of an entity's name in a language."""

    class Kind(models.TextChoices):
        FULL = "full", _("full name")
        ALIAS = "alias", _("alias")
        ABBREVIATION = "abbreviation", _("abbreviation")
        FORMER = "former", _("former name")

    entity = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="names")
    text = models.CharField(max_length=300)
    language = models.CharField(max_length=12)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.FULL)
    house = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["entity", "-house", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["entity", "language"],
                condition=models.Q(house=True, known_to=None, kind="full"),
                name="one_house_spelling_per_language",
            )
        ]

    def __str__(self) -> str:
        return self.text


class NameKey(models.Model):
    """A skeleton key of one part of a name, indexed, so that linking is a look-up."""

    name = models.ForeignKey(Name, on_delete=models.CASCADE, related_name="keys")
    key = models.CharField(max_length=60, db_index=True)

    def __str__(self) -> str:
        return self.key


class Decision(models.Model):
    """What a person decided of two entities. Undone, it stays with the time it was undone."""

    class Verdict(models.TextChoices):
        SAME = "same", _("the same")
        DIFFERENT = "different", _("not the same")
        UNSURE = "unsure", _("unsure")

    left = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="+")
    right = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=10, choices=Verdict)
    decided_by = models.ForeignKey("auth.User", null=True, on_delete=models.SET_NULL)
    decided_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.left_id} {self.verdict} {self.right_id}"


class Status(Assertion):
    """Who was what, from when to when: EDTF as written, with the earliest and latest days."""

    subject = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="statuses")
    kind = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+")
    object = models.ForeignKey(
        Entity, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    start = models.CharField(max_length=40, blank=True)  # EDTF (ISO 8601-2); empty: not known
    start_low = models.DateField(null=True, blank=True)
    start_high = models.DateField(null=True, blank=True)
    end = models.CharField(max_length=40, blank=True)  # empty: goes on as far as is known
    end_low = models.DateField(null=True, blank=True)
    end_high = models.DateField(null=True, blank=True)
    last_confirmed = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["start_low"]
        verbose_name_plural = "statuses"
        indexes: ClassVar = [
            models.Index(fields=["kind", "start_low", "end_high"], name="status_as_of")
        ]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.kind_id} {self.start}/{self.end}"


class Event(Assertion):
    """Something that happened."""

    key = models.SlugField(max_length=80)
    kind = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=300)
    date = models.CharField(max_length=40)  # EDTF
    date_low = models.DateField()
    date_high = models.DateField(null=True, blank=True)  # empty: goes on
    place = models.ForeignKey(
        Entity, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar = ["date_low"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["key"], condition=models.Q(known_to=None), name="event_key_known_once"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Part(Assertion):
    """Who took part in an event, and as what."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="parts")
    entity = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="parts")
    role = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.entity_id} in {self.event_id}"


class Measure(models.Model):
    """What is counted, in which unit, of whom, and by whom: rival counters are rival measures."""

    key = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    unit = models.CharField(max_length=40, default="people")
    population = models.CharField(max_length=200, blank=True)
    counter = models.ForeignKey(
        Entity, null=True, blank=True, on_delete=models.PROTECT, related_name="measures"
    )
    status = models.ForeignKey(
        Term, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )  # where it can be computed from the register's own statuses

    class Meta:
        ordering: ClassVar = ["key"]

    def __str__(self) -> str:
        return self.title


class Figure(Assertion):
    """A value of a measure as of a day. Quoted and computed stand side by side."""

    class Bound(models.TextChoices):
        EXACT = "=", _("exactly")
        AT_LEAST = "at least", _("at least")
        MORE_THAN = "more than", _("more than")
        UP_TO = "up to", _("up to")
        LESS_THAN = "less than", _("less than")
        ABOUT = "about", _("about")

    class How(models.TextChoices):
        QUOTED = "quoted", _("quoted")
        COMPUTED = "computed", _("computed")

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="figures")
    value = models.DecimalField(max_digits=24, decimal_places=6)
    low = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    high = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    bound = models.CharField(max_length=10, choices=Bound, default=Bound.EXACT)
    as_of = models.DateField()
    event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.PROTECT, related_name="figures"
    )
    how = models.CharField(max_length=8, choices=How, default=How.QUOTED)

    class Meta:
        ordering: ClassVar = ["measure", "as_of"]
        indexes: ClassVar = [models.Index(fields=["measure", "as_of"], name="figure_series")]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.value.normalize():f} as of {self.as_of}"


class Statement(Assertion):
    """Who said what, when, in which words."""

    speaker = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="statements")
    said = models.CharField(max_length=40)  # EDTF
    said_low = models.DateField()
    said_high = models.DateField()
    text = models.TextField()
    language = models.CharField(max_length=12)
    translation = models.TextField(blank=True)
    verdict = models.ForeignKey(
        Term, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    narratives = models.ManyToManyField(Term, related_name="+", blank=True)

    class Meta:
        ordering: ClassVar = ["said_low"]

    def __str__(self) -> str:
        return self.text[:80]


ASSERTIONS = ("name", "status", "event", "part", "figure", "statement")


def exactly_one(fields: tuple[str, ...]) -> models.Q:
    """The condition that one of these columns is set and the others are not."""
    condition = models.Q()
    for chosen in fields:
        condition |= models.Q(**{f"{field}__isnull": field != chosen for field in fields})
    return condition


class Evidence(models.Model):
    """A passage that proves exactly one assertion."""

    passage = models.ForeignKey(
        "khronika.Passage", on_delete=models.PROTECT, related_name="evidence"
    )
    name = models.ForeignKey(Name, null=True, on_delete=models.CASCADE, related_name="evidence")
    status = models.ForeignKey(Status, null=True, on_delete=models.CASCADE, related_name="evidence")
    event = models.ForeignKey(Event, null=True, on_delete=models.CASCADE, related_name="evidence")
    part = models.ForeignKey(Part, null=True, on_delete=models.CASCADE, related_name="evidence")
    figure = models.ForeignKey(Figure, null=True, on_delete=models.CASCADE, related_name="evidence")
    statement = models.ForeignKey(
        Statement, null=True, on_delete=models.CASCADE, related_name="evidence"
    )

    class Meta:
        verbose_name_plural = "evidence"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=exactly_one(ASSERTIONS), name="evidence_of_exactly_one"
            )
        ]

    def __str__(self) -> str:
        return f"passage {self.passage_id}"
