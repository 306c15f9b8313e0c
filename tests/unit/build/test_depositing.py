"""`check --deposit`: each fault of a schema at the case and the key it comes of, and no traceback."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from sitegen import files
from sitegen.build import depositing as module
from sitegen.build.depositing import check_deposits
from sitegen.build.report import Options, Report
from sitegen.build.validating import Schema
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter, Registry, discover
from sitegen.render.xml import element, joined
from tests.places import REPO

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="records"><xs:complexType>
<xs:sequence><xs:element name="record" maxOccurs="unbounded"><xs:complexType><xs:sequence>
<xs:element name="issn" minOccurs="0" type="xs:string"/>
<xs:element name="doi" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="10"/>
</xs:restriction></xs:simpleType></xs:element>
</xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType>
<xs:unique name="once"><xs:selector xpath="record"/><xs:field xpath="doi"/></xs:unique></xs:element></xs:schema>"""
SITE = "title: Cases\nurl: https://cases.example/\neissn: 2049-3630\n"


def _gather(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
    records = joined(element("record", {}, element("doi", {}, known.case.meta.doi)) for known in found)
    return element("records", {}, records).encode()


def _item(**changes: Any) -> Exporter:
    given: dict[str, Any] = {"name": "doaj", "label": "DOAJ", "gather": _gather, "registry": "doaj", "schema": "a.xsd"}
    return Exporter(**{**given, **changes})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files.write(tmp_path / "schemas/a.xsd", XSD.encode())
    files.write(tmp_path / "content/site.yml", SITE.encode())
    write(tmp_path, "a", "10.5555/a")
    write(tmp_path, "b", "10.5555/b")
    return tmp_path


def write(root: Path, slug: str, doi: str, more: str = "") -> None:
    front = f'title: Case {slug}\nstatus: published\ndate: 2020-01-02\nauthors: [Jo Doe]\ndoi: "{doi}"\n{more}'
    files.write(root / f"content/cases/{slug}/index.md", f"---\n{front}---\n\nWords.\n".encode())


def check(root: Path, monkeypatch: pytest.MonkeyPatch, *items: Exporter, schemas: Path | None = None) -> Report:
    found = items or (_item(),)
    monkeypatch.setattr(module, "discover", lambda kind: Registry({item.name: item for item in found}))
    folder = root / "schemas" if schemas is None else schemas
    return check_deposits(root, Options(), folder, lambda stage, done, total: None)


def of(report: Report, rule: str) -> list[Diagnostic]:
    return [item for item in report.diagnostics if item.rule == rule]


def test_valid_files_are_told_nothing_and_nothing_is_written(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = check(project, monkeypatch)
    assert of(report, "schema") == of(report, "schema-missing") == []
    assert not (project / "public").exists()


def test_a_fault_stands_at_the_key_of_the_case_it_comes_of(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project, "b", "10.5555/much-too-long")
    (found,) = of(check(project, monkeypatch), "schema")
    assert (found.file, found.severity, found.source) == (
        "content/cases/b/index.md", "error", 'doi: "10.5555/much-too-long"',
    )  # fmt: skip
    assert found.message.startswith("DOAJ would be refused: Element 'doi'")


def test_what_is_wrong_only_with_cases_together_is_told_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def same(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
        return f"<records>{''.join('<record><doi>1</doi></record>' for _ in found)}</records>".encode()

    (found,) = of(check(project, monkeypatch, _item(gather=same)), "schema")
    assert found.file == "content/cases"


def test_a_fault_of_the_journal_stands_in_the_settings_or_at_the_venue_of_the_case(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bad(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
        return f"<records>{''.join('<record><issn><b/></issn></record>' for _ in found)}</records>".encode()

    write(project, "b", "10.5555/b", "venue: {title: Elsewhere}\n")
    report = check(project, monkeypatch, _item(gather=bad))
    assert [(item.file, item.source) for item in of(report, "schema")] == [
        ("content/cases/b/index.md", "venue: {title: Elsewhere}"), ("content/site.yml", "eissn: 2049-3630"),
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"<records>", b"\x00", b"<records><record/></records>\xff"])
def test_what_is_no_xml_is_a_fault_of_the_case(project: Path, monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    item = _item(gather=None, write=lambda known, site: data)
    found = of(check(project, monkeypatch, item), "schema")
    assert [one.file for one in found] == ["content/cases/a/index.md", "content/cases/b/index.md"]


def test_a_schema_that_is_not_here_is_told_with_its_address(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = of(check(project, monkeypatch, schemas=project / "content"), "schema-missing")
    assert (found.severity, "https://doaj.org/" in found.hint, "SITEGEN_SCHEMAS" in found.hint) == (
        "warning",
        True,
        True,
    )


def test_a_schema_that_cannot_be_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.write(project / "schemas/a.xsd", b"<xs:schema")
    (found,) = of(check(project, monkeypatch), "schema-missing")
    assert "cannot be read" in found.message


def test_cases_with_mistakes_are_told_those_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project, "b", "10.5555/much-too-long", "orcid: 1\n")
    report = check(project, monkeypatch)
    assert report.failed
    assert of(report, "schema") == []


def test_cases_that_a_format_leaves_out_are_not_tried(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project, "b", "10.5555/much-too-long")
    item = _item(left_out=lambda known: "is long" if "long" in known.case.meta.doi else "")
    assert of(check(project, monkeypatch, item), "schema") == []


def test_what_site_yml_lacks_is_told_and_not_what_follows_of_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.write(project / "content/site.yml", b"title: Cases\ndeposits: [doaj]\n")
    write(project, "b", "10.5555/much-too-long")
    report = check(project, monkeypatch)
    assert {item.rule for item in report.diagnostics if item.severity == "error"} == {"deposit-setting"}


@pytest.mark.parametrize(
    ("settings", "tried"),
    [
        ("", {"doaj", "pubmed", "data", "jats"}),
        ("deposits: [doaj]\n", {"doaj", "jats"}),
        ("deposits: [doaj]\nexports: [+data]\n", {"doaj", "jats", "data"}),
        ("deposits: [doaj]\nexports: [ris]\n", {"doaj"}),
    ],
)
def test_the_registries_of_the_site_are_tried_or_all(
    project: Path, monkeypatch: pytest.MonkeyPatch, settings: str, tried: set[str]
) -> None:
    made: set[str] = set()

    def item(name: str, **changes: Any) -> Exporter:
        def write(known: Published, site: SiteInfo) -> bytes:
            made.add(name)
            return _gather([known], site, Batch(id="", stamp=1))

        return _item(name=name, label=name, gather=None, write=write, **changes)

    monkeypatch.setattr("sitegen.build.settings.export_names", lambda names, at: ())
    files.write(
        project / "content/site.yml", f"{SITE}publisher: Example Press\nshort_title: Cases\n{settings}".encode()
    )
    check(
        project, monkeypatch, item("doaj"), item("pubmed", registry="pubmed"), item("data", registry=""),
        item("jats", registry="", beside=True), item("none", schema=""),
    )  # fmt: skip
    assert made == tried


def test_the_settings_may_lower_the_rule(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.write(project / "content/site.yml", f"{SITE}checks: {{schema: warning}}\n".encode())
    write(project, "b", "10.5555/much-too-long")
    (found,) = of(check(project, monkeypatch), "schema")
    assert found.severity == "warning"


def test_hints_and_the_document_name_one_place_for_each_schema() -> None:
    told = (REPO / "docs/deposit.md").read_text("utf-8")
    places = [word for words in module.SOURCES.values() for word in words.split() if word.startswith("https://")]
    assert [place for place in places if f"({place})" not in told] == []
    found: Iterable[Exporter] = discover("exporters")
    assert [item.schema for item in found if item.schema and Path(item.schema).name not in told] == []


def test_it_is_told_how_far_it_is_before_each_schema_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [_item(), _item(name="pubmed", registry="pubmed")]
    monkeypatch.setattr(module, "discover", lambda kind: Registry({item.name: item for item in items}))
    told: list[tuple[str, int, int]] = []
    settings = project / "content/site.yml"
    files.write(settings, files.read(settings) + b"publisher: P\nshort_title: C\nlicense: CC-BY-4.0\n")
    check_deposits(project, Options(), project / "schemas", lambda *step: told.append(step))
    assert [step for step in told if step[0] == "validate"] == [
        ("validate", 0, 2),
        ("validate", 1, 2),
        ("validate", 2, 2),
    ]


def test_files_that_did_not_change_are_checked_without_reading_a_schema(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert of(check(project, monkeypatch), "schema") == []
    monkeypatch.setattr(Schema, "faults", lambda schema, data: pytest.fail("it is looked at again"))
    assert of(check(project, monkeypatch), "schema") == []
