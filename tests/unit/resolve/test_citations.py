from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from sitegen.cite.styles import style
from sitegen.model.case import AbstractSection, Case, Spans
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.document import (
    Citation,
    CiteItem,
    Document,
    FigureSlot,
    Footnote,
    FootnoteRef,
    Inlines,
    Link,
    Paragraph,
    Text,
)
from sitegen.model.figure import Figure, Panel
from sitegen.model.metadata import Metadata
from sitegen.model.reference import Reference
from sitegen.plugins import Locate
from sitegen.resolve.citations import CitedCase, cite_case, problems

RECORDS = tuple(
    Reference(key=key, text={"title": key, "PMID": str(number), "DOI": f"10.1000/{key}"})
    for number, key in enumerate(("alpha", "beta", "gamma"), 1)
)


def cite(number: int, *keys: str) -> Citation:
    return Citation(number, tuple(CiteItem(key) for key in keys))


def case(
    *body: Citation, nocite: tuple[str, ...] = (), references: tuple[Reference, ...] = RECORDS, **more: Any
) -> Case:
    children = (Paragraph(body), *more.pop("blocks", ()))
    return Case(
        slug="x",
        meta=Metadata(title="T", nocite=nocite),
        title=(),
        body=Document(children=children),
        references=references,
        **more,
    )


def cited(given: Case) -> CitedCase:
    return cite_case(given, style("nlm"))


def shown(nodes: Inlines) -> str:
    return "".join(node.value if isinstance(node, Text) else shown(node.children) for node in nodes)


def listed(found: CitedCase) -> list[str]:
    return [entry.key for entry in found.formatted.bibliography]


def test_works_are_numbered_in_reading_order_whatever_the_order_of_the_file() -> None:
    found = cited(case(cite(0, "gamma"), cite(1, "alpha", "gamma")))
    assert listed(found) == ["gamma", "alpha"]
    assert {number: shown(nodes) for number, nodes in found.formatted.citations.items()} == {0: "(1)", 1: "(1,2)"}


def test_a_caption_is_read_where_its_figure_stands() -> None:
    figure = Figure(id="fig-ct", number=1, panels=(Panel(src="a.png", alt="A"),), caption=(cite(0, "beta"),))
    found = cited(
        case(cite(1, "alpha"), blocks=(FigureSlot("fig-ct"), Paragraph((cite(2, "gamma"),))), figures=(figure,))
    )
    assert listed(found) == ["alpha", "beta", "gamma"]


def test_what_an_abstract_in_another_language_cites_is_printed_and_listed() -> None:
    spanish = {"es": (AbstractSection(heading="", children=(Paragraph((cite(1, "beta"),)),)),)}
    found = cited(case(cite(0, "alpha"), abstract_translations=spanish))
    assert listed(found) == ["beta", "alpha"]
    assert shown(found.formatted.citations[1]) == "(1)"
    assert found.backlinks["beta"] == ("cite-1-0",)


def test_an_abstract_is_read_before_the_body() -> None:
    abstract = (AbstractSection(heading="", children=(Paragraph((cite(0, "beta"),)),)),)
    assert listed(cited(case(cite(1, "alpha"), abstract=abstract))) == ["beta", "alpha"]


def test_works_never_cited_are_not_listed_unless_asked_for() -> None:
    assert listed(cited(case(cite(0, "beta")))) == ["beta"]
    assert listed(cited(case(cite(0, "beta"), nocite=("@*",)))) == ["beta", "alpha", "gamma"]
    assert listed(cited(case(cite(0, "beta"), nocite=("@gamma", "pmid:1")))) == ["beta", "gamma", "alpha"]


def test_each_work_leads_back_to_every_place_that_cites_it() -> None:
    found = cited(case(cite(0, "alpha", "beta", "alpha"), cite(3, "beta")))
    assert found.backlinks == {"alpha": ("cite-0-0",), "beta": ("cite-0-1", "cite-3-0")}


def test_identifiers_are_keys_too() -> None:
    found = cited(case(cite(0, "pmid:2"), cite(1, "doi:10.1000/BETA")))
    assert listed(found) == ["beta"]
    assert Link("#ref-beta", (Text("1"),)) in found.formatted.citations[1]
    assert found.backlinks == {"beta": ("cite-0-0", "cite-1-0")}


