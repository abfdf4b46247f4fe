"""Words by which a text draws a sum: `42 in all`, `a total of 42`, `together make 42`."""

from khronika.check.share.joint_words import WITH_THE_SECOND
from khronika.check.words import has_phrase, phrases, words
from khronika.text.spans import Figure

_BEFORE = phrases("""
    a total of | total of | in total | in all | altogether | all told | total | totalling
    totaling | sum | for a total of | making a total of | together | overall | combined
    bringing the total to | brings the total to | which brings the total to | the total to
    adding up to | adds up to | add up to | which adds up to | that is | that makes | which makes
    making | in sum | totals | sums to | i.e. | the total is | the total was | total was
    the sum is | in total that is | in total this makes
    всего | итого | в общей сложности | в сумме | вместе | всего это | что в сумме дает
    общее число | общий итог | в итоге | усяго | разам | агулам | у суме | у агульнай колькасці
    усього | всього | загалом | разом | у підсумку | łącznie | razem | ogółem | w sumie
    co daje łącznie | co daje | to razem | to łącznie
    insgesamt | zusammen | in summe | macht insgesamt | alles in allem
""")
_AFTER = phrases("""
    in all | in total | altogether | all told | overall | in sum | combined | together | total
    all together
    в общей сложности | всего | в сумме | итого | усяго | разам | у суме | усього | разом | загалом
    łącznie | razem | ogółem | w sumie | insgesamt | zusammen
""")
_SPAN = phrases("""
    for the year | over the year | the whole year | за год | за весь год | за ўвесь год
    за рік | за весь рік | w ciągu roku | im ganzen jahr | make up
""")
_MAKE = frozenset(
    """make makes made making total totals totalled totaled give gives giving equals equal
    составляют составили дают дало складаюць складають становлять dają daje machen ergeben
    ergibt macht""".split()  # noqa: SIM905 - a table
)
_TOGETHER = frozenset(
    "together combined вместе разам разом razem łącznie zusammen".split()  # noqa: SIM905 - as above
)
_SEPARATING = frozenset(",:–—(-;")
_ENDS = frozenset(".;)!?,–—")
_GROUP = phrases("a group of | a team of | a crew of | a staff of | the group of | eine gruppe von")
_LONGEST = 5  # words of a phrase
_FEW = 2  # words of a row that sums up others
_FILLING = 7  # words between the last part and its sum


def says_total(before: str, between: str, total: Figure, after: str) -> bool:
    """Whether the figure between `between` and `after` is said to be the sum of those before it.

    Args:
        before: the words before the first part.
        between: those between the last part and `total`, with the noun of the part.
        total: the figure.
        after: the words behind its number.
    """
    ahead = words(between)
    while ahead and ahead[-1] in WITH_THE_SECOND and not _ending(ahead, _BEFORE):
        ahead.pop()
    if ahead[-1:] == [","] and _ending(ahead[:-1], _BEFORE):
        ahead.pop()  # "; in all, 80"
    behind = words(after)[len(words(total.noun or "")) :]
    if length := _ending(ahead, _GROUP):
        ahead = ahead[:-length]
        ahead = ahead[:-1] if ahead[-1:] == ["up"] else ahead
    made = ahead[-1:] and (ahead[-1] in _MAKE or ahead[-2:] == ["make", "up"])
    joined = _TOGETHER.intersection(words(before)) or _TOGETHER.intersection(ahead)
    closing = next((n for n in (4, 3, 2, 1) if tuple(behind[:n]) in _AFTER), 0)
    ends = not behind[closing:] or behind[closing] in _ENDS
    opening = _ending(ahead, _BEFORE) or (total.noun is None and _ending(ahead[:-1], _BEFORE))
    if made:
        return len(ahead) <= _FILLING and (bool(joined) or bool(closing) or ends)
    separated = not _SEPARATING.isdisjoint(ahead)
    dashed = ahead[-1:] and ahead[-1] in {"–", "—", ":"} and _ending(ahead[:-1], _BEFORE)
    return bool(opening or closing or dashed) and separated and ends


_HEADS = frozenset(
    """total totals altogether overall sum всего итого итог усяго разам агулам усього всього загалом
    разом razem łącznie ogółem suma insgesamt gesamt zusammen summe""".split()  # noqa: SIM905 - a table
)
_ALL = frozenset({("in", "all"), ("all", "told"), ("in", "total"), ("в", "сумме")})
_EVERY = frozenset("all все всі усе wszystkie alle".split())  # noqa: SIM905 - a table


def is_total(label: list[str]) -> bool:
    """Whether a row is called the sum of the others: `Total`, `In all`, `All regions`."""
    said = [each for each in label if each.isalpha()]
    called = not _HEADS.isdisjoint(said[:1]) or tuple(said[:2]) in _ALL
    short = len(said) <= _FEW and not _HEADS.isdisjoint(said[-1:])  # Grand total
    return called or short or (len(said) <= _FEW and not _EVERY.isdisjoint(said[:1]))


def opens_total(opening: str) -> bool:
    """Whether a sentence so far says no more than that a sum follows: `Total –`, `Итого:`."""
    tokens = words(opening)
    while tokens and (tokens[-1] in _SEPARATING or tokens[-1] in WITH_THE_SECOND):
        if tuple(tokens) in _BEFORE:
            return True
        tokens.pop()
    return tuple(tokens) in _BEFORE


def names_total(between: str, after: str) -> bool:
    """Whether a number is called a sum by any word between it and the last part, or behind it.

    For numbers that are nearly one: `46 tanks and 55 guns, 130 pieces of equipment altogether`.
    """
    ahead, behind = words(between), words(after)
    made = not _MAKE.isdisjoint(ahead) or tuple(ahead[-3:-1]) == ("make", "up")
    return made or has_phrase(ahead, _BEFORE | _SPAN) or has_phrase(behind, _AFTER)


def _ending(tokens: list[str], table: frozenset[tuple[str, ...]]) -> int:
    return next((n for n in range(_LONGEST, 0, -1) if tuple(tokens[-n:]) in table), 0)
