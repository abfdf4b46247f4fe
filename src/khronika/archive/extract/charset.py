"""Bytes to text: byte order mark, valid UTF-8, the declared charset, and at last the letters.

Valid UTF-8 wins over any declaration (a text with non-ASCII letters in another charset is never
valid UTF-8 by accident); ISO 8859-1 and ASCII count as no declaration, since that is what servers
send when nobody has told them (https://encoding.spec.whatwg.org/#names-and-labels reads both as
windows-1252).
"""

import codecs
import re
from dataclasses import dataclass
from functools import cache

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WEAK = frozenset({"ascii", "iso8859-1", "cp1252"})
_CANDIDATES = (
    "cp1251",
    "koi8-u",  # KOI8-R with the four Ukrainian letters in place of box drawings
    "cp866",
    "iso8859-5",
    "mac-cyrillic",
    "cp1250",
    "iso8859-2",
    "cp1252",
)
_HEAD = 4096  # bytes in which HTML and XML may declare a charset, generously
_SAMPLE = 60_000  # bytes looked at when guessing
_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
_IN_MEDIA_TYPE = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_SMALL = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёіўєїґ")
_OFTEN = frozenset("оеаинтсрв")
_CAPITAL = frozenset("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЎЄЇҐ")
_LATIN = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüßÄÖÜéèêàáíúůčřšžýâçëîïôõñåøæ")
_SIGNS = frozenset("«»„“”’‘–—…№§°€ \u00ad")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the charset it was in; `damaged` where some bytes fitted no letter."""

    text: str
    charset: str
    damaged: bool = False


def decode(data: bytes, media_type: str = "", *, markup: bool = False) -> Decoded:
    """Decode `data`; never raises. `markup`: look for a declaration inside, too."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data.decode(name, "replace")
            return Decoded(text, name.removesuffix("-sig"), "\ufffd" in text)
    try:
        # final=False: a document cut off in the middle of a letter is still UTF-8
        return Decoded(codecs.getincrementaldecoder("utf-8")().decode(data), "utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(data, media_type, markup=markup)
    if declared == "utf-8":
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") * 50 < sum(1 for letter in text[:_SAMPLE] if letter > "\x7f"):
            return Decoded(text, "utf-8", damaged=True)
    elif declared and declared not in _WEAK:
        text = data.decode(declared, "replace")
        return Decoded(text, declared, "\ufffd" in text)
    charset = guess(data[:_SAMPLE])
    text = data.decode(charset, "replace")
    return Decoded(text, charset, "\ufffd" in text)


def guess(sample: bytes) -> str:
    """Name the single-byte charset in which `sample` looks most like words of our languages."""
    return max(_CANDIDATES, key=lambda name: _likeness(sample.decode(name, "replace")))


def _declared(data: bytes, media_type: str, *, markup: bool) -> str | None:
    labels = [match[1] for match in _IN_MEDIA_TYPE.finditer(media_type)]
    if markup:
        labels += [match[1].decode("ascii") for match in _DECLARED.finditer(data[:_HEAD])]
    for label in labels:
        name = _codec(label.lower())
        if name and name not in _WEAK:
            return name
    return None


@cache
def _codec(label: str) -> str | None:
    try:
        info = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    # rot13, base64 and their like are codecs for Python but no charsets
    return info.name if info._is_text_encoding else None  # noqa: SLF001 - no public way to ask


def _likeness(text: str) -> int:
    """Score letters by their company: small after any, capitals first, one script per word."""
    score = 0
    before = " "
    for letter in text:
        if letter < "\x80":
            if before in _SMALL and letter.isalpha():
                score -= 2  # Cyrillic glued to Latin: Polish read as Cyrillic
        elif letter in _SMALL:
            score += 2 if letter in _OFTEN else 1
            if before.isascii() and before.isalpha():
                score -= 3
        elif letter in _CAPITAL:
            score += -3 if before in _SMALL else 0
        elif letter in _LATIN:
            score += 2 if before.isascii() else -2
        elif letter not in _SIGNS:
            score -= 4
        before = letter
    return score
