"""The crate of a case; whole crates are in tests/golden/exporters/ro_crate.yml."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sitegen.exporters.ro_crate import EXPORTER, write
from sitegen.model.published import Published
from tests.made_cases import BARE_SITE, as_published, read, site_with_everything, whole_published
from tests.rules.ro_crate import errors

SITE = site_with_everything()


def known(**front: Any) -> Published:
    front = {"title": "T", "status": "published", "date": "2018-07-16", "authors": ["Ada Example"], **front}
    return as_published(read(front, "Text."), SITE)


def entities(case: Published) -> dict[str, dict[str, Any]]:
    return {one["@id"]: one for one in json.loads(write(case, SITE))["@graph"]}


def test_the_case_with_everything_is_a_valid_crate() -> None:
    case, site = whole_published()
    assert list(errors(write(case, site), case)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('"@id": "index.html",', '"@id": "other.html",'),
        ('"conformsTo"', '"follows"'),
        ('"encodingFormat": "text/html"', '"format": "text/html"'),
        ('"datePublished": "2018-07-16",\n   "identifier"', '"identifier"'),
        ('"@id": "#journal",', '"@id": "#paper",'),
    ],
)
def test_the_rules_see_what_is_wrong(wrong: str, right: str) -> None:
    case = known(doi="10.5555/x")
    data = write(case, SITE).decode()
    assert wrong in data
    assert list(errors(write(case, SITE), case)) == []
    assert list(errors(data.replace(wrong, right).encode(), case))


def test_pages_end_only_where_they_begin() -> None:
    alone, both = (
        entities(known(**front))["#article"]
        for front in ({"last_page": "9", "elocation_id": "e7"}, {"first_page": "5", "last_page": "9"})
    )
    assert (alone["pageStart"], "pageEnd" in alone) == ("e7", False)
    assert (both["pageStart"], both["pageEnd"]) == ("5", "9")


def test_two_authors_of_one_institution_share_it() -> None:
    affiliations = [{"id": "a", "name": "Example Hospital", "ror": "https://ror.org/02mhbdp94"}]
    authors = [{"name": "Ada Example", "affiliations": ["a"]}, {"name": "Bo Example", "affiliations": ["a"]}]
    found = entities(known(authors=authors, affiliations=affiliations))
    assert (
        found["#author-1"]["affiliation"] == found["#author-2"]["affiliation"] == [{"@id": "https://ror.org/02mhbdp94"}]
    )
    assert [id for id in found if "ror.org" in id] == ["https://ror.org/02mhbdp94"]


def test_addresses_of_authors_and_originals_of_pictures_are_in_no_crate() -> None:
    case, site = whole_published()
    data = write(case, site).decode()
    assert "@hospital.example" not in data
    assert "figures/" not in data


def test_a_licence_in_another_script_has_an_address_that_programs_take() -> None:
    found = entities(known(license={"url": "https://例え.example/ä"}))
    assert found["./"]["license"] == {"@id": "https://%E4%BE%8B%E3%81%88.example/%C3%A4"}


def test_a_site_that_says_nothing_has_a_crate_without_a_licence() -> None:
    case = known()
    assert list(errors(write(case, BARE_SITE), case)) == ["the root has no license"]


def test_it_lies_beside_a_case_only_where_it_is_asked_for() -> None:
    assert (EXPORTER.beside, EXPORTER.filename) == (False, "ro-crate-metadata.json")


def test_an_abstract_keeps_its_headings() -> None:
    found = entities(known(abstract={"Background": "It is rare.", "Conclusions": "Look twice."}))
    assert found["#article"]["abstract"] == "Background: It is rare.\n\nConclusions: Look twice."
    assert entities(known(abstract="It is rare."))["#article"]["abstract"] == "It is rare."


def test_two_departments_of_one_institution_stay_two() -> None:
    hospital = {"name": "Example Hospital", "ror": "https://ror.org/02mhbdp94"}
    affiliations = [
        {"id": "a", "department": "Cardiology", **hospital},
        {"id": "b", "department": "Surgery", **hospital},
    ]
    authors = [{"name": "Ada Example", "affiliations": ["a"]}, {"name": "Bo Example", "affiliations": ["b"]}]
    case = known(authors=authors, affiliations=affiliations)
    found = entities(case)
    for author, name in (("#author-1", "Cardiology"), ("#author-2", "Surgery")):
        (place,) = found[author]["affiliation"]
        department = found[place["@id"]]
        assert department["name"] == f"{name}, Example Hospital"
        assert found[department["parentOrganization"]["@id"]]["name"] == "Example Hospital"
    assert list(errors(write(case, SITE), case)) == []


def test_the_folder_and_the_article_have_the_whole_title_and_the_folder_the_whole_abstract() -> None:
    parts = {"Background": "It is rare.", "Conclusions": "Look twice."}
    found = entities(known(title="A mass", subtitle="Twelve months", status="retracted", abstract=parts))
    assert found["./"]["name"] == found["#article"]["name"] == "RETRACTED: A mass: Twelve months"
    assert found["#article"]["alternativeHeadline"] == "Twelve months"
    assert found["./"]["description"] == "Background: It is rare.\n\nConclusions: Look twice."
    assert entities(known(description="Said shortly.", abstract=parts))["./"]["description"] == "Said shortly."
