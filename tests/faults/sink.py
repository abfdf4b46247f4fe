"""A mail server in a process of its own that writes down the Message-ID of all it takes.

    python sink.py LOG SEED MISCHIEF

It prints its port. LOG gets a line for each message at the moment it is taken, before the answer.
MISCHIEF is the share of messages (0 to 1) with which something goes wrong: the connection is cut
before or after the message is taken, or it is refused for now at RCPT or after the end, or answered
with garbage.
"""

import asyncio
import os
import random
import re
import sys
from pathlib import Path
from typing import override

MESSAGE_ID = re.compile(rb"^Message-ID: (\S+)\r$", re.MULTILINE | re.IGNORECASE)


class Sink(asyncio.Protocol):
    """One connection."""

    log = -1
    luck = random.Random(0)  # noqa: S311 - chosen faults, no secrets
    mischief = 0.0

    def __init__(self) -> None:
        self.buffer = b""
        self.in_data = False
        self.fault = ""
        self.transport: asyncio.Transport

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.say("220 sink")

    @override
    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while not self.transport.is_closing():
            if self.in_data:
                message, dot, rest = self.buffer.partition(b"\r\n.\r\n")
                if not dot:
                    return
                self.buffer, self.in_data = rest, False
                self.take(message + b"\r\n")
            else:
                line, end, rest = self.buffer.partition(b"\r\n")
                if not end:
                    return
                self.buffer = rest
                self.answer(line.split(b" ")[0].split(b":")[0].upper())

    def answer(self, command: bytes) -> None:
        if command == b"EHLO":
            self.say("250-sink\r\n250-PIPELINING\r\n250 8BITMIME")
        elif command == b"RCPT":
            unlucky = self.luck.random() < self.mischief
            faults = ["rcpt", "cut", "late", "before", "after", "garbage"]
            self.fault = self.luck.choice(faults) if unlucky else ""
            self.say("451 4.7.1 not now" if self.fault == "rcpt" else "250 2.1.5 ok")
        elif command == b"DATA" and self.fault == "cut":
            self.transport.abort()
        elif command == b"DATA" and self.fault == "rcpt":
            self.say("503 5.5.1 nobody to send to")
        elif command == b"DATA":
            self.in_data = True
            self.say("354 go ahead")
        elif command == b"QUIT":
            self.say("221 bye")
            self.transport.close()
        else:
            self.say("250 ok")

    def take(self, message: bytes) -> None:
        if self.fault in {"before", "late"}:
            if self.fault == "before":
                self.transport.abort()
            else:
                self.say("452 4.3.1 disk full")
            return
        found = MESSAGE_ID.search(message)
        os.write(self.log, (found[1] if found else b"?") + b"\n")
        if self.fault == "after":
            self.transport.abort()
        elif self.fault == "garbage":
            self.say("so it is")
        else:
            self.say("250 2.0.0 ok: queued as 4XyZ")

    def say(self, words: str) -> None:
        self.transport.write(words.encode() + b"\r\n")


async def main(log: Path, seed: int, mischief: float) -> None:
    """Serve on a free port of the loopback until killed."""
    Sink.log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    Sink.luck, Sink.mischief = random.Random(seed), mischief  # noqa: S311 - as above
    server = await asyncio.get_running_loop().create_server(Sink, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
