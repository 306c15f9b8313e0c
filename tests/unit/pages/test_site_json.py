"""The list of all cases for programs."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator
from msgspec.structs import replace

from sitegen.model.document import Superscript, Text
from sitegen.pages.site_json import PAGE_TYPE
from tests.listed_cases import card, files, shown, site
from tests.places import REPO

SCHEMA = Draft202012Validator(json.loads((REPO / "docs/cases.schema.json").read_text("utf-8")))


def made(make_shop: Any, *cards: Any, **facts: Any) -> dict[str, Any]:
    (data,) = files(PAGE_TYPE, site(*cards, **facts), make_shop()).values()
    found: dict[str, Any] = json.loads(data)
    SCHEMA.validate(found)
    return found


def test_every_case_is_there_with_what_lists_know_of_it(make_shop: Any) -> None:
    first = card("a", "On *A*", authors=("Ada Example",), doi="10.5555/a", updated="2026-02-03", keywords=("spine",))
    found = made(make_shop, first, card("b", status="retracted", lang="es", date=""), exports=("ris", "case-json"))
    assert found["cases"] == [
        {"slug": "a", "url": "https://cases.example/journal/cases/a/", "title": "On *A*", "authors": ["Ada Example"],
         "type": "case-report", "status": "published", "date": "2026-01-02", "updated": "2026-02-03", "lang": "en",
         "doi": "10.5555/a", "keywords": ["spine"], "files": True},
        {"slug": "b", "url": "https://cases.example/journal/cases/b/", "title": "Case b", "type": "case-report",
         "status": "retracted", "lang": "es", "files": True},
    ]  # fmt: skip
    assert [file["name"] for file in found["files"]] == ["{slug}.ris", "case.json"]


def test_a_case_that_is_not_to_be_cited_has_no_files(make_shop: Any) -> None:
    assert "files" not in made(make_shop, card("a", status="draft"))["cases"][0]


def test_addresses_are_relative_where_that_of_the_site_is_not_known(make_shop: Any) -> None:
    found = made(make_shop, card("fièvre"), url="")
    assert found["cases"][0]["url"] == "cases/fi%C3%A8vre/"
    assert "url" not in found


def test_a_site_without_cases_has_the_list_too(make_shop: Any) -> None:
    assert "cases" not in made(make_shop)


def test_the_list_is_planned_of_outlines_so_that_an_edit_of_a_text_makes_it_no_more() -> None:
    (before,) = PAGE_TYPE.plan(site(card("a", doi="10.5555/a")))
    (after,) = PAGE_TYPE.plan(site(card("a", doi="10.5555/a", digest="other", anchors=("x",), figures=True)))
    assert PAGE_TYPE.of_outlines
    assert before == after


def test_a_raised_number_keeps_its_value(make_shop: Any) -> None:
    title = (Text("10"), Superscript((Text("9"),)), Text(" cells, 10"), Superscript((Text("−9.5"),)), Text(" M"))
    shop = make_shop()
    of = site(card("a"))
    shop.site, shop.lists = of.info, {"a": replace(shown(of.cases)["a"], title=title)}
    (target,) = PAGE_TYPE.plan(of)
    assert json.loads(PAGE_TYPE.make(target.inputs, shop))["cases"][0]["title"] == "10⁹ cells, 10^−9.5 M"
