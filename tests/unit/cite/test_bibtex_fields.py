from __future__ import annotations

from sitegen.cite import bibtex_fields as tables, csl_terms


def test_every_entry_type_is_a_type_of_csl() -> None:
    assert {*tables.TYPES.values(), *tables.SUBTYPES.values()} <= csl_terms.TYPES


def test_every_field_is_a_variable_of_csl() -> None:
    texts = {*tables.RICH.values(), *tables.PLAIN.values(), *tables.VERBATIM.values()}
    assert texts <= csl_terms.TEXT
    assert {*tables.NAMES.values(), *tables.EDITOR_ROLES.values()} - {""} <= csl_terms.NAMES
    assert set(tables.DATES.values()) <= csl_terms.DATES


def test_a_field_stands_in_one_table() -> None:
    fields = [*tables.RICH, *tables.PLAIN, *tables.VERBATIM, *tables.NAMES, *tables.DATES]
    assert len(fields) == len(set(fields))
