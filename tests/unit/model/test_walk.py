"""Walking a document: every node once, in reading order."""

from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import (
    Aside,
    BlockQuote,
    Cell,
    Citation,
    CiteItem,
    Definition,
    DefinitionList,
    Document,
    Emphasis,
    FigureSlot,
    Footnote,
    FootnoteRef,
    Link,
    List,
    ListItem,
    Paragraph,
    Section,
    SoftBreak,
    Strong,
    Table,
    Text,
)
from sitegen.model.figure import Figure, Panel
from sitegen.model.metadata import Metadata
from sitegen.model.walk import plain_text, reading_order, walk, walk_blocks


def texts(nodes: object) -> str:
    return "".join(node.value for node in nodes if isinstance(node, Text))


def paragraph(*words: str) -> Paragraph:
    return Paragraph(tuple(map(Text, words)))


def test_walk_meets_every_node_in_the_order_of_the_text() -> None:
    table = Table(
        head=((Cell((Text("b"),), True),),), rows=((Cell((Text("c"),)),),), align=("",),
        caption=(Emphasis((Text("a"),)),), notes=(paragraph("d"),),
    )  # fmt: skip
    section = Section("s", 2, (Text("e"),), (List((ListItem((paragraph("f"),)),)), paragraph("g")))
    meanings = DefinitionList((Definition((Text("h"),), ((paragraph("i"),), (paragraph("j"),))),))
    cited = Paragraph((Citation(0, (CiteItem("k", prefix=(Text("k"),), suffix=(Text("l"),)),)), Text("m")))
    found = walk((table, section, meanings, cited))
    assert texts(found) == "abcdefghijklm"
    assert found[0] is table


def test_blocks_are_those_of_a_whole_walk_without_their_lines() -> None:
    inner = List((ListItem((paragraph("a"), BlockQuote((paragraph("b"),)))), ListItem((paragraph("c"),))))
    meanings = DefinitionList((Definition((Text("d"),), ((paragraph("e"),), (paragraph("f"), inner))),))
    tree = (Section("s", 2, (Text("g"),), (inner, Aside("note", (meanings, FigureSlot("fig-a"))))), paragraph("h"))
    kinds = (Section, List, BlockQuote, DefinitionList, Aside, FigureSlot, Paragraph)
    found = walk_blocks(tree)
    assert [id(node) for node in found] == [id(node) for node in walk(tree) if isinstance(node, kinds)]
    assert len(found) == 17


def test_reading_order_meets_figures_and_footnotes_where_they_are_named() -> None:
    figure = Figure(id="fig-a", number=1, panels=(Panel(src="a", alt="", caption=(Text("4"),)),), caption=(Text("3"),))
    late = Figure(id="fig-b", number=2, panels=(), caption=(Text("8"),))
    body = Document(
        children=(
            paragraph("2"),
            FigureSlot("fig-a"),
            Paragraph((Text("5"), FootnoteRef(1), Text("7"), FootnoteRef(1, 2))),
        ),
        footnotes=(Footnote(1, (paragraph("6"),)), Footnote(2, (paragraph("9"),))),
    )
    case = Case(
        slug="a", meta=Metadata(title="0"), title=(Text("0"),), body=body, figures=(figure, late),
        abstract=(AbstractSection(heading="", children=(paragraph("1"),)),),
    )  # fmt: skip
    assert texts(reading_order(case)) == "0123456789"


def test_an_abstract_in_another_language_is_met_where_the_page_shows_it() -> None:
    spanish = (AbstractSection(heading="Caso", children=(paragraph("3"),)),)
    case = Case(
        slug="a", meta=Metadata(title="0"), title=(Text("0"),), highlights=((Text("2"),),),
        abstract=(AbstractSection(heading="", children=(paragraph("1"),)),), abstract_translations={"es": spanish},
        plain_language_summary=(paragraph("4"),), body=Document(children=(paragraph("5"),)),
    )  # fmt: skip
    assert texts(reading_order(case)) == "012345"


def test_plain_text_is_words_without_markup_or_marks() -> None:
    line = (
        Strong((Text("Fever "),)), SoftBreak(), Link("/a/", (Text("and"),)), Citation(0, ()), Text(" chills"),
        FootnoteRef(1),
    )  # fmt: skip
    assert plain_text(line) == "Fever and chills"


def test_a_long_chain_of_footnotes_is_walked() -> None:
    notes = tuple(Footnote(n, (Paragraph((Text("x"), FootnoteRef(n + 1))),)) for n in range(1, 5000))
    body = Document(children=(Paragraph((FootnoteRef(1),)),), footnotes=notes)
    case = Case(slug="a", meta=Metadata(title="0"), title=(), body=body)
    assert texts(reading_order(case)) == "x" * 4999
