"""Parts that come to more than their whole.

## What it does

Looks for a whole and the parts it is divided into ("Of the 246, 110 are men and 150 women", "17
drones: one on Monday, two on Tuesday ...", "12 dead and 30 wounded, 42 in all") and adds them up.
Parts that may overlap, such as women and students, are left alone. Parts that come to less are
reported only where they leave nothing out: men and women, adults and children, or a sum that the
text itself draws.

## Why it matters

A breakdown is added up by whoever wants to use it. Either a part was corrected and its sum was not,
or the parts come from two sources of different days.

## Example

    Of the 246 detained, 110 are men and 150 women.

110 + 150 is 260.

## How to fix

Take the whole and its parts from one source, or say that the parts are of another day.
"""

from collections.abc import Iterator, Sequence

from khronika.check.finding import Finding, Severity
from khronika.check.parts import Link, exhaustive, goes_on, is_of, link, member
from khronika.check.printed import Interval, number, reach
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import phrases, words
from khronika.text.spans import Bound, Figure, FigureKind, Span

RULE = Rule(
    "NUM102",
    "parts-exceed-whole",
    Severity.ERROR,
    over=frozenset({"NUM108", "NUM111", "STR301"}),
)

type _Member = tuple[str, str] | None

_NEAR = 100  # code points around a figure that say what it is
_MOST = 12  # parts
_TWO = 2
_TOTAL_BEFORE = phrases("""
    a total of | in total | in all | altogether | all told | total | totalling | totaling | sum
    for a total of | making a total of | together | overall
    всего | итого | в общей сложности | в сумме | вместе | усяго | разам | агулам
    усього | всього | загалом | разом | łącznie | razem | ogółem | w sumie
    insgesamt | zusammen
""")
_TOTAL_AFTER = phrases("""
    in all | in total | altogether | all told | overall | in sum
    в общей сложности | всего | в сумме | итого | усяго | разам | усього | разом | загалом
    łącznie | razem | ogółem | w sumie | insgesamt | zusammen
""")
_END = frozenset(".;)!?")


def find(subject: Subject) -> Iterator[Finding]:
    """Add up the parts of every whole."""
    text = subject.document.text
    for sentence, figures in subject.by_sentence():
        at = 0
        while at < len(figures):
            finding, at = _from_whole(figures, at, sentence, text)
            if finding is not None:
                yield finding
        yield from _to_total(figures, sentence, text)


def _from_whole(
    figures: Sequence[Figure], at: int, sentence: Span, text: str
) -> tuple[Finding | None, int]:
    """What is wrong with the whole at `at`, and where to look on."""
    whole = figures[at]
    following = figures[at + 1 : at + 1 + _MOST]
    if whole.kind is not FigureKind.COUNT or len(following) < _TWO:
        return None, at + 1
    before = text[max(sentence.start, whole.start - _NEAR) : whole.start]
    how = link(before, text[whole.number_end : following[0].start])
    parts = _parts(following, text) if how else []
    if len(parts) < _TWO:
        return None, at + 1
    members = [_member(part, sentence, text) for part in parts]
    if how is Link.LIST and _is_first(whole, following[0], members, text):
        return None, at + 1
    listed = how is Link.LIST and not text[whole.end : following[0].start].rstrip().endswith(",")
    if not _do_not_overlap(whole, parts, members, listed=listed):
        return None, at + 1
    comes_to, said = _sum(parts), reach(whole)
    less = how is Link.LIST and exhaustive(members) and comes_to.high < said.low
    wrong = comes_to.low > said.high or less
    return (_say(whole, parts) if wrong else None), at + len(parts)


def _is_first(whole: Figure, following: Figure, members: Sequence[_Member], text: str) -> bool:
    """Whether the whole is but the first of the parts: "34 in January, 71 in February and ..."."""
    between = text[whole.number_end : following.start]
    own = member(between)
    commas = between.rstrip().endswith(",")
    return commas and own is not None and own[0] in {each[0] for each in members if each}


def _do_not_overlap(
    whole: Figure, parts: Sequence[Figure], members: Sequence[_Member], *, listed: bool
) -> bool:
    """Whether nobody can be in two parts: women and men, those in Minsk and those in Brest."""
    groups = {each[0] for each in members if each}
    apart = len(set(members)) == len(members) and None not in members and len(groups) == 1
    alike = [is_of(each, whole) for each in parts]
    if listed and all(alike):
        return True
    return apart and all(fits or known for fits, known in zip(alike, members, strict=True))


def _parts(figures: Sequence[Figure], text: str) -> list[Figure]:
    parts: list[Figure] = []
    for each in figures:
        if each.kind is not FigureKind.COUNT or (
            parts and not goes_on(text[parts[-1].number_end : each.start])
        ):
            break
        parts.append(each)
    return parts


def _member(part: Figure, sentence: Span, text: str) -> _Member:
    return member(text[part.number_end : min(sentence.end, part.number_end + _NEAR)])


def _sum(parts: Sequence[Figure]) -> Interval:
    reached = [reach(each) for each in parts]
    return Interval(sum(each.low for each in reached), sum(each.high for each in reached))  # type: ignore[arg-type]


def _to_total(figures: Sequence[Figure], sentence: Span, text: str) -> Iterator[Finding]:
    """Parts that come first, and the sum that closes the sentence: 12 and 30, 42 in all."""
    if not _TWO < len(figures) <= _MOST:
        return
    *parts, total = figures
    counts = all(each.kind is FigureKind.COUNT and each.bound is Bound.EXACT for each in figures)
    if not counts or len(_parts(parts, text)) < len(parts):
        return
    before = words(text[parts[-1].number_end : total.start])
    after = words(text[total.number_end : min(sentence.end, total.number_end + _NEAR)])
    noun = len(words(total.noun or ""))
    closing = after[noun:]
    ahead = any(tuple(before[-length:]) in _TOTAL_BEFORE for length in (1, 2, 3, 4))
    behind = next((length for length in (4, 3, 2, 1) if tuple(closing[:length]) in _TOTAL_AFTER), 0)
    separated = any(each in before for each in (*",:–—(-;", "make", "makes", "made"))
    ends = closing[behind : behind + 1]
    if not (ahead or behind) or not separated or (ends and ends[0] not in _END):
        return
    if not _sum(parts).meets(reach(total)):
        yield _say(total, parts)


def _say(whole: Figure, parts: Sequence[Figure]) -> Finding:
    added = " + ".join(number(each.value) for each in parts)
    comes_to = number(sum(each.value for each in parts))  # type: ignore[arg-type]
    return RULE.finding(
        whole,
        f"the parts come to {comes_to}, not {number(whole.value)}",
        f"{added} is {comes_to}, the text says {whole.text}",
    )
