"""A schema of a group of keys. That it agrees with the reader of all keys: tests/property/test_author_schemas.py."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

import jsonschema
import pytest

from sitegen.model.field import Doi, IsoDate, LanguageTag, Text, between, field
from sitegen.model.struct import Value
from sitegen.read.json_schema import json_schema


class Person(Value, frozen=True, kw_only=True):
    """A person."""

    from_text: ClassVar[str] = "name"
    foreign: ClassVar[frozenset[str]] = frozenset({"job_title"})
    name: Annotated[Text, field("Name.", required=True, aliases=("full_name",))]
    born: Annotated[IsoDate, field("Date of birth.")] = ""


class Sample(Value, frozen=True, kw_only=True):
    """All kinds of keys."""

    doi: Annotated[Doi, field("A DOI.", example="10.5555/1")] = ""
    status: Annotated[Literal["in-review", "done"] | Literal[""], field("How far it is.")] = "done"
    size: Annotated[int | None, between(1, 9), field("How big.")] = 3
    open_access: Annotated[bool, field("Free to read.")] = True
    people: Annotated[tuple[Person, ...], field("Who.", aliases=("person",))] = ()
    scope: Annotated[tuple[Literal["text", "images"], ...], field("What.", split=",")] = ()
    words: Annotated[Text | Mapping[LanguageTag, Text], field("Words.")] = ""


SCHEMA = json_schema(Sample, "Sample", ["toc_title"])
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)


@pytest.mark.parametrize("value", [
    {}, {"doi": "doi:10.5555/1"}, {"doi": None}, {"DOI": "10.5555/1"},
    {"status": "in-review"}, {"status": "In Review"}, {"size": 9}, {"size": "3"}, {"open_access": False},
    {"openAccess": True}, {"open access": None}, {"people": "Ada"}, {"people": ["Ada", {"name": "Grace"}, None]}, {"person": {"full-name": "Ada"}},
    {"people": {"name": "Ada", "born": 1815, "job-title": "x"}}, {"people": [{"name": 7, "born": "1815-12-10"}]},
    {"scope": "text, Images"}, {"scope": ["text"]}, {"scope": "images"}, {"words": "a"}, {"words": {"pt-BR": "a"}}, {"Toc-Title": {"x": 1}},
])  # fmt: skip
def test_what_the_reader_takes_is_right(value: object):
    VALIDATOR.validate(value)


@pytest.mark.parametrize("value", [
    [], "a", {"dio": "10.5555/1"}, {"doi": 10.5}, {"doi": ["10.5555/1"]}, {"doi": "x"},
    {"status": "on"}, {"status": ["done"]}, {"status": True}, {"size": 10}, {"size": 1.5}, {"size": "big"}, {"size": {}}, {"open_access": "true"}, {"open_access": 1},
    {"people": [["Ada"]]}, {"people": {"nam": "Ada"}}, {"people": {}}, {"people": [{"born": 1815}]}, {"people": {"name": None}}, {"people": [{"name": "Ada", "job": 1}]},
    {"people": {"name": "Ada", "born": "10.12.1815"}}, {"people": {"name": "Ada", "born": 12}}, {"scope": "text, sound"}, {"scope": {"text": True}},
    {"words": ["a"]}, {"words": {"english": "a"}}, {"words": {"en": ["a"]}},
])  # fmt: skip
def test_what_it_refuses_is_wrong(value: object):
    assert not VALIDATOR.is_valid(value)


def test_a_key_says_what_it_is_for():
    doi, status, size = (SCHEMA["properties"][key] for key in ("doi", "status", "size"))
    assert (doi["description"], doi["examples"]) == ("A DOI.", ["10.5555/1"])
    assert status["anyOf"][0]["enum"] == ["in-review", "done"]
    assert (status["default"], size["default"], size["minimum"], size["maximum"]) == ("done", 3, 1, 9)


def test_other_names_are_taken_and_not_proposed():
    assert "person" not in SCHEMA["properties"]
    assert any(rule == {"$ref": "#/properties/people"} for rule in SCHEMA["patternProperties"].values())


def test_a_mistake_deep_within_is_told_once_and_in_its_place():
    found = list(VALIDATOR.iter_errors({"people": [{"name": "Ada"}, {"name": "Grace", "brn": "1906"}]}))
    assert [list(error.absolute_path) for error in found] == [["people", 1]]


def nullable(schema: Any) -> bool:
    """Whether an editor would propose null for a value: it looks at `type` in alternatives, and nowhere else."""
    kinds = schema.get("type", [])
    own = "null" in ([kinds] if isinstance(kinds, str) else kinds)
    return own or any(nullable(other) for key in ("anyOf", "allOf") for other in schema.get(key, []))


def test_null_is_proposed_nowhere():
    assert not [key for key, schema in SCHEMA["properties"].items() if nullable(schema)]


def test_what_it_cannot_tell_is_an_error_of_the_program():
    class Odd(Value, frozen=True, kw_only=True):
        odd: bytes = b""

    with pytest.raises(TypeError, match="no schema"):
        json_schema(Odd, "Odd")
