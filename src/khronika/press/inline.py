"""Mail clients drop style sheets: the style is written onto each element, and kept for the rest."""

from functools import cache
from pathlib import Path

import css_inline

STYLE = Path(__file__).parents[1] / "templates" / "press" / "mail.css"


def inline_css(html: str) -> str:
    """`html` with templates/press/mail.css inlined; its media queries stay in a <style>."""
    inliner = css_inline.CSSInliner(
        inline_style_tags=False,
        keep_style_tags=True,
        load_remote_stylesheets=False,
        extra_css=_style(),
    )
    inlined: str = inliner.inline(html)
    return inlined


@cache
def _style() -> str:
    return STYLE.read_text(encoding="utf-8")
