"""What is published as plain files, to be served or copied by anything: PERIODICAL/YEAR/NUMBER/.

    index.html      the issue, its facts linked to evidence.html
    evidence.html   each verified fact with the passages that prove it
    plain.txt       the issue as plain text
    proof.json      the proof (DESIGN.md, the JSON contract)
    press.css       the style of the two pages
    ../../feed.atom, ../../feed.json

Each file is replaced in one step, the page after those it links to: a visitor meets the old file
or the new one, never half of one.
"""

import os
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from khronika.issue.models import Issue
from khronika.press.address import issue_path
from khronika.press.evidence import evidence_page, public_proof
from khronika.press.feeds import atom, json_feed
from khronika.press.models import Rendition
from khronika.press.render import Parsed, parse, plain, standalone
from khronika.press.trouble import FilesTrouble

STYLE = Path(__file__).parents[1] / "templates" / "press" / "press.css"


def write_files(parsed: Parsed) -> Path:
    """Write the files of a published revision into the workspace's site folder.

    Gives the folder of the issue.

    Raises:
        FilesTrouble: the disk is full, or the folder may not be written to.
    """
    issue = parsed.issue
    folder: Path = settings.WORKSPACE.site / issue_path(issue).strip("/")
    series = folder.parents[1]
    with translation.override(issue.language):
        files = {
            folder / "press.css": STYLE.read_text(encoding="utf-8"),
            folder / "proof.json": public_proof(parsed),
            folder / "plain.txt": plain(parsed),
            folder / "evidence.html": evidence_page(parsed),
            folder / "index.html": standalone(parsed),
        }
    files[series / "feed.atom"] = atom(issue.periodical)
    files[series / "feed.json"] = json_feed(issue.periodical)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            _replace(path, text)
    except OSError as error:
        raise FilesTrouble(
            _(
                "The issue is published, but %(path)s could not be written (%(why)s); mend that "
                "and publish it again."
            )
            % {"path": error.filename or folder, "why": error.strerror}
        ) from error
    return folder


def write_missing() -> int:
    """Write the files that a publication which was cut off (killed, disk full) left unwritten.

    Gives the number of issues that were written.

    Raises:
        FilesTrouble: as `write_files`.
    """
    pages = Rendition.objects.filter(
        form=Rendition.Form.PAGE,
        revision_id__in=Issue.objects.filter(state=Issue.State.PUBLISHED).values("published"),
    )
    written = 0
    for page in pages.defer("body").select_related("revision__issue__periodical"):
        if not _are_there(page):
            write_files(parse(page.revision))
            written += 1
    return written


def _are_there(page: Rendition) -> bool:
    """Whether the files that are written last are as new as the page itself."""
    folder: Path = settings.WORKSPACE.site / issue_path(page.revision.issue).strip("/")
    last = (folder / "index.html", folder.parents[1] / "feed.json")
    try:
        return all(path.stat().st_mtime >= page.made_at.timestamp() for path in last)
    except FileNotFoundError:
        return False


def _replace(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with draft.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
