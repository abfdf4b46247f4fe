"""Which part of a whole a count is, by the words that stand beside it.

110 are women       ("sex", "f")         nobody is in two parts of one group
30 in Ardova        ("in", "ardova")     nor in two places
winning 30          ("match", "won")     the word may stand before
"""

from collections.abc import Sequence
from functools import lru_cache

from khronika.check.share.joint_words import OF, WITH_THE_SECOND
from khronika.check.words import words

type Member = tuple[str, str] | None

_STEMS = {
    stem: (group, part)
    for group, part, said in (
        row.strip().split(" ", 2)
        for row in """
        sex m men man male males boy boys mężczyzn mężczyźni mężczyznami männer männern chłopcy
        sex m мужчин мужчины мужчина мужчинами мальчик мальчика мальчики мальчиков юноши мужчын
        sex m мужчыны чоловіків хлопчыкі
        sex m чоловіки чоловік chłopców jungen хлопчыкаў хлопцаў хлопцы юнакоў хлопці хлопців
        sex m хлопчиків юношей gentlemen
        sex f women woman female females girl girls kobiet kobiety kobietami frauen dziewcząt
        sex f девушки женщин женщины женщина женщинами девочек девочки девочка жанчын жанчыны жінок
        sex f жінки
        sex f dziewczęta dziewczynek mädchen дзяўчынак дзяўчат дівчат дівчаток девушек ladies
        age old adult adults взрослых взрослые взрослый дарослых дарослыя дорослих дорослі dorosłych
        age old dorośli erwachsene erwachsenen
        age young child children minor minors детей дети ребенок ребенка несовершеннолетних дзяцей
        age young дзеці дітей діти dzieci kinder kindern подростков
        fate dead killed dead died fatalities погибли погиб погибших убиты убито загінулі загінула
        fate dead загинули загинуло zginęło zabitych getötet starben tote погибшими загиблих
        fate dead загінулых забітых fatally
        fate hurt wounded injured hurt ранены ранено раненых пострадали паранены параненых поранено
        fate hurt поранених rannych verletzt verletzte verwundet раненых ранеными
        vote yes for favour favor за supported backed
        vote no against против супраць проти przeciw dagegen opposed
        vote none abstained abstaining abstentions abstain воздержались воздержался ўстрымаліся
        vote none утрималися wstrzymało enthielten
        verdict guilty convicted guilty осуждены виновными skazano verurteilt осуждено
        verdict free acquitted cleared оправданы uniewinniono freigesprochen оправдано
        ruling yes granted granting upheld upholding allowed approved approving accepted accepting
        ruling yes удовлетворены удовлетворил удовлетворила удовлетворили удовлетворено одобрены
        ruling yes одобрили одобрил принято приняли задаволены задаволіў задоволено задовольнив
        ruling yes uwzględniono uwzględnił stattgegeben bewilligt genehmigt
        ruling no rejected rejecting dismissed dismissing refused refusing denied denying declined
        ruling no отклонены отклонил отклонила отклонили отклонено адхілены адхіліў адхілілі
        ruling no відхилено відхилив відхилили odrzucono odrzucił abgelehnt zurückgewiesen
        match won won win wins winning victories victory побед победы победа выиграла выиграл
        match won wygrała zwycięstw siege gewann gewonnen перамог перемог выигрышей
        match drawn draw draws drew drawing drawn ties tied ничьих ничьи ничья ничью remisów
        match drawn нічыіх нічиїх remis unentschieden
        match lost lost losing loss losses defeats defeat поражений поражения поражение проиграла
        match lost проиграл porażek niederlagen verlor паражэнняў поразок przegrała
        stay on stayed remained stay remain остались остался засталіся залишилися zostało blieben
        stay off left resigned departed leave ушли уехали сышлі з'ехалі пішли поїхали odeszło
        stay off gingen verließen уволились
        test passed passed passing pass сдали выдержали здалі склали zdało bestanden
        test failed failed failing fail провалили провалились oblało durchgefallen
        medal gold gold золотых золото золотые złotych goldmedaillen залатых золотих золотих
        medal silver silver серебряных серебро серебряные srebrnych silbermedaillen срэбных срібних
        medal bronze bronze бронзовых бронза бронзовые brązowych bronzemedaillen бронзавых бронзових
        state open open opened открыты открыто адкрыты відкриті geöffnet
        state shut closed shut закрыты закрыто зачынены закриті geschlossen
        sign plus positive положительных положительные положительный дадатных позитивних pozytywnych
        sign plus positiv positive
        sign minus negative отрицательных отрицательные отрицательный адмоўных негативних negativ
        sign minus negatywnych negative
        room full occupied inhabited заселены заняты занято zajętych belegt
        room empty empty vacant unoccupied пустуют свободны свободно wolnych leer frei
        fate alive survived survivors живыми живими жывымі живых живих alive lebend выжили выжил
        fate alive przeżyło überlebten
        hours all full-time
        hours some part-time
        post always permanent постоянных
        post awhile temporary временных
        trade sold sold проданы продано verkauft sprzedano
        trade kept unsold непроданных
        owner all public state-owned state государственных дзяржаўных державних państwowych
        owner all staatlich
        owner one private частных прыватных приватних prywatnych privat
        land town urban city городское городские гарадское міське городских гарадскіх міських
        land town miejskich
        land field rural сельское сельские сельскае сільське country сельских сельскіх сільських
        land field wiejskich
        wed yes married
        wed no single unmarried
        trained yes professional professionals
        trained no amateur amateurs
        origin home domestic local home
        origin far foreign imported abroad
        direction in arrived arrivals imported imports прибыли
        direction out departed departures exported exports выбыли
        """.strip().splitlines()
    )
    for stem in said.split()
}
_WHOLE_GROUPS = {"sex": {"m", "f"}, "age": {"old", "young"}}
_BEHIND = 5  # words after a number that say what part it is
_AHEAD = 4  # words before it
_AND = frozenset("and or while , ; : ( – — и а или і й або та і oraz i a und sowie".split())  # noqa: SIM905 - a table
GOVERNING = frozenset(
    """of in to for from within by per than at over on из в на за по до от с з у ў па ад да від із
    na w we z ze do od po aus von zu auf mit bei nach""".split()  # noqa: SIM905 - a table
)
# what is in one place or comes from one is in no other; who is "for" or "with" may be both
_PLACING = frozenset(
    """in on at to from from in в во на у ў из со з із w we na z ze od im am auf aus bei by
    between during last this next""".split()  # noqa: SIM905 - as above
)
# what one may wear at once is no place: 30 in hats and 60 in coats
WORN = frozenset(
    """hats hat coats coat masks mask uniform uniforms scarves boots gloves helmets glasses black
    white red шляпах пальто масках форме касках очках капелюшах капелюхах касках kapeluszach
    maskach płaszczach hüten mänteln masken uniform""".split()  # noqa: SIM905 - as above
)
_OF_THEM = frozenset(
    """them whom these those which них которых их іх якіх яких nich których ihnen
    denen""".split()  # noqa: SIM905 - as above
)


