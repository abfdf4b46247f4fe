"""The figures of the sentences just before one, which it may take up."""

from collections import deque
from collections.abc import Sequence

from khronika.text.spans import Figure, Span

_SENTENCES = 2
_FAR = 400  # code points between a whole and what takes it up
_MOST = 24  # figures


class Lately:
    """What the last sentences told in figures; one without any is not counted."""

    def __init__(self) -> None:
        """Begin a text."""
        self._told: deque[tuple[Span, Sequence[Figure]]] = deque(maxlen=_SENTENCES)

    def before(self, sentence: Span) -> Sequence[Figure]:
        """The figures of the sentences before, those that are near."""
        return [
            figure
            for span, figures in self._told
            if sentence.start - span.end <= _FAR
            for figure in figures[-_MOST:]
        ]

    def add(self, sentence: Span, figures: Sequence[Figure]) -> None:
        """Go on past a sentence."""
        self._told.append((sentence, figures))
