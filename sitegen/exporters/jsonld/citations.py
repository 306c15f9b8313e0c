"""The works that a case cites in schema.org's words. https://schema.org/citation"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.cite.names import OTHERS
from sitegen.cite.pages import extent
from sitegen.cite.unmarked import unmarked
from sitegen.exporters.jsonld.thing import Thing
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from sitegen.render.urls import PMC, PUBMED, doi

_TYPES = {  # of CSL; any other is a CreativeWork
    "article": "ScholarlyArticle", "article-journal": "ScholarlyArticle", "article-magazine": "Article",
    "article-newspaper": "NewsArticle", "book": "Book", "chapter": "Chapter", "dataset": "Dataset",
    "legislation": "Legislation", "paper-conference": "ScholarlyArticle", "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting", "report": "Report", "software": "SoftwareApplication", "thesis": "Thesis",
    "webpage": "WebPage",
}  # fmt: skip
_CONTAINERS = {"chapter": "Book", "webpage": "WebSite", "post-weblog": "Blog", "article-newspaper": "Newspaper"}
_SERIAL = frozenset({"article", "article-journal", "article-magazine"})


def citations(works: Iterable[Reference]) -> list[Thing]:
    """The works, in the order of the list."""
    return [_work(work) for work in works]


def _work(work: Reference) -> Thing:
    """Written out without `thing`: a case has dozens."""
    text = work.text
    found: Thing = {"@type": _TYPES.get(work.type, "CreativeWork")}
    if known := _id(text):
        found["@id"] = known
    if "DOI" not in text and (where := text.get("URL")):
        found["url"] = where
    if title := text.get("title"):
        found["name"] = unmarked(title)
    if people := [_name(name) for name in work.names.get("author", ()) if name != OTHERS]:
        found["author"] = people
    if issued := _date(work.dates.get("issued")):
        found["datePublished"] = issued
    if container := text.get("container-title"):
        found["isPartOf"] = _container(work, unmarked(container))
    if pages := extent(work):
        found["pagination"] = pages
    if work.type == "book" and (isbn := text.get("ISBN")):
        found["isbn"] = isbn
    return found


def _id(text: Mapping[str, str]) -> str:
    """The address that a work is known by everywhere: of its DOI, else its page in PubMed or in PubMed Central."""
    if number := text.get("DOI"):
        return doi(number)
    if number := text.get("PMID"):
        return f"{PUBMED}{number}/"
    return f"{PMC}{number}/" if (number := text.get("PMCID")) else ""


def _name(name: Name) -> Thing:
    """The name in reading order: a list of references has hundreds, and nobody is looked up by them."""
    return {"@type": "Organization" if name.literal else "Person", "name": name.full}


def _container(work: Reference, name: str) -> Thing:
    if work.type not in _SERIAL:
        return {"@type": _CONTAINERS.get(work.type, "CreativeWork"), "name": name}
    found = {"@type": "Periodical", "name": name}
    if volume := work.text.get("volume"):
        return {"@type": "PublicationVolume", "volumeNumber": volume, "isPartOf": found}
    return found


def _date(date: PartialDate | None) -> str:
    if date is None or not 1000 <= date.year <= 9999:  # ISO 8601 has four digits
        return ""
    if not date.month:
        return str(date.year)
    return f"{date.year}-{date.month:02d}-{date.day:02d}" if date.day else f"{date.year}-{date.month:02d}"
