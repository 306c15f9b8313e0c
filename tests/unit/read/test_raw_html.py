"""Tests of sitegen/read/raw_html.py."""

from __future__ import annotations

import pytest

from sitegen.model.document import RawInline, Text
from sitegen.read.raw_html import balanced, clean_html, clean_tag


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<p onclick=x>a</p>", "<p>a</p>"),
        ("<script>alert(1)</script>", ""),
        ("<style>a{}</style>b", "b"),
        ("<img src=x onerror=y>", ""),
        ('<a href="javascript:x">a</a>', "<a>a</a>"),
        ('<a href="//example.org">a</a>', "<a>a</a>"),
        ('<a href="../other/">a</a>', '<a href="/cases/other/">a</a>'),
        ('<iframe srcdoc="<b>x</b>"></iframe>', ""),
        ("<b>a", "<b>a</b>"),
        ('<span style="x" lang="la">a</span>', '<span lang="la">a</span>'),
    ],
)
def test_only_harmless_markup_stays(html, clean):
    assert clean_html(html, "/cases/x/") == clean


@pytest.mark.parametrize(
    ("tag", "clean"),
    [
        ("<kbd>", "<kbd>"),
        ("</KBD>", "</kbd>"),
        ("<br>", "<br>"),
        ("</br>", ""),
        ("<script>", ""),
        ("<b onclick=x>", "<b>"),
    ],
)
def test_single_tags_are_cleaned(tag, clean):
    assert clean_tag(tag, "/") == clean


def test_tags_without_partner_go():
    b, end, i, text = RawInline("<b>"), RawInline("</b>"), RawInline("<i>"), Text("x")
    assert balanced((b, text, end)) == (b, text, end)
    assert balanced((b, i, text, end)) == (b, text, end)
    assert balanced((end, text, b)) == (text,)
    assert balanced((RawInline("<br>"), text)) == (RawInline("<br>"), text)
