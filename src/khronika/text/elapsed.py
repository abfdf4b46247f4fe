"""Durations tied to a date in one sentence: 290 days after the vote of 9 August."""

from khronika.text.sentence import Sentence
from khronika.text.spans import DateMention, Elapsed, Figure, FigureKind

_REACH = 8  # words between the duration and its date


def tie(s: Sentence, figures: list[Figure], dates: list[DateMention]) -> list[Elapsed]:
    """Each duration with the next date behind it, where a word such as `after` joins them."""
    found: list[Elapsed] = []
    for figure in figures:
        if figure.kind is not FigureKind.DURATION:
            continue
        anchor = next((d for d in dates if d.start >= figure.end), None)
        if anchor is None or any(figure.end <= f.start < anchor.start for f in figures):
            continue
        relation = _relation(s, figure.end, anchor.start)
        if relation is not None:
            start, end = figure.start, anchor.end
            text = s.text[start:end]
            found.append(
                Elapsed(
                    start=start,
                    end=end,
                    text=text,
                    duration=figure,
                    anchor=anchor,
                    relation=relation,
                )
            )
    return found


def _relation(s: Sentence, start: int, end: int) -> str | None:
    between = [t for t in s.tokens if start <= t.start < end]
    if len(between) > _REACH:
        return None
    for token in between:
        if token.low in ",;:–—()":
            return None
        if s.lex.has("after_words", token.low):
            return "after"
        if s.lex.has("before_words", token.low):
            return "before"
        if s.lex.has("since_words", token.low):
            return "since"
    return None
