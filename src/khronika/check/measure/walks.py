"""A walk along the words next to a number, as far as an earlier sentence has told them too."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from khronika.check.measure.mention_words import AMOUNTS, KNOWN, LEVEL, NARROWING
from khronika.check.measure.mentions import Mention
from khronika.check.measure.synonyms import thing

_FARTHEST = 24  # words and marks of a walk
_WHOLE = frozenset(
    "full total entire whole same such весь всего общий общая общие такой такая такое такие такого".split()  # noqa: SIM905, E501
)
_RELATIVE = frozenset(
    """who which that whom where которые который которая которых которым которыми что кто якія якіх
    што хто які яких яким якими яка яке що хто którzy które która który których którym die der das
    denen deren dem den""".split()  # noqa: SIM905 - a table
)
_IS = frozenset(
    """is are was were has have had will would can could may might must shall should do does did
    был были было будут будет есть быў былі будуць був були будуть są było były zostało zostały
    sind wurden wurde waren haben werden wird kann soll muss ist war hat
    może zostanie można могут может можна можуть""".split()  # noqa: SIM905 - as above
)
ENDING = _IS | frozenset(".,;!?")
VERBS = (
    *("ли", "ла", "ло", "лся", "лась", "лось", "лись", "ют", "ут", "ят", "ат", "ет", "ит", "тся"),
    *("лі", "ўся", "лася", "лося", "ліся", "юць", "уць", "яць", "аць", "ае", "уе", "іць", "цца"),
    *("ють", "уть", "ять", "ать", "вся", "ує", "ає", "li", "ły", "ła", "ło", "ją", "uje", "ть"),
    *("ował", "się", "ться", "ти", "ил", "ал", "ел"),
)
_PAST = frozenset(
    """drew went came took gave got said made found left lost won told met held kept began ran sat
    stood spent brought thought fought sent wrote broke chose fell flew rose saw sought sold spoke
    led put set cut hit let hurt cost""".split()  # noqa: SIM905 - as above
)
_ADJECTIVES = ("ых", "ые", "ым", "ыя", "ych", "ymi")
_QUALIFYING = (
    *_ADJECTIVES,
    *("ый", "ий", "ая", "яя", "ое", "ее", "ого", "его", "ому", "ему", "ую", "юю", "ой", "ою"),
    *("их", "ым", "ай", "ага", "аму", "ую", "ої", "ій", "owa", "owy", "owe", "ego", "emu", "ną"),
    *("ny", "na", "ne", "nej", "ski", "ska", "skie", "skiej"),
)
_LOOSE = frozenset(
    """za for by on за по при у w na przy dla für bei auf since after till until""".split()  # noqa: SIM905
)
_PARTICIPLES = ("нных", "тых", "вших", "щих", "ных", "нными", "вшие", "нные")
_NEW = frozenset("a an ein eine einen einem einer".split())  # noqa: SIM905 - articles
_AGENT = frozenset({"by", "von", "durch", "przez"})
_DATIVE = ("у", "ю", "ом", "ем", "ам", "ям", "owi", "om")
_OPEN = frozenset("\"'«»“”„’‘‹›*_")
_PAUSES = frozenset({":", "–", "—"})
_BARE = ("не", "ня", "nie")


@dataclass(slots=True)
class Walk:
    """What a walk from a number on one side met.

    `told` are the words told, by what they stand for, `gap` the function words before the first of
    them. `article`: the words told are given as known, `new`: as new. `narrowed`: a word that was
    not told makes the number that of a part, or of something else.
    """

    told: list[str] = field(default_factory=list)
    gap: list[str] = field(default_factory=list)
    article: bool = False
    new: bool = False
    narrowed: bool = False


def after(mention: Mention, tale: frozenset[str], *, known: bool = False) -> Walk:
    """The walk behind the number and what it counts, which may be `known` already."""
    walk = Walk()
    gap: list[str] = []
    row = _row_behind(mention)
    for at, word in enumerate(row):
        following = row[at + 1] if at + 1 < len(row) else ""
        if not word[0].isalpha():
            if word in tale:
                continue
            if word[0].isdecimal():
                walk.narrowed = bool(gap)
            tied = following in _RELATIVE or following.endswith(_PARTICIPLES)
            if word in _OPEN or (word == "," and tied):
                continue
            break
        if not mention.tells([word]):
            if word in _IS and not (gap and gap[0] in _RELATIVE):
                break
            gap.append(word)
            continue
        if (what := thing(word, mention.lex.code)) not in tale:
            told = known or bool(walk.told)
            done = bool(walk.told) and not _AGENT.isdisjoint(gap[:1])  # killed by the flood
            walk.narrowed = done or _narrows(word, gap, following, mention, told=told)
            break
        if not walk.told:
            walk.gap = gap
        walk.told.append(what)
        gap = []
    return walk


def _row_behind(mention: Mention) -> Sequence[str]:
    """The words behind the number; none where its Slavic verb was read with the noun."""
    noun = mention.figure.noun
    if noun and noun.endswith(VERBS) and mention.lex.code not in {"en", "de"}:
        return ()
    return mention.behind[mention.length : mention.length + _FARTHEST]


def _narrows(
    word: str, gap: Sequence[str], following: str, mention: Mention, *, told: bool
) -> bool:
    sense = mention.lex.senses.get(word)
    if gap and sense is not None and (sense.month is not None or sense.weekday is not None):
        return True
    if gap:
        return gap[0] in NARROWING and not (told and gap[0] in _LOOSE)
    if mention.lex.code == "en":
        if told and (word.endswith("ed") or word in _PAST):
            return False
        participle = word.endswith("ed") and following in NARROWING | _AGENT
        compound = told and following[:1].isalpha() and bool(mention.tells([following]))
        return participle or word.endswith(("ing", "ly")) or compound
    if mention.lex.code == "de" or following.endswith(VERBS) or following in _BARE:
        return False
    return not word.endswith((*VERBS, *_DATIVE))


def ahead(mention: Mention, tale: frozenset[str]) -> Walk:
    """The walk back from the number."""
    walk = Walk()
    gap: list[str] = []
    row = mention.before[-_FARTHEST:]
    for at in range(len(row) - 1, -1, -1):
        word = row[at]
        if not word[0].isalpha():
            if word in _PAUSES and not walk.told and (word == ":" or _is_set_off(mention, word)):
                gap.append(":")
            elif word not in _OPEN:
                break
            continue
        if not mention.tells([word]) or word in AMOUNTS or word in LEVEL:
            if walk.told and not gap:
                walk.article, walk.new = word in KNOWN, word in _NEW
            gap.append(word)
            continue
        if (what := thing(word, mention.lex.code)) not in tale:
            walk.narrowed = not gap and _qualifies(row, at, mention, first=not walk.told)
            break
        if not walk.told:
            walk.gap = gap
        walk.told.append(what)
        gap = []
    return walk


def _is_set_off(mention: Mention, dash: str) -> bool:
    """`Such a turnout – 81% – is rare`."""
    return mention.behind[mention.length : mention.length + 1] == [dash]


def _qualifies(row: Sequence[str], at: int, mention: Mention, *, first: bool) -> bool:
    """Whether the word at `at` belongs to what is behind it: the injured 12, women's wages."""
    word = row[at]
    if word in _WHOLE or word.endswith(VERBS):
        return False
    before = row[at - 1] if at else ""
    if first:
        return before in KNOWN if mention.lex.code in {"en", "de"} else word.endswith(_ADJECTIVES)
    if mention.lex.code != "en":
        return word.endswith(_QUALIFYING)
    return not (before == "to" or before.endswith("s") or word.endswith("ed"))
