from __future__ import annotations

import json

from sitegen.exporters.breadcrumbs import data
from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.metadata import Dates, Metadata
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo

CASE = Case(slug="x", meta=Metadata(title="T", date=Dates(published="2018-07")), title=(Text("T"),))


def test_the_way_leads_over_the_cases_of_the_year() -> None:
    found = json.loads(data(Published(case=CASE), SiteInfo(title="Reports", url="https://example.org/")))
    assert found["@type"] == "BreadcrumbList"
    assert [(step["position"], step["name"], step["item"]) for step in found["itemListElement"]] == [
        (1, "Reports", "https://example.org/"),
        (2, "2018", "https://example.org/browse/year/2018/"),
        (3, "T", "https://example.org/cases/x/"),
    ]


def test_a_site_without_an_address_has_names_alone() -> None:
    found = json.loads(data(Published(case=CASE), SiteInfo(title="Reports")))
    assert [set(step) for step in found["itemListElement"]] == [{"@type", "position", "name"}] * 3
