from __future__ import annotations

from sitegen.render.languages import language_name


def test_a_language_is_called_what_it_calls_itself() -> None:
    assert [language_name(tag) for tag in ("es", "ja", "ar")] == ["Español", "日本語", "العربية"]


def test_what_follows_the_language_in_a_tag_is_kept() -> None:
    assert language_name("pt-BR") == "Português, BR"


def test_an_unknown_language_keeps_its_tag() -> None:
    assert language_name("tlh-Latn") == "tlh-Latn"
