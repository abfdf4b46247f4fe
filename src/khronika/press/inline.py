"""Mail clients drop style sheets: the style is written onto each element."""

from functools import cache
from pathlib import Path

import css_inline

STYLE = Path(__file__).parents[1] / "templates" / "press" / "mail.css"


@cache
def mail_style() -> str:
    """The style sheet of mails."""
    return STYLE.read_text(encoding="utf-8")


def inline_css(html: str) -> str:
    """`html` with its <style> written onto its elements; only media queries stay in a <style>."""
    inlined: str = _inliner().inline(html)
    return inlined


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(
        inline_style_tags=True,
        keep_style_tags=False,
        keep_at_rules=True,
        load_remote_stylesheets=False,
    )
