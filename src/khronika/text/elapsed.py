"""Durations tied to a date in one sentence: 290 days after the vote of 9 August."""

from bisect import bisect_left

from khronika.text.sentence import Sentence
from khronika.text.spans import DateMention, Elapsed, Figure, FigureKind

_RELATIONS = (("after", "after_words"), ("before", "before_words"), ("since", "since_words"))
_REACH = 8  # words between the duration and its date


def tie(s: Sentence, figures: list[Figure], dates: list[DateMention]) -> list[Elapsed]:
    """Each duration with the next date behind it, where a word such as `after` joins them."""
    found: list[Elapsed] = []
    d = 0
    for k, figure in enumerate(figures):
        while d < len(dates) and dates[d].start < figure.end:
            d += 1
        if d == len(dates):
            break
        anchor = dates[d]
        alone = k + 1 == len(figures) or figures[k + 1].start >= anchor.start
        relation = _relation(s, figure.end, anchor.start) if alone else None
        if figure.kind is FigureKind.DURATION and relation is not None:
            text = s.text[figure.start : anchor.end]
            found.append(
                Elapsed(
                    start=figure.start,
                    end=anchor.end,
                    text=text,
                    duration=figure,
                    anchor=anchor,
                    relation=relation,
                )
            )
    return found


def _relation(s: Sentence, start: int, end: int) -> str | None:
    """What joins the duration and the date, None where too much stands between them."""
    first = bisect_left(s.tokens, start, key=lambda t: t.start)
    between = s.tokens[first : first + _REACH + 1]
    if between and between[-1].start < end and len(between) > _REACH:
        return None
    for token in between:
        if token.start >= end or token.low in ",;:–—()":
            return None
        for relation, heading in _RELATIONS:
            if s.lex.has(heading, token.low):
                return relation
    return None
