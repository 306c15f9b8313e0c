"""Links inside the site: each must lead to a page that is planned, and to a place that page has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import LinkUse, Site
from sitegen.model.target import Target


def broken_links(
    site: Site, targets: Iterable[Target], links: Iterable[LinkUse], unread: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """A diagnostic for each link that leads nowhere, at the place that says it.

    Links into the folders of *unread* cases are passed over: nobody knows what those would hold.
    """
    links = list(links)
    if not links:
        return
    addresses = {address(target.path) for target in targets}
    anchors = {case.path: case.anchors for case in site.cases} | {page.path: page.anchors for page in site.pages}
    for link in links:
        path, _, fragment = link.href.partition("#")
        path = unquote(path)
        if path.startswith(tuple(unread)):
            continue
        if address(path.lstrip("/")) not in addresses:
            yield _problem(link, f"there is no page or file at {path} on this site", _hint(path, addresses))
        elif fragment and path in anchors and unquote(fragment) not in anchors[path]:
            yield _problem(link, f"{path} has no place called #{fragment}", _hint(fragment, anchors[path]))


def address(path: str) -> str:
    """The address of an output file: `cases/a/index.html` and `cases/a/` are one, `/cases/a/`."""
    return "/" + path.removesuffix("index.html")


def _problem(link: LinkUse, message: str, hint: str) -> Diagnostic:
    return Diagnostic(file=link.file, rule="link", span=link.span, source=link.source, message=message, hint=hint)


def _hint(wanted: str, known: Iterable[str]) -> str:
    near = get_close_matches(wanted, sorted(known), n=1)
    return f"did you mean {near[0]}?" if near else "check the address, or remove the link"
