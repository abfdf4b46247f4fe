"""Values for the twins of the TIM rules."""

import calendar
import datetime as dt
from random import Random

from gate.draw import Draw
from gate.printing import Value
from gate.words import JUBILEES, MONTHS, ON_WEEKDAY, RU_MONTHS_ON, WEEKDAYS


def _issue(rng: Random) -> dt.date:
    return dt.date(2019, 1, 10) + dt.timedelta(days=rng.randint(0, 2_200))


def _day(date: dt.date, language: str, mark: str = "") -> dict[str, Value]:
    """`day`, `month`, `year` and `mon` (03.05.) of a date, each with `mark` behind its name."""
    return {
        f"day{mark}": str(date.day),
        f"month{mark}": MONTHS[language][date.month - 1],
        f"year{mark}": str(date.year),
        f"dotted{mark}": f"{date.day:02}.{date.month:02}.{date.year}",
        f"iso{mark}": date.isoformat(),
        f"th{mark}": _ordinal(date.day),
    }


def _ordinal(day: int) -> str:
    if 10 < day % 100 < 20:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def _weekday(number: int, language: str) -> dict[str, Value]:
    on = ON_WEEKDAY[language][number]
    name = WEEKDAYS[language][number]
    return {
        "weekday": name,
        "Weekday": name[0].upper() + name[1:],
        "short": name[:3],
        "on": on,
        "On": on[0].upper() + on[1:],
    }


def weekday(rng: Random, language: str) -> Draw:
    """A day some weeks before the issue and its weekday; another weekday in the wrong twin."""
    issue = _issue(rng)
    date = issue - dt.timedelta(days=rng.randint(8, 60))
    right = {**_day(date, language), **_weekday(date.weekday(), language)}
    other = (date.weekday() + rng.randint(1, 6)) % 7
    return Draw(right, {**right, **_weekday(other, language)}, issue)


def no_day(rng: Random, language: str) -> Draw:
    """A day of a month; one day too many in the wrong twin."""
    issue = _issue(rng)
    date = issue - dt.timedelta(days=rng.randint(8, 200))
    month = rng.choice([2, 4, 6, 9, 11])
    last = calendar.monthrange(date.year, month)[1]
    over = 30 if month == 2 else 31
    right = _day(date.replace(day=rng.randint(1, last), month=month), language)
    wrong = {**right, "day": str(over), "th": _ordinal(over)}
    wrong["dotted"] = f"{over}.{month:02}.{date.year}"
    wrong["iso"] = f"{date.year}-{month:02}-{over}"
    return Draw(right, wrong, issue)


def leap_day(rng: Random, language: str) -> Draw:
    """29 February of a leap year, and of another."""
    year = rng.choice([2008, 2012, 2016, 2020])
    right = _day(dt.date(year, 2, 29), language)
    wrong = {**right, "year": str(year + rng.randint(1, 3))}
    return Draw(right, wrong, dt.date(2025, rng.randint(1, 9), 11))


def days_range(rng: Random, language: str) -> Draw:
    """Two days of one month; the wrong twin has them the other way round."""
    issue = _issue(rng)
    date = (issue - dt.timedelta(days=rng.randint(40, 200))).replace(day=rng.randint(1, 18))
    right = {**_day(date, language), "to": str(date.day + rng.randint(2, 9))}
    return Draw(right, {**right, "day": right["to"], "to": right["day"]}, issue)


def years_range(rng: Random, _language: str) -> Draw:
    """Two years; the wrong twin has them the other way round."""
    start = rng.randint(1995, 2012)
    end = start + rng.randint(2, 8)
    right = {"year": str(start), "to": str(end)}
    return Draw(right, {"year": right["to"], "to": right["year"]}, dt.date(2024, 5, 2))


