"""The client is polite, patient and careful, tried against a server on this computer."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from sitegen.network import Answer, Client, Unanswered, of_one_service, user_agent
from tests.answering import Reply, serving


class Clock:
    """A time that passes only by waiting."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.time += seconds


def client(waiting: Clock | None = None, **changes: Any) -> Client:
    clock = waiting or Clock()
    known: dict[str, Any] = {"secure": False, "pace": 0.0, "sleep": clock.sleep, "clock": lambda: clock.time,
                                "now": lambda: 784111777.0}  # fmt: skip
    return Client(**{**known, **changes})


def test_it_says_who_it_is_and_what_it_takes() -> None:
    with serving(lambda path, _: (200, {}, path.encode())) as (address, asked):
        assert client(contact="editors@cases.example").get(f"{address}/a?b=c", "text/plain") == Answer(True, b"/a?b=c")
    assert asked[0]["User-Agent"].startswith("sitegen/")
    assert "mailto:editors@cases.example" in asked[0]["User-Agent"]
    assert asked[0]["Accept"] == "text/plain"


@pytest.mark.parametrize(("contact", "shown"), [
    ("https://cases.example/contact", "; https://cases.example/contact)"), ("", "reports)"), ("a@b\r\nX: 1", "; mailto:a@bX:1)"),
])  # fmt: skip
def test_a_contact_cannot_add_a_header(contact: str, shown: str) -> None:
    assert user_agent(contact).endswith(shown)
    assert user_agent(contact).isprintable()


def test_what_a_server_does_not_know_is_an_answer() -> None:
    with serving(lambda *_: (404, {}, b"no")) as (address, asked):
        assert client().get(address) == Answer(False)
    assert len(asked) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again_later_each_time(status: int) -> None:
    clock = Clock()
    with serving(lambda _, count: (status, {}, b"") if count < 4 else (200, {}, b"ok")) as (address, _):
        assert client(clock).get(address).body == b"ok"
    assert clock.waits == [1.0, 2.0, 4.0]


@pytest.mark.parametrize(("value", "wait"), [("7", 7.0), ("Sun, 06 Nov 1994 08:49:47 GMT", 10.0), ("soon", 1.0)])
def test_a_server_that_names_a_time_gets_it(value: str, wait: float) -> None:
    clock = Clock()
    with serving(lambda _, count: (429, {"Retry-After": value}, b"") if count == 1 else (200, {}, b"")) as (address, _):
        client(clock).get(address)
    assert clock.waits == [wait]


def test_nobody_waits_for_an_hour() -> None:
    with (
        serving(lambda *_: (429, {"Retry-After": "3600"}, b"")) as (address, _),
        pytest.raises(Unanswered, match="for 3600 s"),
    ):
        client().get(address)


def test_it_gives_up_in_plain_words() -> None:
    with serving(lambda *_: (503, {}, b"")) as (address, asked), pytest.raises(Unanswered) as told:
        client().get(address)
    assert len(asked) == 4
    assert told.value.message == "127.0.0.1 does not answer (it says 503 Service Unavailable)"
    assert "connected to the internet" in told.value.hint


def test_a_refusal_is_not_repeated() -> None:
    with serving(lambda *_: (400, {}, b"")) as (address, asked), pytest.raises(Unanswered, match="400"):
        client().get(address)
    assert len(asked) == 1


def test_a_connection_that_is_lost_is_tried_again() -> None:
    with serving(lambda _, count: (200, {"Content-Length": "9"}, b"cut") if count == 1 else (200, {}, b"whole")) as (
        address,
        _,
    ):
        assert client().get(address).body == b"whole"


def test_a_server_that_is_not_there_is_told() -> None:
    with serving(lambda *_: (200, {}, b"")) as (address, _):
        pass
    with pytest.raises(Unanswered, match="does not answer"):
        client().get(address)


