"""Whether a number stands in a headline."""

from khronika.check.measure.mentions import Mention
from khronika.text.spans import BlockKind


def is_headline(mention: Mention) -> bool:
    """Whether the mention stands in a heading, or in a first line that is no sentence."""
    if mention.block.kind is BlockKind.HEADING:
        return True
    text = mention.block.text.rstrip()
    return (
        mention.block.kind is BlockKind.PARAGRAPH
        and len(mention.block.sentences) == 1
        and text[-1:] not in ".!?…:;"
        and "\n" not in text
    )
