import pytest
from hypothesis import given, strategies as st

from sitegen.cite.author_words import FIRST_KEPT
from sitegen.cite.unreadable import clean, unreadable
from sitegen.read.references import read_file


def test_control_characters_give_way_to_the_sign_for_an_unknown_one() -> None:
    assert clean("a\x00b\x1f\ud800c\n\t") == "a\ufffdb\ufffd\ufffdc\n\t"
    assert not unreadable("Größe 王\n")


@given(st.text())
def test_what_was_cleaned_is_readable_and_as_long(text: str) -> None:
    assert not unreadable(clean(text))
    assert len(clean(text)) == len(text)


@pytest.mark.parametrize(("name", "text"), [
    ("a.bib", "@article{a, title={T% x}, author={A%, B}, journal={J%}, note={%}, year=2020, doi={10.1/%}}"),
    ("a.ris", "TY  - JOUR\nTI  - T%\nAU  - A%, B\nER  - \n"), ("a.nbib", "PMID- 1\nTI  - T%\nFAU - A%, B\n"),
    ("a.json", '[{"id":"a","type":"book","title":"T%","author":[{"family":"A%"}],"note":"\\udbc0\\udc00"}]'),
    ("a.yaml", 'references:\n- id: a\n  type: book\n  title: "T%"\n  author:\n  - family: A%\n'),
    ("a.xml", "<xml><records><record><ref-type>17</ref-type><titles><title>T&#x100000;%</title></titles></record></records></xml>"),
])  # fmt: skip
def test_no_format_lets_a_sign_for_words_of_the_author_into_a_record(name: str, text: str) -> None:
    found = read_file(name, text.replace("%", FIRST_KEPT).encode())
    assert isinstance(found, tuple)
    assert len(found[1].references) == 1
    values = "".join(map(str, found[1].references[0].text.values())) + str(found[1].references[0].names)
    assert "T\ufffd" in values
    assert FIRST_KEPT not in values
    assert "U00100000" not in values
