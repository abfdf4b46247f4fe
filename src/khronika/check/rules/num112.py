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

from khronika.check.conversions import Unit, unit_of
from khronika.check.finding import Finding, Severity
from khronika.check.joint_words import EQUALS, WITH_THE_SECOND
from khronika.check.printed import Interval, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Figure, Span

RULE = Rule("NUM112", "wrong-conversion", Severity.WARNING)

_HALF = Decimal("0.5")
_ROUNDING = Decimal("0.05")  # the most that zeros at the end of a number may hide
_WORDS = 4  # between a measure and the bracket that converts it
_SIGN = 6  # code points before a number in which "minus" may stand
_BEHIND = 40
_LONGEST = 4  # words of a phrase of EQUALS
_OPENING = {"(", "[", "="}
_CLOSING = (")", "]", ",", ";", ".", "–", "—")
_OR = frozenset({"or", "или", "або", "lub", "oder", "–", "—", "-", "/", ":"})
_BELOW_ZERO = ("-", "−", "–", "minus", "минус", "мінус")
_OTHER_MILE = ("nautic", "морск", "марск", "mórsk", "morsk", "seemeil")


def find(subject: Subject) -> Iterator[Finding]:
    """Convert each measure into the unit of the one behind it."""
    text = subject.document.text
    for sentence, figures in subject.by_sentence():
        for at in range(1, len(figures)):
            first, second = figures[at - 1], figures[at]
            one, other = _unit(first, text), _unit(second, text)
            if one is None or other is None or one is other or one.dimension != other.dimension:
                continue
            if at > 1 and _is_compound(figures[at - 2], first, text):
                continue
            if not _says_again(first, second, sentence, text):
                continue
            if not _agree(_told(first, text), one, _told(second, text), other):
                yield _say(first, one, second, other, text)


def _unit(figure: Figure, text: str) -> Unit | None:
    return unit_of(figure, text[figure.end : figure.end + 1])


def _is_compound(before: Figure, figure: Figure, text: str) -> bool:
    """Whether `figure` is the rest of a measure: 6 lb 4 oz, 5 feet and 11 inches."""
    between = words(text[before.end : figure.start])
    return between in ([], ["and"], ["и"]) and _unit(before, text) is not None


def _says_again(first: Figure, second: Figure, sentence: Span, text: str) -> bool:
    """Whether the second measure is the first one in another unit."""
    between = words(text[first.end : second.start].lstrip("°FCФС"))
    behind = text[second.end : min(sentence.end, second.end + _BEHIND)].lstrip("°FCФС")
    if any(each in text[first.start : second.end + _BEHIND].lower() for each in _OTHER_MILE):
        return False
    while between and (between[-1] in WITH_THE_SECOND or between[-1] in _BELOW_ZERO[3:]):
        between.pop()
    if between[-1:] in (["-"], ["−"]) and len(between) > 1:
        between.pop()  # a temperature below zero
    if not between:
        return False
    closed = not behind.strip() or behind.lstrip().startswith(_CLOSING)
    if between[-1] in _OPENING:
        plain = between[:-1]
        per = plain[:1] in (["per"], ["an"], ["a"], ["в"], ["на"]) and words(behind)[:2] == plain
        return (closed or per) and len(plain) <= _WORDS and all(each.isalpha() for each in plain)
    if between in (["–"], ["—"]):
        return behind.lstrip().startswith(between[0])
    for length in range(min(len(between), _LONGEST), 0, -1):
        phrase = tuple(between[-length:])
        if phrase in EQUALS:
            before = between[:-length]
            return before == [","] or (not before and not _OR.intersection(phrase))
    return False


def _agree(first: Interval, one: Unit, second: Interval, other: Unit) -> bool:
    """Whether both may come to the same, on the scale or, for degrees, as a difference."""
    if one.to_base(first).meets(other.to_base(second)):
        return True
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
