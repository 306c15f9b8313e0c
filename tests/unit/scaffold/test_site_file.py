"""site.yml is read as it was answered, and its notes are true when their # is taken away."""

import re

import pytest

from sitegen.config import Config, read_config
from sitegen.model.diagnostic import SourceText
from sitegen.scaffold.answers import Site
from sitegen.scaffold.site_file import site_file

FULL = Site('Cases: "ours" & <script>', "ar", "Ward 5: surgery", "a@b.example", "https://b.example/")


def read(text: str) -> Config:
    config, _, problems = read_config(SourceText(file="content/site.yml", text=text))
    assert problems == ()
    assert config is not None
    return config


def test_what_was_answered_stands_there():
    config = read(site_file(FULL, search=True, schema=True))
    assert Site(config.title, config.lang, config.publisher, config.contact, config.url) == FULL
    assert config.search == "full"


def test_what_was_not_stays_a_note():
    config = read(site_file(Site("A"), search=False, schema=False))
    assert (config.publisher, config.contact, config.url, config.search) == ("", "", "", "off")


@pytest.mark.parametrize(
    "note", re.findall(r"^# ((?:\w+): .+)$", site_file(Site("A"), search=True, schema=False), re.M)
)
def test_a_note_that_is_a_key_is_read_without_its_sign(note: str):
    if " / " not in note and not note.startswith("The "):
        read(f"title: A\n{note.replace('en, es', 'en')}\n")


def test_what_matters_comes_first():
    keys = re.findall(r"^#? ?(\w+):", site_file(Site("A"), search=True, schema=False), re.M)
    assert keys[:6] == ["title", "publisher", "contact", "lang", "url", "search"]


def test_an_editor_finds_its_schema_in_the_first_line():
    assert site_file(Site("A"), search=True, schema=True).startswith("# yaml-language-server: $schema=../schemas/")
