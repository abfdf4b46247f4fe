"""How the gate prints its values: numbers by the habits of a language, words that agree with them.

In a template `{whole}` is a value; `{whole:judge|judges}` is the value and the word that agrees
with it (one, few, many where the language has three forms); `{=whole:was|were}` is the word alone.
A value that is true or false chooses between two wordings: `{kept:)}`, `{kept:points|per cent}`.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

Value = bool | int | Decimal | str
Values = Mapping[str, Value]

EAST_SLAVIC = {"ru", "be", "uk"}
_SLOT = re.compile(r"\{(=?)(\w+)(?::([^}]*))?\}")
_LONG_ENOUGH_TO_GROUP = {"en": 1000}


def fill(template: str, values: Values, language: str) -> str:
    """`template` with its slots filled.

    Raises:
        KeyError: the template asks for a value that its generator does not give.
    """

    def slot(match: re.Match[str]) -> str:
        alone, name, wordings = match[1], match[2], match[3]
        value = values[name]
        forms: list[str] = wordings.split("|") if wordings is not None else []
        if isinstance(value, bool):
            return [*forms, ""][0 if value else 1]
        if not forms:
            return printed(value, language)
        form = forms[min(_form(value, language), len(forms) - 1)]
        return form if alone else f"{printed(value, language)} {form}"

    return _SLOT.sub(slot, template)


def printed(value: Value, language: str) -> str:
    """`value` as a text in `language` prints it: 18,110 and 0.5, 18 110 and 0,5, 18.110 and 0,5."""
    if isinstance(value, str):
        return value
    point = "." if language == "en" else ","
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", point)
    if value < _LONG_ENOUGH_TO_GROUP.get(language, 10_000):
        return str(value)
    group = {"en": ",", "de": "."}.get(language, "\N{NO-BREAK SPACE}")
    return f"{value:,}".replace(",", group)


def _form(value: Value, language: str) -> int:
    """Which form of a noun agrees with `value`: 0 one, 1 few (or all others), 2 many."""
    if isinstance(value, Decimal) and value != int(value):
        return 1
    number = int(value)
    tens, ones = number % 100, number % 10
    if language in EAST_SLAVIC:
        if ones == 1 and tens != 11:
            return 0
        return 1 if 2 <= ones <= 4 and not 12 <= tens <= 14 else 2
    if language == "pl" and number != 1:
        return 1 if 2 <= ones <= 4 and not 12 <= tens <= 14 else 2
    return 0 if number == 1 else 1
