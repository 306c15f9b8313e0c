from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

import pytest

from sitegen.files import MARK
from sitegen.pages.headers import PAGE_TYPE
from sitegen.plugins import Exporter, Registry, discover
from sitegen.render.policy import HEADER_POLICY, HEADERS, HEADERS_WITHOUT_SEARCH
from tests.places import REPO

FORMATS: Registry[Exporter] = discover("exporters")


def test_all_paths_get_the_policy(make_shop: Any) -> None:
    lines = PAGE_TYPE.make(b"", make_shop(search="full")).decode().splitlines()
    assert lines[0].encode() == MARK
    assert lines[1] == "/*"
    assert f"  Content-Security-Policy: {HEADER_POLICY}" in lines


def test_without_a_search_nothing_may_be_compiled(make_shop: Any) -> None:
    text = PAGE_TYPE.make(b"", make_shop(search="off")).decode()
    assert "wasm" not in text
    assert all(f"  {name}: {value}\n" in text for name, value in HEADERS_WITHOUT_SEARCH)


def test_build_not_to_be_indexed_says_so(make_shop: Any) -> None:
    assert b"X-Robots-Tag: noindex" in PAGE_TYPE.make(b"", make_shop(noindex=True))
    assert b"X-Robots-Tag" not in PAGE_TYPE.make(b"", make_shop())


def test_the_manual_shows_the_headers_that_are_sent() -> None:
    manual = (REPO / "docs/deploy.md").read_text("utf-8")
    (block,) = re.findall(r"```\n(Content-Security-Policy:.*?)```", manual, re.DOTALL)
    assert block == "".join(f"{name}: {value}\n" for name, value in HEADERS)


def test_citation_files_have_their_media_types(make_shop: Any) -> None:
    text = PAGE_TYPE.make(b"", make_shop(exports=("ris",))).decode()
    assert "\n\n/*.ris\n  Content-Type: application/x-research-info-systems; charset=utf-8\n" in text
    assert ".bib" not in text


def test_the_name_of_a_file_need_not_begin_with_that_of_the_case(make_shop: Any, monkeypatch: Any) -> None:
    odd = Exporter(name="x", label="X", media_type="text/x", filename="cite-{slug}.x")
    monkeypatch.setattr("sitegen.pages.headers.citation_formats", lambda names: (odd,))
    assert "\n/*cite-*.x\n  Content-Type: text/x;" in PAGE_TYPE.make(b"", make_shop()).decode()


def test_files_of_whole_cases_and_of_the_site_have_theirs(make_shop: Any, monkeypatch: Any) -> None:
    whole = Exporter(name="w", label="W", media_type="application/w", filename="{slug}.w.xml")
    many = Exporter(name="m", label="M", media_type="text/xml", filename="m.xml")
    monkeypatch.setattr("sitegen.pages.headers.case_formats", lambda names: (whole,))
    monkeypatch.setattr("sitegen.pages.headers.gathered_formats", lambda names: (many,))
    text = PAGE_TYPE.make(b"", make_shop()).decode()
    assert "\n/cases/:slug/*.w.xml\n  Content-Type: application/w; charset=utf-8\n" in text
    assert "\n/m.xml\n  Content-Type: text/xml; charset=utf-8\n" in text


def _rules(text: str) -> list[tuple[str, list[str]]]:
    blocks = text.partition("\n\n")[2].split("\n\n") if "\n\n" in text else []
    return [(lines[0], [line.strip() for line in lines[1:]]) for lines in (block.splitlines() for block in blocks)]


@pytest.mark.parametrize("asked", ["cases/x/", "cases/x/index.html", "cases/x/x.ris", "cases/x/supplement/labs.pdf"])
def test_the_link_set_is_named_from_each_file_of_a_case(make_shop: Any, asked: str) -> None:
    """As Netlify's own matching, and Cloudflare's, have it; the answer is resolved as RFC 8288 says."""
    text = PAGE_TYPE.make(b"", make_shop()).decode()
    matching = [lines for path, lines in _rules(text) if re.fullmatch(re.sub(r":\w+", "[^/]+", path), "/" + asked)]
    (link,) = [line for lines in matching for line in lines if line.startswith("Link:")]
    found = re.fullmatch(r'Link: <(.+?)>; rel="linkset"; type="application/linkset\+json"', link)
    assert found
    assert urljoin("https://cases.example/" + asked, found[1]) == "https://cases.example/cases/x/linkset.json"


def test_a_link_set_is_known_by_its_media_type(make_shop: Any, monkeypatch: Any) -> None:
    other = Exporter(name="links", label="L", media_type="application/linkset+json", filename="links.json")
    monkeypatch.setattr("sitegen.pages.headers.case_formats", lambda names: (other,))
    assert b'Link: <links.json>; rel="linkset"' in PAGE_TYPE.make(b"", make_shop())


@pytest.mark.parametrize("facts", [{"noindex": True}, {"exports": ("ris",)}])
def test_where_there_are_cases_without_link_sets_none_is_named(make_shop: Any, facts: Any) -> None:
    assert b"Link:" not in PAGE_TYPE.make(b"", make_shop(**facts))


def test_rules_are_as_few_as_cloudflare_takes_and_have_one_star(make_shop: Any) -> None:
    exports = tuple(item.name for item in FORMATS if item.cite or item.write or item.publish)
    paths = [path for path, _ in _rules(PAGE_TYPE.make(b"", make_shop(exports=exports)).decode())]
    assert len(paths) == len(set(paths)) <= 40
    assert all(path.startswith("/") and path.count("*") <= 1 for path in paths)
