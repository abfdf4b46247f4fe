"""Words by which shares are said to leave nothing out.

the remaining 46%, everyone else (46%), leaving 46%     the last is the rest
split between exports (54%) and the home market (46%)   the whole is divided
Women hold 54% of the seats and men 46%                 nobody is neither
"""

from collections.abc import Sequence
from decimal import Decimal

from khronika.check.printed import Interval, added, reach
from khronika.check.share.joint_words import OF, REST, THE_OTHER
from khronika.check.share.members import known
from khronika.check.words import has_phrase, phrases, words
from khronika.text.spans import Bound, Figure, FigureKind, Span

_NEAR = 60  # code points around a share that say what it is
_ABOUT = Decimal(2)  # points by which "about 54%" may miss
_MOST_OF_ALL = Decimal(100)
_LEAST, _MOST = Decimal(85), Decimal(115)  # sums that are meant to be a hundred
_LAST = 6  # words before a share in which the rest is named
_SUBJECT = 5  # words between who is counted and the share
_WHOLE_GROUPS = {
    "sex": {"m", "f"},
    "land": {"town", "field"},
    "match": {"won", "drawn", "lost"},
    "vote": {"yes", "no", "none"},
}
_VALID = phrases("valid votes | valid ballots | votes cast | действительных голосов")
_AMONG = frozenset("among amongst of среди сярод серед wśród unter von из".split())  # noqa: SIM905 - a table
_PER = (["%"], ["per", "cent"], ["percent"], ["proc", "."], ["prozent"])
_ANSWERS = {"yes": ("vote", "yes"), "no": ("vote", "no")}
_FEW = range(2, 7)  # parts that are counted before they are told: three sources
_LEAVING = frozenset("leaving balance".split())  # noqa: SIM905 - a table
_REMAINDER = phrases("""
    everyone else | everybody else | everything else | all others | all the others | what is left
    whatever is left | all else | the others | the other | the balance | all the rest
    все прочие | прочие | прочих | прочим | прочее | прочая | другие | другим | другая | остальное
    остальная | остальную | остатки | все остальные | іншыя | астатняе | астатнюю | астатнім | рэшта
    рэшту | рэшце | інші | іншим | решті | решту | reszta | resztę | reszcie | pozostałych
    pozostałym | pozostała | inni | die anderen | den anderen | andere | rest | restliche | übrige
    den rest | everywhere else | elsewhere | no one else | anderswo
""")
_DIVIDED = phrases("""
    split between | is split | was split | are split | were split | split into | is divided
    was divided | divided between | divided into | are divided | is shared | shared between
    share the whole | share the | are as follows | comes from | come from | sources only | total 100
    consists of | made up of | there are only two | only two | only three | adds up to 100
    делят | делится | делятся | поделили | складывается | складываются | состоит | состоят
    распределились | распределены | распределился | других источников нет | весь рынок
    дзеляць | складаецца | складаюцца | падзелены | ділять | складається | складаються | поділений
    dzielą | dzieli się | składa się | składają się | podzielony | podzielone | teilen sich
    aufgeteilt | besteht zu | bestehen zu | setzt sich
""")
_VERBS = frozenset("are were is was to sind waren – —".split())  # noqa: SIM905 - as above
_HOLDING = frozenset(
    """hold holds held make makes made up account accounts accounted for form forms formed are were
    is was constitute constitutes comprise comprises took take takes occupy won got as составляют
    составляли составляет занимают заняли получили складаюць займаюць становлять становили займають
    stanowią stanowiły stanowili zajmują to stellen stellten sind waren bilden halten – — - : , (
    and while the и а но і й та i a und sowie about some nearly almost just only""".split()  # noqa: SIM905
)


def is_near(shares: Sequence[Figure]) -> bool:
    """Whether the shares come near enough to a hundred to be meant as all there is."""
    return _LEAST <= sum((each.value for each in shares), Decimal(0)) <= _MOST


def sum_of(shares: Sequence[Figure]) -> Interval:
    """What the shares come to, as far as they are rounded."""
    return added([_reach(each) for each in shares])


def _reach(share: Figure) -> Interval:
    """As `reach`; where the rest is printed, about half is not 55%."""
    if share.bound is Bound.ABOUT:
        return Interval(share.value, share.value).widened(_ABOUT)
    return reach(share)