def dates_range(rng: Random, language: str) -> Draw:
    """Two whole dates of one year; the wrong twin has them the other way round."""
    issue = _issue(rng)
    start = dt.date(issue.year - 1, rng.randint(1, 6), rng.randint(1, 28))
    end = dt.date(issue.year - 1, rng.randint(7, 12), rng.randint(1, 28))
    right = {**_day(start, language), **_day(end, language, "2")}
    wrong = {**_day(end, language), **_day(start, language, "2")}
    return Draw(right, wrong, issue)


def months_range(rng: Random, language: str) -> Draw:
    """Two months of one year; the wrong twin has them the other way round."""
    year = rng.randint(2012, 2021)
    start, end = rng.randint(1, 6), rng.randint(7, 12)
    first, last = _month(start, language), _month(end, language)
    second = {f"{name}2": value for name, value in last.items()}
    fourth = {f"{name}2": value for name, value in first.items()}
    right: dict[str, Value] = {**first, **second, "year": str(year)}
    return Draw(right, {**right, **last, **fourth}, dt.date(2023, 3, 9))


def _month(month: int, language: str) -> dict[str, Value]:
    values: dict[str, Value] = {"month": MONTHS[language][month - 1], "mm": f"{month:02}"}
    if language == "ru":
        values["in_month"] = RU_MONTHS_ON[month - 1]
    return values


def no_month(rng: Random, language: str) -> Draw:
    """A date in figures; the wrong twin has a thirteenth month or a later one."""
    issue = _issue(rng)
    date = (issue - dt.timedelta(days=rng.randint(8, 200))).replace(day=rng.randint(13, 28))
    right = _day(date, language)
    month = rng.randint(13, 19)
    wrong = {**right, "dotted": f"{date.day}.{month}.{date.year}"}
    wrong["iso"] = f"{date.year}-{month}-{date.day}"
    return Draw(right, wrong, issue)


def days_to_now(rng: Random, language: str) -> Draw:
    """A past date and the days from it to the issue."""
    issue = _issue(rng)
    days = rng.randint(20, 320)
    right = {**_day(issue - dt.timedelta(days=days), language), "n": days}
    return Draw(right, {**right, "n": days + rng.choice([-1, 1]) * rng.randint(5, 18)}, issue)


def weeks_to_now(rng: Random, language: str) -> Draw:
    """A past date and the weeks from it to the issue."""
    issue = _issue(rng)
    weeks = rng.randint(7, 30)
    right = {**_day(issue - dt.timedelta(days=weeks * 7), language), "n": weeks}
    return Draw(right, {**right, "n": weeks + rng.choice([-1, 1]) * rng.randint(3, 5)}, issue)


def months_to_now(rng: Random, language: str) -> Draw:
    """A past date and the months from it to the issue."""
    issue = _issue(rng).replace(day=20)
    months = rng.randint(5, 16)
    year, month = divmod(issue.year * 12 + issue.month - 1 - months, 12)
    right = {**_day(dt.date(year, month + 1, rng.randint(14, 20)), language), "n": months}
    return Draw(right, {**right, "n": months + rng.choice([-3, 3, 4])}, issue)


def days_between(rng: Random, language: str) -> Draw:
    """Two dates of one sentence and the days between them."""
    issue = _issue(rng)
    days = rng.randint(9, 120)
    late = issue - dt.timedelta(days=rng.randint(5, 30))
    early = late - dt.timedelta(days=days)
    right = {**_day(early, language), **_day(late, language, "2"), "n": days}
    return Draw(right, {**right, "n": days + rng.choice([4, 7, 12, 30])}, issue)


def weeks_between(rng: Random, language: str) -> Draw:
    """Two dates and the whole weeks between them."""
    late = _issue(rng) - dt.timedelta(days=rng.randint(5, 30))
    weeks = rng.randint(6, 30)
    early = late - dt.timedelta(days=weeks * 7 + rng.randint(-1, 1))
    right = {**_day(early, language), **_day(late, language, "2"), "n": weeks}
    wrong = {**right, "n": weeks + rng.choice([-4, -3, 3, 4, 6])}
    return Draw(right, wrong, late + dt.timedelta(days=31))


