from __future__ import annotations

from sitegen.cite.csl.state import FIRST, SUBSEQUENT, cite_of


def test_a_cite_of_json():
    cite = cite_of({"id": 3, "locator": " 12 ", "label": "chapter", "suppress-author": True, "position": 1})
    assert (cite.key, cite.locator, cite.label, cite.suppress_author, cite.position) == (
        "3",
        "12",
        "chapter",
        True,
        SUBSEQUENT,
    )


def test_what_is_not_said_has_its_usual_value():
    cite = cite_of({"id": "a", "label": None, "position": "odd"})
    assert (cite.label, cite.position, cite.author_only) == ("page", FIRST, False)
