"""One thing under two names: USA and U.S., the Assembly and the assembly.

## What it does

Looks for a state or union in two of its short forms (USA, US, U.S.; UK, U.K.; UN, U.N.), for the
noun of a body that the text names in full once, written with and without its capital ("the
Assembly", "the assembly"), and for forms that the house glossary does not want beside the one it
prefers. Names that hold a form (USA Today), prices (US$5) and quotations are left alone.

## Why it matters

The reader asks whether two words mean two things, and a search finds one of them.

## Example

    The U.S. ambassador left on Monday. Talks with the USA go on.

## How to fix

Choose one form, and put it into the glossary if it is the house's.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.ground.words import Words, fold, words
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
_BODIES = frozenset(
    """assembly council committee commission court tribunal congress senate convention agency
    ministry board authority ombudsman""".split()  # noqa: SIM905 - a table
)
# words behind "the assembly" that show that it ended there, as a name would
_BEHIND = frozenset(
    """and or but is are was were has have had will would may can could should must did does also
    said says in on at by for to from with after before when which that who as not
    it he she they today yesterday again itself then has's
    met decided adopted voted approved rejected ruled""".split()  # noqa: SIM905 - as above
)


def find(subject: Subject) -> Iterator[Finding]:
    """Compare the forms of states, of bodies, and of the glossary's terms."""
    yield from _states(subject)
    bodies = _named_once(subject) if subject.document.language == "en" else {}
    if bodies or subject.glossary.terms:
        spoken = words(subject.document.text)
        yield from _bodies(bodies, subject, spoken)
        yield from _terms(subject, spoken)


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


def _named_once(subject: Subject) -> dict[str, Name]:
    """The nouns of bodies that stand in one full name of the text only."""
    full: dict[str, set[str]] = {}
    last: dict[str, Name] = {}
    for name in subject.document.names:
        if name.kind is NameKind.ORGANISATION and " " in name.text.strip():
            for word in set(map(fold, name.text.split())) & _BODIES:
                full.setdefault(word, set()).add(fold(name.text))
                last[word] = name
    return {word: last[word] for word, names in full.items() if len(names) == 1}


def _bodies(bodies: dict[str, Name], subject: Subject, spoken: Words) -> Iterator[Finding]:
    for noun, full in bodies.items():
        forms = list(_alone(noun, subject, spoken))
        capital = next((each for each in forms if each.text[0].isupper()), None)
        small = next((each for each in forms if each.text[0].islower()), None)
        if capital is not None and small is not None:
            yield RULE.finding(
                small,
                f"the {small.text} here, the {capital.text} elsewhere",
                f"the text names one: {' '.join(full.text.split())}",
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
        if closed or (spoken.ends[at] == end and _ends_name(following)):
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
