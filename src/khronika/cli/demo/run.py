"""What the steps of the demo share: the stage, the people at their browsers, what came of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from khronika.cli.demo.person import Person, Unexpected
from khronika.cli.demo.stage import Stage


@dataclass(slots=True)
class Run:
    """One run of the chain."""

    stage: Stage
    author: Person
    second: Person
    reader: Person
    issues: dict[str, int] = field(default_factory=dict)  # the file of a text -> the issue's pk
    letter: int = 0  # the number of the mail that brought the issue


@contextmanager
def start_run(stage: Stage) -> Iterator[Run]:
    """Open three browsers."""
    with Person(stage.url) as author, Person(stage.url) as second, Person(stage.url) as reader:
        yield Run(stage, author, second, reader)


def expect(held: object, sentence: str) -> None:
    """Go on where `held` is true.

    Raises:
        Unexpected: it is not; `sentence` says what was expected and what there is.
    """
    if not held:
        raise Unexpected(sentence)


def there[T](thing: T | None, sentence: str) -> T:
    """Give `thing`, which should be there.

    Raises:
        Unexpected: it is not; `sentence` says what was expected.
    """
    if thing is None:
        raise Unexpected(sentence)
    return thing
