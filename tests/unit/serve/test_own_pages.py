from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from sitegen.model.struct import digest
from sitegen.serve.client_files import client_files
from sitegen.serve.counted import Counted
from sitegen.serve.state_page import state_page
from tests.previewed import Preview, preview


@pytest.fixture(scope="module")
def shown() -> Iterator[Preview]:
    with preview({"cases/x/index.html": b"the page", "_sitegen/x.css": b"planned"}, follow=True) as found:
        found.shown.now = found.shown.now._replace(edited="/cases/x/")
        yield found


def test_the_list_of_cases_is_asked_with_the_first_value_of_each_parameter(shown: Preview) -> None:
    answer = shown.get("/_sitegen/?q=a%20b&q=c&status=")
    assert (answer.status, b'name="q" value="a b"' in answer.body) == (200, True)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert shown.get("/_sitegen").headers["Location"] == "/_sitegen/"


def test_a_parameter_has_an_end(shown: Preview) -> None:
    assert f'value="{"a" * 2000}"'.encode() in shown.get("/_sitegen/?q=" + "a" * 3000).body


def test_pages_of_the_preview_are_sent_as_they_are(shown: Preview) -> None:
    assert shown.get("/_sitegen/").body == state_page(shown.shown, {}, Counted())


@pytest.mark.parametrize(("page", "known"), [("/cases/x/", True), ("/cases/x/index.html", True), ("/cases/x", True), ("/none/", False), ("/%252e%252e/", False), ("http://[", False), ("", False)])  # fmt: skip
def test_a_page_asks_for_what_is_to_be_told_of_it(shown: Preview, page: str, known: bool) -> None:
    answer = shown.get(f"/_sitegen/state.json?page={page}")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/json")
    told = json.loads(answer.body)
    assert told["digest"] == (digest(b"the page") if known else "")
    assert told["follow"] == "/cases/x/"


def test_the_script_has_its_type(shown: Preview) -> None:
    answer = shown.get("/_sitegen/preview.js")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert answer.body == client_files()["preview.js"]
    length = shown.get("/_sitegen/preview.css", "HEAD").headers["Content-Length"]
    assert length == str(len(client_files()["preview.css"]))


@pytest.mark.parametrize("name", ["none.js", "x.css", "..", "%2e%2e", "..%2fserver.py", "server.py", "__init__.py", "client/preview.js", "preview.js/", "PREVIEW.JS", "preview.js%00"])  # fmt: skip
def test_nothing_else_is_there(shown: Preview, name: str) -> None:
    answer = shown.get(f"/_sitegen/{name}")
    assert answer.status in {400, 404}
    assert f'<p class="kicker">{answer.status}</p>'.encode() in answer.body
