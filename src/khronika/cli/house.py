"""What the workspace has to say to a check: its [check] table and its glossary.

A check needs no workspace. Without one `base.workspace` is not imported: it takes 50 ms.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from khronika.base.nearest import nearest
from khronika.check.catalogue import Entry, UnknownRuleError, choose
from khronika.check.glossary import Glossary


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The rules a workspace chooses, and its words."""

    settings_file: Path | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    preview: bool = False
    glossary: Glossary = field(default_factory=Glossary)

    def rules(
        self, select: Sequence[str] = (), ignore: Sequence[str] = (), *, preview: bool = False
    ) -> tuple[Entry, ...]:
        """The rules of a run. A `select` of the run replaces what the house selects and ignores.

        Raises:
            UnknownRuleError: a code names no rule; where it stands in khronika.toml, it says so.
        """
        try:
            choose(self.select, self.ignore)
        except UnknownRuleError as error:
            raise UnknownRuleError(f"{self.settings_file}, [check]: {error}") from error
        return choose(
            select or self.select,
            ignore if select else [*self.ignore, *ignore],
            preview=preview or self.preview,
        )


def house(start: Path | None = None) -> House:
    """The house of the workspace that KHRONIKA_WORKSPACE names or that is nearest to `start`.

    Raises:
        WorkspaceTrouble: its khronika.toml or glossary.toml cannot be used.
    """
    if nearest(start) is None:
        return House()
    workspace = import_module("khronika.base.workspace").find_workspace(start)
    chosen = workspace.settings.check
    return House(
        settings_file=workspace.settings_file,
        select=chosen.select,
        ignore=chosen.ignore,
        preview=chosen.preview,
        glossary=import_module("khronika.base.glossary").read_glossary(workspace.glossary_file),
    )
