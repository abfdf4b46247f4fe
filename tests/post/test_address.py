import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khronika.post.address import LONGEST_ADDRESS, AddressTrouble, normalise, sameness


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("ann@reader.example", "ann@reader.example"),
        ("  Ann.Bell+news@Reader.EXAMPLE. ", "Ann.Bell+news@reader.example"),
        ("o'neil!#$%&*/=?^_`{|}~-@x.example", "o'neil!#$%&*/=?^_`{|}~-@x.example"),
        ("ann@пошта.бел", "ann@xn--80a1acn3a.xn--90ais"),
        ("ann@bücher.example", "ann@xn--bcher-kva.example"),
        ("ann@ｒeader.example", "ann@reader.example"),
        ("ann@XN--BCHER-KVA.example", "ann@xn--bcher-kva.example"),
        ("ann@localhost", "ann@localhost"),
        ("a@b-c.d0.example", "a@b-c.d0.example"),
    ],
)
def test_what_people_type(typed: str, normal: str) -> None:
    assert normalise(typed) == normal


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "@",
        "ann",
        "ann@",
        "@reader.example",
        "ann@@reader.example",
        "ann@bell@reader.example",
        "ann@reader",
        "ann@127.0.0.1",
        "ann@[127.0.0.1]",
        "ann@-reader.example",
        "ann@reader..example",
        "=1+1@reader.example",
        "+375290000000@reader.example",
        "-oQ/tmp@reader.example",
        "|cat@reader.example",
        "ann@.example",
        "ann@reader_.example",
        "ann@xn--zzzzzzzzz--.example",
        ".ann@reader.example",
        "ann..bell@reader.example",
        '"ann bell"@reader.example',
        "ann bell@reader.example",
        "Ann <ann@reader.example>",
        "ann@reader.example, bela@reader.example",
        "ann@reader.example\r\nBcc: all@reader.example",
        "ann@reader.example\n",
        "ann\x00@reader.example",
        "ann@reader\u2028.example",
        "ann\u200b@reader.example",
        "\u202eann@reader.example",
        "ann\ud800@reader.example",
        "анна@reader.example",
        f"{'a' * 65}@reader.example",
        f"ann@{'a' * 64}.example",
        f"ann@{'.'.join(['abcdefghi'] * 30)}.example",
        f"{'a' * 1_000_000}@reader.example",
        "@" * 1000,
    ],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(AddressTrouble) as trouble:
        normalise(typed)
    assert str(trouble.value).endswith(".")


@settings(deadline=None)  # the first look at an international domain loads tables
@given(st.text(max_size=400) | st.from_regex(r"[^@]{1,70}@[^@]{1,300}", fullmatch=True))
def test_whatever_comes_out_can_stand_in_a_header(typed: str) -> None:
    try:
        normal = normalise(typed)
    except AddressTrouble:
        return
    assert normal.isascii()
    assert normal.isprintable()
    assert not set(normal) & set(' <>,;:"()[]\\')
    assert normal.count("@") == 1
    assert len(normal) <= LONGEST_ADDRESS
    assert normalise(normal) == normal


def test_letter_case_makes_no_second_reader() -> None:
    assert sameness(normalise("Ann@Reader.example")) == sameness(normalise("ann@reader.EXAMPLE"))
