"""What a browser lets pages of others do to the preview, and pages of the preview itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from sitegen.render.policy import PAGE_POLICY
from sitegen.serve.shown import Change
from tests.browser.served import serve
from tests.previewed import Preview, preview

PAGE = f"""<!doctype html><html lang=en><head><meta charset=utf-8>
<meta http-equiv="Content-Security-Policy" content="{PAGE_POLICY}"><title>x</title></head><body><p>The page</body></html>
""".encode()

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shown() -> Iterator[Preview]:
    with preview({"index.html": PAGE, "cases/x/index.html": PAGE}) as found:
        yield found


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def foreign(page: Any, tmp_path: Any) -> Iterator[Any]:
    """A page at another port of this machine, which is nearer than any other foreign page could be."""
    (tmp_path / "index.html").write_text("<!doctype html><title>foreign</title>")
    with serve(tmp_path, headers=False) as address:
        page.goto(address)
        yield page


@pytest.fixture
def heard(page: Any) -> list[dict[str, str]]:
    """What the sockets of the page's script receive."""
    messages: list[dict[str, str]] = []

    def listen(socket: Any) -> None:
        socket.on("framereceived", lambda text: messages.append(json.loads(text)))

    page.on("websocket", listen)
    return messages


def test_a_page_of_the_preview_hears_of_its_change_under_its_own_policy(
    page: Any, heard: list[dict[str, str]], shown: Preview
) -> None:
    page.goto(f"http://localhost:{shown.port}/cases/x")
    assert page.url.endswith("/cases/x/")
    wait(page, lambda: shown.server.tabs() == {"cases/x/index.html"})
    shown.call(shown.server.push, Change(frozenset({"cases/x/index.html"})))
    wait(page, lambda: len(heard) >= 3)
    assert heard[0]["command"] == "hello"
    assert heard[1:3] == [{"command": "reload", "path": "/cases/x/index.html"}, {"command": "state"}]


def wait(page: Any, until: Callable[[], bool]) -> None:
    """The page's policy lets no text become code, which `wait_for_function` would need."""
    for _ in range(200):
        if until():
            return
        page.wait_for_timeout(20)
    raise AssertionError("not in four seconds")


TRIES = {
    "listen": "new Promise((done, failed) => { const it = new WebSocket(A.replace('http', 'ws') + '_sitegen/livereload'); it.onopen = done; it.onerror = failed })",
    "read": "fetch(A)",
    "read the state": "fetch(A + '_sitegen/state.json', {credentials: 'include'})",
    "ask blindly": "fetch(A, {mode: 'no-cors'})",
    "run its script": "new Promise((done, failed) => { const it = document.createElement('script'); it.src = A + '_sitegen/preview.js'; it.onload = done; it.onerror = failed; document.head.append(it) })",
}


def tried(page: Any, shown: Preview, what: str) -> bool:
    there = TRIES[what].replace("A", f"'http://127.0.0.1:{shown.port}/'")
    answer: bool = page.evaluate(f"({there}).then(() => true, () => false)")
    return answer


@pytest.mark.parametrize("what", TRIES)
def test_a_foreign_page_can_do_nothing_with_it(foreign: Any, shown: Preview, what: str) -> None:
    assert not tried(foreign, shown, what)


@pytest.mark.parametrize("what", TRIES)
def test_a_page_of_its_own_can(page: Any, shown: Preview, what: str) -> None:
    page.goto(f"http://127.0.0.1:{shown.port}/")
    assert tried(page, shown, what)


def test_nor_show_it_in_a_frame(foreign: Any, shown: Preview) -> None:
    foreign.evaluate(
        f"document.body.append(Object.assign(document.createElement('iframe'), {{src: 'http://127.0.0.1:{shown.port}/'}}))"
    )
    foreign.wait_for_function("document.querySelector('iframe').contentDocument === null")
    frame = foreign.frames[1]
    assert "The page" not in frame.content()


def test_the_token_lets_a_browser_in_and_is_not_kept_in_the_address(page: Any, heard: list[dict[str, str]]) -> None:
    with preview({"index.html": PAGE}, token="secret") as private:
        address = private.server.address.partition("?")[0]
        assert page.goto(address).status == 403
        page.goto(private.server.address)
        assert page.url == address
        wait(page, lambda: bool(heard))
        assert page.evaluate("document.cookie") == ""
        assert page.reload().status == 200
