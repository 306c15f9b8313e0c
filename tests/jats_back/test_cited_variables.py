"""Every variable of CSL that describes a work to everybody is somewhere in its citation, or it is said here why not.

Where each stands is written by hand, so no variable can be forgotten both by the exporter and by its reader.
"""

from __future__ import annotations

import pytest
from lxml import etree

from sitegen.cite.csl_terms import DATES, PUBLIC
from sitegen.exporters.jats import write
from tests.jats_back.both_sides import parse
from tests.made_cases import as_published, parsed, site_with_everything
from tests.schemas import schema

PLACES = {
    "authority": "comment", "chapter-number": "comment", "collection-number": "comment", "collection-title": "series",
    "container-title": "source", "container-title-short": "source", "dimensions": "comment", "division": "comment",
    "DOI": "pub-id", "edition": "edition", "event-place": "conf-loc", "event-title": "conf-name", "genre": "comment",
    "ISBN": "isbn", "ISSN": "issn", "issue": "issue", "jurisdiction": "comment", "medium": "comment",
    "number": "pub-id", "number-of-pages": "size", "number-of-volumes": "comment", "original-publisher": "comment",
    "original-publisher-place": "comment", "original-title": "comment", "page": "page-range", "part": "comment",
    "part-number": "comment", "part-title": "part-title", "PMCID": "pub-id", "PMID": "pub-id", "printing": "comment",
    "publisher": "publisher-name", "publisher-place": "publisher-loc", "reviewed-genre": "comment",
    "reviewed-title": "comment", "scale": "comment", "section": "comment", "status": "comment",
    "supplement": "supplement", "supplement-number": "supplement", "title": "chapter-title", "URL": "ext-link",
    "version": "version", "volume": "volume", "volume-title": "comment",
}  # fmt: skip
ELSEWHERE = {
    "language": "an attribute", "page-first": "the pages say it", "title-short": "the title says it",
    "collection-title-short": "the title of the series says it", "volume-title-short": "the title of the volume says it",
}  # fmt: skip
VALUES = {
    "DOI": "10.5555/zq", "PMID": "4711", "PMCID": "PMC4711", "URL": "https://zq.example/", "ISBN": "978-3-16-148410-0",
    "ISSN": "2090-6862", "page": "zq, zr", "language": "pl",
}  # fmt: skip


def test_no_variable_is_forgotten() -> None:
    assert PLACES.keys() | ELSEWHERE.keys() == PUBLIC
    assert not PLACES.keys() & ELSEWHERE.keys()


@pytest.mark.parametrize("variable", sorted(PLACES))
def test_a_variable_stands_in_its_element(variable: str) -> None:
    value = VALUES.get(variable, f"zq {variable} & <i>b</i>")
    found, data = citation({variable: value})
    plain = value.replace("<i>", "").replace("</i>", "") if variable in RICH else value
    elements = [node for node in found.iter() if plain in ("".join(node.itertext()), *node.attrib.values())]
    assert PLACES[variable] in [node.tag for node in elements]
    assert schema("jats").errors(data) == []


RICH = {
    name for name, place in PLACES.items() if place in ("comment", "part-title", "series", "source", "chapter-title")
}


def test_the_days_of_a_meeting_are_told() -> None:
    assert {"event-date"} <= DATES
    found, data = citation({}, {"event-date": {"date-parts": [[2018, 5, 3], [2018, 5, 5]]}})
    assert found.findtext("conf-date") == "2018-05-03–2018-05-05"
    assert found.xpath("conf-date/@iso-8601-date") == ["2018-05-03"]
    assert citation({}, {"event-date": {"date-parts": [[2018, 5]]}})[0].findtext("conf-date") == "2018-05"
    assert schema("jats").errors(data) == []


def citation(text: dict[str, str], dates: dict[str, object] = {}) -> tuple[etree._Element, bytes]:  # noqa: B006
    work = {
        "id": "w",
        "type": "chapter",
        "title": "T",
        **({"page": "1"} if "page" not in text else {}),
        **text,
        **dates,
    }
    case = parsed(
        {"title": "T", "status": "published", "authors": [{"name": "Ada Example"}]}, "Cited [@w].", [work]
    ).case
    assert case is not None
    site = site_with_everything()
    data = write(as_published(case, site), site)
    (found,) = parse(data).iterfind(".//ref//element-citation")
    return found, data
