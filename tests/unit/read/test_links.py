"""Tests of sitegen/read/links.py."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from markdown_it.common.normalize_url import normalizeLink, normalizeLinkText

from sitegen.read.links import LONGEST_HOST, LinkError, address, is_plain, local_file


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://example.org/ä", "https://example.org/%C3%A4"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("doi:10.1000/x(1)", "https://doi.org/10.1000/x(1)"),
        ("#sec-a", "#sec-a"),
        ("#d%C3%ADas", "#días"),
        ("", ""),
        ("../other/", "/cases/other/"),
        ("../other", "/cases/other"),
        ("../other/index.md#x", "/cases/other/#x"),
        ("index.md", "/cases/x/"),
        ("../../pages/about.md", "/about/"),
        ("supplement/a b.csv", "/cases/x/supplement/a%20b.csv"),
        ("/about/", "/about/"),
        ("/", "/"),
        ("../..", "/"),
        ("?q=1", "/cases/x/?q=1"),
        (".", "/cases/x/"),
    ],
)
def test_addresses_are_made_whole(url, href):
    assert address(url, "/cases/x/") == href


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:x", " javascript:x", "\u200bjavascript:x",
        "java\u00adscript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//example.org",
        "\\\\example.org", "/\\example.org", "\t//example.org", "http:", "https:example.org", "www.example.org",
        "../../../x", "doi:nothing", "/../x",
    ],
)  # fmt: skip
def test_others_are_refused(url):
    with pytest.raises(LinkError):
        address(url, "/cases/x/")


@given(st.text(max_size=30))
@settings(deadline=None)
def test_what_is_published_is_of_a_good_scheme_or_of_this_site(url):
    try:
        href = address(url, "/cases/x/")
    except LinkError:
        return
    assert href == "" or href.startswith(("http://", "https://", "mailto:", "#", "/")) or ":" in href.lower()
    assert not href.startswith("//")


@pytest.mark.parametrize(("url", "path"), [("figures/a.png", "figures/a.png"), ("./a%20b.png", "a b.png")])
def test_pictures_are_files_of_the_folder(url, path):
    assert local_file(url) == path


@pytest.mark.parametrize(
    "url", ["", ".", "..", "../a.png", "/a.png", "https://example.org/a.png", "a/../../b.png", "\\a"]
)
def test_other_pictures_are_refused(url):
    with pytest.raises(LinkError):
        local_file(url)


@given(st.from_regex(r"https?://[a-z0-9.-]{1,80}(/[A-Za-z0-9._/-]{0,40})?", fullmatch=True))
@settings(max_examples=200, deadline=None)
def test_a_plain_address_is_what_the_rules_of_browsers_make_of_it(url):
    if is_plain(url):
        assert normalizeLink(url) == normalizeLinkText(url) == url


@pytest.mark.parametrize(
    "url", ["https://xn--bcher-kva.example/", "https://" + "a." * LONGEST_HOST + "b/", "HTTPS://a.b"]
)
def test_addresses_that_change_are_not_plain(url):
    assert not is_plain(url)


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/img/ct.png?x=1", "write figures/ct.png"),
        ("/Users/ada/Desktop/ct.png", "write figures/ct.png"),
        ("C:\\Users\\ada\\ct.png", "write figures/ct.png"),
        ("../my%20ct.png", "write figures/name.png"),
    ],
)
def test_a_picture_elsewhere_is_told_how_it_gets_into_the_case(url, written):
    with pytest.raises(LinkError) as error:
        local_file(url)
    assert error.value.hint.endswith(written)
