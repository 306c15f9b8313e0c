"""`case.json`: what it says of a case, and that its documents are what the program makes."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from sitegen.exporters.case_json import EXPORTER, write
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.made_cases import BARE_SITE, as_published, read, whole_published
from tests.scripts import DOCS, script


def made(
    front: dict[str, Any], body: str = "Text.", references: Any = (), site: SiteInfo = BARE_SITE
) -> dict[str, Any]:
    case = read({"title": "T", "status": "published", **front}, body, list(references))
    found: dict[str, Any] = json.loads(write(as_published(case, site), site))
    return found


@cache
def whole() -> dict[str, Any]:
    sources = ["Example Fund (https://doi.org/10.13039/100000001) https://ror.org/02mhbdp94"]
    award = {"id": "G-1", "sources": sources, "recipients": ["Ada Example"]}
    found: dict[str, Any] = json.loads(write(*whole_published(funding={"awards": [award]})))
    return found


@pytest.mark.parametrize("name", ["case.schema.json", "cases.schema.json", "case-json.md"])
def test_the_documents_are_what_the_records_say(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == script(DOCS / "case_json.py").files()[name], (
        "run: python docs/case_json.py"
    )


def test_the_case_with_everything_fills_every_member_that_there_is() -> None:
    schema = json.loads((DOCS / "case.schema.json").read_text("utf-8"))
    seen: dict[str, set[str]] = {}

    def look(value: Any, of: dict[str, Any]) -> None:
        name = of.get("$ref", of.get("items", {}).get("$ref", "")).rpartition("/")[2]
        for one in value if isinstance(value, list) else [value]:
            if name:
                seen.setdefault(name, set()).update(one)
                for key, inner in one.items():
                    look(inner, schema["$defs"][name]["properties"][key])

    look(whole(), schema)
    missing = {name: set(of["properties"]) - seen.get(name, set()) for name, of in schema["$defs"].items()}
    assert {name: keys for name, keys in missing.items() if keys} == {}


def test_a_member_that_no_schema_knows_is_refused() -> None:
    schema = Draft202012Validator(json.loads((DOCS / "case.schema.json").read_text("utf-8")))
    assert schema.is_valid(whole())
    assert not schema.is_valid({**whole(), "privacy_review": "x"})
    assert not schema.is_valid({**whole(), "subtitle": ""})
    assert not schema.is_valid({key: value for key, value in whole().items() if key != "title"})


def test_a_small_case_says_little() -> None:
    assert made({}) == {
        "version": 1, "slug": "made", "type": "case-report", "status": "published", "title": "T", "lang": "en",
        "journal": {"title": "Cases"}, "sections": [{"level": 1, "text": "Text."}],
        "files": made({})["files"],
    }  # fmt: skip


def test_only_corresponding_authors_have_an_address_for_letters() -> None:
    authors = [
        {"name": "Ada Example", "email": "a@x.example"},
        {"name": "Bo Example", "email": "b@x.example", "corresponding": True},
    ]
    assert [author.get("email") for author in made({"authors": authors})["authors"]] == [None, "b@x.example"]


def test_ages_are_bands_and_reviews_of_privacy_are_nobodys_business() -> None:
    front = {"patient": {"age": 94}, "privacy_review": {"by": "Cy Sample", "reason": "Secret"}}
    found = made(front)
    assert found["patient"] == {"age": "90 or older"}
    assert "Secret" not in json.dumps(found)
    assert "Cy Sample" not in json.dumps(found)


def test_pictures_are_named_as_they_are_published() -> None:
    assert "figures/" not in write(*whole_published()).decode()
    assert whole()["figures"][0]["panels"][0]["file"] == "fig-ct-a.webp"


def test_numbers_stay_raised_and_references_are_words() -> None:
    body = "10^9^/L H~2~O *in vivo*, see @tbl-a.\n\n- one\n- two\n\n| a |\n| - |\n| 10^9^ |\n\n: T. {#tbl-a}"
    found = made({}, body)
    assert found["sections"][0]["text"] == "10⁹/L H₂O in vivo, see Table 1.\n\n- one\n- two"
    assert found["tables"] == [
        {"id": "tbl-a", "label": "Table 1", "caption": "T.", "head": [["a"]], "rows": [["10⁹"]], "file": "tbl-a.csv"}
    ]


def test_citations_are_words_and_keys() -> None:
    works = [{"id": "r1", "type": "book", "title": "B", "author": [{"family": "Doe"}], "note": "mine", "abstract": "A"}]
    found = made({"csl": "apa"}, "As @r1 says.[^1]\n\n[^1]: A note.", works)
    assert found["sections"] == [{"level": 1, "text": "As Doe (n.d.) says.", "cites": ["r1"], "notes": [1]}]
    assert found["references"] == [{"id": "r1", "type": "book", "title": "B", "author": [{"family": "Doe"}]}]
    assert found["notes"] == [{"number": 1, "text": "A note."}]


def test_a_merged_cell_is_said_in_each_place() -> None:
    found = made({}, "| a | < |\n| - | - |\n| b | c |\n| ^ | d |\n\n: T. {#tbl-a}")
    assert found["tables"][0]["head"] == [["a", "a"]]
    assert found["tables"][0]["rows"] == [["b", "c"], ["b", "d"]]


def test_headings_are_parted_from_those_below_them() -> None:
    found = made({}, "Before.\n\n## One\n\nFirst.\n\n### Two\n\nSecond.\n\n## Three\n\nThird.")
    assert [(one["level"], one.get("title"), one["text"]) for one in found["sections"]] == [
        (1, None, "Before."), (2, "One", "First."), (3, "Two", "Second."), (2, "Three", "Third."),
    ]  # fmt: skip


def test_a_day_is_told_where_there_are_no_words() -> None:
    events = [{"event": "E", "day": 3}, {"event": "F", "day": 4, "when": "later"}]
    assert [event["when"] for event in made({"timeline": events})["timeline"]] == ["Day 3", "later"]


def test_it_is_a_file_beside_the_page_that_does_not_list_itself() -> None:
    assert (EXPORTER.beside, EXPORTER.filename) == (True, "case.json")
    assert "case.json" not in [file["name"] for file in whole()["files"]]


def test_a_retracted_case_says_so() -> None:
    known, site = whole_published()
    taken = replace(known.case, meta=replace(known.case.meta, status="retracted"))
    assert json.loads(write(Published(case=taken), site))["status"] == "retracted"
