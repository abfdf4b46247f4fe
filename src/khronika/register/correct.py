"""Corrections: nothing is overwritten. The old row is closed, the new one names it and says why."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.register.keys import index_names
from khronika.register.models import Assertion, Name
from khronika.register.trouble import CorrectionTrouble

_AXIS = frozenset({"id", "known_from", "known_to", "replaces", "why"})


def correct[A: Assertion](old: A, *, why: str, **changes: Any) -> A:  # noqa: ANN401 - the fields of the row
    """Close `old` as of now and assert it anew with `changes`, for the reason `why`.

    Evidence stays with the row it proved: a changed assertion needs its own.

    Raises:
        CorrectionTrouble: `old` was closed already, nothing changes, or there is no reason.
    """
    if not why.strip():
        raise CorrectionTrouble(_("Say why this is corrected; the register keeps the reason."))
    model = type(old)
    with transaction.atomic():
        held = model._default_manager.select_for_update().get(pk=old.pk)  # noqa: SLF001 - Django's documented API
        if held.known_to is not None:
            raise CorrectionTrouble(
                _("This was corrected on %(day)s already; correct what took its place.")
                % {"day": held.known_to.date().isoformat()}
            )
        fields = {
            field.attname: getattr(held, field.attname)
            for field in model._meta.concrete_fields  # noqa: SLF001 - as above
            if field.name not in _AXIS
        }
        wanted = {**fields, **_by_column(model, changes)}
        if wanted == fields:
            raise CorrectionTrouble(_("Nothing is changed by this correction."))
        now = timezone.now()
        held.known_to = now
        held.save(update_fields=["known_to"])
        new = model._default_manager.create(  # noqa: SLF001 - as above
            **wanted, known_from=now, replaces=held, why=why.strip()
        )
        for relation in model._meta.many_to_many:  # noqa: SLF001 - as above
            getattr(new, relation.name).set(getattr(held, relation.name).all())
    old.known_to = now
    if isinstance(new, Name):
        index_names([new])
    return new


def _by_column(model: type[Assertion], changes: dict[str, Any]) -> dict[str, Any]:
    """`entity=e` as `entity_id=1`, as rows are compared."""
    columns: dict[str, Any] = {}
    for name, value in changes.items():
        field = model._meta.get_field(name)  # noqa: SLF001 - Django's documented API
        columns[getattr(field, "attname", name)] = getattr(value, "pk", value)
    return columns
