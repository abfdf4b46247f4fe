"""A sample of some, called the nation.

## What it does

Where a text says that those asked were users of the internet or the telephone, town dwellers,
students or readers, looks for a share that is given to the whole people or the nation all the same
("54% of Vesnians think", "a third of the population wants"). A sample that the text calls weighted
or representative of the country is left alone, and so is a share of the town dwellers.

## Why it matters

Who answers online in the capital is not who lives in the country. The poll says nothing of the
others.

## Example

    The institute asked 1,005 town dwellers online. 54% of Vesnians oppose the toll, it found.

## How to fix

Name those who were asked: "54% of town dwellers with internet access".
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.poll.poll_words import ASKING, NARROW, POLL, TOWN, WEIGHED, WHOLE
from khronika.check.poll.polls import Opinion, is_demonym, opinions, window
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Span

RULE = Rule("POL503", "sample-called-nation", Severity.WARNING, over=frozenset({"POL501"}))

_LONG = 600  # code points of a sentence that are looked through
_AROUND = 60
_BESIDE = 40


def find(subject: Subject) -> Iterator[Finding]:
    """Look for a narrow sample near each share of a whole people."""
    told: set[int] = set()
    samples: dict[int, tuple[str, bool]] = {}
    for opinion in opinions(subject):
        block = subject.block_at(opinion.share)
        if block is None or block.start in told or not _is_whole(opinion, subject):
            continue
        near = window(opinion.sentence, subject)
        for each in near:
            if each.start not in samples:
                samples[each.start] = _sample(each)
        narrow = next((samples[each.start][0] for each in near if samples[each.start][0]), "")
        if not narrow or any(samples[each.start][1] for each in near):
            continue
        told.add(block.start)
        yield RULE.finding(
            opinion.share,
            "those asked were some, and the share is given to the whole people",
            f"the text says of the sample: {narrow}",
        )


def _sample(sentence: Span) -> tuple[str, bool]:
    """The word that tells a narrow sample in a sentence of a poll; whether one is weighed there."""
    spoken = words(sentence.text[:_LONG])
    asked = POLL.any(spoken) or ASKING.any(spoken)
    narrow = next((word for word in spoken if asked and NARROW.has(word)), "")
    return narrow, WEIGHED.any(spoken)


def _is_whole(opinion: Opinion, subject: Subject) -> bool:
    """Whether the share is of a whole people, not of its town dwellers or those asked."""
    share, sentence, language = opinion.share, opinion.sentence, subject.document.language
    text = subject.document.text
    around = (
        text[max(sentence.start, share.start - _AROUND) : share.start],
        text[share.end : min(sentence.end, share.end + _AROUND)],
    )
    named = share.population or share.noun or " ".join(around[1].split()[:3])
    # a third of Lodvikers, 33% of the town
    if NARROW.any(words(named)) or TOWN.any(words(around[1][:_BESIDE])):
        return False
    bracketed = around[0].rstrip().endswith("(")
    before = around[0].rstrip("( ").split()[-1:] if bracketed else []
    spoken = [*named.split(), *before]
    return WHOLE.any(words(" ".join(spoken))) or any(is_demonym(each, language) for each in spoken)