def is_remainder(before: str, after: str) -> bool:
    """Whether the words around a share call it what remains: `the remaining 45%`."""
    near = words(before)[-_LAST:]
    if tuple(near[-2:]) in THE_OTHER or not _LEAVING.isdisjoint(near):
        return True
    behind = words(after)[:2]
    rest = not REST.isdisjoint(near) or not REST.isdisjoint(behind[:1])
    return rest or has_phrase(near, _REMAINDER)


def is_divided(text: str, sentence: Span, figures: Sequence[Figure], before: str) -> bool:
    """Whether the shares of a sentence are all there is of one whole.

    Args:
        text: the whole text.
        sentence: the sentence, with
        figures: all its figures, in order.
        before: the sentence before it.
    """
    shares = [f for f in figures if f.kind is FigureKind.PERCENT and f.value != _MOST_OF_ALL]
    if (
        len(shares) < _FEW.start
        or not is_near(shares)
        or any(_is_of_another(text, each, shares) for each in shares[1:])
    ):
        return False
    said = words(text[sentence.start : sentence.end])
    if has_phrase(said, _DIVIDED) or has_phrase(words(before), _DIVIDED):
        return True
    return _are_announced(text, figures, shares) or _leave_nobody_out(text, sentence, shares)


def _are_announced(text: str, figures: Sequence[Figure], shares: Sequence[Figure]) -> bool:
    """Whether a count before a colon says how many shares there are: `from three sources:`."""
    ahead = [each for each in figures if each.end <= shares[0].start]
    if not ahead or len(shares) not in _FEW or ":" not in text[ahead[-1].end : shares[0].start]:
        return False
    counted = {ahead[-1].value, ahead[-1].whole}
    return Decimal(len(shares)) in counted


def _past_sign(after: str) -> list[str]:
    tokens = words(after)
    sign = next((len(each) for each in _PER if tokens[: len(each)] == each), 0)
    return tokens[sign:]


def _is_of_another(text: str, share: Figure, shares: Sequence[Figure]) -> bool:
    """Whether a later share says of itself what it is of: `54% of women and 46% of men`."""
    after = _past_sign(text[share.number_end : share.end + _NEAR])
    first = _past_sign(text[shares[0].number_end : shares[0].end + _NEAR])
    of = any(tuple(after[:n]) in OF for n in (1, 2, 3))
    return of and "in" not in after[:1] and first[:2] != after[:2]


def _leave_nobody_out(text: str, sentence: Span, shares: Sequence[Figure]) -> bool:
    """Whether the shares are those of women and men, of town and country, of yes and no."""
    opening = words(text[sentence.start : shares[0].start])
    among = bool(opening) and opening[0] in _AMONG
    parts = []
    for at, share in enumerate(shares):
        start = shares[at - 1].end if at else sentence.start
        end = shares[at + 1].start if at + 1 < len(shares) else sentence.end
        part = _who(text[max(start, share.start - _NEAR) : share.start])
        behind = text[share.number_end : min(end, share.end + _NEAR)]
        parts.append(_who_behind(behind, among=among, first=at == 0) or part)
    groups = {each[0] for each in parts if each}
    if len(groups) != 1 or None in parts:
        return False
    group, said = groups.pop(), {each[1] for each in parts if each}
    valid = has_phrase(words(text[sentence.start : sentence.end]), _VALID)
    return said == _WHOLE_GROUPS.get(group) or (valid and said == {"yes", "no"})


def _who(before: str) -> tuple[str, str] | None:
    """Who has the share, if nothing but a verb of having stands between: `Women hold`."""
    tokens = words(before)
    for token in reversed(tokens[-_SUBJECT:]):
        if (who := known("", token)) is not None:
            return who
        if token not in _HOLDING:
            break
    opens = tokens[1:2] and tokens[1] in _AMONG | {"in", "в", "у", "w"}
    return known("", tokens[0]) if opens else None  # Женщин среди членов 66%


def _who_behind(after: str, *, among: bool, first: bool) -> tuple[str, str] | None:
    """Who makes up the share: `were women`, `to kobiety`, `— женщины`; not `of women`.

    Args:
        after: the words behind the number.
        among: whether the sentence says among whom, so that `66% женщин` are a part of them.
        first: whether it is the first share, which may say what it is of.
    """
    tokens = _past_sign(after)
    if first and (tokens[:1] and (tokens[0],) in OF):
        verbs = (at for at, each in enumerate(tokens) if at and each in _VERBS)
        tokens = tokens[next(verbs, len(tokens)) :]
    for at, token in enumerate(tokens[:3]):
        who = _ANSWERS.get(token) or known("", token)
        if who is not None:
            return who if at or among or token.isascii() else None
        if token not in _VERBS:
            return None
    return None
