"""One sentence as the grammars of figures and dates see it: its tokens, its language, its day."""

from dataclasses import dataclass
from datetime import date

from khronika.text.tokens import Kind, Token
from khronika.text.words import Lexicon


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence, with what resolves its dates.

    `day` is the document's date; `year` the year last printed in the paragraph, for texts that
    tell of another time.
    """

    text: str
    tokens: list[Token]
    lex: Lexicon
    day: date | None = None
    year: int | None = None
    heading: bool = False
    unbound: int = -1  # a number behind "from ... to" of a change: its "до" is no bound

    def at(self, i: int) -> Token | None:
        """The token at `i`, None outside the sentence."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def low(self, i: int) -> str:
        """The folded word at `i`, empty outside the sentence."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int) -> bool:
        """Whether the token at `i` stands right behind the one before, without white space."""
        return 0 < i < len(self.tokens) and not self.tokens[i].spaced

    def word(self, i: int) -> Token | None:
        """The token at `i` if it is a word."""
        token = self.at(i)
        return token if token is not None and token.kind is Kind.WORD else None

    def slice(self, first: int, last: int) -> tuple[int, int, str]:
        """Start, end and text of the tokens `first` to `last` (exclusive)."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return start, end, self.text[start:end]