def months_between(rng: Random, language: str) -> Draw:
    """Two dates and the months between them."""
    late = (_issue(rng) - dt.timedelta(days=40)).replace(day=rng.randint(14, 20))
    months = rng.randint(5, 16)
    year, month = divmod(late.year * 12 + late.month - 1 - months, 12)
    early = dt.date(year, month + 1, late.day)
    right = {**_day(early, language), **_day(late, language, "2"), "n": months}
    wrong = {**right, "n": months + rng.choice([-3, 3, 4])}
    return Draw(right, wrong, late + dt.timedelta(days=40))


def years_between(rng: Random, language: str) -> Draw:
    """Two dates years apart."""
    late = _issue(rng) - dt.timedelta(days=20)
    years = rng.randint(4, 16)
    early = late.replace(year=late.year - years, day=min(late.day, 28))
    right = {**_day(early, language), **_day(late, language, "2"), "n": years}
    wrong = {**right, "n": years + rng.choice([-3, 3, 4])}
    return Draw(right, wrong, late + dt.timedelta(days=20))


def since_year(rng: Random, _language: str) -> Draw:
    """A year and the years from it to the issue."""
    issue = _issue(rng)
    years = rng.randint(6, 30)
    right: dict[str, Value] = {"year": str(issue.year - years), "n": years}
    return Draw(right, {**right, "n": years + rng.choice([-4, -3, 3, 5, 10])}, issue)


def years_span(rng: Random, _language: str) -> Draw:
    """Two past years and the years from the first to the second."""
    start = rng.randint(1965, 2000)
    years = rng.randint(6, 17)
    right: dict[str, Value] = {"year": str(start), "to": str(start + years), "n": years}
    wrong: dict[str, Value] = {**right, "n": years + rng.choice([-4, -3, 3, 5, 10])}
    return Draw(right, wrong, dt.date(2021, 5, 6))


def since_month(rng: Random, language: str) -> Draw:
    """A month of a year and the years from it to the issue."""
    issue = _issue(rng)
    years = rng.randint(4, 12)
    month = MONTHS[language][issue.month - 1]
    right: dict[str, Value] = {"month": month, "year": str(issue.year - years), "n": years}
    if language == "ru":
        right["in_month"] = RU_MONTHS_ON[issue.month - 1]
    return Draw(right, {**right, "n": years + rng.choice([-3, 3, 5])}, issue)


def range_styles(rng: Random, _language: str) -> Draw:
    """Three ranges of days in one style; the last is in the other in the wrong twin."""
    issue = _issue(rng).replace(month=12)
    both: list[tuple[str, str]] = []
    for month in sorted(rng.sample(range(11), 3)):
        start = rng.randint(1, 18)
        days, name = f"{start}–{start + rng.randint(2, 9)}", MONTHS["en"][month]
        both.append((f"{days} {name}", f"{name} {days}"))
    side = rng.randint(0, 1)
    right: dict[str, Value] = {name: each[side] for name, each in zip("abc", both, strict=True)}
    return Draw(right, {**right, "c": both[2][1 - side]}, issue)


def two_styles(rng: Random, _language: str) -> Draw:
    """Three days, all day first or all month first; the wrong twin changes for the last."""
    issue = _issue(rng)
    days = [issue - dt.timedelta(days=ago) for ago in sorted(rng.sample(range(9, 300), 3))[::-1]]
    first = [f"{day.day} {MONTHS['en'][day.month - 1]}" for day in days]
    second = [f"{MONTHS['en'][day.month - 1]} {day.day}" for day in days]
    one, other = (first, second) if rng.random() < 0.5 else (second, first)
    comma = " " if one is first else ", "
    uncomma = ", " if one is first else " "
    right: dict[str, Value] = {"a": one[0], "b": one[1], "c": one[2]}
    right |= {
        f"{name}y": f"{right[name]}{comma}{day.year}" for name, day in zip("abc", days, strict=True)
    }
    wrong = {**right, "c": other[2], "cy": f"{other[2]}{uncomma}{days[2].year}"}
    return Draw(right, wrong, issue)


