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
    "part": r"parts?|част[ьи]|частк[аеіу]|частин\w|część|części|teile?s?",
    "chapter": r"chapters?|глав\w{0,2}|kapiteln?|kapitels",
    "box": r"box(?:es)?|врезк\w{0,2}|ramk\w{0,2}|kasten",
    "note": r"notes?|примечани\w{1,3}|заўваг\w{0,2}|приміт\w{1,3}|anmerkung(?:en)?",
    "footnote": (
        r"footnotes?|endnotes?|сноск\w{0,2}|зноск\w{0,2}|виноск\w{0,2}|przypis\w{0,2}|fußnoten?"
    ),
}
# a part of another text: Section 5 of the Act
ELSEWHERE = (
    r"\s*(?:of|to|in|on|from|des|der|zum|zur|im|vom|w|do|к|из|до|з|у|в|да|закон\w*|стать\w+|стат(?:ті|тя)|артыкул\w*|договор\w*|"
    r"кодекс\w*|"
    r"указ\w*|доклад\w*|отчет\w*|отчёт\w*|постановлени\w*|соглашени\w*|конвенци\w*|устав\w*|"
    r"статут\w*|угод\w*|ustawy|kodeksu|umowy|raportu|konwencji)\b"
)
# before a mention: the reader is sent there
SEE = (
    r"(?:see|cf\.?|compare|refer to|shown (?:in|on|by)|as|in|on|according to|см\.|смотри(?:те)?|"
    r"сравни(?:те)?|показано на|на|в|во|у|ў|з|гл\.|глядзіце|глядзі|див\.|дивись|дивіться|zob\.|"
    r"patrz|por\.|na|w|we|siehe|vgl\.|s\.|wie|im|in der)"
)
# behind a mention: it is the text's own table that shows
SHOWS = (
    r"\s+(?:(?:also|clearly|below|above)\s+)?(?:shows?|lists?|gives?|compares?|illustrates?|"
    r"summari[sz]es?|presents?|sets out|details?|explains?|показывает|показывают|видно|паказвае|"
    r"показує|свідчить|pokazuje|przedstawia|zeigt|zeigen|listet|veranschaulicht)\b"
)
# a participle or verb by which a text says where it shows something
LISTED = (
    r"listed|enumerated|tabulated|itemi[sz]ed|перечислен\w*|перечисляем|пералічан\w*|перелічен\w*|"
    r"перерахован\w*|wymienion\w*|wyliczon\w*|wypisan\w*|aufgeführt|aufgelistet|aufgezählt"
)
_SHOWN = (
    r"shown|given|set out|described|explained|detailed|discussed|outlined|presented|"
    r"reproduced|printed|found|noted|mentioned|named|stated|said|indicated|summari[sz]ed|"
    r"appended|attached|seen|reported|quoted|cited|defined|argued|pointed out|"
    r"established|provided|illustrated|addressed|analy[sz]ed|published|included|laid out|recorded|"
    r"see|read|examined|referred to|touched on|dealt with|explain|describe|list|discuss|return to|"
    r"follows?|appears?|stands?|set down|spelled out|covered|find|turn to|given in full|"
    r"приведен\w*|приведён\w*|указан\w*|описан\w*|изложен\w*|показан\w*|дан|дана|дано|"
    r"даны|сказано|отмечено|отмечалось|упомянут\w*|упоминалось|говорилось|говорится|представлен\w*|"
    r"рассмотрен\w*|назван\w*|опубликован\w*|процитирован\w*|помещен\w*|помещён\w*|разобран\w*|"
    r"писали|сообщалось|приводим|приводится|приводятся|расскажем|скажем|опишем|публикуем|"
    r"публикуется|"
    r"публикуются|следует|следуют|смотрите|читайте|найти|найдете|найдёте|расскажем об этом|"
    r"рассказан\w*|посчитан\w*|остановимся|объясним|объяснено|разбираем|описываем|"
    r"прыведзен\w*|указан\w*|апісан\w*|паказан\w*|дадзен\w*|адзначан\w*|згадан\w*|прыводзім|"
    r"гаварылася|названы|названыя|пададзен\w*|сказана|адзначалася|прыводзіцца|прыводзяцца|"
    r"глядзіце|чытайце|знайсці|публікуем|"
    r"наведен\w*|вказан\w*|зазначен\w*|описан\w*|показан\w*|подан\w*|згадан\w*|викладен\w*|"
    r"зазначалося|йшлося|вміщен\w*|наводимо|наводиться|подаємо|дивіться|читайте|знайти|"
    r"podan\w*|opisan\w*|przedstawion\w*|wskazan\w*|pokazan\w*|wspomnian\w*|"
    r"zamieszczon\w*|omówion\w*|zauważono|napisano|przytoczon\w*|podajemy|znajduje się|"
    r"znajdują się|znajdziecie|przedstawiamy|publikujemy|opisujemy|"
    r"genannt\w*|beschrieben|dargestellt|erwähnt\w*|erläutert|angegeben|"
    r"gezeigt|ausgeführt|abgedruckt|zitiert|besprochen|wiedergegeben|zu sehen|zu lesen|zu finden|"
    r"stehen|steht|finden sich|findet sich|finden sie|folgen|folgt|veröffentlicht"
)
_MORE = (
    r"more on (?:this|that|it)|details|подробнее|подробности|падрабязней|падрабязнасці|докладніше|"
    r"подробиці|więcej|szczegóły|mehr dazu|näheres|einzelheiten"
)
_ARE = (
    r"(?:is|are) (?:the|a|an|our|some)|we (?:list|give|publish|print|reproduce|describe)|"
    r"you (?:will|can) find|[–—] (?=список|перечень|спіс|пералік|перелік|таблиц|табліц)|"
    r"(?:приводим|публикуем|прыводзім|публікуем|наводимо|подаємо|podajemy|finden sie)"
)
LOOK = (
    r"see|см\.|смотри(?:те)?|гл\.|глядзіце|глядзі|див\.|дивіться|дивись|zob\.|zobacz|patrz|siehe|"
    r"vgl\.|"
    r"s\.|cf\."
)
# what a text shows beside its words, and what it lists
TABLES = (
    r"tables?|charts?|graphs?|diagrams?|таблиц\w*|табл\.|диаграмм\w*|табліц\w*|дыяграм\w*|"
    r"діаграм\w*|"
    r"tabel\w*|wykres\w*|tabellen?|grafik(?:en)?|diagramm\w?"
)
PICTURES = (
    r"photos?|photographs?|pictures?|images?|maps?|screenshots?|infographics?|фото\w*|снимк\w*|"
    r"снимок|карт\w{0,2}|скриншот\w*|инфографик\w*|здымак|здымк\w*|знімок|знімк\w*|мап\w{0,2}|"
    r"zdjęci\w*|map\w{0,2}|fotos?|bild|bilder|karten?|schaubild\w*"
)
LISTS = (
    r"lists?|names|dates|schedule|timetable|timeline|chronology|rota|roll|programme|"
    r"список|списк\w*|переч\w{2,4}|имена|фамилии|даты|расписани\w*|график\w{0,2}|хронологи\w*|"
    r"спіс\w*|пералік\w*|імёны|прозвішчы|даты|расклад\w*|графік\w{0,2}|храналогі\w*|"
    r"перелік\w*|імена|прізвища|дати|розклад\w*|хронологі\w*|"
    r"list[aeęyąi]?|wykaz\w*|nazwisk\w*|daty|terminy|harmonogram\w*|rozkład\w*|"
    r"listen?|namen|termine|daten|zeitplan|fahrplan|verzeichnis|übersicht|chronologie"
)
_OTHERS = (
    r"figures?|boxes|box|notes?|footnotes?|sections?|paragraphs?|summary|examples?|excerpts?|"
    r"interview|map|схем\w*|текст\w*|раздел\w*"
)
_PART = rf"{TABLES}|{PICTURES}|{LISTS}|{_OTHERS}"
_BELOW = (
    r"below|further down|at (?:the )?bottom|overleaf|ниже|далее по тексту|внизу|ніжэй|ўнізе|унізе|"
    r"нижче|внизу|poniżej|niżej|unten|nachstehend|weiter unten"
)
_ABOVE = (
    r"above|earlier in (?:this|the) (?:text|report|article|review|issue)|выше|вышэй|вище|powyżej|"
    r"wyżej|oben|vorstehend|weiter oben"
)
# where a text ends: "see the end of this note"
_AT_END = (
    r"(?:at )?the (?:very )?(?:end|foot|bottom) of (?:this|the) (?:note|text|article|report|"
    r"review|issue|"
    r"piece|page|post|letter|digest|bulletin|section|story)|"
    r"(?:в|у|ў) (?:самом )?(?:конце|канцы|кінці) (?:этого |гэтага |цього )?(?:текста|тэксту|"
    r"тексту|статьи|"
    r"артыкула|статті|обзора|агляду|огляду|отчета|отчёта|справаздачы|звіту|заметки|нататкі|"
    r"замітки|выпуска|"
    r"выпуску|випуску|раздела|страницы|публикации)|наприкінці (?:тексту|статті|огляду|звіту|"
    r"випуску)|"
    r"na końcu (?:tego )?(?:tekstu|artykułu|raportu|przeglądu|numeru|notatki|strony)|"
    r"am ende (?:des|dieses|der|dieser) (?:textes|artikels|berichts|beitrags|meldung|seite|ausgabe)"
)
# no unit or noun may stand behind: below 5%, ниже нормы
_ALONE = (
    r"(?=\s*(?:[.,;:!?)»”\"\]\[(–—]|$|in (?:this|the)\b|(?:and|or|but|is|are|was|were|has|have|"
    r"had|will|"
    r"would|can|shows?|lists?|gives?|make|и|или|будет|были|показ\w+|і|або|та|i|lub|oraz|und|oder|"
    r"zeigt|"
    r"sind|ist|wurden?)\b))"
)
_WORDS = r"(?:[^\W\d_][\w’'-]{0,20}\s+)"


