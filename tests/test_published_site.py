"""The demonstration as it is published, with every format there is: what its files promise to programs is there."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path
from urllib.parse import quote
from urllib.robotparser import RobotFileParser

import pytest
from lxml import etree

from sitegen.model.media_types import UNKNOWN
from tests.built_site import SETTINGS, BuiltSite, build
from tests.places import REPO
from tests.rules import feed as feed_rules
from tests.schemas import schema

PICTURE = re.compile(r"\.(webp|png|jpe?g|svg)$")
PAGES = ("index.html", "figures.html")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    project = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(REPO / "content", project / "content")
    settings = project / "content/site.yml"
    # It has some formats, and here are all.
    text = re.sub(r"^exports:.*\n", "", settings.read_text("utf-8"), flags=re.MULTILINE)
    more = [f"{key}: {value}\n" for key, value in SETTINGS.items() if not re.search(f"^{key}:", text, re.MULTILINE)]
    assert any(line.startswith("exports:") for line in more)
    settings.write_text("\n".join((text, *more)), "utf-8")
    return build(project)


def _case_files(site: BuiltSite) -> dict[str, list[str]]:
    """The files beside each case page, by the folder of the case; those in folders of it too."""
    folders = [path.removesuffix("linkset.json") for path in site.files if path.endswith("/linkset.json")]
    assert len(folders) >= 10
    return {
        folder: [path for path in site.files if path.startswith(folder) and path != folder + "linkset.json"]
        for folder in folders
    }


def test_files_are_what_their_endings_say(site: BuiltSite) -> None:
    for path, data in site.ending(".xml", ".svg").items():
        etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
        assert data.decode(), path
    for data in site.ending(".json").values():
        json.loads(data)
    for path, data in site.files.items():
        if not PICTURE.search(path) and not path.endswith(".pdf"):
            data.decode()
    assert not [path for path, data in site.files.items() if not data]


def test_every_link_of_a_page_leads_to_a_file(site: BuiltSite) -> None:
    lost = []
    for path, page in site.pages():
        hrefs = {node.attributes.get(name) for name in ("href", "src") for node in page.css(f"[{name}]")}
        sets = [node.attributes["srcset"] or "" for node in page.css("[srcset]")]
        hrefs |= {one.split()[0] for found in sets for one in found.split(", ")}
        lost += [(path, href) for href in hrefs if href and site.file(href, path) == ""]
    assert lost == []


def test_the_head_of_a_case_links_each_file_once(site: BuiltSite) -> None:
    for folder in _case_files(site):
        (page,) = [page for path, page in site.pages() if path == folder + "index.html"]
        links = page.css("head link[rel]")
        hrefs = Counter(link.attributes["href"] for link in links if "type" in link.attributes)
        assert set(hrefs.values()) == {1}
        rels = Counter(rel for link in links for rel in (link.attributes["rel"] or "").split())
        assert (rels["cite-as"], rels["type"], rels["license"], rels["linkset"]) == (1, 1, 1, 1)
        assert rels["describedby"] >= 5


def test_a_link_set_leads_to_files_and_knows_every_file(site: BuiltSite) -> None:
    for folder, beside in _case_files(site).items():
        sets = json.loads(site.files[folder + "linkset.json"])["linkset"]
        page, *others = sets
        assert page["anchor"] == site.url + folder
        targets = [target for relation in ("item", "describedby") for target in page.get(relation, ())]
        files = [site.file(target["href"]) for target in targets]
        assert all(files)
        assert {site.file(other["anchor"]) for other in others} == set(files)
        narrower = [path for path in beside if PICTURE.search(path)]  # a picture is known by its largest size
        assert {path for path in beside if path not in narrower and not path.endswith(PAGES)} <= set(files)
        told = {str(site.file(target["href"])): target["type"] for target in targets}
        assert told == {path: site.media_type(path) for path in told}


def test_the_head_tells_the_media_types_that_a_host_sends(site: BuiltSite) -> None:
    for path, page in site.pages():
        for link in page.css("link[type][href], a[type][href]"):
            found = site.file(link.attributes["href"] or "", path)
            if found:
                assert link.attributes["type"] == site.media_type(found), (path, found)


def test_every_file_has_a_media_type(site: BuiltSite) -> None:
    own = {"_headers", "_redirects"}  # which hosts read and do not publish
    unknown = [path for path in site.files if path not in own and site.media_type(path) == UNKNOWN]
    assert unknown == []


def test_the_site_map_lists_every_case_and_only_pages_to_be_found(site: BuiltSite) -> None:
    data = site.files["sitemap.xml"]
    assert schema("sitemap").errors(data) == []
    found = [site.file(loc.text or "") for loc in etree.fromstring(data).iter(SITEMAP + "loc")]
    assert all(found)
    assert len(set(found)) == len(found)
    hidden = {path for path, page in site.pages() if page.css('meta[name="robots"][content*="noindex"]')}
    assert not hidden & set(found)
    assert {folder + "index.html" for folder in _case_files(site)} <= set(found)


def test_nothing_is_closed_to_crawlers(site: BuiltSite) -> None:
    robots = RobotFileParser()
    robots.parse(site.files["robots.txt"].decode().splitlines())
    for agent in ("Googlebot-Scholar", "LOCKSS cache", "*"):
        assert not [path for path in site.files if not robots.can_fetch(agent, site.url + quote(path))]
    assert [site.file(one) for one in robots.site_maps() or []] == ["sitemap.xml"]


def test_every_feed_is_valid_and_leads_to_files(site: BuiltSite) -> None:
    feeds = site.ending("feed.xml")
    assert len(feeds) > 10
    assert [(path, feed_rules.atom(data)) for path, data in feeds.items() if feed_rules.atom(data)] == []
    others = site.ending("feed.json")
    assert [(path, feed_rules.json_feed(data)) for path, data in others.items() if feed_rules.json_feed(data)] == []
    assert len(others) == len(feeds)
    links = {link.get("href", "") for data in feeds.values() for link in etree.fromstring(data).iter("{*}link")}
    assert all(site.file(href) for href in links)


def test_archives_find_every_case_and_file_by_plain_links(site: BuiltSite) -> None:
    linked = {
        site.file(link.attributes["href"] or "", path)
        for path, page in site.pages() if path.startswith("lockss/") for link in page.css("main a[href]")
    }  # fmt: skip
    wanted = {path for beside in _case_files(site).values() for path in beside if not PICTURE.search(path)}
    assert wanted <= linked
    pictures = {path for beside in _case_files(site).values() for path in beside if PICTURE.search(path)}
    shown = {
        site.file(href, path)
        for path, page in site.pages() if path.startswith("cases/")
        for node in page.css("img") for href in _sources(node.attributes)
    }  # fmt: skip
    assert pictures <= shown


def _sources(attributes: dict[str, str | None]) -> list[str]:
    sizes = (attributes.get("srcset") or "").split(", ")
    return [attributes.get("src") or "", *(size.split()[0] for size in sizes if size)]


def test_the_output_names_no_place_of_the_machine(site: BuiltSite) -> None:
    here = str(Path(site.folder).parent).encode()
    assert not [path for path, data in site.files.items() if here in data]


def test_every_step_of_the_way_to_a_case_is_a_page(site: BuiltSite) -> None:
    ways = [
        json.loads(script.text())
        for _, page in site.pages()
        for script in page.css('script[type="application/ld+json"]')
        if "BreadcrumbList" in script.text()
    ]
    assert len(ways) >= 10
    steps = {step["item"] for way in ways for step in way["itemListElement"]}
    assert [step for step in steps if not site.file(step)] == []
