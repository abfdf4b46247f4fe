"""An e-mail address as a person types it, made into the one form that is sealed and found again.

AddressTrouble (a Trouble): what is wrong with the address, and what an address looks like.
"""

import re
import unicodedata

import idna
from django.utils.translation import gettext as _

from khronika.base.trouble import Trouble

LONGEST_LOCAL = 64  # octets, RFC 5321 section 4.5.3.1.1
LONGEST_ADDRESS = 254  # octets, RFC 5321 section 4.5.3.1.3 with its erratum 1690
LONGEST_TYPED = 1000  # code points; longer input is not looked at

# dot-atom of RFC 5322, section 3.2.3; no quoted strings: nobody subscribes with one, attackers do
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
# such an address is a formula to a spreadsheet, an option or a pipe to programs that send mail
_DANGEROUS = ("=", "+", "-", "|")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")


class AddressTrouble(Trouble):
    """The text is no address that mail could be sent to."""


def normalise(typed: str) -> str:
    """Give the address in the form it is mailed to: local part as typed, domain in small ASCII.

    International domains become their A-labels (IDNA 2008 with the UTS 46 mapping, so that full-
    width and composed letters are one). The result holds printable ASCII only, so that it can
    stand in a header or an SMTP command as it is.

    Raises:
        AddressTrouble: not one address, too long, or with characters that may not be there.
    """
    if len(typed) > LONGEST_TYPED:
        raise AddressTrouble(_("This is too long for an e-mail address; type it again."))
    address = unicodedata.normalize("NFC", typed.strip(" \t"))
    if any(unicodedata.category(each)[0] in "CZ" for each in address):
        raise AddressTrouble(_("An e-mail address has no spaces or control characters in it."))
    local, at, domain = address.rpartition("@")
    if not at or not local or not domain:
        raise AddressTrouble(_("An e-mail address looks like name@example.org; type it in full."))
    if "@" in local:
        raise AddressTrouble(_("There is more than one @; give one address only."))
    if not local.isascii():
        raise AddressTrouble(
            _(
                "The part before the @ has letters outside the Latin alphabet, which most mail "
                "servers do not take yet; give an address written in Latin letters."
            )
        )
    if not _LOCAL.fullmatch(local) or len(local) > LONGEST_LOCAL or local.startswith(_DANGEROUS):
        raise AddressTrouble(_("The part before the @ is not one that a mail server would take."))
    normal = f"{local}@{_domain(domain)}"
    if len(normal) > LONGEST_ADDRESS:
        raise AddressTrouble(
            _("An e-mail address has at most %(most)s characters.") % {"most": LONGEST_ADDRESS}
        )
    return normal


def sameness(normal: str) -> str:
    """Give the form in which two spellings of one mailbox are equal: letter case is dropped."""
    return normal.lower()


def _domain(typed: str) -> str:
    try:
        domain = idna.encode(typed.removesuffix("."), uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        raise AddressTrouble(_("The part after the @ is not a domain name.")) from None
    labels = domain.split(".")
    if not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressTrouble(_("The part after the @ is not a domain name."))
    if domain != "localhost" and (len(labels) == 1 or labels[-1].isdigit()):
        raise AddressTrouble(_("The part after the @ is no full domain name, like example.org."))
    return domain
