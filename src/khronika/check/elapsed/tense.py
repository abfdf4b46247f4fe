"""Whether a sentence speaks of now, of what was, or of what is to come, as far as its words say."""

from khronika.check.elapsed.row import Row
from khronika.check.words import has_phrase, phrases, words

_NOW = phrases("""
    now | today | currently | at present | to date | so far | continue | continues | continuing
    goes on | go on | going on | is ongoing | are ongoing | has been | have been | has passed
    have passed | has gone by | have gone by | have elapsed | has elapsed | has lasted
    have lasted
    has gone on | have gone on | has continued | have continued | remain | remains | it is | marks
    marked today | persist | persists | last | lasts | is still | are still | has still
    have still
    сейчас | сегодня | до сих пор | по сей день | на сегодня | продолжается | продолжаются
    остается | остаются | по-прежнему | теперь | ныне | длится | длятся | идут уже | идет уже
    прошло | прошел | прошла | исполнилось | минуло | истекло | не прекращаются | не прекращается
    цяпер | зараз | сёння | дагэтуль | да гэтага часу | працягваецца | працягваюцца | застаецца
    застаюцца | па-ранейшаму | доўжыцца | доўжацца | прайшло | мінула | споўнілася
    зараз | сьогодні | досі | донині | триває | тривають | залишається | залишаються | минуло
    пройшло | як і раніше | виповнилося
    teraz | dziś | dzisiaj | nadal | wciąż | trwa | trwają | pozostaje | pozostają | minęło
    upłynęło | mija | do dziś | obecnie
    jetzt | heute | derzeit | noch immer | immer noch | weiterhin | dauert | dauern | bleibt
    bleiben | inzwischen | sind vergangen | ist vergangen | gehen weiter | geht weiter
    halten an | hält an
""")
_PAST = phrases("""
    was | were | had | did | by then | at that time | then
    тогда | к тому времени | было | был | была | были
    тады | было | быў | была | былі
    тоді | було | був | була | були
    wtedy | wówczas | był | była | było | byli | były
    damals | war | waren | hatte | hatten | wurde | wurden
""")
_HAS = phrases(
    "has | have | is | are | ist | sind | steht | regiert | herrscht | нет | няма | немає"
)
_BORN = phrases("was born | were born | wurde geboren")
_PERFECT = frozenset({"has", "have"})
_BREAKS = frozenset(";:()")
_FUTURE = phrases("""
    will | shall | would | is to | are to | plans to | plan to | planned | scheduled | expected
    expects | due | going to | upcoming | next | is set to | are set to | by the time | until
    might | could | should | must | promised | announced | intends
    будет | будут | планирует | планируют | намерен | намерена | намерены | ожидается
    запланировано | запланирован | запланированы | предстоит | может | могут | должен | должны
    назначен | назначены
    будзе | будуць | плануе | плануюць | чакаецца | павінен | павінны | можа | могуць
    буде | будуть | планує | планують | очікується | має | мають | повинен | повинні | може
    можуть
    będzie | będą | planuje | planują | ma się | mają się | może | mogą | powinien | powinny
    wird | werden | soll | sollen | plant | planen | will | wollen | könnte | könnten | geplant
""")

_FAR = 12  # items looked at before a span for the verb of its clause
_BEHIND = 14  # and behind it


def speaks_of_future(text: str) -> bool:
    """Whether a word of a sentence puts it after the day it was written on, or in doubt."""
    return has_phrase(words(text), _FUTURE)


def tense_at(row: Row, at: int, behind: int | None = None) -> str | None:
    """The time of the clause at the item `at`: "now", "past" or "future", None where no word says.

    The nearest word of time before it counts, or else the nearest behind it, or behind `behind`.
    """
    last = at if behind is None else behind
    for place in (*range(at - 1, max(at - _FAR, -1) - 1, -1), *range(last + 1, last + _BEHIND)):
        word = row.word(place)
        if word in _BREAKS:
            if place < at:
                continue
            break
        if not word:
            continue
        pair = (word, row.word(place + 1))
        if (word,) in _FUTURE or pair in _FUTURE:
            return "future"
        if pair in _BORN:
            continue
        if (word,) in _PAST and row.word(place - 1) not in _PERFECT:
            return "past"
        if (word,) in _HAS or (word,) in _NOW or pair in _NOW:
            will = place and (row.word(place - 1),) in _FUTURE
            return "future" if will else "now"
    return None
