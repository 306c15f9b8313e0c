"""A language is known by its registered code, and nothing else of two letters is one."""

from sitegen.cite.languages import LANGUAGES
from sitegen.model.languages import BIBLIOGRAPHIC, may_be_language
from sitegen.render.languages import NAMES


def test_every_language_that_is_known_elsewhere_is_one() -> None:
    assert [code for code in (*NAMES, *LANGUAGES.values(), "sh", "iw") if not may_be_language(code)] == []


def test_codes_that_are_nobodys_are_none() -> None:
    assert [code for code in ("xx", "en", "uk", "yy", "gsw", "x") if not may_be_language(code)] == ["xx", "yy"]


def test_libraries_have_codes_of_their_own_for_some_languages() -> None:
    assert [BIBLIOGRAPHIC[code] for code in ("fr", "de", "zh", "ht", "ae")] == ["fre", "ger", "chi", "hat", "ave"]
