"""A measure converted into another unit, and not what it comes to.

## What it does

Looks for a measure that is said again in another unit ("400 sq km (190 square miles)", "30 km, or
19 miles", "30 °C (86 °F)") and converts it. Both may be rounded, as far as the zeros at their end
let them be; "about" and "more than" are held to be meant of both.

## Why it matters

The reader who thinks in the other unit only reads the second figure. A conversion by the wrong
factor (square miles as if they were miles) is a mistake that nobody sees.

## Example

    The reserve covers 400 sq km (190 square miles).

400 sq km is 154 square miles.

## How to fix

Convert the figure that the source gives, and round the result as the first is rounded.
"""

from collections.abc import Iterator
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.printed import Interval, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.unit.conversions import Unit, unit_of
from khronika.check.unit.converted import Pair, begins_with_it, named_before, says_again
from khronika.check.words import words
from khronika.text.spans import Figure

RULE = Rule("NUM112", "wrong-conversion", Severity.WARNING)

_HALF = Decimal("0.5")
_ROUNDING = Decimal("0.05")  # the most that zeros at the end of a number may hide
_NEXT = 80  # code points to the end of a sentence that the next one converts
_AFTER = 8  # code points in which a bare unit stands
_GREATEST_DIFFERENCE = 20  # degrees by which it is said to grow warmer
_SIGN = 6  # code points before a number in which "minus" may stand
_BELOW_ZERO = ("-", "−", "–", "minus", "минус", "мінус")


def find(subject: Subject) -> Iterator[Finding]:
    """Convert each measure into the unit of the one behind it."""
    text = subject.document.text
    for pair in _pairs(subject):
        if pair.one is not pair.other and not _agree(pair):
            yield _say(pair.first, pair.one, pair.second, pair.other, text)


def _pairs(subject: Subject) -> Iterator[Pair]:
    """The measures that the text gives in two units."""
    text, language = subject.document.text, subject.document.language
    last: Figure | None = None  # of the sentence before
    for sentence, figures in subject.by_sentence():
        if last and (pair := _pair(last, figures[0], sentence.end, text)):
            close = sentence.start - last.end < _NEXT
            if close and begins_with_it(pair, sentence.start):
                yield pair
        for at in range(1, len(figures)):
            first, second = figures[at - 1], figures[at]
            named = _unit(second, text) is None
            unit = named_before(first, second, text, language) if named else None
            pair = _pair(first, second, sentence.end, text, unit)
            compound = at > 1 and _is_compound(figures[at - 2], first, text)
            if pair and not compound and (named or says_again(pair)):
                yield pair
        last = figures[-1]


def _pair(
    first: Figure, second: Figure, stop: int, text: str, named: Unit | None = None
) -> Pair | None:
    one, other = _unit(first, text), named or _unit(second, text)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    return Pair(first, one, second, other, text, stop)


def _unit(figure: Figure, text: str) -> Unit | None:
    return unit_of(figure, text[figure.end : figure.end + _AFTER])


def _is_compound(before: Figure, figure: Figure, text: str) -> bool:
    """Whether `figure` is the rest of a measure: 6 lb 4 oz, 5 feet and 11 inches."""
    between = words(text[before.end : figure.start])
    return between in ([], ["and"], ["и"]) and _unit(before, text) is not None


def _agree(pair: Pair) -> bool:
    """Whether both may come to the same, on the scale or, for degrees, as a difference."""
    one, other = pair.one, pair.other
    first, second = _told(pair.first, pair.text), _told(pair.second, pair.text)
    if one.to_base(first).meets(other.to_base(second)):
        return True
    if other.zero == one.zero or min(abs(first.low), abs(second.low)) > _GREATEST_DIFFERENCE:
        return False
    return one.as_difference().to_base(first).meets(other.as_difference().to_base(second))


def _told(figure: Figure, text: str) -> Interval:
    """The values a printed measure may stand for, in its own unit."""
    low = _tolerant(figure.value, figure)
    high = low if figure.high is None else _tolerant(figure.high, figure)
    told = Interval(low.low, high.high)
    return Interval(-told.high, -told.low) if _below_zero(figure, text) else told


def _below_zero(figure: Figure, text: str) -> bool:
    before = text[max(0, figure.start - _SIGN) : figure.number_start].rstrip().lower()
    return before.endswith(_BELOW_ZERO) and not before[:-1].rstrip()[-1:].isalnum()


def _tolerant(value: Decimal, figure: Figure) -> Interval:
    """`value` with what rounding may have taken: half of its last digit that is not zero."""
    digit = figure.scale.scaleb(-figure.decimals)
    zeros = value.normalize().as_tuple().exponent
    hidden = max(digit, Decimal(1).scaleb(zeros) if isinstance(zeros, int) else digit) * _HALF
    hidden = min(hidden, abs(value) * _ROUNDING)
    return Interval(value, value).widened(
        max(hidden, digit * _HALF) if figure.scale == 1 else hidden
    )


def _say(first: Figure, one: Unit, second: Figure, other: Unit, text: str) -> Finding:
    low, high = sorted(
        other.from_base(one.to_base(Interval(each, each)).low) for each in _ends(first, text)
    )
    comes_to = rounded(low, second.decimals)
    if high != low:
        comes_to += f" to {rounded(high, second.decimals)}"
    unit = text[second.number_end : second.end].strip(" -")
    return RULE.finding(
        second,
        f"{first.text} is {comes_to} {unit}, not {second.text}",
        f"{first.text} is {comes_to} {unit}, the text says {second.text}",
    )


def _ends(figure: Figure, text: str) -> tuple[Decimal, Decimal]:
    top = figure.value if figure.high is None else figure.high
    return (-figure.value, -top) if _below_zero(figure, text) else (figure.value, top)
