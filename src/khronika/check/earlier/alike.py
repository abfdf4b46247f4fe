"""Whether figures of two issues are of one thing: what they count, where, and by whose count."""

from khronika.check.measure.mentions import Mention
from khronika.check.stems import same_root, stem
from khronika.check.words import words
from khronika.text.spans import FigureKind


def counts_one_thing(now: Mention, then: Mention) -> bool:
    """Whether both count one noun with the same qualities, in one unit."""
    if (now.figure.kind, now.figure.unit) != (then.figure.kind, then.figure.unit):
        return False
    if now.figure.kind is not FigureKind.COUNT:
        return now.qualities == then.qualities
    if not now.heads or not then.heads or now.qualities != then.qualities:
        return False
    return any(same_root(one, other) for one in now.heads for other in then.heads)


def is_by_another(now: Mention, then: Mention) -> bool:
    """Whether the sentences name other places or people, or the one of now another counter."""
    if now.counters and not now.counters & then.counters:
        return True
    return (now.places - now.counters) != (then.places - then.counters)


def likeness(now: Mention, then: Mention) -> float:
    """The share of the words of the shorter sentence that both have, dates apart; 1 for none."""
    mine, theirs = told(now), told(then)
    shorter = min(len(mine), len(theirs))
    return len(mine & theirs) / shorter if shorter else 1.0


def told(mention: Mention) -> frozenset[str]:
    """The stems of what the sentence tells, without its dates, names and the counted noun."""
    dated = {stem(word, mention.lex.code) for each in mention.dates for word in words(each.text)}
    return frozenset(mention.said - dated - mention.places)


def in_words(mention: Mention) -> str:
    """The sentence near the figure, on one line."""
    return " ".join(mention.place.text.split())
