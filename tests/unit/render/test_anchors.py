from __future__ import annotations

from sitegen.render.anchors import anchor, citation, cited_as, fragment, panel, reference


def test_heading_cannot_take_a_name_the_page_needs() -> None:
    assert anchor("references") == "references-section"
    assert fragment("#references") == "#references-section"


def test_heading_cannot_take_the_place_of_a_mark_or_of_a_citation_in_a_style() -> None:
    for place in (citation(0, 0), cited_as("nlm"), "cite", "cite-files", "abstract-es"):
        assert anchor(place) == f"{place}-section"
    assert cited_as("0-0") != citation(0, 0)


def test_other_names_stay() -> None:
    assert anchor("sec-case") == "sec-case"


def test_places_are_named_by_what_they_hold() -> None:
    assert (reference("vane2018"), citation(2, 0), panel("fig-ct", "a")) == ("ref-vane2018", "cite-2-0", "fig-ct-a")
    assert panel("fig-xr", "") == "fig-xr"
