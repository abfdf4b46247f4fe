"""How old someone is, as a text says it, and by which words it says when they were born."""

from dataclasses import dataclass

from khronika.check.elapsed import age_words as aw
from khronika.check.elapsed.row import Row
from khronika.check.elapsed.tense import tense_at
from khronika.check.words import has_phrase, words
from khronika.text.spans import Bound, Figure, FigureKind

_OLDEST = 120
_NEAR = 3
_FAR = 8  # words between "born" and the date: "born in the village of Dubna on 4 March 1985"
_BEHIND = 7  # words of "1985 г. р.", "1985 as the year of her birth"
_MARK = 5  # words and marks of "1985 г. р."
_CLAUSE = 9
_GROWN = 12


@dataclass(frozen=True, slots=True)
class Age:
    """So many completed years, as a figure says.

    `event` is of an age at which something happened, `tense` the time of its clause.
    """

    figure: Figure
    years: int
    tense: str | None = None
    event: bool = False


def says_born(before: str, after: str) -> bool:
    """Whether a date between these words is one of birth."""
    behind = words(after)[:_BEHIND]
    if has_phrase(behind[:_MARK], aw.OF_BIRTH) or has_phrase(behind, aw.AS_BIRTH):
        return True
    near = words(before)[-_FAR:]
    for mark in (".", ";", ")"):
        # "b." and "geb." have their own point
        cut = max((at for at, each in enumerate(near[:-2]) if each == mark), default=-1)
        if mark != "." or cut > 1:
            near = near[cut + 1 :]
    at = near.index("birthday") if "birthday" in near else 0
    if at and near[at - 1] in aw.ORDINAL:  # "his 80th birthday in 2009"
        return False
    return near[-1:] == ["*"] or has_phrase(near, aw.BORN)


def says_died(text: str) -> bool:
    """Whether a sentence is about a death."""
    return "†" in text or has_phrase(words(text), aw.DIED)


def says_once(text: str) -> bool:
    """Whether words put an age at some moment that is not the writer's now."""
    return has_phrase(words(text), aw.ONCE)


def age_at(row: Row, at: int) -> Age | None:
    """The age that the item `at` gives someone; None where it is none."""
    item = row.items[at]
    if not isinstance(item, Figure) or item.decimals or item.high is not None:
        return None
    if item.bound is not Bound.EXACT or not 0 < item.value <= _OLDEST:
        return None
    number = int(item.value)
    if item.kind is FigureKind.ORDINAL or row.word(at + 1) in aw.LIFE:
        years = _of_birthday(row, at, item, number)
        return None if years is None else Age(item, years)
    years_old = item.kind is FigureKind.DURATION and item.unit == "year"
    bare = item.kind is FigureKind.COUNT and item.noun is None
    if not (years_old or bare) or _of_another(row, at):
        return None
    return _old(row, at, item) or _told(row, at, item, years=years_old)


def _old(row: Row, at: int, item: Figure) -> Age | None:
    """An age in words that say nothing else: `45-year-old`, `45 years of age`, `57 y`."""
    said, behind = item.text.lower(), row.word(at + 1)
    old = any(each in said for each in aw.ADJECTIVE) or behind in aw.OLD
    of_age = behind == "of" and row.word(at + 2) == "age"
    short = behind in aw.SHORT and row.word(at + 2) in aw.CLOSING
    told = (old and behind not in aw.NOT_AGE) or of_age or short
    return Age(item, int(item.value)) if told else None


def _told(row: Row, at: int, item: Figure, *, years: bool) -> Age | None:
    """An age that the words and marks around it make one."""
    number, behind = int(item.value), row.word(at + 1)
    event = _at_age(row, at, number, years=years)
    if behind in aw.NOT_AGE and not (event and behind in aw.BEHIND):
        return None
    told = event or _led(row, at) or _set_off(row, at) or (years and _verbless(row, at))
    return Age(item, number, tense=tense_at(row, at), event=event) if told else None


def _at_age(row: Row, at: int, number: int, *, years: bool) -> bool:
    """Whether something happened at that age: `at 45`, `в 45 лет`, `im Alter von 45 Jahren`."""
    left = row.back(at, aw.FILL)
    opens = left == 0 or row.word(left - 1) in aw.CLOSING | aw.SUBJECTS | aw.AND
    ends = row.word(at + 1) in aw.CLOSING | aw.BEHIND
    at_all = years or opens or (ends and number >= _GROWN)
    if at_all and row.word(left) in (aw.AT if years else aw.AT_BARE):
        return True
    return any(tuple(row.said(left - n + 1, left + 1)) in aw.AT_AGE for n in (2, 3, 4))


def _of_birthday(row: Row, at: int, item: Figure, number: int) -> int | None:
    """`her 45th birthday`, `на 46-м году жизни`: the year of life that runs is one more."""
    noun = (item.noun or item.text.split()[-1]).lower()
    birthday = noun in aw.DAY and row.word(at + 1) in aw.OF_BIRTHDAY
    if birthday or noun == "birthday" or noun.startswith(("geburtstag", "urodzin")):
        return number
    of_life = noun in aw.YEAR and any(each in aw.LIFE for each in row.said(at + 1, at + 4))
    return number - 1 if of_life and number > 1 else None


def _led(row: Row, at: int) -> bool:
    """Whether a word of age leads to the number: `aged 45`, `is now 45`, `ей уже 45 лет`."""
    then = row.said(at + 1, at + 4) == ["at", "the", "time"]
    closes = then or row.word(at + 1) in aw.CLOSING | aw.AND
    left = at - 1
    while left >= 0 and row.word(left):
        for length in (1, 2, 3):
            phrase = tuple(row.said(left - length + 1, left + 1))
            if phrase in aw.AGE or (phrase in aw.BEING and closes):
                return True
        if row.word(left) not in aw.FILL:
            break
        left -= 1
    # "now 28, the striker", "a woman of 62"
    closes = row.word(at + 1) in aw.CLOSING
    opens = left < 0 or row.word(left) in aw.CLOSING
    person = row.word(left) == "of" and row.word(left - 1).endswith(aw.PERSON)
    return person or (opens and left + 1 < at and closes)


def _set_off(row: Row, at: int) -> bool:
    """Whether the number stands between marks: `, 45,`, `(45)`, `(b. 1985; 45 years)`."""
    left = row.back(at, aw.FILL)
    ends = row.word(at + 1) in aw.CLOSING
    return ends and row.word(left) in aw.OPENING


def _verbless(row: Row, at: int) -> bool:
    """Whether the clause has no verb but the age: `Марте Ольсен 23 года`, `ей уже 45 лет`."""
    if row.word(at + 1) not in aw.CLOSING | aw.AND or row.word(at - 1).isascii():
        return False
    left = row.back(at, aw.FILL)
    if not row.word(left) or not row.word(left).endswith(aw.DATIVE):
        return False
    for back in range(left, max(left - _CLAUSE, -1), -1):
        word = row.word(back)
        if word in aw.OPENING or word in aw.CLOSING:
            break
        if word in aw.PREPOSITIONS or (word.endswith(aw.VERBS) and word not in aw.PRONOUNS):
            return False
    return True


def _of_another(row: Row, at: int) -> bool:
    """Whether an age is a relative's: `her 12-year-old son`; or no age: `12 years in prison`."""
    whose = aw.WHOSE.intersection(row.said(at - 2, at)) and row.word(at - 2) not in aw.COPULA
    behind = row.said(at + 1, at + 1 + _NEAR) if whose or not row.word(at - 1).isascii() else ()
    return any(each.startswith(aw.OTHERS) for each in (*row.said(at - 2, at), *behind))
