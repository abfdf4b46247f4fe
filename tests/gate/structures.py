"""Values for the twins of the STR rules."""

from collections.abc import Sequence
from random import Random

from gate.draw import Draw
from gate.printing import Value
from gate.words import AND, COUNTED, IN_TURN

_KEYS = ("viasna", "health-report", "court-file", "met-office", "rail", "budget-speech", "poll")


def listed(rng: Random, language: str, items: Sequence[str]) -> Draw:
    """Three to six of `items` in several shapes of list, and how many are announced."""
    chosen = rng.sample(items, rng.randint(3, min(6, len(items))))
    many = len(chosen)
    announced = rng.choice([each for each in (many - 1, many + 1, many + 2) if each <= 7])
    joined = f"{', '.join(chosen[:-1])} {AND[language]} {chosen[-1]}"
    capital = [item[0].upper() + item[1:] for item in chosen]
    turns = [f"{turn}, {item}" for turn, item in zip(IN_TURN[language], chosen, strict=False)]
    shapes: dict[str, Value] = {
        "inline": joined,
        "Inline": joined[0].upper() + joined[1:],
        "oxford": f"{', '.join(chosen[:-1])}, {AND[language]} {chosen[-1]}",
        "semicolons": f"{'; '.join(chosen[:-1])}; {AND[language]} {chosen[-1]}",
        "run_in": ", ".join(f"({n}) {item}" for n, item in enumerate(chosen, 1)),
        "bullets": "\n".join(f"- {item}" for item in chosen),
        "stars": "\n\n".join(f"* {item}" for item in capital),
        "dots": "\n".join(f"• {item};" for item in chosen),
        "numbered": "\n".join(f"{n}. {item}" for n, item in enumerate(capital, 1)),
        "brackets": "\n".join(f"{n}) {item};" for n, item in enumerate(chosen, 1)),
        "letters": "\n".join(
            f"{mark}) {item}" for mark, item in zip("abcdef", chosen, strict=False)
        ),
        "in_turn": "; ".join(turns),
        "In_turn": ". ".join(turn[0].upper() + turn[1:] for turn in turns),
        "rows": "\n".join(f"| {n} | {item} |" for n, item in enumerate(capital, 1)),
        "dashes": "\n".join(f"— {item};" for item in chosen),
    }
    return Draw({**shapes, **_counted(many, language)}, {**shapes, **_counted(announced, language)})


def _counted(number: int, language: str) -> dict[str, Value]:
    plain, feminine, genitive, dative = COUNTED[language][number]
    return {
        "digits": number,
        "n": plain,
        "N": plain[0].upper() + plain[1:],
        "nf": feminine,
        "NF": feminine[0].upper() + feminine[1:],
        "ngen": genitive,
        "ndat": dative,
    }


def kept_mark(rng: Random, _language: str) -> Draw:
    """Fillers, and a mark that the wrong twin loses."""
    right: dict[str, Value] = {"n": rng.randint(20, 900), "year": str(rng.randint(2001, 2020))}
    return Draw({**right, "mark": True}, {**right, "mark": False})


def sound(rng: Random, _language: str) -> Draw:
    """Fillers, and whether the words and the stops between them are as they should be."""
    right: dict[str, Value] = {"n": rng.randint(20, 900), "year": str(rng.randint(2001, 2020))}
    return Draw({**right, "sound": True}, {**right, "sound": False})


def referred(rng: Random, _language: str) -> Draw:
    """What is referred to, by its number or in words; in the wrong twin it is not there."""
    number = rng.randint(1, 4)
    right: dict[str, Value] = {"there": True, "k": str(number), "no": str(number)}
    return Draw(right, {**right, "there": False, "k": str(number + rng.randint(2, 5))})


def cited(rng: Random, _language: str) -> Draw:
    """The key of a source that is there, and the same key with a slip."""
    key = f"{rng.choice(_KEYS)}-2021-0{rng.randint(1, 9)}-{rng.randint(10, 28)}"
    other = f"{rng.choice(_KEYS)}-2020-1{rng.randint(0, 2)}-{rng.randint(10, 28)}"
    at = rng.randint(1, len(key) - 2)
    slip = rng.choice([key[:at] + key[at + 1 :], key + "1", key[:-2] + str(rng.randint(30, 99))])
    right: dict[str, Value] = {"key": key, "other": other}
    return Draw(right, {**right, "key": slip})
