"""The schemas that editors check with agree with the reader: what it takes they take, and what is misspelt is wrong."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from sitegen.build.author_schemas import author_schemas
from sitegen.config import Config
from sitegen.model.diagnostic import SourceText
from sitegen.model.metadata import Metadata
from sitegen.model.struct import Value
from sitegen.read.foreign_keys import FOREIGN_KEYS
from sitegen.read.frontmatter import Front, read_value, split
from sitegen.read.yaml import compose
from tests.as_editors_see import as_editors_see
from tests.made_front import dumped, fronts, whole_front
from tests.places import REPO
from tests.written_keys import fresh, other_spelling

KINDS: dict[str, type[Value]] = {"site": Config, "case": Metadata}
law = settings(
    max_examples=int(os.environ.get("SITEGEN_SCHEMA_EXAMPLES", "100")), suppress_health_check=list(HealthCheck)
)


@cache
def validator(name: str) -> jsonschema.Draft7Validator:
    schema = json.loads(author_schemas()[f"{name}.schema.json"])
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def wrong(name: str, text: str) -> list[str]:
    """What the schema has against a file, as an editor would see it."""
    found = validator(name).iter_errors(as_editors_see(text))
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in found]


def refused(name: str, text: str) -> list[str]:
    """The errors of the reader."""
    source = SourceText(file="a.yml", text=text)
    node, problems = compose(source, 1, text)
    reading = read_value(KINDS[name], node, source, FOREIGN_KEYS if name == "case" else ()) if node else None
    every = [*problems, *(reading.diagnostics if reading else ())]
    return [f"{item.rule}: {item.message}" for item in every if item.severity == "error"]


def demonstration() -> Iterator[Any]:
    yield pytest.param("site", (REPO / "content/site.yml").read_text(), id="site.yml")
    for path in sorted((REPO / "content/cases").glob("*/index.md")):
        front = split(SourceText(file=path.name, text=path.read_text()))
        assert isinstance(front, Front)
        yield pytest.param("case", front.yaml_text, id=path.parent.name)


@pytest.mark.parametrize(("name", "text"), [*demonstration()])
def test_the_demonstration_is_right(name: str, text: str) -> None:
    assert wrong(name, text) == []


@law
@given(fronts())
def test_front_matter_that_is_right_is_right(front: dict[str, Any]) -> None:
    assert wrong("case", dumped(front)) == []


@pytest.mark.parametrize("name", KINDS)
@law
@given(st.data())
def test_what_the_reader_takes_is_right_in_whatever_form(name: str, data: st.DataObject) -> None:
    text = data.draw(fresh(KINDS[name]))
    assume(not refused(name, text))
    assert wrong(name, text) == []


def test_every_key_alone_in_every_spelling_is_right() -> None:
    for key, value in whole_front().items():
        for spelled in (key, key.title(), key.replace("_", "-"), key.replace("_", " ").upper(), _camel(key)):
            front = dumped({"title": "A", spelled: value}) if key != "title" else dumped({spelled: value})
            assert refused("case", front) == wrong("case", front) == [], front


def _camel(key: str) -> str:
    first, *others = key.split("_")
    return first + "".join(map(str.title, others))


# -- what is wrong ----------------------------------------------------------------------------------
def groups(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Each group of keys in *value*, and where it stands; names of an author's own choice are none."""
    if isinstance(value, dict):
        if not {"abstract", "care", "abbreviations"} & set(path[-1:]) and not str(path[:1]).count("_translations"):
            yield path, value
        value = value.items()
    elif isinstance(value, list):
        value = enumerate(value)
    else:
        return
    for key, item in value:
        yield from groups(item, (*path, key))


@law
@given(st.data())
def test_a_misspelt_key_is_wrong_wherever_it_stands(data: st.DataObject) -> None:
    front = whole_front()
    path, group = data.draw(st.sampled_from(list(groups(front))))
    key = data.draw(st.sampled_from(sorted(group)))
    place, sign = data.draw(st.integers(0, len(key))), data.draw(st.sampled_from("xqz"))
    misspelt = data.draw(st.sampled_from((key[:place] + sign + key[place:], key[:place] + key[place + 1 :])))
    group[misspelt] = group.pop(key)
    told = refused("case", dumped(front))
    assume(any(item.startswith("unknown-key") for item in told))
    assert any(repr(misspelt) in item for item in wrong("case", dumped(front))), path


PLANTED = {
    "case": {
        "a list for a text": 'title: [A]',
        "nothing for what is required": "title:",
        "a required key that is missing": "lang: en",
        "a required key that is missing within": "{title: A, mesh: [{id: D008080}]}",
        "a group for a text": "{title: A, doi: {a: b}}",
        "a group for a list of texts": "{title: A, keywords: [{a: b}]}",
        "a list in a list": "{title: A, keywords: [[a]]}",
        "a text for a group": "{title: A, patient: old}",
        "a text for a number": "{title: A, patient: {age: old}}",
        "a part of a day": "{title: A, timeline: [{event: e, day: 1.5}]}",
        "a word for true": "{title: A, open_access: yes}",
        "true for a date": "{title: A, date: true}",
        "a value that is none": "{title: A, status: publishd}",
        "a value that is none, in a list": "{title: A, authors: [{name: B, roles: [Writer]}]}",
        "a value that is none, between commas": '{title: A, authors: {name: B, roles: "Software, Writer"}}',
        "a day that is none": "{title: A, date: 2018-13}",
        "an address that is none": "{title: A, license: {url: a.example}}",
        "a language that is none": "{title: A, title_translations: {english: B}}",
        "a file that is elsewhere": "{title: A, bibliography: ../references.bib}",
        "a text alone": "A",
        "a list alone": "[A]",
    },
    "site": {
        "a key of a case": "subtitle: A",
        "a key of Quarto": "toc: true",
        "a group for a text": "title: {a: b}",
        "a number beyond": "images: {quality: 101}",
        "a number beyond, in a list": "images: {widths: [480, 10]}",
        "a value that is none": "search: none",
        "a value that is none, under a name": "checks: {orcid: bad}",
        "an address that is none": "url: www.example.org",
        "a key that is missing": "navigation: [{label: A}]",
        "a misspelt key within": "theme: {nam: default}",
    },
}  # fmt: skip


@pytest.mark.parametrize(("name", "text"), [
    pytest.param(name, text, id=f"{name}: {what}") for name, texts in PLANTED.items() for what, text in texts.items()
])  # fmt: skip
def test_what_is_wrong_to_the_reader_is_wrong(name: str, text: str) -> None:
    assert refused(name, text)
    assert wrong(name, text)


@law
@given(st.sampled_from(sorted(FOREIGN_KEYS)).flatmap(other_spelling))
def test_keys_of_other_programs_are_right_where_the_reader_passes_over_them(key: str) -> None:
    text = dumped({"title": "A", key: {"any": ["thing"]}})
    assert bool(refused("case", text)) == bool(wrong("case", text))


def test_an_empty_site_yml_is_right() -> None:
    assert wrong("site", "# nothing yet") == []
