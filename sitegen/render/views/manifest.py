"""A page for archives that keep copies: what they may do, and links to all that they may copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup
from msgspec.structs import replace

from sitegen.model.site import Listed, SiteInfo
from sitegen.model.struct import Value
from sitegen.render.html import Html, language
from sitegen.render.phrases import Phrases
from sitegen.render.urls import address
from sitegen.render.views.case_list import CrumbView
from sitegen.render.views.head import Head, head
from sitegen.render.views.overview import PATHS
from sitegen.render.views.terms import cases

# Crawlers compare them word by word; in other languages they would be none.
# https://lockss.github.io/permission-statements, https://clockss.org/clockss-permission-statement/
LOCKSS = "LOCKSS system has permission to collect, preserve, and serve this Archival Unit"
CLOCKSS = "CLOCKSS system has permission to ingest, preserve, and serve this Archival Unit"


class FileLink(Value, frozen=True, array_like=True):
    """A file beside the page of a case."""

    name: str
    href: str


class KeptCase(Value, frozen=True, kw_only=True):
    """A case and the files beside its page; `attributes` are its language and direction when not those of the page."""

    title: Markup
    href: str
    attributes: Markup
    files: tuple[FileLink, ...]


class ManifestPage(Value, frozen=True, kw_only=True):
    """The view of a year: `permissions` are in English, `total` says how many cases there are."""

    head: Head
    title: str
    total: str
    crumbs: tuple[CrumbView, ...]
    permissions: tuple[str, ...]
    cases: tuple[KeptCase, ...]


def manifest_path(year: str) -> str:
    """The address of the page of a year."""
    return f"/lockss/{year}/"


def kept_by(site: SiteInfo) -> bool:
    """Whether an archive may keep copies of the site."""
    return site.lockss or site.clockss


def manifest_page(
    year: str, units: Iterable[tuple[Listed, tuple[str, ...]]], site: SiteInfo, words: Phrases
) -> ManifestPage:  # fmt: skip
    """The page of *year*; *units* are its cases with the names of their files.

    Search engines are to find the cases, not this list of them.
    """
    title = words("Files for archives, {year}", year=year)
    top = head(site, manifest_path(year), title)
    writer = Html(root=top.root, words=words)
    shown = tuple(_case(item, files, writer, site) for item, files in units)
    return ManifestPage(
        head=replace(top, noindex=True),
        title=title,
        total=cases(len(shown), words),
        crumbs=(CrumbView(words("Archive"), address(top.root, PATHS["archive"])), CrumbView(title, "")),
        permissions=tuple(_permissions(site)),
        cases=shown,
    )


def _permissions(site: SiteInfo) -> Iterator[str]:
    if site.lockss:
        yield LOCKSS
    if site.clockss:
        yield CLOCKSS


def _case(item: Listed, files: tuple[str, ...], writer: Html, site: SiteInfo) -> KeptCase:
    folder = f"/cases/{item.slug}/"
    other = (item.lang and item.lang != site.lang) or item.dir
    return KeptCase(
        title=writer.inlines(item.title),
        href=address(writer.root, folder),
        attributes=Markup(language(item.lang, item.dir)) if other else Markup(),
        files=tuple(FileLink(name, address(writer.root, folder + name)) for name in files),
    )
