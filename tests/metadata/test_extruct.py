"""`extruct` (https://github.com/scrapinghub/extruct) reads JSON-LD, Open Graph and Dublin Core as the case has them.

What it cannot do: it knows nothing of Highwire, PRISM and Twitter's tags, which `test_html_metadata.py` has read; and it takes
Signposting's `<link rel="license">` and `rel="type"` for Dublin Core, which they are not: those have no `name`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import extruct
import pytest

from tests.metadata.expected import Expected, expected
from tests.metadata.rendered import CARD, Page, front_html, pages

SYNTAXES = ["json-ld", "opengraph", "dublincore"]


@cache
def found(at: int) -> dict[str, Any]:
    value: dict[str, Any] = extruct.extract(pages()[at].html, syntaxes=SYNTAXES)
    return value


def every() -> Iterator[tuple[Page, dict[str, Any], Expected]]:
    for at, page in enumerate(pages()):
        yield page, found(at), expected(page.known, page.site)


def some(*values: str) -> list[str]:
    return [value for value in values if value]


def differences(told: Mapping[str, object], wanted: Mapping[str, object]) -> dict[str, tuple[object, object]]:
    """What is not as it should be, by name; nothing is expected to be told where there is nothing to tell."""
    empty = ("", [], None)
    return {
        name: (told.get(name), value)
        for name, value in wanted.items()
        if told.get(name) != value and not (value in empty and told.get(name) in empty)
    }


def by_name(pairs: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    together: dict[str, list[str]] = defaultdict(list)
    for name, content in pairs:
        together[name].append(content)
    return together


def article(data: dict[str, Any]) -> dict[str, Any]:
    (one,) = [item for item in data["json-ld"] if item["@type"] == "MedicalScholarlyArticle"]
    return one


def journal_of(part: Any) -> tuple[dict[str, Any], str, str]:
    """Journal, volume and issue of `isPartOf`."""
    part = part[0] if isinstance(part, list) else part
    volume = issue = ""
    while part["@type"] != "Periodical":
        volume, issue = part.get("volumeNumber", volume), part.get("issueNumber", issue)
        part = part["isPartOf"]
    return part, volume, issue


def test_there_are_pages_of_every_kind() -> None:
    names = {page.name for page in pages()}
    assert {"whole", "hostile", "made 1", "made 60", "spinal-metastasis-liposarcoma"} <= names


def test_json_ld_agrees_with_the_case_on_every_field() -> None:
    wrong = {}
    for page, data, want in every():
        one = article(data)
        journal, volume, issue = journal_of(one["isPartOf"])
        numbers = {item["propertyID"]: item["value"] for item in one.get("identifier", ())}
        told = {
            **one, **numbers, "volume": volume, "issue": issue, "journal": journal.get("name"),
            "issns": sorted(journal.get("issn", [])), "publisher": journal.get("publisher", {}).get("name"),
            "authors": [person["name"] for person in one.get("author", ())],
            "orcids": [person["@id"] for person in one.get("author", ()) if "@id" in person],
            "emails": [person["email"] for person in one.get("author", ()) if "email" in person],
            "places": [place["name"] for person in one.get("author", ()) for place in person.get("affiliation", ())],
            "references": len(one.get("citation", ())), "words": [word for word in one.get("keywords", ()) if isinstance(word, str)],
        }  # fmt: skip
        case = page.known.case
        places = [case.affiliations[at] for person in case.authors for at in person.affiliations]
        wanted = {
            "headline": want.title, "authors": want.full_names, "orcids": want.orcids, "emails": want.emails,
            "places": [place.name or place.department for place in places], "datePublished": want.published,
            "dateModified": want.updated or want.published, "journal": want.journal, "issns": want.issns,
            "publisher": want.publisher, "volume": want.volume, "issue": want.issue, "pageStart": want.first,
            "pageEnd": want.last, "doi": want.doi, "pmid": want.pmid, "pmcid": want.pmcid, "words": want.keywords,
            "inLanguage": want.lang, "url": want.url, "references": want.references,
            "isAccessibleForFree": case.meta.open_access,
        }  # fmt: skip
        missing = [words for words in want.abstract if words not in one.get("abstract", "")]
        if differing := differences(told, wanted) | ({"abstract": (missing, "")} if missing else {}):
            wrong[page.name] = differing
    assert wrong == {}


def test_open_graph_agrees_with_the_case_on_every_field() -> None:
    wrong = {}
    for page, data, want in every():
        (graph,) = data["opengraph"]
        told = by_name(graph["properties"])
        card = [f"{page.site.url}static/{CARD.path}"] if page.site.card and page.site.url else []
        wanted = {
            "og:title": [want.title], "og:type": ["article"], "og:url": some(want.url),
            "og:site_name": [page.site.title], "og:image": card, "article:tag": want.keywords,
            "article:published_time": some(want.published), "article:modified_time": some(want.updated),
        }  # fmt: skip
        if differing := differences(told, wanted):
            wrong[page.name] = differing
    assert wrong == {}


def test_dublin_core_agrees_with_the_case_on_every_field() -> None:
    wrong = {}
    for page, data, want in every():
        (core,) = data["dublincore"]
        told = by_name(
            [(item["name"], item["content"]) for item in (*core["elements"], *core["terms"]) if "name" in item]
        )
        wanted = {
            "DC.title": [want.title], "DC.creator": want.authors, "DC.date": some(want.published),
            "DC.publisher": some(want.publisher), "DC.language": [want.lang], "DCTERMS.modified": some(want.updated),
            "DCTERMS.issued": some(want.published), "DC.type": ["Text"],
        }  # fmt: skip
        differing = differences(told, wanted)
        if [word for word in want.keywords if word not in told["DC.subject"]]:
            differing["DC.subject"] = (told["DC.subject"], want.keywords)
        if want.url and want.url not in told["DC.identifier"]:
            differing["DC.identifier"] = (told["DC.identifier"], want.url)
        if differing:
            wrong[page.name] = differing
    assert wrong == {}


def test_the_names_of_dublin_core_are_found_by_their_declaration() -> None:
    (core,) = found(0)["dublincore"]
    assert {item["URI"].rpartition("/")[0] for item in core["elements"]} == {"http://purl.org/dc/elements/1.1"}


def test_a_case_has_its_way_beside_it() -> None:
    for page, data, want in every():
        (way,) = [item for item in data["json-ld"] if item["@type"] == "BreadcrumbList"]
        assert [step["position"] for step in way["itemListElement"]] == [*range(1, len(way["itemListElement"]) + 1)]
        assert way["itemListElement"][-1]["name"] == want.title, page.name


def test_no_picture_is_an_original_or_of_a_person() -> None:
    for page, data, _ in every():
        shown = {item.get("contentUrl", "") for item in article(data).get("image", ())}
        names = {address.rpartition("/")[2] for address in shown}
        assert names <= {picture.path for picture in page.known.pictures.values()} | {""}, page.name
        people = [panel.src for figure in page.known.case.figures if figure.clinical_photo for panel in figure.panels]
        others = {
            panel.src for figure in page.known.case.figures if not figure.clinical_photo for panel in figure.panels
        }
        hidden = {page.known.pictures[src].path for src in people if src in page.known.pictures and src not in others}
        assert not names & hidden, page.name


@pytest.mark.parametrize("search", ["full", "off"])
def test_the_front_page_is_of_a_journal_and_a_web_site(search: str) -> None:
    page = next(page for page in pages() if page.name == "whole")
    from msgspec.structs import replace

    site = replace(page.site, search=search)
    data = extruct.extract(front_html(site), syntaxes=SYNTAXES)
    (graph,) = data["json-ld"]
    journal, web = graph["@graph"]
    assert (journal["@type"], journal["name"], journal["issn"]) == ("Periodical", site.title, [site.issn, site.eissn])
    assert [person["name"] for person in journal["editor"]] == [person.name for person in site.editors]
    assert (web["@type"], web["url"]) == ("WebSite", site.url)
    assert ("potentialAction" in web) == (search == "full")
    assert by_name(data["opengraph"][0]["properties"])["og:type"] == ["website"]
