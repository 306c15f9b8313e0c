from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given, strategies as st

from sitegen.serve.addresses import (
    address_of,
    output_path,
    page_at,
    page_of_output,
    page_of_source,
    pages_at,
    quoted,
    slug_of,
    within,
)
from tests.unit.serve.hostile_addresses import HOSTILE


@pytest.mark.parametrize(("address", "path"), [
    ("/", "index.html"), ("/cases/x/", "cases/x/index.html"), ("/cases/x", "cases/x"), ("/feed.xml", "feed.xml"),
    ("/cases/x/supplement/Labs%20(1).csv", "cases/x/supplement/Labs (1).csv"), ("/%C3%A9/", "é/index.html"),
    ("/keywords/a%2Bb/", "keywords/a+b/index.html"), ("/a+b", "a+b"), ("/.well-known/x", ".well-known/x"),
    ("/a%2520b", "a%20b"), ("/...", "..."), ("/a..b", "a..b"),
])  # fmt: skip
def test_an_address_is_decoded_once(address: str, path: str) -> None:
    assert output_path(address) == path


@pytest.mark.parametrize("address", HOSTILE)
def test_what_could_lead_elsewhere_is_no_address(address: str) -> None:
    assert output_path(address) is None


@given(st.text())
def test_no_path_leaves_the_site(text: str) -> None:
    for address in (f"/{text}", "/" + quote(text), "/" + quote(text, safe="")):
        path = output_path(address)
        if path is not None:
            assert not path.startswith("/")
            assert not {"", ".", ".."} & set(path.split("/"))
            assert "\\" not in path
            assert path.isprintable() or not any(ord(sign) < 32 for sign in path)


@given(st.lists(st.text(st.characters(exclude_characters="/\\\ufffe\uffff", exclude_categories=("Cc", "Cs")), min_size=1), min_size=1))  # fmt: skip
def test_every_path_of_a_site_has_an_address_that_leads_to_it(parts: list[str]) -> None:
    path = "/".join(parts)
    if not {".", ".."} & set(parts):
        assert output_path(address_of(path)) == path


def test_a_folder_has_a_page() -> None:
    assert within("cases/x") == "cases/x/index.html"


@pytest.mark.parametrize(("url", "pages"), [
    ("http://127.0.0.1:8000/cases/x/?q=1#fig", {"cases/x/index.html"}), ("/cases/x/", {"cases/x/index.html"}),
    ("/cases/x", {"cases/x", "cases/x/index.html"}), ("http://127.0.0.1:8000", {"index.html"}),
    ("/_sitegen/", set()), ("http://127.0.0.1:8000/_sitegen/?status=draft", set()), ("/%2e%2e/", set()),
    ("http://[", set()), ("/search.html", {"search.html", "search.html/index.html"}),
])  # fmt: skip
def test_a_tab_says_where_it_is(url: str, pages: set[str]) -> None:
    assert pages_at(url) == pages


def test_a_folder_and_its_index_are_one_page() -> None:
    assert page_at("/cases/x/index.html") == page_at("/cases/x/") == "/cases/x/"


def test_letters_are_as_cards_have_them_and_a_link_gives_them_back() -> None:
    assert page_at("/cases/%C3%A9t%C3%A9/") == "/cases/été/"
    assert quoted("/cases/été/") == "/cases/%C3%A9t%C3%A9/"


def test_a_link_cannot_leave_the_site_or_its_attribute() -> None:
    assert quoted('/cases/"><b>/') == "/cases/%22%3E%3Cb%3E/"


def test_the_page_of_a_source_file() -> None:
    assert page_of_source("content/cases/x/figures/ct.png") == "/cases/x/"
    assert page_of_source("content/cases/x") == "/cases/x/"
    assert page_of_source("content/pages/about.md") == "/about/"
    assert page_of_source("content/site.yml") == page_of_source("themes/own/templates/cases/x/a.html") == ""


@pytest.mark.parametrize(("path", "address"), [
    ("cases/été/index.html", "/cases/été/"), ("index.html", "/"), ("404.html", "/404.html"), ("a/my-index.html", "/a/my-index.html"),
])  # fmt: skip
def test_the_address_of_an_output(path: str, address: str) -> None:
    assert page_of_output(path) == address


@pytest.mark.parametrize(
    ("path", "slug"), [("cases/a/index.html", "a"), ("cases/a", "a"), ("index.html", ""), ("x/cases/a", "")]
)
def test_the_case_of_a_file(path: str, slug: str) -> None:
    assert slug_of(path) == slug
