"""Links inside the site: each must lead to a page that is planned, and to a place that page has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from urllib.parse import unquote

from sitegen.model.diagnostic import Diagnostic, Quota
from sitegen.model.layout import case_file
from sitegen.model.site import LinkUse, Site
from sitegen.model.target import Target
from sitegen.read.nearest import Nearest

# `hospital.example/about`, as a path; but for names of files that people link to, whatever top-level domains there are.
_FILES = "bib|csv|docx?|gif|html?|jpe?g|json|md|mp[34]|nbib|pdf|png|pptx?|ris|svg|tiff?|txt|webp|xlsx?|xml|zip"
_HOST = rf"/(?:cases/[^/]+/)?((?:[a-z0-9-]+\.)+(?!(?:{_FILES})(?:/|$))[a-z]{{2,}}(?:/.*)?)"


def broken_links(
    site: Site, targets: Iterable[Target], links: Iterable[LinkUse], absent: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Diagnostic]:
    """A diagnostic for each link that leads nowhere, at the place that says it.

    *absent* holds the cases that have no page, by slug: their status, or nothing for a case that could not be
    understood. Links into the folders of the latter are passed over: nobody knows what those would hold.
    """
    links = list(links)
    if links:
        yield from Quota().limit(_broken(site, targets, links, absent))


def _broken(
    site: Site, targets: Iterable[Target], links: Iterable[LinkUse], absent: Mapping[str, str]
) -> Iterator[Diagnostic]:
    addresses = {address(path) for target in targets for path in target.paths}
    nearest = Nearest(addresses)
    anchors = {case.path: case.anchors for case in site.cases} | {page.path: page.anchors for page in site.pages}
    places = {path: Nearest(known) for path, known in anchors.items()}
    for link in links:
        path, _, fragment = link.href.partition("#")
        path = unquote(path)
        slug = _slug(path)
        if slug in absent:
            if absent[slug]:
                yield _problem(link, *unpublished(slug, absent[slug]))
        elif address(path.lstrip("/")) not in addresses:
            yield _problem(
                link, f"there is no page or file at {path} on this site", _web(path) or _to_write(path, nearest(path))
            )
        elif fragment and path in anchors and unquote(fragment) not in anchors[path]:
            yield _problem(link, f"{path} has no place called #{fragment}", _hint(places[path](fragment)))


def _slug(path: str) -> str:
    """The slug of the case that *path* leads to or into; empty when it leads elsewhere."""
    return path.removeprefix("/cases/").partition("/")[0] if path.startswith("/cases/") else ""


def unpublished(slug: str, status: str) -> tuple[str, str]:
    """What to say, and what to type, where something leads to a case that is there but not published."""
    return (
        f"the case '{slug}' is there, but it is not published: its status is {status}",
        f"write status: published in {case_file(slug)}; until then, sitegen build --drafts shows it",
    )


def address(path: str) -> str:
    """The address of an output file: `cases/a/index.html` and `cases/a/` are one, `/cases/a/`."""
    return "/" + path.removesuffix("index.html")


def _problem(link: LinkUse, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        file=link.file, rule="link", span=link.span, source=link.source, cut=link.cut, message=message, hint=hint
    )


def _web(path: str) -> str:
    """What to type where *path* is a web address without its beginning."""
    found = re.fullmatch(_HOST, path, re.IGNORECASE)
    return f"if another site is meant, write https://{found[1]}" if found else ""


def _to_write(path: str, near: str) -> str:
    """What to do where *path* leads nowhere: a page of text may be still to be written."""
    page = re.fullmatch(r"/([a-z0-9]+(?:-[a-z0-9]+)*)/", path)
    begin = f"sitegen new page {page[1]} begins such a page" if page else ""
    return f"did you mean {near}? {begin}".strip() if near and begin else begin or _hint(near)


def _hint(near: str) -> str:
    return f"did you mean {near}?" if near else "check the address, or remove the link"
