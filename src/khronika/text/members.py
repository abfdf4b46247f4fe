"""The members of a series: "A, B and C", "a; b; c", "(1) a, (2) b", in the reading that fits.

    marks       (a) loans, (b) grants and (c) training
    semicolons  open the jail; free the sick; pay them
    commas      the mayor, two doctors and a priest

Where "and" may join two members or the words of one ("Labour and Social Policy"), where a comma may
set off an apposition ("Anna Bilko, a teacher, and ...") or end the series, there are several
readings. The one that fits the announced number is taken; a number between them proves nothing.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from khronika.text.lexicon.listing import (
    AND,
    ASIDES,
    CLAUSE,
    ENDED,
    FINITE,
    MORE,
    OR,
    PRONOUNS,
    SOME,
    STEPS,
)

_COMMA = re.compile(r",(?!\d)")
_SEMICOLON = re.compile(";")
_CONJUNCTION = re.compile(rf"{AND}|{OR}")
_AND = re.compile(AND)
_LEADING = re.compile(rf"\s*(?:{AND}|{OR})\s*")
_CLAUSE = re.compile(CLAUSE)
_LED = re.compile(rf",\s*(?:{AND}|{OR})\s*$")
_AGE = re.compile(
    r"(?:aged )?\d{1,3}(?:[ -]years?[ -]old| лет| года?| гадоў| гады| років| роки| lata?| jahre)?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?<![\w)])\(?(?:(\d{1,2})|([^\W\d_])|([ivx]{2,4}))\)[ \t\u00a0]*(?=\w)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ALPHABETS = ("abcdefghijklm", "абвгдежзиклм", "абвгґдеєжзик")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLOSERS = {"(": ")", "[": "]", "«": "»", "“": "”", "„": "“”", '"': '"'}
_MARK = re.compile(r'[(\[«“„"]')
_SUCH = re.compile(
    r"\b(?:such as|for example|for instance|among (?:them|others)|например|в том числе|"
    r"среди (?:них|прочих)|напрыклад|наприклад|na przykład|między innymi|zum beispiel|"
    r"unter anderem)\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"\s*(that|whether|how|why|что|чтобы|как|што|каб|як|що|щоб|że|żeby|dass|wie)\b")
_RELATIVE = frozenset("who which that котор што які якая які że który".split())  # noqa: SIM905 - a table
_HIDDEN = "\u00b7"
_TWO = 2

type Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Members:
    """The places of the members, and how sure it is that they are members of a list at all."""

    places: list[Place]
    parted: bool  # by semicolons or marks of their own
    joined: bool  # the last one with "and"
    either: bool = False  # with "or"


def members(masked: str, start: int, end: int, value: Decimal) -> Members | None:
    """The members between `start` and `end`; None where there is no list, or not all of it."""
    if marked := numbered(masked, start, end):
        return Members(marked, parted=True, joined=True)
    shield = _shielded(masked, start, _end(masked, start, end))
    end = start + len(shield.rstrip(" .,;:!?…\r\n\t"))
    shield = shield[: end - start]
    first = _first_word(shield)
    if first in SOME or _SUCH.search(shield):
        return None
    if ";" in shield:
        head = shield.index(";")
        parts = _cut(shield, 0, len(shield), _SEMICOLON)
        joined = "," in shield[:head] and _CONJUNCTION.search(shield, 0, head)
        listed = _by_commas(shield[:head], value) if joined else None
        if listed and len(listed.places) == value:
            return _moved(listed, start)
        return (
            None
            if _open(shield, parts, parted=True)
            else _moved(Members(parts, parted=True, joined=True), start)
        )
    listed = _by_commas(shield, value)
    return _moved(listed, start) if listed else None


def numbered(masked: str, start: int, end: int) -> list[Place]:
    """The members behind marks of their own, `(a) ... (b) ...`, none where there are not two."""
    begins: list[tuple[int, int]] = []
    for mark in _NUMBERED.finditer(masked, start, end):
        expected = len(begins) + 1
        if _is_mark(mark, expected):
            begins.append((mark.start(), mark.end()))
    if len(begins) < _TWO:
        return []
    stops = [begin for begin, _ in begins[1:]] + [end]
    return [_trimmed(masked, at, stop) for (_, at), stop in zip(begins, stops, strict=True)]


def _is_mark(mark: re.Match[str], place: int) -> bool:
    digits, letter, roman = mark.groups()
    if digits:
        return int(digits) == place
    if letter and any(letter == each[place - 1 : place] for each in _ALPHABETS):
        return True
    said = letter or roman
    return place <= len(_ROMAN) and said == _ROMAN[place - 1]


def _end(masked: str, start: int, end: int) -> int:
    """Where a quotation that was opened before the list closes, if it does."""
    opened: list[str] = []
    for at in range(start, end):
        char = masked[at]
        if opened and char in opened[-1]:
            opened.pop()
        elif char in "”»" or (char == '"' and at + 1 < end and not masked[at + 1].isalnum()):
            return at
        elif char in _CLOSERS and char not in "([":
            opened.append(_CLOSERS[char])
    return end


def _shielded(masked: str, start: int, end: int) -> str:
    """The stretch with what stands in brackets and quotation marks hidden."""
    pieces: list[str] = []
    at = start
    while opening := _MARK.search(masked, at, end):
        closes = [masked.find(each, opening.end(), end) for each in _CLOSERS[opening.group()]]
        close = min((each for each in closes if each >= 0), default=-1)
        if close < 0:
            break
        pieces += (masked[at : opening.start()], _HIDDEN * (close + 1 - opening.start()))
        at = close + 1
    return "".join((*pieces, masked[at:end]))


def _moved(listed: Members, by: int) -> Members:
    places = [(by + a, by + b) for a, b in listed.places]
    return Members(places, listed.parted, listed.joined, listed.either)


def _by_commas(shield: str, value: Decimal) -> Members | None:
    """The reading by commas and conjunctions that is nearest to the announced number."""
    if ":" in shield:
        return None  # it announces another list
    if clauses := _parallel(shield):
        return Members(clauses, parted=True, joined=True)
    shortened = _until_clause(shield)
    if shortened is None:
        return None
    readings: list[list[Place]] = []
    closed = _readings(shortened[: _closed(shortened)])
    readings += closed
    if not closed or _goes_on(shortened, closed[0]):
        readings += _readings(shortened)
    readings = [each for each in readings if len(each) >= _TWO]
    if not readings or _open(shortened, readings[-1]):
        return None
    lengths = [len(each) for each in readings]
    if value not in lengths and min(lengths) < value < max(lengths):
        return None
    best = min(readings, key=lambda each: abs(len(each) - value))
    joined = _CONJUNCTION.search(shortened) is not None
    return Members(best, parted=False, joined=joined, either=joined and not _AND.search(shortened))


def _goes_on(shield: str, closed: list[Place]) -> bool:
    """Whether what stands behind a series may belong to it: not a verb behind names."""
    if not closed or not all(shield[a].isupper() for a, _ in closed):
        return True
    rest = shield[closed[-1][1] :].lstrip(" ,")
    return rest[:1].isupper() or bool(_LEADING.match(rest)) or _first_word(rest) in ASIDES


def _parallel(shield: str) -> list[Place]:
    """The members of "that he left, that he lied and that he stole"."""
    opening = _THAT.match(shield)
    if opening is None:
        return []
    word = re.escape(opening[1])
    starts = [opening.start(1)]
    again = re.compile(rf"(?:,|{AND})\s*(?:{AND}\s*)?({word}\b)")
    starts += [each.start(1) for each in again.finditer(shield, opening.end())]
    stops = [*starts[1:], len(shield)]
    return [(a, b) for a, b in zip(starts, stops, strict=True)] if len(starts) > 1 else []


def _readings(shield: str) -> list[list[Place]]:
    pieces = _cut(shield, 0, len(shield), _COMMA)
    if not pieces:
        return []
    if not _AGE.match(shield[slice(*pieces[0])]):
        pieces = [place for place in pieces if not _AGE.match(shield[slice(*place)])]
    most = [each for place in pieces for each in _cut(shield, *place, _CONJUNCTION)]
    least = pieces[:-1]
    a, b = pieces[-1]
    joints = [] if _LEADING.match(shield, a, b) else list(_CONJUNCTION.finditer(shield, a, b))
    if joints:
        least += [(a, joints[-1].start()), (joints[-1].end(), b)]
    else:
        least.append((a, b))
    least = [place for each in least if (place := _trimmed(shield, *each))[0] < place[1]]
    readings = [least, most]
    if _LED.search(shield, 0, a):
        readings.append(pieces)  # either he goes, or he stays and pays
    if all(_CONJUNCTION.search(shield, *place) for place in pieces):
        readings.append(pieces)  # each of them a pair
    named = [place for place in least if shield[place[0]].isupper()]
    rest = [place for place in least if not shield[place[0]].isupper()]
    if rest and all(_first_word(shield[slice(*place)]) in ASIDES for place in rest):
        readings.append(named)  # Anna Bilko, a teacher, and Ivan Karp
    return readings


def _closed(shield: str) -> int:
    """Where the comma behind the last "and" ends the series: "A, B and C, all of them ..."."""
    joints = list(_CONJUNCTION.finditer(shield))
    if not joints:
        return len(shield)
    comma = _COMMA.search(shield, joints[-1].end())
    return comma.start() if comma else len(shield)


def _until_clause(shield: str) -> str | None:
    """The series without a clause behind its last member; None where clauses are all it is."""
    seen_and = False
    at = 0
    for comma in [*_COMMA.finditer(shield), None]:
        stop = comma.start() if comma else len(shield)
        begin = at + (len(shield[at:stop]) - len(shield[at:stop].lstrip()))
        if at and _CLAUSE.match(shield, begin, stop):
            return shield[: at - 1] if seen_and else None
        seen_and = seen_and or _CONJUNCTION.search(shield, at, stop) is not None
        at = stop + 1
    return shield


def _open(shield: str, places: list[Place], *, parted: bool = False) -> bool:
    """Whether the members say that there are more of them, or are sentences of their own."""
    for place in places:
        said = [each.lower() for each in _WORD.findall(shield[slice(*place)])]
        if not said:
            continue
        if said[0] in MORE or said[-1] in MORE or " ".join(said[:2]) in ("so on", "so forth"):
            return True
        if parted:
            continue
        if said[0] in PRONOUNS or said[0] in STEPS:
            return True
        if not _RELATIVE.intersection(said) and (
            FINITE.intersection(said) or any(each.endswith(ENDED) for each in said[1:])
        ):
            return True
    return False


def _first_word(shield: str) -> str:
    found = _WORD.search(shield)
    if found is None:
        return ""
    lead = shield[: found.start()].strip()
    return "" if lead else found.group().lower()


def _cut(shield: str, start: int, end: int, mark: re.Pattern[str]) -> list[Place]:
    places: list[Place] = []
    at = start
    for found in [*mark.finditer(shield, start, end), None]:
        stop = found.start() if found else end
        left, right = _trimmed(shield, at, stop)
        if right > left:
            places.append((left, right))
        at = found.end() if found else stop
    return places


def _trimmed(text: str, start: int, end: int) -> Place:
    """The place without white space, a trailing mark and a leading `and`."""
    if lead := _LEADING.match(text, start, end):
        start = lead.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end
