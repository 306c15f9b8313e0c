"""What a page should say of a case, worked out of the case anew: nothing here is shared with the formats.

Words are those that the tests copy (`tests/copied_words.py`), with raised and lowered figures as signs of their own (`10⁹`).
"""

from __future__ import annotations

from typing import NamedTuple

from sitegen.model.case import Case
from sitegen.model.person import Name
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.copied_words import called, words

MARKS = {"retracted": "RETRACTED: ", "withdrawn": "WITHDRAWN: "}


class Expected(NamedTuple):
    """The facts of a case, each as one text or a list of them; dates are ISO dates."""

    title: str
    authors: list[str]
    full_names: list[str]
    orcids: list[str]
    institutions: list[str]
    emails: list[str]
    published: str
    online: str
    updated: str
    journal: str
    short: str
    publisher: str
    issns: list[str]
    eissn: str
    volume: str
    issue: str
    first: str
    last: str
    doi: str
    pmid: str
    pmcid: str
    keywords: list[str]
    lang: str
    url: str
    pdf: str
    abstract: list[str]
    references: int
    license: str


def expected(known: Published, site: SiteInfo) -> Expected:
    """The facts of the case."""
    case, meta = known.case, known.case.meta
    journal = meta.venue or site
    folder = f"{site.url}cases/{case.slug}/" if site.url else ""
    return Expected(
        title=_title(case),
        authors=[", ".join(part for part in _parts(person.name) if part) for person in case.authors],
        full_names=[person.name.full for person in case.authors],
        orcids=[f"https://orcid.org/{person.orcid}" for person in case.authors if person.orcid],
        institutions=[
            ", ".join(getattr(case.affiliations[at], key) for key in _PLACE if getattr(case.affiliations[at], key))
            for person in case.authors for at in person.affiliations
        ],
        emails=[person.email for person in case.authors if person.corresponding and person.email],
        published=meta.date.published or meta.date.online,
        online=meta.date.online,
        updated=meta.date.updated,
        journal=journal.title or journal.short_title,
        short=journal.short_title,
        publisher=journal.publisher,
        issns=sorted({journal.issn, journal.eissn} - {""}),
        eissn=journal.eissn,
        volume=meta.volume,
        issue=meta.issue,
        first=meta.first_page or meta.elocation_id,
        last=meta.last_page if meta.first_page else "",
        doi=meta.doi,
        pmid=meta.pmid,
        pmcid=meta.pmcid,
        keywords=[word for word in meta.keywords if word],
        lang=meta.lang or site.lang,
        url=folder,
        pdf=f"{folder}{case.pdf.path}" if case.pdf and folder else "",
        abstract=[words([block], called(known.labels)) for part in case.abstract for block in part.children],
        references=len(case.references),
        license=meta.license.id if meta.license else site.license,
    )  # fmt: skip


_PLACE = ("department", "name", "address", "city", "state", "postal_code", "country")


def _title(case: Case) -> str:
    title, subtitle = words(case.title), words(case.subtitle)
    between = " " if title.endswith(("?", "!", ":")) else ": "
    return MARKS.get(case.meta.status, "") + (f"{title}{between}{subtitle}" if subtitle else title)


def _parts(name: Name) -> tuple[str, str]:
    if name.literal:
        return name.literal, ""
    family = (name.dropping_particle, name.non_dropping_particle, name.family)
    given = (name.given, name.suffix)
    return " ".join(filter(None, family)), " ".join(filter(None, given))
