"""`html-metadata` (npm), which Wikimedia's citation service reads pages with, finds in them what the case has.

What it cannot do, and is not asked: it writes property names in small letters (`eIssn` is `eissn`); it puts `DC.` and
`DCTERMS.` of one name together (`license`, `source`); what belongs to a picture it writes in small letters
(`og:image:alt`), and it drops parts of what is no picture (`og:locale:alternate`).
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.metadata.expected import Expected, expected
from tests.metadata.rendered import CARD, Page, pages

HERE = Path(__file__).resolve().parent
pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed: the second reader needs it"),
    pytest.mark.skipif(
        not (HERE / "node_modules/html-metadata").is_dir(), reason="html-metadata is not installed: run make test"
    ),
]


@cache
def found() -> list[dict[str, Any]]:
    """What is found in each page, by one run of node."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.html" for number in range(len(pages()))]
        for path, page in zip(paths, pages(), strict=True):
            path.write_text(page.html, "utf-8", newline="")
        done = subprocess.run(
            ["node", HERE / "read_pages.mjs"], input=json.dumps([str(path) for path in paths]), capture_output=True,
            text=True, check=False, timeout=120,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    value: list[dict[str, Any]] = json.loads(done.stdout)
    return value


def every() -> Iterator[tuple[Page, dict[str, Any], Expected]]:
    for page, data in zip(pages(), found(), strict=True):
        yield page, data, expected(page.known, page.site)


def listed(value: Any) -> list[Any]:
    """It gives one value as itself, several as a list."""
    return [] if value is None else value if isinstance(value, list) else [value]


def differences(told: dict[str, Any], wanted: dict[str, str | list[str]]) -> dict[str, tuple[Any, Any]]:
    lists = {name: [value] if isinstance(value, str) else value for name, value in wanted.items()}
    return {
        name: (told.get(name), value)
        for name, value in lists.items()
        if listed(told.get(name)) != [item for item in value if item]
    }


def slashed(date: str) -> str:
    return date.replace("-", "/")


def test_highwire_agrees_with_the_case_on_every_field() -> None:
    wrong = {}
    for page, data, want in every():
        told = data["highwire"]
        differing = differences(told, {
            "title": want.title, "author": want.authors, "author_institution": want.institutions,
            "author_orcid": want.orcids, "author_email": want.emails, "publication_date": slashed(want.published),
            "online_date": slashed(want.online), "journal_title": want.journal, "journal_abbrev": want.short,
            "publisher": want.publisher, "eissn": want.eissn, "volume": want.volume, "issue": want.issue,
            "firstpage": want.first, "lastpage": want.last, "doi": want.doi, "pmid": want.pmid, "pmcid": want.pmcid,
            "keywords": [word.replace(";", ",") for word in want.keywords], "language": want.lang,
            "abstract_html_url": want.url, "fulltext_html_url": want.url, "pdf_url": want.pdf,
        })  # fmt: skip
        if sorted(listed(told.get("issn"))) != want.issns:
            differing["issn"] = (told.get("issn"), want.issns)
        if [words for words in want.abstract if words not in told.get("abstract", "")]:
            differing["abstract"] = (told.get("abstract"), want.abstract)
        if differing:
            wrong[page.name] = differing
    assert wrong == {}


def test_each_reference_is_a_tag_whose_fields_can_be_told_apart() -> None:
    for page, data, want in every():
        tags = listed(data["highwire"].get("reference"))
        assert len(tags) == len([record for record in page.known.case.references if record.text.get("title")]), (
            page.name
        )
        assert len(tags) <= want.references
        for tag in tags:
            fields = [field.partition("=") for field in tag.removesuffix(";").split(";")]
            assert all(name.startswith("citation_") and value for name, _, value in fields), tag
            assert not [value for _, _, value in fields if value in ("undefined", "None", "null")]


def test_dublin_core_agrees_with_the_case_on_every_field() -> None:
    wrong = {}
    for page, data, want in every():
        told = data["dublinCore"]
        differing = differences(told, {
            "title": want.title, "creator": want.authors, "date": want.published, "issued": want.published,
            "modified": want.updated, "publisher": want.publisher, "language": want.lang,
        })  # fmt: skip
        if want.url and want.url not in listed(told.get("identifier")):
            differing["identifier"] = (told.get("identifier"), want.url)
        if differing:
            wrong[page.name] = differing
    assert wrong == {}


def test_prism_agrees_with_the_case_on_every_field() -> None:
    wrong = {}
    for page, data, want in every():
        issn = page.known.case.meta.venue.issn if page.known.case.meta.venue else page.site.issn
        differing = differences(data["prism"], {
            "publicationName": want.journal, "issn": issn, "eIssn": want.eissn, "volume": want.volume,
            "number": want.issue, "startingPage": want.first, "endingPage": want.last,
            "publicationDate": want.published, "modificationDate": want.updated, "doi": want.doi, "url": want.url,
            "keyword": want.keywords,
        })  # fmt: skip
        if differing:
            wrong[page.name] = differing
    assert wrong == {}


def test_open_graph_agrees_with_the_case_on_every_field() -> None:
    wrong = {}
    for page, data, want in every():
        told = data["openGraph"]
        differing = differences(told, {
            "title": want.title, "type": "article", "url": want.url, "site_name": page.site.title,
            "published_time": want.published, "modified_time": want.updated, "tag": want.keywords,
        })  # fmt: skip
        card = page.site.card if page.site.url else None
        shown = {"url": f"{page.site.url}static/{CARD.path}", "width": "1200", "height": "630"} if card else {}
        picture = {name: value for name, value in told.get("image", {}).items() if name in ("url", "width", "height")}
        if picture != shown:
            differing["image"] = (picture, shown)
        if data["twitter"] != {"card": "summary_large_image" if card else "summary"}:
            differing["twitter"] = (data["twitter"], card)
        if differing:
            wrong[page.name] = differing
    assert wrong == {}


def test_json_ld_is_read_whole() -> None:
    for page, data, want in every():
        kinds = [item["@type"] for item in data["jsonLd"]]
        assert sorted(kinds) == ["BreadcrumbList", "MedicalScholarlyArticle"], page.name
        (article,) = [item for item in data["jsonLd"] if item["@type"] == "MedicalScholarlyArticle"]
        assert article["headline"] == want.title
