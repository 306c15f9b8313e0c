"""Signposting, level 2: all links of a case in one file, those of its files back to the page among them.

https://signposting.org/FAIR/#level2, https://www.rfc-editor.org/rfc/rfc9264. Addresses are absolute; on a site that has
none they are relative to the file. An attribute that is no attribute of web links, as `profile`, is a list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec

from sitegen.cite.site_record import address as page_address
from sitegen.exporters._signposts import DATASET, IMAGE, about, relations
from sitegen.model.media_types import LINKSET, media_type
from sitegen.model.published import PublicFile, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.urls import address

Target = dict[str, Any]  # `href`, and what is known of what is there
_INVERSE = {"item": "collection", "describedby": "describes"}


def write(known: Published, site: SiteInfo) -> bytes:
    """The link set of a case."""
    folder = page_address(known.case, site)
    page = folder or "./"
    files = [file for file in known.files if file.media_type != LINKSET]
    found = [_of_page(known, files, page, folder, site), *_of_files(known, files, page, folder)]
    return msgspec.json.format(msgspec.json.encode({"linkset": found}), indent=1) + b"\n"


def _of_page(known: Published, files: list[PublicFile], page: str, folder: str, site: SiteInfo) -> Target:
    links: dict[str, list[Target]] = defaultdict(list)
    for relation, href in about(known.case, site):
        links[relation].append({"href": href})
    for file in files:
        for relation in relations(file):
            links[relation].append(_target(file, folder))
    links["item"] += [{"href": folder + name, "type": media_type(name)} for name in _pictures(known)]
    return {"anchor": page, **{relation: targets for relation, targets in links.items() if targets}}


def _of_files(known: Published, files: list[PublicFile], page: str, folder: str) -> Iterator[Target]:
    back = [{"href": page, "type": "text/html"}]
    for file in files:
        links = {_INVERSE[relation]: back for relation in relations(file)}
        kind = {"type": [{"href": DATASET}]} if file.role == "data" else {}
        yield {"anchor": folder + address("", f"/{file.name}"), **links, **kind}
    for name in _pictures(known):
        yield {"anchor": folder + name, "collection": back, "type": [{"href": IMAGE}]}


def _target(file: PublicFile, folder: str) -> Target:
    more = {"profile": [file.profile]} if file.profile else {}
    title = {"title": file.label} if file.label else {}
    return {"href": folder + address("", f"/{file.name}"), "type": file.media_type, **title, **more}


def _pictures(known: Published) -> list[str]:
    """The addresses of its pictures, each in its largest size."""
    return [address("", f"/{picture.path}") for picture in known.pictures.values()]


EXPORTER = Exporter(
    name="linkset", label="Linkset", media_type=LINKSET, filename="linkset.json", write=write, beside=True,
    purpose="programs that want all files of a case at once",
)  # fmt: skip
