"""What grounding says of one fact: its state, the passage that proves it, and what came nearest."""

from dataclasses import dataclass
from enum import StrEnum

from khronika.check.finding import Fact, Proven
from khronika.text.spans import Citation, DateMention, Figure, Name, Quotation


class How(StrEnum):
    """In which way the fact and its evidence agree, or fail to; the SRC rules tell them apart."""

    EXACT = "exact"
    ROUNDED = "rounded"  # the source has more decimals or digits than the text printed
    WITHIN = "within"  # "over 100" met by 106, "two thirds" by 66.4%, a month by one of its days
    BOUND = "bound"  # the value agrees, the bound does not: "at least 106" became "106"
    SUM = "sum"  # the sum of figures in several cited sources
    DERIVED = "derived"  # worked out rightly from figures or days beside it that are proved
    WORDS = "words"  # a quotation found with some of its words changed, dropped or added
    SPEAKER = "speaker"  # a quotation whose words the source gives to another person
    PIN = "pin"  # a translated quotation, by the pinned original of its citation
    UNPINNED = "unpinned"  # the pinned words do not stand in the capture
    TRANSLATED = "translated"  # a quotation in another language than its sources, without a pin
    VALUE = "value"  # another value of the same thing
    NOUN = "noun"  # the same value of something else: killed, and not wounded
    UNIT = "unit"  # the same value in another unit
    ELSEWHERE = "elsewhere"  # the value is there, of another thing or of one that cannot be told
    NO_SOURCE = "no source"  # no cited capture could be read: unknown key, a scan
    ABSENT = "absent"  # read, and nothing of the kind is there


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounded:
    """A fact of the text held against the sources cited over it.

    `fact.evidence` holds the proving passage, or for a contradicted fact the passage that says
    otherwise. `near` holds the closest candidates of the same thing, best first; `why` is the
    working, one sentence for people.
    """

    fact: Fact
    span: Figure | DateMention | Name | Quotation
    citations: tuple[Citation, ...] = ()  # those that cover the fact, in the order of the text
    near: tuple[Proven, ...] = ()
    why: str = ""
    how: How = How.EXACT
