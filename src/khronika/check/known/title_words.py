"""The words beside an office that say whether it is held now. One table holds all languages."""


class _Words:
    """Beginnings of words, and whole words where a full stop ends them."""

    def __init__(self, text: str) -> None:
        every = text.split()
        self._whole = frozenset(each[:-1] for each in every if each.endswith("."))
        self._begun = tuple(each for each in every if not each.endswith("."))

    def __contains__(self, word: str) -> bool:
        return word in self._whole or word.startswith(self._begun)


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _table("the a an its his her their our country's country’s der die das den dem des")
# between a name and the office behind it
LINKS = _table(", — – - (")
HOLDS = _table("""
    is remains serves as является остается з'яўляецца з’яўляецца застаецца є залишається
    jest pozostaje ist bleibt who który która który
""")
# words before an office that is not held, or is another one; a full stop ends a whole word
NOT_NOW = _Words("""
    former then. later. future. incoming outgoing next. acting. deputy vice. assistant shadow. ex.
    previous. late. ousted dismissed sacked disgraced one-time onetime designate candidate
    was. were. been. became become nominee aide. adviser advisor would. as.
    как. як. будучи. быўшы. jako. als.
    бывш экс. тогдашн будущ заместител зам. вице. помощник советник исполняющ врио. прежн покойн
    был. была. стал. стала. тагачасн былы. былой. былога былому былым былая намеснік віцэ. памочнік
    дарадц колішн будуч быў. стаў. выконваюч ранейш
    колишн тодішн майбутн заступник віце. помічник радник попередн був. була. стала.
    były. była. byłego byłej byłemu byłym ówczesn przyszł zastępc wice. wiceminist poprzedn
    został. została.
    ehemalig früher damalig künftig designiert stellvertret vize. ex. war. wurde. einstig vormalig
    kommissarisch
""")
# behind an office: it had an end
UNTIL = _table("until till before between from до да bis od do")
# right behind an office: these were its days
WHEN = _table("""
    in during at under when since as по с в ва у ў з от при von seit im zwischen unter w we za
""")
# words of a sentence that tells of a change of office
MOVES = _Words("""
    dismiss sacked. fired. replac appoint resign succe predecess stepped oust retire quit.
    nominat elected. reelected. re-elected. inaugurat promot sworn.
    уволи увольн отправил отставк сменил сменит назнач преемник предшественник избра
    освобо покинул ушел. ушла. вступи
    звольн адстаўк замяні прызнач пераемнік папярэднік абра пакінуў пакінула сышоў.
    звільн відставк замін признач наступник попередник обра залиши пішов.
    zwolni odwoła dymisj zastąpi mianowa powoła następc poprzednik wybra ustąpi odszed odesz
    entlass entließ rücktritt zurückgetret zurücktret ernannt ernenn nachfolg vorgänger ersetz
    gewählt abgelös abberuf abberief
""")
