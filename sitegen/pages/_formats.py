"""The citation formats a site publishes, as its settings name them."""

from __future__ import annotations

from functools import cache

from sitegen.plugins import Exporter, Registry, discover


@cache
def _exporters() -> Registry[Exporter]:
    return discover("exporters")


@cache
def citation_formats(names: tuple[str, ...]) -> tuple[Exporter, ...]:
    """The formats of *names*, in the order of names; all when there are none. A name no format has is passed over."""
    found = (exporter for exporter in _exporters() if exporter.cite is not None)
    return tuple(exporter for exporter in found if not names or exporter.name in names)
