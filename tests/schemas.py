"""The schemas of registries and readers, as validators. They are not copied into the repository: `SITEGEN_SCHEMAS` says
where they are, by default `oracles/schemas` of the shared folder; where they are absent a test is skipped.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from lxml import etree

from tests.places import SHARED

SCHEMAS = Path(os.environ.get("SITEGEN_SCHEMAS") or SHARED / "oracles/schemas")
PATHS = {
    "jats": "jats-publishing-1.3/JATS-journalpublishing1-3-mathml3.xsd",
    "crossref": "crossref/crossref5.4.0.xsd",
    "pubmed": "PubMed.dtd",
    "doaj": "doaj/doajArticles.xsd",
    "sitemap": "sitemap/sitemap.xsd",
    "csl-json": "csl-json/schemas/input/csl-data.json",
}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


class Schema:
    """A validator: `errors(data)` are what it has against a file, `line: message` each, none when it is valid."""

    def __init__(self, path: Path) -> None:
        self._against = {".xsd": _xsd, ".dtd": _dtd, ".json": _json}[path.suffix](path)

    def errors(self, data: bytes) -> list[str]:
        """What is wrong with *data*; that it is no XML or JSON at all, too."""
        return list(self._against(data))


def schema(name: str) -> Schema:
    """The schema of a short name (`crossref`), or of a path below SCHEMAS as an exporter's `schema` has it."""
    path = SCHEMAS / PATHS.get(name, name)
    if not path.is_file():
        pytest.skip(f"the schema of {name} is not here ({path}): set SITEGEN_SCHEMAS to the folder that has it")
    return _read(path)


@cache
def _read(path: Path) -> Schema:  # some need a second
    return Schema(path)


def _xsd(path: Path) -> Any:
    return _of_xml(etree.XMLSchema(etree.parse(str(path), _PARSER)))


def _dtd(path: Path) -> Any:
    return _of_xml(etree.DTD(str(path)))


def _of_xml(validator: Any) -> Any:
    def errors(data: bytes) -> list[str]:
        try:
            tree = etree.fromstring(data, _PARSER)
        except etree.XMLSyntaxError as error:
            return [f"no XML: {error}"]
        validator.validate(tree)
        return [f"{entry.line}: {entry.message}" for entry in validator.error_log]

    return errors


def _json(path: Path) -> Any:
    validator = Draft7Validator(json.loads(path.read_bytes()))

    def errors(data: bytes) -> list[str]:
        try:
            found = json.loads(data)
        except ValueError as error:
            return [f"no JSON: {error}"]
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(found)]

    return errors
