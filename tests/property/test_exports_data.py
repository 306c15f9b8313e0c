"""Descriptions of cases for programs are valid whatever a case says: case.json, DataCite, RO-Crate, OAI."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from sitegen.exporters import case_json, datacite, oai, ro_crate
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.render import licenses
from tests.exported import FORMATS, generated_cases, law, refused
from tests.made_cases import BATCH, as_published, published_cases, site_with_everything, translated, whole_published
from tests.read_folders import demonstration
from tests.rules import datacite as datacite_rules, oai as oai_rules, ro_crate as ro_crate_rules

EVERYTHING = site_with_everything()
DOCS = Path(__file__).parents[2] / "docs"
CASE_SCHEMA = Draft202012Validator(json.loads((DOCS / "case.schema.json").read_text("utf-8")))
made = pytest.mark.parametrize("found", ["demonstration", "generated", "whole"])


def several(found: str) -> tuple[tuple[Published, ...], SiteInfo]:
    if found == "demonstration":
        return demonstration()
    if found == "generated":
        return tuple(as_published(case, EVERYTHING) for case in generated_cases()), EVERYTHING
    known, site = whole_published()
    return (known, as_published(translated(), site)), site


def of_case_json(known: Published, site: SiteInfo) -> list[str]:
    data = case_json.write(known, site)
    assert data == case_json.write(known, site)
    found = [f"{error.json_path}: {error.message[:300]}" for error in CASE_SCHEMA.iter_errors(json.loads(data))]
    return found + list(of_places(json.loads(data), known))


def of_places(made: dict[str, Any], known: Published) -> Iterator[str]:
    """What points within the file points at something, and files are beside the page."""
    names = {file.name for file in known.files} | {shown.path for shown in known.pictures.values()} | {"labs.csv"}
    for author in made.get("authors", ()):
        yield from (f"no affiliation {at}" for at in author.get("affiliations", ()) if at >= len(made["affiliations"]))
    keys = {record["id"] for record in made.get("references", ())}
    for section in made.get("sections", ()):
        yield from (f"no reference {key}" for key in section.get("cites", ()) if key not in keys)
        yield from (
            f"no note {n}" for n in section.get("notes", ()) if n not in {note["number"] for note in made["notes"]}
        )
    for figure in made.get("figures", ()):
        yield from (f"no file {panel['file']}" for panel in figure["panels"] if panel.get("file", "") not in names)
    for table in made.get("tables", ()):
        rows = (*table.get("head", ()), *table.get("rows", ()))
        if len({len(row) for row in rows}) > 1:
            yield "rows of several lengths"
        if table.get("file", "labs.csv") not in names:
            yield f"no file {table['file']}"


def of_datacite(known: Published, site: SiteInfo) -> list[str]:
    """A case without a date is refused by a rule of its own (`missing-date`)."""
    found = datacite_rules.errors(datacite.write(known, site))
    return [error for error in found if known.case.meta.date.issued or "'publicationYear' is a required" not in error]


def of_ro_crate(known: Published, site: SiteInfo) -> list[str]:
    licensed = any(licenses.shown(known.case.meta.license, site))
    complete = bool(known.case.meta.date.issued and known.case.authors and licensed)
    return list(ro_crate_rules.errors(ro_crate.write(known, site), known, complete=complete))


def of_oai(known: Published, site: SiteInfo) -> list[str]:
    """A case that the rules for JATS refuse is in no file at all; nor is one without a date in this."""
    if refused(known.case, FORMATS["jats"]) or oai.left_out(known):
        return []
    served = replace(site, url=site.url or EVERYTHING.url, contact=EVERYTHING.contact)
    return list(oai_rules.errors(oai.gather([known], served, BATCH)))


formats = pytest.mark.parametrize("errors", [of_case_json, of_datacite, of_ro_crate, of_oai])


@formats
@made
def test_known_cases_are_described_validly(errors: Any, found: str) -> None:
    cases, site = several(found)
    assert cases
    for known in cases:
        assert errors(known, site) == []


@formats
@law(10)
@given(made=published_cases())
def test_cases_made_by_chance_are_described_validly(errors: Any, made: tuple[Published, SiteInfo]) -> None:
    assert errors(*made) == []


@law(10)
@given(made=published_cases())
def test_case_json_says_nothing_that_is_private(made: tuple[Published, SiteInfo]) -> None:
    known, site = made
    found = json.loads(case_json.write(known, site))
    told = {author.email for author in known.case.authors if author.corresponding}
    assert {author.get("email", "") for author in found.get("authors", ())} <= {*told, ""}
    originals = [src for figure in known.case.figures for src in (figure.src, *(p.src for p in figure.panels)) if src]
    assert not any(src in json.dumps(found.get("figures", ()), ensure_ascii=False) for src in originals)
    assert "privacy_review" not in found
