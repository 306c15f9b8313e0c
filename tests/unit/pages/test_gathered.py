from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options, Report
from sitegen.model.published import Batch, Published
from sitegen.model.site import Card, Site, SiteInfo
from sitegen.model.struct import decode
from sitegen.pages import gathered
from sitegen.pages.gathered import PAGE_TYPE, GatheredInputs, latest
from sitegen.plugins import Exporter
from tests import samples


def _gather(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
    return f"{batch.stamp} {' '.join(known.case.slug for known in found)}".encode()


HARVEST = Exporter(
    name="harvest", label="Harvest", filename="harvest.txt", gather=_gather, publish=True,
    left_out=lambda known: "" if known.case.meta.doi else "has no DOI",
)  # fmt: skip


@pytest.fixture(autouse=True)
def formats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathered, "gathered_formats", lambda names: (HARVEST,) if "+harvest" in names else ())


def card(slug: str, **changes: Any) -> Card:
    given: dict[str, Any] = {"status": "published", "date": "2020-01-02", **changes}
    return Card(slug=slug, digest=f"digest-{slug}", title=samples.text(slug), title_text=slug, **given)


def planned(*cards: Card, **facts: object) -> list[GatheredInputs]:
    given: dict[str, object] = {"exports": ("+harvest",), "url": "https://cases.example/", **facts}
    site = Site(info=samples.site(**given), cases=cards)
    return [decode(target.inputs, GatheredInputs) for target in PAGE_TYPE.plan(site)]


@pytest.mark.parametrize("facts", [{"exports": ()}, {"url": ""}, {"noindex": True}], ids=str)
def test_only_a_site_that_asks_for_it_and_has_an_address_has_such_a_file(facts: dict[str, object]) -> None:
    assert planned(card("a"), **facts) == []


def test_it_stands_at_the_root_of_the_site() -> None:
    info = samples.site(exports=("+harvest",), url="https://cases.example/")
    (target,) = PAGE_TYPE.plan(Site(info=info, cases=(card("a"),)))
    assert (target.path, target.maker) == ("harvest.txt", "gathered")


def test_cases_that_may_not_be_cited_are_not_in_it() -> None:
    (found,) = planned(card("a"), card("b", status="draft"), card("c", status="retracted"))
    assert [inputs.case for inputs in found.cases] == ["digest-a", "digest-c"]


def test_neighbours_and_likenesses_of_cases_are_no_part_of_it() -> None:
    (found,) = planned(card("a"), card("b"))
    assert all((one.newer, one.older, one.similar) == (None, None, b"") for one in found.cases)


def test_it_is_told_where_harvesters_get_it() -> None:
    info = samples.site(exports=("+harvest",), url="https://cases.example/")
    (target,) = PAGE_TYPE.plan(Site(info=info, cases=(card("a"),), gateway="https://gateway.example.org/oai/"))
    assert decode(target.inputs, GatheredInputs).gateway == "https://gateway.example.org/oai/"


def test_its_number_is_the_day_of_the_latest_change() -> None:
    assert latest([card("a"), card("b", updated="2021-03-04"), card("c", date="2020")]) == 20210304000000
    assert latest([]) == 0


def _write(root: Path, slug: str, words: str, doi: str = "") -> None:
    month = 1 + "ab".index(slug)
    front = f"title: Case {slug}\ndate: 2020-0{month}-02\nstatus: published\nauthors: [Jo Doe]\n{doi}"
    files.write(root / f"content/cases/{slug}/index.md", f"---\n{front}---\n\n{words}\n".encode())


def _built(root: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    monkeypatch.setattr("sitegen.build.settings.export_names", lambda names, at: ())
    report = build(root, Options(search=False), lambda *_: None)
    assert not report.failed, report.diagnostics
    return report


def test_an_unchanged_site_makes_it_once_and_an_edit_of_a_case_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\nexports: [+harvest]\n")
    _write(tmp_path, "a", "Words.", 'doi: "10.5555/a"\n')
    _write(tmp_path, "b", "Words.")
    _built(tmp_path, monkeypatch)
    assert files.read(tmp_path / "public/harvest.txt") == b"20200202000000 a"
    assert _built(tmp_path, monkeypatch).made == 0
    _write(tmp_path, "b", "Other words.", 'doi: "10.5555/b"\n')
    _built(tmp_path, monkeypatch)
    assert files.read(tmp_path / "public/harvest.txt") == b"20200202000000 b a"


def test_a_format_of_parts_has_those_of_cases_that_were_not_edited_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def part(known: Published, site: SiteInfo) -> bytes:
        made.append(known.case.slug)
        return known.case.meta.doi.encode()

    def join(parts: Iterable[bytes], site: SiteInfo, batch: Batch) -> bytes:
        return b" ".join(parts)

    parted = dataclasses.replace(HARVEST, part=part, join=join)
    monkeypatch.setattr(gathered, "gathered_formats", lambda names: (parted,) if "+harvest" in names else ())
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\nexports: [+harvest]\n")
    _write(tmp_path, "a", "Words.", 'doi: "10.5555/a"\n')
    _write(tmp_path, "b", "Words.")
    _built(tmp_path, monkeypatch)
    _write(tmp_path, "b", "Other words.", 'doi: "10.5555/b"\n')
    _built(tmp_path, monkeypatch)
    assert files.read(tmp_path / "public/harvest.txt") == b"10.5555/b 10.5555/a"
    assert made == ["a", "b"]
