"""Shares of what can be exceeded: 120% of the plan, of last year's level, of the price.

Of people, seats, votes, houses or land there is no more than all. Of an amount that is only a
measure of another there may be any multiple.
"""

from khronika.check.share.joint_words import OF
from khronika.check.words import words

_MEASURES = tuple(
    """
    plan target quota norm capacit level average mean median gdp gross product income salar wage
    pay price value worth cost budget year month week day rate amount sum figure demand need requir
    limit thresh minim maxim standard revenue profit turnover output size length height weight
    volume deposit
    loan debt capital equity nominal face earning export import sale production consumption supply
    expect effort strength power energy last previous normal usual original
    initial pre- forecast estimate reserve asset stake rent fee tax pension allowance speed
    temperature density benchmark goal record baseline ration allotment daily annual monthly
    january february march april may june july august september october november december
    recommended permitted allowed total investment purchase balance base index
    план норм квот уровн уровень средн ввп доход зарплат зарабо оклад цен стоимост бюджет год
    месяч месяц недел ставк сумм показател спрос потребност требован лимит порог миниму максиму
    стандарт выручк прибыл оборот выпуск размер длин высот веса объем залог кредит займ долг капитал
    номинал продаж производств потреблен поставк ожидан мощност емкост вместимост прошл прежн
    предыдущ обычн исходн перв прогноз резерв актив аренд налог пенси пособ скорост температур
    задан базов изначальн инвестици эталон рекорд суточн заявленн запланированн
    узроўн узровень сярэдн сум прыбытк кошт плану норм памер аб'ём мінул ранейш
    рівн рівень середн сум прибутк варт ціни обсяг розмір минул попередн норми план доход
    norm limit poziom średni pkb doch pensj płac cen wartoś koszt budż rok stawk sum popyt zysk
    obrot produkc ubiegł poprzedn pojemnoś mocy wynagrodz zeszł planu wysoko
    plan soll niveau durchschnitt bip einkommen gehalt lohn preis wert kosten haushalt jahr monat
    summe betrag bedarf grenz umsatz gewinn leistung größe länge höhe volumen kapazität kredit
    schuld kapital vorjahr vorig letzt normal ziel eigenkapital miete
    """.split()  # noqa: SIM905 - a table of beginnings of words
)
_HOUSEHOLDS = frozenset({"haushalte", "haushalten"})
_ARTICLES = frozenset("the a an of all der des die den dem von".split())  # noqa: SIM905 - as above
_BOUNDED = tuple(
    """turnout unemployment literacy illiteracy poverty mortality attendance явк яўк безработиц
    грамотност беднот бедност безробітт беспрацоў frekwencj bezroboc arbeitslosigkeit
    wahlbeteiligung""".split()  # noqa: SIM905 - as above
)
_DOING = frozenset(
    """voted said answered agreed disagreed supported opposed backed signed believe believed think
    thought want trust проголосовали поддержали ответили считают заявили высказались
    прагаласавалі падтрымалі адказалі лічаць проголосували підтримали відповіли вважають
    zagłosowało poparło odpowiedziało uważa stimmten antworteten glauben meinen
    """.split()  # noqa: SIM905 - as above
)
_ASKED = 4  # words before a percentage in which it is asked for
_ASKING = frozenset(
    """applied applications bid bids subscribed oversubscribed ordered orders requested demand
    заявки заявок запросили спрос заяўкі заявак попыт заявки заявок попит zapisy popyt zamówienia
    nachfrage gebote gezeichnet""".split()  # noqa: SIM905 - a table
)
_NO_SHARE = frozenset("price prices index capital".split())  # noqa: SIM905 - as above
_FUNCTION = frozenset(
    """within during after before over under into since until this these while who whose during
    through across among in on at by to for with from as is was were are has have had and or but
    than which who
    в на по с к за до от у и или а но что как чем при для без во со будет был была были не это
    у на па з за да ад і або але што як чым пры для без быў была былі не гэта
    в на за до від з і й або але що як ніж при для без був була були не це
    w na z do od za po i lub ale że jak niż przy dla bez był była było nie to
    in auf an zu mit nach und oder aber als wie bei für ohne war waren ist sind nicht
    """.split()  # noqa: SIM905 - as above
)
_PRONOUNS = frozenset(
    "what that it its himself herself itself themselves myself того этого".split()  # noqa: SIM905 - as above
)
_VERBS = ("ли", "лась", "лось", "лся", "ло", "ла", "ть", "лі", "ць", "ет", "ют", "ит", "ят")
_LOOKED_AT = 4  # words behind "of" that say of what


