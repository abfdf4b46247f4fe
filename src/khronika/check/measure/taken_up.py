"""Whether a later number takes up an earlier one as known.

the 264, all 264, nine of the 264, its 264     by the word before it
the detained 264, 264 damaged houses           by what the first sentence told of them
во вторник 264 подписи передали                by its place, where a language has no article
"""

from khronika.check.measure.mention_words import KNOWN
from khronika.check.measure.mentions import Mention

_ATTRIBUTES = ("ые", "ых", "ым", "ыми", "ыя", "ымі", "ymi", "ych")
_PARTICIPLES = ("ed", "en", "te", *_ATTRIBUTES)  # behind an article
_FIRST = 4  # words before a number that begins what is told
_TOLD = 2  # words of it
_BEGINNING = 4  # letters


def takes_up(first: Mention, second: Mention) -> bool:
    """Whether the second is given as the number that the first told."""
    return second.is_known or _takes_its_words(first, second)


def _takes_its_words(first: Mention, second: Mention) -> bool:
    """Whether an attribute says again what was told: the fined 424, 424 fined demonstrators."""
    again = second.qualities - first.qualities
    if again and again <= first.said:
        return True
    before = second.before[-1] if second.before else ""
    article = len(second.before) > 1 and second.before[-2] in KNOWN
    attribute = before.endswith(_PARTICIPLES if article else _ATTRIBUTES)
    return attribute and is_told_in(second.tells([before]), first)


def is_told_in(stems: frozenset[str], first: Mention) -> bool:
    """Whether one of the stems begins as a word of the first sentence does: seized, seizure."""
    beginnings = {each[:_BEGINNING] for each in first.said}
    return any(len(each) >= _BEGINNING and each[:_BEGINNING] in beginnings for each in stems)


def is_topic(mention: Mention) -> bool:
    """Whether a number begins its Slavic sentence, so that the rest tells something of it."""
    if mention.lex.code in {"en", "de"} or len(mention.before) > _FIRST:
        return False
    behind = mention.behind[mention.length :]
    told = [each for each in behind if mention.tells([each])]
    return len(told) >= _TOLD and bool(behind) and behind[0][0].isalpha()
