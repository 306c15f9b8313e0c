from __future__ import annotations

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser as HTMLParser, LexborNode as Node

from sitegen.model import document as doc
from sitegen.model.figure import Figure, Panel
from sitegen.render.html import Html
from tests import samples

FIGURES = {figure.id: figure for figure in samples.figures()}


def _figure(name: str) -> Node:
    writer = Html(pictures=samples.pictures(), figures=FIGURES)
    node = HTMLParser(str(writer.blocks((doc.FigureSlot(name),)))).css_first("figure")
    assert node is not None
    return node


def test_every_panel_has_an_address_a_letter_and_its_alternative_text() -> None:
    panels = _figure("fig-ct").css(".panel")
    assert [panel.attributes["id"] for panel in panels] == ["fig-ct-a", "fig-ct-b", "fig-ct-c", "fig-ct-d"]
    assert [panel.css_first(".letter").text() for panel in panels] == list("abcd")
    assert "panel b" in (panels[1].css_first("img").attributes["alt"] or "")


def test_size_is_known_before_the_picture_is() -> None:
    for image in _figure("fig-ct").css("img"):
        assert (image.attributes["width"], image.attributes["height"]) == ("1200", "900")
        assert "480w" in (image.attributes["srcset"] or "")


def test_caption_starts_with_label_and_title() -> None:
    caption = _figure("fig-ct").css("figcaption")[-1]
    assert caption.text().startswith("Figure 1. Computed tomography. (a, c–d) Enhanced scans.")


def test_picture_without_letters_is_the_figure() -> None:
    figure = _figure("fig-xr")
    assert figure.css(".panel") == []
    assert figure.css_first(".picture").attributes["href"] == "fig-xr.webp"


def test_regions_are_listed_and_addressable() -> None:
    figure = _figure("fig-mix")
    assert [item.attributes["id"] for item in figure.css(".regions li")] == ["fig-mix-a", "fig-mix-b"]
    assert len(figure.css("rect")) == 2
    assert len(figure.css("img")) == 1


def test_long_description_can_be_opened() -> None:
    assert _figure("fig-ct").css_first("details summary").text() == "Long description of Figure 1"


def test_missing_picture_leaves_its_description() -> None:
    lone = Figure(id="fig-x", number=1, panels=(Panel(src="x.png", alt="What it shows"),))
    assert '<p class="missing">What it shows</p>' in Html(figures={"fig-x": lone}).blocks((doc.FigureSlot("fig-x"),))


def test_inline_picture_without_file_is_its_text() -> None:
    assert Html().inlines((doc.Image("x.png", "arrow"),)) == "arrow"


def test_a_label_of_its_own_stands_in_place_of_the_number() -> None:
    figure = replace(FIGURES["fig-ct"], number=0, label="Plate I")
    writer = Html(pictures=samples.pictures(), figures={"fig-ct": figure})
    made = HTMLParser(str(writer.blocks((doc.FigureSlot("fig-ct"),))))
    assert made.css("figcaption")[-1].text().startswith("Plate I. Computed tomography.")
    assert made.css_first(".panel").attributes["aria-label"] == "Plate Ia"


def test_licence_of_a_figure_is_named_and_leads_to_its_text() -> None:
    link = _figure("fig-ct").css_first(".rights a")
    assert link.text() == "CC BY 4.0"
    assert link.attributes["href"] == "https://creativecommons.org/licenses/by/4.0/"


def test_length_of_a_scale_bar_stays_with_its_unit() -> None:
    assert "scale bar 50\u00a0µm" in _figure("fig-mix").css_first(".facts").text()
