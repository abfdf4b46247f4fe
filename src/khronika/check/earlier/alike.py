"""Whether figures of two issues are of one thing: what they count, where, and by whose count."""

from khronika.check.measure.mention_words import ANOTHER_TIME, OTHERS
from khronika.check.measure.mentions import Mention
from khronika.check.stems import same_root, stem
from khronika.check.words import words
from khronika.text.spans import FigureKind

_OTHERS = OTHERS | ANOTHER_TIME  # a second fund, new cases

# beginnings of verbs of counting, costing and changing, by which sentences are alike that tell of
# different things
_PLAIN = (
    *("recor", "count", "docum", "regis", "repor", "total", "so", "far", "verif", "confi", "cost"),
    *("rise", "rose", "fell", "fall", "grew", "grow", "drop", "amoun", "worth", "paid", "pay"),
    *("зафик", "зарег", "насчи", "подсч", "задок", "подтв", "всего", "стои", "соста", "вырос"),
    *("упал", "снизи", "зафік", "зарэг", "наліч", "усяго", "кашта", "склал", "вырас"),
    *("зареє", "нарах", "всьог", "кошту", "стано", "зросл", "впал", "зарej", "odnot", "nalic"),
    *("kosz", "wynio", "wzros", "spad", "gezah", "gezäh", "regis", "kost", "betr", "stieg", "sank"),
)


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
    """The stems of what the sentence tells, without its dates, names, unit and noun."""
    dated = {stem(word, mention.lex.code) for each in mention.dates for word in words(each.text)}
    own = {stem(word, mention.lex.code) for word in words(mention.figure.text)}
    return frozenset(mention.said - dated - own - mention.places)


def tells_no_more(now: Mention, then: Mention, *, near: bool) -> bool:
    """Whether the sentence of now narrows nothing: it tells what then's told, or that and more.

    Only where the values are `near` may it have words of its own, and then the other has none.
    """
    mine, theirs = told(now), told(then)
    own, other = _telling(mine - theirs), _telling(theirs - mine)
    shared = bool(_telling(mine & theirs)) or not (_telling(mine) or _telling(theirs))
    fresh = (_OTHERS & {*now.before, *now.behind}) - {*then.before, *then.behind}
    return shared and not fresh and (not own or (near and not other))


def says_the_same(now: Mention, then: Mention) -> bool:
    """Whether the sentence of now has no word of its own, or one beside two that both have."""
    mine, theirs = told(now), told(then)
    own = len(mine - theirs)
    return not own or (own == 1 and len(mine & theirs) > 1)


def shares_a_word(now: Mention, then: Mention, without: tuple[str, ...] = ()) -> bool:
    """Whether both sentences have a word that says what is spoken of, or then's has none at all.

    Words that begin as one of `without` say nothing.
    """
    theirs = {each for each in _telling(told(then)) if not each.startswith(without)}
    return not theirs or not theirs.isdisjoint(told(now))


def _telling(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(each for each in stems if not each.startswith(_PLAIN))


def in_words(mention: Mention) -> str:
    """The sentence near the figure, on one line."""
    return " ".join(mention.place.text.split())
