"""The workspace: the folder that holds everything one organisation has.

    khronika.toml   settings, commented
    glossary.toml   the words of the house (khronika.base.glossary)
    khronika.db     the database, unless [database] names a server
    archive/        the bytes of captures, by their SHA-256
    site/           the published pages as plain files
    secrets/        keys, readable by their owner only

WorkspaceTrouble (a Trouble): no workspace here, khronika.toml broken or of a newer khronika.
"""

import codecs
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from khronika.base.nearest import SETTINGS_FILE, nearest
from khronika.base.trouble import Trouble

FORMAT = 1
ALL_KEYS = "docs/settings.md lists all keys"
SECRET_BYTES = 32

type Port = Annotated[int, msgspec.Meta(ge=1, le=65535)]
type Seconds = Annotated[float, msgspec.Meta(gt=0, le=86_400)]
type Count = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]
type Megabytes = Annotated[int, msgspec.Meta(ge=1, le=1_000)]
type Mailbox = Annotated[str, msgspec.Meta(pattern=r"^[!-?A-~]+@[!-?A-~]+$")]  # ASCII, one @
type MailboxOrNone = Annotated[str, msgspec.Meta(pattern=r"^([!-?A-~]+@[!-?A-~]+)?$")]


class WorkspaceTrouble(Trouble):
    """The workspace cannot be used as it is."""


