"""Take the README's four pictures from a demo that is started for it: docs/images/*.png.

uv run python scripts/screenshots.py
"""

import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from browserroom import chromium  # where the tests look for a browser too

IMAGES = Path(__file__).parent.parent / "docs" / "images"
SIZE = {"width": 1280, "height": 800}
SHARPNESS = 1.5  # device pixels per CSS pixel: readable on dense screens, light enough to commit


@dataclass(frozen=True)
class Demo:
    """What a running demo said of itself."""

    site: str
    mailbox: str
    login: str
    password: str


@contextmanager
def demo() -> Iterator[Demo]:
    """Run `khronika demo` in a folder of its own until the pictures are taken."""
    with tempfile.TemporaryDirectory(prefix="khronika-pictures-") as folder:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "khronika", "demo", "--port", str(free_ports())],
            cwd=folder,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            said = ""
            for line in process.stdout or ():
                print(line, end="")
                said += line
                if "Ctrl-C stops it" in line:
                    break
            else:
                sys.exit("The demo ended before it ran; see above.")
            yield Demo(
                site=found(r"the readers' site\s+(\S+?)/?\s", said),
                mailbox=found(r"the mailbox\s+(\S+)", said),
                login=found(r"an editor\s+(\S+) / ", said),
                password=found(r"an editor\s+\S+ / (\S+)", said),
            )
        finally:
            process.terminate()
            process.wait(timeout=60)


def free_ports() -> int:
    """A port that is free; the demo takes the two above it, which most often are too."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return min(port, 65533)


def found(pattern: str, text: str) -> str:
    """What the demo said there."""
    match = re.search(pattern, text)
    if match is None:
        sys.exit(f"The demo no longer says {pattern!r}.")
    return match[1]


def desk(page: Page, running: Demo) -> None:
    """The draft with its findings, and the source of the fact under the cursor."""
    page.goto(f"{running.site}/desk/issues/")
    page.locator("#id_username").fill(running.login)
    page.locator("#id_password").fill(running.password)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Eight mistakes").click()
    fact = page.locator(".cm-content .fact-verified", has_text="412 political prisoners")
    fact.click()
    expect(page.locator("#source mark")).to_have_text("412")
    page.locator(".cm-scroller").evaluate("element => element.scrollTo(0, 215)")
    page.screenshot(path=IMAGES / "desk.png")


def issue(page: Page, running: Demo) -> None:
    """The published issue with the evidence of a fact open in the margin."""
    page.goto(f"{running.site}/vesnia-review/2026/47/")
    fact = page.get_by_role("link", name=re.compile("412 political prisoners")).first
    fact.click()
    expect(page.locator("aside.note")).to_be_visible()
    fact.evaluate("element => window.scrollTo(0, element.offsetTop - 260)")
    page.screenshot(path=IMAGES / "issue.png")


def mail(page: Page, running: Demo) -> None:
    """The issue as it lies in a reader's mailbox."""
    page.goto(running.mailbox)
    page.get_by_role("link", name=re.compile("A longer list")).first.click()
    expect(page.frame_locator("iframe").locator("body")).to_contain_text("political prisoners")
    page.screenshot(path=IMAGES / "mail.png")


def subscribe(page: Page, running: Demo) -> None:
    """The form by which a reader subscribes."""
    page.goto(f"{running.site}/subscribe/")
    page.screenshot(path=IMAGES / "subscribe.png")


def main() -> None:
    """Take them all."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with demo() as running, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        window = browser.new_context(
            viewport=SIZE, device_scale_factor=SHARPNESS, color_scheme="light"
        )
        for take in (desk, issue, mail, subscribe):
            page = window.new_page()
            take(page, running)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
