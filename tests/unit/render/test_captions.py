from __future__ import annotations

from sitegen.model import document as doc
from sitegen.render.html import Html
from tests import samples

LINK = '<a href="#fig-ct-{0}">{0}</a>'


def test_letters_of_a_mention_lead_to_their_panels() -> None:
    mention = doc.PanelMention("a, c–d", ("a", "c", "d"))
    made = Html(figure="fig-ct").inlines((mention,))
    assert made == f'<span class="mention">({LINK.format("a")}, {LINK.format("c")}–{LINK.format("d")})</span>'


def test_mention_outside_a_caption_is_text() -> None:
    assert Html().inlines((doc.PanelMention("a", ("a",)),)) == '<span class="mention">(a)</span>'


def _reference(*panels: str, text: str = "") -> str:
    return str(Html(labels=samples.LABELS).inlines((doc.CrossReference("fig", "fig-ct", panels, text),)))


def test_a_reference_to_a_whole_figure_leads_to_it() -> None:
    assert _reference() == '<a href="#fig-ct" class="xref">Figure\u00a01</a>'


def test_one_panel_is_one_link() -> None:
    assert _reference("b", text="b") == '<a href="#fig-ct-b" class="xref">Figure\u00a01b</a>'


def test_further_panels_are_links_that_say_their_figure() -> None:
    made = _reference("a", "b", "c", text="a–c")
    assert made.startswith('<a href="#fig-ct-a" class="xref">Figure\u00a01a</a>–<a href="#fig-ct-c"')
    assert 'aria-label="Figure\u00a01c"' in made


def test_section_is_named_by_its_title() -> None:
    made = Html(labels=samples.LABELS).inlines((doc.CrossReference("sec", "sec-case"),))
    assert made == '<a href="#sec-case" class="xref">Case presentation</a>'


def test_unknown_target_is_shown_as_written() -> None:
    assert ">fig-nowhere<" in Html().inlines((doc.CrossReference("fig", "fig-nowhere"),)).replace("\u00a0", "")


def test_a_label_of_its_own_is_printed_and_is_in_the_language_of_the_page() -> None:
    labels = {"tbl-x": ("", "Table S1"), "fig-a": ("", "Plate II"), "fig-a-b": ("", "Plate IIb")}
    writer = Html(labels=labels, ui=' lang="en"')
    assert writer.inlines((doc.CrossReference("tbl", "tbl-x"),)) == '<a href="#tbl-x" class="xref">Table\u00a0S1</a>'
    made = writer.inlines((doc.CrossReference("fig", "fig-a", ("b",), "b"),))
    assert made == '<a href="#fig-a-b" class="xref">Plate IIb</a>'
