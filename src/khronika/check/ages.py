"""The words of six languages by which a text gives a birth or an age."""

from khronika.check.words import has_phrase, phrases, words

_BORN = phrases("""
    born | b. | b | née | birth | birthday | date of birth | dob
    родился | родилась | родились | родившийся | родившаяся | родившегося | родившейся
    родившемуся | родился в | рождения | рожденный | рожденная | род. | дата рождения
    нарадзіўся | нарадзілася | народжаны | народжаная | нар. | нараджэння | дата нараджэння
    народився | народилася | народилась | народжений | народжена | народження
    urodzony | urodzona | urodził | urodziła | ur. | urodzonego | urodzonej
    geboren | geborene | geborener | geborenen | geb. | jahrgang | geburtsdatum
    """)
_YEAR_OF_BIRTH = phrases("""
    года рождения | г. р. | г.р. | г р | года нараджэння | г. н. | г.н. | року народження
    р. н. | р.н. | рождения | нараджэння | народження
    """)
_DIED = phrases("""
    died | dies | death | deceased | passed away | killed | dead
    умер | умерла | скончался | скончалась | погиб | погибла | ушел из жизни | ушла из жизни
    памёр | памерла | загінуў | загінула | помер | померла | загинув | загинула
    zmarł | zmarła | zginął | zginęła | starb | gestorben | verstarb | verstorben
    """)
_BEFORE = phrases("""
    aged | at the age of | the age of | age | at age | is | is now | now | turned | turns
    has turned | was | were | at | today
    в возрасте | возраст | ей | ему | мне | исполнилось | исполнился | сейчас | теперь | ей сейчас
    ему сейчас | в свои | у свае | у свої
    ва ўзросце | ва узросце | узрост | яму | споўнілася | цяпер | зараз | у віці | віком | вік
    їй | йому | виповнилося | зараз
    w wieku | wiek | ma | ma dziś | ma teraz | skończył | skończyła | ukończył | ukończyła | miał
    miała
    im alter von | alter | ist | ist heute | ist jetzt | wurde | wird | war
    """)
_AFTER = phrases("""
    years old | year old | old | of age | years of age | лет от роду | лет отроду | jahre alt | alt
    """)
_ADJECTIVE = ("old", "летн", "гадов", "річн", "letni", "jährig")
_ONCE = phrases("""
    when | while | then | at the time | at that time | was | were | at the age of | at age | had
    would | who had
    когда | тогда | на момент | в то время | было | был | была | в возрасте | исполнилось
    калі | тады | было | быў | была | ва ўзросце | споўнілася
    коли | тоді | на момент | було | був | була | у віці | віком | виповнилося
    kiedy | gdy | wtedy | w chwili | był | była | w wieku | miał | miała
    als | damals | war | zum zeitpunkt | im alter von | wurde
    """)
_OTHERS = (
    *("son", "daughter", "child", "kid", "boy", "girl", "baby", "brother", "sister", "wife"),
    *("husband", "mother", "father", "parent", "twin", "grand", "nephew", "niece", "cousin"),
    *("сын", "доч", "ребен", "дет", "брат", "сестр", "жен", "муж", "мат", "отц", "отец"),
    *("сястр", "дзец", "дзіц", "жонк", "маці", "бацьк", "дит", "діт", "дружин", "чолов", "батьк"),
    *("syn", "córk", "dzieck", "dziec", "brat", "siostr", "żon", "mąż", "męż", "matk", "ojc"),
    *("sohn", "tochter", "kind", "bruder", "schwester", "frau", "mann", "mutter", "vater"),
)
_FAR = 8  # words between "born" and the date: "born in the village of Dubna on 4 March 1985"
_MARK = 5  # words and marks of "1985 г. р."
_NEAR = 3


def says_born(before: str, after: str) -> bool:
    """Whether a date between these words is one of birth."""
    near = words(before)[-_FAR:]
    for mark in (".", ";", ")"):
        # "b." and "geb." have their own point
        cut = max((at for at, each in enumerate(near[:-2]) if each == mark), default=-1)
        if mark != "." or cut > 1:
            near = near[cut + 1 :]
    if has_phrase(words(after)[:_MARK], _YEAR_OF_BIRTH):
        return True
    return has_phrase(near, _BORN)


def says_died(text: str) -> bool:
    """Whether a sentence is about a death."""
    return "†" in text or has_phrase(words(text), _DIED)


def says_once(text: str) -> bool:
    """Whether words put an age at some moment that is not the writer's now."""
    return has_phrase(words(text), _ONCE)


def is_age(said: str, before: str, after: str) -> bool:
    """Whether a number of years (or a bare number) between these words is an age."""
    if any(each in said.lower() for each in _ADJECTIVE):
        return True
    near, behind = words(before)[-_NEAR:], words(after)[:_NEAR]
    if any(tuple(behind[:length]) in _AFTER for length in range(1, 4)):
        return True
    if any(tuple(near[-length:]) in _BEFORE for length in range(1, 4)):
        return True
    return near[-1:] in ([","], ["("]) and behind[:1] in ([","], [")"], [";"], [])


def of_another(before: str, after: str) -> bool:
    """Whether an age between these words is a relative's: `her 12-year-old son`."""
    return any(each.startswith(_OTHERS) for each in (*words(before)[-2:], *words(after)[:_NEAR]))
