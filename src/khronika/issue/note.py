"""The draft of a correction note, for an editor to read, change and give to readers."""

from collections.abc import Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from khronika.issue.affected import Change, Standing
from khronika.issue.models import Issue


def draft_note(issue: Issue, standings: Sequence[Standing]) -> str:
    """What readers of `issue` should be told, in its language; "" where everything holds."""
    with override(issue.language):
        told = [
            _sentence(each)
            for each in standings
            if each.issue.pk == issue.pk and each.change is not Change.HOLDS
        ]
    return " ".join(dict.fromkeys(told))


def _sentence(each: Standing) -> str:
    said = {
        "day": date_format(each.issue.date, "j F Y"),
        "printed": each.printed,
        "who": each.who,
        "now": each.now,
        "sentence": each.place.text,
    }
    if each.change is Change.CHANGED and each.now:
        return _("On %(day)s we gave “%(printed)s”. According to %(who)s it is “%(now)s”.") % said
    return _("On %(day)s we wrote: “%(sentence)s” %(who)s no longer says so.") % said
