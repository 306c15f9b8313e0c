from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from hypothesis import given
from msgspec.structs import replace

from sitegen.exporters import signposting
from sitegen.exporters.linkset import EXPORTER, write
from sitegen.model.published import PublicFile, Published
from sitegen.model.site import SiteInfo
from tests.made_cases import published_cases, whole_published

PAGE = "https://cases.example/journal/cases/made/"
# https://www.rfc-editor.org/rfc/rfc8288#section-3.4.1: attributes of links that are texts; others are lists of texts.
TEXTS = {"href", "type", "title", "media"}


def _links(known: Published, site: SiteInfo) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Links by anchor and relation, as RFC 9264 (4.2) has a link set in JSON, and by its rules."""
    found = json.loads(write(known, site))
    assert list(found) == ["linkset"]
    sets: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for context in found["linkset"]:
        anchor = context.pop("anchor")
        assert anchor not in sets
        for targets in context.values():
            assert targets
            for target in targets:
                assert target["href"]
                assert all(isinstance(value, str) == (name in TEXTS) for name, value in target.items())
        sets[anchor] = context
    return sets


def _inverse(found: dict[str, Any], relation: str) -> set[str]:
    return {anchor for anchor, links in found.items() if relation in links}


def _hrefs(links: dict[str, Any], relation: str) -> set[str]:
    return {target["href"] for target in links.get(relation, ())}


def test_what_the_page_leads_to_leads_back() -> None:
    found = _links(*whole_published())
    page = found[PAGE]
    assert _hrefs(page, "item") == _inverse(found, "collection")
    assert _hrefs(page, "describedby") == _inverse(found, "describes")
    assert {href for links in found.values() for href in _hrefs(links, "collection") | _hrefs(links, "describes")} == {
        PAGE
    }
    assert PAGE + "fig-ct-a.webp" in _hrefs(page, "item")
    assert PAGE + "linkset.json" not in {*found, *_hrefs(page, "describedby")}


def test_the_head_of_the_page_says_the_same() -> None:
    """Of all but pictures, which a page shows."""
    known, site = whole_published()
    said = defaultdict(set)
    for link in signposting.links(known, site):
        for relation in set(link.rel.split()) - {"alternate", "linkset"}:
            said[relation].add(link.href if "://" in link.href else PAGE + link.href)
    page = _links(replace(known, pictures={}), site)[PAGE]
    assert {relation: _hrefs(page, relation) for relation in page} == said


def test_files_are_typed_as_what_they_are() -> None:
    known, site = whole_published()
    found = _links(known, site)
    assert found[PAGE + "tbl-labs.csv"]["type"] == [{"href": "https://schema.org/Dataset"}]
    assert found[PAGE + "fig-ct-a.webp"]["type"] == [{"href": "https://schema.org/ImageObject"}]
    assert {"collection", "describes"} == set(found[PAGE + "made.jats.xml"])
    (target,) = [target for target in found[PAGE]["describedby"] if target["href"].endswith(".jats.xml")]
    assert target["profile"] == ["https://jats.nlm.nih.gov/publishing/1.3/"]


def test_a_file_has_the_profile_that_its_format_says() -> None:
    known, site = whole_published()
    files = (
        PublicFile("made.x", "application/json", "X", "description", "x", "https://example.org/x"),
        PublicFile("made.y", "application/json", "Y", "description", "jats"),
    )
    described = _links(replace(known, files=files), site)[PAGE]["describedby"]
    assert [target.get("profile") for target in described] == [["https://example.org/x"], None]


def test_a_link_set_is_known_by_its_media_type() -> None:
    known, site = whole_published()
    other = PublicFile("all-links.json", "application/linkset+json", "Links", "description", "links")
    assert PAGE + "all-links.json" not in _links(replace(known, files=(other,)), site)
    assert [link.rel for link in signposting.links(replace(known, files=(other,)), site)][-1] == "linkset"


def test_without_an_address_of_the_site_links_are_relative_to_the_file() -> None:
    known, site = whole_published()
    found = _links(known, replace(site, url=""))
    assert found["./"]["cite-as"] == [{"href": "https://doi.org/10.5555/case.1"}]
    assert found["made.ris"] == {"describes": [{"href": "./", "type": "text/html"}]}


@given(published_cases())
def test_every_address_is_a_whole_one_without_forbidden_signs(made: tuple[Published, SiteInfo]) -> None:
    found = _links(*made)
    hrefs = [*found, *(target["href"] for links in found.values() for targets in links.values() for target in targets)]
    assert all(href.isascii() and not set(href) & set(' <>"\\^`{|}\n') for href in hrefs)
    if made[1].url:
        assert all(href.startswith("https://") or href.startswith("http://") for href in hrefs)


def test_the_file_lies_beside_each_page() -> None:
    assert EXPORTER.beside
    assert (EXPORTER.filename, EXPORTER.media_type) == ("linkset.json", "application/linkset+json")
