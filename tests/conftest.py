"""What every test stands on: a workspace of its own, made before Django reads its settings."""

import os
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp(prefix="khronika-tests-"))
(FOLDER / "khronika.toml").write_text(
    '[fetch]\nallow_private = ["127.0.0.0/8"]\n', encoding="utf-8"
)
os.environ["KHRONIKA_WORKSPACE"] = str(FOLDER)
