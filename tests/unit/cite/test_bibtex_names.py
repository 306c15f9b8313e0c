"""Names as BibTeX writes them, which `names.py` reads back."""

import pytest

from sitegen.cite.bibtex_names import written as in_bibtex
from sitegen.cite.names import names
from sitegen.model.person import Name


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="van Gogh", given="Vincent"), "{van Gogh}, Vincent"),
        (Name(family="Beethoven", given="Ludwig", dropping_particle="van"), "van Beethoven, Ludwig"),
        (Name(family="Souza Junior", given="Ana"), "Souza {Junior}, Ana"),
        (Name(family="Smith JQ", given="Jones M"), "Smith {JQ}, Jones M"),
        (Name(family="Silva"), "Silva"),
        (Name(literal="others"), "others"),
        (Name(family="王", given="小明"), "王, 小明"),
        (Name(family="A and B", given="C, D"), "{A and B}, {C, D}"),
        (Name(family="Brace}", given="X"), r"Brace\textbraceright{}, X"),
    ],
)
def test_names_of_every_form_come_back(name: Name, written: str) -> None:
    drop = bool(name.dropping_particle)
    assert in_bibtex(name, drop=drop) == written
    assert names(written, drop_particle=drop)[0].full == name.full
