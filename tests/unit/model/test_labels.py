"""Each target of a cross-reference is called by its kind and number, or as its author calls it."""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.labels import labels
from tests.made_cases import read

FIGURES = [{"id": "ct", "panels": [{"src": "figures/ct-a.png", "alt": "A"}, {"src": "figures/ct-b.png", "alt": "B"}]}]
TEXT = """## Course {#sec-course}

See @fig-ct.

![A film.](figures/xr.png){#fig-xr alt="A fracture"}

| A |
|---|
| 1 |

: Blood. {#tbl-labs}

$$
a = b
$$ {#eq-dose}
"""


def case(text: str = TEXT, **figure: str) -> Case:
    front = {
        "title": "A",
        "status": "published",
        "authors": [{"name": "Ada Example"}],
        "figures": [FIGURES[0] | figure],
    }
    return read(front, text)


def test_every_target_has_a_label() -> None:
    assert labels(case()) == {
        "fig-ct": ("Figure", "1"),
        "fig-ct-a": ("Figure", "1a"),
        "fig-ct-b": ("Figure", "1b"),
        "fig-xr": ("Figure", "2"),
        "sec-course": ("Section", "Course"),
        "tbl-labs": ("Table", "1"),
        "eq-dose": ("Equation", "1"),
    }


def test_a_label_of_its_own_has_no_word_before_it() -> None:
    text = TEXT.replace("{#tbl-labs}", '{#tbl-labs label="Table S1"}').replace("{#eq-dose}", '{#eq-dose label="(A1)"}')
    found = labels(case(text, label="Plate 1"))
    assert (found["fig-ct"], found["fig-ct-b"], found["fig-xr"]) == (("", "Plate 1"), ("", "Plate 1b"), ("Figure", "1"))
    assert (found["tbl-labs"], found["eq-dose"]) == (("", "Table S1"), ("", "(A1)"))
