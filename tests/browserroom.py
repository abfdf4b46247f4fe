"""Where a browser is found, and what a test opens it with."""

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

type Opened = Callable[..., Page]


def chromium() -> str | None:
    """The browser of the system, else the one that `playwright install` brought."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None
