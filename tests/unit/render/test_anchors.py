from __future__ import annotations

from sitegen.render.anchors import anchor, citation, fragment, panel, reference


def test_heading_cannot_take_a_name_the_page_needs() -> None:
    assert anchor("references") == "references-section"
    assert fragment("#references") == "#references-section"


def test_other_names_stay() -> None:
    assert anchor("sec-case") == "sec-case"


def test_places_are_named_by_what_they_hold() -> None:
    assert (reference("vane2018"), citation(2, 0), panel("fig-ct", "a")) == ("ref-vane2018", "cite-2-0", "fig-ct-a")
    assert panel("fig-xr", "") == "fig-xr"
