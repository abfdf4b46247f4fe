"""Sources of another story prove next to nothing: a figure is no proof by standing anywhere."""

import re
from itertools import groupby

from gate.stories import Sentence, Sources, sentences
from khronika.check.finding import FactKind, State
from khronika.check.ground.facts import ground
from khronika.text.read import read

MOST = 0.03  # of the figures may be proved by chance
APART = 7  # stories
EVERY = 3  # sentences
_CITED = re.compile(r"\[@[^\]]+\]")


def _figures(sentence: Sentence, other: Sentence) -> list[State]:
    """The states of the figures of a sentence over the sources of another story."""
    citation = "[" + "; ".join(f"@{key}" for key in other.sources) + "]"
    text = _CITED.sub(citation, sentence.text)
    document = read(text, language=sentence.language, date=other.date)
    facts = ground(document, Sources(other.sources))
    return [each.fact.state for each in facts if each.fact.kind is FactKind.FIGURE]


def test_the_sources_of_another_story_prove_next_to_nothing() -> None:
    stories = [list(each) for _, each in groupby(sentences(), key=lambda each: each.story)]
    states: list[State] = []
    for number, story in enumerate(stories):
        other = stories[(number + APART) % len(stories)][0]
        for sentence in story[::EVERY]:
            states += _figures(sentence, other)
    proved = states.count(State.VERIFIED)
    assert len(states) > 200
    assert proved < MOST * len(states), (proved, len(states))
