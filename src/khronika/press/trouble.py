"""What keeps an issue from going out.

PressTrouble (a Trouble)
├── UnsignedTrouble    nobody but its author has signed the revision
├── ProtectedTrouble   the text names a protected person
├── NothingTrouble     there is nothing (new) to publish
├── ScheduleTrouble    the moment is past, or the issue is not ready to wait for it
└── FilesTrouble       the published files could not be written
"""

from khronika.base.trouble import Trouble


class PressTrouble(Trouble):
    """An issue cannot go out as it is."""


class UnsignedTrouble(PressTrouble):
    """Publishing takes two people."""


class ProtectedTrouble(PressTrouble):
    """A protected person is named."""


class NothingTrouble(PressTrouble):
    """There is nothing to publish."""


class ScheduleTrouble(PressTrouble):
    """The issue cannot be published at that moment."""


class FilesTrouble(PressTrouble):
    """The files of a published issue could not be written."""
