"""Many cases as one site: what every page may know of the site, and what pages know of each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from sitegen.model.case import Page
from sitegen.model.diagnostic import Span
from sitegen.model.document import Inlines
from sitegen.model.struct import Node, Value

SearchMode = Literal["full", "abstract", "off"]
CITE_STYLES = ("nlm", "ama", "apa", "mla")  # those of PubMed's Cite box, in its order
TAKEN_BACK = frozenset({"withdrawn", "retracted"})  # statuses of cases that are kept and marked


class NavItem(Value, frozen=True, kw_only=True):
    """An entry of the site's navigation; `path` starts with `/` or is an absolute address."""

    label: str
    path: str


class SiteEditor(Value, frozen=True, array_like=True):
    """A person who answers for the collection; `orcid` without its address, `email` to be published."""

    name: str
    role: str = ""
    affiliation: str = ""
    orcid: str = ""
    email: str = ""


class Member(Value, frozen=True, array_like=True):
    """Who deposits with Crossref: a name, an e-mail address for answers, who is responsible for the DOIs.

    `crossmark` is the DOI of the Crossmark policy, empty for a site without Crossmark.
    """

    depositor: str = ""
    email: str = ""
    registrant: str = ""
    crossmark: str = ""


class CardPicture(Value, frozen=True, array_like=True):
    """The picture shown where a link to the site is shared: its path in `/static/`, its size in pixels, its words.

    `media_type` is empty when it is not known, `alt` when the title of the site says enough.
    """

    path: str
    width: int
    height: int
    media_type: str = ""
    alt: str = ""


class SiteInfo(Value, frozen=True, kw_only=True):
    """What every template and exporter may know of the site. Small, because every page depends on it.

    `url` ends with `/` and is empty when no address is configured; `noindex` is true for builds that must not
    be indexed (deploy previews, branch deploys, drafts). `style_files` are the texts of the citation styles in
    `content/`, by path, `exports` names the formats of downloads, all when empty. `search` says what of a case can be
    searched for; when it is `off` there is no search page. With `feeds` lists of cases have feeds beside them.
    `peer_review` is how cases are reviewed that do not say it themselves, `license` the SPDX id of the licence of those
    that name none. `lockss` and `clockss` say which archives may keep copies, `archived_in` which do.
    """

    title: str
    short_title: str = ""
    description: str = ""
    url: str = ""
    lang: str = "en"
    publisher: str = ""
    issn: str = ""
    eissn: str = ""
    contact: str = ""
    license_name: str = ""
    license_url: str = ""
    navigation: tuple[NavItem, ...] = ()
    noindex: bool = False
    raw_html: bool = False
    style_files: Mapping[str, str] = {}
    exports: tuple[str, ...] = ()
    search: SearchMode = "off"
    feeds: bool = True
    peer_review: str = ""
    license: str = ""
    doi_prefix: str = ""
    editors: tuple[SiteEditor, ...] = ()
    lockss: bool = False
    clockss: bool = False
    archived_in: tuple[str, ...] = ()
    card: CardPicture | None = None


class LinkUse(Value, frozen=True, array_like=True):
    """An address of this site that a text points at, and the place that says so, with what stands around it."""

    href: str
    file: str
    span: Span
    source: str
    cut: int = 0


class PictureUse(Value, frozen=True, array_like=True):
    """A picture a case or page shows: the original's path in the folder and digest, and the name it is published by.

    The published name comes from the figure, never from the original file: file names carry dates and numbers
    of patients.
    """

    src: str
    digest: str
    name: str


class Listed(Value, frozen=True, kw_only=True):
    """What lists and feeds show of a case; dates are ISO dates. `labels` are those that `summary` leaves open."""

    slug: str
    title: Inlines
    authors: tuple[str, ...] = ()
    type: str = "case-report"
    status: str = "published"
    date: str = ""
    updated: str = ""
    lang: str = ""
    dir: str = ""
    summary: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    keywords: tuple[str, ...] = ()


class SimilarCase(Node, frozen=True, tag=False):
    """A case that another is similar to, as the page of that other lists it; `shared` is what they share, in its words.

    `authors` are at most three; with `more` there are others. `only_text` is true when no topic is shared, but words
    of the text.
    """

    slug: str
    title: Inlines
    lang: str = ""
    dir: str = ""
    authors: tuple[str, ...] = ()
    more: bool = False
    year: str = ""
    shared: tuple[str, ...] = ()
    only_text: bool = False


class Notice(Value, frozen=True, array_like=True):
    """That a case corrects, retracts, comments on … another: the relation, and the other's slug, else its DOI.

    `doi` is the DOI that the case itself gives.
    """

    relation: str
    of: str
    doi: str = ""


