"""Nothing undocumented: rules, settings, commands, keys of the files we read."""

import json
import re
from pathlib import Path

import click
import msgspec
import pytest

from khronika.base.workspace import Section, Settings
from khronika.check.catalogue import catalogue
from khronika.cli.main import COMMANDS, group

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def settings_keys(section: type[Section], prefix: str = "") -> list[str]:
    keys = []
    for field in msgspec.structs.fields(section):
        kind = field.type
        if isinstance(kind, type) and issubclass(kind, Section):
            keys += settings_keys(kind, f"{field.name}.")
        else:
            keys.append(f"{prefix}{field.name}")
    return keys


@pytest.mark.parametrize("key", settings_keys(Settings))
def test_every_setting_is_explained(key: str) -> None:
    assert f"`{key}`" in (DOCS / "settings.md").read_text()


@pytest.mark.parametrize("key", settings_keys(Settings))
def test_every_setting_stands_in_a_new_workspace_with_its_default(key: str) -> None:
    template = (ROOT / "src/khronika/cli/khronika.toml").read_text()
    written = msgspec.toml.decode(template)
    value = written
    default: object = Settings()
    for part in key.split("."):
        value = value[part]
        default = getattr(default, part)
    assert value == default


def commands() -> list[str]:
    context = click.Context(group)
    names = []
    for name in COMMANDS:
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            names += [f"{name} {inner}" for inner in command.commands]
        else:
            names.append(name)
    return names


@pytest.mark.parametrize("name", commands())
def test_every_command_is_documented(name: str) -> None:
    assert re.search(rf"`khronika {name}[ `]", (DOCS / "commands.md").read_text())


@pytest.mark.parametrize("name", commands())
def test_every_command_and_option_says_what_it_does(name: str) -> None:
    first, *rest = name.split()
    command = group.get_command(click.Context(group), first)
    for part in rest:
        assert isinstance(command, click.Group)
        command = command.commands[part]
    assert command is not None
    assert command.help
    named = [p for p in command.params if isinstance(p, click.Option)]
    silent = [option.name for option in named if not option.help and option.name != "port"]
    assert not silent


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_every_rule_has_a_page_and_a_test(code: str) -> None:
    assert (DOCS / "rules" / f"{code}.md").exists()
    assert (ROOT / "tests" / "rules" / f"{code.lower()}.md").exists()


@pytest.mark.parametrize("page", sorted(ROOT.glob("*.md")) + sorted(DOCS.rglob("*.md")), ids=str)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" in target or target.startswith(("mailto:", "figure:")):
            continue
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_what_the_bundle_carries_is_licensed() -> None:
    asked = json.loads((ROOT / "js" / "package.json").read_text())["dependencies"]
    licences = (ROOT / "src/khronika/static/vendor/LICENSES.txt").read_text()
    assert not [name for name, version in asked.items() if f"{name} {version}" not in licences]
