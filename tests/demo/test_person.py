"""The person at the browser sends what a browser would send, and says what is missing."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from khronika.cli.demo.person import Person, Unexpected

PAGE = """
<form method="get" action="/search/"><input name="q" value="x"></form>
<form method="post" action="/issues/7/save/">
  <input type="hidden" name="csrfmiddlewaretoken" value="tok">
  <textarea name="text">Old &amp; grey</textarea>
  <select name="language"><option value="en">E</option>
    <option value="be" selected>B</option></select>
  <input type="checkbox" name="yes" checked><input type="checkbox" name="no">
  <input type="submit" name="go" value="Go"><button name="also">Also</button>
</form>
"""


class Desk(BaseHTTPRequestHandler):
    posted: list[dict[str, list[str]]] = []
    refuse = False

    def do_GET(self) -> None:
        self.answer(200, PAGE)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        Desk.posted.append(parse_qs(body, keep_blank_values=True))
        self.answer(403 if Desk.refuse else 200, '{"version": 1}')

    def answer(self, status: int, body: str) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def person() -> Iterator[Person]:
    Desk.posted, Desk.refuse = [], False
    server = HTTPServer(("127.0.0.1", 0), Desk)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    with Person(f"http://127.0.0.1:{server.server_address[1]}") as person:
        yield person
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_form_is_sent_with_its_hidden_fields_and_without_its_buttons(person: Person) -> None:
    page = person.open("/issues/7/")
    person.fill(page, "/issues/7/save/", text="New\nlines")
    assert Desk.posted == [
        {
            "csrfmiddlewaretoken": ["tok"],
            "text": ["New\nlines"],
            "language": ["be"],
            "yes": ["on"],
        }
    ]


def test_what_was_typed_before_is_read_as_text(person: Person) -> None:
    forms = person.forms(person.open("/issues/7/"))
    assert [form.method for form in forms] == ["get", "post"]
    assert forms[1].fields["text"] == "Old & grey"


def test_a_box_is_sent_when_it_is_ticked(person: Person) -> None:
    page = person.open("/issues/7/")
    person.fill(page, "/issues/7/save/", no="on")
    assert Desk.posted[0]["no"] == ["on"]


def test_a_missing_form_a_missing_field_and_a_refusal_are_one_sentence(person: Person) -> None:
    page = person.open("/issues/7/")
    with pytest.raises(Unexpected, match=r"should have a form that posts to \.\.\./sign/; it has"):
        person.fill(page, "/sign/")
    with pytest.raises(Unexpected, match="should have a field number; it has csrf"):
        person.fill(page, "/issues/7/save/", number="47")
    Desk.refuse = True
    with pytest.raises(Unexpected, match=r"POST .*/save/ should answer 200; it answered 403"):
        person.fill(page, "/issues/7/save/")
    assert person.send(page, "/issues/7/save/").status_code == 403


def test_asking_takes_the_token_of_the_page_along(person: Person) -> None:
    page = person.open("/issues/7/")
    assert person.ask(page, "/issues/7/check/", text="x") == {"version": 1}
    assert Desk.posted == [{"text": ["x"], "csrfmiddlewaretoken": ["tok"]}]
