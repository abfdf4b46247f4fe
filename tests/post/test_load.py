"""Readers in and out by CSV, and the commands for them."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from khronika.base.trouble import Trouble
from khronika.cli.readers import command as readers
from khronika.cli.send import command as send
from khronika.issue.models import Issue, Periodical
from khronika.post.leave import erase
from khronika.post.load import LoadTrouble, load_readers
from khronika.post.models import Mailing, Reader, Subscription
from mailroom import MailServer, make_issue, make_subscriber

ISSUE = "vesnia-review/2026/47"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "readers.csv"


def run(*words: str) -> Result:
    result = CliRunner().invoke(
        send if words[0] == "send" else readers, words[words[0] == "send" :]
    )
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.mark.parametrize(
    "head",
    [
        "Name,E-Mail\nAnn,{0}\nBela,{1}\n",
        "email\n{0}\n{1}\n",
        "{0}\n{1}\n",
        "\ufeffemail\r\n{0}\r\n{1}",
    ],
)
def test_files_as_people_have_them(periodical: Periodical, file: Path, head: str) -> None:
    file.write_text(head.format("Ann@reader.example", "bela@reader.example"), encoding="utf-8")
    assert load_readers(file, periodical).added == 2
    assert load_readers(file, periodical).there == 2
    assert Subscription.objects.filter(state=Subscription.State.ACTIVE).count() == 2
    assert "readers.csv" in Subscription.objects.all()[0].consent


def test_broken_rows_are_counted_and_named(periodical: Periodical, file: Path) -> None:
    rows = ["email", "ann@reader.example", "nobody", "", "x\0y", '"bela@reader.example\n"', "a@b@c"]
    file.write_text("\n".join(rows), encoding="utf-8")
    loaded = load_readers(file, periodical)
    assert (loaded.added, loaded.broken) == (1, 4)
    assert loaded.broken_lines[:1] == [3]


def test_who_left_is_not_brought_back(periodical: Periodical, file: Path) -> None:
    for address in ("ann@reader.example", "carl@reader.example"):
        make_subscriber(periodical, address)
    assert erase("ann@reader.example")
    make_subscriber(periodical, "dora@reader.example", state=Subscription.State.PENDING)
    file.write_text(
        "ann@reader.example\ncarl@reader.example\nANN@reader.example\ndora@reader.example\n",
        encoding="utf-8",
    )
    loaded = load_readers(file, periodical)
    assert (loaded.added, loaded.there, loaded.left) == (1, 1, 1)
    assert not Reader.objects.exclude(erased_at=None).get().address_sealed


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name,phone\nAnn,1\n", "name the column"),
        ("email\nжук@почта.бел\n".encode("cp1251"), "not UTF-8"),
        (b'email\n"' + b"a" * 200_000 + b'"\n', "not CSV"),
    ],
)
def test_files_that_cannot_be_used(
    periodical: Periodical, file: Path, content: bytes, said: str
) -> None:
    file.write_bytes(content)
    with pytest.raises(LoadTrouble, match=said):
        load_readers(file, periodical)
    assert not Reader.objects.exists()


def test_out_and_in_again(periodical: Periodical, file: Path) -> None:
    addresses = [f"r{number}@reader.example" for number in range(1200)]
    file.write_text("\n".join(addresses), encoding="utf-8")
    result = run("import", str(file), "--periodical", "vesnia-review")
    assert result.output.startswith("vesnia-review: 1200 added, 0 there already")
    rows = list(csv.DictReader(io.StringIO(run("export").output)))
    assert sorted(row["email"] for row in rows) == sorted(addresses)
    assert {row["periodical"] for row in rows} == {periodical.key}
    assert run("count").output == "vesnia-review\t1200 active, 0 waiting to confirm\n"
    assert run("erase", "R7@reader.example").output == "Erased.\n"
    assert '"active": 1199' in run("count", "--json").output


def test_send_says_what_it_would_do(periodical: Periodical) -> None:
    make_issue(periodical)
    make_subscriber(periodical, "ann@reader.example")
    assert "revision 1 would go to 1 reader." in run("send", ISSUE, "--dry-run").output
    assert not Mailing.objects.exists()


def test_send_and_wait(server: MailServer, periodical: Periodical) -> None:
    make_issue(periodical)
    make_subscriber(periodical, "ann@reader.example")
    make_subscriber(periodical, "bela@reader.example")
    server.answers["bela@reader.example"] = "550 no such user"
    assert run("send", ISSUE, "--wait").output == f"{ISSUE}: 2 deliveries: 1 sent, 1 failed.\n"
    assert "It was queued before: 2 deliveries" in run("send", ISSUE, "--dry-run").output
    assert len(server.taken) == 1


def test_send_to_a_server_that_is_away(server: MailServer, periodical: Periodical) -> None:
    make_issue(periodical)
    make_subscriber(periodical, "ann@reader.example")
    server.stop()
    with pytest.raises(Trouble, match=r"cannot be reached .* Nothing is lost: .* 1 queued"):
        run("send", ISSUE, "--wait")


def test_send_of_what_is_not_published(periodical: Periodical) -> None:
    make_issue(periodical, state=Issue.State.DRAFT)
    with pytest.raises(Trouble, match="not published"):
        run("send", ISSUE)
