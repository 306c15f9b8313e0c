"""`/cases.json`: all cases of the site for programs, newest first, and where the files of each are.

It is made of what lists show of cases, so that an edit of a text makes it no more than any list. Its JSON Schema,
`docs/cases.schema.json`, and `docs/case-json.md` are made of this file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal
from urllib.parse import quote

import msgspec

from sitegen.cite.case_record import may_be_cited
from sitegen.exporters.case_json.record import VERSION, Date, Record, said
from sitegen.model.metadata import CaseType, Status
from sitegen.model.site import Listed, Site, SiteInfo
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.model.walk import raised_text
from sitegen.pages._formats import case_formats, citation_formats, file_name
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import permanent

PATH = "cases.json"
_ENCODER = msgspec.json.Encoder()


class OneOfAll(Value, frozen=True, array_like=True):
    """The digest of what lists show of a case, and its DOI, which they do not show."""

    listed: str
    doi: str = ""


class SiteJsonInputs(Value, frozen=True, kw_only=True):
    """The cases, newest first."""

    cases: tuple[OneOfAll, ...]


class ListedFile(Record, frozen=True, kw_only=True):
    """A file that lies beside the page of every case that may be cited."""

    name: Annotated[str, said("Name, relative to the page; `{slug}` stands for the case's.")]
    media_type: Annotated[str, said("Media type.")]
    format: Annotated[str, said("Name of the format of sitegen that made it.")]


class ListedCase(Record, frozen=True, kw_only=True):
    """A case as lists show it."""

    slug: Annotated[str, said("Its name in addresses.")]
    url: Annotated[str, said("Address of its page: absolute, or relative to this file where the site's is not known.")]
    title: Annotated[str, said("Title without markup.")]
    authors: Annotated[tuple[str, ...], said("Names of the authors in reading order.")] = ()
    type: Annotated[CaseType, said("Kind of article.")]
    status: Annotated[Status, said("A case that is `withdrawn` or `retracted` is not to be relied on.")]
    date: Annotated[Date, said("The date it is cited by.")] = ""
    updated: Annotated[Date, said("Last changed in substance.")] = ""
    lang: Annotated[str, said("Language, a BCP 47 tag.")]
    doi: Annotated[str, said("DOI without its address.")] = ""
    keywords: Annotated[tuple[str, ...], said("Keywords.")] = ()
    files: Annotated[bool, said("Whether the `files` of the list lie beside its page: it may be cited.")] = False


class SiteJson(Record, frozen=True, kw_only=True):
    """All cases of a site."""

    version: Annotated[Literal[1], said("Version of this format.")]
    title: Annotated[str, said("Title of the site.")]
    url: Annotated[str, said("Address of the site, where it is known.")] = ""
    lang: Annotated[str, said("Language of the site, a BCP 47 tag.")]
    publisher: Annotated[str, said("Publisher.")] = ""
    issn: Annotated[str, said("Print ISSN.")] = ""
    eissn: Annotated[str, said("Electronic ISSN.")] = ""
    files: Annotated[tuple[ListedFile, ...], said("Files beside the page of every case that may be cited.")] = ()
    cases: Annotated[tuple[ListedCase, ...], said("The cases, newest first.")] = ()


def plan(site: Site) -> Iterator[Target]:
    """The one file, also of a site without cases."""
    inputs = SiteJsonInputs(cases=tuple([OneOfAll(card.listed, card.doi) for card in site.cases]))
    yield Target(path=PATH, maker="site-json", inputs=encode(inputs), origin="the list of cases for programs")


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The JSON."""
    site, found = shop.site, decode(inputs, SiteJsonInputs).cases
    whole = SiteJson(
        version=VERSION,
        title=site.title,
        url=site.url,
        lang=site.lang,
        publisher=site.publisher,
        issn=site.issn,
        eissn=site.eissn,
        files=tuple(_files(site)),
        cases=tuple([_case(shop.listed(one.listed), one.doi, site) for one in found]),
    )
    return _ENCODER.encode(whole) + b"\n"


def _files(site: SiteInfo) -> Iterator[ListedFile]:
    for item in (*citation_formats(site.exports), *case_formats(site.exports)):
        yield ListedFile(name=file_name(item, "{slug}"), media_type=item.media_type, format=item.name)


def _case(of: Listed, doi: str, site: SiteInfo) -> ListedCase:
    path = f"cases/{of.slug}/"
    return ListedCase(
        slug=of.slug,
        url=permanent(site.url, f"/{path}") or quote(path),
        title=raised_text(of.title),
        authors=tuple(filter(None, of.authors)),
        type=of.type,  # type: ignore[arg-type]
        status=of.status,  # type: ignore[arg-type]
        date=of.date,
        updated=of.updated,
        lang=of.lang or site.lang,
        doi=doi,
        keywords=tuple(filter(None, of.keywords)),
        files=may_be_cited(of.status),
    )


PAGE_TYPE = PageType(name="site-json", plan=plan, make=make, of_outlines=True)