def age(rng: Random, language: str) -> Draw:
    """A birth and the age on the day of the issue; the wrong age is some years off."""
    issue = _issue(rng)
    born = issue - dt.timedelta(days=rng.randint(20 * 365, 80 * 365))
    years = issue.year - born.year - ((issue.month, issue.day) < (born.month, born.day))
    right = {**_day(born, language), "n": years}
    return Draw(right, {**right, "n": years + rng.choice([-9, -4, -3, 3, 5, 10])}, issue)


def age_at(rng: Random, language: str) -> Draw:
    """A birth, a later day in the past, and the age on that day."""
    issue = _issue(rng)
    late = issue - dt.timedelta(days=rng.randint(10, 400))
    born = late - dt.timedelta(days=rng.randint(24 * 365, 88 * 365))
    years = late.year - born.year - ((late.month, late.day) < (born.month, born.day))
    right = {**_day(born, language), **_day(late, language, "2"), "n": years}
    return Draw(right, {**right, "n": years + rng.choice([-9, -4, -3, 3, 5, 10])}, issue)


def age_by_year(rng: Random, language: str) -> Draw:
    """As `age`, where the birth is but a year."""
    return age(rng, language)


def anniversary(rng: Random, language: str) -> Draw:
    """An event and its anniversary on the day of the issue; the wrong number is years off."""
    issue = _issue(rng)
    issue = issue.replace(day=min(issue.day, 28))
    years = rng.randint(5, 60)
    right = {
        **_day(issue.replace(year=issue.year - years), language),
        "now": str(issue.year),
        **_numbered(years),
    }
    return Draw(right, {**right, **_numbered(years + rng.choice([-3, 2, 4, 10]))}, issue)


def year_of(rng: Random, language: str) -> Draw:
    """What began some years before the day of the issue, and the year it enters on that day."""
    issue = _issue(rng)
    issue = issue.replace(day=min(issue.day, 28))
    years = rng.randint(5, 30)
    right = {
        **_day(issue.replace(year=issue.year - years), language),
        "now": str(issue.year),
        **_numbered(years + 1),
    }
    return Draw(right, {**right, **_numbered(years + 1 + rng.choice([-3, 3, 4, 6]))}, issue)


def jubilee(rng: Random, language: str) -> Draw:
    """A round anniversary on the day of the issue, in words; the wrong twin has another year."""
    issue = _issue(rng)
    issue = issue.replace(day=min(issue.day, 28))
    years = rng.choice([10, 20, 30, 40, 50, 100])
    jubilee, ordinal = JUBILEES[language][years]
    right = {
        **_day(issue.replace(year=issue.year - years), language),
        "now": str(issue.year),
        "jubilee": jubilee,
        "ordinal": ordinal,
    }
    slip = rng.choice([-8, -6, -4, 3, 4, 7])
    return Draw(right, {**right, "year": str(issue.year - years + slip)}, issue)


def dated(_rng: Random, _language: str) -> Draw:
    """Whether the time is given by a date; the wrong twin says when by its own day alone."""
    return Draw({"dated": True}, {"dated": False}, dt.date(2021, 2, 15))


def enters(rng: Random, language: str) -> Draw:
    """An anniversary and the year that begins with it (`m`, `mth`), which is one more."""
    draw = anniversary(rng, language)
    years = int(draw.right["n"])
    other = years + rng.choice([-1, 2, 3])
    right = {**draw.right, "m": years + 1, "mth": _ordinal(years + 1)}
    return Draw(right, {**right, "m": other, "mth": _ordinal(other)}, draw.date)


def _numbered(years: int) -> dict[str, Value]:
    return {"n": years, "nth": _ordinal(years)}
