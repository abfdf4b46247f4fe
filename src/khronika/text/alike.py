"""Whether the members of a series are alike, so that it is they that a number counts.

named     each is a name, be it with a role before it: Anna Bilko, driver Ivan Karp
persons   each is somebody, of a noun of people: a driver, his daughter and a passer-by
short     each is a thing in few words: bread, milk and eggs; what may be kinds of ships is not
"""

from decimal import Decimal

from khronika.text.announced import counts_people, is_abstract, number_of
from khronika.text.lexicon.listing import IN, INDEFINITE
from khronika.text.members import Members
from khronika.text.spans import Figure
from khronika.text.words import Lexicon

_WORDS = 9  # of a member that a list of reasons has
_NAME = 7  # words of a member that is a name
_SHORT = 4  # words of a member in lower case
_LIKELY = 3  # by which a number that is meant to fit may differ
_THREE = 3
_PLURALS = ("s", "ы", "и", "і", "y", "en")


class Alike:
    """The judge of the series that one figure may announce."""

    def __init__(self, masked: str, figure: Figure, lex: Lexicon) -> None:
        self.masked = masked
        self.lex = lex
        self.value = number_of(figure) or Decimal(0)
        self.abstract = is_abstract(figure, lex)
        self.people = counts_people(figure, lex)

    def near(self, listed: Members) -> bool:
        """What stands right behind a colon: anything short, if the number may be meant for it."""
        count, value = len(listed.places), int(self.value)
        if 2 * abs(count - value) > max(count, value) or (listed.either and not self.abstract):
            return False
        return listed.parted or self.abstract or self.longest(listed) <= _NAME

    def strict(self, listed: Members, *, far: bool = False, namely: bool = False) -> bool:
        """What is tied more loosely; `far`: words stand between, `namely`: it is said to be all."""
        if listed.parted and (far or namely or self.abstract):
            return True
        whole = listed.joined or len(listed.places) >= _THREE
        whole = whole and (self.abstract or not listed.either)
        if not whole or not self.likely(listed):
            return False
        if self.named(listed) or self.persons(listed):
            return True
        longest = self.longest(listed)
        if self.abstract or namely:
            return longest <= (_WORDS if listed.joined else _SHORT)
        if self.people or longest > _SHORT or self.kinds(listed):
            return False
        return self.plain(listed) and not (far and len(listed.places) < _THREE)

    def names_alone(self, listed: Members) -> bool:
        """Whether they are names, and about as many as announced."""
        return self.named(listed) and self.likely(listed)

    def things(self, listed: Members) -> bool:
        """Whether they are things in some words rather than qualities: not `old and dirty`."""
        words = [len(self.masked[a:b].split()) for a, b in listed.places]
        several = sum(each > 1 for each in words) * 2 > len(words)
        whole = listed.joined and self.likely(listed) and not self.people
        return whole and several and max(words) <= _NAME

    def likely(self, listed: Members) -> bool:
        """Whether the number may be meant for the members at all."""
        count, value = len(listed.places), int(self.value)
        if self.abstract:
            return 2 * abs(count - value) < max(count, value)
        return abs(count - value) <= max(1, min(_LIKELY, value // 2))

    def named(self, listed: Members) -> bool:
        """Whether each member is a name."""
        return all(self.is_named(self.masked[a:b].split()) for a, b in listed.places)

    def is_named(self, said: list[str]) -> bool:
        """Whether the words are a name, with at most some words of a role before it."""
        if self.people and said[0] in IN:
            return False  # where they were
        for at, word in enumerate(said[:_SHORT]):
            if word[:1].isupper() or (at == 0 and not word[:1].isalnum()):
                return len(said) <= _NAME
            if at and self.lex.has("function_words", word.lower()):
                return False  # residents of Alta
        return False

    def persons(self, listed: Members) -> bool:
        """Whether each member is somebody without a name."""
        said = [self.masked[a:b].split() for a, b in listed.places]
        return self.people and all(
            each[0].lower() in INDEFINITE and len(each) <= _NAME for each in said
        )

    def plain(self, listed: Members) -> bool:
        """Whether all members begin in lower case."""
        return all(self.masked[a].islower() for a, _ in listed.places)

    def longest(self, listed: Members) -> int:
        """The words of the longest member."""
        return max([len(self.masked[a:b].split()) for a, b in listed.places])

    def kinds(self, listed: Members) -> bool:
        """Whether all members are plural, so that they may be kinds: ships – tankers and barges."""
        return all(self.masked[a:b].rstrip('»”"').endswith(_PLURALS) for a, b in listed.places)
