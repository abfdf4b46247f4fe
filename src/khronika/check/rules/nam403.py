"""A person whom nothing introduces.

## What it does

Looks at the first mention of each person: whether a title or a calling stands before the name ("the
lawyer Anna Bilko", "Mr Karp"), or words about the person behind it (", a lawyer", "who", in
brackets, a dash). Where there is neither, the reader is not told who this is.

## Why it matters

An issue is read abroad and years later, when nobody remembers who was meant.

## Example

    On Tuesday Anna Bilko left the country.

## How to fix

Say in two words who the person is: "the opposition lawyer Anna Bilko".
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.ground.names import is_person
from khronika.check.names.bearers import people
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import BlockKind, Name
from khronika.text.words import Lexicon, lexicon

RULE = Rule("NAM403", "no-role-at-first-mention", Severity.INFO, preview=True)

_NEAR = 60  # code points before a name that may hold a calling
_BEHIND = 24
_TOO_COMMON = 3  # words before a name that may be its calling
_ASIDE = (",", "(", "–", "—", "-")
_RELATIVE = frozenset(
    "who whose который которая которого которой якая які яка який który która der die".split()  # noqa: SIM905 - a table
)
# prepositions and verbs in front of a name; another word there is a calling: journalist Anna Bilko
_NO_CALLING = frozenset("to of by with from for and or but as on in at that when".split())  # noqa: SIM905 - as above


def find(subject: Subject) -> Iterator[Finding]:
    """Look at the words around the first mention of each person."""
    for person in people(subject.document):
        name = next((each for each in person.mentions if _is_running(each, subject)), None)
        if name is None or not is_person(name) or " " not in name.text:
            continue
        if not _introduced(name, subject):
            yield RULE.finding(
                name,
                f"nothing says who {' '.join(name.text.split())} is",
                "looked for a title or a calling before the name and for words about the person "
                "behind it",
            )


def _is_running(name: Name, subject: Subject) -> bool:
    block = subject.block_at(name)
    return block is not None and block.kind is not BlockKind.HEADING


def _introduced(name: Name, subject: Subject) -> bool:
    """Whether a title, a calling or an apposition stands beside the name."""
    text, lex = subject.document.text, lexicon(subject.document.language)
    sentence = subject.sentence_at(name)
    start = max(sentence.start if sentence else 0, name.start - _NEAR)
    before = words(text[start : name.start])
    behind = text[name.end : name.end + _BEHIND].lstrip(" \n»”\"'*_")
    last = before[-1] if before else ""
    if any(lex.has("titles", word.rstrip(".")) for word in before[-_TOO_COMMON:]):
        return True
    calling = _is_calling(last, lex) and text[start : name.start].rstrip()[-1:].islower()
    if calling or behind.startswith(_ASIDE[1:]):
        return True
    spoken = words(behind)
    if spoken[:1] == [","] and len(spoken) > 1:
        return spoken[1].isdigit() or spoken[1] in _RELATIVE or not spoken[1].isupper()
    return bool(spoken) and spoken[0] in _RELATIVE


def _is_calling(word: str, lex: Lexicon) -> bool:
    """Whether a word right before a name may say who it is: no word of grammar, time or speech."""
    return (
        len(word) > _TOO_COMMON
        and word.isalpha()
        and word not in lex.senses
        and word not in lex.units
        and word not in _NO_CALLING
        and not any(lex.has(heading, word) for heading in ("function_words", "speech"))
        and not word.endswith(("ed", "ly", *lex.past_endings))
    )