_SHARE = frozenset(
    """share proportion percentage part turnout доля доли долю доля часть частка частку процент
    явка яўка odsetek odsetku udział frekwencja anteil prozentsatz
    wahlbeteiligung""".split()  # noqa: SIM905 - as above
)
_ENDS_OF_SHARE = ("anteil", "beteiligung")
_SAYING = frozenset(
    """is was were at reached stood made : – — - = составила составляет составляла достигла была
    складае склала становить становила склала wynosi wyniósł wyniosła wynosił beträgt betrug liegt
    lag war ist about nearly some almost around over around around
    """.split()  # noqa: SIM905 - as above
)
_AMONG = frozenset(
    """of among amongst out из среди сярод серед з із са spośród wśród von unter
    z""".split()  # noqa: SIM905 - as above
)
_CLOSING = frozenset(
    ". , ; : ) ! ? – — - in at on among and for в на у і и w im bei und".split()  # noqa: SIM905 - as above
)
_BREAKS = frozenset(".;()")
_DONE = frozenset(
    "contained complete completed finished empty vaccinated literate renewable".split()  # noqa: SIM905
)
_CLAUSE = 14  # words between the share and what it comes to


def shares_all(after: str, population: str | None = None) -> bool:
    """Whether the words `after` "%" name something of which there is no more than all.

    `of the seats`, `of those asked`, `избирателей`; not `of the plan`, `of what was paid in May`.
    """
    tokens = words(after)
    if not tokens or not tokens[0][0].isalpha():
        return False
    if population and tokens[0] == words(population)[0]:
        return _is_all(tokens)  # a genitive needs no "of"
    length = next((n for n in (4, 3, 2, 1) if tuple(tokens[:n]) in OF and tokens[0] != "in"), 0)
    genitive = tokens[0] in {"der", "des", "aller"} or not tokens[0].isascii()
    if not length and not genitive:
        return False  # "a 120% voter increase"
    return _is_all(tokens[length:])


def _is_all(tokens: list[str]) -> bool:
    rest = [each for each in tokens if each not in _ARTICLES][:_LOOKED_AT]
    if not rest or rest[0] in _PRONOUNS:
        return False
    ends = (at for at, each in enumerate(rest) if not each[0].isalpha() or (at and _parts(each)))
    rest = rest[: next(ends, len(rest))]
    measured = any(each.startswith(_MEASURES) and each not in _HOUSEHOLDS for each in rest)
    whole = bool(rest) and not measured
    return whole and rest[0] not in _FUNCTION and not rest[0].endswith(_VERBS)


def _parts(word: str) -> bool:
    """Whether the word ends the noun: `those asked that`; `of` goes on with it."""
    return word in _FUNCTION or word in _PRONOUNS


def is_share_of_all(before: str, after: str) -> bool:
    """Whether a percentage is what `the share of women` comes to."""
    tokens = words(before)[-_CLAUSE:]
    while tokens and tokens[-1] in _SAYING:
        tokens.pop()
    said = len(tokens) < len(words(before)[-_CLAUSE:])
    at = max(
        (k for k, each in enumerate(tokens) if _names_share(each)),
        default=None,
    )
    follows = words(after)[:1]
    bounded = at is not None and tokens[at].startswith(_BOUNDED)
    said = said or (bounded and not _BREAKS.intersection(tokens[at:]))
    follows = follows if not bounded or (follows and (follows[0],) in OF) else []
    if at is None or not said or (follows and follows[0] not in _CLOSING):
        return False
    if tokens[at].startswith(_BOUNDED) or tokens[at].endswith(_ENDS_OF_SHARE):
        return True
    rest = tokens[at + 1 :]
    if {".", ";", "(", ")"}.intersection(rest) or (rest[:1] and rest[0] in _NO_SHARE):
        return False
    return _is_all(rest[1:] if rest[:1] and (rest[0],) in OF else rest)


def _names_share(word: str) -> bool:
    return word in _SHARE or word.startswith(_BOUNDED) or word.endswith(_ENDS_OF_SHARE)


def is_asked_for(before: str) -> bool:
    """Whether a percentage is what is asked for, of which there may be more: `bid for 150% of`."""
    return not _ASKING.isdisjoint(words(before)[-_ASKED:])


def is_done_by_some(after: str) -> bool:
    """Whether the word behind a percentage tells what so many did: `54% voted`."""
    return not (_DOING | _DONE).isdisjoint(words(after)[:1])


def opens_with_all(before: str, after: str) -> bool:
    """Whether a sentence opens with a whole: `Of the households in the valley, 120% have`."""
    tokens = words(before)
    if not tokens or tokens[0] not in _AMONG or {";", ":", "(", "+"}.intersection(tokens):
        return False
    follows = words(after)[:1]
    free = not follows or follows[0] in "–—-,.;)" or follows[0][0].isalpha()
    comma = tokens[0] not in {"of", "among", "amongst"} or "," in tokens
    rest = tokens[2 if tokens[:2] == ["out", "of"] else 1 :]
    return free and comma and len(tokens) <= _CLAUSE and _is_all(rest)
