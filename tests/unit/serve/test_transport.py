from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import HTTPClientError

from sitegen.serve import transport
from sitegen.serve.shown import Change
from tests.previewed import Preview, Tab, preview

CHANGE = Change(frozenset({"cases/x/index.html"}))
UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec_WebSocket_Version": "13",
}


@pytest.fixture
def shown() -> Iterator[Preview]:
    with preview({"cases/x/index.html": b"the page"}) as found:
        yield found


def told(tab: Tab) -> list[str]:
    """What a tab hears up to the state."""
    heard = []
    while (message := tab.heard())["command"] != "state":
        heard.append(message["path"])
    return heard


def test_a_tab_is_greeted_as_livereload_does(shown: Preview) -> None:
    tab = Tab(shown, shown.connect())
    tab.say({"command": "hello", "protocols": []})
    hello = tab.heard()
    assert hello["command"] == "hello"
    assert hello["protocols"] == ["http://livereload.com/protocols/official-7"]
    tab.close()


def test_a_tab_is_told_when_its_page_is_another_and_others_only_of_the_state(shown: Preview) -> None:
    here, there = shown.tab("/cases/x/"), shown.tab(f"http://127.0.0.1:{shown.port}/?q#part")
    shown.call(shown.server.push, CHANGE)
    assert (told(here), told(there)) == (["/cases/x/index.html"], [])


def test_a_tab_that_goes_elsewhere_says_so(shown: Preview) -> None:
    tab = shown.tab("/cases/x/")
    assert shown.server.tabs() == {"cases/x/index.html"}
    tab.say({"command": "info", "url": "/about/"})
    tab.settle()
    assert shown.server.tabs() == {"about/index.html"}


def test_twenty_tabs_are_told_at_once_and_each_its_own(shown: Preview) -> None:
    tabs = [shown.tab(f"/cases/{number}/") for number in range(20)]
    paths = frozenset(f"cases/{number}/index.html" for number in range(20))
    assert shown.server.tabs() == paths
    shown.call(shown.server.push, Change(paths))
    assert [told(tab) for tab in tabs] == [[f"/cases/{number}/index.html"] for number in range(20)]


def test_a_closed_tab_is_forgotten(shown: Preview) -> None:
    stays, goes = shown.tab("/cases/x/"), shown.tab("/about/")
    goes.close()
    wait_for(lambda: shown.server.tabs() == {"cases/x/index.html"})
    shown.call(shown.server.push, CHANGE)
    assert told(stays) == ["/cases/x/index.html"]


def test_a_tab_that_takes_nothing_holds_up_nobody_and_is_dropped(shown: Preview) -> None:
    dead, alive = open_socket(shown), shown.tab("/cases/x/")
    wait_for(lambda: "about/index.html" in shown.server.tabs())
    long = Change(frozenset({f"static/{'s' * 30_000}{number}.css" for number in range(20)}))
    start = time.perf_counter()
    for _ in range(40):
        shown.call(shown.server.push, long)
        assert len(told(alive)) == 20
    assert time.perf_counter() - start < 5
    assert shown.server.tabs() == {"cases/x/index.html"}
    dead.close()


def test_a_tab_whose_connection_is_lost_is_dropped(shown: Preview) -> None:
    lost = open_socket(shown)
    wait_for(lambda: shown.server.tabs() == {"about/index.html"})
    lost.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    lost.close()
    shown.call(shown.server.push, CHANGE)
    wait_for(lambda: shown.server.tabs() == frozenset())


@pytest.mark.parametrize("said", [
    "", "{", "[]", "null", "1", '"hello"', "{}", '{"command": 1}', '{"command": "info"}', '{"command": "info", "url": 1}',
    '{"command": "info", "url": null}', '{"command": "info", "url": ["/"]}', '{"command": "reload", "path": "/"}', "[" * 4000,
    '{"command": "info", "url": "http://["}', '{"command": "info", "url": "/\\ud800"}', '{"command": "url", "url": "/"}',
])  # fmt: skip
def test_what_is_not_understood_is_passed_over(shown: Preview, said: str, caplog: pytest.LogCaptureFixture) -> None:
    tab = shown.tab("/cases/x/")
    tab.say(said)
    tab.settle()
    shown.call(shown.server.push, CHANGE)
    assert told(tab)[:1] in ([], ["/cases/x/index.html"])
    assert caplog.messages == []


