"""A new site is called something in each language of the interface."""

import pytest

from sitegen.scaffold import headings
from sitegen.scaffold.site_titles import LANGUAGES, site_title


def test_the_languages_are_those_of_the_headings():
    assert LANGUAGES == headings.LANGUAGES
    assert len({*map(site_title, LANGUAGES)}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("lang", "title"), [("pt-BR", "Relatos de caso"), ("DE", "Fallberichte"), ("xx", "Case reports")]
)
def test_a_region_and_an_unknown_language(lang: str, title: str):
    assert site_title(lang) == title
