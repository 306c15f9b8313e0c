import pytest

from sitegen.cite.keywords import keywords


@pytest.mark.parametrize(("text", "found"), [
    ("", []), ("knee, Lyme disease", ["knee", "Lyme disease"]), (", a, ", ["a,"]), (",\r0", ["0"]), ("a,b", ["a,b"]),
    ("a,\n b", ["a", "b"]),
])  # fmt: skip
def test_a_comma_and_a_blank_part_keywords(text: str, found: list[str]) -> None:
    assert keywords(text) == found
