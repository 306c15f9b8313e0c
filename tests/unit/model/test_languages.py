from sitegen.cite.languages import LANGUAGES
from sitegen.exporters._language_codes import _BIBLIOGRAPHIC
from sitegen.exporters.crossref.languages import _CODES
from sitegen.model.languages import may_be_language
from sitegen.render.languages import _NAMES


def test_every_language_that_is_known_elsewhere_is_one() -> None:
    known = {*_CODES.split(), *_BIBLIOGRAPHIC, *_NAMES, *LANGUAGES.values(), "sh"} - {
        "mu"
    }  # Crossref's schema alone has mu
    assert [code for code in known if not may_be_language(code)] == []


def test_codes_that_are_nobodys_are_none() -> None:
    assert [code for code in ("xx", "en", "uk", "yy", "gsw", "x") if not may_be_language(code)] == ["xx", "yy"]
