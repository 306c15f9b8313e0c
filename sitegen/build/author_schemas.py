"""The JSON Schemas that an editor checks and completes an author's files with: of site.yml, and of front matter."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sitegen.config import Config
from sitegen.model.metadata import Metadata
from sitegen.read.foreign_keys import FOREIGN_KEYS
from sitegen.read.json_schema import Schema, json_schema

SCHEMA_FILES: Mapping[str, str] = {"site": "site.schema.json", "case": "case.schema.json"}


def author_schema(name: str) -> Schema:
    """The schema of `site` (site.yml) or of `case` (the front matter of a case)."""
    if name == "site":
        return json_schema(Config, "site.yml")
    return json_schema(Metadata, "Front matter of a case", FOREIGN_KEYS)


def author_schemas() -> Mapping[str, bytes]:
    """Both schemas as files: the name of each with its bytes."""
    return {file: in_bytes(author_schema(name)) for name, file in SCHEMA_FILES.items()}


def in_bytes(schema: Schema) -> bytes:
    """A schema as a file."""
    return json.dumps(schema, ensure_ascii=False, indent=1).encode() + b"\n"


def modeline(path: str) -> str:
    """The line by which a YAML file names the schema at *path*, seen from the folder of the file."""
    return f"# yaml-language-server: $schema={path}"
