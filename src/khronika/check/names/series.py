"""The names that stand in a row, with what may stand between them: roles, ages, places.

Anna Bilko, 34, of the Lipa Post, driver Ivan Karp and «Вымпел»
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.lexicon.listing import SOME
from khronika.text.spans import Name, NameKind, Span
from khronika.text.words import lexicon

_AND = r"(?:and|und|sowie|oraz|или|и|і|й|та|ды|i|a także|а также|а таксама|а також)\b"
_JOINS = re.compile(
    rf"\s*(?:[,;]\s*(?:{_AND})?|{_AND})\s*(?:the\s+|der\s+|die\s+|das\s+)?", re.IGNORECASE
)
_ASIDE = re.compile(
    r",? (?:aged )?\d{1,3}(?=[,.; )])(?: лет| гадоў| років| lat| years old| Jahre)?|"
    r"\s*\([^()\n]{1,60}\)"
    r"| (?:of|from|for|with|at|из|от|з|із|зі|с|von|aus|vom|z|ze) "
    rf"[^,;:.()\n–—]{{1,40}}?(?=,|[.)]|\s{_AND})"
)
_ROLE = re.compile(r"(?:[^\W\d_]{2,20}[ -]){1,3}")
_WHOSE = frozenset("his her their its его ее её их яго яе його її jego jej ich".split())  # noqa: SIM905 - a table
_AS_WELL = re.compile(r"as well|sowie|oraz|также|таксама|також|także")
_NOUN = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]+)?(?=[,;.)]| (?:und|sowie) |\s[a-z])"
)
_TITLED = re.compile(r"[«“„\"‘]([^«»“”„\"\n]{1,60})[»”“\"’]")


_LONGEST_ROLE = 60  # code points


@dataclass(frozen=True, slots=True)
class Row:
    """Names in a row, where the row ends, and whether "and" joins the last of them."""

    names: list[Name]
    end: int
    joined: bool
    open: bool = False  # "and" stands behind the last of them, and something that is no name


def row(subject: Subject, sentence: Span, start: int, *, nouns: bool = False) -> Row:
    """The names that stand in a row from `start`, an offset of the text, in their sentence.

    `nouns`: any word with a capital may be one, as the villages of a German text.
    """
    text = subject.document.text
    found: list[Name] = []
    at = ahead = start
    joined = closes = False
    while True:
        name = _name_at(subject, ahead, sentence.end, nouns=nouns)
        if name is None and not joined:
            name = _behind_role(subject, ahead)
        if name is None:
            break
        found.append(name)
        at = name.end
        while aside := _ASIDE.match(text, at, sentence.end):
            at = aside.end()
        joins = _JOINS.match(text, at, sentence.end)
        if joins is None or (joined and _AS_WELL.search(joins.group())):
            return Row(found, at, joined)
        ahead = joins.end()
        closes = any(map(str.isalpha, joins.group()))
        joined = joined or closes
    return Row(found, at, joined, open=closes)


def _name_at(subject: Subject, at: int, end: int, *, nouns: bool) -> Name | None:
    """The name that begins at `at`, or a title in quotation marks."""
    text, names = subject.document.text, subject.document.names
    index = bisect_left(names, at, key=lambda each: each.start)
    if index < len(names) and names[index].start == at:
        return names[index]
    if index and at < names[index - 1].end:  # Gemeinden Altenried, read as one
        return replace(names[index - 1], start=at, text=text[at : names[index - 1].end])
    if nouns and (noun := _NOUN.match(text, at, end)):
        return Name(start=at, end=noun.end(), text=noun.group(), kind=NameKind.PLACE)
    titled = _TITLED.match(text, at, end)
    if titled is None or not titled[1][:1].isupper():
        return None
    return Name(start=at, end=titled.end(), text=titled.group(), kind=NameKind.OTHER)


def _behind_role(subject: Subject, at: int) -> Name | None:
    """The name behind a role of its bearer, `driver Ivan Karp`: not behind `met in Lipa`."""
    names = subject.document.names
    index = bisect_left(names, at, key=lambda each: each.start)
    if index == len(names):
        return None
    name = names[index]
    role = subject.document.text[at : min(name.start, at + _LONGEST_ROLE)]
    lex = lexicon(subject.document.language)
    said = words(role)
    if _ROLE.fullmatch(role) is None or _WHOSE.intersection(said):
        return None
    if any(each in SOME or each.endswith("ing") for each in said):
        return None
    clause = any(lex.has("function_words", each) or lex.has("speech", each) for each in said)
    return None if clause else name
