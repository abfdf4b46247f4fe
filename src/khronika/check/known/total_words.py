"""The words by which a text gives the whole of a count. One table holds all languages."""

from khronika.check.words import phrases


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


# right before a number: so many there are
THERE_ARE = phrases("""
    in all | there are | there were | there are now | there remain | there are currently
    there are still | has | have | now has
    in total | a total of | the total of | altogether | overall | stands at | stood at | reached
    has reached | amounts to | amounted to | is now | rose to | has risen to | grew to | fell to
    has grown to | the list has | the list names | now holds | is holding | holds | are now | was
    is
    в стране | насчитывается | насчитывалось | всего | итого | в общей сложности | составляет
    составило | составила | достигло | достигла | выросло до | возросло до | выросла до | имеется
    находится | находятся | содержится | содержатся | сидят
    остается | есть | сейчас | уже | по меньшей мере
    у краіне | налічваецца | налічвалася | усяго | агулам | складае | склала | дасягнула
    вырасла да | знаходзяцца | утрымліваюцца | ёсць | застаецца | цяпер | ужо
    в країні | у країні | налічується | налічувалося | усього | всього | загалом | становить
    становила | сягнула | перебувають | утримуються | зросла до | є | залишається | зараз | вже
    w kraju jest | jest | łącznie | ogółem | w sumie | wynosi | wyniosła | wzrosła do | sięgnęła
    pozostaje | obecnie | przebywa | siedzi
    es gibt | gibt es | sind es | es sind | insgesamt | beträgt | betrug | liegt bei | lag bei
    stieg auf | erreichte | sitzen | zählt das land
""")
# who counts stands before these, the number behind
COUNTS = _table("""
    counted counts count lists listed list documented knows recognises recognizes recognised
    recognized registered registers put puts
    насчитал насчитала насчитали насчитывает насчитывают признал признала признали признает
    признают задокументировал задокументировала
    налічыў налічыла налічылі налічвае налічваюць прызнаў прызнала прызналі
    нарахував нарахувала нарахували налічує визнав визнала визнали
    naliczył naliczyła naliczyło liczy uznał uznała uznaje
    zählte zählt zählten zählen listet nennt führt
""")
# where all of them are: no part
EVERYWHERE = phrases("""
    in the country | in custody | in prison | in prisons | behind bars | in detention | in jail
    in all | in total | as of | as at | on its list | on the list | by then | to date | so far
    в стране | за решеткой | в тюрьмах | под стражей | в местах лишения | по состоянию | на
    у краіне | ў краіне | за кратамі | у турмах | пад вартай | станам на | на
    в країні | у країні | за ґратами | за гратами | у в'язницях | станом на | на
    w kraju | za kratami | w więzieniach | na dzień | według stanu
    im land | im lande | hinter gittern | in haft | in den gefängnissen | zum stand | am
""")
# before or behind a number: it is not all of them
PART = _table("""
    more new newly other another additional released further half among including least-known
    еще новых новые других другие освобожденных освобождены вышли числе включая среди
    яшчэ новых новыя іншых іншыя вызвалены вызваленых сярод уключаючы
    ще нових нові інших інші звільнених звільнено серед включно
    nowych nowe innych kolejnych zwolnionych wśród tym
    weitere weiteren neue neuen andere anderen freigelassen darunter
    by на о um na aufgenommen
    not never no нет не ні няма nie kein nicht
""")
AS_OF = phrases("""
    as of | as at | as on | by the end of | по состоянию на | на конец | на начало | станам на
    паводле стану на | станом на | stan na | według stanu na | stand | zum stand
""")
ARE = _table("are were находятся находилось знаходзяцца перебувають są przebywa przebywają sind")
# before a number: it is not said to be so
IF = _table("if would could should unless если бы каб калі якщо jeśli gdyby wenn würde")
ALL = _table("all все всех всем усе ўсе усіх ўсіх усі всі wszyscy wszystkich alle allen aller")
FROM = _table("from с со з із зі ад від od z von")
HELD = _table("held kept now still currently содержатся удерживаются festgehalten")
