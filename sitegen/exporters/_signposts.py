"""What both forms of signposts say of a case: who wrote it, how to cite it, what each file beside its page is to it.

https://signposting.org/FAIR/ (version of 2023-10-02); the relations are those that IANA registers.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.site_record import address
from sitegen.model.case import Case
from sitegen.model.media_types import LINKSET
from sitegen.model.published import PublicFile
from sitegen.model.site import SiteInfo
from sitegen.render import licenses
from sitegen.render.urls import ORCID, doi, uri

# One type: `AboutPage` is for pages that lead to an article, and this page is the article.
ARTICLE, DATASET, IMAGE = (f"https://schema.org/{name}" for name in ("ScholarlyArticle", "Dataset", "ImageObject"))


def about(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """The relations of the page to what has an address elsewhere, and those addresses."""
    yield from _identity(case, site)
    yield "type", ARTICLE
    for author in case.authors:
        if author.orcid:
            yield "author", ORCID + author.orcid
    terms = license_address(case, site)
    if terms:
        yield "license", terms


def _identity(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """`cite-as` is what leads to this page. A DOI of another journal does not, and is to be cited all the same: it is
    related, and nothing is said against it.
    """
    number, page = case.meta.doi, address(case, site)
    if number and not leads_here(case, site):
        yield "related", doi(number)
    elif number or page:
        yield "cite-as", doi(number) if number else page


def leads_here(case: Case, site: SiteInfo) -> bool:
    """Whether the DOI of the case is the site's: no other journal is named, or it has the prefix of the site."""
    return case.meta.venue is None or bool(site.doi_prefix and case.meta.doi.startswith(f"{site.doi_prefix}/"))


def license_address(case: Case, site: SiteInfo) -> str:
    """The licence by its SPDX identifier, as the profile asks for; by the address of its text where it has none."""
    id = licenses.spdx(case.meta.license, site)
    return f"https://spdx.org/licenses/{id}" if id else uri(licenses.shown(case.meta.license, site)[1])


def relations(file: PublicFile) -> tuple[str, ...]:
    """What *file* is to the page. The text in a format of programs describes the case, too."""
    if file.media_type == LINKSET:
        return ("linkset",)
    if file.role == "description":
        return ("describedby",)
    return ("item", "describedby") if file.format else ("item",)
