"""Values for the twins of the NAM rules."""

from random import Random

from gate.draw import Draw
from gate.printing import Value

# given name, surname, and the surname in another spelling or with a slip
_PEOPLE = {
    "en": (
        ("Henadz", "Kireikau", "Kireykau"),
        ("Ihar", "Varanetski", "Voronetsky"),
        ("Maryna", "Dalhouskaya", "Dolgovskaya"),
        ("Pavel", "Karpenka", "Karpenko"),
        ("Tamara", "Zhdanovich", "Zhdanovych"),
        ("Anton", "Barysevich", "Borisevich"),
        ("Yury", "Halubovich", "Golubovich"),
        ("Alena", "Shaurouskaya", "Shavrovskaya"),
    ),
    "de": (("Anton", "Kirejko", "Kireiko"), ("Maria", "Wolkowa", "Volkova")),
}
# surname in the nominative, genitive, dative and instrumental, and the other spelling likewise
_CASES = {
    "ru": (
        (
            ("Кирейков", "Кирейкова", "Кирейкову", "Кирейковым"),
            ("Киреиков", "Киреикова", "Киреикову", "Киреиковым"),
        ),
        (
            ("Долговский", "Долговского", "Долговскому", "Долговским"),
            ("Далговский", "Далговского", "Далговскому", "Далговским"),
        ),
        (
            ("Воронецкий", "Воронецкого", "Воронецкому", "Воронецким"),
            ("Воранецкий", "Воранецкого", "Воранецкому", "Воранецким"),
        ),
    ),
    "be": (
        (
            ("Кірэйкаў", "Кірэйкава", "Кірэйкаву", "Кірэйкавым"),
            ("Кірейкаў", "Кірейкава", "Кірейкаву", "Кірейкавым"),
        ),
    ),
    "uk": (
        (
            ("Долговський", "Долговського", "Долговському", "Долговським"),
            ("Далговський", "Далговського", "Далговському", "Далговським"),
        ),
    ),
    "pl": (
        (
            ("Kirejkowski", "Kirejkowskiego", "Kirejkowskiemu", "Kirejkowskim"),
            ("Kireikowski", "Kireikowskiego", "Kireikowskiemu", "Kireikowskim"),
        ),
    ),
}
_GIVEN = {"ru": "Антон", "be": "Антон", "uk": "Антон", "pl": "Anton"}
_GIVEN_TWICE = (
    ("Uladzimir", "Vladimir"),
    ("Siarhei", "Sergei"),
    ("Sviatlana", "Svetlana"),
    ("Mikalai", "Nikolai"),
    ("Tatsiana", "Tatyana"),
    ("Katsiaryna", "Ekaterina"),
)
_PLACES = (
    ("Kyiv", "Kiev"),
    ("Homiel", "Gomel"),
    ("Hrodna", "Grodno"),
    ("Mahiliou", "Mogilev"),
    ("Ardova", "Ardava"),
    ("Barysau", "Borisov"),
)
_BODIES = {
    "en": (
        ("State Committee on Science", "SCS"),
        ("Vesnian Peasants' Union", "VPU"),
        ("Central Lake Commission", "CLC"),
        ("Free Drivers' Association", "FDA"),
        ("Office for Border Control", "OBC"),
    ),
    "ru": (
        ("Государственный комитет по науке", "ГКН"),
        ("Веснийский крестьянский союз", "ВКС"),
        ("Управление озёрного хозяйства", "УОХ"),
    ),
    "be": (("Вяснянскі сялянскі саюз", "ВСС"),),
    "uk": (("Веснійський селянський союз", "ВСС"),),
    "pl": (("Naczelna Izba Jezior", "NIJ"),),
    "de": (("Verband der Seefahrer", "VDSF"),),
}
_STATES = (
    ("US", "U.S."),
    ("U.S.", "USA"),
    ("USA", "US"),
    ("UK", "U.K."),
    ("UN", "U.N."),
    ("EU", "E.U."),
)


def two_surnames(rng: Random, language: str) -> Draw:
    """A person named in full, and the surname again: as it was, or in another spelling."""
    if language in _CASES:
        one, other = rng.choice(_CASES[language])
        if rng.random() < 0.5:
            one, other = other, one
        full: dict[str, Value] = {"given": _GIVEN[language], "full": f"{_GIVEN[language]} {one[0]}"}
        return Draw({**full, **_declined(one)}, {**full, **_declined(other)})
    given, surname, variant = rng.choice(_PEOPLE[language])
    if rng.random() < 0.5:
        surname, variant = variant, surname
    held: dict[str, Value] = {"given": given, "full": f"{given} {surname}"}
    return Draw({**held, "again": surname}, {**held, "again": variant})


def _declined(cases: tuple[str, str, str, str]) -> dict[str, Value]:
    nominative, genitive, dative, instrumental = cases
    return {"again": nominative, "gen": genitive, "dat": dative, "ins": instrumental}


def two_given(rng: Random, _language: str) -> Draw:
    """A person named in full twice, the given name as it was or in another form."""
    pair = rng.sample(rng.choice(_GIVEN_TWICE), 2)
    surname = rng.choice(("Rudko", "Halavach", "Bandarenka", "Miatselitsa"))
    held: dict[str, Value] = {"full": f"{pair[0]} {surname}"}
    return Draw(
        {**held, "again": f"{pair[0]} {surname}"}, {**held, "again": f"{pair[1]} {surname}"}
    )


def two_places(rng: Random, _language: str) -> Draw:
    """A place named twice."""
    pair = rng.sample(rng.choice(_PLACES), 2)
    return Draw({"place": pair[0], "again": pair[0]}, {"place": pair[0], "again": pair[1]})


def shortened(rng: Random, language: str) -> Draw:
    """A body at its first mention: with its long form, or with the short form alone."""
    long, short = rng.choice(_BODIES[language])
    held: dict[str, Value] = {"short": short}
    either = rng.choice((f"{long} ({short})", f"{short} ({long})"))
    return Draw({**held, "body": either}, {**held, "body": short})


def two_forms(rng: Random, _language: str) -> Draw:
    """A state named twice by its short form."""
    one, other = rng.sample(rng.choice(_STATES), 2)
    return Draw({"state": one, "again": one}, {"state": one, "again": other})
