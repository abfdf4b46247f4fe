"""How a text gives words to somebody, in all six languages; more verbs are in the vocabularies."""

from khronika.text.lexicon.vocabulary import inflected

VERBS = {
    "en": "answered answers continued continues shouted shouts whispered whispers cried yelled "
    "complained complains joked jokes quipped lamented laments vowed vows pledged recounted "
    "observed observes predicted predicts exclaimed snapped responded responds retorted objected "
    "objects protested pleaded pleads believes believed maintained maintains alleged alleges "
    "asserted asserts contends contended cautioned cautions boasted murmured muttered screamed "
    "begged advised advises mused testified testifies proclaimed proclaims dubbed branded hailed "
    "termed criticised criticized praised denounced decried dismissed chanted conceded concedes "
    "hinted elaborated clarified countered sighed remembered remembers replies agreed agrees put",
    "ru": inflected(
        "продолжи дополни вспомни посетова предположи предложи потребова прокомментирова "
        "подытожи заключи возрази пошути прошепта крикну закрича воскликну выкрикну поблагодари "
        "уточни разъясни замети обрати утвержда счита дума полага поясня добавля подчеркива "
        "отмеча рассказыва вспомина подели парирова пообеща попроси посоветова оцени "
        "охарактеризова раскритикова высказа процитирова пригрози произнес промолви настаива",
        "л ла ли",
    )
    + " "
    + inflected("возмути призна удиви поинтересова похваста подели пожалова", "лся лась лись")
    + " продолжает дополняет вспоминает полагает думает уточняет замечает поясняет добавляет "
    "рассказывает объясняет подчеркивает настаивает отвечает спрашивает предупреждает называет "
    "критикует призывает уверяет заверил заверила цитируют произнес произнесла",
    "be": inflected(
        "працягну дапоўні успомні удакладні запярэчы пажартава закрыча адказва лічы дума "
        "сцвярджа падкрэслiва тлумачы дадава пракаментава патрабава паабяца спыта зазначы заўважы",
        "ў ла лі",
    )
    + " працягвае дапаўняе успамінае мяркуе думае удакладняе адзначаў тлумачыць дадае "
    "расказвае падкрэслівае адказвае пытаецца папярэджвае называе сцвярджаюць лічаць пішуць "
    "адзначылі падкрэслілі адказалі патлумачылі дадалі абурыўся абурылася пагадзіўся пагадзілася",
    "uk": inflected(
        "продовжи доповни згада уточни заперечи пожартува крикну закрича вигукну відповіда "
        "вважа дума стверджува підкреслюва поясню додава прокоментува вимага пообіця "
        "запита зауважи розповіда поскаржи підсумува наполяга відзначи переконува",
        "в ла ли",
    )
    + " продовжує доповнює згадує гадає думає уточнює зауважує пояснює додає розповідає "
    "підкреслює наголошує відповідає запитує попереджає називає стверджують вважають пишуть "
    "пояснили додали відповіли обурився обурилася поскаржився поскаржилася погодився погодилася",
    "pl": inflected(
        "skomentowa zauważy zapyta zapowiedzia zaapelowa podsumowa kontynuowa skrytykowa ocenia "
        "oceni uzna zażartowa krzykną zawoła odpar przekona relacjonowa tłumaczy żali "
        "zapewni opowiada opowiedzia apelowa wspomina wspomnia doda pisa uważa twierdzi "
        "podkreśla dodawa wyjaśnia odpowiada zażąda obieca szepną poskarży wyzna",
        "ł ła li ły",
    )
    + " komentuje zauważa pyta zapowiada apeluje podsumowuje kontynuuje krytykuje ocenia uznaje "
    "przekonuje relacjonuje tłumaczy zapewnia opowiada wspomina dodaje podkreśla wyjaśnia "
    "odpowiada odparł odparła",
    "de": "ergänzte ergänzt klagte klagt widersprach widerspricht fragte fragt rief ruft flüsterte "
    "entgegnete entgegnet erwiderte erwidert versicherte versichert mahnte mahnt lobte lobt "
    "kommentierte kommentiert urteilte urteilt glaubt glaubte findet fand befand erinnert "
    "erinnerte erzählt erzählte twitterte postete prophezeite scherzte bilanzierte bilanziert "
    "resümierte beklagte beklagt bezeichnete bezeichnet bekräftigte bekräftigt unterstrich "
    "unterstreicht hob stellte gab verlangte verlangt versprach verspricht warnt fordert "
    "kritisiert antwortet nennt meint kündigt behaupteten warnten forderten meinten",
}
# whom they name said it, and not their subject
QUOTING = frozenset(
    """quoted quotes quoting цитирует цитируют цитировал цитировало процитировал процитировала
    цытуе цытуюць цитує цитують cytuje cytują zitiert zitierte zitieren""".split()  # noqa: SIM905 - a table
)
# stand before the one who said it
SOURCES = {
    "en": "according to|in the words of|in the view of|in the opinion of",
    "ru": "по словам|по мнению|по данным|по утверждению|по оценке|по выражению|со слов|согласно|"
    "как утверждает|по признанию|по убеждению",
    "be": "паводле слоў|паводле|па словах|са слоў|са словаў|на думку|на погляд|як сцвярджае",
    "uk": "за словами|зі слів|на думку|на переконання|за оцінкою|за даними|за твердженням|згідно з",
    "pl": "zdaniem|według|w opinii|w ocenie|jak twierdzi|zgodnie ze słowami|słowami",
    "de": "laut|gemäß|nach ansicht von|nach ansicht des|nach ansicht der|nach worten von|"
    "nach den worten von|nach angaben von|nach auffassung von|nach meinung von|in den worten von|"
    "so",
}
FOLLOWING = frozenset(("zufolge",))  # stands behind the one who said it
PRONOUNS = frozenset(
    """he she they we i you it one who он она они я мы кто который которая ён яна яны я мы хто
    він вона вони ми хто on ona oni one ja my kto er sie wir ich ihr es man""".split()  # noqa: SIM905 - a table
)
PREPOSITIONS = {
    "en": "to of with in at by from for about on against near after before under over and than "
    "between into towards behind",
    "ru": "к ко с со в во из о об от у на для при про против после перед над под между",
    "be": "да з са у ў аб пра ад на для пры супраць пасля перад над пад між",
    "uk": "до з із зі в у про від на для при проти після перед над під між",
    "pl": "do z ze w we o od na dla przy przeciw przeciwko po przed nad pod między",
    "de": "zu mit in im bei von vom aus für über gegen an am auf nach vor zum zur unter",
}
