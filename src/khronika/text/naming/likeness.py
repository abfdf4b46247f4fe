"""How alike two words of names sound: the cheapest way to turn one reading into another.

What systems of romanisation and the ears of neighbours exchange is cheap (г and х, ц and т, any two
vowels), another consonant is dear, most of all the first.
"""

from functools import lru_cache

from khronika.text.naming.alphabet import VOWELS

_DEAR = 1.0  # another consonant
_FIRST = 0.35  # more for another first sound, where it costs _FAR at least
_FAR = 0.3
_GIVEN_UP = 2.6  # above this two words have nothing in common
_LENGTH = 0.55  # of a consonant in the price that makes two words two
_BASE = 0.45
_NONE = 9.0
_MOST_ADDED = 5  # sounds that one word has more than another

_CHANGED = {
    "ai": 0.5, "ae": 0.02, "ei": 0.24, "eu": 0.7, "ej": 0.1,
    "ew": 0.3, "au": 0.7, "iu": 0.7, "aj": 0.1, "ij": 0.1, "uj": 0.2,
    "hx": 0.12, "hk": 0.34, "kx": 0.4, "hX": 0.15, "hj": 0.4,
    "ct": 0.08, "cC": 0.25, "cs": 0.35, "cd": 0.4, "dt": 0.6, "sS": 0.22, "zZ": 0.22, "sz": 0.24,
    "SZ": 0.35, "JZ": 0.1, "JC": 0.45, "CS": 0.35,
    "tC": 0.6, "sZ": 0.5, "zS": 0.5, "cz": 0.2, "JS": 0.5,
    "Jd": 0.4, "dz": 0.3, "dZ": 0.45, "JX": 0.4, "zJ": 0.4, "jJ": 0.15, "jZ": 0.15,
    "vw": 0.04, "uw": 0.1, "uv": 0.3, "bv": 0.5,
    "fv": 0.2, "aw": 0.3, "bp": 0.6, "fp": 0.5, "fx": 0.35,
    "ft": 0.45, "lv": 0.35, "lw": 0.25, "mn": 0.6, "lr": 0.9,
    "Qc": 0.0, "Qt": 0.05, "Qk": 0.03, "QC": 0.06, "Qs": 0.35, "QX": 0.1, "QS": 0.4, "Qz": 0.2,
    "XC": 0.0, "Xx": 0.0, "XS": 0.08, "Xk": 0.2, "Xc": 0.3,
    "Xs": 0.3,
}  # fmt: skip
_ADDED = {
    "a": 0.26,
    "e": 0.26,
    "i": 0.2,
    "u": 0.45,
    "j": 0.08,
    "w": 0.12,
    "h": 0.6,
    "v": 0.55,
    "t": 0.8,
}
_LIGHT = frozenset("aeiujw")
_SOUNDS = "aeiujbdfhklmnprtvxsSzZcCJwQX"
_CHANGE: dict[str, dict[str, float]] = {
    one: {
        other: 0.0 if one == other else _CHANGED.get(one + other, _CHANGED.get(other + one, _DEAR))
        for other in _SOUNDS
    }
    for one in _SOUNDS
}
for _vowel in VOWELS:
    for _other in _SOUNDS:
        if _CHANGE[_vowel][_other] == _DEAR:
            _CHANGE[_vowel][_other] = _CHANGE[_other][_vowel] = 1.15


@lru_cache(maxsize=50_000)
def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How alike two words sound, 0 to 1, by the readings of each that are nearest to another."""
    if one[0] == other[0]:
        return 1.0
    best = 0.0
    for left in one:
        for right in other:
            if left == right:
                return 1.0
            least = min(_weight(left), _weight(right))
            room = min(_GIVEN_UP, (1.0 - best) * (least * _LENGTH + _BASE))
            cost = _distance(left, right, room)
            if cost < room:
                best = max(best, 1.0 - cost / (least * _LENGTH + _BASE))
    return best


@lru_cache(maxsize=50_000)
def _weight(reading: str) -> int:
    """The consonants of a reading, two at least."""
    return max(2, sum(sound not in _LIGHT for sound in reading))


def _distance(left: str, right: str, room: float) -> float:
    """The price of turning `left` into `right`; more than `room` where it is dearer."""
    shorter = min(len(left), len(right))
    start = 0
    while start < shorter and left[start] == right[start]:
        start += 1
    end = 0
    while end < shorter - start and left[-1 - end] == right[-1 - end]:
        end += 1
    cut_left, cut_right = left[start : len(left) - end], right[start : len(right) - end]
    if not cut_left or not cut_right:
        rest = cut_left or cut_right
        dear = start == 0 and rest[:1] and rest[0] not in _LIGHT
        return sum(_ADDED.get(sound, _DEAR) for sound in rest) + (_FIRST if dear else 0.0)
    if abs(len(cut_left) - len(cut_right)) > _MOST_ADDED:
        return _NONE
    first = start == 0 and _change(cut_left[0]).get(cut_right[0], _DEAR) >= _FAR
    return (_FIRST if first else 0.0) + _turned(cut_left, cut_right, room)


def _turned(left: str, right: str, room: float) -> float:
    """The weighted edit distance, given up where each way costs more than `room`."""
    above = [0.0]
    for sound in right:
        above.append(above[-1] + _ADDED.get(sound, _DEAR))
    for sound in left:
        change = _change(sound)
        dropped = _ADDED.get(sound, _DEAR)
        last = above[0] + dropped
        row = [last]
        for at, other in enumerate(right):
            cost = above[at] + change.get(other, _DEAR)
            if (over := above[at + 1] + dropped) < cost:
                cost = over
            if (added := last + _ADDED.get(other, _DEAR)) < cost:
                cost = added
            row.append(cost)
            last = cost
        if min(row) > room:
            return _NONE
        above = row
    return above[-1]


def _change(sound: str) -> dict[str, float]:
    """What a sound costs to be turned into each other; into itself nothing, known to us or not."""
    return _CHANGE.get(sound) or {sound: 0.0}
