"""Issues and the register from a shell, and many writers at one moment on a real database."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newsroom
from khronika.base.trouble import Trouble
from khronika.cli.main import group
from khronika.issue.models import Issue

WRITER = """
import datetime as dt, sys
import django
django.setup()
from django.contrib.auth.models import User
from khronika.issue.create import create_issue
from khronika.issue.find import find_issue
from khronika.issue.periodical import find_periodical
from khronika.issue.save import save_revision

user, _made = User.objects.get_or_create(username=sys.argv[1])
weekly = find_periodical("rush")
shared = find_issue("rush/2025/1")
for number in range(8):
    create_issue(weekly, date=dt.date(2026, 11, 15), title="", user=user)
    save_revision(shared, f"{user} wrote {number}.", user)
"""

PREPARE = """
import datetime as dt
import django
django.setup()
from django.contrib.auth.models import User
from django.core.management import call_command
call_command("migrate", verbosity=0)
from khronika.issue.create import create_issue
from khronika.issue.periodical import create_periodical
user = User.objects.create(username="editor")
create_issue(create_periodical("rush", "Rush"), date=dt.date(2025, 1, 5), title="", user=user)
"""

COUNT = """
import django
django.setup()
from khronika.issue.models import Issue, Revision
print(sorted(Issue.objects.filter(year=2026).values_list("number", flat=True)))
print(sorted(Revision.objects.filter(issue__year=2025).values_list("number", flat=True)))
"""


def khronika(*arguments: str, text: str = "") -> Result:
    """A command as `khronika` runs it, in this process and on the tests' database."""
    return CliRunner().invoke(group, arguments, input=text)


@pytest.fixture
def editors(db: None) -> None:  # noqa: ARG001 - opens the database
    newsroom.person("irena")
    newsroom.person("pavel")
    done = khronika("issue", "periodical", "add", "vesnia-review", "Vesnia Review")
    assert done.exit_code == 0, done.output


@pytest.mark.usefixtures("editors")
def test_a_text_is_imported_twice_and_shown() -> None:
    begun = khronika("issue", "import", "-", "--as", "irena", text=newsroom.TEXT)
    assert begun.stdout == "vesnia-review/2026/47: begun.\n"
    again = khronika("issue", "import", "-", "--as", "pavel", text=newsroom.TEXT + "\nMore.\n")
    assert again.stdout == "vesnia-review/2026/47: revision 2.\n"
    shown = khronika("issue", "show", "vesnia-review/2026/47")
    assert "revision 1" in shown.stdout
    assert "pavel" in shown.stdout
    text = khronika("issue", "show", "vesnia-review/2026/47", "--text")
    assert text.stdout == newsroom.TEXT + "\nMore.\n"
    listed = json.loads(khronika("issue", "list", "--json").stdout)
    assert (listed[0]["issue"], listed[0]["state"]) == ("vesnia-review/2026/47", "draft")


@pytest.mark.usefixtures("editors")
def test_a_published_issue_is_not_changed_behind_its_readers_backs() -> None:
    khronika("issue", "import", "-", "--as", "irena", text=newsroom.TEXT)
    issue = Issue.objects.get()
    issue.published = issue.revisions.get()
    issue.save()
    mended = newsroom.TEXT + "\nMore.\n"
    silent = khronika("issue", "import", "-", "--as", "irena", text=mended)
    assert "readers see this note" in str(silent.exception)
    assert issue.revisions.count() == 1
    said = khronika(*IMPORT, "--note", "A line was missing.", text=mended)
    assert said.stdout == "vesnia-review/2026/47: revision 2.\n"
    assert issue.corrections.get().text == "A line was missing."
    further = khronika(*IMPORT, text=mended + "\nStill more.\n")  # the same correction goes on
    assert further.stdout == "vesnia-review/2026/47: revision 3.\n"


@pytest.mark.usefixtures("editors")
def test_a_new_issue_begins_with_the_next_number() -> None:
    for number in (1, 2):
        begun = khronika("issue", "new", "vesnia-review", "--date", "2027-01-03", "--as", "irena")
        assert begun.stdout == f"vesnia-review/2027/{number}: begun.\n"
    assert khronika("issue", "list", "vesnia-review").stdout.count("\n") == 2


