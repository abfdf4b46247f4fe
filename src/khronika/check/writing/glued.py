"""Marks without the space behind or before them, and words run together: `late,the`, `ofthe`."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from khronika.check.writing.broken import Slip, printed
from khronika.text.words import Lexicon

_LONG = 4

# -- words ----------------------------------------------------------------------------------------


def _joined(firsts: str, seconds: str, real: str = "") -> frozenset[str]:
    """Every first word run into every second, but those that are words of their own."""
    return frozenset(f"{one}{two}" for one in firsts.split() for two in seconds.split()) - set(
        real.split()
    )


_RUN_INTO = (
    _joined(
        "of in to and on for from by with at that is was as are were has have will into than but",
        "the this their these those which",
    )
    | _joined("of in and for from by with that was", "his her our your", "inher")
    | _joined("в на из от для при об над под со без до за к с что", "этом этой этого этих этому")
    | _joined("в на из от для при об под со до к с", "котором которой которых которого")
    | _joined("у на з ад для пры аб пад са без да за што", "гэтым гэтай гэтага гэтых")
    | _joined("у на з від для при під без до за що", "цьому цього цих цієї")
    | _joined("w na do od z po przez", "tego tych tej który której których", "doktórej")
    | _joined("und mit von auf für durch aus", "der den dem die das einem einer")
    | frozenset(
        """втечение втечении впродолжение всвязи потомучто тоесть вцелом вкачестве врезультате
        посравнению наосновании насамом всамом вконце взависимости всоответствии вместес вобщем
        вовсех извсех навсех утым усувязі напрацягу узвязку увзв'язку укінці wtym wciągu wzwiązku
        naprzykład wcelu pozatym zumbeispiel imrahmen imjahr inder inden anden zuden""".split()  # noqa: SIM905 - a table
    )
)
# a function word run into what follows; no English word goes on so
_HEADS = re.compile(
    r"(?<![\w'’.@/#-])(?:the(?!at|b|ca|ft|g|i|m|n|o|ra|re|ri|rm|ro|s[eipa]|ta|ur|w|y)|of(?!f|t)"
    r"|and(?!r|a|e|i|o)|from(?!age)|this(?!tle|tly)|their(?!s)|they(?!re|ve|ll|d)"
    r"|with(?!in|out|er|dr|h|st|e|s|al|y|i))[a-z]{3,14}(?![\w'’@/-])"
)
_RIVER = re.compile(r"(?<![\w'’.@/#-])theri(?!ac|an|n|o)[a-z]{2,12}(?![\w'’@/-])")
_FOUR = re.compile(r"\d{4}")
_YEAR = re.compile(
    r"(?<![\w-])(in|of|by|to|since|from|until|в|с|до|на|у|з|od|do|w|im|seit)(\d{4})\b"
)
_SPOKEN = frozenset(
    """issued said says has have had was were will would and the announced reported published
    stated called noted added warned confirmed denied demanded released condemned rejected
    заявила заявил заявило сообщила сообщил сообщило опубликовала опубликовал опубликовало
    призвала призвал осудила осудил потребовала потребовал считает отметила отметил
    заявіла паведаміла апублікавала заявила повідомила опублікувала закликала""".split()  # noqa: SIM905 - a table
)
_ACRONYM = re.compile(r"(?<!\w)([A-Z]{2,8}|[А-ЯЁІЎЄ]{2,8})([a-z]{3,20}|[а-яёіўє]{3,20})(?!\w)")
_INTO_NAME = re.compile(
    r"(?<![\w.\-/@#])(?:(in|of|the|and|to|from|with|for|at|by|on)([A-Z][a-z]{3,20})"
    r"|(в|на|из|от|для|при|под|с|к|и|у|з|і|від|ад|па|до|да)([А-ЯЁІЎЄ][а-яёіўє]{3,20}))(?!\w|[.(/])"
)
_BRANDS = ("Контакт",)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


def run_together(text: str, known: Collection[str], lex: Lexicon) -> Iterator[Slip]:
    """Words without the space between them; `known` are the words of the whole text."""
    if _behind_letter(_FOUR, text) or any(map(_is_odd, printed(text))):
        yield from _look_through(text, known, lex)


def _look_through(text: str, known: Collection[str], lex: Lexicon) -> Iterator[Slip]:
    for word in _WORD.finditer(text):
        if word[0] in _RUN_INTO:
            yield Slip(word.start(), word.end(), f"{word[0]!r} is two words", "")
    if lex.code == "en":
        for head in (*_HEADS.finditer(text), *_RIVER.finditer(text)):
            if head[0] not in _RUN_INTO:
                yield Slip(head.start(), head.end(), f"{head[0]!r} is two words", "")
    for found in (*_YEAR.finditer(text), *_ACRONYM.finditer(text)):
        first, second = found.groups()
        spoken = second in _SPOKEN and (first in known or len(second) >= _LONG)
        both = len(first) >= _LONG and first in known and second in known
        if second.isdigit() or spoken or both:
            yield _apart(found.start(), first, second)
    for found in _INTO_NAME.finditer(text):
        first, second = found[1] or found[3], found[2] or found[4]
        if not second.startswith(_BRANDS) and (found[3] or second in known):
            yield _apart(found.start(), first, second)


def _behind_letter(pattern: re.Pattern[str], text: str) -> bool:
    """Whether one of the pattern stands right behind a letter."""
    return any(text[found.start() - 1].isalnum() for found in pattern.finditer(text, 1))


@lru_cache(maxsize=20_000)
def _is_odd(word: str) -> bool:
    """Whether a word may be two, by its letters alone: next to none is, so that is asked first."""
    return word in _RUN_INTO or any(
        pattern.search(word) for pattern in (_HEADS, _RIVER, _ACRONYM, _INTO_NAME)
    )


def _apart(start: int, first: str, second: str) -> Slip:
    end = start + len(first) + len(second)
    return Slip(start, end, f"{first + second!r} is two words", f"{first} {second}")


# -- marks ----------------------------------------------------------------------------------------

_STOP = re.compile(
    r"(?<![^\s(«“\"])([^\W\d_]{3,30}|(?:1[5-9]|20)\d{2})([.?!…])([^\W\d_]{1,30})(?=[\s,]|$)"
)
_COMMA = re.compile(r"(?<![^\s(«“\"])([^\W\d_]{3,30})([,;])([^\W\d_]{1,30})(?=[\s.:]|,\s|$)")
_BRACKET = re.compile(r"(?<![^\s«“\"])([^\W\d_]{3,30})(\()(?=[^()\s]{1,30} [^()\n]{1,120}\))")
_BEHIND_BRACKET = re.compile(
    r"(?<=[^\W\d_] )(\([^()\n]{1,60} [^()\n]{1,60}\))([a-zа-яёіїєў]{3,30})(?=[\s,.])"
)
_QUOTED = re.compile(r"([^\W\d_]{1,30}[,.!?…][”»])([^\W\d_]{2,30})(?=[\s,])")
_NO_SPACE = re.compile(r"[.?!…,;”»][^\W\d_]")  # where each of these has its mark
_BRACKET_OPENS = re.compile(r"\(")
_SHORTENED = 5  # letters: "просп.Мира" and "проф.Лис" are abbreviations
_MOST_COMMAS = 3  # without a space; more of them are the way a list of terms is written


def without_space(text: str, lex: Lexicon) -> Iterator[Slip]:
    """Sentences and clauses without the space between them: `was closed.The court`, `late,the`."""
    if ")" in text:
        yield from _before_bracket(text)
    if not _NO_SPACE.search(text):
        return
    for found in _STOP.finditer(text):
        before, mark, after = found.groups()
        if _two_sentences(before, after, lex):
            yield _spaced(found, f"{before}{mark} {after}", mark)
    commas = [each for each in _COMMA.finditer(text) if each[1].islower() and each[3].islower()]
    if len(commas) <= _MOST_COMMAS:
        for found in commas:
            yield _spaced(found, f"{found[1]}{found[2]} {found[3]}", found[2])
    for found in _QUOTED.finditer(text):
        if found[2].islower():
            yield _spaced(found, f"{found[1]} {found[2]}", found[1][-1])


def _before_bracket(text: str) -> Iterator[Slip]:
    for found in _BEHIND_BRACKET.finditer(text):
        yield _spaced(found, f"{found[1]} {found[2]}", "the word behind )")
    for found in _BRACKET.finditer(text):
        if found[1][1:].islower():
            yield _spaced(found, f"{found[1]} (", "the word before (")


def _two_sentences(before: str, after: str, lex: Lexicon) -> bool:
    if not (after[:1].isupper() and (len(after) == 1 or after[1:].islower())):
        return False
    if before.isdigit():
        return lex.has("function_words", after.lower())
    if lex.has("year_words", before) and not lex.has("abbreviations", before):
        return True  # in 2007 году.Фермеры
    if not before[1:].islower():
        return False
    if lex.has("function_words", after.lower()) and not lex.has("abbreviations", before.lower()):
        return True
    cyrillic = "а" <= before[-1].lower() <= "ў"
    return cyrillic and len(before) > _SHORTENED and not after.isupper()


def _spaced(found: re.Match[str], instead: str, mark: str) -> Slip:
    what = f"no space at {mark}" if len(mark) > 1 else f"no space after {mark!r}"
    return Slip(found.start(), found.start() + len(found[0]), what, instead)
