"""What can be wrong with the register that a person can mend.

RegisterTrouble (a Trouble)
├── LoadTrouble        register.json cannot be loaded; names the place in the file
└── CorrectionTrouble  an assertion cannot be corrected: closed already, or no reason given
"""

from khronika.base.trouble import Trouble


class RegisterTrouble(Trouble):
    """Something is wrong with the register."""


class LoadTrouble(RegisterTrouble):
    """register.json cannot be loaded. Nothing of it was."""


class CorrectionTrouble(RegisterTrouble):
    """The assertion cannot be corrected."""
