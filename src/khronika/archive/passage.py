"""Passages: a span of a capture's text, and finding it again in a text that is not quite the same.

A passage is a text quote selector of the W3C Web Annotation Data Model (section 4.2.4): the words
themselves and 32 characters before and after, so that they can be found where offsets have moved.
"""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from khronika.archive.models import Capture, Passage
from khronika.base.trouble import Trouble

AROUND = 32  # code points
_MOST_PLACES = 10_000  # of the same words that are compared


class PassageTrouble(Trouble):
    """There is no such passage."""


def make_passage(capture: Capture, start: int, end: int, user: User | None = None) -> Passage:
    """Mark `capture.text[start:end]` (code points); the same span is marked once.

    Raises:
        PassageTrouble: the text has no such span, or only spaces there.
    """
    text = capture.text
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise PassageTrouble(
            _(
                "%(key)s has no passage from %(start)d to %(end)d; "
                "its text has %(length)d characters."
            )
            % {"key": capture.key, "start": start, "end": end, "length": len(text)}
        )
    passage, _made = Passage.objects.get_or_create(
        capture=capture,
        start=start,
        end=end,
        defaults={
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
            "created_by": user,
        },
    )
    return passage


def find_passage(passage: Passage, text: str) -> tuple[int, int] | None:
    """Where the passage stands in `text`, for instance of a later capture of the same page.

    Where its words stand several times, the surroundings decide, then the nearness to where it was.

    Returns:
        Its start and end in code points; None where its words are no longer there.
    """
    exact = passage.exact
    if not exact:
        return None
    if _stands_as_it_did(passage, text):
        return passage.start, passage.end
    best: tuple[int, int, int] | None = None
    place = text.find(exact)
    for _number in range(_MOST_PLACES):
        if place < 0:
            break
        rated = (_likeness(passage, text, place), -abs(place - passage.start), place)
        best = rated if best is None or rated > best else best
        place = text.find(exact, place + 1)
    return (best[2], best[2] + len(exact)) if best is not None else None


def _stands_as_it_did(passage: Passage, text: str) -> bool:
    around = len(passage.prefix) + len(passage.suffix)
    return (
        text.startswith(passage.exact, passage.start)
        and _likeness(passage, text, passage.start) == around
    )


def _likeness(passage: Passage, text: str, place: int) -> int:
    """How many of the characters around are the same, from the passage outwards."""
    before = text[max(0, place - AROUND) : place]
    after = text[place + len(passage.exact) :][:AROUND]
    return _common(passage.prefix[::-1], before[::-1]) + _common(passage.suffix, after)


def _common(one: str, other: str) -> int:
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length
