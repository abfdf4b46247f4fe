"""The words of polls, as beginnings of words in lower case; a full stop ends a whole word."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache


@dataclass(frozen=True)
class Words:
    """A table of words and beginnings of words."""

    begins: tuple[str, ...]
    whole: frozenset[str]

    @cached_property
    def has(self) -> Callable[[str], bool]:
        """Says whether a word, in lower case, is in the table."""
        return lru_cache(maxsize=20_000)(self._has)

    def _has(self, word: str) -> bool:
        last = word.rpartition("-")[2]  # интернет-опрос
        return word in self.whole or word.startswith(self.begins) or last.startswith(self.begins)

    def __or__(self, other: "Words") -> "Words":
        return Words(self.begins + other.begins, self.whole | other.whole)

    def any(self, words: list[str]) -> bool:
        """Whether one of the words is."""
        return any(map(self.has, words))


def _words(table: str) -> Words:
    entries = table.split()
    whole = frozenset(entry.removesuffix(".") for entry in entries if entry.endswith("."))
    return Words(tuple(entry for entry in entries if not entry.endswith(".")), whole)


OPINION = _words(
    """support back. backs. backed. backing. approv disapprov oppos believ think. thinks. thought.
    thinking. trust distrust mistrust favour favor. favors. favored. want. wants. wanted. prefer
    agree disagree reject fear. fears. feared. hope. hopes. hoped. expect. expects. expected.
    consider. considers. considered. regard. regards. regarded. feel. feels. felt. blame. blames.
    blamed. welcom condemn doubt satisf dissatisf confiden worr unhappy happy see. sees. say. says.
    said. call. calls. called. rates. rated. rating ratings opinion view. views. viewed.
    popular sympath intend intends. against. choose. considering. planning. plan. ready. willing.
    answered. replied. ответил отвеч адказа відпов odpowie antwort
    поддерж одобря одобри против. считают. считает. считали. полага дума довер недовер
    хотят. хотели. хочет. предпочита соглас несоглас отверга опаса боятся. надеют ожида счита
    винят. обвиня осужда приветств сомнева удовлетвор недовол довол назвал называ оцени
    рейтинг популярн мнени выступа говорят. заявили. верят. верит. симпат собираются.
    собирается. планируют. планирует. намерен готовы. готов.
    падтрым адабра лічаць. лічыць. дума давер давяр хочуць. хацелі. згодн супраць. асуджа баяцца.
    чакаюць.
    назвалі. ацэнь рэйтынг вераць. задаволен незадаволен збіраюцца. плануюць. гатовы.
    збираються. планують. готові.
    підтрим схвал вважа дума довір хочуть. хотіли. погодж згодн проти. засуджу бояться. очікують.
    назвали. оціню рейтинг вірять. задоволен незадоволен
    popiera poparci uważa sądzi. sądzą. myśli ufa. ufają. zaufani chce. chcą. chciał woli. wolą.
    zgadza przeciw. odrzuca obawia oczekuje. oczekują. ocenia notowani wierzy. wierzą.
    zadowol zamierza planuje. planują. gotow
    opinii. zdaniem.
    unterstütz befürwort lehnt. lehnen. ablehn glaub denk meint. meinen. vertrau misstrau wollen.
    wünsch bevorzug fürcht hofft. hoffen. erwart hält. halten. sieht. sehen.
    zufried unzufried zustimm findet. finden. gegen. dafür. dagegen. meinung planen. plant.
    bereit. erwäg"""
)
# behind a share of people: 54% of voters would ...
WOULD = frozenset(
    "would бы б by würden würde".split()  # noqa: SIM905 - a table
)
PORTION = frozenset(
    "share proportion percentage доля доли долю частка odsetek anteil".split()  # noqa: SIM905 - as above
)
# said by who gives the share, where they stand before it
SPEECH = frozenset(
    """say says said sees see call calls called expected views
    говорят заявили назвал назвали называет""".split()  # noqa: SIM905 - a table
)
# nouns that stand before their share: support among voters is at 54%
ATTITUDE = _words(
    """support approval disapproval trust distrust confidence rating ratings popularity
    поддержк одобрени довери недовери рейтинг популярност падтрымк давер давяр рэйтынг папулярнасц
    підтримк довір рейтинг популярніст poparci zaufani notowani popularnoś unterstützung vertrauen
    zustimmung beliebtheit"""
)
PUBLIC = _words(
    """voters. voter. electorate respondents. residents. citizens. population public. people.
    adults.
    men. women. nation. country. countrymen society inhabitants youth pensioners. polled. asked.
    surveyed. interviewed. questioned. households. parents. teenagers. youngsters.
    resident. citizen. adult. dwellers. visitors. readers. viewers. listeners. subscribers. users.
    посетител читател зрител слушател подписчик пользовател
    наведвальнік чытач гледач слухач падпісчык карыстальнік
    мешканець виборець відвідувач читач глядач слухач підписник користувач
    mieszkaniec polak. gości. czytelnik widzów. słuchacz internaut użytkownik
    townspeople townsfolk villagers. wahlberechtigt stimmberechtigt uprawnionych.
    besucher leser. lesern. zuschauer hörer nutzer
    жител граждан населени избирател респондент опрошенн люд взросл женщин мужчин молод общества.
    россиян белорус украинц украинцев. поляков. немцев. горожан пенсионер сограждан
    жыхар грамадзян насельніцтв выбаршчык рэспандэнт апытан людз дарослых жанчын мужчын моладз
    беларус расіян украінц гараджан
    мешканц громадян населенн виборц респондент опитан людей. дорослих. жінок. чоловіків. молоді.
    українц росіян білорус
    mieszkań obywatel ludnoś wyborc respondent badanych. ankietowanych. polaków. ludzi. dorosłych.
    kobiet. mężczyzn. młodych. społeczeństw białorusin
    bürger bevölkerung wähler befragte einwohner deutschen. menschen. erwachsene frauen. männer.
    jugendlich leute."""
)
# endings of the people of a place, by language
DEMONYM = {
    "en": ("ans", "ese", "ers", "ites"),
    "de": ("er", "ern"),
    "pl": ("an", "ów", "czyków"),
    "ru": ("ийцев", "нцев", "овцев", "ичан", "ян", "чан"),
    "be": ("ійцаў", "янаў", "нцаў", "чан", "чанаў", "ян"),
    "uk": ("ійців", "нців", "ян", "чан", "вців"),
}
AMONG = frozenset(
    "among amongst with среди у сярод сярэдзіне серед wśród unter bei".split()  # noqa: SIM905 - a table
)
POLL = _words(
    """poll. polls. polling. pollster survey respondents. respondent. polled. surveyed. interviewed.
    questionnaire barometer study. studies. research researchers. sociolog questioned.
    опрос соцопрос исследовани социолог анкетир респондент опрошен
    апытанн сацыёлаг рэспандэнт даследаванн апытан
    опитуванн соціолог респондент дослідженн опитан
    sondaż badani socjolog respondent ankiet
    umfrage befrag studie. studien. meinungsforsch erhebung"""
)
ASKING = _words(
    """asked. interviewed. polled. surveyed. questioned. found. finds. conducted. sample sampled.
    took. fieldwork carried. reported. reports. shows. showed. published. data.
    опросил опрошен спросил провел проводил проведен показал выборк выясни данн опубликова
    апыта правял праведзен паказал выбарк звестк
    опита провел проведен показал вибірк даними дані.
    zapyta przeprowadz pokaza próba próbie próby dane danych
    befragt durchgeführt zeigt. ergab. stichprobe daten"""
)
VOTE = _words(
    """election elections referendum ballot ballots turnout votes. constituency. runoff polling
    выбор выборы референдум бюллетен явк голосован
    выбар рэферэндум бюлетэн яўк галасаванн вибор референдум бюлетен явк голосуванн
    wybor referend frekwencj głosowani wahl. wahlen. referendum stimmzettel wahlbeteiligung"""
)
# an opinion that no ballot expresses, though it may be of one: do not want early elections
THOUGHT = _words(
    """favour favor. favors. want. wants. wanted. trust distrust believ think. thinks. thought.
    expect. expects.
    fear. fears. hope. hopes. doubt worr satisf dissatisf considering. planning.
    consider. considers.
    хотят. хочет. хотели. довер недовер считают. считает. полага опаса боятся. надеют ожида сомнева
    хочуць. хацелі. давяр лічаць. лічыць. баяцца. чакаюць.
    хочуть. хотіли. довір вважа бояться. очікують.
    chce. chcą. ufa. ufają. uważa sądzi. sądzą. obawia oczekuje. oczekują.
    wollen. vertrau misstrau glaub denk fürcht hofft. hoffen. erwart wünsch"""
)
SAYING = _words(
    """say. says. said. говорят. заявили. сказали. сказалі. powiedzia sagen.
    sagten."""
)
# what people say of their lives after it: said that they had a well
OWN = _words(
    """had. have. has. own. owned. live. lived. use. used. buy. bought. work. worked. earn. earned.
    drink. drank. eat. ate. drive. drove. pay. paid. есть. имеют. живут. пользу работают.
    маюць. жывуць. працуюць. мають. живуть. працюють. mają. mieszka pracuj haben. hatten. wohn"""
)
THEY = frozenset("they he she у oni one sie яны вони".split())  # noqa: SIM905 - a table
BY = frozenset(
    """by from of to for with at institute centre center agency firm company pollster pollsters
    group
    according foundation university по от данным центр центра института институт агентства
    агентство компании фонд фонда службы цэнтр цэнтра інстытут інстытута агенцтва згодна
    центру інституту агентство агентства компанія przez instytut instytutu pracowni pracownia
    ośrodek ośrodka fundacja według von vom des instituts institut durch laut""".split()  # noqa: SIM905 - a table
)
ACCORDING = frozenset(
    "according данным сведениям согласно звестках згодна даними згідно według laut".split()  # noqa: SIM905 - as above
)
LEADS = _words(
    """ahead. lead. leads. leading. led. leader. front-runner frontrunner beats. beat. beating.
    overtak overtook outpac outperform defeats. first. win. wins. winning. victory. popular.
    edges. edging. edged. advantage tops.
    вперед. первом. выигрыва побежда
    лидир опережа опереди впереди. обходит. обходят. обошел. обошла. обогнал обгоня лидер
    преимуществ
    першым. першому. наперад.
    лідзір апярэдж наперадзе. абганя абагнал лідар перавага перавагу
    лідиру лідир випередж попереду. обган обігна лідер перевага перевагу перевагою
    prowadzi. prowadzą. pierwszym. wygrywa. wyprzedza przewag lider
    führt. führen. erster. gewinnt. liegt. liegen. vorn. vorne. überhol vorsprung"""
)
MARGIN = _words(
    """error. errors. sampling погрешност погрешн хібнасц пагрэшнасц памылк похибк błęd błąd
    fehlertoleranz fehlerspanne fehlermarge fehlerquote fehlerbereich schwankungsbreite toleranz"""
)
TIED = _words(
    """tie. tied. level. dead-heat heat. indistinguishable neck ничья вровень наравне нарівні
    нароўні remis gleichauf patt kopf"""
)
WITHIN = frozenset(
    "within inside пределах рамках межах granicach innerhalb".split()  # noqa: SIM905 - as above
)
# who lives in towns is not the country; those who were asked by telephone may be anybody
TOWN = _words(
    """urban city. cities. town. towns. capital. городск город горожан столиц
    гарадск горад гараджан сталіц міськ міст містян столиц miejsk miast miasta stolic
    stadt städt hauptstadt"""
)
NARROW = TOWN | _words(
    """online internet web. telegram social students. subscribers. users. readers. viewers. app.
    онлайн интернет телеграм студент подписчик читател зрител пользовател
    анлайн інтэрнэт студэнт падпісчык чытач інтернет підписник читач
    online internet student czytelnik subskrybent abonnent leser"""
)
WHOLE = _words(
    """population nation. country. public. society electorate citizenry
    населени страна. страны. нация народ обществ насельніцтв краін грамадств народ
    населенн країн суспільств народ społeczeństw naród ludność ludności kraj. kraju. bevölkerung
    nation. land. gesellschaft"""
)
WEIGHED = _words(
    """representative weighted nationwide countrywide national nationally person. face-to-face
    репрезентатив взвешен общенациональн рэпрэзентатыўн рэпрэзентатыўн репрезентатив зважен
    reprezentatywn ważon ogólnopolsk repräsentativ gewichtet bundesweit"""
)
