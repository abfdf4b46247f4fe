"""What every test stands on: a workspace of its own.

A plugin (`-p testspace`) and no conftest.py, since pytest-django reads the settings before those.
KHRONIKA_TEST_DATABASE=postgresql://... runs the tests on that server (CI does, where one answers).
"""

import os
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp(prefix="khronika-tests-"))
DATABASE = os.environ.get("KHRONIKA_TEST_DATABASE", "")
(FOLDER / "khronika.toml").write_text(
    f'[fetch]\nallow_private = ["127.0.0.0/8"]\n\n[database]\nurl = "{DATABASE}"\n',
    encoding="utf-8",
)
os.environ["KHRONIKA_WORKSPACE"] = str(FOLDER)
