"""The words by which a text points at its own parts, in all six languages.

Of the parts only those that carry numbers: tables, figures, annexes, sections, notes.
"""

# kind: the beginnings or forms of its noun
PARTS = {
    "table": r"tables?|табл\.|таблиц\w{0,3}|табліц\w{0,3}|tab\.|tabel\w{0,3}|tabelle\w?",
    "figure": (
        r"figures?|fig\.|рис\.|рисун\w{1,4}|мал\.|малюн\w{1,4}|рысун\w{1,4}|rys\.|rysun\w{1,4}|"
        r"abb\.|abbildung(?:en)?"
    ),
    "chart": (
        r"charts?|graphs?|diagrams?|график\w{0,2}|диаграмм\w{0,2}|графік\w{0,2}|дыяграм\w{0,2}|"
        r"діаграм\w{0,2}|wykres\w{0,3}|diagramm\w{0,2}|grafik\w{0,2}"
    ),
    "map": r"maps?|карт\w{0,2}|мап\w{0,2}|map\w{0,2}|karten?",
    "annex": (
        r"annex(?:es)?|appendix|appendices|приложени\w{1,3}|дадат\w{1,3}|додат\w{1,3}|"
        r"załącznik\w{0,3}|anhang\w{0,2}|anlagen?"
    ),
    "section": (
        r"sections?|раздел\w{0,2}|раздзел\w{0,2}|розділ\w{0,2}|rozdział\w{0,2}|abschnitt\w{0,2}"
    ),
    "chapter": r"chapters?|глав\w{0,2}|kapiteln?|kapitels",
    "box": r"box(?:es)?|врезк\w{0,2}|ramk\w{0,2}|kasten",
    "note": (
        r"notes?|footnotes?|endnotes?|примечани\w{1,3}|сноск\w{0,2}|заўваг\w{0,2}|зноск\w{0,2}|"
        r"приміт\w{1,3}|виноск\w{0,2}|przypis\w{0,2}|anmerkung(?:en)?|fußnoten?"
    ),
}
# a part of another text: Section 5 of the Act
ELSEWHERE = (
    r"\s*(?:of|to|in|on|from|des|der|zum|zur|im|w|do|к|из|до|з|у|в|да|закон\w*|договор\w*|кодекс\w*|"
    r"указ\w*|доклад\w*|отчет\w*|отчёт\w*|постановлени\w*|соглашени\w*|конвенци\w*|устав\w*|"
    r"статут\w*|угод\w*|ustawy|kodeksu|umowy|raportu|konwencji)\b"
)
SEE = (
    r"(?:see|cf\.|compare|refer to|shown in|as|in|см\.|смотри|сравни|гл\.|глядзі|див\.|дивись|"
    r"zob\.|patrz|por\.|siehe|vgl\.|s\.)"
)
# a participle or verb by which a text says where it shows something
_SHOWN = (
    r"listed|shown|given|set out|described|explained|detailed|discussed|outlined|presented|"
    r"reproduced|printed|found|noted|mentioned|named|stated|said|indicated|summari[sz]ed|"
    r"enumerated|appended|attached|seen|reported|quoted|cited|defined|argued|pointed out|"
    r"established|provided|illustrated|addressed|analy[sz]ed|published|included|laid out|recorded|"
    r"see|read|examined|referred to|touched on|dealt with|explain|describe|list|discuss|return to|"
    r"приведен\w*|приведён\w*|перечислен\w*|указан\w*|описан\w*|изложен\w*|показан\w*|дан|дана|дано|"
    r"даны|сказано|отмечено|отмечалось|упомянут\w*|упоминалось|говорилось|говорится|представлен\w*|"
    r"рассмотрен\w*|назван\w*|опубликован\w*|процитирован\w*|помещен\w*|помещён\w*|разобран\w*|"
    r"писали|сообщалось|приводим|приводится|приводятся|расскажем|скажем|опишем|"
    r"прыведзен\w*|пералічан\w*|указан\w*|апісан\w*|паказан\w*|дадзен\w*|адзначан\w*|згадан\w*|"
    r"гаварылася|названы|названыя|пададзен\w*|сказана|адзначалася|"
    r"наведен\w*|перелічен\w*|вказан\w*|зазначен\w*|описан\w*|показан\w*|подан\w*|згадан\w*|"
    r"зазначалося|йшлося|вміщен\w*|"
    r"podan\w*|wymienion\w*|opisan\w*|przedstawion\w*|wskazan\w*|pokazan\w*|wspomnian\w*|"
    r"zamieszczon\w*|omówion\w*|zauważono|napisano|przytoczon\w*|"
    r"aufgeführt|genannt\w*|beschrieben|dargestellt|erwähnt\w*|aufgelistet|erläutert|angegeben|"
    r"gezeigt|ausgeführt|abgedruckt|zitiert|besprochen|wiedergegeben|zu sehen|zu lesen"
)
_MORE = (
    r"more on (?:this|that|it)|details|подробнее|подробности|падрабязней|падрабязнасці|докладніше|"
    r"подробиці|więcej|szczegóły|mehr dazu|näheres|einzelheiten"
)
_ARE = r"(?:is|are) (?:the|a|an|our|some)|we (?:list|give|publish|print|reproduce|describe)"
_SEE = r"see|см\.|смотри|гл\.|глядзі|див\.|дивись|zob\.|patrz|siehe|vgl\.|s\.|cf\."
_PART = (
    r"tables?|charts?|graphs?|figures?|maps?|lists?|photos?|photographs?|images?|diagrams?|boxes|box|"
    r"notes?|footnotes?|sections?|paragraphs?|timeline|chronology|summary|списк\w*|список|таблиц\w*|"
    r"график\w*|схем\w*|карт\w*|текст\w*|спіс\w*|табліц\w*|перелік\w*|таблиц\w*|list\w*|tabel\w*|"
    r"tabelle|liste|grafik|karte"
)
_BELOW = (
    r"below|further down|ниже|далее по тексту|ніжэй|нижче|poniżej|niżej|unten|nachstehend|"
    r"weiter unten"
)
_ABOVE = (
    r"above|earlier in (?:this|the) (?:text|report|article|review|issue)|выше|вышэй|вище|powyżej|"
    r"wyżej|oben|vorstehend|weiter oben"
)
# no unit or noun may stand behind: below 5%, ниже нормы
_ALONE = r"(?=\s*(?:[.,;:!?)»”\"—–]|$|in (?:this|the)\b|[\[(]))"


