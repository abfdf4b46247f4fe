"""The words of six languages by which a text gives a birth or an age."""

from khronika.check.words import phrases
from khronika.text.lexicon.vocabulary import words

BORN = phrases("""
    born | b. | b | née | birth | birthday | date of birth | dob | came into the world
    родился | родилась | родились | родившийся | родившаяся | родившегося | родившейся
    родившемуся | родился в | рождения | рожденный | рожденная | рожденного | род. | род
    на свет | г р | рожд
    нарадзіўся | нарадзілася | народжаны | народжаная | нар. | нар | нараджэння | на свет
    народився | народилася | народилась | народжений | народжена | народження | народжений
    народженого | народженої
    urodzony | urodzona | urodził | urodziła | ur. | ur | urodzonego | urodzonej | urodzenia
    na świat | rocznik
    geboren | geborene | geborener | geborenen | geb. | geb | jahrgang | geburtsdatum | geburtstag
    zur welt
    """)
OF_BIRTH = phrases("""
    года рождения | г. р. | г.р. | г р | года нараджэння | г. н. | г.н. | року народження
    р. н. | р.н. | рождения | нараджэння | народження | geboren | geborene | geborener | geborenen
    in
    """) - {("in",)}
AS_BIRTH = phrases("""
    date of birth | day of birth | year of birth | of her birth | of his birth | of their birth
    as birthday | zur welt | geboren | geborene | geborener | geburtstag | geburtsdatum
    на свет | датой рождения | годом рождения | днем рождения | na świat | датою народження
    """)
DIED = phrases("""
    died | dies | death | lived | deceased | passed away | killed | dead | obituary | was buried |
    d.
    умер | умерла | скончался | скончалась | погиб | погибла | ушел из жизни | ушла из жизни
    прожил | прожила | некролог | не стало | похоронили
    памёр | памерла | загінуў | загінула | пражыў | пражыла | помер | померла | загинув | загинула
    прожив | прожила | zmarł | zmarła | zginął | zginęła | przeżył | przeżyła
    starb | gestorben | verstarb | verstorben | nachruf
    """)
AGE = phrases("""
    aged | age | am | turned | turns | has turned | turning
    age is | age was | age as | lived to be | lived to
    в возрасте | возраст | свои | свої | свае | исполнилось | исполнился | исполняется | в свои |
    их
    стукнуло | дожил до | дожила до | возраст составляет | отметил | отметила
    у свае | у свої | узрост | споўнілася | спаўняецца
    стукнула |
    віком | вік | виповнилося | виповнюється |
    wiek | skończył | skończyła | ukończył | ukończyła | lat
 mając
    alter | wurde | wird
    """)
# these say an age where nothing follows it: "is 45," but not "is 45 metres"
BEING = phrases("""
    reached | reaches | celebrated | celebrates | lived | ей | ему | мне | прожил | прожила
    яму | ёй | пражыў | пражыла | їй | йому | прожив | ma | miał | miała | przeżył | przeżyła
    is | is now | now | was | were | makes her | makes him | making him | making her | be | has
    been
    gave her age as | был | была | будет
    было | теперь | сейчас | было бы | было | цяпер | зараз
    jest | war | ist | ist heute | ist jetzt | heute
    """)
