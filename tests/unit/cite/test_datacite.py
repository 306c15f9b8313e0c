"""What DataCite says is mapped to CSL. The answers are invented, in the shape of real ones."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite import datacite
from sitegen.cite.csl_terms import TYPES
from sitegen.cite.dates import from_text
from sitegen.model.person import Name
from tests.unit.cite.answers import DATASET


def record(**changes: object) -> Any:
    found = datacite.record({"data": {"id": "x", "type": "dois", "attributes": {**DATASET, **changes}}})
    assert found is not None
    return found


def test_a_data_set_is_read_whole() -> None:
    found = record()
    assert (found.key, found.type) == ("10.5555/example.7", "dataset")
    assert found.text == {
        "DOI": "10.5555/example.7", "title": "Images of an <i>Echinococcus</i> cyst", "publisher": "Example Repository",
        "language": "en", "version": "2", "URL": "https://repository.example/7",
    }  # fmt: skip
    assert found.names == {
        "author": (
            Name(family="Example", given="Ada"),
            Name(family="Lee", given="Bo"),
            Name(literal="Example Hospital"),
        ),
        "editor": (Name(family="Roe", given="Jan"),),
    }
    assert found.dates == {"issued": from_text("2021-03-04")}


def test_a_publisher_may_be_an_object_and_a_year_all_that_is_known() -> None:
    found = record(publisher={"name": "Zen Example", "schemeUri": "x"}, dates=[{"date": "1999", "dateType": "Issued"}])
    assert found.text["publisher"] == "Zen Example"
    assert found.dates == {"issued": from_text("2021")}


def test_an_article_of_a_repository_stands_in_its_journal() -> None:
    container = {"title": "Example Letters", "volume": "3", "issue": "1", "firstPage": "5", "lastPage": "9"}
    found = record(types={"resourceTypeGeneral": "JournalArticle"}, container=container)
    assert found.type == "article-journal"
    assert [found.text[name] for name in ("container-title", "volume", "issue", "page")] == [
        "Example Letters",
        "3",
        "1",
        "5-9",
    ]


@pytest.mark.parametrize(("types", "kind"), [
    ({"resourceTypeGeneral": "Dissertation"}, "thesis"), ({"resourceTypeGeneral": "Conference Paper"}, "paper-conference"),
    ({"resourceTypeGeneral": "Text", "citeproc": "report"}, "report"), ({"citeproc": "nonsense"}, "document"), (None, "document"),
])  # fmt: skip
def test_the_type_is_one_of_csl(types: object, kind: str) -> None:
    assert record(types=types).type == kind
    assert kind in TYPES


@pytest.mark.parametrize(
    "answer", [None, {}, {"data": None}, {"data": {"attributes": {}}}, {"errors": [{"status": "404"}]}]
)
def test_an_answer_without_a_work_is_none(answer: object) -> None:
    assert datacite.record(answer) is None


_ANY = st.one_of(st.none(), st.integers(), st.text(max_size=4), st.lists(st.none() | st.text(max_size=3), max_size=2),
                 st.lists(st.dictionaries(st.sampled_from(["title", "name", "date"]), st.none() | st.integers()), max_size=2))  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(DATASET)), _ANY))
def test_no_answer_raises(changes: dict[str, object]) -> None:
    datacite.record({"data": {"attributes": {**DATASET, **changes}}})
