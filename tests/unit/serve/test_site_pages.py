from __future__ import annotations

import json
from collections.abc import Iterator

import msgspec
import pytest

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.struct import digest
from sitegen.serve.inject import tag
from sitegen.serve.site_pages import Rules, digest_of
from tests.previewed import Fixed, Preview, preview
from tests.unit.serve.hostile_addresses import HOSTILE

HEAD, REST = b"<!doctype html><html><head>", b"<title>The page</title></head></html>"
PAGE = HEAD + REST
LARGE = bytes(range(256)) * 20_000
RULES = b"/*\n  X-Ours: 1\n/cases/:slug/*.ris\n  Content-Type: application/x-research-info-systems; charset=utf-8\n"
FILES: dict[str, bytes | Exception] = {
    "index.html": PAGE, "cases/x/index.html": PAGE, "404.html": HEAD + b"missing", "_headers": RULES, "_redirects": b"/a /b",
    "cases/x/x.ris": b"TY  - JOUR", "static/site.css": b"p {}", "cases/x/scan.pdf": LARGE, "cases/x/a b.csv": b"1,2", "empty.txt": b"",
}  # fmt: skip


@pytest.fixture(scope="module")
def shown() -> Iterator[Preview]:
    with preview(FILES) as found:
        yield found


def test_a_page_is_sent_with_the_script_that_knows_it(shown: Preview) -> None:
    answer = shown.get("/cases/x/")
    assert (answer.status, answer.body) == (200, HEAD + tag(digest(PAGE)) + REST)
    assert answer.headers["Content-Length"] == str(len(answer.body))
    assert answer.headers["X-Ours"] == "1"
    assert shown.get("/cases/x/index.html").body == answer.body


def test_the_script_is_told_when_the_page_is_another(shown: Preview) -> None:
    state = json.loads(shown.get("/_sitegen/state.json?page=/cases/x/").body)
    assert state["digest"] == digest(PAGE)


@pytest.mark.parametrize(("target", "path", "kind"), [
    ("/cases/x/x.ris", "cases/x/x.ris", "application/x-research-info-systems; charset=utf-8"),
    ("/static/site.css", "static/site.css", "text/css; charset=utf-8"),
    ("/cases/x/a%20b.csv", "cases/x/a b.csv", "text/csv; charset=utf-8"),
    ("/cases/x/scan.pdf", "cases/x/scan.pdf", "application/pdf"), ("/empty.txt", "empty.txt", "text/plain; charset=utf-8"),
])  # fmt: skip
def test_a_file_is_sent_as_it_is(shown: Preview, target: str, path: str, kind: str) -> None:
    answer = shown.get(target)
    assert (answer.status, answer.body, answer.headers["Content-Type"]) == (200, FILES[path], kind)


@pytest.mark.parametrize(
    "target", ["/", "/cases/x/", "/cases/x/scan.pdf", "/cases/x", "/none", "/%2e%2e/", "/empty.txt"]
)
def test_head_is_get_without_the_body(shown: Preview, target: str) -> None:
    get, head = shown.get(target), shown.get(target, "HEAD")
    assert (head.status, head.body) == (get.status, b"")
    assert head.headers | {"Date": ""} == get.headers | {"Date": ""}
    assert get.headers["Content-Length"] == str(len(get.body))


@pytest.mark.parametrize("target", ["/", "/cases/x/scan.pdf", "/_sitegen/preview.js"])
def test_what_a_browser_has_is_not_sent_again(shown: Preview, target: str) -> None:
    name = shown.get(target).headers["Etag"]
    for known in (name, f'"other", {name}', f"W/{name}", "*"):
        answer = shown.get(target, If_None_Match=known)
        assert (answer.status, answer.body) == (304, b"")
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert shown.get(target, If_None_Match='"other"').status == 200


@pytest.mark.parametrize(("asked", "status", "said", "part"), [
    ("bytes=2-5", 206, f"bytes 2-5/{len(LARGE)}", LARGE[2:6]), ("bytes=-4", 206, f"bytes {len(LARGE) - 4}-{len(LARGE) - 1}/{len(LARGE)}", LARGE[-4:]),
    (f"bytes={len(LARGE)}-", 416, f"bytes */{len(LARGE)}", b""), ("bytes=1-2,4-5", 200, None, LARGE),
])  # fmt: skip
def test_a_player_may_ask_for_a_part(shown: Preview, asked: str, status: int, said: str | None, part: bytes) -> None:
    answer = shown.get("/cases/x/scan.pdf", Range=asked)
    assert (answer.status, answer.headers.get("Content-Range"), answer.body) == (status, said, part)


