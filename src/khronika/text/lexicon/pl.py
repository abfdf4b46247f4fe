"""Polish."""

from khronika.text.lexicon.measures import measure_phrases, measures
from khronika.text.lexicon.vocabulary import Vocabulary, inflected
from khronika.text.spans import Bound

_ADJECTIVE = "ie y e a ego emu ej ą ym ych"
_VERB = "ła ł ło ły li"
_TIMES = {
    4: "cztero", 5: "pięcio", 6: "sześcio", 7: "siedmio", 8: "ośmio", 9: "dziewięcio",
    10: "dziesięcio",
}  # fmt: skip
_MULTIPLES = {
    **{number: inflected(stem + "krotn", _ADJECTIVE) for number, stem in _TIMES.items()},
    2: "dwakroć podwojono podwojenie podwojenia podwojeniu podwojeniem podwoi "
    + inflected("dwukrotn", _ADJECTIVE)
    + " "
    + inflected("podwoi", _VERB),
    3: "potrojono potrojenie potrojenia potrojeniu potrojeniem "
    + inflected("trzykrotn trójkrotn", _ADJECTIVE)
    + " "
    + inflected("potroi", _VERB),
}


VOCABULARY = Vocabulary(
    code="pl",
    decimal_comma=True,
    cardinals={
        0: "zero zera",
        1: "jeden jedna jedno jednego jednej jedną jednym jednemu",
        2: "dwa dwie dwóch dwu dwoje dwaj dwom dwoma dwiema dwojga dwojgu",
        3: "trzy trzech trzej troje trzem trzema trojga trojgu trojgiem",
        4: "cztery czterech czterej czworo czterem czterema czworga czworgu",
        5: "pięć pięciu pięcioro pięciorga pięciorgu pięcioma",
        6: "sześć sześciu sześcioro sześciorga sześcioma",
        7: "siedem siedmiu siedmioro",
        8: "osiem ośmiu ośmioro",
        9: "dziewięć dziewięciu dziewięcioro",
        10: "dziesięć dziesięciu dziesięcioro",
        11: "jedenaście jedenastu",
        12: "dwanaście dwunastu",
        13: "trzynaście trzynastu",
        14: "czternaście czternastu",
        15: "piętnaście piętnastu",
        16: "szesnaście szesnastu",
        17: "siedemnaście siedemnastu",
        18: "osiemnaście osiemnastu",
        19: "dziewiętnaście dziewiętnastu",
        20: "dwadzieścia dwudziestu",
        30: "trzydzieści trzydziestu",
        40: "czterdzieści czterdziestu",
        50: "pięćdziesiąt pięćdziesięciu",
        60: "sześćdziesiąt sześćdziesięciu",
        70: "siedemdziesiąt siedemdziesięciu",
        80: "osiemdziesiąt osiemdziesięciu",
        90: "dziewięćdziesiąt dziewięćdziesięciu",
        100: "sto stu",
        200: "dwieście dwustu",
        300: "trzysta trzystu",
        400: "czterysta czterystu",
        500: "pięćset pięciuset",
        600: "sześćset sześciuset",
        700: "siedemset siedmiuset",
        800: "osiemset ośmiuset",
        900: "dziewięćset dziewięciuset",
    },
    decimals={
        "1.5": "półtora półtorej",
        "500000": "półmilion",
    },
    minus="minus",
    ordinals={
        1: "pierwszy pierwsza pierwsze pierwszego pierwszej pierwszą pierwszym",
        2: "drugi druga drugie drugiego drugiej drugą drugim",
        3: "trzeci trzecia trzecie trzeciego trzeciej trzecią trzecim",
        4: "czwarty czwarta czwarte czwartego czwartej czwartą",
        5: "piąty piąta piątego piątej piątą",
        6: "szósty szósta szóstego szóstej",
        7: "siódmy siódma siódmego siódmej",
        8: "ósmy ósma ósmego ósmej",
        9: "dziewiąty dziewiąta dziewiątego",
        10: "dziesiąty dziesiąta dziesiątego",
        20: "dwudziesty dwudziestego",
        30: "trzydziesty trzydziestego",
    },
    ordinal_suffixes="go tego ego szy ty ej",
    scales={
        1000: "tysiąc tysiące tysięcy tysiąca tys",
        1_000_000: "milion miliony milionów miliona mln",
        1_000_000_000: "miliard miliardy miliardów miliarda mld",
        12: "tuzin tuziny tuzinów",
    },
    lone_scales="tysiąc milion miliard tuzin",
    vague="dziesiątki setki tysiące miliony setek",
    denominators={
        2: "połowa połowy połowę połową pół",
        3: "trzecia trzecie trzecich",
        4: "ćwierć ćwierci czwarta czwarte czwartych",
        5: "piąta piąte piątych",
        10: "dziesiąta dziesiąte dziesiątych",
    },
    lone_denominators="połowa połowy połowę połową ćwierć pół",
    halves="i pół",
    pronouns="jeden jedna jedno jednego jednej jedną jednym jednemu",
    multiples=_MULTIPLES,
    times="razy raz raza",
    percent="% | procent | procenta | procentów | proc | proc.",
    points="punktów procentowych | punkty procentowe | punktu procentowego | pkt proc | pkt. proc "
    "| p.p. | pp",
    durations={
        "second": "sekunda sekundy sekund sekundę",
        "minute": "minuta minuty minut minutę",
        "hour": "godzina godziny godzin godzinę godz",
        "day": "dzień dnia dni doba doby dób dniach",
        "week": "tydzień tygodnia tygodnie tygodni",
        "month": "miesiąc miesiąca miesiące miesięcy",
        "year": "rok roku lata lat latach",
        "decade": "dekada dekady dekad dekadę dziesięciolecie",
        "century": "wiek wieku wieki wieków",
    },
    measures=measures("pl"),
    measure_phrases=measure_phrases("pl"),
    currencies={
        "PLN": "złoty złote złotych złotego zł pln",
        "USD": "dolar dolara dolary dolarów usd",
        "EUR": "euro eur",
        "UAH": "hrywna hrywny hrywien",
        "RUB": "rubel rubla ruble rubli",
        "CHF": "frank franka franki franków",
        "GBP": "funt funta funty funtów",
        "crown": "korona korony koron koronę",
        "mark": "marek marki marka",
    },
    before={
        Bound.AT_LEAST: "co najmniej | przynajmniej | nie mniej niż | minimum | nie mniej jak | "
        "nie poniżej | "
        "minimalnie | conajmniej",
        Bound.MORE_THAN: "ponad | więcej niż | powyżej | przeszło | przekracza | przekroczyła | "
        "przekroczył | "
        "przekraczają | przekraczał | przekraczała | wyższa niż | "
        "wyższy niż | wyższe niż",
        Bound.UP_TO: "do | nie więcej niż | najwyżej | co najwyżej | maksymalnie | maksimum | aż "
        "| nie ponad "
        "| nie przekracza | nie przekraczają | nie przekroczy | nie przekroczyła | nie "
        "przekroczył | "
        "nie przekroczyło | nie wyżej niż | nie powyżej | nie więcej jak | nie dłużej niż | nie "
        "dłuższy niż | nie dłuższych niż | nie dłuższe niż | nie dłuższa niż | nie większy niż | "
        "nie większe niż | nie większa niż",
        Bound.LESS_THAN: "mniej niż | poniżej | niespełna | nie całe | niecałe | niecałych | "
        "niecały | niecałą | "
        "mniejsza niż | niższa niż",
        Bound.ABOUT: "około | ok | ok. | blisko | prawie | niemal | mniej więcej | w przybliżeniu "
        "| jakieś",
    },
    after={
        Bound.AT_LEAST: "i więcej | lub więcej | albo więcej",
        Bound.MORE_THAN: "z górą | z okładem",
    },
    to="do",
    ors="lub albo czy",
    openers={
        "od": "do",
        "między": "a",
        "pomiędzy": "a",
        "z": "do na",
    },
    changes="wzros wzrós wzrast rośnie spad zwiększ zmniejsz zmala rosn urós obniż podnios "
    "skoczy wzrost spowoln przyspiesz podwoi potroi zmieni podroża stania skurczy",
    in_whole="na | z | na każdych",
    of_whole="z | ze | spośród | wśród",
    determiners="tych tamtych wszystkich nich swoich jego jej ich",
    references="artykułami artykułów artykuły artykuł artykułu artykule art ust ustęp pkt punkt "
    "punktu paragraf § rozdział rozdziału nr numer numeru str strona strony dom lok ustawa szkoła "
    "tom załącznik rys tab kanał linia nr.",
    clock="rano | wieczorem",
    adjectives="ych ich ego ymi imi ym im ni cy ne wy we ny na ski ska skie",
    nominal="rannych zabitych zatrzymanych aresztowanych skazanych uwięzionych zaginionych "
    "poszkodowanych zatrzymani aresztowani skazani ranni zabici zatrzymano aresztowano zginęło "
    "rannych",
    people="osób ludzi osoby żołnierzy więźniów dziennikarzy mieszkańców uczestników wyborców "
    "posłów studentów dzieci kobiet mężczyzn ofiar uchodźców zatrzymanych rannych zabitych "
    "złotych dolarów kilometrów rodzin firm pracowników obywateli",
    months={
        1: "styczeń stycznia styczniu sty",
        2: "luty lutego lutym",
        3: "marzec marca marcu",
        4: "kwiecień kwietnia kwietniu kwi",
        5: "maj maja maju",
        6: "czerwiec czerwca czerwcu cze",
        7: "lipiec lipca lipcu lip",
        8: "sierpień sierpnia sierpniu sie",
        9: "wrzesień września wrześniu wrz",
        10: "październik października październiku paź",
        11: "listopad listopada listopadzie lis",
        12: "grudzień grudnia grudniu gru",
    },
    doubtful_months="maj maja sty kwi cze lip sie wrz paź lis gru luty",
    weekdays={
        0: "poniedziałek poniedziałku pon",
        1: "wtorek wtorku wt",
        2: "środa środę środy śr",
        3: "czwartek czwartku czw",
        4: "piątek piątku pt",
        5: "sobota sobotę soboty sob",
        6: "niedziela niedzielę niedzieli niedz",
    },
    doubtful_weekdays="pon wt śr czw pt sob niedz środa środy",
    year_words="rok roku rokiem lata latach r",
    in_words="w we z od do na po przed początku końcu połowie około za",
    on_words="w we od do na po z",
    seasons={
        21: "wiosna wiosną wiosny",
        22: "latem",
        23: "jesień jesienią jesieni",
        24: "zima zimą zimy",
    },
    parts={
        "early": "na początku | początek | początkiem | początku",
        "mid": "w połowie | połowa | połowie",
        "late": "pod koniec | koniec | z końcem | w końcu | końca",
    },
    quarter="kwartał kwartału kwartale",
    half_year="półrocze półrocza półroczu połowa połowie",
    shifts={
        -2: "przedwczoraj",
        -1: "wczoraj",
        0: "dzisiaj | dziś",
        1: "jutro",
        2: "pojutrze",
    },
    periods={
        "weeks-1": "tydzień temu",
        "week-1": "w minionym tygodniu | w zeszłym tygodniu | zeszłego "
        "tygodnia | w ubiegłym tygodniu",
        "week+0": "w tym tygodniu",
        "week+1": "w przyszłym tygodniu",
        "month-1": "miesiąc temu | w zeszłym miesiącu | w ubiegłym miesiącu",
        "month+0": "w tym miesiącu",
        "month+1": "w przyszłym miesiącu | w następnym miesiącu | przyszłego miesiąca",
        "year-1": "rok temu | w zeszłym roku | w ubiegłym roku | ubiegłego roku | zeszłego roku",
        "year+0": "w tym roku | tego roku | br.",
        "year+1": "w przyszłym roku | przyszłego roku",
    },
    last="zeszły zeszłą ubiegły ubiegłą ostatni ostatnią miniony minioną",
    next="przyszły przyszłą następny następną najbliższy najbliższą",
    ago="temu",
    future="będzie będą odbędzie odbędą planuje planują zamierza przyszły następny jutro "
    "zaplanowano",
    future_near="do następnego",
    obliged="musi muszą powinien powinna powinni może mogą należy trzeba",
    past="było była byli",
    past_endings="ał ała ało ali ały ił iła iło ili iły",
    after_words="po",
    before_words="przed do",
    since_words="od",
    function_words="wobec "
    "i a ale lub albo czy oraz w we na z ze do po za od o u przy przez dla bez "
    "między nad pod przed wśród około wokół oprócz zamiast przeciw według dzięki mimo nie ni że "
    "żeby aby jak gdy kiedy jeśli choć bo więc dlatego tak także też to ten ta te ci tego tej tym "
    "tych temu tę tą ja ty on ona ono my wy oni one mnie ciebie go jego jej nas was ich mi ci mu "
    "nam wam im się sobie siebie swój swoja swoje swojego swojej swoich mój moja moje nasz nasza "
    "nasze kto kogo komu kim co czego czemu czym który która które którzy którego której których "
    "którym gdzie dokąd skąd dlaczego ile cały cała całe wszystko wszyscy wszystkie wszystkich "
    "każdy każda sam sama sami był była było byli były być jest są będzie będą może mogą można "
    "trzeba należy tu tam teraz potem wtedy zawsze nigdy czasem bardzo więcej mniej prawie jednak "
    "przy tym wreszcie na przykład być może rzeczywiście wcześniej później znowu dziś dzisiaj "
    "wczoraj jutro nie ma niektórzy inni inny jeden jedna już jeszcze tylko nawet właśnie zostało "
    "zostali został została zostały",
    speech="powiedział powiedziała powiedzieli oświadczył oświadczyła poinformował poinformowała "
    "poinformowali informuje podkreślił podkreśliła zaznaczył zaznaczyła dodał dodała napisał "
    "napisała pisze uważa twierdzi wyjaśnił wyjaśniła odpowiedział odpowiedziała przyznał "
    "przyznała nazwał nazwała ogłosił ogłosiła mówi mówił mówiła wezwał wezwała potwierdził "
    "potwierdziła ostrzegł ostrzegła przypomniał przypomniała stwierdził stwierdziła",
    abbreviations="r tys mln mld zł gr art ust pkt nr str s ul pl al prof dr hab mgr inż gen płk "
    "mjr kpt por ppłk np m.in itd itp tj tzn tzw ok im św godz min sek wg proc woj pow gm ks bp "
    "abp red br ub w wyd ur zm m",
    titles="prezydent prezydenta premier premiera minister ministra wicepremier kanclerz król "
    "królowa papież biskup arcybiskup generał pułkownik major kapitan sekretarz dyrektor wojewoda "
    "burmistrz senator poseł posłanka ambasador przewodniczący przewodnicząca marszałek sędzia "
    "prokurator dziennikarz dziennikarka aktywista aktywistka adwokat lider liderka pan pani "
    "profesor szef szefowa",
    organisations="ministerstwo ministerstwa komitet komitetu komisja komisji rada rady sąd sądu "
    "związek związku unia unii parlament parlamentu organizacja organizacji urząd urzędu agencja "
    "agencji stowarzyszenie federacja fundacja instytut instytutu uniwersytet uniwersytetu "
    "akademia centrum partia bank spółka biuro służba służby policja ambasada rząd ruch front "
    "towarzystwo teatr szkoła szpital gazeta kanał radio zgromadzenie izba prokuratura sztab sejm "
    "senat",
    particles="von van de der al",
    connectors="do i w na ds spraw",
    announced="powodów powody żądań żądania punktów punkty pytań pytania warunków warunki "
    "kroków kroki celów cele zadań zadania wniosków wnioski grupy grup miasta miast "
    "kraje krajów propozycji etapów powodami zarzutów zarzuty ryzyk ryzyka zagrożeń "
    "zagrożenia problemów problemy naruszeń naruszenia uchybień uchybienia "
    "niedociągnięć uwag uwagi argumentów argumenty wersji wersje wariantów warianty "
    "sposobów sposoby dróg drogi decyzji decyzje zmian zmiany poprawek poprawki "
    "obietnic lekcji wyników wyniki skutków skutki oznak objawów objawy kryteriów "
    "kryteria wskaźników elementów elementy części rozdziałów ustaw ustawy zasad "
    "zasady reguł wyjątków błędów błędy powiatów powiaty powiatach regionów regiony "
    "regionach województw województwa województwach wsi prowincji prowincjach towarów "
    "towary produktów produkty partii partie klubów kluby drużyn drużyny organizacji "
    "organizacje instytucji instytucje źródeł źródła wydarzeń wydarzenia faktów fakty "
    "trendów trendy priorytetów priorytety inicjatyw inicjatywy projektów projekty "
    "programów programy czynników czynniki tematów tematy zaleceń zalecenia "
    "rekomendacji rekomendacje środków środki działań działania przyczyn przyczyny "
    "postulatów postulaty scenariuszy scenariusze kategorii kategorie etapy krajach "
    "miastach obszarów obszary aspektów dokumentów dokumenty przypadków przypadki "
    "nagród",
)
