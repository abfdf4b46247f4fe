"""An abbreviation that is never spelled out.

## What it does

Looks for abbreviations whose long form the text gives nowhere, in whichever order, and that are
neither in the house glossary nor known to every reader (UN, EU, NATO, TV, GDP and the like, units,
currencies). It speaks once, at the first use outside headings and quotations. Words in capitals
that the text also writes in small letters, or that are said as a word (REGATTA), are emphasis or a
name, not abbreviations; a company or a newspaper may have no longer name ("the airline ANR"), and
the kind of a body needs none before its name in quotation marks.

## Why it matters

A reader abroad does not know the KDS. Two bodies may share one abbreviation, and in another
language it is another one.

## Example

    The GKNS has closed two institutes.

## How to fix

Spell it out where it comes first: "the State Committee on Science (GKNS)". If your readers know it,
add it to the glossary.
"""

import re
from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.names.abbreviations import is_known
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.abbreviations import bare, initials
from khronika.text.spans import BlockKind, Name, NameKind

RULE = Rule("NAM402", "unexpanded-abbreviation", Severity.WARNING)

_SMALL_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+")
_LONGEST = 8  # letters
_TITLE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?|[Гг]-н|[Гг]-жа|\b(?:Herr|Frau|[Pp]an|[Pp]ani))\s+$"
)
_VERSUS = re.compile(r"\s+(?:v|vs|contre|против)\.?\s|\s+c\.\s")
_WORD_BEHIND = re.compile(r"[,:]?\s+([^\W\d_]{2,})")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})[,:]?\s+$")
_GLUED_BEHIND = re.compile(r"[.:/&+=_@]\w|\d")
_GLUED_BEFORE = re.compile(r"\w[(.:/&+=_@]$|[\d@_/]$")
_LABEL = re.compile(r"\s*[:!]|\s+[-–—]\s|\s*$", re.MULTILINE)
_NEAR = 12  # code points before a name that may hold a title
_PAIR = 2
# a kind of body before its name in quotation marks: ДП «Документ», FK "Lipa"
_NAMED_BEHIND = re.compile(r"\s*[«„“\"]\s?[^\W\d_]")
_VOWEL = "AEIOUYÄÖÜÓĄĘАЕЁИОУЫЭЮЯІЇЄ"
_AS_A_WORD = re.compile(
    rf"[^{_VOWEL}]{{0,2}}[{_VOWEL}]{{1,2}}(?:[^{_VOWEL}]{{1,3}}[{_VOWEL}]{{1,2}}){{1,4}}[^{_VOWEL}]{{0,3}}"
)
_SPOKEN = 5  # letters of capitals that are said as a word: STANDARD, ABACUS, ПЕРЕМОГА
_BRANDS = frozenset(
    """company firm group holding brand band carmaker bank broadcaster channel magazine newspaper
    airline airlines website retailer maker supermarket chain hotel bar club label inc ltd plc
    компания компании компанией компанию фирма фирмы холдинг холдинга группа группы бренд банк банка
    телеканал телеканала канал канала журнал журнала газета газеты издание издания сайт сайта
    авиакомпания авиакомпании ритейлер отель кампанія кампаніі банк тэлеканал часопіс компанія
    компанії телеканал видання firma firmy spółka spółki bank banku kanał tygodnik linie sieć
    firma konzern konzerns bank sender zeitung fluggesellschaft kette verlag""".split()  # noqa: SIM905 - a table
)


def find(subject: Subject) -> Iterator[Finding]:
    """Take each abbreviation at its first use in running text."""
    document = subject.document
    spelled = {bare(each.text) for each in document.names if each.expansion}
    for each in document.names:
        if " " in each.text:
            spelled |= initials(each.text)
    first: dict[str, Name] = {}
    others: set[str] = set()
    for name in document.names:
        if name.kind is not NameKind.ABBREVIATION:
            continue
        short = bare(name.text)
        if (
            _stands_for_a_person(name, document.text)
            or _is_brand(name, document.text)
            or _NAMED_BEHIND.match(document.text, name.end)
        ):
            others.add(short)
        if short not in first and short not in spelled and _is_running(name, subject):
            first[short] = name
    unknown = {
        short: name
        for short, name in first.items()
        if short not in others
        and _is_abbreviation(short)
        and not is_known(short, document.language)
        and subject.glossary.long_form(short) is None
    }
    if not unknown:
        return
    emphasised = {word for word in _SMALL_WORD.findall(document.text) if word.islower()}
    for short, name in unknown.items():
        if short.lower() not in emphasised:
            yield RULE.finding(
                name,
                f"{short} is not spelled out anywhere",
                f"looked for words that begin with {', '.join(filter(str.isupper, short))}, "
                "before and after it, and in the glossary",
            )


def _is_running(name: Name, subject: Subject) -> bool:
    """Whether it stands in running text: in no heading, quotation or shouted line."""
    block = subject.block_at(name)
    if block is None or block.kind is BlockKind.HEADING or subject.is_quoted(name):
        return False
    text = subject.document.text
    if text[name.start - 1 : name.start] == "[" and text[name.end : name.end + 1] == "]":
        return False
    if _GLUED_BEHIND.match(text, name.end) or _GLUED_BEFORE.search(
        text[max(0, name.start - 2) : name.start]
    ):
        return False  # CONFIG.SYS, Fe(OH)
    if name.start == block.start and _LABEL.match(text, name.end):
        return False  # ANNA: and HURRY! at the beginning of a block
    beside = (
        _WORD_BEHIND.match(text, name.end),
        _WORD_BEFORE.search(text[max(0, name.start - 2 * _NEAR) : name.start]),
    )
    return not any(
        word is not None and word[1].isupper() and not is_known(word[1], subject.document.language)
        for word in beside
    )


def _is_abbreviation(short: str) -> bool:
    said = len(short) >= _SPOKEN and _AS_A_WORD.fullmatch(short) is not None
    return _PAIR <= len(short) <= _LONGEST and short.isalpha() and short.isupper() and not said


def _is_brand(name: Name, text: str) -> bool:
    """Whether the capitals are called a company's or a newspaper's: the airline ANR, ANR group."""
    before = _WORD_BEFORE.search(text[max(0, name.start - 2 * _NEAR) : name.start])
    behind = _WORD_BEHIND.match(text, name.end)
    return any(word is not None and word[1].lower() in _BRANDS for word in (before, behind))


def _stands_for_a_person(name: Name, text: str) -> bool:
    """Whether the capitals are someone's initials: Mr AB, A.B., AB v. Vesnia."""
    if "." in name.text:
        return True
    before = text[max(0, name.start - _NEAR) : name.start]
    after = text[name.end : name.end + _NEAR]
    return (
        _TITLE.search(before) is not None
        or _VERSUS.match(after) is not None
        or before.rstrip().endswith((" v.", " v", " vs."))
    )
