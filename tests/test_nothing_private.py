"""What authors tell the editors and not the readers is in no file of the site, nor in any that goes to a registry.

A case with something private in every place there is for it; each is a word that stands nowhere else.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from sitegen.cite.csl_terms import OLD_NAMES, PUBLIC, TEXT
from sitegen.model.published import Published
from sitegen.model.site import Member, SiteInfo
from sitegen.plugins import Exporter, discover
from tests.built_site import SETTINGS, BuiltSite, build
from tests.made_cases import BATCH
from tests.read_folders import as_built

FORMATS: Iterable[Exporter] = tuple(discover("exporters"))
DEPOSITOR = "zqdepositor@cases.example"  # which Crossref is told, and nobody else
PRIVATE = {
    "who reviewed the privacy of the case": "Zqreviewer",
    "when": "1987-06-05",
    "why it was found acceptable": "zqacceptable",
    "the address of an author who is not corresponding": "zqcoauthor@hospital.example",
    "the name of an original picture": "zqoriginal",
    "the name of a picture of a panel": "zqpanel",
    "what is written in an original picture": "zqinside",
    "a comment in the front matter": "zqyamlcomment",
    "a comment in the text": "zqtextcomment",
    "the name of the reference file": "zqreferences",
    "an annotation in the list of references": "zqlibrarynote",
    "a note in the list of references": "zqownnote",
    "a draft": "zqdraft",
    **{f"{name} of a cited work": f"zqkept-{name.lower()}" for name in sorted(TEXT - PUBLIC - OLD_NAMES.keys())},
}
SITE = f"""title: Cases
url: https://cases.example/
lang: en
publisher: Example Press
issn: 2049-3630
contact: editors@cases.example
license: CC-BY-4.0
doi_prefix: "10.5555"
exports: {SETTINGS["exports"]}
oai: {SETTINGS["oai"]}
crossref: {{depositor: Example Press, email: {DEPOSITOR}, registrant: Example Press}}
preservation: {{lockss: true, clockss: true}}
"""
CASE = """---
title: A mass beside the spine
lang: en
status: published
type: case-report
date: 2026-01-02
doi: 10.5555/mass
volume: "1"
issue: "2"
elocation_id: e1
keywords: [case report, liposarcoma]
abstract: A man in his sixties had back pain.
# zqyamlcomment
authors:
  - {given: Ada, family: Example, email: ada@hospital.example, corresponding: true, affiliations: [ortho]}
  - {given: Bo, family: Specimen, email: zqcoauthor@hospital.example, affiliations: [ortho]}
affiliations:
  - {id: ortho, name: Example Hospital, city: Town, country: NO}
consent: {obtained: written, from: patient, scope: [text, images, online], held_by: Example Hospital}
privacy_review: {by: Zqreviewer, date: 1987-06-05, reason: It is zqacceptable.}
bibliography: zqreferences.json
figures:
  - id: xr
    src: figures/zqoriginal-1957.png
    alt: A grey square.
    caption: A radiograph.
  - id: ct
    caption: "Two films: (a) early, (b) late."
    panels:
      - {src: figures/zqpanel-a.png, alt: A grey square., id: a}
      - {src: figures/zqpanel-b.png, alt: Another., id: b}
---

## Case

A man had pain [@vane], as @fig-xr and @fig-ct show. <!-- zqtextcomment -->

| Day | Value |
| --- | ----- |
| 1   | 12    |

: Leukocytes. {#tbl-labs}
"""
WORK = {
    "id": "vane", "type": "article-journal", "title": "On masses", "author": [{"family": "Vane", "given": "R"}],
    "container-title": "Journal of Examples", "issued": {"date-parts": [[2018]]},
    **{name: f"zqkept-{name.lower()}" for name in TEXT - PUBLIC - OLD_NAMES.keys()},
    "annote": "zqlibrarynote zqkept-annote", "note": "zqownnote zqkept-note",
}  # fmt: skip
DRAFT = "---\ntitle: A zqdraft\nstatus: draft\nauthors: [{given: Ada, family: Example}]\n---\n\nIts zqdraft.\n"


def _picture(shade: int) -> bytes:
    said = PngInfo()
    said.add_text("Comment", "zqinside")
    out = io.BytesIO()
    Image.new("L", (640, 480), shade).save(out, "PNG", pnginfo=said)
    return out.getvalue()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("private")
    files = {
        "content/site.yml": SITE, "content/cases/mass/index.md": CASE, "content/cases/mass/zqreferences.json": json.dumps([WORK]),
        "content/cases/unready/index.md": DRAFT,
    }  # fmt: skip
    pictures = ("zqoriginal-1957", "zqpanel-a", "zqpanel-b")
    whole = {path: text.encode() for path, text in files.items()}
    whole |= {f"content/cases/mass/figures/{name}.png": _picture(40 * n) for n, name in enumerate(pictures, 1)}
    for path, data in whole.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


@pytest.fixture(scope="module")
def site(project: Path) -> BuiltSite:
    return build(project)


@pytest.fixture(scope="module")
def known(project: Path) -> tuple[Published, SiteInfo]:
    found, info = as_built(project)
    (one,) = found
    return one, info


def test_every_secret_stands_in_the_sources(project: Path) -> None:
    sources = b"".join(
        path.read_bytes() + path.name.encode() for path in project.glob("content/**/*") if path.is_file()
    )
    assert [where for where, secret in PRIVATE.items() if secret.encode() not in sources] == []


@pytest.mark.parametrize("where", PRIVATE)
def test_no_file_of_the_site_tells(site: BuiltSite, where: str) -> None:
    secret = PRIVATE[where].lower().encode()
    assert len(site.files) > 20
    assert [
        path for path, data in site.files.items() if secret in data.lower() or secret in path.lower().encode()
    ] == []


def test_the_address_of_the_depositor_is_on_no_page(site: BuiltSite) -> None:
    assert [path for path, data in site.files.items() if DEPOSITOR.encode() in data] == []


def _said(item: Exporter, known: Published, site: SiteInfo) -> Iterator[bytes]:
    """All that a format says of the case, in its file and in the head of the page."""
    if item.write is not None:
        yield item.write(known, site)
    if item.gather is not None:
        yield item.gather([known], site, replace(BATCH, member=Member("Example Press", DEPOSITOR)))
    if item.data is not None:
        yield item.data(known, site)
    yield repr(tuple(item.tags(known, site)) if item.tags else ()).encode()
    yield repr(tuple(item.links(known, site)) if item.links else ()).encode()


@pytest.mark.parametrize("item", FORMATS, ids=lambda item: item.name)
def test_no_format_tells_whether_or_not_the_site_publishes_it(
    item: Exporter, known: tuple[Published, SiteInfo]
) -> None:
    text = b"".join(_said(item, *known)).lower()
    assert [where for where, secret in PRIVATE.items() if secret.lower().encode() in text] == []
    assert (DEPOSITOR.encode() in text) == (item.name == "crossref")


def test_what_is_to_be_published_is(site: BuiltSite) -> None:
    """Or the tests above would hold for a site that says nothing."""
    page = site.files["cases/mass/index.html"].decode()
    for said in ("ada@hospital.example", "Bo Specimen", "Example Hospital", "fig-ct-a", "A man had pain", "On masses"):
        assert said in page