FILL = words(
    "now already just only today currently still exactly barely then almost was is been "
    "уже сейчас теперь сегодня всего только было лишь ныне тогда ровно будет уж "
    "ўжо ужо цяпер сёння зараз толькі было тады вже зараз сьогодні лише було тоді тепер "
    "już dziś teraz dopiero wtedy jest schon heute jetzt erst nun bereits damals "
    ": — – -"
)
OLD = words("old alt лет")
ADJECTIVE = (
    *("year-old", "years old", "years of age", "летн", "гадов", "річн", "letni", "jährig"),
    *("year old", "years-old", "-й лет", "jahre alt", "лет от роду"),
)
NOT_AGE = words(
    "ago later before after earlier назад спустя тюрьмы колонии лишения подряд "
    "таму тому temu później зняволення калоніі в'язниці więzienia haft nach jubiläum bestehen "
    "юбилей юбілей ювілей"
) | words("tall metres goals points times games")
TODAY = words("today now this сегодня сейчас сёння сьогодні dziś heute jetzt")
CLOSING = TODAY | frozenset((",", ".", ";", ")", "(", "", "–", "—", ":", "|", "”", "»", '"', "!"))
OPENING = frozenset((",", "(", "–", "—", "|", ";", ":"))
AND = words("and и і й i und oraz who which but а who's from when")
PERSON = (
    *("man", "woman", "person", "keeper", "male", "er", "or", "ist", "youth", "nurse", "judge"),
    *("ee", "ant", "ian", "ess", "boy", "girl"),
)
YEAR = words("year год года году годзе рік році rok roku jahr")
DAY = words("день днем дня дзень днём dzień")
OF_BIRTHDAY = words("рождения нараджэння народження urodzin")
ORDINAL = words("st nd rd th first fiftieth sixtieth seventieth eightieth ninetieth hundredth")
LIFE = words("life жизни жыцця життя życia lebens")
PRONOUNS = words("ей ему им ей ёй яму їй йому мне нам")
DATIVE = ("у", "ю", "е", "ой", "ей", "и", "ы", "і", "ї", "й", "ці", "ім", "им", "м", "в", "а", "н")
VERBS = (
    *("ал", "ял", "ил", "ел", "ыл", "ул", "ла", "ло", "ли", "лся", "лась", "лись", "ет", "ит"),
    *("ют", "ят", "ают", "ть", "ться", "ся", "аў", "іў", "еў", "ыў", "лі", "ць", "ить", "ав"),
    *("ив", "ів", "їв", "ить", "ає", "ує", "ти", "ють"),
)
PREPOSITIONS = words(
    "в во на за через к ко до от с со после около более менее свыше из по под почти у ва з праз "
    "пасля да каля ад від після біля понад над ze na za po od do przez"
)
ONCE = phrases("""
    when | while | then | at the time | at that time | was | were | had | would | who had
    when he | by then | at age
    когда | тогда | на момент | в то время | было | был | была | были
    калі | тады | было | быў | была
    коли | тоді | на момент | було | був | була
    kiedy | gdy | wtedy | w chwili | był | była | miał | miała
    als | damals | war | zum zeitpunkt
    """)
OTHERS = (
    *("son", "daughter", "child", "kid", "boy", "girl", "baby", "brother", "sister", "wife"),
    *("husband", "mother", "father", "parent", "twin", "grand", "nephew", "niece", "cousin"),
    *("successor", "predecessor", "rival", "opponent", "colleague", "partner", "deputy"),
    *("сын", "доч", "ребен", "дет", "брат", "сестр", "жен", "муж", "мат", "отц", "отец"),
    *("преемн", "предшеств", "соперн", "коллег", "заместит"),
    *("сястр", "дзец", "дзіц", "жонк", "маці", "бацьк", "дит", "діт", "дружин", "чолов", "батьк"),
    *("syn", "córk", "dzieck", "dziec", "brat", "siostr", "żon", "mąż", "męż", "matk", "ojc"),
    *("sohn", "tochter", "kind", "bruder", "schwester", "frau", "mann", "mutter", "vater"),
)
SUBJECTS = words(
    "she he they i her his age aged date born birth it "
    "она он ей ему они возраст дата родился родилась яна ён ёй яму вона він їй йому дата "
    "узрост вік "
    "ona on jej jemu sie er wiek alter ihr geboren data"
)
LABELS = words(
    "age aged born birth date возраст дата родился родилась узрост вік wiek alter geboren"
)
LATELY = words("now today at currently сейчас сегодня теперь цяпер зараз teraz dziś heute jetzt")
WHOSE = words("his her their my whose its an a")
AT = words("at в во у ў w mit")
AT_BARE = words("at mit")
AT_AGE = phrases("""
    at the age of | the age of | im alter von | w wieku | у віці | в віці | ва ўзросце | ва узросце
""")
BIRTH_TOLD = words("birth born дата рождения родился родилась нараджэння народження geboren")
SHORT = words("y yr yrs yo y.o g г л р г.")
BEHIND = words("after in on from before when while who")
COPULA = words("is was as")
# a sentence without one of these tells no birth and no span of a life
HINTS = (
    *("born", "birth", "b.", "dob", "world", "née", "*", "(", "obituary", "†"),
    *("род", "рожд", "свет", "г. р", "г.р", "г р", "нара", "нар.", "народ", "світ", "некролог"),
    *("ur.", "ur ", "urodz", "świat", "roczn", "gebor", "geb", "jahrgang", "welt", "nachruf"),
)
