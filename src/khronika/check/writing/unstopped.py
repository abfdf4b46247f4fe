"""Sentences without their full stop, in a paragraph and at its end.

Within a paragraph a word that only begins sentences (`He`, `They`, `Он`) stands in capitals behind
a word in lower case with no mark between. At the end the sentence before has its stop, and the
paragraph behind begins anew.
"""

import re
from collections.abc import Iterator

from khronika.check.words import words
from khronika.check.writing.broken import Slip
from khronika.text.spans import Block, BlockKind
from khronika.text.words import Lexicon

_ENDS = (".", "!", "?", "…")
_LISTED = frozenset(":|•")  # a result or a table, not a sentence
_CLOSING = "\"'”’»)]“"
_SHORT = 5  # words of the last sentence, below which it may be a signature
_SENTENCES = 2
_BEFORE = 200  # characters
_WORDS = 3  # that a sentence has at least
_OPENERS = {
    "en": "The He She It They We This These But However Meanwhile There In On At By After Its His "
    "Their That Another Both Most Some",
    "ru": "Он Она Оно Они Это Эти Однако Также Затем Позже Поэтому После Кроме Но Ранее По При Его "
    "Там",
    "be": "Ён Яна Яно Яны Гэта Гэтыя Аднак Таксама Затым Пазней Пасля Але Раней",
    "uk": "Він Вона Воно Вони Це Ці Однак Також Потім Пізніше Після Але Раніше",
    "pl": "On Ona Ono Oni One To Te Jednak Także Potem Później Po Ale Wcześniej",
    "de": "Er Es Wir Dies Diese Danach Dann Doch Aber Jedoch Auch Außerdem Zudem",
}
# of God and the saints they are written so in the sentence too
_HIS = frozenset(("He", "His", "Him", "Он", "Его", "Ён", "Яго", "Він", "Його", "On", "Jego", "Er"))
_HOLY = re.compile(
    r"\b(?:God|Lord|Jesus|Christ|Бог|Господ|Иисус|Христ|Ісус|Езус|Бож|Bóg|Bog|Boż|Jezus|Chryst|Gott|"
    r"Аллах|Allah|Нього|Него|Himself|Buddha|Будд)"
)
_OPENER = {
    code: re.compile(f" (?:{'|'.join(openers.split())}) ") for code, openers in _OPENERS.items()
}
_WITHIN = {
    code: re.compile(
        r"(?<![^\s(«“\"-])([^\W\d_]{3,30}|(?:1[5-9]|20)\d{2}) ("
        + "|".join(openers.split())
        + r") ([^\W\d_]{2,30})(?=[\s,])"
    )
    for code, openers in _OPENERS.items()
}


def within(prose: str, lex: Lexicon) -> Iterator[Slip]:
    """Sentences of a paragraph that run into each other."""
    if not any(prose[m.start() - 1].isalnum() for m in _OPENER[lex.code].finditer(prose, 1)):
        return
    for found in _WITHIN[lex.code].finditer(prose):
        before, opener, after = found.groups()
        ended = before.islower() or before.isdigit()
        if not (ended and after.islower()) or lex.has("function_words", before):
            continue
        if opener in _HIS and _HOLY.search(prose):
            continue
        begin = max(0, found.start() - _BEFORE)
        sentence = prose[max(begin, prose.rfind(".", begin, found.start())) : found.start()]
        if sentence.count(" ") < _WORDS:
            continue  # the band On the run
        yield Slip(
            found.start(),
            found.end(2),
            f"no full stop before {opener!r}",
            f"{before}. {opener}",
        )


def at_end(block: Block, following: Block | None, prose: str) -> bool:
    """Whether a paragraph of sentences ends without a mark, and the next begins anew."""
    if block.kind is not BlockKind.PARAGRAPH or len(block.sentences) < _SENTENCES:
        return False
    if following is None and len(block.sentences) <= _SENTENCES:
        return False
    if following is not None and following.kind is not BlockKind.PARAGRAPH:
        return False
    if following is not None and not _is_of_sentences(following):
        return False
    end = prose.rstrip()[-1:]
    if not (end.isalpha() and end.islower()):
        return False
    *earlier, last = block.sentences
    ended = all(each.text.rstrip().rstrip(_CLOSING).endswith(_ENDS) for each in earlier)
    return (
        ended
        and not _LISTED.intersection(last.text)
        and len(words(last.text)) > _SHORT
        and last.text[:1].isupper()
        and "\n" not in last.text.strip()
    )


def _is_of_sentences(block: Block) -> bool:
    return block.text[:1].isupper() and block.text.rstrip().rstrip(_CLOSING).endswith(_ENDS)
