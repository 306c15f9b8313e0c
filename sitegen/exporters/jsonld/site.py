"""What the front page says of the site to programs: a journal, and the web site it is, in schema.org's words.

https://schema.org/Periodical, https://schema.org/WebSite; and Open Graph's, https://ogp.me.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sitegen.exporters.jsonld.journal import periodical, publisher
from sitegen.exporters.jsonld.thing import Thing, thing
from sitegen.model.metadata import Venue
from sitegen.model.site import SiteEditor, SiteInfo
from sitegen.render.sharing import card_tags, territory
from sitegen.render.urls import ORCID, permanent


def site_data(site: SiteInfo) -> bytes:
    """Both objects as JSON."""
    return msgspec.json.encode({"@context": "https://schema.org", "@graph": [_journal(site), _web_site(site)]})


def _journal(site: SiteInfo) -> Thing:
    journal = Venue(
        title=site.title, short_title=site.short_title, issn=site.issn, eissn=site.eissn, publisher=site.publisher
    )
    return periodical(
        journal, _part(site, "journal"), url=site.url, description=site.description, inLanguage=site.lang,
        license=site.license_url or site.license_name, editor=[_editor(person) for person in site.editors],
    )  # fmt: skip


def _editor(person: SiteEditor) -> Thing:
    orcid = ORCID + person.orcid if person.orcid else ""
    return thing(
        "Person", orcid, name=person.name, jobTitle=person.role, identifier=orcid, email=person.email,
        affiliation=publisher(person.affiliation),
    )  # fmt: skip


def _web_site(site: SiteInfo) -> Thing:
    return thing(
        "WebSite", _part(site, "site"), name=site.title, alternateName=site.short_title, url=site.url,
        description=site.description, inLanguage=site.lang, publisher=publisher(site.publisher),
        potentialAction=_search(site),
    )  # fmt: skip


def _part(site: SiteInfo, name: str) -> str:
    """An address that tells the journal from its site."""
    return f"{site.url}#{name}" if site.url else ""


def _search(site: SiteInfo) -> Thing | None:
    """How the cases are searched: the page takes what is looked for as `q`."""
    if site.search == "off" or not site.url:
        return None
    target = {"@type": "EntryPoint", "urlTemplate": permanent(site.url, "/search/") + "?q={search_term_string}"}
    return {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}


def site_tags(site: SiteInfo) -> Iterator[tuple[str, str]]:
    """What is shown where a link to the front page is shared."""
    found = (
        ("og:type", "website"), ("og:title", site.title), ("og:url", site.url), ("og:description", site.description),
        ("og:site_name", site.title), ("og:locale", territory(site.lang)), *card_tags(site),
    )  # fmt: skip
    return ((name, content) for name, content in found if content)
