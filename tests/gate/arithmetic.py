"""Values for the twins of the NUM rules. Each function draws what its phrasings print."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random

from gate.draw import Draw
from gate.printing import Value
from gate.words import IN_WORDS, ONE_IN

_HUNDRED = Decimal(100)


def _rounded(value: Decimal, decimals: int) -> Decimal | int:
    result = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return result if decimals else int(result)


def _far(rng: Random, true: Decimal, decimals: int) -> Decimal | int:
    """A percentage that no rounding takes for `true`: swapped digits, a lost point, a slip."""
    while True:
        slip = rng.choice([Decimal(10), Decimal("0.1"), None])
        wrong = true * slip if slip else true + rng.choice([-1, 1]) * rng.randint(6, 30)
        if 1 < wrong < 100 and abs(wrong - true) > max(Decimal(5), true / 5):
            return _rounded(wrong, decimals)


def share(rng: Random, _language: str) -> Draw:
    """A part and a whole of hundreds or thousands, with the percentage."""
    whole = rng.choice([rng.randint(60, 950), rng.randint(1_050, 60_000)])
    part = rng.randint(max(2, whole // 20), whole * 9 // 10)
    true, decimals = part * _HUNDRED / whole, rng.choice([0, 1])
    right = {"part": part, "whole": whole, "percent": _rounded(true, decimals)}
    return Draw(right, {**right, "percent": _far(rng, true, decimals)})


def tiny_share(rng: Random, _language: str) -> Draw:
    """One of many, with the percentage to two figures; the wrong one has lost a nought."""
    whole = rng.randint(1_100, 60_000)
    true = _HUNDRED / whole
    decimals = 1 - true.adjusted()
    percent = _rounded(true, decimals)
    wrong = _rounded(true * 10, decimals - 1)
    return Draw({"whole": whole, "percent": percent}, {"whole": whole, "percent": wrong})


def few_of(rng: Random, language: str) -> Draw:
    """A few of a dozen or two, in words, with the percentage."""
    whole = rng.randint(8, 20)
    part = rng.randint(2, 7)
    words = IN_WORDS[language]
    true = part * _HUNDRED / whole
    right = {"part": words[part], "whole": words[whole], "percent": _rounded(true, 0)}
    return Draw(right, {**right, "percent": _far(rng, true, 0)})


def one_in(rng: Random, language: str) -> Draw:
    """One in so many, in words, with the percentage."""
    whole = rng.randint(3, 10)
    true = _HUNDRED / whole
    right = {"whole": ONE_IN[language][whole], "percent": _rounded(true, 0)}
    return Draw(right, {**right, "percent": _far(rng, true, 0)})


def _change(rng: Random, low: int, high: int, *, falls: bool) -> Draw:
    """An old and a new count with the change in per cent; the wrong one has another base."""
    while True:
        old = rng.choice([rng.randint(80, 950), rng.randint(1_050, 48_000)])
        moved = rng.randint(low, high)
        new = old + (-1 if falls else 1) * old * moved // 100
        true = abs(new - old) * _HUNDRED / old
        other = abs(new - old) * _HUNDRED / new
        wrong = other if rng.random() < 0.5 else true + rng.choice([-1, 1]) * rng.randint(6, 25)
        if abs(wrong - true) >= 5 and wrong > 1 and round(true) != abs(new - old):
            right = {"old": old, "new": new, "percent": _rounded(true, 0)}
            return Draw(right, {**right, "percent": _rounded(wrong, 0)})


def rise_percent(rng: Random, _language: str) -> Draw:
    """As `_change`, going up."""
    return _change(rng, 12, 90, falls=False)


def fall_percent(rng: Random, _language: str) -> Draw:
    """As `_change`, going down."""
    return _change(rng, 12, 70, falls=True)


def _shares(rng: Random, language: str) -> tuple[int, int]:
    gap = rng.randint(5, 9) if language != "en" else rng.randint(3, 9)
    low = rng.randint(12, 40)
    return low, low + gap


def points(rng: Random, language: str) -> Draw:
    """A lower and a higher share; `points` says whether their gap is called what it is."""
    low, high = _shares(rng, language)
    right: dict[str, Value] = {"low": low, "high": high, "gap": high - low, "points": True}
    return Draw(right, {**right, "points": False})


def rise_relative(rng: Random, language: str) -> Draw:
    """Two shares and the change in per cent of the first; the wrong one is their gap."""
    low, high = _shares(rng, language)
    right = {"low": low, "high": high, "percent": round((high - low) * _HUNDRED / low)}
    return Draw(right, {**right, "percent": high - low})


def fall_relative(rng: Random, language: str) -> Draw:
    """As `rise_relative`, from the higher to the lower share."""
    low, high = _shares(rng, language)
    right = {"low": low, "high": high, "percent": round((high - low) * _HUNDRED / high)}
    return Draw(right, {**right, "percent": high - low})


def wrong_points(rng: Random, language: str) -> Draw:
    """Two shares and their gap in points; the wrong gap is another number."""
    low, high = _shares(rng, language)
    right = {"low": low, "high": high, "gap": high - low}
    return Draw(
        right, {**right, "gap": high - low + (5 if language != "en" else rng.randint(2, 4))}
    )


def _multiple(rng: Random, times: int, language: str) -> Draw:
    old = rng.choice([rng.randint(12, 95), rng.randint(120, 980), rng.randint(1_100, 9_000)])
    drift = 1 + Decimal(rng.randint(-3, 3)) / 100
    right: dict[str, Value] = {
        "old": old,
        "new": int(old * times * drift),
        "times": IN_WORDS[language][times],
    }
    off = rng.choice([Decimal("0.6"), Decimal("0.7"), Decimal("1.4"), Decimal("1.5")])
    return Draw(right, {**right, "new": int(old * times * off)})


def twice(rng: Random, language: str) -> Draw:
    """An old count and its double; the wrong one is far from double and still more than before."""
    return _multiple(rng, 2, language)


def thrice(rng: Random, language: str) -> Draw:
    """As `twice`, three times."""
    return _multiple(rng, 3, language)


def fourfold(rng: Random, language: str) -> Draw:
    """As `twice`, four times."""
    return _multiple(rng, 4, language)


def times(rng: Random, language: str) -> Draw:
    """As `twice`, a number of times that the phrasing prints as `times`."""
    return _multiple(rng, rng.randint(5, 9), language)


def _tenths(rng: Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randint(low * 10, high * 10)) / 10


def two_shares(rng: Random, _language: str) -> Draw:
    """A share and what remains; the wrong rest leaves one to four points over."""
    whole = rng.random() < 0.5
    first = Decimal(rng.randint(51, 78)) if whole else _tenths(rng, 51, 78)
    rest = _HUNDRED - first
    off = Decimal(rng.randint(2, 6)) if whole else _tenths(rng, 1, 4)
    wrong = rest + rng.choice([-1, 1]) * off
    shown = 0 if whole else 1
    right = {"first": _rounded(first, shown), "rest": _rounded(rest, shown)}
    return Draw(right, {**right, "rest": _rounded(wrong, shown)})


def three_shares(rng: Random, _language: str) -> Draw:
    """Two shares and what remains; the wrong rest is three to eight points off."""
    first, second = rng.randint(35, 52), rng.randint(20, 30)
    rest = 100 - first - second
    right = {"first": first, "second": second, "rest": rest}
    return Draw(right, {**right, "rest": rest + rng.choice([-1, 1]) * rng.randint(3, 8)})


def rise(rng: Random, _language: str) -> Draw:
    """A smaller count and a larger one; swapped in the wrong twin."""
    old = rng.choice([rng.randint(12, 95), rng.randint(120, 980), rng.randint(1_100, 48_000)])
    new = old * rng.randint(112, 260) // 100
    return Draw({"old": old, "new": new}, {"old": new, "new": old})


def fall(rng: Random, language: str) -> Draw:
    """A larger count and a smaller one; swapped in the wrong twin."""
    draw = rise(rng, language)
    return Draw(draw.wrong, draw.right)


def over_hundred(rng: Random, _language: str) -> Draw:
    """A share of people; above a hundred in the wrong twin."""
    return Draw({"percent": rng.randint(21, 96)}, {"percent": rng.randint(104, 180)})


def small_group(rng: Random, _language: str) -> Draw:
    """A share of seven to sixteen people; in the wrong twin no number of them makes it."""
    whole = rng.randint(7, 16)
    possible = [Decimal(part) * 100 / whole for part in range(whole + 1)]
    sound = rng.choice(possible[2:-1])
    wrong = rng.choice(
        [
            each
            for each in range(15, 96)
            if min(abs(each - one) for one in possible) > Decimal("2.2")
        ]
    )
    return Draw({"whole": whole, "percent": _rounded(sound, 0)}, {"whole": whole, "percent": wrong})


def marks(rng: Random, language: str) -> Draw:
    """Thousands and decimals by the language's habit; one decimal has the other mark when wrong."""
    one, two = (Decimal(rng.randrange(101, 989)) / 10 for _ in range(2))
    if one == int(one) or two == int(two):
        return marks(rng, language)
    right: dict[str, Value] = {"big": rng.randint(11_000, 98_000), "one": one, "two": two}
    other = f"{two:f}".replace(".", ",") if language == "en" else f"{two:f}"
    return Draw(right, {**right, "two": other})


def subset(rng: Random, _language: str) -> Draw:
    """A part and its whole; swapped in the wrong twin."""
    whole = rng.choice([rng.randint(25, 95), rng.randint(110, 950), rng.randint(1_100, 9_000)])
    part = whole * rng.randint(15, 85) // 100
    return Draw({"part": part, "whole": whole}, {"part": whole, "whole": part})


def two_parts(rng: Random, _language: str) -> Draw:
    """Two parts and their sum; one part has grown past it in the wrong twin."""
    a, b = rng.randint(12, 400), rng.randint(12, 400)
    right = {"whole": a + b, "a": a, "b": b}
    return Draw(right, {**right, "b": b + rng.randint(3, 60)})


def three_parts(rng: Random, _language: str) -> Draw:
    """As `two_parts`, with three."""
    a, b, c = (rng.randint(3, 90) for _ in range(3))
    right = {"whole": a + b + c, "a": a, "b": b, "c": c}
    return Draw(right, {**right, "b": b + rng.randint(3, 30)})
