"""Each target of a cross-reference is called by its kind and number, or as its author calls it."""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.labels import filled, labels, left_open
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


def test_labels_that_are_left_open_are_said_later_in_any_language() -> None:
    found: list[tuple[str, str]] = []
    named = left_open(found)
    words = f"Siehe {named('Table', '1')} und {named('Figure', '2')}b."
    assert found == [("Table", "1"), ("Figure", "2")]
    german = {"Table": "Tabelle", "Figure": "Abbildung"}
    assert filled(words, found, lambda word, number: f"{german[word]} {number}") == "Siehe Tabelle 1 und Abbildung 2b."


def test_a_text_that_was_cut_off_keeps_the_labels_that_are_left() -> None:
    found: list[tuple[str, str]] = []
    named = left_open(found)
    words = f"{named('Table', '1')} and {named('Table', '2')}"
    assert filled(words[:5], [("", "Table S1"), *found[1:]], lambda word, number: number) == "Table S1 and"
    assert filled("plain", (), lambda word, number: number) == "plain"
