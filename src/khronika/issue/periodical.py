"""Periodicals: made once, then numbered for years."""

import re
from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from khronika.issue.models import Periodical
from khronika.issue.trouble import IssueTrouble, NoSuchIssueTrouble

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
LONGEST = 60  # characters, as the column
RESERVED = frozenset({"confirm", "desk", "static", "subscribe", "unsubscribe"})  # site's addresses


def create_periodical(  # noqa: PLR0913 - what a periodical is, each by name
    key: str,
    title: str,
    *,
    language: str = "en",
    rhythm: Periodical.Rhythm = Periodical.Rhythm.WEEKLY,
    sections: Sequence[str] = (),
    about: str = "",
) -> Periodical:
    """Make a periodical. `key` is its name in addresses, `language` ISO 639-1.

    Raises:
        IssueTrouble: the key is taken, reserved or no key, or there is no title.
    """
    if not KEY.fullmatch(key) or len(key) > LONGEST:
        raise IssueTrouble(
            _("“%(key)s” cannot be the key of a periodical: use a-z, 0-9 and single hyphens.")
            % {"key": key}
        )
    if key in RESERVED:
        raise IssueTrouble(
            _("“%(key)s” is an address of the site itself; choose another key.") % {"key": key}
        )
    if not title.strip():
        raise IssueTrouble(_("A periodical needs a title."))
    try:
        with transaction.atomic():
            return Periodical.objects.create(
                key=key,
                title=title.strip(),
                language=language,
                rhythm=rhythm,
                sections=[each.strip() for each in sections if each.strip()],
                about=about.strip(),
            )
    except IntegrityError:
        raise IssueTrouble(
            _("There is already a periodical with the key “%(key)s”.") % {"key": key}
        ) from None


def find_periodical(key: str) -> Periodical:
    """The periodical with this key.

    Raises:
        NoSuchIssueTrouble: there is none; the sentence lists those there are.
    """
    try:
        return Periodical.objects.get(key=key)
    except Periodical.DoesNotExist:
        known = ", ".join(Periodical.objects.values_list("key", flat=True)) or _("none yet")
        raise NoSuchIssueTrouble(
            _("There is no periodical “%(key)s”; there are: %(known)s.")
            % {"key": key, "known": known}
        ) from None
