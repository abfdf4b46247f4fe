"""Why a server will not take a message for good, by its enhanced status code (RFC 3463).

Only a mailbox that is not there stops the reader's mail. A server that refuses us says nothing
about its reader, and is the editors' trouble.
"""

from khronika.post.models import Delivery
from khronika.post.reply import Reply

Bounce = Delivery.Bounce

# address: bad mailbox, bad system, syntax, moved, null MX; mailbox: disabled (RFC 3463, RFC 7505)
_DEAD = {(1, 1), (1, 2), (1, 3), (1, 6), (1, 10), (2, 1)}
_CONTENT = {(2, 3), (3, 4), (6, 0)}  # too long for the mailbox or the system, conversion
_SECURITY, _MEDIA = 7, 6
_NO_SUCH_MAILBOX = 550  # RFC 5321, section 4.2.3; also said for policy, so its words decide
_NO_SUCH_WORDS = ("user unknown", "unknown user", "no such user", "no such recipient", "no mailbox")


def classify(reply: Reply, *, at_recipient: bool) -> Bounce:
    """Say what a refusal for good means; `at_recipient` where it came before the message."""
    if status := reply.status:
        code = (status.subject, status.detail)
        if at_recipient and code in _DEAD:
            return Bounce.DEAD
        if status.subject == _SECURITY:
            return Bounce.BLOCKED
        if code in _CONTENT or status.subject == _MEDIA:
            return Bounce.CONTENT
    elif at_recipient and reply.code == _NO_SUCH_MAILBOX and _says_no_mailbox(reply):
        return Bounce.DEAD
    return Bounce.OTHER


def _says_no_mailbox(reply: Reply) -> bool:
    return any(words in reply.words.lower() for words in _NO_SUCH_WORDS)
