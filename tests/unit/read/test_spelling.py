import pytest
from hypothesis import given, strategies as st

from sitegen.read.spelling import by_folded_value, fold_key, fold_value


@pytest.mark.parametrize(
    "key", ["equal_contributor", "equal-contributor", "equalContributor", "EqualContributor", "equal contributor"]
)
def test_spellings_of_a_key_are_one(key: str):
    assert fold_key(key) == "equal_contributor"


@pytest.mark.parametrize(
    ("key", "folded"), [("DOI", "doi"), ("shortTitle", "short_title"), ("ORCID", "orcid"), ("x-y", "x_y")]
)
def test_keys_are_folded(key: str, folded: str):
    assert fold_key(key) == folded


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Case Report", "case-report"),
        ("ICD10", "ICD-10"),
        ("SNOMED CT", "SNOMED-CT"),
        ("Writing - original draft", "Writing – original draft"),
        ("writing_review_and_editing", "Writing – review & editing"),
        ("Visualisation", "Visualization"),
        ("Conceptualisation", "Conceptualization"),
    ],
)
def test_spellings_of_a_value_are_one(text: str, same: str):
    assert fold_value(text) == fold_value(same)


def test_values_are_found_by_what_is_left_of_them():
    assert by_folded_value(["next-of-kin"]) == {"nextofkin": "next-of-kin"}


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str):
    assert fold_key(fold_key(text)) == fold_key(text)
    assert isinstance(fold_value(text), str)
