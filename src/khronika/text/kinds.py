"""What bears a name, as far as its form and its neighbours say."""

from dataclasses import replace

from khronika.text.abbreviations import bare
from khronika.text.lexicon.bearers import GIVEN, PLACES
from khronika.text.lexicon.vocabulary import words
from khronika.text.spans import Name, NameKind
from khronika.text.tokens import Kind, Token
from khronika.text.words import Lexicon

REALMS = words("republic kingdom state city gulf sea isle")
DIRECTIONS = words("new north south east west eastern western northern southern central")
_SURNAMES = tuple(
    words(
        "ov ova ev eva enko enka sky ski skaya ska skyi skyy ich vich vych wicz czyk chuk chyk uk "
        "ko ka yan dze shvili sson sen ou au in ina yn ouski euski ouskaya auskaya eyeva aya "
        "ов ова ев ева енко ский ская ич чук ін ин ина енка скі цкі цкая ко ук юк ський ська"
    )
)
PATRONYMIC = tuple(
    words(
        "вич вича вичу вичем виче вна вны вне вну вной чна ична віч віча вічу вічам ўна ўны "
        "ўне ўну івна івни івні івну vich vna"
    )
)
# endings that hardly any word has but surnames and places, for a word that begins its sentence
_SLAVIC = tuple(
    words(
        "ova eva ouski euski auski ouskaya auskaya euskaya skaya enko enka vich chuk yuk "
        "kau lau hau rau nau sau tau dau vau mau pau bau zau kou lou hou rou nou sou tou dou mou "
        "pou bov dov kov lov mov nov pov rov sov tov zov aev eev iev yev mev nev rev tev "
        "lev sev ynsky "
        "insky ansky ensky onsky ovsky evsky ouskiy avichy ovichi enskyy енко ович евич авіч овіч "
        "евіч івіч енка"
    )
)
_SHAPED = 6  # letters
_NOMINATIVE = ("а", "я", "й", "ь")
# of nouns that are no names, behind which another noun may stand: Kilometer Gleis, Ende Woche
_GERMAN_ENDINGS = ("ungen", "ung", "heit", "keit", "schaft", "tionen", "tion", "ende", "anfang")


def of(text: str, tokens: list[Token], first: int, last: int, lex: Lexicon) -> NameKind:
    """The kind of the name at the tokens `first` to `last` (exclusive)."""
    row = [t.low.removesuffix("'s") for t in tokens[first:last] if t.capital]
    several = len(row) > 1
    if not several and _abbreviation(text[tokens[first].start : tokens[last - 1].end]):
        return NameKind.ABBREVIATION
    if any(lex.has("organisations", low) for low in row):
        return NameKind.ORGANISATION
    if row[-1] in PLACES or (several and (row[0] in REALMS or row[0] in DIRECTIONS)):
        return NameKind.PLACE
    if tokens[last - 1].kind is Kind.NUMBER:  # Penal Colony No. 8
        return NameKind.OTHER
    full = several and (
        is_given(row[0])
        or row[-1].endswith(_SURNAMES)
        or (is_given(row[1]) and (row[0].endswith(_SURNAMES) or row[-1].endswith(PATRONYMIC)))
    )
    if full or _titled(tokens, first, lex) or (several and _initials(tokens, first, last)):
        return NameKind.PERSON
    return NameKind.OTHER


def is_given(low: str) -> bool:
    """Whether the word is a given name, in Cyrillic in any case: Марии, Сергеем."""
    if low in GIVEN:
        return True
    if not low or low[0].isascii():
        return False
    return any(
        low[:-cut] in GIVEN or any(low[:-cut] + end in GIVEN for end in _NOMINATIVE)
        for cut in (1, 2)
    )


def shaped(low: str) -> bool:
    """Whether the word looks like a Slavic surname or place: Kireikau, Zolotova, Шевченко."""
    return len(low) >= _SHAPED and low.endswith(_SLAVIC) and not low.endswith("eau")


def known(low: str) -> bool:
    """Whether a word is a name by itself: a given name or a place."""
    return low in PLACES or is_given(low)


def german(tokens: list[Token], first: int, last: int, kind: NameKind, lex: Lexicon) -> bool:
    """Whether a capitalised run is a name in German, where every noun has its capital."""
    if kind is NameKind.ABBREVIATION or not tokens[first].low[0].isascii():
        return True
    row = [t for t in tokens[first:last] if t.capital]
    if _titled(tokens, first, lex) or any(known(t.low) for t in row):
        return True
    counted = any(
        t.sense is not None or t.low in lex.units or t.low.endswith(_GERMAN_ENDINGS) for t in row
    )
    organisation = kind is NameKind.ORGANISATION and last - first > len(row)
    return organisation or (len(row) > 1 and not counted)


def _titled(tokens: list[Token], first: int, lex: Lexicon) -> bool:
    """Whether a title stands before, with or without its full stop."""
    before = tokens[first - 1].low.rstrip(".") if first else ""
    if not before and first > 1:
        before = tokens[first - 2].low
    return lex.has("titles", before)


def settle(names: list[Name]) -> list[Name]:
    """A single word that ends a person's name elsewhere in the text is that person."""
    people = {
        n.text.rsplit(None, 1)[-1] for n in names if n.kind is NameKind.PERSON and " " in n.text
    }
    return [
        replace(n, kind=NameKind.PERSON) if n.kind is NameKind.OTHER and n.text in people else n
        for n in names
    ]


def _abbreviation(raw: str) -> bool:
    letters = [c for c in bare(raw) if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    return 2 <= len(letters) <= 10 and upper >= 2 and upper >= len(letters) - 1  # noqa: PLR2004


def _initials(tokens: list[Token], first: int, last: int) -> bool:
    """Whether one of the words is a single letter with a full stop."""
    return any(
        (len(t.low.rstrip(".")) == 1 and t.capital) or (t.low.endswith(".") and len(t.low) <= 4)  # noqa: PLR2004
        for t in tokens[first:last]
    )
