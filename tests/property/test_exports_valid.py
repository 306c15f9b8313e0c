"""What is exported is valid: of the demonstration, of generated cases, and of cases made to break it.

Every format of the registry is tried, those that have a schema against it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import assume, given, strategies as st
from lxml import etree

from sitegen.cite.case_record import citable
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from tests.exported import FORMATS, generated_cases, law, refused, taken
from tests.made_cases import (
    BATCH,
    NEEDED,
    as_published,
    published_cases,
    site_with_everything,
    translated,
    whole_published,
)
from tests.read_folders import demonstration
from tests.schemas import schema

# A schema in JSON is none of `sitegen check --deposit`, so the format does not name it.
SCHEMAS = {item.name: item.schema for item in FORMATS if item.schema} | {"csl-json": "csl-json"}
FILES = [item.name for item in FORMATS if item.write or item.gather or item.cite]
EVERYTHING = site_with_everything()


def outputs(item: Exporter, found: Sequence[Published], site: SiteInfo) -> Iterable[bytes]:
    """The files of these cases: one of all, or one each."""
    if item.write is not None:
        return [item.write(known, site) for known in found]
    if item.gather is not None:
        return [item.gather(taken(item, found), site, BATCH)]
    assert item.cite is not None
    return [item.cite((citable(known.case) for known in found), site)]


def valid(name: str, found: Sequence[Published], site: SiteInfo) -> None:
    against = schema(SCHEMAS[name])
    for data in outputs(FORMATS[name], found, site):
        assert against.errors(data) == [], data.decode()


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_demonstration_is_valid(name: str) -> None:
    found, site = demonstration()
    item = FORMATS[name]
    assert [known.case.slug for known in found if refused(known.case, item)] == []
    for info in (EVERYTHING,) if item.registry else (site, EVERYTHING):
        valid(name, taken(item, found), info)


@pytest.mark.parametrize("name", SCHEMAS)
def test_generated_cases_are_valid(name: str) -> None:
    found = [as_published(case, EVERYTHING) for case in generated_cases()]
    assert not any(refused(known.case, FORMATS[name]) for known in found)
    valid(name, found, EVERYTHING)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_case_with_everything_is_valid_and_refused_by_nobody(name: str) -> None:
    own = {"venue": None} if FORMATS[name].left_out else {}  # what appeared elsewhere is for others to deposit
    known, site = whole_published(**own)
    assert not refused(known.case, FORMATS[name])
    valid(name, [known, as_published(translated(), site)], site)


@pytest.mark.parametrize("name", SCHEMAS)
@law(10)
@given(data=st.data())
def test_cases_made_by_chance_are_valid(name: str, data: st.DataObject) -> None:
    item = FORMATS[name]
    site, always = (EVERYTHING, NEEDED) if item.registry else (None, ())
    known, info = data.draw(published_cases(site, always))
    assume(taken(item, [known]) and not refused(known.case, item))
    valid(name, [known], info)


@pytest.mark.parametrize("name", FILES)
@law(10)
@given(made=published_cases())
def test_every_file_is_what_its_media_type_says(name: str, made: tuple[Published, SiteInfo]) -> None:
    item = FORMATS[name]
    for data in outputs(item, [made[0]], made[1]):
        text = data.decode()
        if "xml" in item.media_type:
            etree.fromstring(data)
        elif "json" in item.media_type:
            json.loads(data)
        else:
            assert not any(ord(letter) < 32 and letter not in "\t\n\r" for letter in text), text


@law(10)
@given(made=published_cases())
def test_what_is_said_in_the_head_is_said_in_words(made: tuple[Published, SiteInfo]) -> None:
    for item in FORMATS:
        tags = tuple(item.tags(*made)) if item.tags else ()
        assert all(name.strip() and content.strip() for name, content in tags), (item.name, tags)
        links = tuple(item.links(*made)) if item.links else ()
        assert all(link.rel and link.href and " " not in link.href for link in links), (item.name, links)
        if item.data:
            json.loads(item.data(*made))
