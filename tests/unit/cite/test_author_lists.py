from __future__ import annotations

import pytest

from sitegen.cite.author_lists import doubt, people


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Smith JQ, Jones M, Roe RR", ["J Q Smith", "M Jones", "R R Roe"]),
        ("Smith JQ, Jones M and Roe RR", ["J Q Smith", "M Jones", "R R Roe"]),
        ("Smith JQ; Jones M", ["J Q Smith", "M Jones"]),
        ("Smith JQ and Jones M", ["J Q Smith", "M Jones"]),
        ("Smith J.Q., van der Berg M. A., et al.", ["J Q Smith", "M A van der Berg", "others"]),
        ("Moffat FL Jr, O'Brien P", ["F L Moffat, Jr", "P O'Brien"]),
        (r"Garc{\'\i}a-L{\'o}pez JM, Nu\~nez A", ["J M García-López", "A Nuñez"]),
        ("SMITH JQ, JONES M", ["J Q SMITH", "M JONES"]),
    ],
)
def test_a_list_as_in_print_is_read_as_it_is_meant(written: str, meant: list[str]) -> None:
    assert [name.full for name in people(written)] == meant


@pytest.mark.parametrize(
    "written",
    ["Smith, John Q. and Jones, M.", "Smith, JQ and Jones, M", "Wei LI and Jun MA", "Malcolm X", "John A. Smith",
     "Smith III, John", "Smith, Jr., John", "{Spine, Hip and Knee Group}", "LEE KIM, JO", "García, L and others",
     "family=Smith, given=JQ", "Plato", ""],
)  # fmt: skip
def test_a_list_in_bibtex_s_own_form_is_left_to_bibtex(written: str) -> None:
    assert people(written) == ()
    assert doubt(written) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("A, B, C, D, E", "too many commas"),
        ("John Smith, Mary Jones, Ann Roe", "too many commas"),
        ("Smith, John; Jones, Mary", "several names"),
        (r"John Smith \& Mary Jones", "several names"),
        ("Smith, J and", "'and' has no name"),
        ("Smith, J and and Roe, A", "'and' has no name"),
    ],
)
def test_a_list_that_cannot_be_read_safely_is_doubted(written: str, said: str) -> None:
    found = doubt(written)
    assert found is not None
    assert said in found.message
    assert "'and'" in found.hint
