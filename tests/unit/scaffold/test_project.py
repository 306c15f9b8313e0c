"""A new site builds, and passes the strictest check, as it stands, whatever it is called and in every language."""

import json
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.scaffold.answers import Site
from sitegen.scaffold.headings import LANGUAGES
from sitegen.scaffold.project import project

TITLES = (
    "Cases: ours, 'theirs' and \"yours\"", "<script>alert(1)</script>", "👩‍⚕️ & Söhne – 100 % # 1", "[FILL] {a: b} *c*",
    "- ~ | > @ `x` \\ %", "null", "症例報告", "تقارير الحالات", "Ὑγίεια\u00a0: cas",
)  # fmt: skip
SCHEMAS = {"site.schema.json": b"{}\n", "case.schema.json": b"{}\n"}


@pytest.mark.parametrize(("lang", "title"), [*zip(LANGUAGES, TITLES, strict=True)])
def test_it_passes_as_it_stands(tmp_path: Path, lang: str, title: str):
    site = Site(title, lang, publisher=title, contact="a@b.example", url="https://b.example/")
    for path, data in project(site, "2026-05-31", SCHEMAS, search=False, origin="", version="1").items():
        files.write(tmp_path / path, data)
    report = build(tmp_path, Options(strict=True), lambda *_: None)
    assert (report.diagnostics, report.cases) == ([], 1)
    page = files.read(tmp_path / "public/index.html").decode()
    assert f'lang="{lang}"' in page
    assert "<script>alert" not in page


def test_without_an_address_it_passes_too_and_is_told_what_it_does_without(tmp_path: Path):
    for path, data in project(Site("A"), "2026-05-31", {}, search=False, origin="", version="1").items():
        files.write(tmp_path / path, data)
    report = build(tmp_path, Options(strict=True, write=False), lambda *_: None)
    assert ([item.rule for item in report.diagnostics], report.failed) == (["no-url"], False)


def test_what_links_a_schema_is_written_with_the_schemas_alone():
    with_them = project(Site("A"), "2026-05-31", SCHEMAS, search=True, origin="", version="1")
    without = project(Site("A"), "2026-05-31", {}, search=True, origin="", version="1")
    assert with_them.keys() - without.keys() == {
        ".vscode/settings.json", "schemas/site.schema.json", "schemas/case.schema.json",
    }  # fmt: skip
    assert not [path for path, data in without.items() if b"$schema" in data]
    settings = json.loads(with_them[".vscode/settings.json"])
    assert set(settings["yaml.schemas"].values()) <= with_them.keys()


def test_what_a_build_makes_and_what_must_not_be_shared_is_not_committed():
    ignored = (
        project(Site("A"), "2026-05-31", {}, search=True, origin="", version="1")[".gitignore"].decode().split("\n")
    )
    assert {"/public/", "/.sitegen/", "/.venv/", "*.dcm"} <= set(ignored)
