"""Captures that are one text are found when the second of them is archived."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khronika.archive.capture import capture_bytes
from khronika.archive.copies import compare, compare_rest
from khronika.archive.models import Capture, Copy, Fingerprint, Trace
from khronika.archive.tasks import compare_captures
from khronika.issue.evidence import ArchiveEvidence
from newsroom import capture

pytestmark = pytest.mark.django_db

AGENCY = (
    "Сорок три чалавекі затрыманыя ў нядзелю ў Гарваце пасля маршу супраць новага мыта на дарогу ў "
    "Забрадзе. Марш пачаўся апоўдні каля Старога моста і прайшоў уздоўж ракі да раённага суда. "
    "Каля першай гадзіны міліцыя перакрыла набярэжную з двух бакоў і па адным уводзіла людзей у "
    "аўтобусы. Шасцярых затрыманых адвезлі ў бальніцу з сінякамі. У міністэрстве заявілі, што "
    "шэсце не было дазволена."
)
ADDED = "У студзені падобны марш у Лясное прайшоў без затрыманняў; мыта падымуць яшчэ раз увосень."
OTHER = (
    "Нацыянальны банк знізіў стаўку да дзевяці адсоткаў гадавых. Наступнае пасяджэнне праўлення "
    "адбудзецца ў красавіку, на ім разгледзяць і прагноз інфляцыі на другую палову. Эканамісты "
    "чакалі такога рашэння не раней за чэрвень, біржа адказала падзеннем на два адсоткі."
)
FOOT = (
    "Падпісвайцеся на наш канал, дасылайце навіны і фатаграфіі, раскажыце пра нас сябрам. "
    "Гэты матэрыял створаны арганізацыяй, якую ўлады называюць агентам чужынцаў."
)


def at(hour: int) -> dt.datetime:
    return dt.datetime(2026, 11, 15, hour, tzinfo=dt.UTC)


def test_a_copy_is_known_as_soon_as_it_is_archived() -> None:
    first = capture_bytes(AGENCY.encode(), key="agency")
    capture_bytes(OTHER.encode(), key="other")
    second = capture_bytes(f"{ADDED}\n\n{AGENCY}".encode(), key="paper")
    copy = Copy.objects.get()
    assert (copy.capture, copy.original) == (second, first)
    assert copy.original_share == 1.0
    assert 0.5 < copy.share < 1.0
    assert second.text[copy.start : copy.end] == first.text[copy.original_start : copy.original_end]
    assert second.text[copy.start : copy.end].startswith("Сорок три чалавекі")


def test_what_was_published_first_is_the_original_though_it_was_captured_later() -> None:
    late = capture("paper", AGENCY, published_at=at(15))
    early = capture("agency", f"{AGENCY} {ADDED}", published_at=at(9))
    assert compare(late) == []
    (copy,) = compare(early)
    assert (copy.capture, copy.original) == (late, early)


def test_an_agency_text_in_a_digest_is_found() -> None:
    digest = capture("digest", f"{OTHER}\n\n{ADDED}\n\n{AGENCY}\n\n{OTHER[::-1]}")
    agency = capture("agency", AGENCY)
    compare(digest)
    (copy,) = compare(agency)
    assert {copy.capture, copy.original} == {digest, agency}


def test_another_version_of_a_page_is_no_copy() -> None:
    for key in ("one", "two"):
        assert compare(capture(key, AGENCY, url="https://paper.invalid/march")) == []


def test_what_a_site_prints_under_every_text_makes_no_copies() -> None:
    words = OTHER.split()
    for number in range(8):
        own = " ".join(words[(at * (number + 2)) % len(words)] for at in range(14))
        text = f"{own}\n{FOOT}"
        one = capture(f"page-{number}", text, url=f"https://paper.invalid/{number}")
        assert compare(one) == []
    kept = Fingerprint.objects.get(capture=one)
    assert [one.text[start:end] for start, end in kept.furniture] == [FOOT]
    evidence = ArchiveEvidence().source(one.key)
    assert evidence is not None
    assert [one.text[start:end] for start, end in evidence.furniture] == [FOOT]


def test_captures_from_before_are_compared_by_the_clock() -> None:
    for number in range(3):
        capture(f"paper-{number}", AGENCY)
    capture("scan", "", problem="A scan; it has no text.")
    said: list[tuple[int, int]] = []
    assert compare_rest(lambda done, total: said.append((done, total))) == 4
    assert said == [(4, 4)]
    assert compare_captures.call() == {"compared": 0}
    found = Copy.objects.values_list("capture__key", "original__key")
    assert sorted(found) == [
        ("paper-1", "paper-0"),
        ("paper-2", "paper-0"),
        ("paper-2", "paper-1"),
    ]


def test_comparing_twice_changes_nothing() -> None:
    one = capture("agency", AGENCY)
    compare(one)
    kept = Trace.objects.count()
    assert compare(one) == []
    assert Trace.objects.count() == kept > 0


def test_a_text_that_everybody_copies_costs_no_more_with_each_copy() -> None:
    for number in range(40):
        compare(capture(f"paper-{number:02}", AGENCY))
    last = capture("last", AGENCY)
    with CaptureQueriesContext(connection) as queries:
        copies = compare(last)
    assert len(queries) < 15
    assert {copy.original.key for copy in copies} == {"paper-00", "paper-01", "paper-02"}
    assert max(Trace.objects.filter(trace=each).count() for each in _traces()) == 32
    assert Capture.objects.count() == 41


def _traces() -> set[int]:
    return set(Trace.objects.values_list("trace", flat=True))
