"""Where the words around two figures say that the one went from the other."""

from khronika.check.change.change import Reading
from khronika.check.change.direction import degree, direction, is_link, pointing
from khronika.check.change.governs import governs, is_over_places
from khronika.check.change.moment_words import EARLIER
from khronika.check.change.roles import Role
from khronika.check.change.row import STOPS
from khronika.check.change.words import AND, IT, MODIFIERS
from khronika.text.spans import FigureKind

_CLAUSE = 14  # pieces before the figures that may hold the verb
_OWN = 6  # pieces before a figure
_GAINS = frozenset({"gain", "gains"})
_APPOSED = 4  # words
_BEHIND = 9
_KNOWN = frozenset({"the", "this", "that", "этот", "эта", "это", "dieser", "diese"})


def way_of(reading: Reading, places: tuple[int, int]) -> tuple[int, str]:
    """Where the words around the two figures point."""
    if is_over_places(reading, places) or _are_amounts(reading, places):
        return 0, ""
    first, last = min(places), max(places)
    between = [piece.low for piece in reading.row[first + 1 : last]]
    ahead = lows_before(reading, first)
    behind = [piece.low for piece in reading.row[last + 1 : last + 1 + _BEHIND]]
    backward = places[0] > places[1]
    if backward and reading.roles.get(places[0]) is Role.AGAINST:
        compared = degree([*between, "than"])
        if compared[0]:
            return compared
    told = (between, ahead) if backward else (ahead, between)
    for tokens in told:
        found = direction([each for each in tokens if each])
        if found[0]:
            governed = tokens is not ahead or governs(reading, ahead, found[1], places)
            return found if governed else (0, "")
    found = direction(_linked(_until(behind)))
    for tokens in (ahead, between, _until(behind)):
        found = found if found[0] else degree(tokens)
    found = found if found[0] else _taken_up(behind)
    return found if found[0] else _valued(behind)


def _linked(tokens: list[str]) -> list[str]:
    """`tokens` up to one that names something: `, a rise`, and not `allowed under the pact`."""
    for at, token in enumerate(tokens):
        adjective = token.endswith(("ten", "tem", "tes", "ter")) and tokens[at + 1 : at + 2]
        known = not token or is_link(token) or modifies(token) or token in IT
        if adjective or not (known or pointing(token)):
            return tokens[:at]
    return tokens


def _taken_up(tokens: list[str]) -> tuple[int, str]:
    """`, and the decline goes on`: a noun of change that is said to be known."""
    for at, token in enumerate(tokens[:-1]):
        if token in _KNOWN and (way := pointing(tokens[at + 1])):
            return way, tokens[at + 1]
    return 0, ""


def _valued(tokens: list[str]) -> tuple[int, str]:
    """`37% → 44%, a loss for the cabinet`."""
    lost = [each for each in tokens[:_APPOSED] if each in {"loss", "потеря", "страта", "verlust"}]
    return (-1, lost[0]) if tokens[:1] == [","] and lost else (0, "")


def lows_before(reading: Reading, at: int) -> list[str]:
    """The words before the figure at `at`, back to the last stop or another value."""
    start = at
    while start and at - start < _CLAUSE:
        piece = reading.row[start - 1]
        value = piece.figure is not None and start - 1 in reading.values
        if piece.low in STOPS or (value and not _is_span(reading, start - 1, at)):
            break
        start -= 1
    return [piece.low for piece in reading.row[start:at]]


def _are_amounts(reading: Reading, places: tuple[int, int]) -> bool:
    """`rose 18.3 pct against 18.2`, `gains of 11 million vs 29`: by how much, not from where."""
    if reading.roles.get(places[0]) is not Role.AGAINST or len(set(places)) == 1:
        return False
    new = places[1]
    if reading.roles.get(new) is not Role.NONE:
        # fell by four to 758, against 723
        return any(at not in places for at in reading.values if new - _OWN < at < new)
    before = [piece.low for piece in reading.row[max(0, new - _OWN) : new]]
    while before and (before[-1] in MODIFIERS or before[-1] in {"by", "of", "um", "на"}):
        before.pop()
    if before and pointing(before[-1]):
        return True
    near = reading.row[max(0, new - _CLAUSE) : max(places)]
    return any(piece.low in _GAINS for piece in near)


def _is_span(reading: Reading, place: int, at: int) -> bool:
    """`down over thirty years from 8.1 to 9.4 degrees`: the time in which it went."""
    lasting = FigureKind.DURATION
    return reading.figure(place).kind is lasting and reading.figure(at).kind is not lasting


def _until(tokens: list[str]) -> list[str]:
    for number, token in enumerate(tokens):
        if token in STOPS or token in AND:
            return tokens[:number]
    return tokens


def modifies(low: str) -> bool:
    """Whether a word may stand between "from" and its figure: `the`, `about`, `last year's`."""
    return low in MODIFIERS or f"{low}|".startswith(EARLIER)
