"""Bodies that a text writes with a capital here and without one there.

    Supreme Court, supreme court · Верховный Совет, верховный совет · Rada Miasta, rada miasta

The noun of a body is taken with the word before it or behind it; a capital that only begins its
sentence shows nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from khronika.check.subject import Subject
from khronika.text.spans import Span
from khronika.text.words import lexicon

_NOUNS = {
    "en": (
        "assembly council court parliament congress senate commission committee ministry "
        "tribunal agency authority union bank church academy university constitution"
    ),
    "ru": (
        "совет суд парламент рада собрание дума сейм сенат конгресс комиссия комитет "
        "министерство прокуратура союз академия палата конституция"
    ),
    "be": (
        "рада суд парламент сход дума сейм сенат кангрэс камісія камітэт міністэрства "
        "пракуратура саюз акадэмія палата канстытуцыя савет"
    ),
    "uk": (
        "рада суд парламент збори дума сейм сенат конгрес комісія комітет міністерство "
        "прокуратура спілка академія палата конституція"
    ),
    "pl": (
        "rada sąd parlament zgromadzenie sejm senat kongres komisja komitet ministerstwo "
        "prokuratura akademia trybunał izba konstytucja"
    ),
}
# things that a text has one of: alone they show it too
_ALONE = {
    "ru": "интернет госдума парламент сейм сенат дума",
    "be": "інтэрнэт парламент сейм сенат",
    "uk": "інтернет парламент сейм сенат",
    "pl": "internet parlament sejm senat",
    "en": "internet",
}
_BEFORE = re.compile(r"([^\W\d_]+) $")
_BEHIND = re.compile(r" (?:(?:of|for) (?:the )?)?([^\W\d_]+)")
_PLURAL = ("ые", "ие", "ых", "их", "ыми", "ими", "ыя", "ія", "ымі", "імі", "ні", "кі", "ych", "ne")
_AROUND = 30  # code points
_LEAST = 3  # letters of the other word
_STEM = 5  # letters of it that its forms share
_ENDING = re.compile(
    r"(?:[нптстмдр]{0,2})(?:[аяуюеыиіїь]|ой|ою|ом|ем|ов|ам|ах|ами|ый|цыя|цыі|ия|ии|ию|ие|ий|ія|ії|ію|ій|"
    r"ии|ьте|ство|ства|ству|стве|ством|зе|це|аце|еце|оро)?|[a-zą-ż]{0,4}"
)

type Form = tuple[tuple[bool, bool], Span]  # which of the two words has a capital, and where


def bodies(subject: Subject) -> Iterator[tuple[Span, str]]:
    """Each body in its rarer form, and its other form."""
    language = subject.document.language
    forms: dict[tuple[str, ...], list[Form]] = {}
    for place, noun in _places(subject, _NOUNS.get(language, "")):
        for key, form in _forms(place, noun, subject):
            forms.setdefault(key, []).append(form)
    for place, noun in _places(subject, _ALONE.get(language, "")):
        if not _opens(place.start, subject):
            big = place.text[0].isupper()
            forms.setdefault((noun,), []).append(((big, big), place))
    seen: set[int] = set()
    for each in forms.values():
        by_capitals: dict[tuple[bool, bool], list[Span]] = {}
        for capitals, place in each:
            by_capitals.setdefault(capitals, []).append(place)
        if len(by_capitals) > 1:
            rarest, *_, usual = sorted(
                by_capitals.values(), key=lambda places: (len(places), -places[0].start)
            )
            if rarest[0].end not in seen:
                seen.add(rarest[0].end)
                yield rarest[0], usual[0].text


def _places(subject: Subject, nouns: str) -> Iterator[tuple[Span, str]]:
    """Where one of the nouns stands, in any case, in the order of the text, with the noun."""
    text, language = subject.document.text, subject.document.language
    stems = [(each, each[: max(_LEAST, len(each) - 1)]) for each in nouns.split()]
    beginnings = tuple({each for _, each in stems})
    known: dict[str, str] = {}
    for word in subject.vocabulary:
        low = word.lower()
        if not low.startswith(beginnings):
            continue
        for noun, beginning in stems:
            ending = low[len(beginning) :]
            inflected = language != "en" and low.startswith(beginning)
            if low == noun or (inflected and _ENDING.fullmatch(ending)):
                known[word] = noun
    if not known:
        return
    form = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(known)))})\b")
    for place in form.finditer(text):
        yield Span(start=place.start(), end=place.end(), text=place.group()), known[place.group()]


def _forms(place: Span, noun: str, subject: Subject) -> Iterator[tuple[tuple[str, ...], Form]]:
    text, language = subject.document.text, subject.document.language
    lex = lexicon(language)
    before = _BEFORE.search(text, max(0, place.start - _AROUND), place.start)
    behind = _BEHIND.match(text, place.end, place.end + _AROUND)
    big = place.text[0].isupper()
    for found, key in ((before, "before"), (behind, "behind")):
        if found is None or len(found[1]) < _LEAST:
            continue
        low = found[1].lower()
        upper = found[1][0].isupper()
        start, end = min(place.start, found.start(1)), max(place.end, found.end(1))
        if lex.has("function_words", low) or (_opens(start, subject) and not (big and upper)):
            continue
        if (key == "behind" and upper != big) or (key == "before" and big and not upper):
            continue  # court Orvik
        if not (upper or big) and language != "en" and low.endswith(_PLURAL):
            continue
        if key == "before" and upper and language != "en" and _named(text, place.end):
            continue  # Господарський суд Києва
        here = Span(start=start, end=end, text=text[start:end])
        definite = language != "en" or text[max(0, start - 4) : start].lower() == "the "
        if definite:
            yield (key, noun, low[:_STEM]), ((upper, big), here)


def _named(text: str, at: int) -> bool:
    """Whether a name follows."""
    behind = text[at : at + 2]
    return behind[:1] == " " and behind[1:].isupper()


def _opens(at: int, subject: Subject) -> bool:
    """Whether a sentence begins at `at`, or a quotation within one."""
    starts = subject.sentences
    index = bisect_left(starts, at, key=lambda each: each.start)
    begins = index < len(starts) and starts[index].start == at
    return begins or subject.document.text[max(0, at - 1) : at] in set("«“„\"'‘(*_")
