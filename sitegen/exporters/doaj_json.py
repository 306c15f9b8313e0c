"""DOAJ's JSON: articles for its programming interface, as `POST https://doaj.org/api/v4/bulk/articles` takes them.

What DOAJ fills in itself (country, subjects) is left out; it takes one title and one abstract. Its own description says
up to six keywords. https://doaj.github.io/doaj-docs/master/data_models/IncomingAPIArticle
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from sitegen.cite.case_record import first_page
from sitegen.cite.site_record import language, venue
from sitegen.exporters._language_codes import two_letters
from sitegen.exporters.doaj import parts
from sitegen.model.case import Case
from sitegen.model.metadata import Contributor
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter

Json = dict[str, Any]


def gather(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
    """The cases as one list."""
    articles = [article(known, site) for known in found]
    return msgspec.json.format(msgspec.json.encode(articles), indent=1) + b"\n"


def article(known: Published, site: SiteInfo) -> Json:
    """One article."""
    return {"admin": {"publisher_record_id": known.case.slug}, "bibjson": _bibjson(known, site)}


def _bibjson(known: Published, site: SiteInfo) -> Json:
    case = known.case
    year, month, *_ = (*case.meta.date.issued.split("-"), "")
    return _known({
        "title": next(parts.titles(case, site))[1],
        "identifier": _identifiers(case, site),
        "journal": _journal(case, site),
        "year": year,
        "month": month.lstrip("0"),
        "abstract": next((words for _, words in parts.abstracts(known, site)), "")[: parts.LONGEST],
        "author": [_author(author, case) for author in case.authors],
        "keywords": list(next((words for _, words in parts.keywords(case, site)), ())[: parts.KEYWORDS]),
        "link": _links(case, site),
    })  # fmt: skip


def _identifiers(case: Case, site: SiteInfo) -> list[Json]:
    issn, eissn = parts.issns(case, site)
    found = {"doi": case.meta.doi, "pissn": issn, "eissn": eissn}
    return [{"type": kind, "id": value} for kind, value in found.items() if value]


def _journal(case: Case, site: SiteInfo) -> Json:
    meta, journal = case.meta, venue(case, site)
    code = two_letters(language(case, site))
    return _known({
        "title": journal.title or journal.short_title,
        "publisher": journal.publisher,
        "volume": meta.volume,
        "number": meta.issue,
        "start_page": first_page(meta),
        "end_page": meta.last_page if meta.first_page else "",
        "language": [code] if len(code) == 2 else [],
    })  # fmt: skip


def _author(author: Contributor, case: Case) -> Json:
    return _known({
        "name": author.name.full,
        "affiliation": "; ".join(words for _, words in parts.affiliations(author, case)),
        "orcid_id": parts.orcid(author),
    })  # fmt: skip


def _links(case: Case, site: SiteInfo) -> list[Json]:
    url = parts.full_text(case, site)
    return [{"type": "fulltext", "content_type": "HTML", "url": url}] if url else []


def _known(fields: Mapping[str, Any]) -> Json:
    return {name: value for name, value in fields.items() if value}


EXPORTER = Exporter(
    name="doaj-json",
    label="DOAJ JSON",
    media_type="application/json",
    filename="doaj-{slug}.json",
    gather=gather,
    registry="doaj",
    left_out=parts.left_out,
    purpose="the programming interface of DOAJ",
)
