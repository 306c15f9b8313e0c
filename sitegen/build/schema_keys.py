"""Which key of the front matter, or of site.yml, an element of a deposit is made of: where its fault is to be mended.

The first name on the way from the root that is known here counts: what is wrong in a title within an abstract is mended
in the abstract.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.build.validating import Fault

_CASE: Mapping[str, tuple[str, ...]] = {
    "title": ("titles", "title", "title-group", "ArticleTitle", "VernacularTitle"),
    "authors": ("contributors", "contrib-group", "authors", "AuthorList", "author-notes"),
    "affiliations": ("affiliationsList", "aff", "Affiliation"),
    "abstract": ("abstract", "Abstract", "trans-abstract", "OtherAbstract"),
    "doi": ("doi_data", "doi", "article-id", "ELocationID", "ArticleIdList"),
    "date": (
        "publication_date", "acceptance_date", "pub-date", "publicationDate", "PubDate", "history", "History", "date",
        "pub-history",
    ),
    "volume": ("volume", "Volume", "journal_volume"),
    "issue": ("issue", "Issue"),
    "first_page": ("pages", "fpage", "lpage", "startPage", "endPage", "FirstPage", "LastPage"),
    "elocation_id": ("publisher_item", "elocation-id"),
    "lang": ("language", "Language"),
    "keywords": ("kwd-group", "keywords", "ObjectList"),
    "license": ("permissions", "CopyrightInformation", "license_ref"),
    "funding": ("funding-group", "assertion"),
    "related": ("related-article", "related_item"),
    "bibliography": ("citation_list", "ref-list", "ReferenceList"),
    "figures": ("fig", "fig-group"),
}  # fmt: skip
_SITE: Mapping[str, tuple[str, ...]] = {
    "title": ("journal_metadata", "journal-meta", "journalTitle", "JournalTitle", "repositoryName"),
    "eissn": ("issn", "eissn", "Issn"),
    "publisher": ("publisher", "PublisherName", "registrant"),
    "crossref": ("depositor",),
    "url": ("baseURL",),
    "contact": ("adminEmail",),
}  # fmt: skip
OF_JOURNAL = frozenset({"title", "eissn", "publisher"})  # what a case may say itself, under `venue:`
_OF_CASE = {name: key for key, names in _CASE.items() for name in names}
_OF_SITE = {name: key for key, names in _SITE.items() for name in names}
_PERSONS = frozenset({"person_name", "organization", "contrib", "author", "Author"})
_TEXT = frozenset({"body", "sub-article", "floats-group"})  # of JATS: what is below is no value of the front matter


def key_of(fault: Fault) -> tuple[bool, tuple[str | int, ...]]:
    """Whether the setting of the site is meant, and the path of the key; no path when none is known."""
    for name in fault.names:
        if name in _TEXT and fault.names[0] == "article":
            break
        if name in _OF_SITE:
            return True, (_OF_SITE[name],)
        if name in _OF_CASE:
            key = _OF_CASE[name]
            return False, (key, *_which(fault)) if key == "authors" else (key,)
    return False, ()


def _which(fault: Fault) -> tuple[int, ...]:
    """The place of the author among the authors."""
    turns = zip(fault.names, fault.turn, strict=True)
    return next(((turn,) for name, turn in turns if name in _PERSONS), ())
