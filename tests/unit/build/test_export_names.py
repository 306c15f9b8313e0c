from __future__ import annotations

import pytest

from sitegen.build import export_names as module
from sitegen.build.export_names import export_names
from sitegen.model.case import Spans
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.pages import _formats
from sitegen.plugins import Exporter, Locate, Registry

NOWHERE = Locate(SourceText(file="content/site.yml", text=""), Spans())
FOUND = (
    Exporter(name="ris", label="RIS", cite=lambda found, site: b""),
    Exporter(name="whole", label="Whole", write=lambda known, site: b"", beside=True, role="text"),
    Exporter(name="data", label="Data", write=lambda known, site: b""),
    Exporter(name="deposit", label="Deposit", gather=lambda found, site, batch: b""),
    Exporter(name="harvest", label="Harvest", gather=lambda found, site, batch: b"", publish=True),
    Exporter(name="tags", label="Tags", tags=lambda known, site: ()),
)


@pytest.fixture(autouse=True)
def formats(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Registry({item.name: item for item in FOUND})
    monkeypatch.setattr(module, "discover", lambda kind: found)
    monkeypatch.setattr(module, "citation_formats", _formats.citation_formats.__wrapped__)
    monkeypatch.setattr(module, "case_formats", _formats.case_formats.__wrapped__)
    monkeypatch.setattr(_formats, "_exporters", lambda: found)


def told(*names: str) -> list[Diagnostic]:
    return list(export_names(names, NOWHERE))


@pytest.mark.parametrize("names", [(), ("ris",), ("+data",), ("+harvest", "+ris"), ("whole", "data"), ("data", "+ris")])
def test_names_of_formats_are_good(names: tuple[str, ...]) -> None:
    assert told(*names) == []


@pytest.mark.parametrize("name", ["hravest", "+hravest"])
def test_a_mistyped_name_is_told_with_the_one_that_was_meant(name: str) -> None:
    (found,) = told("ris", name)
    assert (found.rule, found.severity, found.hint) == ("wrong-value", "error", "did you mean 'harvest'?")


def test_a_name_like_no_other_is_told_with_all_there_are() -> None:
    (found,) = told("zzzzzz")
    assert found.hint == "choose among data, harvest, ris, whole"


def test_a_deposit_and_the_head_of_a_page_are_no_files_of_the_site() -> None:
    deposit, head = told("+deposit", "+tags")
    assert "sitegen export deposit --all" in deposit.hint
    assert "in the head of each page" in head.message


def test_a_site_with_neither_citations_nor_full_text_is_reminded_of_the_plus() -> None:
    (found,) = told("data", "harvest")
    assert (found.rule, found.severity) == ("few-exports", "info")
    assert "exports: [+data, +harvest]" in found.hint
