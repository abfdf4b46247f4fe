"""What a generator gives: the values of a correct and of a wrong twin."""

import datetime as dt
from dataclasses import dataclass, field

from gate.printing import Values


@dataclass(frozen=True, slots=True)
class Draw:
    """The values of one pair of twins, and the date of the issue both stand in."""

    right: Values
    wrong: Values
    date: dt.date = field(default=dt.date(2021, 2, 15))
