"""What RO-Crate 1.1 asks of a crate, as far as sitegen makes it, and that the crate is of what is there.

https://www.researchobject.org/ro-crate/specification/1.1/
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from sitegen.model.published import Published

CONTEXT, PROFILE, FILE = (
    "https://w3id.org/ro/crate/1.1/context",
    "https://w3id.org/ro/crate/1.1",
    "ro-crate-metadata.json",
)
_NOT_IN_A_URI = re.compile(r'[\s<>"{}|\\^`]|[^\x20-\x7e]')
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
NEEDED = {
    "File": ("name", "encodingFormat"),
    "Person": ("name",),
    "Organization": ("name",),
    "ScholarlyArticle": ("name", "author"),
}


def errors(data: bytes, known: Published, *, complete: bool = True) -> Iterator[str]:
    """What is wrong with a crate; *complete* is whether the case says what a crate must say."""
    whole = json.loads(data)
    graph: list[dict[str, Any]] = whole["@graph"]
    by_id = {one["@id"]: one for one in graph}
    if set(whole) != {"@context", "@graph"} or whole["@context"] != CONTEXT:
        yield "the context is not that of RO-Crate 1.1"
    if len(by_id) != len(graph):
        yield "an entity stands twice"
    descriptor = by_id.get(FILE, {})
    if descriptor.get("conformsTo") != {"@id": PROFILE} or descriptor.get("about") != {"@id": "./"}:
        yield "the descriptor does not describe the root"
    yield from _root(by_id, complete)
    for one in graph:
        yield from _entity(one, by_id, complete)
    yield from _files(by_id, known)


def _root(by_id: dict[str, Any], complete: bool) -> Iterator[str]:
    root = by_id.get("./", {})
    if root.get("@type") != "Dataset":
        yield "the root is no data set"
    for name in ("name", "description", *(("datePublished", "license") if complete else ())):
        if not root.get(name):
            yield f"the root has no {name}"
    if not _DATE.fullmatch(root.get("datePublished", "2000")):
        yield "the date is none"
    parts = [part["@id"] for part in root.get("hasPart", ())]
    files = [id for id, one in by_id.items() if "File" in _types(one)]
    if sorted(parts) != sorted(files):
        yield f"parts that are no files, or the other way round: {set(parts) ^ set(files)}"


def _types(one: dict[str, Any]) -> list[str]:
    return [one["@type"]] if isinstance(one["@type"], str) else one["@type"]


def _entity(one: dict[str, Any], by_id: dict[str, Any], complete: bool) -> Iterator[str]:
    id = one["@id"]
    if _NOT_IN_A_URI.search(id):
        yield f"no URI reference: {id!r}"
    for kind in _types(one):
        yield from (
            f"{id} has no {name}" for name in NEEDED.get(kind, ()) if name not in one and (complete or name != "author")
        )
    for name, value in one.items():
        if name.startswith("@") or (id, name) == (FILE, "conformsTo"):
            continue
        for link in value if isinstance(value, list) else [value]:
            if isinstance(link, dict) and (set(link) != {"@id"} or link["@id"] not in by_id):
                yield f"{name} of {id} leads nowhere: {link}"
            if link in ("", {}, [], None):
                yield f"{name} of {id} is empty"


def _files(by_id: dict[str, Any], known: Published) -> Iterator[str]:
    """Every file of the crate is beside the page, and every file beside the page in the crate."""
    there = {"index.html", *(["figures.html"] if known.case.figures else [])}
    there |= {file.name for file in known.files if file.name != FILE}
    there |= {path for shown in known.pictures.values() for path in (shown.path, *(path for path, _ in shown.srcset))}
    named = {unquote(id) for id, one in by_id.items() if "File" in _types(one)}
    if named != there:
        yield f"files that are not there, or are left out: {named ^ there}"
