"""One sheet of several themes."""

from __future__ import annotations

from sitegen.render.stylesheet import owner, stylesheet

BASE = {"static/site.css": b"base\n"}


def test_a_sheet_that_nobody_adds_to_is_published_as_it_is() -> None:
    assert stylesheet([{}, BASE]) == b"base\n"
    assert stylesheet([{}, {}]) is None


def test_comments_stay_with_the_theme() -> None:
    sheet = b"/* one's\n * two */\na { color: red; /* why */ }\n"
    assert stylesheet([{"static/site.css": sheet}]) == b"a { color: red;  }\n"


def test_what_only_looks_like_a_comment_stays() -> None:
    kept = rb"""/*! One's licence */ a/**/.c, a::after { content: "/* \" */"; } b { background: url(a/*.svg*/); } c::after { content: '/* */'; }"""
    assert stylesheet([{"static/site.css": kept}]) == kept


def test_rules_of_themes_stand_behind_those_of_the_theme_they_extend_and_colours_last() -> None:
    chain = [{"static/own.css": b"top"}, {"static/own.css": b"middle\n\n"}, BASE]
    assert stylesheet(chain, "colours\n") == b"base\nmiddle\ntop\ncolours\n"


def test_a_theme_with_a_sheet_of_its_own_takes_nothing_from_below() -> None:
    chain = [{"static/own.css": b"top"}, {"static/site.css": b"middle"}, {**BASE, "static/own.css": b"lost"}]
    assert stylesheet(chain) == b"middle\ntop\n"
    assert owner(chain) == 1
    assert owner([{}, {}]) == 1