def _pointing(where: str) -> str:
    return (
        rf"(?:\b(?:{_SHOWN}|{_MORE})\s+(?:[^\W\d]+\s+){{0,2}}(?:{where}){_ALONE}"
        rf"|\b(?:{_SEE})\s+(?:also\s+)?(?:{where}){_ALONE}"
        rf"|\b(?:{_PART})\s+(?:{where})\b(?!\s*[\d$€£%])"
        rf"|\b(?:{where})\s+(?:{_SHOWN}|{_ARE})\b)"
    )


BELOW = _pointing(_BELOW)
ABOVE = (
    _pointing(_ABOVE)
    + r"|\b(?:above-mentioned|aforementioned|aforesaid|вышеупомянут\w*|вышеуказанн\w*|"
    r"вышеназванн\w*|вышеизложенн\w*|вышэйзгадан\w*|вищезгадан\w*|вищезазначен\w*|"
    r"wyżej wymienion\w*|wspomnian\w* wyżej|obengenannt\w*|oben genannt\w*|obig\w*)\b"
)
# one of these is in whatever points up or down
POINTERS = (
    "below", "further down", "ниже", "далее по", "ніжэй", "нижче", "poniżej", "niżej", "unten",
    "nachstehend", "above", "earlier in", "выше", "вышэй", "вище", "powyżej",
    "wyżej", "oben", "vorstehend", "aforementioned", "aforesaid", "obig",
)  # fmt: skip
FOLLOWING = (
    r"\b(?:following|as follows|следующ\w*|наступн\w*|folgend\w*|następując\w*)[^.!?]{0,60}:\s*$"
)
