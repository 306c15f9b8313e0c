"""Files of the citation of a case, one a format, for reference managers."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.struct import Value
from sitegen.render.urls import address


class DownloadView(Value, frozen=True, kw_only=True):
    """A file: what its format is called, where it is, its media type, and the name to save it by."""

    label: str
    href: str
    media_type: str
    name: str


def downloads(files: Iterable[tuple[str, str, str]]) -> tuple[DownloadView, ...]:
    """The files beside a case page, given as (label, name, media type)."""
    return tuple(
        DownloadView(label=label, href=address("", f"/{name}"), media_type=media_type, name=name)
        for label, name, media_type in files
    )
