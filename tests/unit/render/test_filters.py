from __future__ import annotations

from markupsafe import Markup

from sitegen.render.filters import FILTERS, FORBIDDEN, link, marked, static


def test_link_and_static_start_at_the_root() -> None:
    assert link("/about/", "../../") == "../../about/index.html"
    assert static("site.css", "../") == "../static/site.css"
    assert link("javascript:x", "") == ""


def test_part_in_another_language_is_marked() -> None:
    assert marked("ar", "en") == Markup(' lang="ar" dir="rtl"')
    assert marked("en-GB", "en") == Markup("")


def test_hostile_language_stays_an_attribute() -> None:
    assert '"><' not in marked('"><b', "en")


def test_escaping_cannot_be_switched_off_by_a_filter() -> None:
    assert "safe" in FORBIDDEN
    assert not set(FORBIDDEN) & FILTERS.keys()