class Section(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A table of khronika.toml. Unknown keys are refused: a typing error must not go unseen."""


class Organisation(Section, frozen=True):
    """Who publishes."""

    name: str = "My review"
    email: Mailbox = "editors@localhost"  # shown to readers as the way to reach people


def _is_site(url: str) -> bool:
    try:
        parts = urlsplit(url)
        known = parts.scheme in {"http", "https"} and parts.hostname and (parts.port or True)
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and not parts.query and not parts.fragment
    return bool(known and plain and "@" not in parts.netloc)


class Site(Section, frozen=True):
    """Where the pages are found by readers."""

    url: str = "http://127.0.0.1:8000"
    language: Literal["en", "ru", "be", "uk", "pl", "de"] = "en"
    time_zone: str = "UTC"

    def __post_init__(self) -> None:
        """Refuse an address that no link can be made of, and a zone that no clock goes by."""
        if not _is_site(self.url):
            raise ValueError("url: expected an address like `https://review.example.org`")
        try:
            ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError("time_zone: expected a name like `Europe/Vilnius`") from None


class Database(Section, frozen=True):
    """Empty: SQLite in the workspace. Else postgresql://user:password@host:port/name."""

    url: str = ""


class Fetch(Section, frozen=True):
    """How sources are visited."""

    user_agent: str = "khronika/0.1 (+https://khronika.invalid/about-the-robot)"
    timeout_seconds: Seconds = 20.0
    max_megabytes: Megabytes = 25
    allow_private: list[str] = []  # networks that may be fetched though private, e.g. 127.0.0.0/8

    def __post_init__(self) -> None:
        """Refuse what is no network."""
        for written in self.allow_private:
            try:
                ip_network(written.strip(), strict=False)
            except ValueError:
                raise ValueError("allow_private: expected networks like `10.1.0.0/16`") from None


class Mail(Section, frozen=True):
    """The server that takes our mail."""

    host: str = "127.0.0.1"
    port: Port = 25
    tls: Literal["none", "starttls", "implicit"] = "none"
    username: str = ""
    password: str = ""
    password_file: str = ""  # read anew at each log-in, so that a token may change
    login: Literal["password", "xoauth2"] = "password"
    sender: Mailbox = "review@localhost"
    bounces: MailboxOrNone = ""  # receives what cannot be delivered, by +TOKEN addresses
    timeout_seconds: Seconds = 20.0
    connections: Annotated[int, msgspec.Meta(ge=1, le=100)] = 4
    per_hour: Count = 0  # messages, 0 for no limit
    per_hour_to_domain: Count = 0
    first_day_to_domain: Count = 0  # doubled each day, 0 for no slow start
    uncertain: Literal["hold", "resend"] = "hold"
    dkim_selector: str = ""  # empty: the server signs

    def current_password(self) -> str:
        """The password, or the first line of its file.

        Raises:
            WorkspaceTrouble: the file cannot be read.
        """
        if not self.password_file:
            return self.password
        try:
            return Path(self.password_file).read_text(encoding="utf-8").partition("\n")[0].strip()
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "not UTF-8"
            raise WorkspaceTrouble(
                f"{self.password_file}: cannot be read ({why}); correct [mail] password_file in "
                "khronika.toml."
            ) from None


class Check(Section, frozen=True):
    """Which rules speak."""

    select: list[str] = []
    ignore: list[str] = []
    preview: bool = False


class Settings(Section, frozen=True):
    """All of khronika.toml."""

    version: Annotated[int, msgspec.Meta(ge=1)] = FORMAT
    organisation: Organisation = Organisation()
    site: Site = Site()
    database: Database = Database()
    fetch: Fetch = Fetch()
    mail: Mail = Mail()
    check: Check = Check()


class Workspace:
    """One workspace folder and its settings, read when first asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._secrets: dict[str, bytes] = {}

    @property
    def settings_file(self) -> Path:
        """khronika.toml."""
        return self.root / SETTINGS_FILE

    @property
    def glossary_file(self) -> Path:
        """glossary.toml, which need not be there."""
        return self.root / "glossary.toml"

    @property
    def database_file(self) -> Path:
        """khronika.db."""
        return self.root / "khronika.db"

    @property
    def archive(self) -> Path:
        """The folder of captured bytes."""
        return self.root / "archive"

    @property
    def site(self) -> Path:
        """The folder of published pages."""
        return self.root / "site"

    @property
    def secrets(self) -> Path:
        """The folder of keys."""
        return self.root / "secrets"

    @cached_property
    def settings(self) -> Settings:
        """The settings, or WorkspaceTrouble saying what is wrong with the file and where."""
        return read_settings(self.settings_file)

    def secret(self, name: str) -> bytes:
        """The key of that name: 32 random bytes, made on first use, readable by its owner only."""
        if name not in self._secrets:
            self._secrets[name] = self._read_or_make(name)
        return self._secrets[name]

    def secret_file(self, name: str, make: Callable[[], bytes]) -> tuple[Path, bytes]:
        """A key of another kind: its file, made on first use by `make`, and what is in it."""
        self.secrets.mkdir(mode=0o700, exist_ok=True)
        path = self.secrets / name
        if not path.exists():
            _write_once(path, make())
        return path, path.read_bytes()

    def _read_or_make(self, name: str) -> bytes:
        path, key = self.secret_file(name, lambda: os.urandom(SECRET_BYTES))
        if len(key) != SECRET_BYTES:
            raise WorkspaceTrouble(
                f"{path}: this is no key of {SECRET_BYTES} bytes; put the right one back from its "
                "backup."
            )
        return key


def _write_once(path: Path, key: bytes) -> None:
    """Write a key that is there as a whole or not at all, and once though two processes ask."""
    beside = path.with_name(f".{path.name}.{uuid4().hex}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was first
            path.hardlink_to(beside)
    finally:
        beside.unlink()


def read_settings(path: Path) -> Settings:
    """Read and check a khronika.toml.

    Raises:
        WorkspaceTrouble: no such file, not TOML, an unknown key, a value of the wrong kind, or a
            file written by a newer khronika.
    """
    try:
        raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)  # which some editors write
    except FileNotFoundError:
        raise WorkspaceTrouble(
            f"{path}: there is no such file; `khronika init DIR` makes a workspace."
        ) from None
    except OSError as error:
        raise WorkspaceTrouble(f"{path}: cannot be read ({error.strerror}).") from None
    version = decode(path, raw, dict[str, object]).get("version", FORMAT)
    if isinstance(version, int) and version > FORMAT:
        raise WorkspaceTrouble(
            f"{path}: the workspace has format {version}, this khronika knows formats up to "
            f"{FORMAT}; install a newer khronika."
        )
    return decode(path, raw, Settings)


def decode[T](path: Path, raw: bytes, kind: type[T]) -> T:
    """The TOML of a file as a value of `kind`, or WorkspaceTrouble saying what is wrong where."""
    try:
        return msgspec.toml.decode(raw, type=kind)
    except msgspec.ValidationError as error:
        raise WorkspaceTrouble(f"{path}: {explain(error)}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WorkspaceTrouble(f"{path}: this is not valid TOML: {error}.") from None
    except RecursionError:
        raise WorkspaceTrouble(f"{path}: this is not valid TOML: brackets in brackets.") from None


def explain(error: msgspec.ValidationError) -> str:
    """Say a validation error as a sentence: `fetch.timeout: unknown key; ...`."""
    text = str(error)
    what, _, where = text.partition(" - at `$")
    where = where.rstrip("`").lstrip(".")
    if not what.startswith(("Expected", "Invalid", "Object")):  # a sentence of our own: key: what
        key, _, what = what.partition(": ")
        where = f"{where}.{key}" if where else key
    if what.startswith("Object contains unknown field"):
        key = what.split("`")[1]
        place = f"{where}.{key}" if where else key
        return f"unknown key `{place}`; remove it or correct its spelling ({ALL_KEYS})."
    return f"`{where}`: {what[0].lower()}{what[1:]}; correct the value ({ALL_KEYS})."


def find_workspace(start: Path | None = None) -> Workspace:
    """The workspace named by KHRONIKA_WORKSPACE, else the nearest one from `start` upwards.

    Raises:
        WorkspaceTrouble: there is none.
    """
    folder = nearest(start)
    if folder is None:
        raise WorkspaceTrouble(
            f"{(start or Path.cwd()).resolve()}: no workspace here or above; go to one, name it "
            "with --workspace, or make one with `khronika init DIR`."
        )
    if not (folder / SETTINGS_FILE).is_file():
        raise WorkspaceTrouble(
            f"{folder}: there is no {SETTINGS_FILE} in it; `khronika init {folder}` makes one."
        )
    return Workspace(folder)
