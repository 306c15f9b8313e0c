from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from sitegen.model.media_types import BY_ENDING
from sitegen.model.site import SiteInfo
from sitegen.pages.headers import PAGE_TYPE
from sitegen.plugins import Exporter, Registry, Workshop, discover
from sitegen.render.policy import HEADER_POLICY, HEADERS, HEADERS_WITHOUT_SEARCH
from sitegen.serve.headers import Rule, content_type, every_answer, headers_for, read_rules

FORMATS: Registry[Exporter] = discover("exporters")


def published() -> list[Exporter]:
    return [item for item in FORMATS if item.cite or item.write or (item.gather and item.publish)]


def rules_of(**settings: Any) -> tuple[Rule, ...]:
    """Those of a site's own file."""
    shop = SimpleNamespace(site=SiteInfo(title="Cases", **settings))
    return read_rules(cast(bytes, PAGE_TYPE.make(b"", cast(Workshop, shop))))


def place(item: Exporter) -> str:
    """Where a file of the format lies."""
    return (
        item.filename.replace("{slug}", "cases") if item.gather else f"cases/x/{item.filename.replace('{slug}', 'x')}"
    )


def test_every_answer_has_the_policy_of_a_site_and_asks_for_no_tls() -> None:
    for name, value in HEADERS_WITHOUT_SEARCH:
        assert every_answer().get(name) == (None if name == "Strict-Transport-Security" else value)


def test_a_preview_is_neither_kept_nor_found_nor_had_by_other_sites() -> None:
    headers = every_answer()
    assert headers["Cache-Control"] == "no-cache"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not [name for name in headers if name.startswith("Access-Control")]


@pytest.mark.parametrize("item", published(), ids=lambda item: item.name)
def test_files_of_each_format_have_its_media_type(item: Exporter) -> None:
    rules = rules_of(exports=tuple(one.name for one in published()))
    assert headers_for(place(item), rules)["Content-Type"] == f"{item.media_type}; charset=utf-8"


def test_pages_have_the_headers_of_the_site() -> None:
    rules = rules_of(search="full")
    headers = headers_for("cases/x/index.html", rules)
    assert headers["Content-Security-Policy"] == HEADER_POLICY
    assert {name for name, _ in HEADERS} - set(headers) == {"Strict-Transport-Security"}
    assert headers["Link"].startswith("<linkset.json>")
    assert headers["X-Robots-Tag"] == "noindex"
    assert "Link" not in headers_for("index.html", rules)


def test_a_rule_cannot_make_the_preview_be_kept_or_found() -> None:
    rules = read_rules(
        b"/*\n  Cache-Control: max-age=99\n  X-Robots-Tag: all\n  strict-transport-security: max-age=9\n"
    )
    headers = headers_for("index.html", rules)
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-cache", "noindex")
    assert "strict-transport-security" not in {name.lower() for name in headers}


def test_the_last_rule_holds_and_stranger_lines_do_not() -> None:
    rules = read_rules(b"# words\n  Lost: x\n/*.x\n  A: 1\nno rule\n  A: 2\n/p/:part/q\n  B: a:b\n\xff\n")
    assert headers_for("one.x", rules)["A"] == "2"
    assert headers_for("p/1/q", rules)["B"] == "a:b"
    assert "B" not in headers_for("p/1/2/q", rules)
    assert "Lost" not in headers_for("one.x", rules)


def test_a_dot_in_a_rule_is_a_dot() -> None:
    assert "A" not in headers_for("feedxxml", read_rules(b"/feed.xml\n  A: 1\n"))


@pytest.mark.parametrize("ending", BY_ENDING)
def test_other_files_have_the_type_of_their_ending(ending: str) -> None:
    kind = content_type(f"a{ending}")
    assert kind.split(";")[0] == BY_ENDING[ending]
    assert kind.endswith("; charset=utf-8") == kind.startswith("text/")


def test_what_is_unknown_is_only_bytes() -> None:
    assert content_type("CNAME") == "application/octet-stream"