def test_no_tab_hears_what_another_says(shown: Preview) -> None:
    one, other = shown.tab("/cases/x/"), shown.tab("/cases/x/")
    one.say({"command": "reload", "path": "/evil"})
    one.settle()
    shown.call(shown.server.push, Change())
    assert told(other) == []


def test_a_long_message_ends_the_connection(shown: Preview) -> None:
    tab = shown.tab("/cases/x/")
    tab.say(json.dumps({"command": "info", "url": "/" + "a" * 5000}))
    wait_for(lambda: shown.server.tabs() == frozenset())


def test_there_is_room_for_so_many(shown: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "MOST_TABS", 1)
    shown.tab("/cases/x/")
    late = Tab(shown, shown.connect())
    with pytest.raises(TypeError):
        late.heard()
    assert late.connection.close_code == 1013


@pytest.mark.parametrize("origin", [
    "", "null", "http://evil.example", "http://evil.example:{port}", "https://127.0.0.1:{port}", "http://127.0.0.1",
    "http://127.0.0.1:1", "http://127.0.0.1:{port}/", "http://127.0.0.1:{port}.evil.example", "http://localhost.:{port}",
    "http://user@127.0.0.1:{port}", "file://",
])  # fmt: skip
@pytest.mark.parametrize("site", ["", "same-origin", "none", "cross-site"])
def test_only_pages_of_the_preview_may_listen(shown: Preview, origin: str, site: str) -> None:
    answer = shown.get("/_sitegen/livereload", Origin=origin.format(port=shown.port), Sec_Fetch_Site=site, **UPGRADE)
    assert answer.status == 403
    assert shown.server.tabs() == frozenset()


def test_nor_may_one_that_names_its_own_origin_as_the_host(shown: Preview) -> None:
    host = f"evil.example:{shown.port}"
    assert shown.get("/_sitegen/livereload", Host=host, Origin=f"http://{host}", **UPGRADE).status == 421


def test_each_name_of_the_preview_may(shown: Preview) -> None:
    for name in ("127.0.0.1", "localhost", "[::1]"):
        Tab(shown, shown.connect(Origin=f"http://{name}:{shown.port}")).close()


def test_without_the_token_nobody_listens() -> None:
    with preview(token="secret") as found:
        with pytest.raises(HTTPClientError, match="403"):
            found.connect()
        found.tab("/cases/x/", Cookie=f"sitegen_{found.port}=secret").close()


def test_what_is_no_websocket_gets_no_more_than_that(shown: Preview) -> None:
    origin = f"http://127.0.0.1:{shown.port}"
    assert shown.get("/_sitegen/livereload", Origin=origin).status == 400
    assert shown.get("/_sitegen/livereload", "HEAD", Origin=origin).status == 405
    assert shown.get("/_sitegen/livereload", Origin=origin, **(UPGRADE | {"Sec_WebSocket_Version": "8"})).status == 426


def test_two_previews_in_one_process_know_only_their_own_tabs(shown: Preview) -> None:
    with preview() as other:
        tab = shown.tab("/cases/x/")
        assert other.server.tabs() == frozenset()
        other.call(other.server.push, CHANGE)
        shown.call(shown.server.push, Change())
        assert told(tab) == []
    assert LiveReloadHandler.waiters == set()


def open_socket(shown: Preview) -> socket.socket:
    """A tab that shows /about/ and then reads nothing."""
    connection = socket.create_connection(("127.0.0.1", shown.port))
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    headers = UPGRADE | {"Host": f"127.0.0.1:{shown.port}", "Origin": f"http://127.0.0.1:{shown.port}"}
    lines = "".join([f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items()])
    connection.sendall(f"GET /_sitegen/livereload HTTP/1.1\r\n{lines}\r\n".encode())
    assert connection.recv(4000).startswith(b"HTTP/1.1 101")
    said = json.dumps({"command": "info", "url": "/about/"}).encode()
    connection.sendall(bytes([0x81, 0x80 | len(said), 0, 0, 0, 0]) + said)
    return connection


def wait_for(holds: object) -> None:
    assert callable(holds)
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)