class Card(Value, frozen=True, kw_only=True):
    """What other pages know of a case: enough for lists, neighbours, feeds and link checks.

    `outline` is the digest of all of it that no edit of the text changes. `digest` names the whole case in the
    store, `citation` its record for citations, `listed` what lists show of it: lists are made of these digests, so
    that an edit of a text makes none again, `evidence` what it is compared with others by. `facets` are the terms
    it is found under (`resolve/facets.py`) besides keywords, authors, date and issue, which are here anyhow.
    `anchors` are the ids a link may point at, `translation_of` the cases of this site it is a translation of.
    `people` are its authors as addresses name them, and their ORCID iDs after a space (`ichikawa-jiro
    0000-0002-1825-0097`), `in_issue` is the issue of this site's journal it stands in (`volume-3-issue-2`), `issue`
    what that is called (`3(2)`), `number` its article number; `elsewhere` is true of one that appeared in another
    journal, `ahead` of one that was online before its issue. `notices_of` are the cases and DOIs it corrects, retracts,
    comments on …, `tables` the names of the CSV files made of its tables. With `figures` it has a page that shows them.
    """

    slug: str
    digest: str
    title: Inlines
    title_text: str
    outline: str = ""
    citation: str = ""
    listed: str = ""
    evidence: str = ""
    authors: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    in_issue: str = ""
    issue: str = ""
    number: str = ""
    elsewhere: bool = False
    type: str = "case-report"
    status: str = "draft"
    date: str = ""
    updated: str = ""
    ahead: bool = False
    lang: str = ""
    dir: str = ""
    summary: str = ""
    doi: str = ""
    keywords: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = {}
    related_cases: tuple[str, ...] = ()
    translation_of: tuple[str, ...] = ()
    notices_of: tuple[Notice, ...] = ()
    tables: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    figures: bool = False
    pictures: tuple[PictureUse, ...] = ()
    files: Mapping[str, str] = {}

    @property
    def path(self) -> str:
        """The address of the case page."""
        return f"/cases/{self.slug}/"


class Rendition(Value, frozen=True, kw_only=True):
    """A published picture: its bytes by digest in the store, its size in pixels."""

    digest: str
    extension: str
    media_type: str
    width: int
    height: int

    def name(self, stem: str, *, widest: bool) -> str:
        """The file name it is published by: `fig-ct-a.webp`, narrower ones `fig-ct-a-480.webp`."""
        return f"{stem}.{self.extension}" if widest else f"{stem}-{self.width}.{self.extension}"


class Picture(Value, frozen=True, kw_only=True):
    """What became of an original: renditions from the widest to the narrowest (an SVG has one)."""

    renditions: tuple[Rendition, ...]

    def shown(self, stem: str) -> ShownPicture:
        """The picture as a page in its own folder links it, published under the name *stem*."""
        paths = [(item.name(stem, widest=item is self.renditions[0]), item.width) for item in self.renditions]
        widest = self.renditions[0]
        srcset = tuple(paths) if len(paths) > 1 else ()
        return ShownPicture(path=paths[0][0], width=widest.width, height=widest.height, srcset=srcset)


class ShownPicture(Value, frozen=True, kw_only=True):
    """A picture as a page links it: `path` relative to the page's folder, `srcset` of (path, width)."""

    path: str
    width: int
    height: int
    srcset: tuple[tuple[str, int], ...] = ()


class PageCard(Value, frozen=True, kw_only=True):
    """A prose page as the site knows it; pages are few, so the page itself is here."""

    page: Page
    pictures: tuple[PictureUse, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The address of the page."""
        return f"/{self.page.slug}/"


class Site(Value, frozen=True, kw_only=True):
    """Everything that pages are planned from. Cases stand newest first; never seen by a template.

    `featured` are slugs of cases that stand first on the front page.
    `similar` are the cases most like each, by slug: `SimilarCase`s in bytes, which only a page that is made decodes.
    `member` deposits with Crossref; `gateway` is the address at which harvesters get its OAI-PMH file, up to where that
    of the file begins. Both are for files of many cases and stand here so that no page depends on them.
    """

    info: SiteInfo
    cases: tuple[Card, ...] = ()
    pages: tuple[PageCard, ...] = ()
    pictures: Mapping[str, Picture] = {}
    similar: Mapping[str, bytes] = {}
    page_size: int = 20
    style: str = "nlm"
    cite_styles: tuple[str, ...] = CITE_STYLES
    featured: tuple[str, ...] = ()
    member: Member = Member()
    gateway: str = ""
