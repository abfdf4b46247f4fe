"""A percentage that the counts beside it do not give.

## What it does

Looks for a share said twice, as counts and as a percentage ("1 of 18,110 deputies (0.0055%)",
"106 of 200, or 53 per cent", "three in ten (30%)", "Of the 246, 110 (45%) are women"), and divides.
A percentage may be rounded as far as it was printed; "about", "nearly" and "more than" count.

## Why it matters

It is the one sum in a review that every reader can do in the head, and the one that is retold. A
point in the wrong place makes a tenfold difference.

## Example

    Only 1 of 18,110 deputies (0.055%) was of the opposition.

1 of 18,110 is 0.0055%.

## How to fix

Look up the counts in the source; if they are right, print the percentage of the working.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from khronika.check.change.direction import direction
from khronika.check.finding import Finding, Severity
from khronika.check.printed import Interval, reach, rounded
from khronika.check.rule import Rule
from khronika.check.share.joints import governed_by_of
from khronika.check.share.partition import is_share
from khronika.check.share.rates import is_comparison, says_again
from khronika.check.share.restated import shares
from khronika.check.share.table import columns_of_share, grid
from khronika.check.share.telling import Share, Telling, counts_share, spoken_share
from khronika.check.share.window import AMOUNTS
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

RULE = Rule(
    "NUM101",
    "percent-not-of-counts",
    Severity.ERROR,
    over=frozenset({"NUM106", "NUM109", "SRC601"}),
)

_BY = frozenset({"by", "на", "um", "o"})
_MADE = frozenset({"make", "makes", "made", "making"})  # 20 of them make up 25%
_SET_OFF = frozenset({("–", "–"), ("—", "—"), ("-", "-"), ("(", ")"), (",", ",")})
_PAIR = 2
_MANNER = Decimal(2)  # points by which a share in words may miss beside its counts
_READ = AMOUNTS | {FigureKind.PERCENT, FigureKind.FRACTION}


def find(subject: Subject) -> Iterator[Finding]:
    """Divide wherever a sentence gives a share both ways."""
    earlier: Sequence[Figure] = ()
    told: Share | None = None
    grown = {said.start for each in subject.told for said in each.amounts}  # NUM103 judges those
    for span in subject.sentences:
        figures = [each for each in subject.figures_in(span) if each.kind in _READ]
        dates = subject.dates_in(span) if figures else ()
        sentence = Telling(subject.document.text, span, figures, earlier, dates)
        for at, figure in enumerate(figures):
            changed = figure.start in grown or _is_change(sentence, at)
            if not changed and (figure.kind is FigureKind.PERCENT or _is_spoken(sentence, at)):
                share = next(shares(sentence, at), None)
                if share is None and at == 0 and says_again(sentence.before(at)):
                    share = told
                if share is not None and not share.comes_to.meets(_reach(figure)):
                    yield _say(figure, share)
        told = _told(sentence)
        earlier = [each for each in figures if each.kind in AMOUNTS]
    for block in subject.document.blocks:
        for percentage, part, whole in columns_of_share(grid(subject, block)):
            for share in counts_share(part, whole):
                if not share.comes_to.meets(reach(percentage)):
                    yield _say(percentage, share)


def _is_spoken(sentence: Telling, at: int) -> bool:
    """Whether a share in words is set off behind a count: `14 – a third – have left`."""
    figure = sentence.figures[at]
    if not at or figure.kind is not FigureKind.FRACTION or not is_share(figure):
        return False
    before = words(sentence.text[sentence.figures[at - 1].number_end : figure.start])[-1:]
    after = sentence.after(at).lstrip()[:1]
    return bool(before) and (before[0], after) in _SET_OFF


def _reach(figure: Figure) -> Interval:
    if figure.kind is FigureKind.FRACTION:
        return spoken_share(figure).comes_to.widened(_MANNER)
    return reach(figure)


def _told(sentence: Telling) -> Share | None:
    """The only share that a sentence gives in counts, which the next one may say in per cent."""
    figures = sentence.figures
    if len(figures) == 1 and figures[0].kind is FigureKind.FRACTION:
        return spoken_share(figures[0])
    if len(figures) == _PAIR and governed_by_of(sentence.before(0)):
        return next(counts_share(figures[1], figures[0]), None)  # of 90 schools 27 are shut
    alone = len(figures) == 1 and figures[0].kind is FigureKind.COUNT and figures[0].noun is None
    whole = sentence.only_earlier
    return next(counts_share(figures[0], whole), None) if alone and whole else None


def _is_change(sentence: Telling, at: int) -> bool:
    """Whether the percentage is one of change: `shrank 69 per cent`, `12% fewer than`."""
    near = words(sentence.before(at))[-2:]
    if near[-1:] and near[-1] in _BY | {"of"}:
        near.pop()
    changes = near[-1:] != ["up"] or near[0] not in _MADE
    moved = bool(near) and changes and direction(near[-1:])[0] != 0
    return moved or is_comparison(sentence.after(at))


def _say(figure: Figure, share: Share) -> Finding:
    if figure.kind is FigureKind.FRACTION:
        real = f"{rounded(share.value, 1)}%"
        return RULE.finding(
            figure,
            f"{share.said} is {real}, not {figure.text}",
            f"{share.said} is {real}, the text says {figure.text}",
        )
    real = f"{rounded(share.value, figure.decimals)}%"
    printed = f"{figure.value:,.{figure.decimals}f}%"
    return RULE.finding(
        figure,
        f"{share.said} is {real}, not {printed}",
        f"{share.said} is {real}, the text says {printed}",
    )
