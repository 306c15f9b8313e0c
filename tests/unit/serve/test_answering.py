from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from sitegen.render.policy import HEADERS_WITHOUT_SEARCH
from tests.previewed import Answer, Preview, preview

PAGE = b"<!doctype html><html><head></head><body>the page</body></html>"
SECRET = "t0ken-of-the-preview"


@pytest.fixture(scope="module")
def shown() -> Iterator[Preview]:
    with preview({"index.html": PAGE, "cases/x/index.html": PAGE, "bad/index.html": ValueError("no\nmore")}) as found:
        yield found


@pytest.fixture(scope="module")
def private() -> Iterator[Preview]:
    with preview({"index.html": PAGE, "cases/x/index.html": PAGE}, token=SECRET) as found:
        yield found


def refused(answer: Answer, status: int) -> bool:
    """Refused with a page that has the policy, and nothing of the site."""
    assert answer.status == status
    assert b"the page" not in answer.body
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    return all(answer.headers.get(name) == value for name, value in HEADERS_WITHOUT_SEARCH if "Transport" not in name)


@pytest.mark.parametrize("target", ["/", "/cases/x", "/none/", "/%2e%2e/", "/bad/", "/_sitegen/", "/_sitegen/none", "/_sitegen", "/_sitegen/preview.js"])  # fmt: skip
def test_every_answer_has_the_policy_and_may_not_be_kept(shown: Preview, target: str) -> None:
    headers = shown.get(target).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-cache"
    assert headers["X-Robots-Tag"] == "noindex"
    assert not [
        name for name in headers if name.lower().startswith(("access-control", "strict-transport", "x-powered"))
    ]


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "BREW"]
)
@pytest.mark.parametrize("target", ["/", "/_sitegen/", "/_sitegen/livereload", "/none"])
def test_a_preview_is_only_looked_at(shown: Preview, method: str, target: str) -> None:
    answer = shown.get(target, method)
    assert refused(answer, 405)
    assert answer.headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost:1", "localhost.:{port}"]
)
@pytest.mark.parametrize("target", ["/", "/_sitegen/state.json", "/_sitegen/livereload", "/none"])
def test_a_foreign_host_is_refused(shown: Preview, host: str, target: str) -> None:
    assert refused(shown.get(target, Host=host.format(port=shown.port)), 421)


def test_hosts_of_this_machine_are_answered(shown: Preview) -> None:
    for host in ("127.0.0.1", "localhost", "LocalHost", "[::1]"):
        assert shown.get(Host=f"{host}:{shown.port}").status == 200


@pytest.mark.parametrize(
    "host", ["user@localhost:{port}", "a,b", "localhost:{port}, localhost:{port}", "local host", "<script>"]
)
def test_what_is_no_host_gets_nothing(shown: Preview, host: str) -> None:
    answer = shown.get(Host=host.format(port=shown.port))
    assert answer.status in {400, 421}
    assert b"the page" not in answer.body
    assert b"<script>" not in answer.body


def test_two_hosts_are_none(shown: Preview) -> None:
    host = f"Host: localhost:{shown.port}\r\n".encode()
    assert shown.raw(b"GET / HTTP/1.1\r\n" + host + host + b"Connection: close\r\n\r\n").status == 400


@pytest.mark.parametrize("first", [b"GET / HTTP/1.1", b"GET / HTTP/1.0"])
def test_no_host_is_none(shown: Preview, first: bytes) -> None:
    assert shown.raw(first + b"\r\nConnection: close\r\n\r\n").status in {400, 421}


@pytest.mark.parametrize(
    "target", ["http://evil.example/", "http://localhost:{port}/", "//evil.example/..", "*", "evil.example:443"]
)
def test_a_target_that_names_a_host_is_refused(shown: Preview, target: str) -> None:
    assert refused(shown.get(target.format(port=shown.port)), 400)


@pytest.mark.parametrize("first", [b"GET", b"GET /", b"GET / HTTP/9.9", b"GET  / HTTP/1.1", b"\x16\x03\x01\x02\x00", b"GET / a HTTP/1.1", b"GET /\xff HTTP/1.1"])  # fmt: skip
def test_what_is_no_request_gets_no_page(shown: Preview, first: bytes) -> None:
    answer = shown.raw(first + f"\r\nHost: localhost:{shown.port}\r\nConnection: close\r\n\r\n".encode())
    assert answer.status in {0, 400}
    assert b"the page" not in answer.body


def test_a_body_is_refused(shown: Preview) -> None:
    head = f"GET / HTTP/1.1\r\nHost: localhost:{shown.port}\r\nConnection: close\r\n"
    assert refused(shown.raw(f"{head}Content-Length: 3\r\n\r\nabc".encode()), 413)
    assert refused(shown.raw(f"{head}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n".encode()), 413)
    assert shown.raw(f"{head}Content-Length: 99999999999\r\n\r\n".encode()).status == 400


def test_headers_without_end_are_cut_off(shown: Preview) -> None:
    assert shown.get(X_Long="a" * 100_000).status in {0, 400, 431}
    assert shown.get("/?" + "a" * 20_000).status == 400
    assert shown.get().status == 200


def test_a_page_that_cannot_be_made_is_told_in_a_line_and_ends_nothing(
    shown: Preview, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        assert refused(shown.get("/bad/"), 500)
    assert caplog.messages == ["The preview could not show /bad/: ValueError: no"]
    assert not caplog.records[0].exc_info
    assert shown.get().status == 200


def test_no_line_is_logged_for_what_is_answered_or_refused(shown: Preview, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        for target in ("/", "/none", "/%00"):
            shown.get(target)
        shown.get(method="POST")
    assert caplog.messages == []


@pytest.mark.parametrize("target", ["/", "/cases/x", "/none", "/_sitegen/", "/_sitegen/state.json", "/_sitegen/preview.js", "/_sitegen/livereload", "/?token=", "/?token=x", f"/?x={SECRET}"])  # fmt: skip
def test_without_the_token_nothing_is_shown(private: Preview, target: str) -> None:
    assert refused(private.get(target), 403)


@pytest.mark.parametrize("cookie", ["sitegen_{port}=x", "sitegen_{port}=", "sitegen={token}", "sitegen_1={token}", "sitegen_{port}={token}x"])  # fmt: skip
def test_another_cookie_is_no_token(private: Preview, cookie: str) -> None:
    assert refused(private.get(Cookie=cookie.format(port=private.port, token=SECRET)), 403)


def test_the_token_in_the_address_becomes_a_cookie(private: Preview) -> None:
    answer = private.get(f"/cases/x/?q=a%20b&token={SECRET}&r=")
    assert (answer.status, answer.headers["Location"]) == (302, "/cases/x/?q=a+b&r=")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"sitegen_{private.port}={SECRET}; ")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert private.get("/cases/x/", Cookie=cookie.split(";")[0]).status == 200


def test_a_token_helps_no_foreign_host(private: Preview) -> None:
    answer = private.get(f"/?token={SECRET}", Host="evil.example")
    assert refused(answer, 421)
    assert "Set-Cookie" not in answer.headers


def test_on_this_machine_alone_no_token_is_asked_for(shown: Preview) -> None:
    answer = shown.get("/?token=anything")
    assert answer.status == 200
    assert "Set-Cookie" not in answer.headers
