"""Slips of the keyboard in running prose: the patterns of STR304, language by language.

Each pattern is a word by word comparison or a regular expression without nested repetition, so
reading stays linear. What belongs to the format (code, addresses, link targets) is blanked out
first, so that offsets stay.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_FORMAT = re.compile(
    r"`[^`\n]{0,300}`|https?://\S{1,500}|<[^<>\n]{1,300}>|\]\([^()\n]{0,300}\)|\$[^$\n]{1,200}\$"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_MOST_GAP = 3  # a line end with its indent is a gap, a column is not
_LONG = 4
_AROUND = 30  # code points before and behind a doubled word

_DOUBLED = frozenset(
    """the a an of to and for with by from as was were are be been this these their his which will
    has have not or but at who its our your they those them into would could should must than
    и в на не с по из к для от у о за был была
    і ў з па да ад та до від
    i w nie z od dla po się przez że
    und mit von für auf zu im ist nicht ein eine einer einem oder""".split()  # noqa: SIM905 - a table
)
_SMALL = _DOUBLED | frozenset(
    """those them into when where would could should must also then than is it he she that we
    об при это этом этот его ее их как так что мы он она они бы же гэта яго яна яны што цей ця його
    вона вони jest jego ona oni tym że der die das den dem wir er sie es""".split()  # noqa: SIM905 - a table
)
# said twice on purpose
_TWICE = frozenset(
    """very many really long never again well much more that over ever away blah yeah knock chop
    there here what less same round back down some none that's dear high deep good sure like such
    очень много долго давно далеко чуть едва только просто быстро тихо скоро снова всего больше
    вельмі шмат доўга даўно ледзь дуже багато довго давно ледве
    bardzo dużo długo dawno tylko sehr viel viele lange immer ganz wieder weit noch doch denn
    dass wenn sich diese dieser denen deren ihnen ihre ihrer vier drei""".split()  # noqa: SIM905 - a table
)


def _joined(firsts: str, seconds: str, real: str = "") -> frozenset[str]:
    """Every first word run into every second, but those that are words of their own."""
    return frozenset(f"{one}{two}" for one in firsts.split() for two in seconds.split()) - set(
        real.split()
    )


_RUN_INTO = (
    _joined("of in to and on for from by with at that is was", "the this their these")
    | _joined("в на из от для при об над под со без до за к с что", "этом этой этого этих этому")
    | _joined("в на из от для при об под со до к с", "котором которой которых которого")
    | _joined("у на з ад для пры аб пад са без да за што", "гэтым гэтай гэтага гэтых")
    | _joined("у на з від для при під без до за що", "цьому цього цих цієї")
    | _joined("w na do od z po przez", "tego tych tej który której których", "doktórej")
    | _joined("und mit von auf für durch aus", "der den dem die das einem einer")
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
_STARTS = frozenset(
    """The A An In On At It Its This These Those That He She They We His Her Their There But And
    However Meanwhile After Before When While As For With Another According Since Some
    Many""".split()  # noqa: SIM905 - a table
)
_NO_SPACE = re.compile(r"(?<![^\s(«“\"])([^\W\d_]{3,30})([.?!])([^\W\d_]{1,30})(?=[\s,]|$)")
_SHORTENED = 5  # letters: "просп.Мира" and "проф.Лис" are abbreviations
_DOUBLE_SPACE = re.compile(r"(?<!\w)([^\W\d_]{1,40},?)  ([^\W\d_]{1,40})")
_COLUMNS = re.compile(r"\S {2,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip at [start, end), what it is, and what to put there."""

    start: int
    end: int
    what: str
    instead: str
    safe: bool = False


def blank(text: str) -> str:
    """The text with all that belongs to the format blanked out, at the same offsets."""
    return _FORMAT.sub(lambda found: "\0" * len(found[0]), text)


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text, as they are printed."""
    return frozenset(_WORD.findall(text))


def doubled(text: str) -> Iterator[Slip]:
    """Words that stand there twice: `the the`."""
    last = None
    for word in _WORD.finditer(text):
        if last is not None and word[0] == last[0].lower() and word[0].islower():
            gap = text[last.end() : word.start()]
            known = word[0] in _DOUBLED
            slip = known or _is_slip(
                last[0],
                text[max(0, last.start() - _AROUND) : last.start()],
                text[word.end() : word.end() + _AROUND],
            )
            if slip and gap.isspace() and len(gap) <= _MOST_GAP:
                shown = f"{last[0]} {word[0]}"
                yield Slip(last.start(), word.end(), f"{shown!r} is doubled", last[0], safe=known)
        last = word


def _is_slip(word: str, before: str, after: str) -> bool:
    """Whether a doubled word is one: prose has small words around, `make make test` has none."""
    if len(word) < _LONG or word in _TWICE or not word.islower():
        return False
    around = _WORD.findall(before)[-2:] + _WORD.findall(after)[:2]
    return any(each.lower() in _SMALL for each in around)


def run_together(text: str, known: Collection[str]) -> Iterator[Slip]:
    """Words without the space between them; `known` are the words of the whole text."""
    for word in _WORD.finditer(text):
        if word[0] in _RUN_INTO:
            yield Slip(word.start(), word.end(), f"{word[0]!r} is two words", "")
    for found in _ACRONYM.finditer(text):
        first, second = found.groups()
        spoken = second in _SPOKEN and (first in known or len(second) >= _LONG)
        if spoken or (len(first) >= _LONG and first in known and second in known):
            yield _apart(found.start(), first, second)
    for found in _INTO_NAME.finditer(text):
        first, second = found[1] or found[3], found[2] or found[4]
        if not second.startswith(_BRANDS) and (found[3] or second in known):
            yield _apart(found.start(), first, second)


def _apart(start: int, first: str, second: str) -> Slip:
    end = start + len(first) + len(second)
    return Slip(start, end, f"{first + second!r} is two words", f"{first} {second}")


def without_space(text: str) -> Iterator[Slip]:
    """Sentences without the space between them: `was closed.The court`."""
    for found in _NO_SPACE.finditer(text):
        before, mark, after = found.groups()
        cyrillic = "а" <= before[-1].lower() <= "ў" and after[:1].isupper() and not after.isupper()
        fits = after in _STARTS or (cyrillic and len(before) > _SHORTENED)
        if before[1:].islower() and fits:
            shown = found[0]
            yield Slip(
                found.start(),
                found.start() + len(shown),
                f"no space after {mark!r}",
                f"{before}{mark} {after}",
            )


def double_spaces(text: str) -> Iterator[Slip]:
    """Two spaces between two words, where the line is not set in columns."""
    for found in _DOUBLE_SPACE.finditer(text):
        line_start = text.rfind("\n", 0, found.start()) + 1
        line_end = text.find("\n", found.end())
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        if len(_COLUMNS.findall(line)) == 1:
            mended = f"{found[1]} {found[2]}"
            yield Slip(found.start(), found.end(), "two spaces", mended, safe=True)
