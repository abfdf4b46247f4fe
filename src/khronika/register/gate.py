"""The one gate that everything public goes through: protected entities are named nowhere.

Two uses. What khronika itself tells of the register comes from `public_entities` and
`public_assertions`. What others wrote (an issue's text, the title of a source, a passage shown as
evidence) goes through a `Gate`: it finds protected names in any text, in any script and inflected,
and `withhold` covers them letter by letter, so that offsets into the text stay true.

How a name is found is `check.known.naming`.
"""

from django.db.models import Q, QuerySet

from khronika.check.known.naming import Finder, Naming
from khronika.register.merged import survivors
from khronika.register.models import Assertion, Entity, Name, NameKey
from khronika.text.naming.sound import skeletons

COVER = "█"


def public_entities() -> QuerySet[Entity]:
    """The entities that may be shown: neither they nor one merged into them is protected."""
    return Entity.objects.exclude(pk__in=protected_ids())


def public_assertions[A: Assertion](rows: QuerySet[A], *entities: str) -> QuerySet[A]:
    """The rows that may be shown: unprotected, and about public entities only.

    `entities` are the fields of the rows that point to an entity.
    """
    hidden = protected_ids()
    about_hidden = Q(pk__in=[])
    for field in entities:
        about_hidden |= Q(**{f"{field}__in": hidden})
    return rows.filter(protect=False).exclude(about_hidden)


def protected_ids() -> frozenset[int]:
    """The pks of all entities that are protected, by themselves or by a merger."""
    entities = list(Entity.objects.only("pk", "protect", "merged_into"))
    into = survivors(entities)
    kept = {into[entity.pk] for entity in entities if entity.protect}
    return frozenset(pk for pk, end in into.items() if end in kept)


class Gate:
    """The protected names as they are known now. Made anew for each page or issue."""

    def __init__(self) -> None:
        hidden = protected_ids()
        names = Name.objects.filter(Q(entity__in=hidden) | Q(protect=True))
        self._finder = Finder(names.values_list("entity__key", "text"))
        keys = {key for word in self._finder.words_alone() for key in skeletons(word)}
        borne = NameKey.objects.filter(key__in=keys, name__protect=False)
        public = borne.exclude(name__entity__in=hidden).values_list("name__text", flat=True)
        self._finder.forgive(public)

    def find(self, text: str) -> list[Naming]:
        """Every naming of a protected entity in `text`, in order, none overlapping."""
        return self._finder.find(text)

    def withhold(self, text: str) -> str:
        """`text` with protected names covered; its length stays as it is."""
        parts: list[str] = []
        at = 0
        for naming in self.find(text):
            parts.append(text[at : naming.start])
            named = text[naming.start : naming.end]
            parts.append("".join(sign if sign.isspace() else COVER for sign in named))
            at = naming.end
        return "".join([*parts, text[at:]])


def withhold(text: str) -> str:
    """`text` with protected names covered, as they are known now; its length stays as it is."""
    return Gate().withhold(text)
