from __future__ import annotations

from sitegen.render.policy import HEADER_POLICY, HEADERS, HEADERS_WITHOUT_SEARCH, PAGE_POLICY


def test_nothing_is_allowed_but_the_own_files() -> None:
    sources = dict(part.split(" ", 1) for part in PAGE_POLICY.split("; "))
    assert sources["default-src"] == "'none'"
    assert set(sources.values()) == {"'none'", "'self'"}


def test_framing_is_refused_by_header() -> None:
    assert "frame-ancestors 'none'" in HEADER_POLICY
    assert "frame-ancestors" not in PAGE_POLICY
    assert dict(HEADERS)["Content-Security-Policy"] == HEADER_POLICY


def test_the_worker_of_the_search_may_compile_its_index_and_no_page_may() -> None:
    assert set(HEADER_POLICY.split("; ")) - set(PAGE_POLICY.split("; ")) == {
        "script-src 'self' 'wasm-unsafe-eval'",
        "frame-ancestors 'none'",
    }
    assert "wasm" not in PAGE_POLICY
    assert "wasm" not in str(HEADERS_WITHOUT_SEARCH)
    assert [name for name, _ in HEADERS] == [name for name, _ in HEADERS_WITHOUT_SEARCH]
