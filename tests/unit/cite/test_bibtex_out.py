from __future__ import annotations

from sitegen.cite import bibtex_fields, bibtex_out as tables, csl_terms


def test_every_type_of_csl_is_written_as_an_entry_that_is_read() -> None:
    assert csl_terms.TYPES - {"document", "event"} <= set(tables.TYPES) <= csl_terms.TYPES
    assert {*tables.TYPES.values(), *tables.THESES.values(), tables.OTHERWISE} <= set(bibtex_fields.TYPES)


def test_every_field_is_read_as_the_variable_it_holds() -> None:
    for table, reads in (
        (tables.RICH, bibtex_fields.RICH),
        (tables.VERBATIM, bibtex_fields.VERBATIM),
        (tables.NAMES, bibtex_fields.NAMES),
        (tables.DATES, bibtex_fields.DATES),
    ):
        assert all(reads[field] == variable for variable, field in table.items())
