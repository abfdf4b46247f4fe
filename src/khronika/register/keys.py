"""The index of names: for each part of each spelling the skeletons under which it is found."""

from collections.abc import Iterable

from khronika.register.models import Name, NameKey
from khronika.text.naming.parts import parts
from khronika.text.naming.sound import skeletons


def index_names(names: Iterable[Name]) -> None:
    """Write the keys of names that have none yet."""
    longest = NameKey._meta.get_field("key").max_length  # noqa: SLF001 - Django's documented API
    NameKey.objects.bulk_create(
        NameKey(name=name, key=key[:longest])
        for name in names
        for key in sorted({key for word in parts(name.text).words for key in skeletons(word.text)})
    )
