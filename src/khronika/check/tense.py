"""Whether a sentence speaks of now, of what was, or of what is to come, as far as its words say."""

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

_SHORT = 3
_PAST_ENDINGS = {
    "ru": ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"),
    "be": ("ў", "ла", "ло", "лі", "ўся", "лася", "лося", "ліся"),
    "uk": ("в", "ла", "ло", "ли", "вся", "лася", "лося", "лися"),
    "pl": ("ł", "ła", "ło", "li", "ły"),
}


def speaks_of_now(text: str) -> bool:
    """Whether a word of a sentence ties it to the day it was written on."""
    return has_phrase(words(text), _NOW)


def speaks_of_past(text: str) -> bool:
    """Whether a word of a sentence puts it before the day it was written on."""
    return has_phrase(words(text), _PAST)


def speaks_of_future(text: str) -> bool:
    """Whether a word of a sentence puts it after the day it was written on, or in doubt."""
    return has_phrase(words(text), _FUTURE)


def may_hide_future(text: str, language: str) -> bool:
    """Whether a sentence may speak of the future without a word that says so.

    A Slavic future may stand in the verb itself (`вступит`, `wejdzie`), so there a sentence needs
    a past tense to be held to be about the past. Some nouns have the same endings.
    """
    endings = _PAST_ENDINGS.get(language)
    if endings is None:
        return False
    return not any(len(token) > _SHORT and token.endswith(endings) for token in words(text))
