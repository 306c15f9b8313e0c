"""A number above the line is the value of a laboratory: no file of a site, of whatever format, may say 109/L for 10⁹/L.

Marked-up text is taken into plain words in many places: lists, feeds, tooltips, records, the search index. Here a case
says 10⁹/L wherever a text may be marked up, every format is published, and each file is looked at.
"""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from PIL import Image

from sitegen.build.exporting import Selection, export
from sitegen.build.report import Options
from sitegen.plugins import discover
from tests.built_site import SETTINGS, BuiltSite, build

MARKED = "10^9^/L"
FRONT = """\
title: A count of {0}
subtitle: Not {0}
type: {1}
status: published
date: 2026-03-02
authors: [Ada Example]
doi: 10.5555/{1}
title_translations: {{es: Un recuento de {0}}}
abstract: {{Case: "The count was {0}, then {0}."}}
abstract_translations: {{es: "El recuento fue {0}."}}
highlights: ["It fell to {0}."]
learning_points: ["A count of {0} is low."]
plain_language_summary: It was {0}.
timeline: [{{when: Day 1, event: "A count of {0}"}}]
figures: [{{id: fig-a, src: a.png, alt: A chart, title: "At {0}", caption: "The count, {0}, is low."}}]
"""
BODY = """
## A count of {0}

The dose was wrong: {0}[^1] [@roe], and *it was **{0}***.

| Test | Result |
| --- | --- |
| Platelets ({0}) | 25 × {0} |

: Counts in {0}

[^1]: Or {0}.
"""
WORK = "@article{roe, title={Counts of {\\textsuperscript{x}} 10\\textsuperscript{9}/L}, author={Roe, A}, year=2020}"
SAID = re.compile(r"109/L|10\s9/L|10[\x00-\x1f]+9/L")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("raised")
    for kind in ("case-report", "editorial"):
        folder = root / "content/cases" / kind
        folder.mkdir(parents=True)
        front = FRONT.format(MARKED, kind)
        (folder / "index.md").write_text(f"---\n{front}---\n{BODY.format(MARKED)}", "utf-8")
        (folder / "references.bib").write_text(WORK, "utf-8")
        Image.new("L", (640, 480), 200).save(folder / "a.png")
    bare = root / "content/cases/bare/index.md"  # without an abstract: lists show the beginning of the text
    bare.parent.mkdir()
    bare.write_text(
        f"---\ntitle: Plain\nstatus: published\ndate: 2026-01-02\nauthors: [A Roe]\n---\n\nIt was {MARKED}.\n", "utf-8"
    )
    settings = [f"{key}: {value}\n" for key, value in SETTINGS.items()]
    (root / "content/site.yml").write_text(
        "".join(
            ["title: Journal\nurl: https://cases.example/\neissn: 2049-3630\ncontact: a@cases.example\n", *settings]
        ),
        "utf-8",
    )
    return root


@pytest.fixture(scope="module")
def site(project: Path) -> BuiltSite:
    return build(project)


def _words(path: str, data: bytes) -> str:
    """What a reader of the file sees: of a page its attributes too, and without the marks of raised signs."""
    text = data.decode()
    if path.endswith(".json"):
        text = json.dumps(json.loads(text), ensure_ascii=False)
    return html.unescape(re.sub(r"<(\w+:)?sup\b[^<>]*>", "^", text))


def test_no_file_of_a_site_says_another_value(site: BuiltSite) -> None:
    texts = {path: _words(path, data) for path, data in site.files.items() if not re.search(r"\.(webp|png)$", path)}
    assert {path: SAID.findall(text) for path, text in texts.items() if SAID.search(text)} == {}
    for path in ("index.html", "feed.xml", "feed.json", "browse/year/2026/index.html", "cases.json"):
        assert "10⁹/L" in texts[path] or "10^9</sup>/L" in texts[path], path


def test_no_export_says_another_value(project: Path) -> None:
    for item in discover("exporters"):
        made = export(
            project, Options(write=False, search=False), item, Selection(), 1, lambda stage, done, total: None
        )
        for name, data in made.files:
            assert not SAID.search(_words(name, data)), (item.name, name)
