"""Whether two figures of a text are of one measure: the same thing, counted of the same."""

from khronika.check.words import words
from khronika.text.spans import Figure

_PAST = ("ли", "лись", "лі", "ліся")  # a verb that was read as the noun: "2700 обещали"
_STEM = 5  # letters that the forms of a word have in common
_STOCKS = frozenset(
    tuple(each[:_STEM] for each in row.split())
    for row in """
    political prisoners|registered voters|eligible voters|member states|polling stations
    prisoners of conscience|deputies|inhabitants|residents|employees|members|pupils|students|seats
    политических заключенных|политзаключенных|зарегистрированных избирателей|депутатов|жителей
    сотрудников|членов|избирательных участков|политических узников|работников|учеников|студентов
    палітычных зняволеных|палітвязняў|палітзняволеных|дэпутатаў|жыхароў|супрацоўнікаў|вучняў
    політичних в'язнів|політв'язнів|депутатів|жителів|мешканців|працівників|учнів|студентів
    więźniów politycznych|posłów|mieszkańców|pracowników|uczniów|studentów|członków
    politische gefangene|politischen gefangenen|abgeordnete|abgeordneten|einwohner|mitarbeiter
    """.strip()
    .replace("\n", "|")
    .split("|")
)
_DEFINITE = frozenset(
    """the these those all both said эти этих этим все всех всем те тех гэтыя гэтых усе ўсе усіх
    ці цих усі всі усіх всіх ci tych te wszyscy wszystkich wszystkie die der den diese diesen dieser
    alle allen""".split()  # noqa: SIM905 - a table
)


def key(figure: Figure) -> tuple[str, ...]:
    """The stems of the counted noun and its population; empty where the text gives no noun."""
    if (figure.noun or "").lower().endswith(_PAST):
        return ()
    noun = [each[:_STEM] for each in words(figure.noun or "")]
    of = [each[:_STEM] for each in words(figure.population or "")]
    return (*noun, "of", *of) if noun and of else tuple(noun)


def is_stock(measure: tuple[str, ...]) -> bool:
    """Whether a measure has one value at a time: prisoners and seats, not arrests."""
    return measure[: measure.index("of")] in _STOCKS if "of" in measure else measure in _STOCKS


def is_definite(before: str) -> bool:
    """Whether a figure after the words `before` is said to be known: `the 246`."""
    return bool(_DEFINITE.intersection(words(before)[-1:]))
