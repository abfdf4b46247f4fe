"""Bodies as they were before transfer: Content-Encoding gzip and deflate, never past a limit."""

import zlib

_EITHER = zlib.MAX_WBITS | 32  # gzip or zlib, told apart by the header
_BARE = -zlib.MAX_WBITS  # what some servers send for deflate, against RFC 9110
_GZIP = b"\x1f"


class Unpacker:
    """Takes the chunks of a body and gives their plain bytes, at most `limit` of them in all.

    `encoding` is one of ENCODINGS. Its methods raise:
        OverflowError: there is more than `limit`.
        ValueError: the body is broken, or breaks off.
    """

    ENCODINGS = frozenset({"identity", "gzip", "x-gzip", "deflate"})

    def __init__(self, encoding: str, limit: int) -> None:
        self._left = limit
        self._packed = encoding != "identity"
        self._may_be_bare = encoding == "deflate"
        self._stream = zlib.decompressobj(_EITHER)
        self._begun = False

    def feed(self, chunk: bytes) -> bytes:
        """The plain bytes of the next chunk."""
        plain = self._unpack(chunk) if self._packed else chunk
        self._left -= len(plain)
        if self._left < 0:
            raise OverflowError
        return plain

    def end(self) -> None:
        """Say that no chunk follows."""
        if self._begun and not self._stream.eof:
            raise ValueError("the body breaks off")

    def _unpack(self, chunk: bytes) -> bytes:
        pieces: list[bytes] = []
        room = self._left + 1  # one byte more, so that too much is noticed but not unpacked
        while chunk and room > 0:
            if self._stream.eof:
                if not chunk.startswith(_GZIP):
                    break  # padding after the end, which servers do send
                self._stream = zlib.decompressobj(_EITHER)  # the next member (RFC 1952)
            try:
                piece = self._stream.decompress(chunk, room)
            except zlib.error as error:
                if self._begun or not self._may_be_bare:
                    raise ValueError("the body is broken") from error
                self._may_be_bare = False
                self._stream = zlib.decompressobj(_BARE)
                continue
            self._begun = True
            pieces.append(piece)
            room -= len(piece)
            chunk = self._stream.unused_data or self._stream.unconsumed_tail
        return b"".join(pieces)
