from sitegen.cite.csl_terms import NAMES as CSL_NAMES, TEXT as CSL_TEXT, TYPES as CSL_TYPES
from sitegen.cite.endnote_fields import NAMES, STYLES, TEXT, TYPES


def test_types_and_variables_are_those_of_csl() -> None:
    assert set(TYPES.values()) <= CSL_TYPES
    assert set(TEXT.values()) - {""} <= CSL_TEXT
    assert set(NAMES.values()) <= CSL_NAMES


def test_marks_are_those_that_titles_may_hold() -> None:
    assert set(STYLES.values()) == {"i", "b", "sup", "sub"}