IMPORT = ("issue", "import", "-", "--as", "irena")


@pytest.mark.usefixtures("editors")
@pytest.mark.parametrize(
    ("arguments", "text", "says"),
    [
        (("issue", "import", "-", "--as", "nobody"), newsroom.TEXT, "no editor 'nobody'"),
        (IMPORT, "No head.", "needs a head"),
        (IMPORT, newsroom.TEXT.replace("-review", "-daily"), "no periodical “vesnia-daily”"),
        (IMPORT, newsroom.TEXT.replace("2026-11-15", "2026-11-31", 1), "cannot be used"),
        (("issue", "import", "missing.md", "--as", "irena"), "", "missing.md"),
        (("issue", "new", "vesnia-review", "--number", "0", "--as", "irena"), "", "from 1 to"),
        (("issue", "show", "47"), "", "names no issue"),
        (("publish", "vesnia-review/1999/1"), "", "has no number 1 in 1999"),
        (("issue", "periodical", "add", "desk", "Desk"), "", "address of the site"),
        (("register", "count", "prisoners"), "", "no measure 'prisoners'"),
    ],
)
def test_what_goes_wrong_is_one_sentence(arguments: tuple[str, ...], text: str, says: str) -> None:
    done = khronika(*arguments, text=text)
    assert isinstance(done.exception, Trouble)
    assert says in str(done.exception)
    assert "\n" not in str(done.exception)
    assert done.stdout == ""


@pytest.mark.usefixtures("editors")
def test_an_unsigned_issue_is_not_published_from_a_shell_either() -> None:
    khronika("issue", "import", "-", "--as", "irena", text=newsroom.TEXT)
    for words in (("publish",), ("issue", "publish"), ("publish", "--at", "2999-01-01 08:00")):
        done = khronika(*words, "vesnia-review/2026/47")
        assert isinstance(done.exception, Trouble)
        assert "signed by nobody but its author" in str(done.exception)


@pytest.mark.django_db
def test_a_register_goes_in_and_out(tmp_path: Path) -> None:
    names = [{"text": "Viarta", "language": "en"}]
    register = {
        "version": 1,
        "entities": [{"key": "viarta", "kind": "organisation", "names": names}],
        "measures": [{"key": "prisoners", "title": "Prisoners", "counter": "viarta"}],
        "figures": [{"measure": "prisoners", "as_of": "2026-11-15", "value": 412}],
    }
    file = tmp_path / "register.json"
    file.write_text(json.dumps(register), encoding="utf-8")
    assert "1 entities" in khronika("register", "load", str(file)).stdout
    counted = khronika("register", "count", "prisoners", "--on", "2026-11-20")
    assert counted.stdout == "Prisoners: 412, as of 2026-11-15.\n"
    earlier = khronika("register", "count", "prisoners", "--on", "2026-11-14")
    assert "nothing is known" in earlier.stdout
    assert json.loads(khronika("register", "export").stdout)["figures"][0]["value"] == "412"
    twice = khronika("register", "export", str(file))
    assert "is there already" in str(twice.exception)
    other = tmp_path / "out.json"
    khronika("register", "export", str(other))
    assert other.stat().st_mode & 0o077 == 0


@pytest.mark.slow
def test_writers_at_one_moment_get_one_number_each_and_lose_no_revision(tmp_path: Path) -> None:
    (tmp_path / "khronika.toml").touch()
    environment = {
        **os.environ,
        "KHRONIKA_WORKSPACE": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "khronika.settings",
    }

    def python(code: str, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 - our own code
            [sys.executable, "-c", code, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def outcome(process: subprocess.Popen[str]) -> str:
        out, trouble = process.communicate(timeout=180)
        assert process.returncode == 0, trouble
        return out

    outcome(python(PREPARE))
    for writer in [python(WRITER, name) for name in ("irena", "pavel", "maksim")]:
        outcome(writer)
    numbers, revisions = (json.loads(line) for line in outcome(python(COUNT)).splitlines())
    assert numbers == list(range(1, 25))
    assert revisions == list(range(1, 26))
