"""Mail clients drop style sheets: the style is written onto each element."""

import re
from functools import cache
from pathlib import Path

import css_inline

_TITLE = re.compile("<title>([^<]*)</title>")
STYLE = Path(__file__).parents[1] / "templates" / "press" / "mail.css"


@cache
def mail_style() -> str:
    """The style sheet of mails."""
    return STYLE.read_text(encoding="utf-8")


def inline_css(html: str) -> str:
    """`html` with its <style> written onto its elements; only media queries stay in a <style>."""
    # css-inline writes a title out unescaped: `&lt;/title&gt;` would end it, and be HTML from there
    found = _TITLE.search(html)
    if found is None:
        raise ValueError("a mail needs a <title>")
    bare = f"{html[: found.start(1)]}{html[found.end(1) :]}"
    inlined: str = _inliner().inline(bare)
    return inlined.replace("<title></title>", f"<title>{found[1]}</title>", 1)


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(
        inline_style_tags=True,
        keep_style_tags=False,
        keep_at_rules=True,
        load_remote_stylesheets=False,
    )
