"""khronika as one Django app; its rooms are packages, its tables share one migrations folder."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Khronika(AppConfig):
    """The app."""

    name = "khronika"
    label = "khronika"
    verbose_name = _("khronika")
