"""The tables name types and variables that CSL has."""

from sitegen.cite.csl_terms import NAMES as CSL_NAMES, TEXT as CSL_TEXT, TYPES as CSL_TYPES
from sitegen.cite.ris_fields import ANY, IN, LABELLED, NAMES, ROLES, TEXT_NAMES, TYPES


def test_types_are_those_of_csl() -> None:
    assert set(TYPES.values()) <= CSL_TYPES


def test_variables_are_those_of_csl() -> None:
    tables = [ANY, LABELLED, *IN.values(), *TEXT_NAMES.values()]
    assert {variable for table in tables for variable in table.values()} - {""} <= CSL_TEXT
    assert {role for table in [NAMES, *ROLES.values()] for role in table.values()} - {""} <= CSL_NAMES


def test_what_differs_by_type_is_of_a_type() -> None:
    assert {*IN, *ROLES, *TEXT_NAMES} <= set(TYPES)
