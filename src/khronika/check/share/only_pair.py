"""A percentage that hangs on the only two counts about."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice

from khronika.check.change.direction import direction
from khronika.check.share.joint_words import WITH_THE_SECOND
from khronika.check.share.joints import Joint, dates_second
from khronika.check.share.rates import names_rate
from khronika.check.share.telling import Share, Telling, counts_share
from khronika.check.share.window import AMOUNTS, explained, pair
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

_ENDS = frozenset({"", *",.;:)]–—-!?"})
_ENDING = frozenset(".!?)]")
_SETTING_OFF = frozenset(",([–—-")
_OWN_RATES = tuple(
    """profitab margin yield interest discount tax markup рентаб скидк налог ставк маржа наценк
    рентаб знижк подат rentown podat marż rabat zins steuer rabatt marge""".split()  # noqa: SIM905 - a table of beginnings of words
)
_FAR = 14  # words between a count and what says it again


def only_pair(sentence: Telling, at: int) -> Iterator[Share]:
    """The share of the only two counts about, where the percentage `at` says them again."""
    figures = sentence.figures
    tie = _tie(sentence, at)
    if tie is None or len(sentence.dates) > 1 or not _alone(figures):
        return
    if direction(words(sentence.text[sentence.span.start : figures[at].start])[-_FAR:])[0]:
        return
    here = [each for each in figures if each.kind in AMOUNTS]
    found = pair(here, sentence.earlier, named=tie is _Tie.RATE)
    if found is not None and not explained(figures[at], *found):
        yield from counts_share(*found)


def _alone(figures: Sequence[Figure]) -> bool:
    """Whether one figure is a percentage; of many no more than two are looked for."""
    shares = (each for each in figures if each.kind is FigureKind.PERCENT)
    return len(list(islice(shares, 2))) == 1


class _Tie(StrEnum):
    """How a percentage says the counts beside it again."""

    RATE = "rate"  # a turnout of 61%
    SAME = "same"  # (61%), or 61%


def _tie(sentence: Telling, at: int) -> _Tie | None:
    """How the percentage `at` hangs on the count before it, or on the one behind its colon."""
    figures = sentence.figures
    behind = at + 1 < len(figures) and figures[at + 1].kind in AMOUNTS
    if behind and words(sentence.between(at, at + 1))[-1:] == [":"]:
        return _Tie.SAME
    if at == 0 or figures[at - 1].kind not in AMOUNTS:
        return None
    tokens = words(sentence.between(at - 1, at))
    while tokens and tokens[-1] in WITH_THE_SECOND:
        tokens.pop()
    if any(each.startswith(_OWN_RATES) for each in tokens):
        return None
    if not tokens or not _ENDING.isdisjoint(tokens) or len(tokens) > _FAR or dates_second(tokens):
        return None
    if names_rate(tokens) is not None:
        return _Tie.RATE
    equal = sentence.joint(at - 1, at) is Joint.EQUALS
    closed = sentence.after(at).lstrip()[:1] in _ENDS and tokens[-1] in _SETTING_OFF
    return _Tie.SAME if closed or (equal and tokens[-1] not in _SETTING_OFF) else None
