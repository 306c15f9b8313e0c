"""What a person says is taken as the files will be read, or refused in one line."""

import pytest

from sitegen.scaffold.answers import Author, Refused, address, author, contact, language, one_line


def test_a_text_is_one_line_without_what_no_text_holds():
    assert one_line(" A\n title\x07 of\u2028 two  lines ") == "A title of two lines"
    assert one_line("Cas\u00a0: 👩\u200d⚕️") == "Cas\u00a0: 👩\u200d⚕️"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Ada Example", Author("Ada Example")),
        ("  van den Akker, Willem ", Author("van den Akker, Willem")),
        ("Ada Example <0000-0002-1825-0097>", Author("Ada Example", "0000-0002-1825-0097")),
        ("Ada Example <https://orcid.org/0000-0002-1825-0097>", Author("Ada Example", "0000-0002-1825-0097")),
    ],
)
def test_an_author_is_a_name_with_or_without_an_orcid(text: str, known: Author):
    assert author(text) == known


@pytest.mark.parametrize("text", ["", "<0000-0002-1825-0097>", "Ada <1234>", "Ada <0000-0002-1825-0098>", "A <b> c"])
def test_what_is_no_author_is_refused_in_one_line(text: str):
    with pytest.raises(Refused) as told:
        author(text)
    assert "\n" not in str(told.value)
    assert str(told.value).endswith(".")


def test_languages_and_addresses_are_those_of_site_yml():
    assert language("PT-br") == "pt-BR"
    assert (address(""), address("https://cases.example/")) == ("", "https://cases.example/")
    assert (contact(""), contact("a@b.example")) == ("", "a@b.example")
    assert contact("https://b.example/us") == "https://b.example/us"


@pytest.mark.parametrize(("read", "text"), [(language, "English!"), (address, "cases"), (contact, "nobody")])
def test_what_they_are_not_is_refused_with_what_to_type(read, text: str):
    with pytest.raises(Refused):
        read(text)
