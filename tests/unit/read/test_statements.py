"""Declarations in the order of printing; awards as a list without words of any language."""

from sitegen.model.diagnostic import SourceText
from sitegen.model.document import List, ListItem, Paragraph, Text
from sitegen.model.funding import Award, Funding
from sitegen.model.metadata import Metadata
from sitegen.read.markdown import MarkdownReader
from sitegen.read.prose import Prose
from sitegen.read.statements import statements

PROSE = Prose(MarkdownReader(SourceText(file="index.md", text="x")), {})


def test_only_what_was_said_is_a_statement() -> None:
    meta = Metadata(title="A", ai_use="None.", ethics="Waived.")
    assert [it.kind for it in statements(meta, PROSE)] == ["ethics", "ai_use"]
    assert statements(Metadata(title="A", funding=Funding()), PROSE) == ()


def test_awards_follow_the_statement() -> None:
    awards = (Award(id="R1", sources=("A", "B"), recipients=("Ann Lee",)), Award(id="R2"), Award())
    (found,) = statements(Metadata(title="A", funding=Funding(statement="Paid.", awards=awards)), PROSE)
    assert found.children == (
        Paragraph((Text("Paid."),)),
        List(tuple(ListItem((Paragraph((Text(words),)),)) for words in ("A, B: R1 (Ann Lee)", "R2"))),
    )
