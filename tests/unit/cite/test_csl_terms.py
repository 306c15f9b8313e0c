from __future__ import annotations

from sitegen.cite import csl_terms


def test_a_variable_is_of_one_kind() -> None:
    assert not csl_terms.TEXT & csl_terms.NAMES
    assert not csl_terms.TEXT & csl_terms.DATES
    assert not csl_terms.NAMES & csl_terms.DATES


def test_old_names_lead_to_present_ones() -> None:
    assert set(csl_terms.OLD_NAMES) | set(csl_terms.OLD_NAMES.values()) <= csl_terms.TEXT


def test_what_a_reader_keeps_for_himself_is_not_public():
    assert csl_terms.TEXT - csl_terms.OLD_NAMES.keys() > csl_terms.PUBLIC
    private = {"note", "annote", "archive", "archive_location", "call-number", "source", "references", "keyword"}
    assert not csl_terms.PUBLIC & private
