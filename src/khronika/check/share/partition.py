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
from khronika.check.share.overlap import is_repeated
from khronika.check.share.rows import Row
from khronika.check.words import has_phrase, phrases, words
from khronika.text.spans import Bound, Figure, FigureKind, Span

_NEAR = 60  # code points around a share that say what it is
_SPOKEN = 3  # words of a share in words: half of it, оставшаяся пятая часть
_SPEAKING = Decimal(1)  # points by which shares told in words may miss a hundred
_ABOUT = Decimal(2)  # points by which "about 54%" may miss
_MOST_OF_ALL = Decimal(100)
_LEAST, _MOST = Decimal(85), Decimal(115)  # sums that are meant to be a hundred
_LAST = 6  # words before a share in which the rest is named
_LABEL = 3  # words that say whose a share is, right before it
_SUBJECT = 5  # words between who is counted and the share
_WHOLE_GROUPS = {
    "sex": {"m", "f"},
    "land": {"town", "field"},
    "match": {"won", "drawn", "lost"},
    "vote": {"yes", "no", "none"},
}
_VALID = phrases("valid votes | valid ballots | votes cast | действительных голосов")
_OTHERS = frozenset(
    """other others rest elsewhere everything everyone smaller
    прочее прочие прочих прочим прочая другие другим другое других остальное остальные остальных
    остальным независимые іншае іншыя іншых астатняе астатнія астатніх рэшта рэшту інше інші інших
    решта решту inne inni innych reszta resztę pozostałe pozostali pozostałych
    sonstige sonstiges sonstigen andere anderes anderen übrige übrigen rest""".split()  # noqa: SIM905 - a table
)
_UNDER = frozenset("under below younger до моложе младше да молодші poniżej unter bis".split())  # noqa: SIM905
_OVER = frozenset("over older above старше старэй старші старших powyżej über ab".split())  # noqa: SIM905
_BEHIND = 4  # words behind a share in which it is that of others
_HEADING = 12  # words before shares that say of what they are
_QUOTES = frozenset("«»“”„\"'’‘")
_RUNOFF = phrases("""
    runoff | run-off | second round | head-to-head | of the vote | of the votes | of valid votes
    of the valid votes | split
    второй тур | втором туре | второго тура | другі тур | другім туры | другий тур | другому турі
    другого туру | druga tura | drugiej turze | drugiej tury | stichwahl | zweiten wahlgang
    zweiter wahlgang
""")
_FIRST = phrases("""
    first round | turnout | lead | leads | pierwszej turze | первом туре | першым туры
    першому турі
    ersten wahlgang
""")
_WHOLES = tuple(
    """seat vote ballot budget spending expenditure expense income revenue proceeds turnover export
    import electricity power energy mix market sales asset stake shareholding ownership owner land
    territory population structure breakdown composition distribution portfolio mixture consist
    estate audience fund money aid debt respondent answer
    мест мандат голос бюджет расход доход выручк экспорт импорт электричеств электроэнерг рынк рынок
    продаж актив акци земл площад населени структур состав распредел смес средств долг ответ
    мандат галас бюджэт выдатк даход экспарт рынк рынак структур плошч насельніц склад адказ
    голос бюджет витрат дохід ринк ринок структур площ населенн склад відповід
    mandat głos budżet wydatk dochod rynek rynk struktur powierzchn ludnoś skład odpowied
    sitz stimm haushalt ausgaben einnahmen markt struktur fläche bevölkerung strom mix umfrage
    antwort""".split()  # noqa: SIM905 - a table of beginnings of words
)
_SAID = frozenset("said answered say voted answer did do does had have".split())  # noqa: SIM905 - a table
_NO_ANSWER = phrases("""
    did not know | don't know | do not know | didn't know | did not answer | had no opinion
    have no opinion
""")
_RATES = frozenset(
    """rate rates turnout inflation unemployment growth rose fell efficacy effective each approval
    явка инфляция безработица рост выросла выросли снизилась каждый
    inflacja frekwencja inflation""".split()  # noqa: SIM905 - as above
)
_RATED = ("довер", "доверя", "trust", "worri", "ufa", "довір", "давяра", "vertrau")
_IN = frozenset("in im в у ў w".split())  # noqa: SIM905 - as above
_AMONG = frozenset("among amongst of среди сярод серед wśród unter von из".split())  # noqa: SIM905 - a table
_PER = (["%"], ["per", "cent"], ["percent"], ["proc", "."], ["prozent"])
_ANSWERS = {
    word: ("vote", part)
    for part, said in (
        ("yes", "yes да так tak ja"),
        ("no", "no нет ні не nie nein"),
        ("none", "undecided unsure don't затруднились определились unentschieden wiem"),
        ("yes", "поддерживают dafür"),
        ("none", "вызначыліся визначилися weiß вагаюцца вагаються niezdecydowani"),
    )
    for word in said.split()
}
_FEW = range(2, 7)  # parts that are counted before they are told: three sources
_LEAVING = frozenset("leaving balance".split())  # noqa: SIM905 - a table
_REMAINDER = phrases("""
    everyone else | everybody else | everything else | all others | all the others | what is left
    whatever is left | all else | the others | the other | the balance | all the rest
    все прочие | прочие | прочих | прочим | прочее | прочая | другие | другим | другая | остальное
    все прочее | остальная | остальную | остатки | все остальные | іншыя | астатняе | астатнюю
    астатнім | рэшта | рэшту | рэшце | інші | іншим | решті | решту | reszta | resztę | reszcie
    pozostałych | pozostałym | pozostała | inni | die anderen | den anderen | andere | rest
    restliche | übrige
    den rest | everywhere else | elsewhere | no one else | anderswo
""")
_DIVIDED = phrases("""
    nobody abstained | no one abstained | none abstained | never abstained | no other party
    никто не воздержался | ніхто не ўстрымаўся | ніхто не утримався | nikt się nie wstrzymał
    niemand enthielt sich | таково | такова | таковы
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


def is_share(figure: Figure) -> bool:
    """Whether a figure prints a share of something: `54%`, `a quarter`; not `seven of the ten`."""
    if figure.kind is FigureKind.PERCENT:
        return figure.high is None
    spoken = figure.kind is FigureKind.FRACTION and figure.whole is not None
    said = words(figure.text[: figure.number_end - figure.start]) if spoken else []
    return 0 < len(said) <= _SPOKEN and not any((each,) in OF for each in said)


def percents(share: Figure) -> Decimal:
    """The share in per cent."""
    return share.value * 100 if share.kind is FigureKind.FRACTION else share.value


def is_near(shares: Sequence[Figure]) -> bool:
    """Whether the shares come near enough to a hundred to be meant as all there is."""
    return _LEAST <= sum((percents(each) for each in shares), Decimal(0)) <= _MOST


def sum_of(shares: Sequence[Figure]) -> Interval:
    """What the shares come to, as far as they are rounded."""
    spoken = any(each.kind is FigureKind.FRACTION for each in shares)
    comes_to = added([_reach(each) for each in shares])
    return comes_to.widened(_SPEAKING) if spoken else comes_to


def _reach(share: Figure) -> Interval:
    """As `reach`; where the rest is printed, about half is not 55%."""
    if share.bound is Bound.ABOUT:
        return Interval(percents(share), percents(share)).widened(_ABOUT)
    said = reach(share)
    return said.times(100) if share.kind is FigureKind.FRACTION else said


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
    shares = [each for each in figures if is_share(each) and percents(each) != _MOST_OF_ALL]
    if (
        len(shares) < _FEW.start
        or not is_near(shares)
        or any(_is_of_another(text, each, shares) for each in shares[1:])
    ):
        return False
    said = words(text[sentence.start : sentence.end])
    if has_phrase(said, _DIVIDED) or has_phrase(words(before), _DIVIDED):
        return True
    several = len(shares) > _FEW.start
    if several and (_names_others(text, sentence, shares) or _spans_all_ages(said)):
        return True
    return _are_announced(text, figures, shares) or _leave_nobody_out(text, sentence, shares)


def _spans_all_ages(said: list[str]) -> bool:
    """Whether groups of age are told from the youngest to the oldest: `under 18 ... over 65`."""
    return not _UNDER.isdisjoint(said) and not _OVER.isdisjoint(said)


def _names_others(text: str, sentence: Span, shares: Sequence[Figure]) -> bool:
    """Whether the last share is that of all others: `and other sources (9%)`, `Sonstige 15 %`."""
    last = shares[-1]
    before = words(text[shares[-2].end : last.start])[-_LAST:]
    behind = _past_sign(text[last.number_end : min(sentence.end, last.end + _NEAR)])
    ends = not behind or not behind[0].isalpha() or behind[0] in _OTHERS
    ahead = not _OTHERS.isdisjoint(before) and ends
    return ahead or not _OTHERS.isdisjoint(behind[:_BEHIND])


def exceeds(text: str, sentence: Span, figures: Sequence[Figure], before: str) -> bool:
    """Whether the shares of a sentence are of one whole, and come to more than all of it.

    Args:
        text: the whole text.
        sentence: the sentence, with
        figures: all its figures, in order.
        before: the sentence or the heading before it.
    """
    shares = [each for each in figures if is_share(each) and percents(each) != _MOST_OF_ALL]
    exact = all(each.bound is Bound.EXACT for each in shares)
    if not exact or not is_near(shares) or sum_of(shares).low <= _MOST_OF_ALL:
        return False
    said = words(text[sentence.start : sentence.end])
    if _is_rated(said) or is_repeated(said):
        return False
    ends = [*(each.start for each in shares[1:]), sentence.end]
    starts = [sentence.start, *(each.end for each in shares)]
    around = zip(starts, shares, ends, strict=False)
    if all(_is_elsewhere(text, *each) for each in around):
        return False
    if any(_is_of_another(text, each, shares) for each in shares[1:]):
        return False
    told = said + words(before)[-_HEADING:]
    if len(shares) == _FEW.start:
        return has_phrase(told, _RUNOFF) and not has_phrase(said, _FIRST)
    return any(each.startswith(_WHOLES) for each in told)


def _is_rated(said: list[str]) -> bool:
    """Whether percentages are told that are of a whole each: rates, growth, trust."""
    return not _RATES.isdisjoint(said) or any(each.startswith(_RATED) for each in said)


def _is_elsewhere(text: str, start: int, share: Figure, end: int) -> bool:
    """Whether a share between two others is told of a place or a time: `45% in Ardova`."""
    behind = _past_sign(text[share.number_end : min(end, share.end + _NEAR)])
    ahead = words(text[max(start, share.start - _NEAR) : share.start])[-2:]
    return not _IN.isdisjoint(behind) or not _IN.isdisjoint(ahead)


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
    if share is shares[-1] and any(each.startswith(_WHOLES) for each in after[:_BEHIND]):
        of = of and tuple(first[:1]) in OF  # Venn took 54% and Dahl 46% of the votes
    return of and "in" not in after[:1] and first[:2] != after[:2]


def _leave_nobody_out(text: str, sentence: Span, shares: Sequence[Figure]) -> bool:
    """Whether the shares are those of women and men, of town and country, of yes and no."""
    opening = words(text[sentence.start : shares[0].start])
    among = bool(opening) and opening[0] in _AMONG
    labels = len(shares) > _FEW.start or ":" in opening or "\n" in sentence.text
    parts = []
    for at, share in enumerate(shares):
        start = shares[at - 1].end if at else sentence.start
        end = shares[at + 1].start if at + 1 < len(shares) else sentence.end
        part = _who(text[max(start, share.start - _NEAR) : share.start], labels=labels)
        behind = text[share.number_end : min(end, share.end + _NEAR)]
        parts.append(_who_behind(behind, among=among, first=at == 0) or part)
    groups = {each[0] for each in parts if each}
    if len(groups) != 1 or None in parts:
        return False
    group, said = groups.pop(), {each[1] for each in parts if each}
    valid = has_phrase(words(text[sentence.start : sentence.end]), _VALID)
    return said == _WHOLE_GROUPS.get(group) or (valid and said == {"yes", "no"})


def _who(before: str, *, labels: bool) -> tuple[str, str] | None:
    """Who has the share, if nothing but a verb of having stands between: `Women hold`."""
    tokens = [each for each in words(before) if each not in _QUOTES]
    label = [each for each in tokens if each.isalpha() or "'" in each][-_SUBJECT:]
    answer = next((_ANSWERS[each] for each in label if each in _ANSWERS), None) if labels else None
    if answer is not None:
        return answer
    for token in reversed(tokens[-_SUBJECT:]):
        if (who := known("", token)) is not None:
            return who
        if token not in _HOLDING:
            break
    marks = [at for at, each in enumerate(tokens) if each in {",", ";", ":"}]
    item = tokens[marks[-1] + 1 :] if marks else tokens
    named = [who for each in item if (who := known("", each)) is not None]
    if len(item) <= _LABEL and len(named) == 1:
        return named[0]  # urban population
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
    if tokens[:1] and tokens[0] in _SAID:
        if has_phrase(tokens[:_BEHIND], _NO_ANSWER):
            return "vote", "none"
        tokens = tokens[1:]
    for at, token in enumerate(tokens[:3]):
        who = _ANSWERS.get(token) or known("", token)
        if who is not None:
            return who if at or among or token.isascii() else None
        if token not in _VERBS:
            return None
    return None


def _answer(label: list[str]) -> str | None:
    """What a row answers: yes, no or none of them."""
    said = [_ANSWERS.get(each) or known("", each) for each in label[:_BEHIND]]
    answers = [each[1] for each in said if each is not None and each[0] == "vote"]
    return "none" if "none" in answers else next(iter(answers), None)


def are_rows_of_all(heading: list[str], rows: Sequence[Row]) -> bool:
    """Whether the shares under each other are all there is of one whole, or more than it."""
    shares = [each.figure for each in rows]
    if len(shares) <= _FEW.start or not is_near(shares):
        return False
    labels = [[each for each in row.label if each not in _QUOTES] for row in rows]
    if any(not _OTHERS.isdisjoint(each[: _FEW.start]) for each in labels):
        return True
    answers = {_answer(each) for each in labels}
    over = sum_of(shares).low > _MOST_OF_ALL
    if "none" in answers or (over and {"yes", "no"} <= answers):
        return True
    if _is_rated(heading):
        return False
    told = has_phrase(heading, _DIVIDED) or any(each.startswith(_WHOLES) for each in heading)
    return over and told
