import pytest

from sitegen.cite.languages import LANGUAGES, tag


@pytest.mark.parametrize(
    ("code", "language"), [("eng", "en"), ("GER", "de"), ("pt-BR", "pt-BR"), ("English", "English"), ("", "")]
)
def test_codes_of_libraries_become_language_tags(code: str, language: str) -> None:
    assert tag(code) == language


def test_codes_have_three_letters_and_tags_two() -> None:
    assert all((len(code), len(language)) == (3, 2) for code, language in LANGUAGES.items())
