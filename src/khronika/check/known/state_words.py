"""The words by which a text says how a person is now. One table holds all languages."""

from khronika.check.words import phrases

# where one is who is not free
CONFINED = phrases("""
    in custody | in police custody | in detention | in pre-trial detention | in prison | in jail
    behind bars | under arrest | under house arrest | in a penal colony | in penal colony
    in a prison | in the penal colony | in a detention | in a remand | in solitary | in captivity
    in a cell | in a labour camp | in a camp | imprisoned | jailed | incarcerated | held | detained
    serving a sentence | serving his sentence | serving her sentence | a political prisoner
    serving his term | serving her term
    под стражей | за решеткой | в сизо | в тюрьме | в колонии | под арестом | под домашним арестом
    в заключении | в следственном изоляторе | в изоляторе | в неволе | в исправительной колонии
    в местах лишения | отбывает срок | отбывает наказание | политзаключенным | политзаключенной
    пад вартай | за кратамі | у сіза | у турме | у калоніі | пад арыштам | пад хатнім арыштам
    у зняволенні | у следчым ізалятары | у ізалятары | у няволі | у папраўчай калоніі
    палітзняволеным | палітзняволенай | адбывае тэрмін | адбывае пакаранне
    під вартою | за гратами | за ґратами | у сізо | в сізо | у тюрмі | у в'язниці | у в’язниці
    в колонії | у колонії | під арештом | під домашнім арештом | в ізоляторі | у слідчому ізоляторі
    в ув'язненні | в ув’язненні | у неволі | відбуває покарання | відбуває термін
    w areszcie | w więzieniu | za kratami | w kolonii karnej | w areszcie domowym | w kolonii
    w areszcie śledczym | w łagrze | w niewoli | odsiaduje wyrok | odbywa karę | w celi
    in haft | in untersuchungshaft | im gefängnis | hinter gittern | unter hausarrest
    in einer strafkolonie | in der strafkolonie | in gewahrsam | inhaftiert | im arrest
    in einzelhaft | im straflager | in gefangenschaft
""")


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


# before such a phrase: it is so now
IS_NOW = _table("""
    is lies remains stays sits languishes still now currently being been continues
    лежит находится остается содержится сидит пребывает томится еще пор по-прежнему сейчас уже
    держат удерживают отбывает —
    ляжыць знаходзіцца застаецца утрымліваецца ўтрымліваецца сядзіць пакутуе дагэтуль
    па-ранейшаму цяпер ужо трымаюць зараз
    лежить перебуває залишається утримується сидить досі вже тримають
    leży jest pozostaje przebywa siedzi nadal wciąż obecnie już przetrzymywany przetrzymywana
    liegt ist sitzt befindet bleibt noch weiterhin derzeit wird immer
""")
# phrases that say so by themselves
BY_ITSELF = _table("отбывает адбывае відбуває odsiaduje odbywa")
# between the name and the phrase, or soon behind it: of somebody else, of another time, or not so
OTHERWISE = _table("""
    was were had did until till after before released freed left not no never if would could may
    might longer esteem regard high responsible
    whose who's wife husband son daughter brother sister father mother lawyer
    lawyers family parents relatives colleague colleagues friend friends once formerly previously
    then spent met visited wrote said says that will shall should must than without
    его ее их жена муж сын дочь брат сестра отец мать адвокат семья родители родственники коллега
    коллеги друг друзья был была были не нет до после освобожден освобождена вышел вышла провел
    провела раньше ранее тогда если что чей чья чьи будет может больше бы
    яго яе іх жонка дачка бацька маці сям'я сваякі быў была былі няма пасля вызвалены вызвалена
    выйшаў выйшла правёў правёла раней тады калі што чый чыя будзе больш
    його її їх дружина чоловік син донька батько мати сім'я родичі був була були ні після
    звільнений звільнена вийшов вийшла провів провела раніше тоді якщо що чий чия буде може більше
    jego jej ich żona mąż syn córka ojciec matka rodzina adwokat był była byli nie po zwolniony
    zwolniona wyszedł wyszła spędził spędziła wcześniej wtedy jeśli że której którego będzie może
    seine ihre sein ihr frau mann sohn tochter bruder schwester vater mutter anwalt familie war
    waren hatte nicht kein nach vor entlassen freigelassen früher damals wenn dass dessen deren
    könnte
""")
# before a name: what follows may not be so
DOUBTS = _table("""
    if whether unless denied denies если ли якобы калі ці якщо чи jeśli czy wenn ob falls
""")
# right before a name: what follows is told of another
RELATIVES = _table("""
    brother sister wife husband son daughter father mother lawyer friend family
    брат сестра жена муж сын дочь отец мать адвокат друг семья родители мужа отца
    брат сястра жонка муж бацька маці адвакат сям'я сям’я сябар
    сестра дружина чоловік син донька батько мати родина
    siostra żona mąż syn córka ojciec matka adwokat rodzina
    bruder schwester frau sohn tochter vater mutter anwalt familie
""")
# before an office or a name: the imprisoned editor A
HELD_BEFORE = _table("""
    imprisoned jailed incarcerated detained arrested
    арестованный арестованная арестованного арестованной арестованному заключенный заключенная
    арыштаваны арыштаваная зняволены зняволеная
    заарештований заарештована увязнений увязнена ув'язнений ув'язнена
    uwięziony uwięziona aresztowany aresztowana
    inhaftierte inhaftierter inhaftierten
""")
