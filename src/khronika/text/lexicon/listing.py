"""The words of announced lists in all six languages: what opens, joins, closes and forbids them.

One table holds all languages; a word of one that means something else in another would have to
stand at the same place of a list to mislead.
"""

from khronika.text.lexicon.vocabulary import words

AND = r"\b(?:as well as|and|и|і|й|та|i|oraz|a także|und|sowie|ды|а таксама|а також|а также)\b"
# the last of several choices: to appeal, to pay or to leave
OR = r"\b(?:or|или|або|альбо|ці|чи|lub|albo|bądź|oder)\b"
NAMELY = (
    r"(?:namely|to wit|(?:identified|named|listed) as|made up of|consisting of|"
    r"consist(?:s|ed)? of|composed of|"
    r"whose names (?:are|were)(?: given as)?|their names(?: are)?|which (?:are|were|include)|"
    r"i\.e\.|that is|viz\.?|specifically|(?:их|іх|їхні|їх) (?:имена|імёны|імена)|вот они|"
    r"вось яны|ось вони|это|гэта|це|a są to|są to|das sind|bestehend aus|w składzie|в составе|"
    r"у складзе|у складі|а именно|именно|то есть|т\.\s?е\.|а менавіта|менавіта|то бок|"
    r"гэта значыць|а саме|тобто|a mianowicie|mianowicie|to jest|tj\.|czyli|nämlich|und zwar|"
    r"d\.\s?h\.|das heißt)"
)
# behind a counted noun these make its members follow: the four demands are a, b and c
ARE = words(
    "are were include comprise comprised это были стали являются гэта былі сталі це були są były "
    "byli waren sind lauten lauteten"
)
THEY_ARE = (
    r"(?:they|these|those) (?:(?:are|were|have been) (?:named|identified|listed) as|are|were|"
    r"include|"
    r"comprise)|(?:he|she|it|they) named|"
    r"(?:their|its|the|his|her) (?:\w+ ){1,3}?(?:are|were)|(?:их|іх|їх) \w+ ?[–—:]|"
    r"this means|это|ими стали|ими были|речь (?:шла|идёт|идет) о|"
    r"гэта|імі сталі|це|ними стали|йдеться про|są to|były to|byli to|to|"
    r"(?:das|dies|es) (?:sind|waren)"
)
# a list that begins or ends with one of these is not all there is
SOME = words(
    "including incl e.g eg such among mostly mainly chiefly especially notably primarily largely "
    "включая например среди преимущественно главным уключаючы напрыклад сярод пераважна включно "
    "наприклад серед переважно między np m.in głównie zwłaszcza darunter z.b u.a vor "
    "u.a all both each of from все всех усе усіх wszyscy alle see из з with without most "
    "some many several partly either for by due not like about only still on under over less more"
)
MORE = words(
    "other others another more etc elsewhere beyond др другие других другими прочие прочее многие "
    "далее іншыя іншых інш іншые інші інших тощо inne innych inni itd itp usw andere anderen "
    "weitere weiteren pp"
)
# a member that begins with one of these is a clause, and its comma parts no list
CLAUSE = (
    r"(?:which|who|whom|whose|where|when|that|because|but|although|though|as|if|while|whereas|"
    r"so|since|after|before|until|unless|котор\w+|где|когда|что|чтобы|но|если|хотя|пока|так|потому|"
    r"поэтому|якая|якія|які|якое|якога|якіх|дзе|калі|што|каб|але|хаця|бо|котр\w+|де|коли|що|щоб|"
    r"який|"
    r"яка|яке|яких|якого|якої|якщо|któr\w+|gdzie|że|żeby|aby|ale|gdy|kiedy|ponieważ|jeśli|czyli|"
    r"dass|aber|weil|wo|wenn|denn|obwohl|damit|deren|dessen|in (?:which|котор\w+|denen|der|dem)|"
    r"(?:в|на|о|об|для|из|с|w|z|na|do|у|ў|з) (?:котор\w+|któr\w+|як(?:их|ому|ій|іх|ой|ім)))\b"
)
# words that a member of a list has only where it is a sentence of its own
PRONOUNS = words(
    "i you he she it we they there nobody nothing everyone everybody someone this these "
    "он она оно мы вы они я никто ничто это ён яна яно мы вы яны ніхто гэта він вона воно ми ви "
    "вони ніхто це ono my wy oni nikt er sie wir niemand einerseits andererseits zwar"
)
FINITE = words(
    "is are was were am has have had will would can could may might must shall should do does did "
    "said says told came went took made left began became fell rose grew gave saw found "
    "был была было были будет будут есть может могут стал стала стало стали "
    "быў была было былі будзе будуць ёсць можа могуць стаў стала сталі "
    "був була було були буде будуть може можуть став стала стали "
    "jest są był była było byli były będzie będą może mogą "
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können muss "
    "soll sollen"
)
# before a number these point back to its members, as bread, milk and eggs
THESE = words(
    "these those the all эти этих этим эти все всех вот те гэтыя гэтых усе ўсе усіх ці цих усі всі "
    "всіх te tych ci wszystkie wszystkich wszyscy owe diese diesen dieser die alle allen"
)
# endings that verbs alone have
ENDED = (
    "ают", "яют", "уют", "ются", "ается", "уется", "ется", "лись", "лся", "лась", "лось", "аюць",
    "уюць", "юцца", "аецца", "ліся", "лася", "лося", "ають", "яють", "ують", "ться", "лися", "ають",
    "ają", "ują", "ano", "ęli",
)  # fmt: skip
IN = words("in at on within inside в во у ў на w we im auf")
INDEFINITE = words("a an his her their its one ein eine einen einem einer sein seine ihr ihre")
# what sets off an apposition: Anna Bilko, a teacher, and Ivan Karp, for his novel
ASIDES = INDEFINITE | words(
    "the for of from with both all aged also who whose за из от с оба обе для за са з від ад über "
    "za od mit aus der die das"
)
# the steps of a text: first ..., second ...; by their place
_STEPS = (
    (
        "first firstly во-первых первый первая первое первой первым па-першае першы першая "
        "першае по-перше перший перша перше pierwszy pierwsza pierwsze erstens erste ersten "
        "erster erstes po-pierwsze"
    ),
    (
        "second secondly во-вторых второй вторая второе вторым па-другое другі другая другое "
        "по-друге другий друга друге drugi druga drugie zweitens zweite zweiten zweiter "
        "zweites po-drugie"
    ),
    (
        "third thirdly в-третьих третий третья третье третьим па-трэцяе трэці трэцяя трэцяе "
        "по-третє третій третя третє trzeci trzecia trzecie drittens dritte dritten dritter "
        "drittes po-trzecie"
    ),
    (
        "fourth fourthly в-четвертых четвертый четвертая четвертое четвертым па-чацвёртае "
        "чацвёрты чацвёртая чацвёртае по-четверте четвертий четверта четверте czwarty czwarta "
        "czwarte viertens vierte vierten vierter viertes po-czwarte"
    ),
    (
        "fifth fifthly в-пятых пятый пятая пятое пятым па-пятае пяты пятая пятае по-п'яте "
        "п'ятий п'ята п'яте piąty piąta piąte fünftens fünfte fünften fünfter fünftes po- "
        "piąte"
    ),
    (
        "sixth sixthly в-шестых шестой шестая шестое па-шостае шосты шостая шостае по-шосте "
        "шостий шоста шосте szósty szósta szóste sechstens sechste sechsten sechster sechstes "
        "po-szóste"
    ),
    (
        "seventh seventhly в-седьмых седьмой седьмая седьмое па-сёмае сёмы па-сьоме сьомий "
        "сьома siódmy siódma siódme siebtens siebte siebten siebter siebtes po-siódme"
    ),
)
STEPS = {
    word.replace("ё", "е"): place
    for place, each in enumerate(_STEPS, start=1)
    for word in each.split()
}
# another step without its number: "the last", "finally"; the count is then open
LAST_STEP = words(
    "finally lastly last another other next also then besides moreover furthermore additionally "
    "addition further remaining rest наконец последний последняя последнее последним еще другой "
    "другая другое также затем кроме далее нарэшце апошні апошняя апошняе яшчэ таксама акрамя "
    "нарешті останній остання останнє ще також крім wreszcie ostatni ostatnia ostatnie jeszcze "
    "inny inna inne także ponadto schließlich letzte letzten letzter letztes außerdem auch "
    "zudem weitere weiterer"
)
# words that count those they name
_GROUPS = {
    2: (
        "both pair duo couple twosome twins оба обе обоих обеих обоим обеим обоими обеими пара "
        "пару дуэт супруги близнецы абодва абедзве абодвух абедзвюх дуэт пара обидва обидві "
        "обох обом дует oboje obaj obie obydwaj obydwie obu para duet bliźnięta beide beiden "
        "duo paar zwillinge ehepaar"
    ),
    3: (
        "trio threesome triplets трио тройка троицу тройню трыо тріо трійця tercet trojaczki "
        "drillinge"
    ),
    4: "quartet foursome quadruplets квартет четверка четверку квартэт kwartet quartett",
    5: "quintet квинтет пятерка пятерку квінтэт квінтет kwintet quintett",
    6: "sextet шестерка шестерку sextett",
}
GROUPS = {word: value for value, each in _GROUPS.items() for word in each.split()}
# nouns of places and bodies, by language
PLACED = {
    "en": (
        "countries nations states cities towns villages regions provinces districts counties "
        "islands communities municipalities settlements republics territories companies firms "
        "banks factories plants newspapers magazines channels stations parties clubs teams "
        "schools universities hospitals ministries agencies sites websites airports ports "
        "rivers bridges streets crossings places locations languages prisons airlines"
    ),
    "ru": (
        "страны государства города поселки села деревни районы области края республики регионы "
        "округа провинции острова компании фирмы банки заводы фабрики предприятия газеты "
        "журналы каналы партии клубы команды школы университеты вузы больницы министерства "
        "ведомства сайты аэропорты порты реки мосты улицы колонии станции пункты языки"
    ),
    "be": (
        "краіны дзяржавы гарады мястэчкі вёскі раёны вобласці рэспублікі рэгіёны кампаніі фірмы "
        "банкі заводы газеты часопісы каналы партыі клубы каманды школы універсітэты бальніцы "
        "міністэрствы сайты аэрапорты рэкі масты вуліцы калоніі станцыі пункты"
    ),
    "uk": (
        "країни держави міста містечка села селища райони області республіки регіони громади "
        "острови компанії фірми банки заводи газети журнали канали партії клуби команди школи "
        "університети лікарні міністерства сайти аеропорти річки мости вулиці колонії станції "
        "пункти"
    ),
    "pl": (
        "kraje państwa miasta miasteczka wsie gminy powiaty województwa regiony wyspy spółki "
        "firmy banki fabryki zakłady gazety kanały partie kluby drużyny szkoły uniwersytety "
        "uczelnie szpitale ministerstwa lotniska porty rzeki mosty ulice stacje"
    ),
    "de": (
        "länder staaten städte gemeinden dörfer orte kreise bezirke provinzen regionen inseln "
        "unternehmen firmen banken werke fabriken zeitungen sender parteien vereine "
        "mannschaften schulen universitäten krankenhäuser ministerien flughäfen häfen flüsse "
        "brücken straßen"
    ),
}
