"""The files for editors. What they say: tests/property/test_author_schemas.py."""

import json

from sitegen.build.author_schemas import SCHEMA_FILES, author_schema, author_schemas, modeline
from sitegen.config import Config
from sitegen.model.metadata import Metadata
from sitegen.read.hints import fields


def test_there_is_one_of_site_yml_and_one_of_front_matter():
    found = author_schemas()
    assert list(found) == list(SCHEMA_FILES.values()) == ["site.schema.json", "case.schema.json"]
    assert all(data.endswith(b"}\n") and data == author_schemas()[name] for name, data in found.items())
    assert json.loads(found["site.schema.json"]) == author_schema("site")


def test_each_proposes_every_key_with_its_meaning():
    for name, kind in (("site", Config), ("case", Metadata)):
        proposed = author_schema(name)["properties"]
        assert list(proposed) == [field.key for field in fields(kind)]
        assert all(schema["description"] for schema in proposed.values())


def test_a_file_names_its_schema_in_a_comment():
    assert modeline("../schemas/site.schema.json") == "# yaml-language-server: $schema=../schemas/site.schema.json"
