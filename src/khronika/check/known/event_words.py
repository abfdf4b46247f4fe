"""The words between an event and its date, and beside them. One table holds all languages."""


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


# between an event and its date, which is then its own: the vote of 9 August
OF = _table("""
    of held took place happened occurred started began begun
    от прошедших прошедшие прошли прошел прошла состоявшихся состоявшиеся состоялись состоялся
    состоялась началась начался начались
    ад прайшлі прайшоў прайшла адбыліся адбыўся адбылася пачалася пачаўся
    від відбулися відбувся відбулася пройшли почався почалася
    z odbyły odbył odbyła dnia zaczął zaczęła
    vom
""")
# these join them, too
JOINS = _table("""
    on the which that was were who , which
    которые который которая что были был была года в во
    якія які яка былі быў была року roku
    się w które który która
    am an der die das den dem
""")
# right before an event, so that its date cannot be of what is told of it
AT = _table("""
    after since before until following during at between ahead from despite
    после до перед накануне со с во в итоги итогов результаты результатов день ночь вечером
    пасля да перад напярэдадні з са падчас вынікі вынікаў у ў дзень
    після до перед напередодні з під час результати результатів у день
    po od przed podczas do wyniki wyników dniu
    nach seit vor bis während bei ergebnis ergebnisse
""")
# which of several events of one kind it is; a line is one meaning, of which the title has a word
WHICH = tuple(
    tuple(line.split())
    for line in """
    president президент прэзідэнц prezydenc präsident
    parliament парламент парламенц parlament
    local municipal communal council мест муниц мясц місцев samorząd lokaln kommunal gemeinde
    regional регион рэгіян регіон regional wojewódz
    mayoral мэр мер. burmistrz bürgermeister
    european европей еўрапей європей europej europa
    by- byelection primar snap early праймериз досрочн датэрмінов достроков przedtermin vorgezog
    second runoff run-off repeat втор повторн друг паўторн drug ponown zweit stich
    first перв першы перша pierwsz erst
    new next upcoming previous earlier planned scheduled postponed proposed another
    следующ предстоящ запланирован прошл предыдущ новы новые наступн запланаван папярэдн
    запланован попередн нові нових następn planowan poprzedn now nächst geplant vorig neu
    """.strip().splitlines()
)
# before the place of an event
IN = _table("in at в во на у ў w we na")
# in the sentence: the date was another one before, or is not the event's
MOVED = _table("""
    postponed originally planned scheduled moved brought instead should campaign registration
    registered nominated announced early anniversary would
    перенесены перенесли перенес перенос первоначально планировались запланированы должны
    кампания регистрация досрочное досрочно годовщина
    перанесены перанеслі першапачаткова запланаваны кампанія рэгістрацыя датэрмінова гадавіна
    перенесено перенесли спочатку заплановані кампанія реєстрація достроково річниця
    przełożone przełożono pierwotnie planowane kampania rejestracja rocznica
    verschoben ursprünglich geplant wahlkampf registrierung jahrestag
""")
# beginnings of words for events of which a country has one at a time
SINGLE = tuple(
    """
    referend plebisc census coup putsch inaugur revolution uprising earthquake summit massacre
    референдум плебисцит перепис переворот путч инаугурац революц землетряс саммит
    рэферэндум плебісцыт перапіс пераварот інаўгурац рэвалюц землятрус саміт
    плебісцит заколот інавгурац революц землетрус
    spis zamach inaugurac rewolucj trzęsieni szczyt
    volkszähl amtseinführ erdbeben gipfel volksabstimm
    """.split()  # noqa: SIM905 - a table
)
DAY_OF = (
    (",", "the", "day", "of"), ("the", "day", "of"), (",", "день"), (",", "в", "день"),
    (",", "дзень"), (",", "у", "дзень"), (",", "день"), (",", "w", "dniu"), (",", "dem", "tag"),
)  # fmt: skip