def test_without_a_connection_the_message_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def nowhere(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    with pytest.raises(Unanswered) as told:
        client(secure=True).get("https://api.cases.example/x")
    assert told.value.message == "api.cases.example cannot be found from this computer"
    assert "building a site needs no connection" in told.value.hint


def test_a_silent_server_is_not_waited_for() -> None:
    done = threading.Event()

    def silent(*_: object) -> Reply:
        done.wait(5)
        return 200, {}, b""

    with serving(silent) as (address, _):
        with pytest.raises(Unanswered, match="too slow"):
            client(timeout=0.05, tries=1).get(address)
        done.set()


@pytest.mark.parametrize("framed", [b"Content-Length: 1000\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n"])
def test_a_server_that_drips_is_not_waited_for(framed: bytes) -> None:
    class Drips(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n" + framed)
            with suppress(OSError):
                for _ in range(200):
                    self.wfile.write(b"1\r\nx\r\n" if b"chunked" in framed else b"x")
                    time.sleep(0.02)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Drips) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        begun = time.monotonic()
        try:
            with pytest.raises(Unanswered, match="too slow"):
                client(clock=time.monotonic, deadline=0.2, tries=1).get(f"http://127.0.0.1:{server.server_port}")
        finally:
            server.shutdown()
        assert time.monotonic() - begun < 2


def test_a_question_is_asked_once_at_least() -> None:
    with serving(lambda *_: (503, {}, b"")) as (address, asked), pytest.raises(Unanswered, match="does not answer"):
        client(tries=0).get(address)
    assert len(asked) == 1


def test_an_endless_answer_is_cut() -> None:
    with serving(lambda *_: (200, {}, b"x" * 2000)) as (address, _), pytest.raises(Unanswered, match="too long"):
        client(limit=1000).get(address)


def test_only_secure_addresses_are_asked() -> None:
    for address in ("http://api.cases.example/", "file:///etc/passwd", "ftp://a.example/"):
        with pytest.raises(Unanswered, match="not a secure address"):
            Client().get(address)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/x", "gopher:x"])
def test_a_redirect_leads_nowhere_else(target: str) -> None:
    with (
        serving(lambda *_: (302, {"Location": target}, b"")) as (address, _),
        pytest.raises(Unanswered),
    ):
        client().get(address)


def test_a_redirect_to_another_server_is_not_followed() -> None:
    with serving(lambda *_: (200, {}, b"of a private network")) as (other, asked):
        target = other.replace("127.0.0.1", "localhost")
        for place in (target, other):  # another name, and another port
            with (
                serving(lambda *_, place=place: (302, {"Location": place}, b"")) as (address, _),
                pytest.raises(Unanswered, match="sends the question on to another server"),
            ):
                client(contact="editors@cases.example").get(address)
    assert asked == []


@pytest.mark.parametrize(("one", "other", "same"), [
    ("https://www.ncbi.nlm.nih.gov/pmc/utils/idconv", "https://pmc.ncbi.nlm.nih.gov/tools/idconv", True),
    ("https://api.crossref.org/works/1", "https://api.crossref.org/works/2", True),
    ("https://api.crossref.org/", "https://api.datacite.org/", False),
    ("https://api.crossref.org/", "https://notcrossref.org/", False),
    ("https://api.crossref.org/", "https://www.crossref.org:8443/", False),
    ("https://api.crossref.org/", "https://www.crossref.org@10.0.0.1/", False),
    ("https://cases.example/", "https://www.crossref.org/", False),
])  # fmt: skip
def test_the_servers_of_one_service_may_lead_to_each_other(one: str, other: str, same: bool) -> None:
    assert of_one_service(one, other) is same


def test_a_redirect_is_followed() -> None:
    def answer(path: str, _: int) -> Reply:
        return (302, {"Location": "/b"}, b"") if path == "/a" else (200, {}, b"here")

    with serving(answer) as (address, _):
        assert client().get(f"{address}/a").body == b"here"


def test_a_circle_of_redirects_ends() -> None:
    with serving(lambda *_: (302, {"Location": "/a"}, b"")) as (address, asked), pytest.raises(Unanswered):
        client().get(f"{address}/a")
    assert len(asked) < 12


def test_three_questions_a_second_at_most() -> None:
    clock = Clock()
    with serving(lambda *_: (200, {}, b"")) as (address, _):
        asking = client(clock, pace=0.34)
        for _ in range(3):
            asking.get(address)
    assert clock.waits == [0.34, 0.34]
