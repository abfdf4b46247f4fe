from khronika.check.finding import Finding, Severity
from khronika.check.waive import waive
from khronika.text.spans import Waiver


def finding(code: str, start: int, name: str = "a-rule") -> Finding:
    return Finding(
        code=code,
        name=name,
        severity=Severity.ERROR,
        message="m",
        working="w",
        start=start,
        end=start + 1,
    )


def waiver(code: str, reason: str = "seen by the editor") -> Waiver:
    return Waiver(
        start=0, end=5, text="<!--", code=code, reason=reason, block_start=10, block_end=20
    )


def test_a_waiver_takes_out_its_code_in_its_block_only() -> None:
    inside, other, outside = finding("NUM101", 12), finding("TIM201", 12), finding("NUM101", 25)
    result = waive([inside, other, outside], [waiver("num101")], unwaivable=frozenset())
    assert result.waived == (inside,)
    assert result.kept == (other, outside)
    assert result.unused == ()


def test_a_waiver_may_name_the_rule() -> None:
    result = waive(
        [finding("NUM101", 12, "percent-not-of-counts")],
        [waiver("percent-not-of-counts")],
        unwaivable=frozenset(),
    )
    assert not result.kept


def test_a_waiver_without_reason_waives_nothing_but_met_its_finding() -> None:
    result = waive([finding("NUM101", 12)], [waiver("NUM101", "")], unwaivable=frozenset())
    assert len(result.kept) == 1
    assert result.unused == ()


def test_what_met_nothing_is_unused() -> None:
    unused = waiver("NUM101")
    assert waive([], [unused], unwaivable=frozenset()).unused == (unused,)


def test_a_protected_name_is_not_waived_by_the_author() -> None:
    result = waive([finding("REG705", 12)], [waiver("REG705")], unwaivable=frozenset({"REG705"}))
    assert len(result.kept) == 1
