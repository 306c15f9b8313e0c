"""CSL-JSON: a case as the item that citation formats are made from, and as a file for reference managers.

Every other citation format goes through `items`: N formats, not N×M. What a case says of itself is `citable`, read once
and kept; what the site adds is completed when a file is written. https://github.com/citation-style-language/schema
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sitegen.cite import dates
from sitegen.cite.case_record import record
from sitegen.model.case import Case
from sitegen.model.metadata import Affiliation, MeshTerm, Venue
from sitegen.model.particulars import Author, Citable, Particulars
from sitegen.model.reference import Reference
from sitegen.model.site import SiteInfo
from sitegen.model.walk import plain_text
from sitegen.plugins import Exporter


def item(case: Case, site: SiteInfo) -> Reference:
    """The case as a bibliographic record; its key is the case's slug."""
    return completed(citable(case), site)


def citable(case: Case) -> Citable:
    """All that a citation of the case needs and the case itself says."""
    cited = record(case)
    more = {name: value for name, value in _more(case) if value}
    submitted = {"submitted": dates.from_text(case.meta.date.received)} if case.meta.date.received else {}
    reference = replace(cited, text={**cited.text, **more}, dates={**cited.dates, **submitted})
    return Citable(reference=reference, particulars=_particulars(case), elsewhere=case.meta.venue is not None)


def completed(found: Citable, site: SiteInfo) -> Reference:
    """The record of a case with what the site's settings add to it."""
    known = found.reference
    text = {"language": site.lang, "URL": _address(known.key, site), **known.text}
    if not found.elsewhere:
        text |= _journal(_own(site))
    return replace(known, text={name: value for name, value in text.items() if value})


def items(found: Iterable[Citable], site: SiteInfo) -> tuple[list[Reference], dict[str, Particulars]]:
    """What the writers of `cite/` are given: the records, and their particulars by key."""
    found = list(found)
    return [completed(one, site) for one in found], {one.reference.key: one.particulars for one in found}


def venue(case: Case, site: SiteInfo) -> Venue:
    """The journal of the case: the one it names, or else the site."""
    return case.meta.venue or _own(site)


def _own(site: SiteInfo) -> Venue:
    return Venue(
        title=site.title, short_title=site.short_title, issn=site.issn, eissn=site.eissn, publisher=site.publisher
    )


def address(case: Case, site: SiteInfo) -> str:
    """The absolute address of the case, empty when the site has none."""
    return _address(case.slug, site)


def _address(slug: str, site: SiteInfo) -> str:
    return f"{site.url}cases/{slug}/" if site.url else ""


def institution(affiliation: Affiliation) -> str:
    """An affiliation in one line."""
    parts = (
        affiliation.department, affiliation.name, affiliation.address, affiliation.city, affiliation.state,
        affiliation.postal_code, affiliation.country,
    )  # fmt: skip
    return ", ".join(filter(None, parts))


def cite(found: Iterable[Citable], site: SiteInfo) -> bytes:
    """The cases as a CSL-JSON file."""
    from sitegen.cite import csl_json  # pages use this module for their tags and need no file

    return csl_json.write(items(found, site)[0])


def _journal(journal: Venue) -> dict[str, str]:
    return {
        "container-title": journal.title, "container-title-short": journal.short_title,
        "ISSN": journal.issn or journal.eissn, "publisher": journal.publisher,
    }  # fmt: skip


def _particulars(case: Case) -> Particulars:
    authors = tuple(
        Author(
            addresses=tuple(institution(case.affiliations[place]) for place in author.affiliations), orcid=author.orcid
        )
        for author in case.authors
    )
    return Particulars(authors=authors, mesh=tuple(map(_heading, case.meta.mesh)), kinds=_KINDS.get(case.meta.type, ()))


def _heading(term: MeshTerm) -> str:
    """`Liposarcoma/*surgery`, as MEDLINE writes it."""
    star = "*" if term.major else ""
    return f"{term.term}/{star}{term.qualifier}" if term.qualifier else f"{star}{term.term}"


_KINDS = {  # MeSH's words for kinds of article
    "case-report": ("Case Reports",), "case-series": ("Case Reports",), "clinical-image": ("Case Reports",),
    "review": ("Review",), "editorial": ("Editorial",), "letter": ("Letter",), "commentary": ("Comment",),
    "correction": ("Published Erratum",), "retraction": ("Retraction of Publication",), "expression-of-concern":
    ("Expression of Concern",),
}  # fmt: skip


def _more(case: Case) -> Iterator[tuple[str, str]]:
    """What a reference manager keeps beside what is cited."""
    meta = case.meta
    yield "title-short", meta.short_title
    if meta.venue is not None:
        yield "ISSN", meta.venue.issn or meta.venue.eissn
        yield "publisher", meta.venue.publisher
    yield "language", meta.lang
    yield "keyword", ", ".join(meta.keywords)
    yield "abstract", _abstract(case)


def _abstract(case: Case) -> str:
    """The abstract in one line, its headings before their texts."""
    parts = []
    for section in case.abstract:
        words = " ".join(filter(None, (plain_text([node]) for node in section.children)))
        parts.append(f"{section.heading}: {words}" if section.heading else words)
    return " ".join(parts)


EXPORTER = Exporter(
    name="csl-json",
    label="CSL-JSON",
    media_type="application/vnd.citationstyles.csl+json",
    filename="{slug}.csl.json",
    cite=cite,
)
