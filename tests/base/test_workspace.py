"""What a person is told of a workspace that cannot be used."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from khronika.base.database import database
from khronika.base.nearest import ENVIRONMENT
from khronika.base.sqlite.version import has_wal_reset_bug, journal_mode
from khronika.base.workspace import (
    Workspace,
    WorkspaceTrouble,
    find_workspace,
    read_settings,
)


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "khronika.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_an_empty_file_is_all_defaults(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, ""))
    assert settings.site.url == "http://127.0.0.1:8000"
    assert settings.fetch.allow_private == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[fetch]\ntimeout = 3\n", "unknown key `fetch.timeout`"),
        ("colour = 'red'\n", "unknown key `colour`"),
        ("[mail]\nport = 'smtp'\n", "`mail.port`: expected `int`, got `str`"),
        ("[site\nurl = 1\n", "not valid TOML"),
        ("[site]\nurl = 'a'\nurl = 'b'\n", "not valid TOML"),
        (b"[site]\nurl = '\xff\xfe'\n", "not valid TOML"),
        ("version = 99\n", "install a newer khronika"),
        ("version = -3\n", "`version`: expected `int` >= 1"),
        ("[mail]\ntls = 'startls'\n", "`mail.tls`: invalid enum value 'startls'"),
        ("[mail]\nport = 99999\n", "`mail.port`: expected `int` <= 65535"),
        ("[mail]\nport = 99999999999999999999999\n", "`mail.port`"),
        ("[mail]\ntimeout_seconds = 0\n", "`mail.timeout_seconds`: expected `float` > 0"),
        ("[mail]\ntimeout_seconds = nan\n", "`mail.timeout_seconds`"),
        ("[mail]\nsender = 'the editors'\n", "`mail.sender`: expected `str` matching"),
        ("[mail]\nsender = 'вясна@example.org'\n", "`mail.sender`: expected `str` matching"),
        ("[organisation]\nemail = 'a@b\\r\\nBcc: c@d'\n", "`organisation.email`"),
        ("[site]\nlanguage = 'xx'\n", "`site.language`: invalid enum value 'xx'"),
        ("[site]\nurl = 'javascript:alert(1)'\n", "`site.url`: expected an address like"),
        ("[site]\nurl = 'http://127.0.0.1:99999'\n", "`site.url`: expected an address like"),
        ("[site]\nurl = 'https://a.example/?b='\n", "`site.url`: expected an address like"),
        ("[site]\ntime_zone = 'Mars/Olympus'\n", "`site.time_zone`: expected a name like"),
        ("[site]\ntime_zone = '../../etc/passwd'\n", "`site.time_zone`: expected a name like"),
        ("[fetch]\nallow_private = ['everywhere']\n", "`fetch.allow_private`: expected networks"),
    ],
)
def test_a_broken_file_gets_one_sentence_naming_file_and_key(
    tmp_path: Path, text: str | bytes, says: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(WorkspaceTrouble) as trouble:
        read_settings(path)
    sentence = str(trouble.value)
    assert says in sentence
    assert sentence.startswith(str(path))
    assert "\n" not in sentence


def test_the_mark_that_some_editors_write_is_no_mistake(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, b"\xef\xbb\xbfversion = 1\n")).version == 1


def test_no_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceTrouble, match="khronika init"):
        read_settings(tmp_path / "khronika.toml")


def test_the_nearest_workspace_upwards_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENVIRONMENT)
    written(tmp_path, "")
    deep = tmp_path / "drafts" / "november"
    deep.mkdir(parents=True)
    assert find_workspace(deep).root == tmp_path.resolve()


def test_none_found_says_where_was_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT)
    with pytest.raises(WorkspaceTrouble, match=str(tmp_path)):
        find_workspace(tmp_path)
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path))
    with pytest.raises(WorkspaceTrouble, match=r"no khronika\.toml in it"):
        find_workspace()


def test_a_secret_is_made_once_and_hidden_from_others(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    first = workspace.secret("readers")
    assert len(first) == 32
    assert workspace.secret("readers") == first
    assert workspace.secret("django") != first
    assert (tmp_path / "secrets" / "readers").stat().st_mode & 0o077 == 0
    assert (tmp_path / "secrets").stat().st_mode & 0o077 == 0


def test_half_a_secret_is_none(tmp_path: Path) -> None:
    Workspace(tmp_path).secret("readers")
    (tmp_path / "secrets" / "readers").write_bytes(b"")
    with pytest.raises(WorkspaceTrouble, match="backup"):
        Workspace(tmp_path).secret("readers")


def test_of_two_who_make_a_secret_one_is_first(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as many:
        made = set(many.map(lambda _: Workspace(tmp_path).secret("readers"), range(16)))
    assert len(made) == 1
    assert [each.name for each in (tmp_path / "secrets").iterdir()] == ["readers"]


def test_postgresql_by_one_setting(tmp_path: Path) -> None:
    made = database("postgresql://anna:p%40ss@db.example:5433/review", tmp_path / "x.db")
    assert made["ENGINE"] == "django.db.backends.postgresql"
    assert (made["USER"], made["PASSWORD"], made["HOST"]) == ("anna", "p@ss", "db.example")
    assert (made["PORT"], made["NAME"]) == ("5433", "review")


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://host", "khronika.db"])
def test_other_databases_are_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceTrouble, match="postgresql://"):
        database(url, tmp_path / "x.db")


@pytest.mark.parametrize(
    ("version", "bug"),
    [
        ((3, 6, 23), False),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 4), False),
    ],
)
def test_the_wal_reset_bug_is_known_by_version(version: tuple[int, ...], bug: bool) -> None:  # noqa: FBT001
    assert has_wal_reset_bug(version) is bug


def test_the_sqlite_brought_along_is_sound() -> None:
    assert journal_mode() == "WAL"
