"""The rules there are, found in the package `khronika.check.rules`, and the ones a run uses."""

import difflib
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import khronika.check.rules
from khronika.check.finding import Finding
from khronika.check.rule import Rule
from khronika.check.subject import Subject


class UnknownRuleError(ValueError):
    """No rule has this code or name; its text is a sentence for a person."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule of the catalogue: its header, its function and its documentation (Markdown)."""

    rule: Rule
    find: Callable[[Subject], Iterator[Finding]]
    documentation: str

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return self.documentation.partition("\n")[0]


@cache
def catalogue() -> dict[str, Entry]:
    """All rules by code, in the order of their codes."""
    entries = (
        _entry(module.name) for module in pkgutil.iter_modules(khronika.check.rules.__path__)
    )
    return {entry.rule.code: entry for entry in sorted(entries, key=lambda each: each.rule.code)}


def _entry(module_name: str) -> Entry:
    module = importlib.import_module(f"{khronika.check.rules.__name__}.{module_name}")
    return Entry(module.RULE, module.find, inspect.cleandoc(module.__doc__ or ""))


def look_up(code: str) -> Entry:
    """The rule with this code or name, in any case.

    Raises:
        UnknownRuleError: there is none.
    """
    wanted = code.strip()
    for entry in catalogue().values():
        if wanted.upper() == entry.rule.code or wanted.lower() == entry.rule.name:
            return entry
    raise UnknownRuleError(_no_such(wanted))


def choose(
    select: Iterable[str] = (), ignore: Iterable[str] = (), *, preview: bool = False
) -> tuple[Entry, ...]:
    """The rules of a run.

    `select` and `ignore` hold codes, names or families ("NUM", "NUM1"); without `select` every rule
    is meant. Preview rules are left out unless `preview`.

    Raises:
        UnknownRuleError: one of them names nothing.
    """
    selected, ignored = _codes(select), _codes(ignore)
    return tuple(
        entry
        for code, entry in catalogue().items()
        if (not selected or code in selected)
        and code not in ignored
        and (preview or not entry.rule.preview)
    )


def _codes(wanted: Iterable[str]) -> set[str]:
    codes: set[str] = set()
    for each in wanted:
        family = {code for code in catalogue() if code.startswith(each.strip().upper())}
        codes |= family if each.strip() and family else {look_up(each).rule.code}
    return codes


def _no_such(wanted: str) -> str:
    known = [*catalogue(), *(entry.rule.name for entry in catalogue().values())]
    near = difflib.get_close_matches(wanted.upper(), known, n=1) or difflib.get_close_matches(
        wanted.lower(), known, n=1
    )
    hint = f"did you mean {near[0]}?" if near else "`khronika rules` lists them."
    return f"There is no rule {wanted!r}: {hint}"
