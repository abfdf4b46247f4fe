"""The parts of a name: what is the given name, the patronymic and the surname."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from khronika.text.naming.given import Given, Sex, given
from khronika.text.naming.sound import fold, readings

_LONGEST = 400  # letters that are read of a name
_MOST_WORDS = 12

_ASIDE = re.compile(r"\([^()]*\)|[«“„\"][^«»“”„\"]*[»”“\"]")  # nicknames, former names
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady president minister general gen colonel col
    major captain judge father fr bishop rev herr frau pan pani dr. mme monsieur madame
    г-н г-жа господин госпожа гражданин гражданка д-р проф профессор доктор президент министр
    генерал полковник майор капитан судья пан пані спадар спадарыня сп доктар прафесар прэзідэнт
    міністр палкоўнік маёр суддзя пані професор президент міністр полковник суддя""".split()  # noqa: SIM905 - a table
)
_PARTICLES = frozenset(
    """von van der den de da di du del la le les el al bin ibn ben bint zu zur af av ter ten dos das
    фон ван дер дэр дэ ден де да ди дю дель ла ле эль аль бин ибн бен цу тер дос ды дзі""".split()  # noqa: SIM905 - a table
)
_YOUNGER = frozenset("jr junior младший мл малодшы молодший młodszy jun ii".split())  # noqa: SIM905 - a table
_ELDER = frozenset("sr senior старший ст старэйшы старшы starszy sen".split())  # noqa: SIM905 - a table
# as they sound: -овіч, -ович, -owicz, -iч; -аўна, -овна, -івна, -ична
_PATRONYMIC = re.compile(r"(?:i[CXQ]|[aei][vw]na|i[CXQ]na)$")
_FIRST_LETTERS = re.compile(
    r"^(?:[^\W\d_]\.?|(?:ch|sh|zh|kh|ts|dz|yu|ya|ye|yo|ju|ja|sz|cz|dź|dž)\.)$"
)
_WOMAN = re.compile(r"(?:[aei][vw]a|ina|[scQ]ka)$")
_MAN = re.compile(r"(?:[aei][vw]|in|[scQ]ki)$")
_ADJECTIVAL = {"ski": Sex.MAN, "cki": Sex.MAN, "Qki": Sex.MAN, "ska": Sex.WOMAN, "cka": Sex.WOMAN}
_SHORTEST = 5  # letters of a surname that shows the sex of its bearer


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name. `text` as printed; `sex` by the ending that a surname may have."""

    text: str
    folded: str
    readings: tuple[str, ...]
    given: Given
    ending: Sex

    @property
    def initial(self) -> bool:
        """Whether but the first letter is given."""
        return len(self.folded) == 1 or self.text.endswith(".")


class Order(StrEnum):
    """What is known of the order of a name's parts."""

    SURE = "sure"
    USUAL = "usual"  # nothing but custom says that the given name comes first


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart. Names of places and bodies have surnames only, one for each word."""

    given: tuple[Word, ...]
    patronymic: Word | None
    surname: tuple[Word, ...]
    order: Order
    generation: str = ""  # younger or elder, where the name says so

    @property
    def words(self) -> tuple[Word, ...]:
        """All words that tell something."""
        middle = (self.patronymic,) if self.patronymic else ()
        return (*self.given, *middle, *self.surname)


@lru_cache(maxsize=50_000)
def word(text: str) -> Word:
    """Take in one word of a name."""
    folded, sounds = fold(text), readings(text)
    ending = Sex.UNKNOWN
    if len(folded) >= _SHORTEST:
        if _WOMAN.search(sounds[0]):
            ending = Sex.WOMAN
        elif _MAN.search(sounds[0]):
            ending = Sex.MAN
    return Word(text, folded, sounds, given(text), ending)


@lru_cache(maxsize=50_000)
def parts(name: str) -> Parts:
    """Take a name apart, in any order and script.

    Only the first 400 letters and twelve words are read.
    """
    text = name[:_LONGEST]
    text = _ASIDE.sub(" ", text)
    before, comma, after = text.partition(",")
    if comma and fold(after.strip()) in _YOUNGER | _ELDER:
        before, comma, after = f"{before} {after}", "", ""
    words, generation = _telling(before)
    if comma and words:
        rest, younger = _telling(after)
        if rest:
            middle = _patronymic(rest)
            own = tuple(each for each in rest if each is not middle)
            return Parts(
                _given_of(own), middle or _second_initial(own), tuple(words), Order.SURE,
                generation or younger,
            )  # fmt: skip
    return _ordered(words, generation)


def adjectival(text: str) -> Sex:
    """The sex of an adjective in the nominative, -ski or -skaya; unknown for other words."""
    if text.casefold().endswith("ій"):  # a woman's in the dative in Ukrainian
        return Sex.UNKNOWN
    return _ADJECTIVAL.get(readings(text)[0][-3:], Sex.UNKNOWN)


def is_particle(text: str) -> bool:
    """Whether a word is a particle of names: von, фон, al."""
    return text.casefold() in _PARTICLES


def is_patronymic(text: str) -> bool:
    """Whether a word has the form of a patronymic, as many surnames have."""
    return _PATRONYMIC.search(readings(text)[0]) is not None


def _telling(text: str) -> tuple[list[Word], str]:
    """The words of a name without titles and particles, and the generation if it is told."""
    found: list[Word] = []
    generation = ""
    for piece in re.split(r"[\s\u2010-\u2015/\-]+|(?<=\.)(?=\w)", text)[: 2 * _MOST_WORDS]:
        bare = piece.strip("*•;:,!?[]{}<>|_=+~#%&")
        low = bare.casefold().rstrip(".")
        if not low or not any(map(str.isalnum, low)):
            continue
        if found and (low in _YOUNGER or low in _ELDER):
            generation = "younger" if low in _YOUNGER else "elder"
        elif low not in _TITLES and low not in _PARTICLES:
            letters = _FIRST_LETTERS.match(bare.casefold())
            found.append(word(bare if letters and len(low) > 1 else bare.rstrip(".")))
    return found[:_MOST_WORDS], generation


def _ordered(words: list[Word], generation: str) -> Parts:
    """Find given name and surname by what is known of the words, else by custom."""
    initials = [each for each in words if each.initial]
    full = [each for each in words if not each.initial]
    if initials and full:
        if len(full) > 1 and full[0].given.certain and words[0] is full[0]:  # Ivan P. Karp
            return Parts((full[0],), initials[0], tuple(full[1:]), Order.SURE, generation)
        second = initials[1] if len(initials) > 1 else None
        return Parts((initials[0],), second, tuple(full), Order.SURE, generation)
    if len(full) < 2:  # noqa: PLR2004 - a given name and a surname
        return Parts((), None, tuple(words), Order.SURE, generation)
    middle = _patronymic(full)
    if middle is not None:
        at = full.index(middle)
        if at == 1:
            return Parts((full[0],), middle, tuple(full[2:]), Order.SURE, generation)
        return Parts((full[at - 1],), middle, tuple(full[: at - 1]), Order.SURE, generation)
    at, order = _given_place(full)
    last = at + 1
    # a second given name, or one in two parts: Kassym-Jomart Tokayev, Ganna Maria Petrova
    if at == 0 and len(full) > 2 and full[1].given.certain:  # noqa: PLR2004
        last += 1
    names, surname = full[at:last], full[:at] + full[last:]
    return Parts(tuple(names), None, tuple(surname), order, generation)


def _given_place(full: list[Word]) -> tuple[int, Order]:
    first, last = full[0].given, full[-1].given
    if first.certain is not last.certain:
        return (0 if first.certain else len(full) - 1), Order.SURE
    if bool(first.names) is not bool(last.names):
        return (0 if first.names else len(full) - 1), Order.USUAL
    return 0, Order.USUAL


def _given_of(words: tuple[Word, ...]) -> tuple[Word, ...]:
    initials = [each for each in words if each.initial]
    return tuple(initials[:1]) if len(initials) == len(words) else words


def _second_initial(words: tuple[Word, ...]) -> Word | None:
    initials = [each for each in words if each.initial]
    return initials[1] if len(initials) > 1 and len(initials) == len(words) else None


def _patronymic(full: list[Word]) -> Word | None:
    """The word formed of a father's name, among three and more or behind a comma."""
    for at in (1, len(full) - 1):
        if 0 < at < len(full) and _PATRONYMIC.search(full[at].readings[0]):
            alone = len(full) == 2  # noqa: PLR2004 - given name and patronymic, or surname
            if not alone:
                return full[at]
    return None