def _pointing(where: str) -> str:
    return (
        rf"(?:\b(?:{LISTED}|{_SHOWN}|{_MORE})\s+(?:[^\W\d]+\s+){{0,3}}(?:{where}){_ALONE}"
        rf"|\b(?:{LISTED}|{_SHOWN})\s+(?:{where})\s+(?:{_PART})(?!\w)"
        rf"|\b(?:{LOOK})\s+(?:also\s+)?(?:{where}){_ALONE}"
        rf"|\b(?:{_PART})\s+(?:(?:immediately|directly|just|сразу|"
        rf"immer)\s+)?(?:{where})\b(?!\s*[\d$€£%])"
        rf"|\b(?:{where})\s+(?:[^\W\d]+\s+)?(?:{LISTED}|{_SHOWN}|{_ARE}))"
    )


# adjectives that point: the following table, poniższa lista, нижеприведённый список
_POINTED_DOWN = (
    r"following|accompanying|attached|adjoining|нижеследующ\w+|нижеприведенн\w+|нижеприведённ\w+|"
    r"следующ\w+|прилагаем\w+|ніжэйпададзен\w+|ніжэйпрыведзен\w+|наступн\w+|нижченаведен\w+|"
    r"poniższ\w+|następując\w+|załączon\w+|nachstehend\w*|untenstehend\w*|folgend\w*|beigefügt\w*"
)
_POINTED_UP = (
    r"вышеприведенн\w+|вышеприведённ\w+|предыдущ\w+|вышэйпрыведзен\w+|вищенаведен\w+|powyższ\w+|"
    r"obig\w*|obenstehend\w*|vorstehend\w*"
)
_SHOWABLE = (
    rf"{TABLES}|photos?|photographs?|images?|maps?|карт\w{{0,2}}|мап\w{{0,2}}|map\w{{0,2}}|karten?"
)
BELOW = (
    _pointing(_BELOW)
    + rf"|\b(?:{LOOK}|{LISTED}|{_SHOWN})\s+{_WORDS}{{0,2}}?(?:{_AT_END})\b"
    + rf"|\b(?:{_POINTED_DOWN})\s+(?:{_SHOWABLE}|list|список|спіс|перелік|lista|liste)\b(?!\s+of\b)"
)
ABOVE = (
    _pointing(_ABOVE)
    + rf"|\b(?:{_POINTED_UP})\s+(?:{_SHOWABLE}|list|список|спіс|перелік|lista|liste)\b"
    + r"|\b(?:above-mentioned|aforementioned|aforesaid|вышеупомянут\w*|вышеуказанн\w*|"
    r"вышеназванн\w*|вышеизложенн\w*|вышэйзгадан\w*|вищезгадан\w*|вищезазначен\w*|"
    r"wyżej wymienion\w*|wspomnian\w* wyżej|obengenannt\w*|oben genannt\w*|obig\w*)\b"
)
# one of these is in whatever points up or down
POINTERS = (
    "below", "further down", "ниже", "далее по", "ніжэй", "нижче", "poniżej", "niżej", "unten",
    "nachstehend", "above", "earlier in", "выше", "вышэй", "вище", "powyżej", "внизу", "унізе",
    "wyżej", "oben", "vorstehend", "aforementioned", "aforesaid", "obig", "overleaf", "bottom",
    " end of", " foot of", "конце", "канцы", "кінці", "na końcu", "am ende", "following",
    "accompanying",
    "следующ", "наступн", "poniższ", "powyższ", "następując", "folgend", "beigefügt",
    "прилагаем", "предыдущ", "attached", "adjoining", "załączon", "ўнізе",
)  # fmt: skip
FOLLOWING = (
    r"\b(?:following|as follows|below|следующ\w*|так(?:ов|ова|ово|овы)|наступн\w*|так(?:і|ий|ая)|"
    r"folgend\w*|wie folgt|następując\w*)\b[^.!?]{0,60}:\s*$"
)
# the parts that a text calls by a title or a place: the section “Aid groups”, the third table
TITLED = {
    "section": (
        r"sections?|chapters?|раздел\w{0,2}|глав\w{0,2}|раздзел\w{0,2}|розділ\w{0,2}|"
        r"rozdzia\w{1,4}|część|części|abschnitt\w{0,2}|kapitel\w?"
    ),
    "table": TABLES,
    "list": r"lists?|список|списк\w*|спіс\w*|перелік\w*|list[aeęy]|listen?",
    "box": r"box|sidebar|врезк\w{0,2}|ramk\w{0,2}|kasten",
}
# parts without a number that a text has once: see the annex
LONE = (
    r"annex|appendix|glossary|bibliography|приложени[еюя]|глоссари[йя]|дадат(?:ак|ку)|додат(?:ок|ку)|"
    r"załącznik[aiu]?|aneks\w?|anhang|glossar"
)
LONE_BEGINNINGS = (
    "annex", "appendix", "glossar", "bibliogr", "приложени", "глоссар", "дадат", "додат", "załącz",
    "aneks", "anhang",
)  # fmt: skip
COUNTED = {
    "table": r"tables?|charts?|таблиц\w{0,3}|табліц\w{0,3}|tabel\w{0,3}|tabellen?",
    "item": (
        r"(?:items?|points?|entry|line|пункт\w{0,2}|строк\w|строчк\w|радк\w|punk\w{1,4}|pozycj\w|"
        r"punkte?s?)(?=\s+(?:on|in|of|из|в|са|у|зі|w|na|z|auf|in|der)\s+(?:the\s|this\s|der\s|"
        r"dieser\s|"
        r"этого\s|гэтага\s|цього\s|tej\s)?(?:list|списк|спис|спіс|перелік|перечн|пералік|liste?))"
    ),
}
# more than one thing is announced: were as follows, следующие вещи
SEVERAL = (
    r"\b(?:(?:are|were) as follows|(?:the )?following (?!words|terms|remarks|lines|"
    r"comments)(?:[a-z-]+ ){0,2}"
    r"[a-z]{2,}[^s\W]s|следующ(?:ие|их|им|ими) (?!слов)|наступн(?:ыя|ых|ым|ымі|і|их|им|"
    r"ими) (?!слов)|"
    r"następujące (?!słow|oświadcz)|następujących|folgenden? (?!wort|erklärung|satz|"
    r"text)[^\W\d_]+en|"
    r"таковы|такі[яі]?)\b"
)
