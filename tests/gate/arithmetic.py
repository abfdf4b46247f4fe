"""Values for the twins of the NUM rules. Each function draws what its phrasings print."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random

from gate.draw import Draw
from gate.printing import Value
from gate.words import FRACTIONS, IN_WORDS, ONE_IN

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


def few_of_digits(rng: Random, language: str) -> Draw:
    """As `few_of`, the few in words (masculine) and the whole in digits."""
    part, whole = rng.randint(2, 7), rng.randint(8, 24)
    true = part * _HUNDRED / whole
    words = IN_WORDS[language]
    right: dict[str, Value] = {"part": words[part], "whole": whole, "percent": _rounded(true, 0)}
    return Draw(right, {**right, "percent": _far(rng, true, 0)})


def in_ten(rng: Random, language: str) -> Draw:
    """So many in ten, in words, with a percentage that rounds to them."""
    part = rng.randint(2, 9)
    true = Decimal(10 * part + rng.choice([-1, 0, 1]))
    right = {"part": IN_WORDS[language][part], "percent": _rounded(true, 0)}
    return Draw(right, {**right, "percent": _far(rng, true, 0)})


def _change_tenth(rng: Random, *, falls: bool) -> Draw:
    """As `_change`, in thousands or millions to a tenth, with the change to a tenth of a point."""
    while True:
        old = Decimal(rng.randint(21, 480)) / 10
        new = tenths_of(old * (1 + (-1 if falls else 1) * Decimal(rng.randint(12, 55)) / 100))
        true = abs(new - old) * _HUNDRED / old
        wrong = true + rng.choice([-1, 1]) * rng.randint(6, 25)
        if wrong > 1 and int(old) != old and int(new) != new:
            right = {"old": old, "new": new, "percent": _rounded(true, 1)}
            return Draw(right, {**right, "percent": _rounded(wrong, 1)})


def tenths_of(value: Decimal) -> Decimal:
    """`value` rounded to a tenth."""
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def rise_tenth(rng: Random, _language: str) -> Draw:
    """As `_change_tenth`, going up."""
    return _change_tenth(rng, falls=False)


def fall_tenth(rng: Random, _language: str) -> Draw:
    """As `_change_tenth`, going down."""
    return _change_tenth(rng, falls=True)


def points_tenth(rng: Random, _language: str) -> Draw:
    """As `points`, with rates to a tenth, such as those of interest or unemployment."""
    while True:
        low, gap = _tenths(rng, 3, 19), Decimal(rng.randint(4, 27)) / 10
        if all(int(each) != each for each in (low, gap, low + gap)):
            right: dict[str, Value] = {"low": low, "high": low + gap, "gap": gap, "points": True}
            return Draw(right, {**right, "points": False})


def small_parts(rng: Random, language: str) -> Draw:
    """Three small parts in words (masculine) and their sum in digits, which is off when wrong."""
    parts = [rng.randint(2, 9) for _ in range(3)]
    words = [IN_WORDS[language][each] for each in parts]
    right: dict[str, Value] = {**dict(zip("abc", words, strict=True)), "whole": sum(parts)}
    return Draw(right, {**right, "whole": sum(parts) + rng.choice([-3, -2, -1, 1, 2, 3])})


def four_parts(rng: Random, _language: str) -> Draw:
    """As `three_parts`, with four."""
    a, b, c, d = (rng.randint(11, 290) for _ in range(4))
    right = {"whole": a + b + c + d, "a": a, "b": b, "c": c, "d": d}
    return Draw(right, {**right, "c": c + rng.randint(9, 90)})


def _misread(rng: Random, number: int) -> int:
    """`number` with two neighbouring digits swapped or with one digit mistaken."""
    digits = str(number)
    while True:
        at = rng.randint(0, len(digits) - 2)
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        mistaken = digits[:at] + str(rng.randint(1, 9)) + digits[at + 1 :]
        other = int(rng.choice([swapped, mistaken]))
        if len(str(other)) == len(digits) and other not in range(number - 1, number + 2):
            return other


def _count(rng: Random) -> int:
    return rng.choice([rng.randint(112, 979), rng.randint(1_120, 9_870)])


def said_twice(rng: Random, _language: str) -> Draw:
    """One count printed twice, `n` and `m`; the second is another number in the wrong twin."""
    number = _count(rng)
    right: dict[str, Value] = {"n": number, "m": number}
    return Draw(right, {**right, "m": _misread(rng, number)})


def said_apart(rng: Random, _language: str) -> Draw:
    """Two counts; `apart` says whether the text gives them different dates, places or counters."""
    number = _count(rng)
    right: dict[str, Value] = {"n": number, "m": _misread(rng, number), "apart": True}
    return Draw(right, {**right, "apart": False})


def rate_twice(rng: Random, _language: str) -> Draw:
    """One rate to a tenth printed twice; the second is another in the wrong twin."""
    while True:
        rate = _tenths(rng, 4, 78)
        wrong = rate + rng.choice([-1, 1]) * _tenths(rng, 1, 3)
        if int(rate) != rate and int(wrong) != wrong:
            return Draw({"n": rate, "m": rate}, {"n": rate, "m": wrong})


def fraction(rng: Random, language: str) -> Draw:
    """A third, a half and their like in words, with the percentage they round to."""
    percent, words = rng.choice(list(FRACTIONS[language].items()))
    right: dict[str, Value] = {"fraction": words, "percent": percent}
    return Draw(right, {**right, "percent": _far(rng, Decimal(percent), 0)})


def points_words(rng: Random, language: str) -> Draw:
    """As `points`, the gap in words (masculine)."""
    draw = points(rng, language)
    gap = IN_WORDS[language][int(draw.right["gap"])]
    return Draw({**draw.right, "gap": gap}, {**draw.wrong, "gap": gap})


def four_shares(rng: Random, _language: str) -> Draw:
    """Four shares of one whole; the last is three to eight points off when wrong."""
    first, second, third = rng.randint(31, 40), rng.randint(21, 26), rng.randint(12, 17)
    rest = 100 - first - second - third
    right = {"first": first, "second": second, "third": third, "rest": rest}
    return Draw(right, {**right, "rest": rest + rng.choice([-1, 1]) * rng.randint(3, 8)})


def bounded(rng: Random, _language: str) -> Draw:
    """A round `n` that is given with a bound, which the second mention keeps or loses (`kept`)."""
    number = rng.randint(3, 98) * rng.choice([10, 50, 100])
    return Draw({"n": number, "kept": True}, {"n": number, "kept": False})
