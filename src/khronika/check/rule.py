"""What a rule declares about itself.

A rule is one module in `khronika.check.rules`, named after its code. It holds

    a docstring   its documentation, in Markdown: one sentence, then what it does, why it matters,
                  an example and how to fix; `khronika rule CODE` prints it, docs/rules/ is made
                  from it
    RULE          its header, a `Rule`
    find          `find(subject: Subject) -> Iterator[Finding]`

and nothing else has to know of it: `khronika.check.catalogue` finds it in the package. Its test is
tests/rules/CODE.md in lower case.
"""

from dataclasses import KW_ONLY, dataclass
from enum import StrEnum

from khronika.check.finding import Finding, Fix, Severity
from khronika.text.spans import Span


class Need(StrEnum):
    """What a rule looks at. A rule whose need was not given in a run does not run."""

    TEXT = "text"
    SOURCES = "sources"
    REGISTER = "register"
    EARLIER = "earlier issues"


@dataclass(frozen=True, slots=True)
class Rule:
    """The header of a rule.

    `over` names the codes that keep silent where this rule speaks of the same words, so that one
    mistake is told once, by the rule that knows most of it. A rule that is not `waivable` cannot be
    silenced by a comment in the text. A rule that comes `last` sees which waivers met nothing.
    """

    code: str
    name: str
    severity: Severity
    _: KW_ONLY
    needs: Need = Need.TEXT
    preview: bool = False
    over: frozenset[str] = frozenset()
    waivable: bool = True
    last: bool = False

    def goes_before(self, code: str) -> bool:
        """Whether the rule `code` keeps silent about words of which this one has spoken.

        A sum that the text itself gets wrong goes before what a source has for one of its figures.
        """
        wrong_sum = self.severity is Severity.ERROR and self.code.startswith(("NUM", "TIM"))
        return code in self.over or (wrong_sum and code.startswith("SRC"))

    def finding(self, place: Span, message: str, working: str, fix: Fix | None = None) -> Finding:
        """A finding of this rule at `place`; `working` is the sum or the passages compared."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=message,
            working=working,
            start=place.start,
            end=place.end,
            fix=fix,
        )
