"""Declarations in the order of printing; awards as a list without words of any language."""

from sitegen.model.diagnostic import SourceText
from sitegen.model.document import Link, List, ListItem, Paragraph, Text
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
        List((
            ListItem((Paragraph((Text("A"), Text(", "), Text("B"), Text(": R1 (Ann Lee)"))),)),
            ListItem((Paragraph((Text("R2"),)),)),
        )),
    )  # fmt: skip


def test_a_funder_is_a_name_that_leads_to_its_record_and_no_address() -> None:
    def line(source: str) -> tuple[object, ...]:
        awards = (Award(id="EX-17", sources=(source,)),)
        (found,) = statements(Metadata(title="A", funding=Funding(awards=awards)), PROSE)
        return found.children[-1].items[0].children[0].children

    name, number = (Text("Example Heart Foundation"),), Text(": EX-17")
    assert line("Example Heart Foundation https://doi.org/10.13039/501100000000") == (
        Link("https://doi.org/10.13039/501100000000", name), number,
    )  # fmt: skip
    assert line("Example Heart Foundation (ror.org/02mhbdp94)") == (Link("https://ror.org/02mhbdp94", name), number)
    assert line("Example Heart Foundation https://ror.org/02mhbdp95") == (*name, number)  # wrong, and shown to nobody
