"""`ObjectList`: keywords, grants, and the articles that this one corrects, retracts or comments on.

A link to another article is said by the later one; NLM makes the link back ("Erratum in").
https://www.ncbi.nlm.nih.gov/books/NBK3828/ (How should I submit citations for errata, retractions, and comments?)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.exporters.pubmed.english import keywords
from sitegen.model.funder import funder
from sitegen.model.funding import Funding
from sitegen.model.published import OtherWork, Published
from sitegen.model.site import SiteInfo
from sitegen.render.xml import Xml, element, some

# NLM's list has no type for an expression of concern, whose record says only what it is (docs/deposit.md).
TYPES = {
    "corrects": "Erratum",
    "retracts": "Retraction",
    "comment-on": "Comment",
    "reply-to": "Comment",
    "new-version-of": "Update",
}
LINKED = frozenset({"corrects", "retracts"})  # notices that NLM cites with a link to their article, and not without


def object_list(known: Published, site: SiteInfo) -> Xml:
    """All objects, or nothing."""
    case = known.case
    words = (_object("keyword", ("value", word)) for word in keywords(case, site) if word)
    return some("ObjectList", {}, *words, *_grants(case.meta.funding), *_links(known.works))


def _grants(funding: Funding | None) -> Iterator[Xml]:
    for award in funding.awards if funding else ():
        for source in award.sources or ("",):
            grantor = funder(source).name
            if award.id or grantor:
                yield _object("grant", ("id", award.id), ("grantor", grantor))


def _links(works: Iterable[OtherWork]) -> Iterator[Xml]:
    for work in works:
        if work.doi and not work.said_there and work.relation in TYPES:
            yield _object(TYPES[work.relation], ("type", "doi"), ("id", work.doi))


def _object(kind: str, *params: tuple[str, str]) -> Xml:
    return element("Object", {"Type": kind}, *[some("Param", {"Name": name}, value) for name, value in params])
