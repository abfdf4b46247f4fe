"""Logging in (RFC 4954): PLAIN (RFC 4616), LOGIN, and XOAUTH2 of Google and Microsoft."""

from base64 import b64encode

from khronika.base.workspace import Mail
from khronika.post.reply import Reply
from khronika.post.smtp.replies import Answer
from khronika.post.smtp.trouble import LogInError, MissingError
from khronika.post.smtp.wire import Wire

CONTINUE = 334
LOGGED_IN = 235
_OTHER_WAY = {500, 502, 504, 534}  # this mechanism is not taken, another may be


async def log_in(wire: Wire, mail: Mail, offered: frozenset[str]) -> None:
    """Log in with what the settings hold, by the first mechanism that both sides know.

    Raises:
        MissingError: there is no such mechanism.
        LogInError: the server does not let us in.
        SmtpError: the connection failed.
    """
    user, password = mail.username.encode(), mail.current_password().encode()
    if mail.login == "xoauth2":
        ways = {"XOAUTH2": [b"user=" + user + b"\x01auth=Bearer " + password + b"\x01\x01"]}
    else:
        ways = {"PLAIN": [b"\0" + user + b"\0" + password], "LOGIN": [user, password]}
    answer: Answer | None = None
    for name, words in ways.items():
        if name in offered:
            answer = await _speak(wire, name, words)
            if answer.code == LOGGED_IN:
                return
            if answer.code not in _OTHER_WAY:
                break
    if answer is None:
        raise MissingError
    raise LogInError(Reply.of(answer.code, answer.words))


async def _speak(wire: Wire, name: str, words: list[bytes]) -> Answer:
    """Say AUTH, and each of the words where the server asks for it."""
    left = [b64encode(word) for word in words]
    command = b"AUTH " + name.encode()
    if name != "LOGIN":  # which has no initial response everywhere
        command += b" " + left.pop(0)
    wire.send(command + b"\r\n")
    answer = await wire.answer()
    while answer.code == CONTINUE and left:
        wire.send(left.pop(0) + b"\r\n")
        answer = await wire.answer()
    if answer.code == CONTINUE:  # XOAUTH2 says what is wrong, and wants to be told that we read it
        wire.send(b"\r\n")
        answer = await wire.answer()
    return answer
