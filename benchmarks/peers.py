"""The prose checkers that khronika's speed is set beside, installed into a scratch folder."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
_NODE = (
    *("write-good", "harper.js", "textlint", "textlint-rule-write-good", "textlint-rule-no-todo"),
    *("@textlint/kernel", "@textlint/textlint-plugin-markdown"),
)


@dataclass(frozen=True, slots=True)
class Peer:
    """What a checker took: seconds per file, or why it could not be asked."""

    name: str
    version: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    missing: str = ""


def measure(scratch: Path, texts: Path, runs: int) -> Iterator[Peer]:
    """Install and run every peer over the files of `texts`; the best of `runs` each."""
    yield from _proselint(scratch, texts, runs)
    yield from _node(scratch, texts, runs)


def _proselint(scratch: Path, texts: Path, runs: int) -> Iterator[Peer]:
    python = scratch / "python" / "bin" / "python"
    if not (
        _does("uv", "venv", "-q", "--clear", "--python", sys.executable, str(scratch / "python"))
        and _does("uv", "pip", "install", "-q", "--python", str(python), "proselint")
    ):
        yield Peer("proselint", missing="could not be installed")
        return
    yield from _asked([str(python), str(HERE / "peer_proselint.py"), str(texts), str(runs)])


def _node(scratch: Path, texts: Path, runs: int) -> Iterator[Peer]:
    folder = scratch / "node"
    folder.mkdir()
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    if shutil.which("npm") is None or not _does(
        "npm", "install", "--silent", "--no-audit", "--no-fund", *_NODE, cwd=folder
    ):
        yield Peer("write-good, textlint, harper.js", missing="npm or its registry is not there")
        return
    shutil.copy(HERE / "peers_in_node.mjs", folder)
    yield from _asked(["node", "peers_in_node.mjs", str(texts.resolve()), str(runs)], cwd=folder)


def _does(*command: str, cwd: Path | None = None) -> bool:
    try:
        return subprocess.run(command, cwd=cwd, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def _asked(command: list[str], cwd: Path | None = None) -> Iterator[Peer]:
    done = subprocess.run(command, cwd=cwd, check=False, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield Peer(**json.loads(line))
    if done.returncode:
        yield Peer(Path(command[1]).stem, missing=done.stderr.strip().splitlines()[-1])
