"""Every way of writing a date, ranges and weekdays, resolved from the document's date.

stamp    2021-02-15 · 15.02.2021
point    15 February 2021 · Feb. 15 · в августе · 2020 года · the 1990s   (points.py)
range    9-13 August, 2020 · 12 January to 2 February 2021 · 2020-21
weekday  Sunday (February 14) · 15 февраля, понедельник · on Monday
part     mid-July · в начале 2020 года · the third quarter of 2020 · spring 2021
phrase   yesterday · на прошлой неделе
"""

from khronika.text import weekdays
from khronika.text.mentions import Dates
from khronika.text.periods import ago, lettered_quarter, phrase, quarter
from khronika.text.sentence import Sentence
from khronika.text.spelled import dated
from khronika.text.stamps import stamps
from khronika.text.tokens import Kind


def read_date(s: Sentence, i: int) -> Dates | None:
    """The date (or dates) that start at token `i`, None where there is none."""
    token = s.tokens[i]
    if token.kind is Kind.STAMP:
        return weekdays.beside(s, stamps(s, i))
    sense = token.sense
    if token.kind is not Kind.NUMBER and sense is None:
        return lettered_quarter(s, i)
    if sense is not None:
        if sense.weekday is not None:
            return weekdays.read_weekday(s, i)
        if sense.opens and (found := phrase(s, i)):
            return found
        if sense.ordinal is not None and (found := quarter(s, i)):
            return found
    return weekdays.beside(s, ago(s, i) or dated(s, i))
