"""The hook as pre-commit calls it, without its environment, which needs a package registry."""

import os
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent.parent


def test_the_hook_checks_the_files_it_is_given(tmp_path: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert (hook["id"], hook["language"], hook["require_serial"]) == (
        *("khronika-check", "python", True),
    )
    (tmp_path / "right one.md").write_text("On Sunday (14 February 2021), it rained.\n", "utf-8")
    (tmp_path / "wrong.txt").write_text("On Sunday (15 February 2021), it rained.\n", "utf-8")
    programs = Path(sys.executable).parent
    for files, code in (("'right one.md'", 0), ("'right one.md' wrong.txt", 1)):
        done = subprocess.run(  # noqa: S602 - pre-commit splits the entry as a shell does
            f"{hook['entry']} {files}",
            shell=True,
            cwd=tmp_path,
            env=os.environ | {"PATH": f"{programs}:{os.environ['PATH']}"},
            check=False,
            capture_output=True,
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (code, b"")
