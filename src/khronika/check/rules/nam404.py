"""One thing under two names: USA and U.S., e-mail and email, the Assembly and the assembly.

## What it does

Looks for a state or union in two of its short forms (USA, US, U.S.), for abbreviations with and
without full stops or capitals (О.О.Н., ООН; NATO, Nato), for words with and without their hyphen
or space (e-mail, email; health care, healthcare), for words in two spellings (organise, organize),
for bodies with and without their capital ("the Supreme Court", "the supreme court"), and for forms
that the house glossary does not want beside the one it prefers. Names that hold a form (USA Today),
prices (US$5), quotations and the dots of ё are left alone.

## Why it matters

The reader asks whether two words mean two things, and a search finds one of them.

## Example

    The U.S. ambassador left on Monday. Talks with the USA go on.

## How to fix

Choose one form, and put it into the glossary if it is the house's.
"""

import re
from collections.abc import Iterator
from itertools import islice

from khronika.check.finding import Finding, Severity
from khronika.check.ground.words import Words, fold, words
from khronika.check.names.bodies import bodies
from khronika.check.names.variants import variants
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import BlockKind, Name, NameKind, Span

RULE = Rule("NAM404", "term-variant", Severity.WARNING)

_STATES = (
    ("USA", "U.S.A.", "US", "U.S."),
    ("UK", "U.K."),
    ("UN", "U.N."),
    ("EU", "E.U."),
    ("UAE", "U.A.E."),
)
_FORM = {form.rstrip("."): number for number, forms in enumerate(_STATES) for form in forms}
_DOTTED = re.compile(r"\b[A-ZА-ЯІЎЄ]\.(?:\s?[A-ZА-ЯІЎЄ]\.){1,5}")
_SHORTENED = frozenset("Mr Mrs Ms Dr Prof Gen Col Lt Sgt млн млрд mln mld".split())  # noqa: SIM905 - a table
_HOUR = re.compile(r"\d[ \u00a0]?([ap]m)\b")
_HOUR_DOTTED = re.compile(r"\d[ \u00a0]?([ap]\.m)\.")
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_LOOKED = 50  # places of a form, until one in running text is found
_BODIES = frozenset(
    """parliament assembly council committee commission court tribunal congress senate convention
    agency ministry board authority ombudsman""".split()  # noqa: SIM905 - a table
)
# words behind "the assembly" that show that it ended there, as a name would
_BEHIND = frozenset(
    """and or but is are was were has have had will would may can could should must did does also
    said says in on at by for to from with after before when which that who as not that
    it he she they today yesterday again itself then has's
    met decided adopted voted approved rejected ruled""".split()  # noqa: SIM905 - as above
)

# words with which a full name goes on: the Committee of Families
_NAMING = frozenset({"of", "for", "on", "against", "to"})


def find(subject: Subject) -> Iterator[Finding]:
    """Compare the forms of states, of bodies, and of the glossary's terms."""
    yield from _states(subject)
    yield from _variants(subject)
    yield from _dotted(subject)
    for place, other in bodies(subject):
        yield _finding(place, other)
    nouns = _named_once(subject) if subject.document.language == "en" else {}
    if nouns or subject.glossary.terms:
        spoken = words(subject.document.text)
        yield from _bodies(nouns, subject, spoken)
        yield from _terms(subject, spoken)


def _variants(subject: Subject) -> Iterator[Finding]:
    """The first word of each kind that the text writes in two ways."""
    told: set[str] = set()
    language = subject.document.language
    for kind, one, other in variants(subject.printed, subject.vocabulary, language):
        if kind in told:
            continue
        first, second = _running(one, subject), _running(other, subject)
        if first is not None and second is not None:
            told.add(kind)
            early, late = sorted((first, second), key=lambda each: each.start)
            yield _finding(late, early.text)


def _running(form: str, subject: Subject) -> Span | None:
    """The first place of a form in running text, outside quotations, addresses and longer words."""
    text = subject.document.text
    words_of = r"[ \u00a0\n]+".join(map(re.escape, form.split()))
    pattern = re.compile(rf"(?<![\w@/.#-]){words_of}(?![\w@/]|-\w*\.|\.\w)")
    for found in islice(pattern.finditer(text), _LOOKED):
        place = Span(start=found.start(), end=found.end(), text=found.group())
        block = subject.block_at(place)
        shouted = block is not None and block.text.isupper()
        if (
            block is not None
            and block.kind in _READ
            and not shouted
            and not subject.is_quoted(place)
        ):
            return place
    return None


def _dotted(subject: Subject) -> Iterator[Finding]:
    """О.О.Н. beside ООН, Mr. beside Mr."""
    text = subject.document.text
    told: set[str] = set()
    for found in _DOTTED.finditer(text) if _DOTTED.search(text) else ():
        plain = re.sub(r"[.\s]", "", found.group())
        if plain in subject.vocabulary and plain not in told and plain not in _FORM:
            told.add(plain)
            place = Span(start=found.start(), end=found.end(), text=found.group())
            if (other := _running(plain, subject)) and not subject.is_quoted(place):
                yield _finding(place, other.text)
    if subject.document.language == "en":
        yield from _hours(subject)
    for title in sorted(_SHORTENED.intersection(subject.vocabulary)):
        following = r"(?=\s[^\W\d_a-z])" if title[0].isupper() else r"(?=\s[а-яёa-z])"
        forms = {
            mark: re.search(rf"\b{title}{re.escape(mark)}{following}", text) for mark in ("", ".")
        }
        plain_form, dotted = forms[""], forms["."]
        if plain_form and dotted:
            place = Span(start=dotted.start(), end=dotted.end(), text=dotted.group())
            if not subject.is_quoted(place):
                yield _finding(place, plain_form.group())


