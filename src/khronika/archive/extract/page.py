"""Web pages: trafilatura for the article, and all visible text where that leaves too much out.

A proof wants the whole article more than a clean one: a paragraph of boilerplate proves nothing by
mistake, a lost table loses its figures.
"""

import logging
import re
from datetime import date
from typing import Any

import lxml.html
import trafilatura
from lxml.etree import LxmlError

from khronika.archive.extract.charset import decode
from khronika.archive.extract.extracted import Extracted

_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select"}
)
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote br caption dd details div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section "
        "summary table tbody thead tr ul",
    )
)
_CELLS = frozenset({"td", "th"})
_AROUND = frozenset({"nav", "header", "footer", "aside", "form"})
_LEAST = 200  # characters; a shorter article is held against everything that can be seen
_BLANK = re.compile(r"[^\S\n\xa0\u202f\u2009]+")
_DROPPED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read_page(data: bytes, media_type: str = "text/html", url: str = "") -> Extracted:
    """Extract title, article, language and date of publication from HTML of any quality."""
    decoded = decode(data, media_type, markup=True)
    markup = _DROPPED.sub("", decoded.text)
    # a declaration that no longer holds would make lxml refuse the decoded string
    markup = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", markup)
    if not markup.strip():
        return Extracted(charset=decoded.charset, problem="The page is empty.")
    try:
        tree = lxml.html.document_fromstring(
            markup, parser=lxml.html.HTMLParser(huge_tree=False, remove_comments=True)
        )
    except (LxmlError, ValueError, RecursionError):
        return Extracted(charset=decoded.charset, problem="The page holds nothing readable.")
    _drop_hidden(tree)
    seen = visible(tree, leave=_AROUND) or visible(tree, leave=frozenset())
    article = _article(tree, url)
    text = _paragraphs(article.get("text") or "")
    extractor = f"trafilatura {trafilatura.__version__}"
    if len(text) < _LEAST or len(text) * 3 < len(seen):
        text, extractor = max((text, extractor), (seen, "visible text"), key=lambda e: len(e[0]))
    title = str(article.get("title") or "").strip()
    if title and title not in text[: 4 * len(title) + 400]:
        text = f"{title}\n\n{text}"
    return Extracted(
        text=text.strip(),
        title=title,
        language=_language(tree),
        published=_date(article.get("date")),
        charset=decoded.charset,
        extractor=extractor,
        problem=None if text.strip() else "The page holds no text.",
    )


def visible(tree: lxml.html.HtmlElement, leave: frozenset[str]) -> str:
    """Give all text a reader could see, a blank line between blocks; `leave` names tags to skip."""
    pieces: list[str] = []
    # an own stack: nesting may be deeper than Python's
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        element, closing = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            pieces.append("\n" if tag in _BLOCKS else "")
            pieces.append(element.tail or "")
            continue
        if not tag or tag in _UNSEEN or tag in leave:
            pieces.append(element.tail or "")
            continue
        if tag in _BLOCKS:
            pieces.append("\n")
        elif tag in _CELLS:
            pieces.append(" | ")
        pieces.append((element.text or "").replace("\n", " "))
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    return _paragraphs("".join(pieces))


def _drop_hidden(tree: lxml.html.HtmlElement) -> None:
    """Take out what a page carries but does not show."""
    for element in tree.xpath("//body//*[@hidden or @style]"):
        style = (element.get("style") or "").replace(" ", "").lower()
        if element.get("hidden") is not None or "display:none" in style:
            element.drop_tree()


def _article(tree: lxml.html.HtmlElement, url: str) -> dict[str, Any]:
    try:
        found = trafilatura.bare_extraction(
            tree,
            url=url or None,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception:  # noqa: BLE001 - hostile markup finds new ways; visible text remains
        return {}
    if found is None:
        return {}
    return found if isinstance(found, dict) else dict(found.as_dict())


def _paragraphs(text: str) -> str:
    lines = (_BLANK.sub(" ", line).strip(" |") for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line.strip("|-: "))


def _language(tree: lxml.html.HtmlElement) -> str | None:
    declared = (tree.get("lang") or tree.get("xml:lang") or "").strip().lower()
    code = re.match(r"[a-z]{2}(?=$|[-_])", declared)
    return code[0] if code else None


def _date(printed: object) -> date | None:
    try:
        return date.fromisoformat(str(printed)[:10])
    except ValueError:
        return None
