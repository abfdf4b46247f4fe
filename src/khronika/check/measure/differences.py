"""What a text may say between two numbers of one noun to explain that they differ."""

from difflib import SequenceMatcher

from khronika.check.change.direction import pointing
from khronika.check.measure.headline import is_headline
from khronika.check.measure.mention_words import (
    ANOTHER_TIME,
    LASTING,
    OTHERS,
    POSSESSIVE,
    THERE,
    TO,
)
from khronika.check.measure.mentions import Mention
from khronika.check.measure.taken_up import takes_up
from khronika.check.stems import short, stem
from khronika.text.spans import BlockKind, FigureKind

_PART = 6  # words behind the noun that may name a part
_OTHERS_BEFORE = 2  # words
_BESIDE = 7  # words
_CLOSE = 3
_BEHIND = 4  # words behind a number without a noun: € 148 million in new aid
_ALONG = 0.6  # of the words of two sentences that run alike
_ONE_WORD = 3  # words that stand in the place of others
# right before a number: by how much, or to each
_BY = frozenset(["by", "um", "o"])
_EACH = frozenset(["по", "па", "po", "je", "each"])
_FOR = frozenset(["for", "from", "of", "на", "для", "für", "von", "z", "dla", "na"])


def is_explained(first: Mention, second: Mention) -> bool:
    """Whether something that the two sentences say may be why the values differ."""
    if is_of_others(first, second):
        return True
    if takes_up(first, second):
        return is_part(first, second) or _each_has_its_day(first, second)
    told = bool(second.counters and not first.counters and not second.recalls)
    return (
        is_of_other_times(first, second)
        or (told and not is_headline(first))
        or stands_for(first, second)
    )


def is_of_another_count(first: Mention, second: Mention) -> bool:
    """Whether the second is of others, by another's count, or what something came to since."""
    kinds = {first.block.kind, second.block.kind}
    if BlockKind.TABLE in kinds or (kinds == {BlockKind.ITEM} and not second.is_known):
        return True
    if _others(second):
        return True
    if changes_to(second) or _is_by(first) or _is_by(second):
        return True
    return bool(first.counters and second.counters) and not first.counters & second.counters


def _is_by(mention: Mention) -> bool:
    """Whether the number tells by how much, or how much each: by 40, um 40, по 40 рублей."""
    last = mention.before[-1] if mention.before else ""
    plain = mention.figure.kind is FigureKind.COUNT and mention.figure.scale == 1
    return last in _BY or (last in _EACH and not plain)


def is_of_others(first: Mention, second: Mention) -> bool:
    """Whether the second is said to be of others, or by another's count."""
    if first.quoted or second.quoted:
        return True
    known = takes_up(first, second)
    count = first.figure.kind is FigureKind.COUNT and bool(second.heads)
    if first.sentence == second.sentence and not (known and count):
        return True
    kinds = {first.block.kind, second.block.kind}
    if BlockKind.TABLE in kinds or (kinds == {BlockKind.ITEM} and not known):
        return True
    if _others(second) and not _others(first):
        return True
    return bool(first.counters and second.counters) and not first.counters & second.counters


def is_part(first: Mention, second: Mention) -> bool:
    """Whether the known number is of a part that the first sentence does not name."""
    if second.qualities - first.said - first.qualities:
        return True
    length = second.length
    money = second.figure.kind is FigureKind.MONEY
    if not second.is_narrowed_behind(length) or (money and second.behind[length] not in _FOR):
        return False
    if first.sentence == second.sentence:
        return True
    if second.before and second.before[-1] in POSSESSIVE:
        return False
    phrase: list[str] = []
    for each in second.behind[length : length + _PART]:
        if not each[0].isalpha():
            break
        phrase.append(each)
    if not THERE.isdisjoint(phrase[1:]):
        return False
    told = second.tells(phrase)
    return bool(told) and not told & (first.said | first.places)


def is_of_other_times(first: Mention, second: Mention) -> bool:
    """Whether one of them is told of another day or place, or is what something rose or fell to."""
    return (
        changes_to(first)
        or changes_to(second)
        or of_another_day(first, second)
        or of_another_place(first, second)
    )


def is_of_others_then(first: Mention, second: Mention, *, known: bool = False) -> bool:
    """Whether the second is told of another day or place than the first, near its number.

    `known`: it is given as the number told, so that only the words beside it count.
    """
    before = second.before[-_CLOSE:] if known else second.before
    beside = {*before, *second.behind[: second.length + (1 if known else _BESIDE)]}
    if beside & (ANOTHER_TIME - LASTING) - {*first.before, *first.behind}:
        return True
    if known:
        return False
    if second.is_by_account and not first.is_by_account:
        return True
    fresh = second.days_told - first.days
    return bool(fresh) or of_another_place(first, second)


def of_another_day(first: Mention, second: Mention) -> bool:
    """Whether the two are told of different times."""
    if first.days and second.days:
        return _each_has_its_day(first, second)
    if second.days and not is_headline(first):
        return True
    times = [ANOTHER_TIME.intersection((*each.before, *each.behind)) for each in (first, second)]
    return times[0] != times[1]


def _each_has_its_day(first: Mention, second: Mention) -> bool:
    """Whether both sentences have a day and share none: on Saturday, on Sunday."""
    return bool(first.days and second.days) and not first.days & second.days


def of_another_place(first: Mention, second: Mention) -> bool:
    """Whether the second names somewhere or someone that the first does not."""
    fresh = second.places - first.places - first.said
    return bool(fresh) and not is_headline(first)


def _others(mention: Mention) -> bool:
    noun = mention.behind[: mention.length if mention.figure.noun else _BEHIND]
    return any(each in OTHERS for each in (*mention.before[-_OTHERS_BEFORE:], *noun))


def changes_to(mention: Mention) -> bool:
    """Whether the number is what something rose or fell to."""
    row, changes = mention.before, mention.lex.changes
    if not row:
        return False
    count = mention.figure.kind is FigureKind.COUNT
    if pointing(row[-1]) and not count:  # fell 1.31 billion to 62 billion
        return True
    return row[-1] in TO and any(each.startswith(changes) for each in row[-_PART:])


def stands_for(first: Mention, second: Mention) -> bool:
    """Whether the sentences run alike but for a word or two: of boys, of girls."""
    if is_headline(first) or is_headline(second):
        return False
    one, other = ([*each.before, "#", *each.behind] for each in (first, second))
    counted = {short(each, first.lex.code) for each in (*first.heads, *second.heads)}
    counted |= first.counters & second.counters and first.counters | second.counters
    run, along = ([stem(each, first.lex.code) for each in row] for row in (one, other))
    matcher = SequenceMatcher(None, run, along, autojunk=False)
    if abs(len(one) - len(other)) > _ONE_WORD or matcher.ratio() < _ALONG:
        return False
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag not in {"replace", "insert"} or max(j - i, m - k) > _ONE_WORD:
            continue
        told, instead = first.tells(one[i:j]), second.tells(other[k:m])
        if (not told or told - second.said - counted) and instead - first.said - counted:
            return True
    return False
