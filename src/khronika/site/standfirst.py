"""The first words of an issue, to be read before it is opened."""

import re
from html import unescape

import nh3
from django.utils.text import Truncator

from khronika.issue.models import Revision
from khronika.press.models import Rendition

LONGEST = 420  # characters

_PARAGRAPH = re.compile(r"<p>(.{1,20000}?)</p>", re.DOTALL)
_CITATION = re.compile(r"<sup\b[^>]{0,500}>.{0,2000}?</sup>", re.DOTALL)


def standfirst(revision: Revision) -> str:
    """Give the first paragraph of a published revision as plain text.

    A long one is cut behind a sentence where one ends late enough, else behind a word.
    """
    page = Rendition.objects.filter(revision=revision, form=Rendition.Form.PAGE).first()
    found = _PARAGRAPH.search(page.body) if page else None
    if found is None:
        return ""
    text = " ".join(unescape(nh3.clean(_CITATION.sub("", found[1]), tags=set())).split())
    if len(text) <= LONGEST:
        return text
    sentences = text[:LONGEST].rpartition(". ")[0]
    return f"{sentences}." if len(sentences) > LONGEST / 2 else Truncator(text).chars(LONGEST)
