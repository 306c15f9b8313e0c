"""Tests of sitegen/read/options.py."""

from __future__ import annotations

from sitegen.read.options import MarkdownOptions


def test_nothing_is_allowed_or_known_by_itself():
    options = MarkdownOptions()
    assert (options.raw_html, dict(options.abbreviations), dict(options.texts)) == (False, {}, {})
