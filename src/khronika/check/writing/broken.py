"""Slips of the keyboard in running prose: the patterns of STR304, language by language.

Each pattern is a word by word comparison or a regular expression without nested repetition, so
reading stays linear. What belongs to the format (code, addresses, link targets) is blanked out
first, so that offsets stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import eq

from khronika.text.letters import LETTERS, is_usual

_FORMAT = re.compile(
    r"`[^`\n]{0,300}`|https?://\S{1,500}|<[^<>\n]{1,300}>|\]\([^()\n]{0,300}\)|\$[^$\n]{1,200}\$"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_WORD_OF_USUAL = re.compile(rf"[{LETTERS}]+(?:['’\-][{LETTERS}]+)*")
_MOST_GAP = 3  # a line end with its indent is a gap, a column is not
_LONG = 4
_LONGER = 7  # letters of a word that nobody says twice for emphasis
_AROUND = 30  # code points before and behind a doubled word

_DOUBLED = frozenset(
    """the a an of to and for with by from as was were are be been this these their his which will
    has have not or but at who its our your they those them into would could should must than
    it he she we i you my about between because where while if when after before
    и в на не с по из к для от у о за был была было были что как это этот эта эти его её их свой
    свою своей своего своих своим они она он мы который которая которые которых при под над без или
    но чтобы также если после до об
    каля сярод праз паміж
    і ў з па да ад та до від што як гэта яго яе іх свой сваю сваёй сваіх яны яна быў была было былі
    для пры без або але каб таксама калі пасля аб
    що його її їх свою своєї своїх вони вона він був була було були при під над без або але щоб
    також якщо після про
    i w nie z od dla po się przez że na do o za to jest był była było były jak jego jej ich swoją
    swoje swoich który która które oni ona lub ale aby także po bez przy
    und mit von für auf zu im ist nicht ein eine einer einem oder ihre seine war wurde wurden hat
    haben dem den des bei nach aus wie auch am um über""".split()  # noqa: SIM905 - a table
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
    dass wenn sich diese dieser denen deren ihnen ihrer vier drei""".split()  # noqa: SIM905 - a table
)


_DOUBLE_SPACE = re.compile(
    r"(?<!\w)([^\W_]{1,40}[,;:)”»]?)(?:(?<=[^\W\d_])  +(?=[,;])|  )([^\W_]{1,40}|[,;(«“\"])"
)
_SENTENCE_GAP = re.compile(r"([^\W\d_]{2,40}[.!?…])(  +)([^\W\d_]{1,40})")
_HABIT = 2  # spaces behind a full stop
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


def printed(text: str) -> list[str]:
    """The words of a text, as they are printed."""
    return (_WORD_OF_USUAL if is_usual(text) else _WORD).findall(text)


def doubled(text: str) -> Iterator[Slip]:
    """Words that stand there twice: `the the`."""
    said = printed(text)
    if not any(map(eq, islice(said, 1, None), map(str.lower, said))):
        return
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
    if len(word) >= _LONGER and before.strip() and after[:1] == " ":
        return after[1:2].islower() and before.rstrip()[-1:] not in '«“"('
    around = _WORD.findall(before)[-2:] + _WORD.findall(after)[:2]
    return any(each.lower() in _SMALL for each in around)


def double_spaces(text: str, *, typists: bool) -> Iterator[Slip]:
    """Two spaces between two words, where the line is not set in columns.

    `typists`: the language is one in which two spaces behind a full stop are a habit.
    """
    if "  " not in text:
        return
    for pattern in (_DOUBLE_SPACE, _SENTENCE_GAP):
        for found in pattern.finditer(text):
            if pattern is _SENTENCE_GAP and typists and len(found[2]) <= _HABIT:
                continue
            line_start = text.rfind("\n", 0, found.start()) + 1
            line_end = text.find("\n", found.end())
            line = text[line_start : line_end if line_end >= 0 else len(text)]
            if len(_COLUMNS.findall(line)) == 1:
                mended = re.sub(" +", " ", found[0]).replace(" ,", ",").replace(" ;", ";")
                yield Slip(found.start(), found.end(), "two spaces", mended, safe=True)
