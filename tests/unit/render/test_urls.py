from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.render.urls import absolute_root, address, doi, output_file, permanent, root_of, safe_link, uri


@pytest.mark.parametrize(("path", "root"), [("/", ""), ("/about/", "../"), ("/cases/x/", "../../"), ("/404.html", "")])
def test_root_is_reached_from_any_depth(path: str, root: str) -> None:
    assert root_of(path) == root


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("/cases/x/", "../cases/x/index.html"),
        ("/cases/x/#fig-ct", "../cases/x/index.html#fig-ct"),
        ("/static/site.css", "../static/site.css"),
        ("/javascript:x", "../javascript%3Ax"),
        ("///evil.example", "../evil.example"),
        ("/a b/?q=1#c", "../a%20b/index.html?q=1#c"),
    ],
)
def test_link_names_the_file_so_that_it_works_from_a_disk(path: str, link: str) -> None:
    assert address("../", path) == link


def test_output_file_of_a_folder_is_its_index() -> None:
    assert (output_file("/cases/x/"), output_file("/old.html")) == ("cases/x/index.html", "old.html")


def test_permanent_address_needs_the_address_of_the_site() -> None:
    assert permanent("https://a.example/sub/", "/cases/x/") == "https://a.example/sub/cases/x/"
    assert permanent("", "/cases/x/") == ""


def test_absolute_root_is_the_sub_path() -> None:
    assert (absolute_root(""), absolute_root("https://a.example/sub/")) == ("/", "/sub/")


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\nscript:alert(1)", "\u200bjavascript:x", "data:text/html,x",
     "vbscript:x", "//evil.example/x", "/\\evil.example", "file:///etc/passwd", "relative/path", "\x01javascript:x"],
)  # fmt: skip
def test_dangerous_or_unknown_link_is_dropped(href: str) -> None:
    assert safe_link("", href) == ""


def test_known_links_stay() -> None:
    assert safe_link("", "https://a.example/?b=1") == "https://a.example/?b=1"
    assert safe_link("", "mailto:a@b.example") == "mailto:a@b.example"
    assert safe_link("", "doi:10.5555/a b") == "https://doi.org/10.5555/ab"
    assert safe_link("../", "/about/#x") == "../about/index.html#x"
    assert safe_link("", "#sec-case") == "#sec-case"


def test_doi_is_quoted() -> None:
    assert doi("10.1002/(SICI)1<2>3") == "https://doi.org/10.1002/(SICI)1%3C2%3E3"


@given(st.text())
def test_whatever_is_written_the_link_has_a_known_scheme_or_is_of_this_site(href: str) -> None:
    made = safe_link("../../", href).lower()
    assert made == "" or made.startswith(("#", "../../", "http:", "https:", "mailto:", "tel:"))


def test_an_address_for_readers_that_take_no_letters_of_other_scripts() -> None:
    assert uri("https://例え.example/ä b") == "https://%E4%BE%8B%E3%81%88.example/%C3%A4%20b"
    assert uri("https://example.org/a?b=1&c=%20#d") == "https://example.org/a?b=1&c=%20#d"
    assert uri("https://example.org/50%/a[1]#b#c") == "https://example.org/50%25/a%5B1%5D#b%23c"
    assert uri("https://[2001:db8::1]:8080/x") == "https://[2001:db8::1]:8080/x"
    assert uri("https://a:b:c/x") == "https://a%3Ab%3Ac/x"
    assert uri("mailto:ada@example.org") == "mailto:ada@example.org"
    assert uri("") == ""