def test_a_case_without_citations() -> None:
    assert listed(cited(case())) == []


def located(*citations: Citation) -> Locate:
    source = SourceText(file="content/cases/x/index.md", text="---\n---\nText [@alfa; @nobody].\n")
    places = {"cite.0.0": Span(3, 7, 5), "cite.0.1": Span(3, 14, 7)}
    return Locate(source, Spans(nodes=places, citations=citations))


def test_an_unknown_key_is_a_mistake_at_its_place_with_the_nearest_key_and_the_files() -> None:
    given = case(reference_files=("references.bib",))
    (problem,) = problems(given, located(cite(0, "alfa", "pmid:1")))
    assert (problem.rule, problem.severity, problem.span) == ("citation-key", "error", Span(3, 7, 5))
    assert "'alfa'" in problem.message
    assert "references.bib" in problem.message
    assert "'alpha'" in problem.hint


@pytest.mark.parametrize(("key", "typed"), [
    ("pmid:26123456", "26123456"), ("doi:10.5555/a.b", "10.5555/a.b"), ("PMCID:PMC77", "PMC77"),
    ("doi:10.1002/(SICI)1<3::AID>2.0;2-K", '"10.1002/(SICI)1<3::AID>2.0;2-K"'),
])  # fmt: skip
def test_a_work_that_can_be_fetched_is_told_with_the_command(key: str, typed: str) -> None:
    (problem,) = problems(case(), located(cite(0, key)))
    assert (problem.rule, problem.hint) == ("citation-key", f"type: sitegen refs add {typed}")


def test_keys_that_nothing_cites_are_suggested_too() -> None:
    given = case(references=(), reference_files=("references.bib",), uncited=("alpha",))
    (problem,) = problems(given, located(cite(0, "alfa")))
    assert "'alpha'" in problem.hint


def test_a_work_without_a_key_of_its_own_is_told_by_the_number_it_is_cited_by() -> None:
    given = case(references=(), reference_files=("references.ris",), uncited=("pmid:30112240",))
    (problem,) = problems(given, located(cite(0, "smith2019")))
    assert "[@pmid:30112240]" in problem.hint


def test_without_a_reference_file_the_hint_names_one() -> None:
    (problem,) = problems(case(references=()), located(cite(0, "alfa")))
    assert "no reference file" in problem.message
    assert "references.bib" in problem.hint


NOTES = '<style class="note" version="1.0"><citation><layout suffix="."><text variable="title"/></layout></citation></style>'


def test_citations_of_a_note_style_are_footnotes_among_the_authors() -> None:
    inside = Citation(1, (CiteItem("beta"),))
    given = case(cite(0, "alpha"), FootnoteRef(1), Citation(2, (CiteItem("gamma"),), True))
    given = replace(given, body=replace(given.body, footnotes=(Footnote(1, (Paragraph((inside,)),)),)))
    found = cite_case(given, style("notes.csl", files={"notes.csl": NOTES}))
    marks = found.formatted.citations
    assert marks[0] == (FootnoteRef(1),)
    assert marks[2] == (Text("gamma"), FootnoteRef(3))
    assert shown(marks[1]) == "beta"
    assert found.marks == {1: 2}
    assert [shown(note.children[0].children) for note in found.footnotes if note.number != 2] == ["alpha.", "gamma."]
    assert found.formatted.raised == {0}
    assert listed(found) == ["alpha", "beta", "gamma"]


def test_a_work_named_by_two_of_its_numbers_is_cited_once() -> None:
    found = cited(case(cite(0, "pmid:1", "doi:10.1000/alpha", "beta")))
    assert shown(found.formatted.citations[0]) == "(1,2)"
    assert found.backlinks == {"alpha": ("cite-0-0",), "beta": ("cite-0-2",)}


def test_a_work_cited_again_with_something_said_of_it_stays() -> None:
    again = (CiteItem("alpha"), CiteItem("alpha", label="page", locator="3"), CiteItem("alpha", prefix=(Text("see "),)))
    found = cited(case(Citation(0, again)))
    assert shown(found.formatted.citations[0]) == "(1,1 (p. 3), see 1)"
