from __future__ import annotations

from msgspec.structs import replace

from sitegen.cite.case_record import citable
from sitegen.cite.csl_json import read
from sitegen.cite.site_record import item
from sitegen.exporters.csl_json import EXPORTER, cite
from sitegen.model.diagnostic import SourceText
from sitegen.model.metadata import Dates, Metadata
from tests.citable_case import CASE, SITE


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
