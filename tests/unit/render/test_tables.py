from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from sitegen.model import document as doc
from sitegen.render.html import Html


def _cell(words: str, header: bool = False) -> doc.Cell:
    return doc.Cell((doc.Text(words),), header)


def _table(**changes: object) -> HTMLParser:
    known: dict[str, object] = {
        "head": ((_cell("Test", True), _cell("Value", True)),),
        "rows": ((_cell("Sodium", True), _cell("128")),),
        "align": ("", "right"),
        "caption": (doc.Text("Values."),),
        "id": "tbl-labs",
        "number": 1,
    }
    return HTMLParser(str(Html().blocks((doc.Table(**{**known, **changes}),))))


def test_headers_have_scope() -> None:
    tree = _table()
    assert [node.attributes["scope"] for node in tree.css("th")] == ["col", "col", "row"]


def test_scroller_is_focusable_and_named_by_the_caption() -> None:
    tree = _table()
    scroller = tree.css_first(".scroller")
    assert scroller.attributes["tabindex"] == "0"
    assert tree.css_first(f"#{scroller.attributes['aria-labelledby']}").text() == "Table 1. Values."


def test_tables_without_caption_have_names_that_differ() -> None:
    table = doc.Table((), ((_cell("a"),),), ("",))
    tree = HTMLParser(str(Html().blocks((table, table))))
    assert len({node.attributes["aria-label"] for node in tree.css(".scroller")}) == 2


def test_captioned_tables_without_id_have_ids_that_differ() -> None:
    table = doc.Table((), ((_cell("a"),),), ("",), caption=(doc.Text("x"),))
    tree = HTMLParser(str(Html().blocks((table, table))))
    assert len({node.attributes["id"] for node in tree.css("caption")}) == 2


def test_empty_corner_is_no_header() -> None:
    tree = _table(head=((doc.Cell((), True), _cell("Value", True)),))
    assert len(tree.css("thead th")) == 1


def test_csv_can_be_downloaded() -> None:
    link = _table(csv="data/labs 1.csv").css_first(".download a")
    assert link.attributes["href"] == "data/labs%201.csv"
    assert link.attributes["aria-label"] == "Download Table 1 as CSV"


def _merged() -> HTMLParser:
    gone = doc.Cell((), colspan=0, rowspan=0)
    head = ((doc.Cell((doc.Text("Value"),), True, 2), gone), (_cell("Day 0", True), _cell("Day 7", True)))
    rows = (
        (_cell("1"), _cell("2")),
        (doc.Cell((doc.Text("Later"),), True, 2), gone),
        (_cell("3"), doc.Cell((doc.Text("4"),), rowspan=2)),
        (_cell("5"), gone),
    )
    return _table(head=head, rows=rows, notes=(doc.Paragraph((doc.Text("* Low."),)),))


def test_merged_cells_take_the_places_of_those_they_cover() -> None:
    rows = [[cell.text() for cell in row.css("th, td")] for row in _merged().css("tr")]
    assert rows == [["Value"], ["Day 0", "Day 7"], ["1", "2"], ["Later"], ["3", "4"], ["5"]]
    assert [cell.attributes["colspan"] for cell in _merged().css("[colspan]")] == ["2", "2"]
    assert [cell.text() for cell in _merged().css("[rowspan='2']")] == ["4"]


def test_headings_are_named_by_cells_of_a_merged_table() -> None:
    tree = _merged()
    ids = {node.attributes["id"] for node in tree.css("th")}
    named = [name for node in tree.css("[headers]") for name in (node.attributes["headers"] or "").split()]
    assert set(named) == ids
    assert len(tree.css("tbody")) == 2
    assert tree.css_first("tbody th").attributes["scope"] == "rowgroup"


def test_merged_tables_without_id_have_headings_that_differ() -> None:
    head = ((_cell("a", True),), (_cell("b", True),))
    table = doc.Table(head, ((_cell("1"),),), ("",))
    tree = HTMLParser(str(Html().blocks((table, table))))
    assert len({node.attributes["id"] for node in tree.css("th")}) == 4


def test_notes_stand_under_the_table() -> None:
    assert _merged().css_first(".table > .scroller + .table-notes > p").text() == "* Low."


def test_a_label_of_its_own_stands_in_place_of_the_number() -> None:
    tree = _table(number=0, label="Table S1", csv="labs.csv")
    assert tree.css_first("caption").text() == "Table S1. Values."
    assert tree.css_first(".download a").attributes["aria-label"] == "Download Table S1 as CSV"
    bare = _table(id="", number=0, label="Box 1", caption=())
    assert bare.css_first("caption").text().strip() == "Box 1."
