"""What a case is found under, and which spellings are one term."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.model.metadata import ClinicalCode, MeshTerm, Metadata, Patient
from sitegen.resolve import facets
from sitegen.resolve.facets import facets_of, fold, natural_slug, term_path, terms_of
from tests.listed_cases import card


@pytest.mark.parametrize(
    ("one", "other"),
    [("Liposarcoma", "liposarcoma"), ("Guillain–Barré  syndrome", "guillain-barre syndrome"), ("T-cell", "T cell"),
     ("STRASSE", "Straße"), ("D008080\tLiposarcoma", "d008080\tLiposarcomas")],
)  # fmt: skip
def test_spellings_that_differ_in_case_accents_and_blanks_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert natural_slug(one) == natural_slug(other)


@pytest.mark.parametrize(
    ("one", "other"), [("HER2+", "HER2-"), ("がん", "かん"), ("vitamin C", "vitamin D"), ("C", "C++")]
)
def test_signs_and_letters_that_mean_something_tell_terms_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_case_is_found_by_its_front_matter() -> None:
    meta = Metadata(
        title="T", specialty=("Oncology",), interventions=("Surgery",), patient=Patient(age=94),
        mesh=(MeshTerm(term="Liposarcoma", id="D008080", qualifier="surgery"), MeshTerm(term="Liposarcoma", id="D008080")),
        codes=(ClinicalCode(system="ICD-10", code="C48.0", label="Retroperitoneum"),),
    )  # fmt: skip
    assert facets_of(meta) == {
        "specialty": ("Oncology",), "intervention": ("Surgery",), "age": ("90+",), "mesh": ("D008080\tLiposarcoma",),
        "code": ("ICD-10 C48.0\tRetroperitoneum",),
    }  # fmt: skip
    assert facets_of(Metadata(title="T")) == {}


def test_date_and_issue_are_on_the_card() -> None:
    one = card("a", in_issue="volume-3-issue-2", issue="3(2)", date="2026-05", keywords=("x",))
    assert dict(terms_of(one)) == {
        "keyword": ("x",), "year": ("2026",), "volume": ("3",), "issue": ("volume-3-issue-2\t3(2)",),
    }  # fmt: skip
    assert "issue" not in dict(terms_of(card("a", in_issue="volume-3", issue="3")))
    assert "volume" not in dict(terms_of(card("a", in_issue="issue-7", issue="7")))


def test_a_withdrawn_case_is_under_nothing_clinical() -> None:
    one = card("a", status="withdrawn", keywords=("x",), facets={"diagnosis": ("D",)})
    assert dict(terms_of(one)) == {"year": ("2026",)}


@pytest.mark.parametrize(
    ("facet", "term", "path"),
    [("keyword", "Fever of unknown origin", "fever-of-unknown-origin"), ("mesh", "D008080\tLiposarcoma", "d008080"),
     ("code", "ICD-10 C48.0", "icd-10-c48-0"), ("age", "90+", "90"), ("keyword", "داء البروسيلات", "داء-البروسيلات")],
)  # fmt: skip
def test_terms_have_addresses(facet: str, term: str, path: str) -> None:
    assert term_path(facet, term) == f"/browse/{facet}/{path}/"


def test_a_term_without_letters_has_an_address_too() -> None:
    assert len(natural_slug("+++")) == 8


def test_a_renamed_term_has_the_address_it_was_given() -> None:
    renamed = {facets.place_of("keyword", "C++"): "c-1"}
    assert term_path("keyword", "c++", renamed) == "/browse/keyword/c-1/"
    assert term_path("keyword", "C", renamed) == "/browse/keyword/c/"


@given(st.text())
def test_folding_again_changes_nothing(term: str) -> None:
    assert fold(fold(term)) == fold(term)


def test_pairs_need_more_cases_on_a_large_site() -> None:
    assert [facets.fewest_of_pair(cases) for cases in (0, 8, 1_000, 10_000)] == [2, 2, 2, 20]
