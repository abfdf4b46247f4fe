"""The words of six languages that say whether a figure is of now or of before.

Beginnings of words; what ends in `|` is the whole word.
"""


def _stems(table: str) -> tuple[str, ...]:
    return tuple(table.split())


EARLIER = _stems("""
    earlier| previous preceding| preceded formerly| former| ago| yesteryear prior| initially|
    originally| once| hitherto| erstwhile| predecessor
    ранее| раньше| прежде| прежн прошл предыдущ предшеств позапрошл минувш назад| тогда| накануне|
    первоначальн изначальн некогда| вначале| поначалу|
    раней| летась| леташ мінул папярэд тады| напярэдадні| спачатку| перш| назад|
    раніше| торік| торішн минул попередн тоді| напередодні| спочатку| доти|
    wcześniej| wcześniejsz poprzedn ubiegł zeszł temu| minion dawniej| wówczas| wtedy| początkowo
    früher zuvor| vorher vorjahr vorig vormonat vorwoche vorquartal damals| einst| ursprünglich
    anfangs| bisher
""")
LATER = _stems("""
    now| today| currently| nowadays| later| subsequently| eventually| thereafter| afterwards|
    present-day| meanwhile| latterly|
    теперь| сейчас| сегодня| ныне| нынешн текущ позже| впоследствии| спустя| затем|
    цяпер| сёння| зараз| сёлет пазней| потым| цяперашн
    тепер| сьогодні| зараз| цьогор цьогоріч| нині| пізніше| згодом| потім| теперішн
    teraz| dziś| dzisiaj| obecnie| później| potem| tegoroczn
    jetzt| heute| nun| nunmehr| derzeit inzwischen| mittlerweile| später aktuell heuer|
""")
# of these, "last year" is nearer than "the year before"
RECENT = _stems("""
    прошл минувш мінул минул ubiegł zeszł minion vorig vorjahr vormonat vorwoche торік| летась|
""")
# before these "last", "this" and "before" tell the time; in "this" alone nothing is told
PERIODS = _stems("""
    year month week day| days| quarter season summer winter spring autumn fall| decade session
    round vote| election census poll| survey term| time| one| night evening issue edition half
    term| report
    год| году| года| лет| сезон месяц недел квартал раз| выбор сесси тур| перепис опрос полугод лет
    месяц тыд тыж квартал сезон выбар раз| год
    рік| року| рок місяц тижн тижд квартал сезон вибор раз| півріч
    rok| roku| rokiem| miesi tyg kwarta sezon wybor raz| lat
    jahr monat woche quartal saison wahl mal| halbjahr umfrage
""")
# a word and the one behind it
BACK_THEN = frozenset({("used", "to"), ("then", ""), ("had", "been")})
LAST = frozenset({"last", "past"})
THIS = frozenset(
    """this these этом этой этим этих гэтым гэтай гэтага цьому цього цей цій tym tej diesem diesen
    diesmal dieses diese dieser нынче""".split()  # noqa: SIM905 - a table
)
BEFORE = frozenset("before перед przed vor таму тому to".split())  # noqa: SIM905 - as above
ON = frozenset({"on", "through", "через", "праз", "после", "пасля", "після", "za", "nach"})
PAST_PERFECT = frozenset(
    """been had stood numbered counted totalled amounted come reached""".split()  # noqa: SIM905
)
WAS = frozenset(
    """була коштував коштувала стоил стоила kosztował kosztowała
    was were had used было был была были быў была былі було був były był była było war waren
    zählte hatte имел имела имело имели насчитывал насчитывала""".split()  # noqa: SIM905
)
IS = frozenset(
    """is are has have will stands стало стал стала стали есть осталось станет стаў сталі будзе
    jest są ist sind hat будет составит будут платитимуть""".split()  # noqa: SIM905
)
ORDER = (
    _stems("old| стар stary starym first перв перш pierwsz erst start beginning opening outset "
           "начал пачат почат начат początk beginn anfang launch"),
    _stems("new| нов nowy nowym second втор друг drug zweit end| close| closing конец| конц "
           "канц кінц кінец końc ende|"),
    _stems("third трет трэц trzec dritt"),
    _stems("fourth четверт чацвёрт czwart viert"),
)  # fmt: skip
