"""The citation formats a site publishes, as its settings name them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from sitegen.model.particulars import Citable
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter, Registry, discover


@cache
def _exporters() -> Registry[Exporter]:
    return discover("exporters")


@cache
def citation_formats(names: tuple[str, ...]) -> tuple[Exporter, ...]:
    """The formats of *names*, all when there are none, by name in the order of the alphabet, whatever that of *names*.

    A name no format has is passed over.
    """
    found = (exporter for exporter in _exporters() if exporter.cite is not None)
    return tuple(exporter for exporter in found if not names or exporter.name in names)


@cache
def writers(names: tuple[str, ...]) -> tuple[Callable[[Iterable[Citable], SiteInfo], bytes], ...]:
    """What makes the file of each of `citation_formats(names)`, in the same order."""
    return tuple(exporter.cite for exporter in citation_formats(names) if exporter.cite is not None)


def file_name(exporter: Exporter, stem: str) -> str:
    """What the file of a format is called that is about *stem*: a case, a year, an issue, an author."""
    return exporter.filename.replace("{slug}", stem)
