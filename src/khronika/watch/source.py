"""Sources as they are written down, and putting them into the database."""

import re
from typing import Annotated, Literal

import msgspec
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.base.http import BadAddress, check_address
from khronika.base.trouble import Trouble
from khronika.watch.models import Source

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


class SourceTrouble(Trouble):
    """A source cannot be taken as it is written."""


class Written(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A source as a `[[source]]` of a file, or on the command line. Grades: Admiralty code."""

    key: Annotated[str, msgspec.Meta(pattern=r"^[-a-zA-Z0-9_]{1,64}$")]
    kind: Literal["feed", "page"]
    url: Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]
    name: Annotated[str, msgspec.Meta(max_length=200)] = ""
    owner: Annotated[str, msgspec.Meta(max_length=200)] = ""
    language: Annotated[str, msgspec.Meta(max_length=12)] = ""
    reliability: Literal["A", "B", "C", "D", "E", "F"] = "F"
    credibility: Literal[1, 2, 3, 4, 5, 6] = 6
    every_minutes: Annotated[int, msgspec.Meta(ge=1, le=525_600)] = 60
    paused: bool = False


def put_source(written: Written) -> tuple[Source, bool]:
    """Add a source, or bring the one of that key up to date; True where it is new.

    Raises:
        SourceTrouble: its address or language is none.
    """
    fields = msgspec.structs.asdict(written)
    fields["name"] = written.name or written.key
    source = Source.objects.filter(key=written.key).first() or Source(key=written.key)
    moved = (source.kind, source.url) != (written.kind, written.url)
    for name, value in fields.items():
        setattr(source, name, value)
    _check(source)
    new = source.pk is None
    with transaction.atomic():
        if moved and not new:
            # what was known of the old address would hide what is at the new one
            source.validators.all().delete()
            source.next_visit_at, source.failures, source.trouble = timezone.now(), 0, ""
        source.save()
    return source, new


def _check(source: Source) -> None:
    if source.language and not _LANGUAGE.match(source.language):
        raise SourceTrouble(
            _("source %(key)s: language “%(language)s” is not one; write it like en or be.")
            % {"key": source.key, "language": source.language}
        )
    try:
        check_address(source.url)
        source.clean_fields()
    except BadAddress as trouble:
        raise SourceTrouble(
            _("source %(key)s: url %(trouble)s") % {"key": source.key, "trouble": trouble}
        ) from None
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise SourceTrouble(
            _("source %(key)s: %(field)s “%(value)s”: %(why)s")
            % {
                "key": source.key,
                "field": field,
                "value": getattr(source, field),
                "why": messages[0],
            }
        ) from None
