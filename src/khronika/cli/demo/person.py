"""A person at a browser without JavaScript: opens pages, fills in their forms, sends them.

Unexpected (a Trouble)   the demo saw something else than it should; one sentence says what
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from types import TracebackType
from typing import Any, Self, override
from urllib.parse import urljoin, urlsplit

import httpx

from khronika.base.trouble import Trouble

SECONDS = 30.0
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of Django's field


class Unexpected(Trouble):
    """A step of the demo did not do what it should."""


@dataclass(slots=True)
class Form:
    """A form of a page: where it goes, its fields as the page filled them in, boxes to tick."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    boxes: set[str] = field(default_factory=set)  # not ticked, so not sent unless somebody does


class Person:
    """One browser session with its cookies."""

    def __init__(self, base: str) -> None:
        self._client = httpx.Client(
            base_url=base, follow_redirects=True, timeout=SECONDS, trust_env=False
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def open(self, address: str, **headers: str) -> httpx.Response:
        """Open a page, or a link as a page gives it.

        Raises:
            Unexpected: the answer is not 200.
        """
        return self._well(self._client.get(address, headers=headers))

    def forms(self, page: httpx.Response) -> list[Form]:
        """The forms of a page, with absolute actions."""
        reader = _FormReader(str(page.url))
        reader.feed(page.text)
        return reader.forms

    def fill(self, page: httpx.Response, action: str, **values: str) -> httpx.Response:
        """Send the form of `page` whose action ends in `action`, with `values` typed in.

        Raises:
            Unexpected: there is no such form or field, or the answer is not 200.
        """
        return self._well(self.send(page, action, **values))

    def send(self, page: httpx.Response, action: str, **values: str) -> httpx.Response:
        """As `fill`, but whatever the answer is: for what should be refused."""
        for form in self.forms(page):
            if form.method == "post" and urlsplit(form.action).path.endswith(action):
                unknown = sorted(values.keys() - form.fields.keys() - form.boxes)
                if unknown:
                    raise Unexpected(
                        f"the form {action} on {page.url} should have a field {unknown[0]}; "
                        f"it has {', '.join(sorted(form.fields)) or 'none'}."
                    )
                return self._client.post(
                    form.action,
                    data=form.fields | values,
                    headers={"Referer": str(page.url), "Origin": _origin(str(page.url))},
                )
        found = ", ".join(urlsplit(form.action).path for form in self.forms(page)) or "none"
        raise Unexpected(
            f"the page {page.url} should have a form that posts to ...{action}; it has {found}."
        )

    def ask(self, page: httpx.Response, address: str, **values: str) -> Any:  # noqa: ANN401 - JSON
        """Post as the page's script would, with its token; gives the JSON answered.

        Raises:
            Unexpected: the answer is not 200.
        """
        tokens = [form.fields[TOKEN] for form in self.forms(page) if TOKEN in form.fields]
        answer = self._client.post(
            address,
            data=values | ({TOKEN: tokens[0]} if tokens else {}),
            headers={
                "Accept": "application/json",
                "Referer": str(page.url),
                "Origin": _origin(str(page.url)),
            },
        )
        return self._well(answer).json()

    @staticmethod
    def _well(answer: httpx.Response) -> httpx.Response:
        if answer.status_code != httpx.codes.OK:
            raise Unexpected(
                f"{answer.request.method} {answer.url} should answer 200; "
                f"it answered {answer.status_code}."
            )
        return answer


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


class _FormReader(HTMLParser):
    """Collects forms with the fields a browser would send; buttons are left out."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._textarea: str | None = None
        self._select: str | None = None

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            action = urljoin(self.url, given.get("action", ""))
            self._form = Form(action, given.get("method", "get").lower())
            self.forms.append(self._form)
        if self._form is None:
            return
        name = given.get("name", "")
        if tag == "input" and name:
            self._input(name, given)
        elif tag == "textarea" and name:
            self._textarea = name
            self._form.fields[name] = ""
        elif tag == "select" and name:
            self._select = name
            self._form.fields[name] = ""
        elif tag == "option" and self._select:
            chosen = "selected" in given or not self._form.fields[self._select]
            if chosen:
                self._form.fields[self._select] = given.get("value", "")

    def _input(self, name: str, given: dict[str, str]) -> None:
        kind = given.get("type", "text")
        if self._form is None or kind in {"submit", "button", "image", "file", "reset"}:
            return
        if kind in {"checkbox", "radio"} and "checked" not in given:
            self._form.boxes.add(name)
            return
        self._form.fields[name] = given.get("value", "on" if kind == "checkbox" else "")

    @override
    def handle_data(self, data: str) -> None:
        if self._form is not None and self._textarea:
            self._form.fields[self._textarea] += data

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "textarea":
            self._textarea = None
        elif tag == "select":
            self._select = None
