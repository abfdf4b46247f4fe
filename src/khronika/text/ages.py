"""Ages printed without their unit: Anna K., 34, · born on 4 March 1985, 41, · aged 12 · (45)."""

from khronika.text.drafts import Draft
from khronika.text.lexicon.bearers import PLACES
from khronika.text.lexicon.vocabulary import words
from khronika.text.sentence import Sentence
from khronika.text.tokens import Kind

_BEFORE = words("aged age turned turns turning")
_OF_AGE = (("the", "age", "of"), ("im", "alter", "von"))
_BORN = words("born geboren родился родилась нарадзіўся нарадзілася народився народилася urodzony")
_REACH = 8  # tokens back to the word of birth
_OLDEST = 115
_DIGITS = 3


def is_age(s: Sentence, draft: Draft) -> bool:
    """Whether the bare number of the draft is how old someone is."""
    i, end = draft.number.first, draft.last
    before = s.low(i - 1)
    if before in _BEFORE or tuple(s.low(i - k) for k in (3, 2, 1)) in _OF_AGE:
        return draft.high is not None or draft.number.value <= _OLDEST
    number = s.tokens[i]
    if number.kind is not Kind.NUMBER or len(number.low) > _DIGITS or not number.low.isdecimal():
        return False
    if not 0 < draft.number.value <= _OLDEST or end != i + 1:
        return False
    if before == "(":
        return s.low(end) == ")" and _person(s, i - 2)
    if before != "," or s.low(end) not in (",", ".", ")", ";", ""):
        return False
    born = any(t.low in _BORN for t in s.tokens[max(0, i - _REACH) : i])
    return born or _person(s, i - 2)


def _person(s: Sentence, i: int) -> bool:
    """Whether a name of two words, or one with an initial, ends at the token `i`."""
    if s.low(i) == ".":
        initial = s.word(i - 1)
        return initial is not None and initial.capital and initial.end - initial.start == 1
    last, first = s.word(i), s.word(i - 1)
    if last is None or not last.capital or last.low in PLACES or last.sense is not None:
        return False
    return first is not None and first.capital and first.sense is None
