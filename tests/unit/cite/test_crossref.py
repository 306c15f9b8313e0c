"""What Crossref says is mapped to CSL with its oddities cleaned. The answers are invented, in the shape of real ones."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from sitegen.cite import crossref
from sitegen.cite.csl_terms import TYPES
from sitegen.cite.dates import from_text
from sitegen.model.person import Name
from tests.unit.cite.answers import ARTICLE


def record(**changes: object) -> Any:
    found = crossref.record({"status": "ok", "message": {**ARTICLE, **changes}})
    assert found is not None
    return found


def test_an_article_of_a_journal() -> None:
    found = record()
    assert (found.key, found.type) == ("10.5555/2018/1708572", "article-journal")
    assert found.text == {
        "title": "Fever after <i>Brucella</i> exposure—a case report", "container-title": "Journal of Example Cases",
        "container-title-short": "J Ex Cases", "volume": "12", "issue": "3", "page": "101-109", "ISSN": "2049-3630",
        "DOI": "10.5555/2018/1708572", "publisher": "Example Press", "language": "en",
    }  # fmt: skip
    assert found.names == {"author": (
        Name(family="Example", given="Ada M."), Name(family="Smith", given="James", suffix="Jr."),
        Name(literal="Example Fever Study Group"),
    )}  # fmt: skip
    assert found.dates == {"issued": from_text("2018-07"), "available-date": from_text("2017-12-16")}


def test_an_article_with_a_number_in_place_of_pages_and_no_print() -> None:
    found = record(
        page=None, **{"article-number": "1708572", "published-print": None, "issued": {"date-parts": [[None]]}}
    )
    assert found.text["page"] == "1708572"
    assert found.dates == {"issued": from_text("2017-12-16")}


def test_a_subtitle_is_joined_unless_the_title_has_it() -> None:
    assert record(title=["Fever"], subtitle=["A review"]).text["title"] == "Fever: A review"
    assert record(title=["Fever: a review"], subtitle=["A review"]).text["title"] == "Fever: a review"
    assert record(title=["Why?"], subtitle=["A review"]).text["title"] == "Why? A review"
    assert record(title=[], subtitle=[]).text.get("title", "") == ""


def test_a_chapter_knows_its_book_and_the_series() -> None:
    found = record(type="book-chapter", **{"container-title": ["Lecture Notes in Examples", "Handbook of Cases"],
                                           "editor": [{"given": "Bo", "family": "Lee"}], "ISBN": ["http://id.example/isbn/9780306406157"]})  # fmt: skip
    assert found.type == "chapter"
    assert (found.text["container-title"], found.text["collection-title"]) == (
        "Handbook of Cases",
        "Lecture Notes in Examples",
    )
    assert found.text["ISBN"] == "9780306406157"
    assert found.names["editor"] == (Name(family="Lee", given="Bo"),)


def test_a_paper_knows_its_meeting() -> None:
    found = record(type="proceedings-article", event={"name": "Example Congress", "location": "Oslo, Norway"})
    assert (found.type, found.text["event-title"], found.text["event-place"]) == (
        "paper-conference", "Example Congress", "Oslo, Norway",
    )  # fmt: skip


def test_a_preprint_says_so_and_where() -> None:
    found = record(
        type="posted-content", subtype="preprint", institution=[{"name": "exRxiv"}], **{"container-title": []}
    )
    assert (found.type, found.text["genre"], found.text["publisher"]) == ("article", "preprint", "exRxiv")


@pytest.mark.parametrize("name", crossref.TYPES)
def test_every_type_is_one_of_csl(name: str) -> None:
    assert crossref.TYPES[name] in TYPES
    assert record(type=name).type == crossref.TYPES[name]


def test_a_type_nobody_knows_is_a_document() -> None:
    assert record(type="hologram").type == "document"


def test_a_retraction_is_told() -> None:
    notice = {"updated-by": [{"type": "correction", "DOI": "10.5555/c"}, {"type": "retraction", "DOI": "10.5555/r"}]}
    assert crossref.retraction({"message": {**ARTICLE, **notice}}) == "10.5555/r"
    assert crossref.retraction({"message": ARTICLE}) == ""


@pytest.mark.parametrize("answer", [None, [], {}, {"message": None}, {"message": {"DOI": 5}}, {"message": []}])
def test_an_answer_without_a_work_is_none(answer: object) -> None:
    assert crossref.record(answer) is None


def test_the_address_holds_the_whole_doi() -> None:
    assert crossref.address("10.5555/a<b>/c?d#e", "http://x") == "http://x/works/10.5555%2Fa%3Cb%3E%2Fc%3Fd%23e"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["date-parts", "name", "family", "DOI"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@example({"DOI": ""})
@given(st.dictionaries(st.sampled_from([*ARTICLE, "event", "journal-issue", "updated-by", "institution"]), _JSON))
def test_no_answer_raises(changes: dict[str, object]) -> None:
    answer = json.loads(json.dumps({"message": {**ARTICLE, **changes}}))
    crossref.record(answer)
    crossref.retraction(answer)
