"""The formats a site publishes, as its settings name them: citation files, files of whole cases, of all cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from sitegen.model.particulars import Citable
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter, Registry, discover

ADDS = "+"  # before a name under exports: that adds to the usual formats


@cache
def _exporters() -> Registry[Exporter]:
    return discover("exporters")


@cache
def citation_formats(names: tuple[str, ...]) -> tuple[Exporter, ...]:
    """The citation formats that *names* ask for, by name in the order of the alphabet, whatever that of *names*.

    All are usual. A name no format has is passed over.
    """
    return tuple(item for item in _exporters() if item.cite is not None and asked_for(item.name, names, usual=True))


@cache
def case_formats(names: tuple[str, ...]) -> tuple[Exporter, ...]:
    """The formats that *names* ask for that make a file of a whole case; usual are those that lie beside its page."""
    found = (item for item in _exporters() if item.write is not None)
    return tuple(item for item in found if asked_for(item.name, names, usual=item.beside))


@cache
def gathered_formats(names: tuple[str, ...]) -> tuple[Exporter, ...]:
    """The formats that *names* ask for that make one file of all cases for the site; none is usual."""
    found = (item for item in _exporters() if item.gather is not None and item.publish)
    return tuple(item for item in found if asked_for(item.name, names, usual=False))


def asked_for(name: str, names: tuple[str, ...], *, usual: bool) -> bool:
    """Whether *names*, as `exports:` has them, ask for the format *name*.

    Names alone take the place of what is *usual*; those with a plus (`+oai`) add to it.
    """
    alone = [one for one in names if not one.startswith(ADDS)]
    return (name in alone if alone else usual) or ADDS + name in names


@cache
def writers(names: tuple[str, ...]) -> tuple[Callable[[Iterable[Citable], SiteInfo], bytes], ...]:
    """What makes the file of each of `citation_formats(names)`, in the same order."""
    return tuple(exporter.cite for exporter in citation_formats(names) if exporter.cite is not None)


def file_name(exporter: Exporter, stem: str) -> str:
    """What the file of a format is called that is about *stem*: a case, a year, an issue, an author."""
    return exporter.filename.replace("{slug}", stem)
