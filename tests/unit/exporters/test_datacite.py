"""DataCite's metadata of a case; whole records are in tests/golden/exporters/datacite.yml."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from sitegen.exporters.datacite import EXPORTER, write
from sitegen.exporters.datacite.about import RELATIONS
from sitegen.model.metadata import Relation
from sitegen.model.published import OtherWork, Published
from tests.made_cases import BARE_SITE, as_published, read, site_with_everything, whole_published
from tests.rules.datacite import RELATIONS as KNOWN, errors

SITE = site_with_everything()


def known(**front: Any) -> Published:
    return as_published(read({"title": "T", "status": "published", "date": "2018-07-16", **front}, "Text."), SITE)


def record(case: Published) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write(case, SITE))
    return found


def test_the_case_with_everything_is_valid_and_has_every_member() -> None:
    data = write(*whole_published())
    assert errors(data) == []
    assert set(json.loads(data)) == {
        "doi", "url", "creators", "titles", "publisher", "publicationYear", "types", "subjects", "contributors", "dates",
        "language", "alternateIdentifiers", "relatedIdentifiers", "formats", "rightsList", "descriptions",
        "fundingReferences", "relatedItems", "schemaVersion",
    }  # fmt: skip


def test_places_of_an_author_that_read_alike_are_one() -> None:
    places = [{"id": id, "name": "Example Hospital"} for id in ("a", "b")]
    case = known(authors=[{"name": "Ada Abara", "affiliations": ["a", "b"]}], affiliations=places)
    assert record(case)["creators"][0]["affiliation"] == [{"name": "Example Hospital"}]
    assert errors(write(case, SITE)) == []


@pytest.mark.parametrize("member", ["creators", "titles", "publisher", "publicationYear", "types", "schemaVersion"])
def test_the_rules_miss_no_mandatory_member(member: str) -> None:
    whole = record(known())
    del whole[member]
    assert any(member in error for error in errors(json.dumps(whole).encode()))


def test_the_rules_take_no_member_and_no_word_of_their_own() -> None:
    assert errors(json.dumps({**record(known()), "editor": "x"}).encode())
    assert errors(json.dumps({**record(known()), "dates": [{"date": "2018", "dateType": "Published"}]}).encode())


def test_every_relation_is_one_of_datacite_both_ways() -> None:
    assert set(RELATIONS) == set(get_args(Relation))
    assert {relation for both in RELATIONS.values() for relation in both} <= set(KNOWN)


def test_what_is_mandatory_and_not_known_has_the_code_for_it() -> None:
    assert record(known())["creators"] == [{"name": ":unav"}]


def test_a_case_without_a_date_has_no_year_rather_than_one_made_up() -> None:
    assert "publicationYear" not in record(as_published(read({"title": "T"}, "Text."), SITE))


def test_pages_end_only_where_they_begin() -> None:
    (alone,) = record(known(last_page="9", elocation_id="e7"))["relatedItems"]
    assert (alone["number"], "lastPage" in alone, "firstPage" in alone) == ("e7", False, False)
    (both,) = record(known(first_page="5", last_page="9"))["relatedItems"]
    assert (both["firstPage"], both["lastPage"]) == ("5", "9")


def test_a_notice_of_retraction_is_named_and_dated() -> None:
    case = known(status="retracted")
    notice = OtherWork(relation="retracts", said_there=True, doi="10.5555/notice", date="2020-02-29")
    found = record(Published(case=case.case, works=(notice,)))
    assert {"date": "2020-02-29", "dateType": "Withdrawn"} in found["dates"]
    assert found["relatedIdentifiers"][0] == {
        "relatedIdentifier": "10.5555/notice", "relatedIdentifierType": "DOI", "relationType": "IsObsoletedBy",
    }  # fmt: skip


def test_a_work_that_is_named_twice_is_related_once() -> None:
    works = [{"type": "comment-on", "doi": "10.5555/A"}, {"type": "reply-to", "doi": "10.5555/a"}]
    found = [one for one in record(known(related=works))["relatedIdentifiers"] if one["relationType"] == "References"]
    assert found == [{"relatedIdentifier": "10.5555/A", "relatedIdentifierType": "DOI", "relationType": "References"}]


def test_a_site_that_says_nothing_publishes_itself() -> None:
    assert json.loads(write(known(), BARE_SITE))["publisher"] == {"name": "Cases"}


def test_it_lies_beside_a_case_only_where_it_is_asked_for() -> None:
    assert (EXPORTER.beside, EXPORTER.filename) == (False, "{slug}.datacite.json")


def test_the_terms_of_a_licence_in_words_are_rights_beside_its_name() -> None:
    case = known(license={"id": "CC-BY-4.0", "text": "Free to share."})
    named, words = record(case)["rightsList"]
    assert (named["rights"], named["rightsIdentifier"], words) == (
        "CC BY 4.0", "CC-BY-4.0", {"rights": "Free to share."},
    )  # fmt: skip
    assert record(known(license={"text": "Free to share."}))["rightsList"] == [{"rights": "Free to share."}]
    assert errors(write(case, SITE)) == []


RELATED = {  # by hand, of DataCite's list of relation types: of a work that the case names, and of one that names it
    "corrects": ("IsSupplementTo", "IsSupplementedBy"), "retracts": ("Obsoletes", "IsObsoletedBy"),
    "concerns": ("References", "IsReferencedBy"), "comment-on": ("References", "IsReferencedBy"),
    "reply-to": ("References", "IsReferencedBy"), "new-version-of": ("IsNewVersionOf", "IsPreviousVersionOf"),
    "preprint-of": ("IsPreviousVersionOf", "IsNewVersionOf"), "has-preprint": ("IsNewVersionOf", "IsPreviousVersionOf"), "original": ("IsVariantFormOf", "IsOriginalFormOf"),
    "translation-of": ("IsTranslationOf", "HasTranslation"), "supplement-to": ("IsSupplementTo", "IsSupplementedBy"),
    "part-of": ("IsPartOf", "HasPart"),
}  # fmt: skip


@pytest.mark.parametrize("relation", get_args(Relation))
@pytest.mark.parametrize("said_there", [False, True])
def test_a_relation_has_its_type(relation: str, said_there: bool) -> None:
    work = OtherWork(relation=relation, said_there=said_there, doi="10.5555/other")
    found = record(replace(known(), works=(work,)))["relatedIdentifiers"]
    types = [one["relationType"] for one in found if one["relatedIdentifier"] == "10.5555/other"]
    assert types == [RELATED[relation][said_there]]