def _hours(subject: Subject) -> Iterator[Finding]:
    """5 p.m. beside 7 pm."""
    if not {"am", "pm"}.intersection(subject.vocabulary):
        return
    text = subject.document.text
    plain, dotted = _HOUR.search(text), _HOUR_DOTTED.search(text)
    if plain and dotted:
        place = Span(start=plain.start(1), end=plain.end(1), text=plain[1])
        yield _finding(place, dotted[1])


def _states(subject: Subject) -> Iterator[Finding]:
    seen: dict[int, dict[str, Span]] = {}
    for form in _forms(subject):
        number = _FORM[form.text.rstrip(".")]
        known = seen.setdefault(number, {})
        if known and form.text not in known:
            yield _finding(form, next(iter(known)))
        known.setdefault(form.text, form)


def _forms(subject: Subject) -> Iterator[Span]:
    """The short forms of states that stand alone, or dotted before a noun: U.S. Mission."""
    text = subject.document.text
    for name in subject.document.names:
        printed = name.text.split(None, 1)[0]
        alone = " " not in name.text.strip()
        if printed.rstrip(".") not in _FORM or subject.is_quoted(name):
            continue
        if not (alone or "." in printed):
            continue
        end = name.start + len(printed)
        if "." in printed and printed[-1] != "." and text[end : end + 1] == ".":
            end += 1
        if text[end : end + 1] in {"$", "-"} or text[name.start - 1 : name.start] in {"/", "-"}:
            continue
        block = subject.block_at(name)
        if block is not None and block.kind is not BlockKind.HEADING:
            yield Span(start=name.start, end=end, text=text[name.start : end])


def _named_once(subject: Subject) -> dict[str, Name | None]:
    """The nouns of bodies that stand in one full name of the text only, or in none."""
    full: dict[str, set[str]] = {}
    last: dict[str, Name] = {}
    for name in subject.document.names:
        if name.kind is NameKind.ORGANISATION and " " in name.text.strip():
            for word in set(map(fold, name.text.split())) & _BODIES:
                full.setdefault(word, set()).add(fold(name.text))
                last[word] = name
    once = {word: last[word] for word, names in full.items() if len(names) == 1}
    return once | {
        word: None
        for word in _BODIES.difference(full)
        if word in subject.vocabulary and word.capitalize() in subject.vocabulary
    }


def _bodies(nouns: dict[str, Name | None], subject: Subject, spoken: Words) -> Iterator[Finding]:
    for noun, full in nouns.items():
        forms = list(_alone(noun, subject, spoken))
        capital = next((each for each in forms if each.text[0].isupper()), None)
        small = next((each for each in forms if each.text[0].islower()), None)
        if capital is not None and small is not None:
            yield RULE.finding(
                small,
                f"the {small.text} here, the {capital.text} elsewhere",
                f"the text names one: {' '.join(full.text.split())}"
                if full
                else "the text names no other",
            )


def _alone(noun: str, subject: Subject, spoken: Words) -> Iterator[Span]:
    """Where the noun stands alone behind "the", outside full names and quotations."""
    text = subject.document.text
    owners = spoken.places.get(f"{noun}s", ())  # the Council's
    for at in sorted([*spoken.places.get(noun, ()), *owners]):
        start, end = spoken.starts[at], spoken.starts[at] + len(noun)
        here = Span(start=start, end=end, text=text[start:end])
        if at == 0 or spoken.folded[at - 1] != "the" or subject.is_quoted(here):
            continue
        closed = text[end : end + 1] in set(".,;:?!)") or text[end : end + 2] in {"'s", "’s"}
        following = spoken.folded[at + 1] if at + 1 < len(spoken.folded) else "."
        if here.text[0].isupper() and following in _NAMING:
            continue
        behind = text[end : end + 2]
        named = text[start].isupper() and behind[:1] == " " and behind[1:].islower()
        if closed or named or (spoken.ends[at] == end and _ends_name(following)):
            yield here


def _ends_name(following: str) -> bool:
    return following in _BEHIND or following.endswith("ed")


def _terms(subject: Subject, spoken: Words) -> Iterator[Finding]:
    text = subject.document.text
    for term in subject.glossary.terms:
        held = {
            form: [
                Span(start=spoken.starts[at], end=end, text=text[spoken.starts[at] : end])
                for at in spoken.occurrences(needle)
                if (end := spoken.ends[at + len(needle) - 1])
            ]
            for form in (term.preferred, *term.variants)
            if (needle := words(form).folded)
        }
        running = {
            form: next((each for each in places if not subject.is_quoted(each)), None)
            for form, places in held.items()
        }
        present = [(form, place) for form, place in running.items() if place is not None]
        if len(present) > 1:
            for form, place in present:
                if form != term.preferred:
                    yield _finding(place, term.preferred)


def _finding(place: Span, other: str) -> Finding:
    return RULE.finding(
        place,
        f"{place.text} here, {other} elsewhere",
        f"{place.text} and {other} are two forms of one name",
    )
