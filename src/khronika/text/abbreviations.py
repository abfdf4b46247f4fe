"""Abbreviations whose long form the text gives, either way round: the CSTO (Collective ...).

The two forms are bound by brackets, a dash or a word (or, hereinafter, далее), in either order, in
lower case as well (internally displaced persons, IDPs), and in more than one language: Organisation
for Security and Co-operation in Europe (OSCE, ОБСЕ). Letters must begin the words of the long form,
in order; right behind a capitalised name of several words the bracket alone is enough, since the
letters may be another language's: State Security Committee (KGB).
"""

import re
from bisect import bisect_right
from dataclasses import replace

from khronika.text.lexicon.vocabulary import words
from khronika.text.spans import Name, NameKind
from khronika.text.words import Lexicon

_SMALL = words(
    "of for and the in on to a an with against at by und für der die das des im zur zum von i w z "
    "na do dla od ds spraw по и в на о при а та і й для з ў у от с за"
)
_REACH = 200  # characters on either side in which the long form stands
_CLOSES = re.compile(r"[)\]]")
_MOST_SKIPPED = 1  # telling words of the long form that have no letter
_INITIALISM = 2  # letters
_BODY = 9  # words of a body's name in lower case
_CASE_ENDING = re.compile(
    r"(?<=[A-Z]{2})(?:['’]?s|['’]|-(?:u|ie|em|owi|ów|om|ach|ami|y|a|owskim))$"
    r"|(?<=[А-ЯЁІЎЇЄҐ]{2})[’'-]?(?:а|я|у|ю|ом|ем|е|ы|и|ов|ев|ам|ям|ами|ах|ях|аў|і|ові|ів)$"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL_PHRASE = re.compile(
    r"(?<![^\W\d_])[^\W\d_A-ZА-Я][^\W\d_]{3,40} [^\W\d_A-ZА-Я][^\W\d_]{3,40}$"
)
_SENTENCE = re.compile(r"[.!?…]\s+(?=[^\W\d_])|\n\s*\n|\n(?=[*#>-])")
_BINDS = (
    r"(?:or|hereinafter|hereafter|henceforth|abbreviated|acronym|known|called|short|for|which|stands|"
    r"as|also|the|in|its|to|referred|from|Russian|Belarusian|Ukrainian|Polish|German|English|French|"
    r"далее|сокращ[её]нно|или|то|есть|коротко|по-русски|англ|рус|франц|"
    r"далей|або|абo|скарочана|бел|скорочено|далі|укр|"
    r"albo|lub|czyli|dalej|skrócie|w|zwana|zwany|"
    r"oder|kurz|im|Folgenden|nachfolgend|abgekürzt|Abkürzung)"
)
_INSIDE = re.compile(rf"\(\s*(?:[«“„\"'’:;,./–—\s-]|{_BINDS}\b|[A-ZА-ЯЁІЎЇЄҐ]{{2,10}}\b)*$")
_BOUND = re.compile(rf"(?:[,(–—-]|\s)\s*(?:[«“„\"',:–—\s-]|{_BINDS}\b)*+$")
_BEHIND = re.compile(rf"\s*(?:[()\[\]«»“”„\"',:=–—-]\s*)*(?:{_BINDS}\s+)*")


def expand(text: str, names: list[Name], lex: Lexicon) -> list[Name]:
    """The names, each abbreviation with its expansion where the text has it anywhere."""
    known: dict[str, str] = {}
    starts = [name.start for name in names]
    for at, name in enumerate(names):
        if name.kind is not NameKind.ABBREVIATION:
            continue
        short = bare(name.text)
        if short not in known and (long := _long_form(text, names, starts, at, lex)):
            known[short] = long
    if not known:
        return names
    return [
        replace(n, expansion=known[bare(n.text)])
        if n.kind is NameKind.ABBREVIATION and bare(n.text) in known
        else n
        for n in names
    ]


def bare(short: str) -> str:
    """An abbreviation without full stops, plural and case endings: MPs, МИДом, ONZ-u, U.N."""
    return _CASE_ENDING.sub("", short.replace(".", ""))


def initials(long: str) -> frozenset[str]:
    """The abbreviations that words as they stand may have: with the small words and without.

    A word that is an abbreviation itself goes in whole: UK Independence Party, UKIP.
    """
    parts = [match.group() for match in _WORD.finditer(long.replace("'s", ""))]
    first = [part if len(part) > 1 and part.isupper() else part[0].upper() for part in parts]
    telling = [
        letter for letter, part in zip(first, parts, strict=True) if part.lower() not in _SMALL
    ]
    return frozenset({"".join(first), "".join(telling)})


def fits(short: str, long: str) -> bool:
    """Whether the letters of the short form begin the words of the long one, in order."""
    parts = [part.low for part in _parts(long)]
    return len(parts) > 1 and _first_of(_letters(short), parts) == 0


def _long_form(
    text: str, names: list[Name], starts: list[int], at: int, lex: Lexicon
) -> str | None:
    """The words that the text gives for the abbreviation `names[at]` right here."""
    name = names[at]
    before = text[max(0, name.start - _REACH) : name.start]
    for cut in reversed(list(_SENTENCE.finditer(before))):
        before = before[cut.end() :]
        break
    after = text[name.end : name.end + _REACH]
    if cut_off := _SENTENCE.search(after):
        after = after[: cut_off.start()]
    letters = _letters(bare(name.text))
    if len(letters) < _INITIALISM:
        return None
    if inside := _INSIDE.search(before):
        end = name.start - (len(before) - inside.start())
        before = before[: inside.start()]
        return (
            _named_before(text, names, starts, end)
            or _words_before(before, letters)
            or _body_before(before, lex)
            or _phrase_before(before, after)
        )
    following = _BEHIND.match(after)
    lead = following.end() if following else 0
    if (lead and any(mark in after[:lead] for mark in "([–—-:=,")) or _says_so(after[:lead]):
        opened = "(" in after[:lead] or "[" in after[:lead]
        if long := _words_after(after[lead:], letters, bracketed=opened):
            return long
        if opened and (named := _named_after(text, names, starts, name.end + lead)):
            return named
    if (bound := _BOUND.search(before)) and bound.group().strip():
        return _words_before(before[: bound.start()], letters)
    return None


def _says_so(lead: str) -> bool:
    return len(lead.split()) > 1


def _named_before(text: str, names: list[Name], starts: list[int], end: int) -> str | None:
    """The name of several words that ends right before `end`, no person's or place's."""
    at = bisect_right(starts, end - 1) - 1
    if at < 0:
        return None
    name = names[at]
    if text[name.end : end].strip(" \u00a0\n»”\"'’*_") or " " not in name.text.strip():
        return None
    return name.text if name.kind in {NameKind.ORGANISATION, NameKind.OTHER} else None


def _body_before(before: str, lex: Lexicon) -> str | None:
    """The last words of `before` from a noun of bodies on: main directorate for combating crime."""
    parts = _parts(before)[-_BODY:]
    for at, part in enumerate(parts):
        if lex.has("organisations", part.low) and not before[part.start :].count(","):
            return before[part.start :].strip(" \n«»“”\"'") if at < len(parts) - 1 else None
    return None


def _phrase_before(before: str, after: str) -> str | None:
    """The two words in small letters before a bracket that holds nothing else.

    Their letters are another language's: polityka sąsiedztwa (ENP).
    """
    if not after.startswith(")"):
        return None
    phrase = _SMALL_PHRASE.search(before.rstrip())
    return phrase.group() if phrase else None


def _named_after(text: str, names: list[Name], starts: list[int], begin: int) -> str | None:
    """The name of several words that fills the bracket which opens before `begin`."""
    at = bisect_right(starts, begin + 1) - 1
    if at < 0:
        return None
    name = names[at]
    if name.start < begin or not text[name.end :].lstrip(" »”\"'").startswith((")", "]", ",", ";")):
        return None
    organised = name.kind in {NameKind.ORGANISATION, NameKind.OTHER}
    return name.text if organised and " " in name.text else None


def _words_before(before: str, letters: str) -> str | None:
    """The last words of `before` that the letters begin."""
    parts = _parts(before)[-3 * len(letters) - 2 :]
    first = _first_of(letters, [part.low for part in parts])
    if first is None or len(parts) - first < _INITIALISM:
        return None
    return before[parts[first].start :].strip(" \n«»“”\"'")


def _words_after(after: str, letters: str, *, bracketed: bool) -> str | None:
    """The first words of `after` that the letters begin, one by one."""
    if bracketed:
        after = _CLOSES.split(after, maxsplit=1)[0]
    parts = _parts(after)[: 3 * len(letters) + 2]
    for last in range(len(parts), 1, -1):
        first = _first_of(letters, [part.low for part in parts[:last]])
        if first == 0:
            return after[parts[0].start : parts[last - 1].end]
    return None


class _Part:
    __slots__ = ("end", "low", "start")

    def __init__(self, start: int, end: int, low: str) -> None:
        self.start, self.end, self.low = start, end, low


def _parts(text: str) -> list[_Part]:
    return [
        _Part(m.start(), m.end(), m.group().lower().replace("ў", "у")) for m in _WORD.finditer(text)
    ]


def _letters(short: str) -> str:
    return "".join(letter.lower().replace("ў", "у") for letter in short if letter.isupper())


def _first_of(letters: str, parts: list[str]) -> int | None:
    """Where the long form begins whose last word is the last of `parts`; None: there is none.

    Read from behind: each word begins with the next letter, or with the next two where a word is
    a compound (television, TV); small words and at most one other may have no letter.
    """
    left = len(letters)
    skipped = 0
    at = len(parts)
    while at and left:
        at -= 1
        part = parts[at]
        if part[0] == letters[left - 1]:
            left -= 1
        elif (
            left > 1 and part[0] == letters[left - 2] and letters[left - 1] in part[1:]
        ):  # a compound
            left -= 2
        elif part in _SMALL:
            continue
        else:
            skipped += 1
            if skipped > _MOST_SKIPPED or at == len(parts) - 1:
                return None
    return at if not left else None