# every count of a long list is asked about as a whole and as a part
@lru_cache(maxsize=2048)
def known(before: str, after: str) -> Member:
    """Which part of a group a count is by the words beside it, up to the next mark; or None."""
    behind = plain(words(after)[:_BEHIND], first=True)
    return _known(behind) or _known(plain(words(before)[-_AHEAD:], first=False))


@lru_cache(maxsize=2048)
def placed(before: str, after: str) -> Member:
    """Where or whence a count is, as `known`."""
    behind = plain(words(after)[:_BEHIND], first=True)
    if behind:
        return _placed(behind)
    return _placed(plain(words(before)[-_AHEAD:], first=False))


def plain(tokens: list[str], *, first: bool) -> list[str]:
    """The words of one item: up to the first mark, or from the last on; without `of them`."""
    while tokens and tokens[0 if first else -1] in {"–", "—", "-", ":", "("}:
        del tokens[0 if first else -1]
    marks = [at for at, each in enumerate(tokens) if each in _AND]
    if first:
        tokens = tokens[: marks[0]] if marks else tokens
    else:
        tokens = tokens[marks[-1] + 1 :] if marks else tokens
    at = next((at for at, each in enumerate(tokens) if each in _OF_THEM), None)
    if at is not None and at and (tokens[at - 1],) in OF:
        return tokens[: at - 1] + tokens[at + 1 :]
    return tokens


def _known(tokens: Sequence[str]) -> Member:
    found = [_STEMS[each] for each in tokens if each in _STEMS]
    return next((each for each in found if each[0] != "vote"), found[0] if found else None)


def _placed(tokens: Sequence[str]) -> Member:
    if tokens[:2] and tokens[0] in {"last", "this", "next"}:
        return "in", " ".join(tokens[:2])
    for at, token in enumerate(tokens):
        if token in GOVERNING or (token,) in OF:
            rest = [each for each in tokens[at + 1 :] if each not in WITH_THE_SECOND]
            placing = rest and token in _PLACING and rest[0] not in WORN
            return (_same(token), rest[0]) if placing else None
    return None


def _same(preposition: str) -> str:
    """Prepositions of one meaning by one of them: `in June and on Monday` are both times."""
    return (
        "in" if preposition in {"in", "at", "on", "в", "во", "на", "у", "ў", "im"} else preposition
    )


def is_known_group(members: Sequence[Member]) -> bool:
    """Whether the parts are of one of the groups, and not of places."""
    return apart(members) and not any(each and each[0] in GOVERNING for each in members)


def is_known(word: str) -> bool:
    """Whether the word names a part of one of the groups: `women`, `wounded`."""
    return word in _STEMS


def apart(members: Sequence[Member]) -> bool:
    """Whether nobody can be in two of the parts: women and men, those in Ardova and in Belisk."""
    groups = {each[0] for each in members if each}
    return len(groups) == 1 and None not in members and len(set(members)) == len(members)


def mixed(members: Sequence[Member]) -> bool:
    """Whether only some of the parts are of a known group: 5 students and 6 women may overlap."""
    return len({each[0] if each else None for each in members}) > 1


def exhaustive(members: Sequence[Member]) -> bool:
    """Whether the parts leave nobody out: men and women, adults and children."""
    groups = {each[0] for each in members if each}
    if len(groups) != 1 or None in members:
        return False
    return {each[1] for each in members if each} == _WHOLE_GROUPS.get(groups.pop())


@lru_cache(maxsize=2048)
def predicate(after: str) -> tuple[str, ...]:
    """The words `after` a number up to where it is: `were hurt` in `were hurt in Ardova`."""
    tokens = plain(words(after)[: 2 * _BEHIND], first=True)
    at = next((at for at, each in enumerate(tokens) if each in GOVERNING), 0)
    return tuple(tokens[:at])
