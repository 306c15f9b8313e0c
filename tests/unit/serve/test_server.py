from __future__ import annotations

import errno
import http.client
import logging
import socket
import threading
import time
from typing import Any

import pytest

from sitegen.serve import ports, server as module
from sitegen.serve.server import Server
from sitegen.serve.shown import Change
from tests.previewed import Fixed, preview

PAGE = b"<!doctype html><html><head></head>"


def test_it_says_where_it_is() -> None:
    with preview({"index.html": PAGE}) as found:
        assert found.port != 0
        assert found.server.address == f"http://127.0.0.1:{found.port}/"
        assert found.get().status == 200


@pytest.mark.parametrize(("host", "names", "address"), [
    ("::1", (), "http://[::1]:8000/"), ("localhost", (), "http://localhost:8000/"),
    ("0.0.0.0", ("Laptop.local",), "http://laptop.local:8000/?token=secret"),
    ("0.0.0.0", (), "http://192.168.1.5:8000/?token=secret"), ("192.168.1.5", (), "http://192.168.1.5:8000/?token=secret"),
])  # fmt: skip
def test_the_address_is_one_that_can_be_opened(
    host: str, names: tuple[str, ...], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "own_names", lambda: ("192.168.1.5", "laptop"))
    assert Server(Fixed({}), host, 8000, "secret" if "token" in address else "", names).address == address


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "192.168.1.5", "laptop"])
def test_others_never_reach_it_without_a_token(host: str) -> None:
    with pytest.raises(ValueError, match="token"):
        Server(Fixed({}), host, 8000)


def test_at_all_addresses_it_answers_to_the_names_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "own_names", lambda: ("192.168.1.5", "laptop"))
    with preview({"index.html": PAGE}, host="0.0.0.0", token="secret", names=("Ward.local",)) as found:
        cookie = f"sitegen_{found.port}=secret"
        for name in ("192.168.1.5", "laptop", "ward.local", "127.0.0.1"):
            assert found.get(Host=f"{name}:{found.port}", Cookie=cookie).status == 200
        for name in ("0.0.0.0", "evil.example"):
            assert found.get(Host=f"{name}:{found.port}", Cookie=cookie).status == 421


def _asked(address: str, port: int, **headers: str) -> int:
    """The status of the front page, asked for at one *address* of the machine."""
    connection = http.client.HTTPConnection(address, port, timeout=5)
    try:
        connection.request("GET", "/", headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


def test_localhost_is_both_of_its_addresses_whatever_the_system_says(monkeypatch: pytest.MonkeyPatch) -> None:
    resolved = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *given, **more: resolved(host.replace("localhost", "127.0.0.1"), *given, **more),
    )
    with preview({"index.html": PAGE}, host="localhost") as found:
        for address in filter(ports.is_there, ("127.0.0.1", "::1")):
            assert _asked(address, found.port, Host=f"localhost:{found.port}") == 200
            assert _asked(address, found.port, Host=f"evil.example:{found.port}") == 421


@pytest.mark.parametrize("host", ["::", "", "0:0:0:0:0:0:0:0"])
def test_all_addresses_are_those_of_both_kinds_and_each_needs_the_token(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "own_names", lambda: ("192.168.1.5", "2001:db8::5"))
    with preview({"index.html": PAGE}, host=host, token="secret") as found:
        cookie = f"sitegen_{found.port}=secret"
        for address in filter(ports.is_there, ("127.0.0.1", "::1")):
            for name in ("192.168.1.5", "[2001:db8::5]", "localhost", "[::1]"):
                assert _asked(address, found.port, Host=f"{name}:{found.port}") == 403
                assert _asked(address, found.port, Host=f"{name}:{found.port}", Cookie=cookie) == 200
            assert _asked(address, found.port, Host=f"evil.example:{found.port}", Cookie=cookie) == 421


def test_a_port_that_is_taken_is_an_error() -> None:
    with preview() as found:
        second = Server(Fixed({}), "127.0.0.1", found.port)
        with pytest.raises(OSError, match="in use") as caught:
            found.call(second.listen)
        assert caught.value.errno == errno.EADDRINUSE
        found.call(second.close)
        assert found.get("/none").status == 404


def test_after_its_end_nothing_listens_and_the_port_is_free_at_once() -> None:
    with preview({"index.html": PAGE}) as found:
        tab = found.tab("/")
        found.call(found.server.close)
        found.call(found.server.close)
        with pytest.raises(TypeError):
            tab.heard()
        assert found.server.tabs() == frozenset()
        with pytest.raises(ConnectionRefusedError):
            found.get()
        found.call(found.server.listen)
        assert found.get().status == 200


def test_a_push_without_tabs_is_none() -> None:
    with preview() as found:
        found.call(found.server.push, Change(frozenset({"index.html"})))
        assert found.server.tabs() == frozenset()


def test_a_large_file_holds_up_no_other_request() -> None:
    large = bytes(50_000_000)
    with preview({"index.html": PAGE, "scan.pdf": large}) as found:
        start, slow = time.perf_counter(), []

        def load() -> None:
            slow.append(len(found.get("/scan.pdf").body))

        threads = [threading.Thread(target=load) for _ in range(2)]
        for thread in threads:
            thread.start()
        took = []
        while any(thread.is_alive() for thread in threads):
            before = time.perf_counter()
            assert found.get().status == 200
            took.append(time.perf_counter() - before)
        assert slow == [len(large)] * 2
        assert sorted(took)[len(took) // 2] < 0.5
        assert time.perf_counter() - start < 10


def test_it_leaves_the_logging_of_the_process_alone() -> None:
    before = [
        (name, list(logging.getLogger(name).handlers), logging.getLogger(name).level)
        for name in ("", "tornado", "livereload")
    ]
    with preview({"index.html": PAGE}) as found:
        found.get()
    after: list[Any] = [
        (name, list(logging.getLogger(name).handlers), logging.getLogger(name).level)
        for name in ("", "tornado", "livereload")
    ]
    assert after == before
    assert not logging.getLogger("tornado.application").filters
