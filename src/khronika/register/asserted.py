"""Asserting what may be known already: new, a correction of what was known, or nothing new."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from khronika.archive.models import Capture
from khronika.archive.passage import make_passage
from khronika.check.ground.register_shape import PassageRow
from khronika.register.correct import correct
from khronika.register.models import Assertion, Event, Evidence

type _Fields = dict[str, Any]


class Asserting:
    """One run of assertions. `why` is the reason given for corrections.

    `counts` counts what was "new", "corrected" and "known".
    """

    def __init__(self, why: str) -> None:
        self.counts: Counter[str] = Counter()
        self._why = why
        self._known: dict[type[Assertion], dict[tuple[object, ...], Assertion]] = {}
        self._told: set[tuple[object, ...]] = set()
        self._captures: dict[str, Capture | None] = {}

    def put[A: Assertion](
        self, model: type[A], identity: _Fields, values: _Fields, evidence: Sequence[PassageRow]
    ) -> A:
        """Assert a row. Rows of one `identity` are the same assertion, whatever their `values`.

        Raises:
            ValueError: it was asserted in this run before, or a passage of `evidence` is not there.
        """
        key = tuple(_plain(value) for value in identity.values())
        if (model, *key) in self._told:
            raise ValueError(_("this is there twice"))
        self._told.add((model, *key))
        known = self._rows(model, tuple(identity))
        row = known.get(key)
        if row is None:
            row = model._default_manager.create(**identity, **values)  # noqa: SLF001 - Django's documented API
            self.counts["new"] += 1
        elif any(getattr(row, name) != value for name, value in values.items()):
            row = correct(row, why=self._why, **identity, **values)
            self.counts["corrected"] += 1
        else:
            self.counts["known"] += 1
        known[key] = row
        for passage in evidence:
            self._prove(row, passage)
        assert isinstance(row, model)  # noqa: S101 - `known` holds rows of this model only
        return row

    def _rows(
        self, model: type[Assertion], names: tuple[str, ...]
    ) -> dict[tuple[object, ...], Assertion]:
        """What is known of a model today, read once."""
        if model not in self._known:
            relations = [name for name in names if model._meta.get_field(name).is_relation]  # noqa: SLF001 - as above
            rows = model._default_manager.filter(known_to=None)  # noqa: SLF001 - as above
            if relations:
                rows = rows.select_related(*relations)
            self._known[model] = {
                tuple(_plain(getattr(row, name)) for name in names): row for row in rows
            }
        return self._known[model]

    def _prove(self, row: Assertion, passage: PassageRow) -> None:
        if passage.source not in self._captures:
            self._captures[passage.source] = Capture.objects.filter(key=passage.source).first()
        capture = self._captures[passage.source]
        if capture is None:
            raise ValueError(
                _("there is no capture “%(key)s” in the archive; capture it first")
                % {"key": passage.source}
            )
        place = _find(capture.text, passage.text)
        if place is None:
            raise ValueError(
                _("“%(words)s” does not stand in the capture “%(key)s”")
                % {"words": passage.text[:80], "key": passage.source}
            )
        proved: _Fields = {row._meta.model_name or "": row}  # noqa: SLF001 - as above
        Evidence.objects.get_or_create(passage=make_passage(capture, *place), **proved)


def _plain(value: object) -> object:
    """What identifies a value: an event by its key, since a corrected one is another row."""
    if isinstance(value, Event):
        return value.key
    return value.pk if isinstance(value, Model) else value


def _find(text: str, words: str) -> tuple[int, int] | None:
    """Where the words stand; line ends and double spaces do not matter."""
    at = text.find(words)
    if at >= 0:
        return at, at + len(words)
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, text) if pattern else None
    return found.span() if found else None