def test_of_a_file_that_has_changed_it_gets_all(shown: Preview) -> None:
    name = shown.get("/cases/x/scan.pdf").headers["Etag"]
    assert shown.get("/cases/x/scan.pdf", Range="bytes=0-1", If_Range=name).status == 206
    assert shown.get("/cases/x/scan.pdf", Range="bytes=0-1", If_Range='"before"').status == 200


def test_a_forgotten_slash_is_added_where_there_is_a_page(shown: Preview) -> None:
    assert shown.get("/cases/x").headers["Location"] == "/cases/x/"
    assert shown.get("/cases/x?q=%0d%0aa").headers["Location"] == "/cases/x/?q=%0d%0aa"
    assert shown.get("/cases").status == 404
    assert shown.get("/cases/x/x.ris/").status == 404


def test_a_missing_page_is_the_sites_own_which_waits_for_it(shown: Preview) -> None:
    answer = shown.get("/cases/y/")
    assert (answer.status, answer.body) == (404, HEAD + tag("") + b"missing")
    assert "Etag" not in answer.headers
    assert json.loads(shown.get("/_sitegen/state.json?page=/cases/y/").body)["digest"] == ""


def test_without_one_it_is_the_previews() -> None:
    with preview({}) as found:
        answer = found.get("/cases/y/")
        assert (answer.status, b"The preview has no page here." in answer.body) == (404, True)


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_missing_for_mistakes_has_a_page_of_them_and_what_is_there_has_not(whole: bool) -> None:
    with preview({**FILES, "cases/broken/index.html": PAGE}, whole=whole) as found:
        mistake = Diagnostic(file="content/cases/broken-one/index.md", rule="yaml", message="What <is> wrong")
        found.shown.now = found.shown.now._replace(
            problems=(mistake, msgspec.structs.replace(mistake, file="content/cases/broken/index.md"))
        )
        answer = found.get("/cases/broken-one/")
        assert (answer.status, b"What &lt;is&gt; wrong" in answer.body) == (404, True)
        assert found.get("/cases/broken/").status == 200


def test_while_cases_are_read_it_may_still_come() -> None:
    with preview(FILES, whole=False) as found:
        answer = found.get("/cases/y/?q")
        assert (answer.status, answer.headers["Retry-After"]) == (503, "1")
        assert b"<code>/cases/y/</code> is shown here as soon as it is made." in answer.body
        assert found.get("/cases/x/").status == 200


@pytest.mark.parametrize("target", ["/_headers", "/_redirects", "/%5Fheaders"])
def test_what_hosts_read_they_show_to_nobody(shown: Preview, target: str) -> None:
    assert shown.get(target).status == 404


@pytest.mark.parametrize(
    "target", [target for target in HOSTILE if target.isascii() and not set(" \t\x00?") & set(target)]
)
def test_what_could_lead_elsewhere_is_never_asked_for(shown: Preview, target: str) -> None:
    shown.shown.asked.clear()
    answer = shown.get(target)
    assert answer.status in {0, 400}
    assert b"The page" not in answer.body
    assert shown.shown.asked == []


def test_a_broken_file_of_rules_or_of_the_missing_page_breaks_no_other_page() -> None:
    with preview({"index.html": PAGE, "_headers": ValueError(), "404.html": ValueError()}) as found:
        assert found.get().status == 200
        assert found.get("/none").status == 404


def test_rules_are_read_again_when_they_are_others_and_kept_while_they_are_broken() -> None:
    shown, rules = Fixed({"_headers": RULES}), Rules()
    first = rules.of(shown)
    assert len(first) == 2
    assert rules.of(shown) is first
    shown.files["_headers"] = ValueError()
    assert rules.of(shown) is first
    shown.files["_headers"] = b"/*\n  A: 1\n"
    assert len(rules.of(shown)) == 1


def test_only_what_is_shown_has_a_digest() -> None:
    shown = Fixed({"a": b"1", "_headers": b"2", "bad": ValueError()})
    assert [digest_of(shown, path) for path in ("a", "_headers", "bad", "none", None)] == [digest(b"1"), "", "", "", ""]
