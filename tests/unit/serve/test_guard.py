from __future__ import annotations

import pytest

from sitegen.serve.guard import (
    BAD_ADDRESS,
    BODY,
    FOREIGN_HOST,
    LONGEST_TARGET,
    from_own_page,
    hosts,
    is_any,
    is_loopback,
    refusal,
    same_token,
    written,
)

ALLOWED = hosts("127.0.0.1", 8000)
HERE = {"Host": "localhost:8000"}


def test_the_names_of_this_machine_are_known_with_the_port() -> None:
    assert {"127.0.0.1:8000", "localhost:8000", "[::1]:8000"} == ALLOWED


def test_so_are_those_that_were_asked_for() -> None:
    known = hosts("192.168.1.5", 8000, ["Laptop.local", "fe80::1", "0.0.0.0", ""])
    assert known - ALLOWED == {"192.168.1.5:8000", "laptop.local:8000", "[fe80::1]:8000"}


def test_browsers_leave_out_the_port_of_http() -> None:
    assert {"localhost", "localhost:80"} <= hosts("127.0.0.1", 80)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_a_request_for_this_machine_is_answered(host: str) -> None:
    assert refusal("/", {"Host": host}, ALLOWED) is None


@pytest.mark.parametrize("host", [
    "", "evil.example", "evil.example:8000", "127.0.0.1", "localhost", "127.0.0.1:8001", "127.0.0.1:80", "localhost.:8000",
    "127.0.0.1.:8000", "localhost:8000.evil.example", "127.0.0.1.evil.example:8000", "evil.example@127.0.0.1:8000",
    "user:pass@localhost:8000", "127.0.0.1:8000@evil.example", "127.1:8000", "0.0.0.0:8000", "2130706433:8000",
    "0x7f000001:8000", "127.0.0.2:8000", "::1:8000", "[::1]", "[::ffff:127.0.0.1]:8000", "[0:0:0:0:0:0:0:1]:8000",
    "localhost:08000", "localhost:8000 ", " localhost:8000", "localhost:8000,evil.example", "localhost:8000/", "localhost:",
    "sub.localhost:8000", "localhost\u212a:8000", "http://localhost:8000", "192.168.1.5:8000",
])  # fmt: skip
def test_one_for_another_host_is_not(host: str) -> None:
    assert refusal("/", {"Host": host}, ALLOWED) == FOREIGN_HOST


def test_nor_one_without_a_host() -> None:
    assert refusal("/", {}, ALLOWED) == FOREIGN_HOST


@pytest.mark.parametrize("headers", [
    {"Content-Length": "1"}, {"Content-Length": "99999999999"}, {"Content-Length": "-1"}, {"Content-Length": "0,0"},
    {"Transfer-Encoding": "chunked"}, {"Transfer-Encoding": "identity", "Content-Length": "0"},
])  # fmt: skip
def test_nothing_can_be_sent(headers: dict[str, str]) -> None:
    assert refusal("/", HERE | headers, ALLOWED) == BODY
    assert refusal("/", HERE | {"Content-Length": "0"}, ALLOWED) is None


@pytest.mark.parametrize("target", [
    "http://evil.example/", "http://localhost:8000/", "HTTP://x", "//evil.example/", "//", "*", "", "evil.example:443",
    "index.html", "\\", "/" + "a" * LONGEST_TARGET,
])  # fmt: skip
def test_a_target_is_a_path(target: str) -> None:
    assert refusal(target, HERE, ALLOWED) == BAD_ADDRESS


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8000", "http://localhost:8000", "http://[::1]:8000"])
def test_pages_of_the_preview_may_listen(origin: str) -> None:
    assert from_own_page(origin, ALLOWED)


@pytest.mark.parametrize("origin", [
    None, "", "null", "http://evil.example", "http://evil.example:8000", "https://localhost:8000", "http://localhost",
    "http://localhost:8001", "http://localhost:8000/", "http://localhost:8000.evil.example", "localhost:8000", "http://",
    "http://localhost:8000@evil.example", "http://user@localhost:8000", "http://LOCALHOST:8000", "http://localhost.:8000",
    "http://http://localhost:8000", "http://localhost:8000 http://evil.example", "file://", "ws://localhost:8000",
    "chrome-extension://abc", " http://localhost:8000",
])  # fmt: skip
def test_others_may_not(origin: str | None) -> None:
    assert not from_own_page(origin, ALLOWED)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.9"])
def test_a_loopback_address_is_out_of_reach_for_others(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "192.168.1.5", "laptop", "localhost.evil.example", "fe80::1"])
def test_any_other_address_is_within_reach_of_others(host: str) -> None:
    assert not is_loopback(host)


def test_some_addresses_stand_for_all_of_the_machine() -> None:
    assert [host for host in ("0.0.0.0", "::", "", "127.0.0.1", "laptop") if is_any(host)] == ["0.0.0.0", "::", ""]


def test_addresses_have_brackets_where_they_need_them() -> None:
    assert [written("::1"), written("Laptop"), written("10.0.0.1")] == ["[::1]", "laptop", "10.0.0.1"]


@pytest.mark.parametrize("given", ["", "secre", "secret1", "SECRET", "sécret", "\udcff"])
def test_a_token_is_the_whole_token(given: str) -> None:
    assert not same_token(given, "secret")
    assert same_token("secret", "secret")
