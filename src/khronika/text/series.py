"""Announced series inside a sentence, with what parts the number from its items.

    colon     three cities: A, B and C · gave three reasons for it: a, b and c
    brackets  three states (A, B and C)
    dash      three problems – a, b and c – remain
    namely    two towns, namely A and B,

Right behind its number and noun a colon announces whatever follows. Anything looser does so only
where the items are alike, short and named; "four people – residents of A and B – left" is no list.
Where "and" may join two items or the words of one, the reading that fits the number is taken.
"""

import re

from khronika.text.lexicon.vocabulary import words
from khronika.text.spans import Block, Enumeration, Figure, Span
from khronika.text.words import Lexicon

_AND = r"\b(?:and|и|і|й|та|i|oraz|und|ды|а таксама|а также)\b"
_COMMA = re.compile(",")
_SEMICOLON = re.compile(";")
_CONJUNCTION = re.compile(_AND)
_LEADING = re.compile(rf"\s*{_AND}\s*")
_DASH = re.compile(r"\s[–—-]\s")
_NAMELY = re.compile(
    r",\s+(?:namely|а именно|а менавіта|а саме|mianowicie|a mianowicie|nämlich|und zwar)\s*:?\s"
)
_STOPS = re.compile(r"[:;.!?()«»“”\"–—]|\d")
_SOME = words(
    "including incl e.g eg such among mostly mainly chiefly especially notably включая например "
    "среди преимущественно уключаючы напрыклад сярод включно наприклад серед między np m.in "
    "darunter z.b u.a all both each of from все всех усе усіх wszyscy alle see в у из з"
)
_CLAUSE_WORDS = re.compile(
    r"(?:which|who|whom|whose|where|when|that|because|but|although|as|if|while|котор\w+|где|когда|"
    r"что|но|якая|якія|які|якое|дзе|калі|што|але|котр\w+|де|коли|що|який|яке|któr\w+|gdzie|że|ale|"
    r"dass|aber|weil|wo)\b"
)
_LONGEST_SERIES = 600  # characters
_GAP = 80  # characters between the announcing noun and its colon
_WORDS = 8  # of an item of reasons
_NAME = 6  # words of an item that is a name
_SHORT = 4  # words of an item in lower case

type Place = tuple[int, int]


def find_series(
    text: str, masked: str, block: Block, announcing: list[Figure], lex: Lexicon
) -> list[Enumeration]:
    """The series of the block that its `announcing` figures announce."""
    found = []
    k = 0
    for n, figure in enumerate(announcing):
        while k < len(block.sentences) and block.sentences[k].end <= figure.start:
            k += 1
        end = min(block.sentences[k].end, figure.end + _LONGEST_SERIES)
        following = announcing[n + 1].start if n + 1 < len(announcing) else end
        listed = _after(masked, figure, end, following, lex)
        if listed is None:
            continue
        intro, places = listed
        items = tuple(Span(start=a, end=b, text=text[a:b]) for a, b in places)
        found.append(
            Enumeration(
                start=figure.start,
                end=items[-1].end,
                text=text[figure.start : items[-1].end],
                announced=figure,
                intro_start=figure.start,
                intro_end=intro,
                items=items,
                inline=True,
            )
        )
    return found


def is_abstract(figure: Figure, lex: Lexicon) -> bool:
    """Whether the noun is one that a list is made of, and not of people: reasons, demands."""
    noun = (figure.noun or "").lower().split()
    return bool(noun) and lex.has("announced", noun[-1]) and not lex.has("people", noun[-1])


def _after(
    masked: str, figure: Figure, end: int, following: int, lex: Lexicon
) -> tuple[int, list[Place]] | None:
    """Where the items begin behind the figure, and their places."""
    at = figure.end
    while at < end and masked[at].isspace():
        at += 1
    if masked[at : at + 1] == ":":
        items = _items(masked, at + 1, end, figure)
        return (at + 1, items) if len(items) > 1 else None
    if masked[at : at + 1] == "(":
        close = masked.find(")", at, end)
        return _strict(masked, at + 1, close, figure, lex) if close > 0 else None
    if dash := _DASH.match(masked, figure.end, end):
        stop = _DASH.search(masked, dash.end(), end)
        return _strict(masked, dash.end(), stop.start() if stop else end, figure, lex)
    if namely := _NAMELY.match(masked, figure.end, end):
        return _strict(masked, namely.end(), _clause(masked, namely.end(), end), figure, lex)
    return _loose(masked, figure, end, following, lex)


