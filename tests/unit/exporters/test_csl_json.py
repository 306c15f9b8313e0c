from __future__ import annotations

from msgspec.structs import replace

from sitegen.cite.case_record import citable
from sitegen.cite.csl_json import read
from sitegen.cite.site_record import item
from sitegen.exporters.csl_json import EXPORTER, cite
from sitegen.model.case import AbstractSection, Case
from sitegen.model.diagnostic import SourceText
from sitegen.model.document import Emphasis, Paragraph, Text
from sitegen.model.metadata import Contributor, Dates, Metadata
from sitegen.model.person import Name
from sitegen.model.site import SiteInfo

SITE = SiteInfo(title="Reports", short_title="Rep", url="https://example.org/", eissn="2234-5676", lang="en")
CASE = Case(
    slug="coli",
    meta=Metadata(
        title="T", date=Dates(published="2018-07"), doi="10.1000/x", first_page="7", last_page="9", volume="2"
    ),
    title=(Text("Is it "), Emphasis((Text("E. coli"),)), Text("?")),
    subtitle=(Text("A case"),),
    authors=(Contributor(name=Name(family="Doe", given="Jo")),),
    abstract=(
        AbstractSection(heading="Case", children=(Paragraph((Text("One."),)),)),
        AbstractSection(heading="Conclusion", children=(Paragraph((Text("Two."),)),)),
    ),
)


def test_the_file_reads_back() -> None:
    assert EXPORTER.cite is not None
    found = read(SourceText(file="x.json", text=EXPORTER.cite([citable(CASE)], SITE).decode()))
    assert found.diagnostics == ()
    assert found.references == (item(CASE, SITE),)


def test_a_withdrawn_case_and_one_ahead_of_its_issue_say_so_in_the_file() -> None:
    for meta in (
        Metadata(title="T", status="withdrawn"), Metadata(title="T", date=Dates(online="2018-05-02")),
        Metadata(title="T", date=Dates(online="2018-05-02", published="2018-07")),
    ):  # fmt: skip
        case = replace(CASE, meta=meta)
        found = read(SourceText(file="x.json", text=cite([citable(case)], SITE).decode()))
        assert found.references == (item(case, SITE),)
        assert ("WITHDRAWN" in item(case, SITE).text["title"]) == (meta.status == "withdrawn")
