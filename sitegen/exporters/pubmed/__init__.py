"""PubMed's XML for publishers: citations and abstracts, which the publisher sends to NLM.

NLM takes it from journals that it has accepted for MEDLINE or that are in PubMed Central, and from nobody else. It is
uploaded by SFTP, once an article has appeared. https://www.ncbi.nlm.nih.gov/books/NBK3828/

A case that says its number in PubMed takes the place of the citation that is there, as one does whose issue is out;
without that it would be a second one. https://www.ncbi.nlm.nih.gov/books/NBK3828/

Written by the DTD 2.6, so without what later ones added: reference lists, `EqualContrib`, the `Type` of another
abstract. A summary for patients is therefore told by its label.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.case_record import citable
from sitegen.cite.site_record import venue
from sitegen.exporters._language_codes import two_letters
from sitegen.exporters.pubmed.authors import author_list
from sitegen.exporters.pubmed.dates import history, published
from sitegen.exporters.pubmed.english import abstracts, languages, text, titles
from sitegen.exporters.pubmed.objects import object_list
from sitegen.model.case import Case
from sitegen.model.deposited import kept_back
from sitegen.model.metadata import Metadata
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.licenses import copyright_line
from sitegen.render.xml import NOTHING, Xml, document, each, element, joined, some

DOCTYPE = Xml(
    '<!DOCTYPE ArticleSet PUBLIC "-//NLM//DTD PubMed 2.6//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/in/PubMed.dtd">\n'
)
_BY_NLM = "Retracted Publication"  # NLM says it of what a retraction is linked to; a publisher does not


def gather(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
    """The cases as one set of articles."""
    articles = [article(known, site) for known in found]
    return document(element("ArticleSet", {}, *articles), DOCTYPE)


def left_out(known: Published) -> str:
    """Why PubMed is not sent a case."""
    if reason := kept_back(known.case):
        return reason
    if not known.case.meta.date.issued:
        return "has no date of publication"
    if any(work.relation == "translation-of" and not work.said_there for work in known.works):
        return "is a translation, and PubMed has one citation for all languages"
    return ""


def article(known: Published, site: SiteInfo) -> Xml:
    """One `Article`, in the order of the DTD."""
    case, meta = known.case, known.case.meta
    return element(
        "Article", {},
        _journal(case, site),
        some("Replaces", {"IdType": "pubmed"}, meta.pmid),
        titles(known, site),
        _place(meta),
        each("Language", filter(None, map(two_letters, languages(known, site)))),
        author_list(case),
        each("PublicationType", (kind for kind in citable(case).particulars.kinds if kind != _BY_NLM)),
        _ids(case),
        history(meta.date),
        abstracts(known, site),
        some("CopyrightInformation", {}, copyright_line(meta.copyright)),
        _coi(known),
        object_list(known, site),
    )  # fmt: skip


def _journal(case: Case, site: SiteInfo) -> Xml:
    journal = venue(case, site)
    return element(
        "Journal", {},
        element("PublisherName", {}, journal.publisher or journal.title),
        element("JournalTitle", {}, journal.short_title or journal.title),
        element("Issn", {}, journal.eissn or journal.issn),
        some("Volume", {}, case.meta.volume),
        some("Issue", {}, case.meta.issue),
        published(case.meta.date, journal),
    )  # fmt: skip


def _place(meta: Metadata) -> Xml:
    """Pages where there are any; the number of an article is its `pii`. Zeros that a page begins with are kept."""
    first = some("FirstPage", {"LZero": "save"} if meta.first_page[:1] == "0" else {}, meta.first_page)
    return joined((
        first,
        some("LastPage", {}, meta.last_page) if first else NOTHING,
        some("ELocationID", {"EIdType": "doi"}, meta.doi),
        some("ELocationID", {"EIdType": "pii"}, meta.elocation_id),
    ))  # fmt: skip


def _ids(case: Case) -> Xml:
    pii = case.meta.elocation_id or case.slug
    doi = some("ArticleId", {"IdType": "doi"}, case.meta.doi)
    return element("ArticleIdList", {}, element("ArticleId", {"IdType": "pii"}, pii), doi)


def _coi(known: Published) -> Xml:
    written = text(known)
    return joined(
        some("CoiStatement", {}, written.flow(item.children))
        for item in known.case.statements
        if item.kind == "competing_interests"
    )


EXPORTER = Exporter(
    name="pubmed",
    label="PubMed XML",
    media_type="application/xml",
    filename="pubmed-{slug}.xml",
    gather=gather,
    registry="pubmed",
    schema="PubMed.dtd",
    left_out=left_out,
    purpose="PubMed, from journals that NLM has accepted",
)
