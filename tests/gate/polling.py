"""Values for the twins of the POL rules."""

from decimal import Decimal
from random import Random

from gate.draw import Draw
from gate.printing import Value

# what the correct text says of its poll; the wrong one says nothing, or "a poll" at most
_FACTS = {
    "en": (
        "In a poll of {n} adults by the Sociometer institute, ",
        "Sociometer asked {n} people by telephone and in person in May. ",
        "According to the Sociometer institute, ",
        "A survey by the Vesnian Academy was held from 3 to 9 May. ",
    ),
    "ru": (
        "Институт «Социометр» опросил {n} человек. ",
        "По данным института «Социометр», ",
        "Опрос прошёл с 3 по 9 мая. ",
    ),
    "be": ("Інстытут «Сацыёметр» апытаў {n} чалавек. ",),
    "uk": ("Інститут «Соціометр» опитав {n} осіб. ",),
    "pl": ("Instytut Socjometr zapytał {n} osób. ",),
    "de": ("Das Institut Soziometer befragte {n} Personen. ",),
}
_NOTHING = {
    "en": ("", "", "According to a poll, ", "Polls show that "),
    "ru": ("", "Согласно опросу, "),
    "be": ("",),
    "uk": ("",),
    "pl": ("",),
    "de": ("",),
}


def poll_facts(rng: Random, language: str) -> Draw:
    """A share of opinion, with the facts of its poll before it or without."""
    share: dict[str, Value] = {"share": rng.randint(13, 87)}
    facts = rng.choice(_FACTS[language]).format(n=rng.randint(600, 999))
    return Draw({**share, "poll": facts}, {**share, "poll": rng.choice(_NOTHING[language])})


def lead_and_margin(rng: Random, _language: str) -> Draw:
    """Two shares and a margin of error: the lead well outside it, or inside."""
    margin = Decimal(rng.randint(25, 36)) / 10
    second = rng.randint(15, 38)
    wide, narrow = rng.randint(8, 15), rng.randint(1, 2)
    held: dict[str, Value] = {"second": second, "margin": margin}
    return Draw(
        {**held, "first": second + wide, "lead": wide},
        {**held, "first": second + narrow, "lead": narrow},
    )


def narrow_sample(rng: Random, _language: str) -> Draw:
    """A share of those asked; the wrong twin gives it to the whole people."""
    held: dict[str, Value] = {"share": rng.randint(13, 87), "n": rng.randint(600, 999)}
    return Draw({**held, "asked": True}, {**held, "asked": False})
