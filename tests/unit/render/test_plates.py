from __future__ import annotations

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from sitegen.model.case import Case
from sitegen.model.figure import Figure, Panel, Region
from sitegen.model.metadata import Metadata
from sitegen.model.site import ShownPicture
from sitegen.render.html import Html
from sitegen.render.phrases import Phrases
from sitegen.render.plates import cut, large, plates, several, small
from sitegen.render.views.figures import figures_link, figures_page
from tests import samples

GRID, SINGLE, COMPOSITE = samples.figures()


def _page(case: Case | None = None) -> HTMLParser:
    view = figures_page(case or samples.rich_case(), samples.site(), Phrases(), samples.sources())
    return HTMLParser(samples.theme().render("figures.html", view, samples.site()).decode())


def _hrefs(page: HTMLParser, selector: str) -> list[str | None]:
    return [link.attributes["href"] for link in page.css(f"{selector} a")]


def test_every_panel_is_a_plate_and_a_composite_picture_comes_before_its_regions() -> None:
    found = [plate.id for plate in plates(samples.figures())]
    assert found == [
        "fig-ct-a", "fig-ct-b", "fig-ct-c", "fig-ct-d", "fig-xr", "fig-mix", "fig-mix-a", "fig-mix-b",
    ]  # fmt: skip


def test_what_has_no_region_or_no_letter_is_no_part_of_a_composite_picture() -> None:
    loose = (Panel(src="x", id="a", alt=""), Panel(src="x", alt="", region=Region(0, 0, 1, 1)))
    assert [plate.panel for plate in plates([replace(COMPOSITE, panels=loose)])] == [None]


def test_only_pictures_of_their_own_stand_side_by_side() -> None:
    assert [several(figure) for figure in (GRID, SINGLE, COMPOSITE)] == [True, False, False]


def test_region_is_cut_in_the_pixels_of_the_picture() -> None:
    shown = ShownPicture(path="fig-mix.webp", width=1600, height=700)
    svg = HTMLParser(cut(shown, Region(50, 10, 25, 50), 'Fat "cells"')).css_first("svg")
    assert svg.attributes["viewBox"] == "0 0 400 350"
    assert svg.css_first("svg > svg").attributes == {"viewBox": "800 70 400 350", "width": "400", "height": "350"}
    assert (svg.attributes["width"], svg.attributes["height"]) == ("400", "350")
    assert (svg.attributes["role"], svg.attributes["aria-label"]) == ("img", 'Fat "cells"')
    assert svg.css_first("image").attributes == {"href": "fig-mix.webp", "width": "1600", "height": "700"}


def test_a_thumbnail_says_nothing_that_the_large_picture_says() -> None:
    writer = Html(pictures=samples.pictures())
    for plate in plates(samples.figures()):
        assert 'alt=""' in small(writer, plate) or 'aria-hidden="true"' in small(writer, plate)
        assert 'alt=""' not in large(writer, plate)


def test_a_picture_that_is_missing_leaves_its_words() -> None:
    lone = Figure(id="fig-x", number=1, panels=(Panel(src="gone.png", alt="What it shows"),))
    (plate,) = plates([lone])
    assert large(Html(), plate) == '<span class="missing">What it shows</span>'


# -- the page ---------------------------------------------------------------------------------------
def test_index_leads_to_every_picture_and_to_its_place_in_the_case() -> None:
    page = _page()
    ids = [plate.attributes["id"] for plate in page.css(".plate")]
    assert _hrefs(page, ".thumbnails") == [f"#{name}" for name in ids]
    assert "index.html#fig-ct" in _hrefs(page, ".indexed")
    assert len(ids) == 8


def test_picture_leads_to_the_ones_before_and_after_whatever_figure_they_belong_to() -> None:
    page = _page()
    assert _hrefs(page, "#fig-ct-a .plate-ways")[:1] == ["#fig-ct-b"]
    assert _hrefs(page, "#fig-xr .plate-ways")[:2] == ["#fig-ct-d", "#fig-mix"]
    assert _hrefs(page, "#fig-mix-b .plate-ways")[:2] == ["#fig-mix-a", "#fig-mix"]
    assert _hrefs(page, "#fig-mix-b .plate-ways")[-1] == "index.html#fig-mix-b"


def test_letters_of_a_caption_lead_to_pictures_here_and_all_else_into_the_case() -> None:
    hrefs = _hrefs(_page(), ".plates-text")
    assert {"#fig-ct-a", "#fig-ct-b", "#fig-mix-a"} <= set(hrefs)
    noted = replace(SINGLE, caption=samples.rich_case().body.children[1].children[0].children)
    hrefs = _hrefs(_page(samples.rich_case(figures=(noted,))), ".plates-text")
    assert {"index.html#tbl-labs", "index.html#ref-vane2018", "index.html#fn-1", "index.html#fig-ct-a"} <= set(hrefs)


def test_facts_of_a_panel_have_names() -> None:
    facts = [(fact.css_first("dt").text(), fact.css_first("dd").text()) for fact in _page().css("#fig-mix-a dl div")]
    assert facts == [("Stain", "HE"), ("Scale bar", "50 µm")]


def test_file_of_a_picture_is_named_with_its_size() -> None:
    file = _page().css_first("#fig-ct-a .plate-file")
    assert file.css_first("a").attributes["href"] == "fig-ct-a.webp"
    assert "(WEBP, 1200 × 900)" in file.text()


def test_page_is_not_for_search_engines_and_warns_of_drafts() -> None:
    page = _page()
    assert page.css_first('meta[name="robots"]').attributes["content"] == "noindex"
    assert page.css_first(".banner") is None
    draft = _page(samples.rich_case(meta=Metadata(title="A", status="draft")))
    assert "has not been reviewed" in draft.css_first(".banner").text()


def test_case_without_figures_has_no_way_to_them() -> None:
    assert figures_link(samples.small_case()) is None
    link = figures_link(samples.rich_case())
    assert link is not None
    assert (link.href, link.count) == ("figures.html", 8)
