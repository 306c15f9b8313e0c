"""A case as citations and citation files have it: its record, and what is said of its authors and subjects.

What the case does not say of its journal, and its address, the site adds (`site_record.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sitegen.cite import dates
from sitegen.cite.csl_terms import AHEAD_OF_PRINT
from sitegen.cite.mention import mentions
from sitegen.cite.richtext import tagged
from sitegen.cite.titles import whole_title
from sitegen.model.case import Case
from sitegen.model.labels import labels, left_open
from sitegen.model.metadata import Affiliation, MeshTerm, Metadata, Venue
from sitegen.model.particulars import Author, Citable, Particulars
from sitegen.model.plain_words import OneLine
from sitegen.model.reference import PartialDate, Reference

UNCITABLE = frozenset({"draft", "in-review"})  # their banner says so
_KINDS = {  # MeSH's words for kinds of article
    "case-report": ("Case Reports",), "case-series": ("Case Reports",), "clinical-image": ("Case Reports",),
    "review": ("Review",), "editorial": ("Editorial",), "letter": ("Letter",), "commentary": ("Comment",),
    "correction": ("Published Erratum",), "retraction": ("Retraction of Publication",), "expression-of-concern":
    ("Expression of Concern",),
}  # fmt: skip


def may_be_cited(status: str) -> bool:
    """Whether a case of this status may be cited."""
    return status not in UNCITABLE


def citable(case: Case) -> Citable:
    """All that a citation of the case needs and the case itself says."""
    known, (abstract, labels) = record(case), _abstract(case)
    if abstract:
        known = replace(known, text={**known.text, "abstract": abstract})
    return Citable(
        reference=known, particulars=_particulars(case), elsewhere=case.meta.venue is not None, labels=labels
    )


def record(case: Case) -> Reference:
    """The record of *case* as far as the case itself tells it, but its abstract; its key is the case's slug."""
    return Reference(
        key=case.slug,
        type="article-journal",
        text={name: value for name, value in _text(case) if value},
        names={"author": tuple(author.name for author in case.authors)} if case.authors else {},
        dates=dict(_dates(case)),
    )


def place(meta: Metadata) -> str:
    """Where in the journal a case stands: `12(3):105-109`, `12:e7`."""
    issue = f"({meta.issue})" if meta.issue else ""
    return ":".join(filter(None, (meta.volume + issue, pages(meta))))


def pages(meta: Metadata) -> str:
    """`105-114`, or the article number where there are no pages."""
    if not meta.first_page:
        return meta.elocation_id
    different = meta.last_page and meta.last_page != meta.first_page
    return f"{meta.first_page}-{meta.last_page}" if different else meta.first_page


def first_page(meta: Metadata) -> str:
    """Where the case begins: the first page, or the article number where there are no pages."""
    return meta.first_page or meta.elocation_id


def _text(case: Case) -> Iterator[tuple[str, str]]:
    meta, journal = case.meta, case.meta.venue or Venue()
    yield "title", whole_title(case, tagged)
    yield "container-title", journal.title or journal.short_title
    yield "container-title-short", journal.short_title
    yield "volume", meta.volume
    yield "issue", meta.issue
    yield "page", pages(meta)
    yield "DOI", meta.doi
    yield "PMID", meta.pmid
    yield "PMCID", meta.pmcid
    yield "status", _status(meta)
    yield from _kept(case)


def _status(meta: Metadata) -> str:
    if not meta.date.published and meta.date.online:
        return AHEAD_OF_PRINT
    return "in press" if meta.status == "accepted" and not meta.date.online else ""


def _dates(case: Case) -> Iterator[tuple[str, PartialDate]]:
    known = case.meta.date
    if known.issued:
        yield "issued", dates.from_text(known.issued)
    if known.online and known.online != known.published:
        yield "available-date", dates.from_text(known.online)
    if known.received:
        yield "submitted", dates.from_text(known.received)


def institution(affiliation: Affiliation) -> str:
    """An affiliation in one line."""
    parts = (
        affiliation.department, affiliation.name, affiliation.address, affiliation.city, affiliation.state,
        affiliation.postal_code, affiliation.country,
    )  # fmt: skip
    return ", ".join(filter(None, parts))


def _particulars(case: Case) -> Particulars:
    authors = tuple(
        Author(
            addresses=tuple(institution(case.affiliations[place]) for place in author.affiliations), orcid=author.orcid
        )
        for author in case.authors
    )
    return Particulars(authors=authors, mesh=tuple(map(_heading, case.meta.mesh)), kinds=kinds(case.meta))


def kinds(meta: Metadata) -> tuple[str, ...]:
    """NLM's publication types of a case."""
    return (*_KINDS.get(meta.type, ()), *(("Retracted Publication",) if meta.status == "retracted" else ()))


def heading(term: MeshTerm, star: str = "") -> str:
    """`Liposarcoma/surgery`, as MeSH writes a heading with its subheading; *star* before what is a main topic."""
    return f"{term.term}/{star}{term.qualifier}" if term.qualifier else star + term.term


def _heading(term: MeshTerm) -> str:
    """`Liposarcoma/*surgery`, as MEDLINE writes it."""
    return heading(term, "*" if term.major else "")


def _kept(case: Case) -> Iterator[tuple[str, str]]:
    """What a reference manager keeps beside what is cited."""
    meta = case.meta
    yield "title-short", meta.short_title
    if meta.venue is not None:
        yield "ISSN", meta.venue.issn or meta.venue.eissn
        yield "publisher", meta.venue.publisher
    yield "language", meta.lang
    yield "keyword", ", ".join(meta.keywords)


def _abstract(case: Case) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The abstract in a line, and what it refers to: what that is called is a matter of the page's language."""
    found: list[tuple[str, str]] = []
    told = OneLine(labels(case), left_open(found), mentions(case.references))
    return told.abstract(case.abstract), tuple(found)
