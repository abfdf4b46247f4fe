"""Where sentences end: full stops that are not an abbreviation's, an initial's or an ordinal's."""

from bisect import bisect_right

from khronika.text.tokens import Kind, Token
from khronika.text.words import Lexicon

_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”»’)]›“*_")
_OPENERS = frozenset("\"'“„«‹‘([–—-*")
# abbreviations that often stand last in a sentence
_LAST = frozenset(("etc", "т.д.", "т.п.", "itd", "itp", "usw", "д", "p.m.", "a.m.", "др", "пр"))
# of what is counted; a capital behind them is seldom a name
_UNITS = frozenset(("руб", "коп", "долл", "чел", "кг", "км", "экз", "грн", "дол", "чал"))
_CLOCKS = frozenset(("a.m.", "p.m."))
_SHORT = 2  # letters; a longer word glued to a capital after a full stop has lost its space
_DAYS = 31


def split_sentences(tokens: list[Token], lex: Lexicon, breaks: list[int]) -> list[tuple[int, int]]:
    """The sentences as places in the list of tokens; `breaks` are offsets where layout ends one."""
    sentences: list[tuple[int, int]] = []
    begin = i = 0
    size = len(tokens)
    cuts = iter(sorted(breaks))
    cut = next(cuts, None)
    while i < size:
        token = tokens[i]
        if cut is not None and token.start >= cut:
            if begin < i:
                sentences.append((begin, i))
                begin = i
            while cut is not None and token.start >= cut:
                cut = next(cuts, None)
        end = 0
        if token.kind is Kind.MARK:
            if token.low in _ENDS:
                end = _after_mark(tokens, i, lex)
        elif token.low[-1] == "." and _starts_anew(tokens, i, i + 1, lex):
            end = i + 1
        if end:
            sentences.append((begin, end))
            begin = end
        i = end or i + 1
    if begin < size:
        sentences.append((begin, size))
    return sentences


def _after_mark(tokens: list[Token], i: int, lex: Lexicon) -> int:
    """The end of the sentence that the mark at `i` closes, 0 where it closes none."""
    end = i + 1
    while end < len(tokens) and not tokens[end].spaced and tokens[end].low in _ENDS:
        end += 1
    mark = tokens[i].low if end == i + 1 else "…"
    closed = end
    while closed < len(tokens) and not tokens[closed].spaced and tokens[closed].low in _CLOSERS:
        closed += 1
    if closed == len(tokens):
        return closed
    following = tokens[closed]
    if not following.spaced and not _lost_space(tokens, i, following):
        return 0
    word = _first_word(tokens, closed)
    if word is not None and not word.capital and word.kind is Kind.WORD:
        return 0
    if mark == "." and closed == i + 1 and i and not tokens[i].spaced:
        before = tokens[i - 1]
        single = before.end - before.start == 1 and word is not None and _initial(tokens, word)
        if before.kind is Kind.WORD and (single or _abbreviation(before, lex)):  # z. B.
            return closed if _starts_anew(tokens, i - 1, closed, lex) else 0
        if before.kind is Kind.NUMBER and lex.day_dot and _german_ordinal(tokens, i, word, lex):
            return 0
    return closed


def _lost_space(tokens: list[Token], i: int, following: Token) -> bool:
    before = tokens[i - 1] if i else None
    return (
        before is not None
        and before.kind is Kind.WORD
        and not before.capital
        and before.end - before.start > _SHORT
        and following.kind is Kind.WORD
        and following.capital
    )


def _first_word(tokens: list[Token], i: int) -> Token | None:
    """The first word or number from `i` on, past opening marks."""
    for token in tokens[i : i + 4]:
        if token.kind is not Kind.MARK:
            return token
        if token.low not in _OPENERS:
            return None
    return None


def _abbreviation(word: Token, lex: Lexicon) -> bool:
    single = word.end - word.start == 1 and word.low.isalpha() and word.low != "i"
    return (single and word.capital) or lex.has("abbreviations", word.low)


def _starts_anew(tokens: list[Token], i: int, following: int, lex: Lexicon) -> bool:
    """Whether after the abbreviation at `i` a new sentence begins."""
    if following >= len(tokens):
        return False
    word = _first_word(tokens, following)
    if word is None or not word.capital or not tokens[following].spaced:
        return False
    if lex.has("titles", tokens[i].low) or _initial(tokens, word):
        return False
    if tokens[i].low in _CLOCKS and word.sense is not None and word.sense.weekday is not None:
        return False
    return tokens[i].low in _LAST or tokens[i].low in _UNITS or lex.has("function_words", word.low)


def _initial(tokens: list[Token], word: Token) -> bool:
    """Whether the word is a single capital with a full stop, as in `J. R. Hara`."""
    if word.end - word.start != 1:
        return False
    k = bisect_right(tokens, word.start, key=lambda t: t.start)
    return k < len(tokens) and tokens[k].low == "." and not tokens[k].spaced


def _german_ordinal(tokens: list[Token], i: int, word: Token | None, lex: Lexicon) -> bool:
    """Whether `15.` is an ordinal: a month follows, or an article or preposition stands before."""
    if word is None or not tokens[i - 1].low.isdecimal() or int(tokens[i - 1].low[:4]) > _DAYS * 4:
        return False
    if word.sense is not None and word.sense.month is not None:
        return True
    if lex.has("function_words", word.low):
        return False
    return i > 1 and tokens[i - 2].low in (
        "der",
        "den",
        "dem",
        "des",
        "am",
        "zum",
        "im",
        "vom",
        "die",
        "das",
        "ihr",
        "sein",
        "ihrem",
        "seinem",
        "ihren",
        "seinen",
    )
