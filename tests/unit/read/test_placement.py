"""Figures stand at their slot, after the first paragraph that refers to them, or at the end."""

from sitegen.model.document import (
    CrossReference,
    FigureSlot,
    Link,
    List,
    ListItem,
    Paragraph,
    Section,
    Text,
)
from sitegen.model.figure import Figure
from sitegen.read.placement import place

A, B = (Figure(id=f"fig-{name}", number=0, panels=()) for name in "ab")


def refers(*ids: str) -> Paragraph:
    return Paragraph(tuple(CrossReference("fig", id) for id in ids))


def test_a_figure_with_a_slot_stays_there() -> None:
    body = (refers("fig-a"), Paragraph((Text("x"),)), FigureSlot("fig-a"))
    placed = place(body, (A,), ["fig-a"])
    assert placed.body == body
    assert [(it.id, it.number) for it in placed.figures] == [("fig-a", 1)]
    assert placed.unreferenced == ()


def test_a_figure_without_a_slot_follows_the_first_paragraph_that_refers_to_it() -> None:
    body = (Section("s", 2, (), (refers("fig-b"), refers("fig-a", "fig-b"), refers("fig-a"))),)
    placed = place(body, (A, B), [])
    section = placed.body[0]
    assert isinstance(section, Section)
    assert [type(it).__name__ for it in section.children] == [
        "Paragraph", "FigureSlot", "Paragraph", "FigureSlot", "Paragraph",
    ]  # fmt: skip
    assert [it.id for it in section.children if isinstance(it, FigureSlot)] == ["fig-b", "fig-a"]
    assert [(it.id, it.number) for it in placed.figures] == [("fig-b", 1), ("fig-a", 2)]


def test_two_figures_of_one_paragraph_keep_the_order_of_mention() -> None:
    placed = place((refers("fig-b", "fig-a"),), (A, B), [])
    assert placed.body[1:] == (FigureSlot("fig-b"), FigureSlot("fig-a"))


def test_a_figure_named_in_a_list_follows_the_whole_list() -> None:
    listed = List((ListItem((refers("fig-a"),)), ListItem((Paragraph((Text("x"),)),))))
    assert place((listed,), (A,), []).body == (listed, FigureSlot("fig-a"))


def test_a_link_to_a_figure_or_its_panel_refers_to_it() -> None:
    linked = Paragraph((Link("#fig-a-b", (Text("the scan"),)),))
    assert place((linked,), (A,), []).body == (linked, FigureSlot("fig-a"))


def test_a_figure_nothing_refers_to_stands_at_the_end() -> None:
    placed = place((Paragraph((Text("x"),)),), (A, B), [])
    assert placed.body[1:] == (FigureSlot("fig-a"), FigureSlot("fig-b"))
    assert placed.unreferenced == ("fig-a", "fig-b")


def test_the_second_figure_of_one_id_is_kept_and_comes_last() -> None:
    placed = place((FigureSlot("fig-a"),), (A, A, B), ["fig-a", "fig-b"])
    assert [it.number for it in placed.figures] == [1, 2, 3]


def test_a_figure_with_a_label_of_its_own_is_not_counted() -> None:
    own = Figure(id="fig-s", number=0, label="Figure S1", panels=())
    placed = place((refers("fig-a"), refers("fig-s"), refers("fig-b")), (A, own, B), [])
    assert [(it.id, it.number) for it in placed.figures] == [("fig-a", 1), ("fig-s", 0), ("fig-b", 2)]
