"""What can be wrong with an issue that a person can mend.

IssueTrouble (a Trouble)
├── NoSuchIssueTrouble      no periodical or issue of that name
├── NumberTrouble           the number is taken, or is no number
├── TextTrouble             the text cannot be saved: a zero byte, too long, another periodical's
├── EditedMeanwhileTrouble  somebody saved after this editor had begun
├── SignOffTrouble          the revision cannot be signed by this person, or not as it is
└── CorrectionTrouble       nothing was published yet, nothing was changed, or nothing was said
"""

from khronika.base.trouble import Trouble


class IssueTrouble(Trouble):
    """Something is wrong with an issue."""


class NoSuchIssueTrouble(IssueTrouble):
    """There is no periodical or issue of that name."""


class NumberTrouble(IssueTrouble):
    """The number of an issue cannot be what it was asked to be."""


class TextTrouble(IssueTrouble):
    """The text cannot be saved as it is."""


class EditedMeanwhileTrouble(IssueTrouble):
    """Somebody else saved a revision since this text was opened."""


class SignOffTrouble(IssueTrouble):
    """The revision cannot be signed off."""


class CorrectionTrouble(IssueTrouble):
    """The correction cannot be made."""
