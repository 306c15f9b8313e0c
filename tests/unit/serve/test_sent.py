"""What is different in browsers."""

import pytest

from sitegen.model.struct import digest
from sitegen.model.target import Target
from sitegen.serve.sent import Sent

PAGE, STYLE = "index.html", "static/site.css"


def style(data: bytes) -> dict[str, Target]:
    return {STYLE: Target(path=STYLE, maker="theme", blob=digest(data))}


@pytest.fixture
def sent() -> Sent:
    """A page and its style were sent."""
    found = Sent()
    found.send(PAGE, b"old", None)
    found.send(STYLE, b"old", style(b"old")[STYLE])
    return found


def test_an_open_page_with_other_bytes_is_different(sent: Sent):
    assert sent.different({PAGE}, style(b"old"), {PAGE: b"new"}.get) == {PAGE}
    assert sent.different({PAGE}, style(b"old"), {PAGE: b"old"}.get) == frozenset()


def test_a_page_that_is_not_open_is_not_looked_at(sent: Sent, monkeypatch: pytest.MonkeyPatch):
    assert sent.different((), style(b"old"), lambda path: pytest.fail(path)) == frozenset()


def test_a_page_that_is_gone_is_different_and_so_is_one_that_comes_back_as_it_was(sent: Sent):
    assert sent.different({PAGE}, {}, {}.get) == {PAGE}
    sent.send(PAGE, None, None)
    assert sent.different({PAGE}, {}, {}.get) == frozenset()
    assert sent.different({PAGE}, {}, {PAGE: b"old"}.get) == {PAGE}


def test_a_file_that_pages_use_is_told_once_and_its_bytes_are_not_looked_at(sent: Sent):
    new = style(b"new")
    assert sent.different((), new, lambda path: pytest.fail(path)) == {STYLE}
    assert sent.different((), new, lambda path: pytest.fail(path)) == frozenset()
    sent.send(STYLE, b"new", new[STYLE])
    assert sent.different((), style(b"newer"), lambda path: pytest.fail(path)) == {STYLE}


def test_a_file_in_a_tab_of_its_own_is_told_until_it_is_asked_for(sent: Sent):
    for _ in range(2):
        assert sent.different({STYLE}, style(b"new"), {STYLE: b"new"}.get) == {STYLE}
