"""Measures that have one value at a time: those of every house, and those that a house lists."""

from khronika.check.glossary import Glossary
from khronika.check.words import words
from khronika.text.spans import Figure

_HOUSE = "="  # no word: the key of a measure that the glossary lists
_WORD = 20  # code points that a word of a noun takes
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


class HouseMeasures:
    """The measures of a glossary, found by the words behind a number."""

    def __init__(self, glossary: Glossary) -> None:
        self._keys = {
            tuple(each[:_STEM] for each in words(noun)): (_HOUSE, measure.name)
            for measure in glossary.measures
            for noun in measure.nouns
        }
        self._longest = max(map(len, self._keys), default=0)

    def find(self, figure: Figure, text: str) -> tuple[tuple[str, ...], int]:
        """The key of the measure that `figure` counts and how many words name it; (), 0 if none."""
        if self._longest:
            behind = words(text[figure.number_end : figure.number_end + _WORD * self._longest])
            stems = [each[:_STEM] for each in behind[: self._longest]]
            for length in range(len(stems), 0, -1):
                if found := self._keys.get(tuple(stems[:length])):
                    return found, length
        return (), 0


def is_stock(figure: Figure) -> bool:
    """Whether what it counts has one value at a time: prisoners and seats, not arrests."""
    return tuple(each[:_STEM] for each in words(figure.noun or "")) in _STOCKS