def _loose(
    masked: str, figure: Figure, end: int, following: int, lex: Lexicon
) -> tuple[int, list[Place]] | None:
    """`Three ministers resigned: A, B and C`: some words between the noun and its colon."""
    stop = _STOPS.search(masked, figure.end, min(end, figure.end + _GAP))
    if stop is None or stop.group() != ":" or stop.start() > following:
        return None
    if not is_abstract(figure, lex):
        return _strict(masked, stop.end(), end, figure, lex)
    items = _items(masked, stop.end(), end, figure)
    parted = ";" in masked[stop.end() : end]
    short = all(len(masked[a:b].split()) <= _WORDS for a, b in items)
    whole = parted or (short and _joined(masked, stop.end(), end))
    return (stop.end(), items) if len(items) > 1 and whole else None


def _strict(
    masked: str, start: int, end: int, figure: Figure, lex: Lexicon
) -> tuple[int, list[Place]] | None:
    """The items where they are alike: names, or short things of an abstract noun."""
    first = masked[start:end].split(None, 1)
    if not first or first[0].lower().rstrip(".,") in _SOME:
        return None
    items = _items(masked, start, end, figure)
    if len(items) < 2 or re.search(r"[\d:]", masked[start:end]):  # noqa: PLR2004 - a list has two
        return None
    named = all(masked[a].isupper() and len(masked[a:b].split()) <= _NAME for a, b in items)
    plain = is_abstract(figure, lex) and all(
        masked[a].islower() and len(masked[a:b].split()) <= _SHORT for a, b in items
    )
    alike = (named or plain) and _joined(masked, start, end)
    return (start, items) if alike else None


def _joined(masked: str, start: int, end: int) -> bool:
    """Whether the last item is joined with `and`, so that the series is whole."""
    last = masked.rfind(",", start, end)
    return _CONJUNCTION.search(masked, max(last, start), end) is not None


def _clause(masked: str, start: int, end: int) -> int:
    """The end of a series set between commas: the first comma behind its `and`."""
    joint = _CONJUNCTION.search(masked, start, end)
    stop = masked.find(",", joint.end(), end) if joint else -1
    return stop if stop > 0 else end


def _items(masked: str, start: int, end: int, figure: Figure) -> list[Place]:
    """The members of a series in the reading that comes nearest to the announced number."""
    end = start + len(masked[start:end].rstrip(" .!?\r\n\t"))
    if ";" in masked[start:end]:
        return _cut(masked, start, end, _SEMICOLON)
    least = _cut(masked, start, end, _COMMA)
    most = [p for place in least for p in _cut(masked, *place, _CONJUNCTION)]
    if least and (joint := _last_joint(masked, least[-1])):
        a, b = least.pop()
        least += [place for place in ((a, joint[0]), (joint[1], b)) if place[1] > place[0]]
    least = [_trimmed(masked, *place) for place in least]
    if any(_CLAUSE_WORDS.match(masked, a, b) for a, b in most[1:]):
        return []  # its commas part clauses, not items
    value = figure.value
    return least if value <= len(least) else most


def _last_joint(masked: str, place: Place) -> Place | None:
    """The last `and` of the last item, none where it opens it (A, B, and C)."""
    start, end = place
    if _LEADING.match(masked, start, end):
        return None
    joints = list(_CONJUNCTION.finditer(masked, start, end))
    return joints[-1].span() if joints else None


def _cut(masked: str, start: int, end: int, mark: re.Pattern[str]) -> list[Place]:
    places: list[Place] = []
    at = start
    for found in [*mark.finditer(masked, start, end), None]:
        stop = found.start() if found else end
        left, right = _trimmed(masked, at, stop)
        if right > left:
            places.append((left, right))
        at = found.end() if found else stop
    return places


def _trimmed(masked: str, start: int, end: int) -> Place:
    """The place without white space and a leading `and`."""
    if lead := _LEADING.match(masked, start, end):
        start = lead.end()
    while start < end and masked[start].isspace():
        start += 1
    while end > start and masked[end - 1].isspace():
        end -= 1
    return start, end
