"""A prose page: title, a little front matter, Markdown."""

from hypothesis import given, settings, strategies as st

from sitegen.read.folder import ReadOptions
from sitegen.read.page import ReadPage, read_page

TEXT = """---
title: About *us*
description: Who we are.
---

## Team

See [policies](/policies/#data), [the team](#team) and [a site](https://example.org).
"""


def read(text: str, name: str = "about") -> ReadPage:
    return read_page(f"content/pages/{name}.md", text.encode(), ReadOptions())


def test_a_page_is_read_with_its_address_anchors_and_links() -> None:
    found = read(TEXT)
    assert found.diagnostics == ()
    assert found.card is not None
    assert (found.card.path, found.card.anchors) == ("/about/", ("team",))
    assert [it.href for it in found.links] == ["/policies/#data", "/about/#team"]
    assert found.links[0].source[found.links[0].span.column - 1 :].startswith("[policies]")


def test_mistakes_are_said_and_nothing_is_made() -> None:
    assert [it.rule for it in read("").diagnostics] == ["empty-file"]
    assert [it.rule for it in read("words").diagnostics] == ["front-matter"]
    assert [it.rule for it in read("---\ntitel: A\n---\n").diagnostics] == ["unknown-key", "missing-key"]
    assert read("---\ntitel: A\n---\n").card is None


def test_a_page_has_a_name_that_can_be_an_address_and_no_pictures() -> None:
    assert [it.rule for it in read(TEXT, "About Us").diagnostics] == ["slug"]
    assert [it.rule for it in read(TEXT + "\n![](a.png) x\n").diagnostics] == ["picture"]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=120))
def test_no_bytes_raise(data: bytes) -> None:
    read_page("content/pages/a.md", data, ReadOptions())
